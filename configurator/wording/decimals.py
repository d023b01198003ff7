"""Numbers with a fraction or more than three digits, as the language writes them. No Qt here."""

from __future__ import annotations

from configurator.wording.language_tags import parts
from configurator.wording.translation import Text, _, pgettext, spoken

_THOUSANDS = {"de": ".", "fr": "\u202f", "pl": "\u00a0", "pt": ".", "ru": "\u00a0", "tr": ".", "vi": "."}
"""What stands between 5 and 000 in 5,000 (CLDR); a catalogue would lose the spaces."""

_LEAST = {"pl": 10_000}
"""From which number on the mark is written."""


def decimal(number: str) -> str:
    """Return a number such as `4.5` with the language's own mark."""
    # Translators: what stands between 4 and 5 in 4.5.
    return number.replace(".", pgettext("decimal mark", "."))


def percent_words(number: int | str) -> str:
    """Return a percentage with its sign, as the language writes it; `number` as in `62` or `95.7`."""
    # Translators: a percentage, with the space that your language puts before the sign.
    return _("{number}%").format(number=Text(decimal(str(number))))  # the sign belongs to the number


def grouped(number: int) -> str:
    """Return a whole number with the language's own mark between thousands."""
    language = parts(spoken())[0]
    if number < _LEAST.get(language, 0):
        return str(number)
    return f"{number:,}".replace(",", _THOUSANDS.get(language, ","))


def ratio_words(ratio: float) -> str:
    """Return a contrast ratio with one decimal, cut: what just misses a rule mustn't seem to keep it."""
    return decimal(f"{int(ratio * 10 + 1e-9) / 10:.1f}")

"""The language in which the program speaks: a gettext catalogue, chosen once at the start. No Qt here.

The window, the command line and every sentence in this package take their words from here, so all of them
speak the same language, whatever has been imported. Until `speak` is called, that is English.

A text that was translated makes the values harmless that are put into it: names of connectors, files and
portals are other people's. Where one of them is written in another direction, it is set apart by Unicode's
isolates (UAX 9): an address in Arabic keeps its slashes where they are, as an Arabic name does in English.
"""

from __future__ import annotations

import gettext as _gettext
import re
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from configurator.foreign_text import harmless
from configurator.locate import resources
from configurator.wording.language_tags import ENGLISH, best_match, fallbacks, is_right_to_left

_catalogue = _gettext.NullTranslations()
_spoken = ENGLISH
_is_mirrored = False
_PACKED = b"x"
"""How what zlib has packed begins (RFC 1950, windows of 32 KB); a catalogue begins with another byte."""
_ISOLATE, _END = "\u2068", "\u2069"
# Patterns that `re` compiles where they are first asked for: that takes 1 ms, and English needs none of them.
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
"""Letters of the scripts that are written from right to left (Unicode, ranges of DerivedBidiClass)."""
_HAN = "[\u3400-\u9fff“”]"
"""Chinese letters and quotation marks, which are as wide; texts have no space between two of them."""
_BEFORE = r"(?<=[\u3400-\u9fff]) \{([a-z_]+)\}"
_BEHIND = r"\{([a-z_]+)\} (?=[\u3400-\u9fff])"
_LEFT_TO_RIGHT = "\u200e"
_LATIN_END = r"(?<=[a-z])(://|=)(?![\w{*\"'…])"
"""The end of what is Latin: without a mark behind it, it would stand before it where texts are mirrored."""
_ARROWS = str.maketrans("→", "←")
"""What shows what comes next: Unicode mirrors brackets, but no arrows. A translator may have done it."""


class Text(str):
    """A text that people read."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> Text:
        """Put values in; what others wrote is made harmless."""
        told = {name: _safe(one) for name, one in named.items()}
        return Text(str.format(_closed_up(self, told), *map(_safe, values), **told))

    def format_map(self, named: Mapping[str, object]) -> Text:  # type: ignore[override]  # a Text is a str
        """Put values in, as `format` does."""
        told = _Safe(named)
        return Text(str.format_map(_closed_up(self, told), told))


class _Safe:
    """Values by name, made harmless when they are asked for."""

    def __init__(self, named: Mapping[str, object]) -> None:
        self._named = named

    def __getitem__(self, name: str) -> object:
        return _safe(self._named[name])


def _closed_up(text: str, told: Mapping[str, object] | _Safe) -> str:
    """Return a Chinese text without the spaces beside values that are Chinese, too.

    Its translation sets values apart from the letters around them, for most are names in Latin letters.
    """
    if not _spoken.startswith("zh"):
        return text
    text = re.sub(_BEFORE, lambda at: at[0].replace(" ", "") if _is_han(told[at[1]], 0) else at[0], text)
    return re.sub(_BEHIND, lambda at: at[0].replace(" ", "") if _is_han(told[at[1]], -1) else at[0], text)


def _is_han(value: object, place: int) -> bool:
    return re.match(_HAN, str(value)[place:]) is not None


def _safe(value: object) -> object:
    if type(value) is Text or isinstance(value, int | float):
        return value
    return isolated(harmless(str(value)))


def isolated(text: str) -> str:
    """Return a text so that it can stand in one of the spoken language, whatever its own direction is."""
    if text and (_is_mirrored or (not text.isascii() and re.search(_RIGHT_TO_LEFT, text))):
        return f"{_ISOLATE}{text}{_END}"
    return text


def joined(parts: Iterable[str], between: str = ", ") -> Text:
    """Return texts one after the other; what others wrote is made harmless."""
    return Text(between.join(str(_safe(part)) for part in parts))


def is_mirrored() -> bool:
    """Whether the language that is spoken is written from right to left."""
    return _is_mirrored


def _text(translated: str) -> Text:
    if not _is_mirrored:
        return Text(translated)
    return Text(re.sub(_LATIN_END, f"\\g<0>{_LEFT_TO_RIGHT}", translated.translate(_ARROWS)))


def _(text: str) -> str:
    """Return an English text in the language that is spoken; as it stands where it has no translation."""
    return _text(_catalogue.gettext(text) if text else "")  # gettext keeps the catalogue's header under ""


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of a text that fits a number; some languages have six.

    Args:
        one: the English text for one.
        many: the English text for any other number.
        number: how many there are; put it in with `.format` afterwards.
    """
    return _text(_catalogue.ngettext(one, many, number))


def pgettext(context: str, text: str) -> str:
    """Return a text in the language that is spoken, where the same English has two translations.

    Args:
        context: what tells it from the other, for the translator; English.
        text: the English text.
    """
    return _text(_catalogue.pgettext(context, text))


def N_(text: str) -> str:
    """Mark a text that `_` translates when it is shown; the name is the one extractors look for."""
    return text


def NP_(context: str, text: str) -> tuple[str, str]:
    """Mark a text that `pgettext` translates when it is shown."""
    return context, text


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the languages that the program speaks: English, and each with a catalogue.

    Args:
        folder: where the catalogues are; None for those that came with the program.
    """
    return (ENGLISH, *sorted(file.stem for file in _folder(folder).glob("*.mo")))


def speak(code: str, folder: Path | None = None) -> None:
    """Speak a language from now on; texts that have been handed out stay as they are.

    Args:
        code: one of `languages`, such as `pt_BR`.
        folder: where the catalogues are; None for those that came with the program.
    """
    global _catalogue, _spoken, _is_mirrored  # the one place that knows the language
    catalogue = _gettext.NullTranslations()
    # The last one is asked first: what es_419 lacks is said in es, and what that lacks in English.
    for name in reversed([code, *fallbacks(code)]):
        file = _folder(folder) / f"{name}.mo"
        if file.is_file():
            more_special = _read(file)
            more_special.add_fallback(catalogue)
            catalogue = more_special
    _catalogue, _spoken, _is_mirrored = catalogue, code, is_right_to_left(code)


def spoken() -> str:
    """Return the code of the language that is spoken."""
    return _spoken


def in_every_language(text: str) -> frozenset[str]:
    """Return an English text and its translations. Reads every catalogue."""
    found = {text}
    for file in _folder(None).glob("*.mo"):
        found.add(_read(file).gettext(text))
    return frozenset(found)


def _read(file: Path) -> _gettext.GNUTranslations:
    """Read a catalogue; the frozen program has them packed by zlib, for a third of the room."""
    data = file.read_bytes()
    return _gettext.GNUTranslations(BytesIO(zlib.decompress(data) if data.startswith(_PACKED) else data))


def users_language(chosen: str, system: list[str]) -> str:
    """Return the code of the language to speak: what the user chose if there is such, else the system's."""
    ours = languages()
    return chosen if chosen in ours else best_match(system, ours) or ENGLISH


def best_language(wanted: list[str], folder: Path | None = None) -> str:
    """Return the language to speak to somebody who prefers `wanted`, best first, such as `ru-BY`."""
    return best_match(wanted, languages(folder)) or ENGLISH


def _folder(folder: Path | None) -> Path:
    return folder or resources() / "translations"

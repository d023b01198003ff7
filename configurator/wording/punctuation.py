"""What stands between texts and after them, where that isn't the same in every language.

Chinese has its own comma for lists and its own full stop, which is as wide as a letter and so has no space
after it; Arabic has a comma of its own (CLDR, list patterns and exemplar punctuation).
"""

from __future__ import annotations

from configurator.wording.language_tags import parts
from configurator.wording.translation import Text, joined, spoken

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMAS = {"zh": "、", "ar": "، "}
_STOPS = {"zh": "。"}
_WIDE = ("\u3002", "\uff01", "\uff1f", "\uff1a", "\uff1b", "\uff09")
"""Full stop, exclamation and question mark, colon, semicolon and bracket that bring their own space."""
_ISOLATES = "\u2068\u2069"
"""What sets a word of another direction apart; see `translation`."""


def listed(words: Iterable[str]) -> Text:
    """Return words as a list in the spoken language; what others wrote is made harmless."""
    return joined(words, _comma())


def first_listed(text: str) -> str:
    """Return the first word of what `listed` returned."""
    return text.partition(_comma())[0].strip(_ISOLATES)


def sentences(*texts: str) -> str:
    """Return sentences one after the other; empty ones are left out."""
    said = ""
    for text in filter(None, texts):
        said += text if not said or said.endswith(_WIDE) else f" {text}"
    return said


def stopped(text: str) -> str:
    """Return a headline as a sentence: with the spoken language's full stop."""
    return text + _STOPS.get(_language(), ".")


def _comma() -> str:
    return _COMMAS.get(_language(), ", ")


def _language() -> str:
    return parts(spoken())[0]

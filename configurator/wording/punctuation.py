"""What stands between texts and after them, where that isn't the same in every language.

Chinese has its own comma for lists, and a full stop, a colon and a semicolon that are as wide as a letter
and so have no space after them; Arabic has a comma and a semicolon of its own (CLDR, list patterns and
exemplar punctuation). French has a space before the colon and the semicolon.
"""

from __future__ import annotations

from configurator.wording.language_tags import parts
from configurator.wording.translation import Text, joined, spoken

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMAS = {"zh": "、", "ar": "، "}
_STOPS = {"zh": "。"}
_COLONS = {"zh": "\uff1a", "fr": "\u00a0: "}
_SEMICOLONS = {"zh": "\uff1b", "ar": "\u061b ", "fr": "\u00a0; "}
_ENDS = (".", "!", "?", "…", "\u061f", "\u3002", "\uff01", "\uff1f")
"""What a sentence ends with: it needs no full stop any more."""
_CLOSING = "\u2069\"'”\u2019»)\uff09"
"""What may stand behind the end of a sentence."""
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
    return _as_safe(said, texts)


def stopped(text: str) -> str:
    """Return a text as a sentence: with the spoken language's full stop, unless it ends like one already."""
    bare = text.rstrip().rstrip(_CLOSING)
    return text if not bare or bare.endswith(_ENDS) else _as_safe(text + _STOPS.get(_language(), "."), [text])


def in_turn(*texts: str) -> str:
    """Return what a screen reader says one after the other, each with a pause before the next."""
    *before, last = [*filter(None, texts)] or [""]
    return sentences(*map(stopped, before), last)


def headed(name: str, said: str) -> str:
    """Return a text behind the name of what it is about, with the spoken language's colon."""
    return _as_safe(f"{name}{_COLONS.get(_language(), ': ')}{said}", [name, said])


def marked(mark: str, text: str) -> str:
    """Return a text behind the mark of an error, a warning or what is right."""
    return _as_safe(f"{mark} {text}", [text])


def below(*texts: str) -> str:
    """Return texts below each other, each in lines of its own."""
    return _as_safe("\n".join(texts), texts)


def clauses(*texts: str) -> str:
    """Return the parts of a sentence that could stand alone, with the spoken language's semicolon."""
    return _as_safe(_SEMICOLONS.get(_language(), "; ").join(texts), texts)


def _as_safe(said: str, parts: Iterable[str]) -> str:
    """Return what was joined as a text of ours, if all of its parts are; a label keeps its isolates."""
    return Text(said) if all(type(part) is Text or not part for part in parts) else said


def _comma() -> str:
    return _COMMAS.get(_language(), ", ")


def _language() -> str:
    return parts(spoken())[0]

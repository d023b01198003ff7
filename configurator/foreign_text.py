"""Text of others, made harmless for a terminal, a widget, a log and a page."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = re.compile("[\u200c\u200d]+")
"""Formatting characters that words need: Persian and Hindi are written with them, and many emoji."""
_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters and marks that are drawn as nothing."""


def harmless(text: str) -> str:
    """Return a text without what could move, hide or colour anything around it, on one line.

    White space of every kind, line ends among it, becomes a space; spaces stay, for columns. Control
    characters, among them the one that begins an escape sequence, and lone surrogates become �. Characters
    that are never seen go: marks that turn the direction of writing around, zero-width spaces, tags and
    noncharacters. Joiners stay only within words and emoji that need them.

    Args:
        text: from a portal, a file, a page or the clipboard.
    """
    if text.isascii() and text.isprintable():
        return text
    return _JOINERS.sub(_joined, "".join(map(_shown, text)))


def one_line(text: str, longest: int = 0) -> str:
    """Return a text as `harmless` does, and each run of spaces as one.

    Args:
        text: from a portal, a file, a page or the clipboard.
        longest: cut with … beyond so many characters; 0 for no limit.
    """
    shown = harmless(text)
    if "  " in shown or shown[:1] == " " or shown[-1:] == " ":
        shown = " ".join(shown.split())
    return f"{shown[: longest - 1]}…" if longest and len(shown) > longest else shown


def hides(text: str) -> bool:
    """Whether there are characters in a text that nobody sees or that control something, but white space."""
    if text.isascii() and text.isprintable():
        return False
    return any(
        _shown(one) in {"", "\ufffd"} and unicodedata.category(one) not in {"Cs", "So"} for one in text
    )


def _shown(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\0\t\n\v\f\r\x1c\x1d\x1e\x1f\x85":
        return " "
    if category in {"Cc", "Cs"}:
        return "\ufffd"
    if character in "\u200c\u200d":
        return character
    hidden = category == "Cf" or (category == "Cn" and ord(character) & 0xFFFE == 0xFFFE)
    return "" if hidden or character in _EMPTY else character


def _joined(found: re.Match[str]) -> str:
    around = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return found[0][0] if all(one and not one.isascii() for one in around) else ""

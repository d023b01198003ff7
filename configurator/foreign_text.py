"""Text of others, made harmless for a terminal, a widget, a log and a page."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
"""Formatting characters that words need: Persian and Hindi are written with them, and many emoji."""


def one_line(text: str, longest: int = 0) -> str:
    """Return a text without what could move, hide or colour anything around it.

    White space of every kind, line ends among it, becomes one space. Control characters, among them the one
    that begins an escape sequence, and lone surrogates become �. Characters that are never seen go: marks
    that turn the direction of writing around, zero-width spaces, tags and noncharacters.

    Args:
        text: from a portal, a file, a page or the clipboard.
        longest: cut with … beyond so many characters; 0 for no limit.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        shown = text.strip(" ")
    else:
        shown = " ".join("".join(map(_shown, text)).split())
    return f"{shown[: longest - 1]}…" if longest and len(shown) > longest else shown


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\0\t\n\v\f\r\x1c\x1d\x1e\x1f\x85":
        return " "
    if category in {"Cc", "Cs"}:
        return "\ufffd"
    hidden = category == "Cf" or (category == "Cn" and ord(character) & 0xFFFE == 0xFFFE)
    return "" if hidden and character not in _JOINERS else character

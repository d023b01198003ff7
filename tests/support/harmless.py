"""Whether what is shown could do harm, told by other means than the program's own."""

from __future__ import annotations

import unicodedata

HOSTILE = "Sh\x1b[31mop\r\n✓ Done\u202etxt.exe\u2066a\u2069\x9b2J\x1b]0;title\x07\u200b\x7f<b>\u2028z\u0085y"
"""A name that tries everything: colours, a line of its own, another direction, a window's title."""
TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of writing around."""
_UNSEEN = TURNING | frozenset("\u200b\u2060\ufeff\u00ad")


def harm(text: str) -> set[str]:
    """Return the characters of a line that end it, move or colour something, or hide.

    `str.isprintable` would name letters too that this Python's release of Unicode doesn't know.
    """
    return {one for one in text if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} or one in _UNSEEN}

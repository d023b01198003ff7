"""Search a long text only near a sign that each match has: most of it may be one icon."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOCK = 1_000
"""Characters; a match begins and ends at most so many before and after its sign."""


def found_near(signs: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern, in their order.

    Args:
        signs: matches the single characters of which each match has one.
        pattern: what is looked for.
        text: the text.
    """
    for begin, end in _parts(signs, text):
        yield from pattern.finditer(text, begin, end)


def _parts(signs: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each part of a text begins and ends that has a sign in every block but the outer ones."""
    begin = end = 0
    for block in range(0, len(text), _BLOCK):
        if not signs.search(text, block, block + _BLOCK):
            continue
        if block - _BLOCK > end:
            if end:
                yield begin, end
            begin = block - _BLOCK
        end = min(block + 2 * _BLOCK, len(text))
    if end:
        yield begin, end

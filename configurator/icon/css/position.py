"""CSS `background-position` in the words and percentages that a form offers."""

from __future__ import annotations

import re

POSITIONS = (
    "left top", "top", "right top",
    "left", "center", "right",
    "left bottom", "bottom", "right bottom",
)  # fmt: skip
"""What is written for each cell, row by row."""
_PERCENT = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,3})?)%", re.ASCII)
_ACROSS = {"left": 0, "0": 0, "0%": 0, "center": 1, "50%": 1, "right": 2, "100%": 2}
_DOWN = {"top": 0, "0": 0, "0%": 0, "center": 1, "50%": 1, "bottom": 2, "100%": 2}


def cell_of(position: str) -> int | None:
    """Return the cell (0 to 8, row by row) that a CSS position means, or None for any other place.

    An empty position means the centre, as the portal's base rule does.
    """
    across, down = _axes(position)
    if across not in _ACROSS or down not in _DOWN:
        return None
    return _DOWN[down] * 3 + _ACROSS[across]


def percentages_of(position: str) -> tuple[int, int] | None:
    """Return a CSS position as whole percentages across and down; None where it has other units."""
    across, down = _axes(position)
    found = [_number(across, _ACROSS), _number(down, _DOWN)]
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _axes(position: str) -> tuple[str, str]:
    """The words for across and down; empty ones where there are more than two."""
    words = position.lower().split() or ["center"]
    if len(words) == 1:
        words = ["center", words[0]] if words[0] in {"top", "bottom"} else [words[0], "center"]
    if len(words) != 2:
        return "", ""
    if words[0] in {"top", "bottom"} or words[1] in {"left", "right"}:
        words.reverse()
    return words[0], words[1]


def _number(word: str, cells: dict[str, int]) -> int | None:
    if word in cells:
        return cells[word] * 50
    percent = _PERCENT.fullmatch(word)
    return round(float(percent[1])) if percent else None


def position_of(across: int, down: int) -> str:
    """Return the CSS position of two percentages: words for the nine places."""
    if across in {0, 50, 100} and down in {0, 50, 100}:
        return POSITIONS[down // 50 * 3 + across // 50]
    return f"{across}% {down}%"

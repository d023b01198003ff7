"""The nine positions that have a name, and how a position is written. Nothing here reads CSS."""

from __future__ import annotations

POSITIONS = (
    "left top", "top", "right top",
    "left", "center", "right",
    "left bottom", "bottom", "right bottom",
)  # fmt: skip
"""CSS `background-position` of the nine places, row by row."""


def position_of(across: int, down: int) -> str:
    """Return the CSS position of two percentages: words for the nine places."""
    if across in {0, 50, 100} and down in {0, 50, 100}:
        return POSITIONS[down // 50 * 3 + across // 50]
    return f"{across}% {down}%"

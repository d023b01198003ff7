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


def place_of(position: str) -> tuple[int | None, tuple[int, int] | None]:
    """Return what a position means that is written as `position_of` does.

    Returns:
        Which of `POSITIONS` it is, and the percentages across and down; None for what isn't written so.
    """
    if position in POSITIONS:
        cell = POSITIONS.index(position)
        return cell, (cell % 3 * 50, cell // 3 * 50)
    numbers = [part[:-1] for part in position.split(" ") if part.endswith("%")]
    if len(numbers) == 2 and all(part.removeprefix("-").isdecimal() for part in numbers):
        across, down = map(int, numbers)
        if position == position_of(across, down):
            return None, (across, down)
    return None, None

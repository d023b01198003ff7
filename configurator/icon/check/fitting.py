"""SIZE and POSITION that put a drawing's ink into the middle of the disc."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from configurator.icon.check.enclosing_circle import Point, enclosing_circle
from configurator.icon.css.geometry import Rect

TARGET = 0.41
"""Radius of the ink after a fit, in parts of the disc's side: a rim stays free as in the portal's icons."""
_NO_ROOM = 0.01
"""With less room than this, in parts of the disc, a percentage moves nothing."""
_CENTRED = 0.006
"""Smallest visible distance from the middle, in parts of the disc: a quarter of a pixel of a tile's icon."""
_FARTHEST = 1000
"""Percentages up to which a position may lie outside the disc."""
_SMALLEST, _LARGEST = 4.0, 10_000.0
"""Percentages between which a drawing is sized."""
_STEPS_TO_A_PERCENT = 10


class Fit(NamedTuple):
    """The two CSS values."""

    size: str
    position: str


class Circle(NamedTuple):
    """The smallest circle around the ink, in parts of the disc's side from its upper left corner."""

    x: float
    y: float
    radius: float


def box(rows: Sequence[bytes]) -> tuple[int, int, int, int] | None:
    """Return left, top, right and bottom of the ink in pixels; None if there is none.

    Args:
        rows: the picture, with a byte of 1 for each pixel of ink and one of 0 for any other.
    """
    inked = [(number, row.find(1), row.rfind(1) + 1) for number, row in enumerate(rows) if 1 in row]
    if not inked:
        return None
    left, right = min(left for _, left, _ in inked), max(right for *_, right in inked)
    return left, inked[0][0], right, inked[-1][0] + 1


def circle_around(rows: Sequence[bytes]) -> Circle | None:
    """Return the smallest circle around the ink of a picture of the disc; None if there is none.

    The ink ends in the middle of its outermost pixels: on average, these are half covered.

    Args:
        rows: the picture, as for `box`; as wide as high.
    """
    return _circle_around(tuple(rows))


@lru_cache(maxsize=4)  # an inactive icon is mostly the active one's drawing
def _circle_around(rows: tuple[bytes, ...]) -> Circle | None:
    ends: list[Point] = []
    for number, row in enumerate(rows):
        left, right = row.find(1), row.rfind(1)
        if left >= 0:
            ends += [(left + 0.5, number + 0.5), (right + 0.5, number + 0.5)]
    if not ends:
        return None
    x, y, radius = enclosing_circle(ends)
    return Circle(x / len(rows), y / len(rows), max(radius, 0.5) / len(rows))


def fit(ink: Circle, drawn: Rect, side: int, target: float = TARGET) -> Fit | None:
    """Return SIZE and POSITION that centre the ink on the disc in a good size.

    Args:
        ink: the circle around the ink, where the drawing is shown now.
        drawn: where the whole drawing is now, in pixels.
        side: the disc's side in the same pixels.
        target: radius of the ink afterwards, in parts of the disc's side.

    Returns:
        The two CSS values; None where no size in percent does it.
    """
    x, y = ((at * side - start) / drawn.width for at, start in ((ink.x, drawn.x), (ink.y, drawn.y)))
    radius = ink.radius * side / drawn.width
    for percent in _percentages(100 * target / radius):
        width = percent / 100
        place = _place(x * width, y * width, width, width * drawn.height / drawn.width)
        if place is not None:
            return Fit(f"{percent:g}%", place)
    return None


def _percentages(largest: float) -> Iterator[float]:
    """Yield the sizes up to the largest, downwards."""
    first = math.floor(min(largest, _LARGEST) * _STEPS_TO_A_PERCENT + 1e-9)
    for step in range(first, int(_SMALLEST * _STEPS_TO_A_PERCENT) - 1, -1):
        yield step / _STEPS_TO_A_PERCENT


def position(x: float, y: float, rect: Rect, side: int) -> str | None:
    """Return the POSITION that moves a point of the picture into the disc's middle.

    Args:
        x: where the point is now, in parts of the disc from its left edge.
        y: the same from its upper edge.
        rect: where the picture is now.
        side: the disc's side in the rectangle's pixels.

    Returns:
        `center` or two percentages; None where there is no room to move it by a percentage.
    """
    return _place(x - rect.x / side, y - rect.y / side, rect.width / side, rect.height / side)


def _place(x: float, y: float, width: float, height: float) -> str | None:
    """The same for a point counted from the picture's own corner; all in parts of the disc."""
    words: list[float] = []
    for at, length in ((x, width), (y, height)):
        room, wanted = 1 - length, 0.5 - at
        if abs(wanted - room / 2) <= _CENTRED:
            words.append(50)
        elif abs(room) < _NO_ROOM:
            return None
        else:
            # A hundredth of more room than this is a visible distance.
            digits = 0 if abs(room) <= 100 * _CENTRED else 1
            words.append(round(100 * wanted / room, digits))
    if not all(abs(word) <= _FARTHEST for word in words):
        return None
    return "center" if words == [50, 50] else " ".join(f"{word:g}%" for word in words)

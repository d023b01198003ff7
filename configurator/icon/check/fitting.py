"""SIZE and POSITION that put a drawing's ink into the middle of the disc."""

from __future__ import annotations

import math
from collections.abc import Sequence

from configurator.icon.css.geometry import Rect

TARGET = 0.41
"""Radius of the ink after a fit, in parts of the disc's side: a rim stays free as in the portal's icons."""
_NO_ROOM = 0.03
"""With less room than this, in parts of the disc, a percentage moves nothing."""
_CENTRED = 0.012
"""Smallest visible distance from the middle, in parts of the disc: half a pixel of a tile's icon."""

Span = tuple[int, int, int]
"""A row of pixels, its first with ink, and the one after its last."""


def spans(rows: Sequence[bytes]) -> list[Span]:
    """Return the rows that hold ink, in their order; a byte of 1 is ink, one of 0 is none."""
    found = ((number, row.find(1), row.rfind(1) + 1) for number, row in enumerate(rows))
    return [span for span in found if span[1] >= 0]


def fit(ink: Sequence[Span], size: tuple[int, int], ratio: float) -> tuple[str, str] | None:
    """Return SIZE and POSITION that centre the ink on the disc in a good size.

    Args:
        ink: the drawing's ink, at least one row.
        size: width and height in pixels of the picture that it was found in.
        ratio: the drawing's width by its height.

    Returns:
        The two CSS values; None where no size in percent does it.
    """
    width, height = size
    points = [
        (across / width, row / height / ratio)
        for row, left, right in ink
        for across in (left, right)
        for row in (row, row + 1)
    ]
    x, y, radius = _circle_around(points)
    percent = round(100 * TARGET / radius)
    while percent > 4:
        side = percent / 100
        rect = Rect(0, 0, round(1000 * side), round(1000 * side / ratio))
        place = position((x * side * 1000) / 1000, y * side, rect, 1000)
        if place is not None:
            return f"{percent}%", place
        percent -= 4
    return None


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
    words = []
    for now, start, length in ((x, rect.x, rect.width), (y, rect.y, rect.height)):
        room = 1 - length / side
        wanted = start / side + 0.5 - now
        if abs(wanted - room / 2) <= _CENTRED:
            words.append(50)
        elif abs(room) < _NO_ROOM:
            return None
        else:
            words.append(round(100 * wanted / room))
    if not all(-200 <= word <= 300 for word in words):
        return None
    return "center" if words == [50, 50] else f"{words[0]}% {words[1]}%"


def _circle_around(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Middle and radius of a small circle around all points (Bădoiu and Clarkson's steps)."""
    x = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    y = (min(y for _, y in points) + max(y for _, y in points)) / 2
    for step in range(1, 120):
        far = max(points, key=lambda point: (point[0] - x) ** 2 + (point[1] - y) ** 2)
        x += (far[0] - x) / (step + 1) * 0.5
        y += (far[1] - y) / (step + 1) * 0.5
    return x, y, max(math.dist((x, y), point) for point in points)

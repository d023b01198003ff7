"""How drawings lie side by side on the page that draws them, so that one frame shows many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from configurator.icon.draw.pictures import PictureRequest
from configurator.icon.motion.still import Shown

SCALE = 2
"""Device pixels to a CSS pixel of the page."""
GROUNDS = ("white", "black")
"""Each drawing is seen once on each of these, one below the other."""
_WIDTH = 512
"""CSS pixels after which another row begins."""
_AREA = _WIDTH**2
"""Square CSS pixels of all drawings of a sheet."""
_MOST = 16
"""Drawings of a sheet: no more have to be drawn again where one of them can't be."""

_CHARACTERS = 100_000
"""Of all drawings of a sheet: the window's own thread hands them to the page."""


class Place(NamedTuple):
    """Where a drawing lies.

    Attributes:
        request: its picture.
        shown: what is drawn.
        left: CSS pixels from the left edge of the sheet.
        tops: CSS pixels from its upper edge, for each of `GROUNDS`.
    """

    request: PictureRequest
    shown: Shown
    left: int
    tops: tuple[int, int]


class Sheet(NamedTuple):
    """What is drawn at once.

    Attributes:
        places: the drawings in their order.
        size: width and height in CSS pixels.
    """

    places: tuple[Place, ...]
    size: tuple[int, int]


def laid_out(shown: Iterable[tuple[PictureRequest, Shown]]) -> Sheet:
    """Lay drawings side by side, in rows."""
    rows: list[list[tuple[PictureRequest, Shown]]] = []
    width = 0
    for one in shown:
        side = css_side(one[0])
        if not rows or width + side > _WIDTH:
            rows.append([])
            width = 0
        rows[-1].append(one)
        width += side
    places: list[Place] = []
    top = widest = 0
    for row in rows:
        height, left = max(css_side(request) for request, _ in row), 0
        for request, drawing in row:
            places.append(Place(request, drawing, left, (top, top + height)))
            left += css_side(request)
        top, widest = top + len(GROUNDS) * height, max(widest, left)
    return Sheet(tuple(places), (widest, top))


def together(groups: Iterable[Sequence[PictureRequest]]) -> int:
    """Return how many groups of requests, from the first on, one sheet has room for; at least the first."""
    area = characters = number = 0
    for group in islice(groups, _MOST):
        area += sum(len(GROUNDS) * css_side(request) ** 2 for request in group)
        characters += len(group[0].svg)
        if number and (area > _AREA or characters > _CHARACTERS):
            break
        number += 1
    return number


def css_side(request: PictureRequest) -> int:
    """Return the side of a request's picture in CSS pixels of the page."""
    return -(-request.side // SCALE)

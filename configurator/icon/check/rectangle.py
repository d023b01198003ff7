"""Pictures that are one rectangle: a drawing with a background of its own, a square in the disc."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from configurator.icon.draw.pictures import Picture

Pixel = tuple[int, int, int, int]
Box = tuple[int, int, int, int]

_INSET = 3
"""Pixels from the edge of the ink at which its rim is looked at, beyond any soft edge."""
_CORNER = 0.2
"""Share of an edge at either end that may be rounded off; of a circle's edge more is."""
_LEAST_SIDE = 24
"""Pixels of the shortest side of a rectangle: 12 of a tile's icon."""
_OPAQUE = 250
_IS_CLEAR = bytes(int(alpha < _OPAQUE) for alpha in range(256))
_CLEAR = 8
_SAME = 10
"""Channels, of 255, that are no further apart look the same."""
_OTHER = 32
"""Channels that are further apart than this are a colour that is seen on the background."""
_LEAST_INK = 0.01
"""Share of the rectangle that the drawing on it covers at least."""
_MOSTLY = 0.7
"""Share of the drawing that must be seen on the background; else it is a part of that."""
_MOST_OF_IT = 0.9
"""Share of the rim that must be the background's: the drawing on it may reach its edge in places."""
_EXCEPTIONS = 0.004
"""Share of the pixels in which two pictures may differ: soft edges are drawn a little differently."""


class Rim(NamedTuple):
    """The rim of a rectangle.

    Attributes:
        box: left, top, right and bottom of the rectangle in pixels.
        color: its colour, 0 to 255; None if it has several.
    """

    box: Box
    color: tuple[int, int, int] | None


def rim(picture: Picture, box: Box | None) -> Rim | None:
    """Return the rim of a picture whose ink is one opaque rectangle; its corners may be round.

    Args:
        picture: the drawing on a transparent ground.
        box: left, top, right and bottom of its ink.
    """
    if box is None or min(box[2] - box[0], box[3] - box[1]) < _LEAST_SIDE:
        return None
    pixels = _along(picture, box)
    opaque = [pixel for pixel in pixels if pixel[3] >= _OPAQUE]
    if len(opaque) < 0.98 * len(pixels):
        return None
    usual = tuple(sorted(pixel[channel] for pixel in opaque)[len(opaque) // 2] for channel in range(3))
    alike = sum(_are_alike(pixel, usual) for pixel in opaque)
    red, green, blue = usual
    return Rim(box, (red, green, blue) if alike >= _MOST_OF_IT * len(opaque) else None)


def is_background(before: Picture, after: Picture, found: Rim) -> bool:
    """Whether a drawing stands on a rectangle, and the second picture is that drawing alone.

    Args:
        before: a picture with a rectangle behind the drawing.
        after: what is meant to be the drawing alone.
        found: the rectangle's rim in the first.
    """
    rim = _along(after, found.box)
    if sum(pixel[3] >= _CLEAR for pixel in rim) > (1 - _MOST_OF_IT) * len(rim):
        return False
    inside, clear = _inside(before, found.box)
    if clear > _EXCEPTIONS * inside:  # the drawing is a hole in it
        return False
    wrong = drawing = seen = 0
    for one, other, count in _counted(before, after):  # most pixels are alike
        if not _may_follow(one, other, found.color):
            wrong += count
        if other[3] >= _OPAQUE:
            drawing += count
            if found.color and not _are_alike(other, found.color, _OTHER):
                seen += count
    if wrong > _EXCEPTIONS * inside:
        return False
    if found.color is None:
        return drawing >= _LEAST_INK * inside
    return seen >= max(_LEAST_INK * inside, _MOSTLY * drawing)


def _counted(before: Picture, after: Picture) -> Iterator[tuple[Pixel, Pixel, int]]:
    """Yield each pair of pixels that lie in the same place, and in how many places it does."""
    pairs = zip(memoryview(before.pixels).cast("I"), memoryview(after.pixels).cast("I"), strict=True)
    for (one, other), count in Counter(pairs).items():
        yield _channels(one), _channels(other), count


def _channels(pixel: int) -> Pixel:
    red, green, blue, alpha = pixel.to_bytes(4, sys.byteorder)
    return red, green, blue, alpha


def _may_follow(before: Pixel, after: Pixel, color: tuple[int, int, int] | None) -> bool:
    """Whether a pixel may become this one when an opaque colour behind it is taken away."""
    if before[3] < _OPAQUE:  # beside the rectangle, or its soft edge
        return after[3] <= before[3] + _SAME
    if color is None:
        return after[3] < _OPAQUE or _are_alike(before, after)
    clear = 1 - after[3] / 255
    return _are_alike(before, [channel + below * clear for channel, below in zip(after, color, strict=False)])


def _are_alike(one: Pixel, other: Sequence[float], most: int = _SAME) -> bool:
    return all(abs(a - b) <= most for a, b in zip(one[:3], other, strict=False))


def _inside(picture: Picture, box: Box) -> tuple[int, int]:
    """Count the pixels inside of a rectangle, but for as many rows and columns as its corners may take.

    Returns:
        How many there are, and how many of them aren't opaque.
    """
    left, top, right, bottom = box
    across, down = round(_CORNER * (right - left)), round(_CORNER * (bottom - top))
    parts = [(y, left + across, right - across) for y in range(top + _INSET, bottom - _INSET)]
    for y in range(top + down, bottom - down):
        parts += [(y, left + _INSET, left + across), (y, right - across, right - _INSET)]
    clear, side = picture.pixels[3::4].translate(_IS_CLEAR), picture.side
    rows = [clear[y * side + first : y * side + last] for y, first, last in parts if first < last]
    return sum(map(len, rows)), sum(map(sum, rows))


def _along(picture: Picture, box: Box) -> list[Pixel]:
    """The pixels a little inside of the edges, without the corners."""
    left, top, right, bottom = box
    across, down = round(_CORNER * (right - left)), round(_CORNER * (bottom - top))
    columns, rows = range(left + across, right - across), range(top + down, bottom - down)
    places = [(x, y) for x in columns for y in (top + _INSET, bottom - 1 - _INSET)]
    places += [(x, y) for y in rows for x in (left + _INSET, right - 1 - _INSET)]
    return [_pixel(picture, 4 * (y * picture.side + x)) for x, y in places]


def _pixel(picture: Picture, at: int) -> Pixel:
    red, green, blue, alpha = picture.pixels[at : at + 4]
    return red, green, blue, alpha

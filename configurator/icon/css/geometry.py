"""Where CSS draws a background picture, to the device pixel, by Chromium's rules.

Only drawing without a browser needs this; the preview's own browser does it by itself.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from configurator.icon.css.lengths import PIXELS, Length
from configurator.icon.css.positions import CENTER, parse_position
from configurator.icon.css.sizes import Size, parse_size
from configurator.icon.svg.intrinsic_size import IntrinsicSize

_BASE_SIZE = (Length(100, "%"), None)
"""`background-size` of the portal's base rule, in force where a connector's own is missing or invalid."""
_LAYOUT_UNITS = 64
"""Chromium calculates in this part of a device pixel."""
_FARTHEST = 33_554_431.0
"""Device pixels at which Chromium's lengths end, 1e999 among them."""
_VIEWPORT_UNIT = 8.0
"""1 % of a window in CSS pixels: a guess, as a picture of one icon knows no window."""


class Rect(NamedTuple):
    """A rectangle in whole device pixels; `x` and `y` count from the box's upper left corner."""

    x: int
    y: int
    width: int
    height: int


def placement(box: float, intrinsic: IntrinsicSize, size: str, position: str, scale: float = 1.0) -> Rect:
    """Return where a picture is drawn in a square box.

    Args:
        box: side of the box in CSS pixels.
        intrinsic: the picture's intrinsic size.
        size: `background-size`; if it is empty or invalid, the portal's base rule holds.
        position: `background-position`; the same.
        scale: device pixels to a CSS pixel.

    Returns:
        The rectangle, of which the box shows what lies in it; with a width or height of 0, nothing is drawn.
    """
    side = box * scale
    width, height = _lengths(parse_size(size) or _BASE_SIZE, side, intrinsic, scale)
    place = parse_position(position) or CENTER
    left, across = _snapped(_offset(place.x_edge, place.x, side - width, scale), width)
    top, down = _snapped(_offset(place.y_edge, place.y, side - height, scale), height)
    return Rect(left, top, across, down)


def _lengths(size: Size, side: float, intrinsic: IntrinsicSize, scale: float) -> tuple[float, float]:
    """Width and height in device pixels."""
    if len(size) == 1:
        across, down = _fitted(side, intrinsic.ratio, cover=size == ("cover",))
        return max(1, _rounded(across)), max(1, _rounded(down))
    width, height = (None if length is None else _pixels(length, side, scale) for length in size)
    own_width, own_height = (length and length * scale for length in (intrinsic.width, intrinsic.height))
    ratio = intrinsic.ratio
    if width is None and height is None:
        if ratio and own_width is None and own_height is None:
            return _fitted(side, ratio, cover=False)
        width, height = own_width, own_height
    if width is None:
        width = max(1, height * ratio) if height is not None and ratio else own_width or side
    if height is None:
        height = max(1, width / ratio) if ratio else own_height or side
    return _in_units(width), _in_units(height)


def _fitted(side: float, ratio: float | None, *, cover: bool) -> tuple[float, float]:
    """The largest picture inside the box, or the smallest around it."""
    if ratio is None:
        return side, side
    return (side, side / ratio) if (ratio > 1) != cover else (side * ratio, side)


def _offset(edge: str, distance: Length, room: float, scale: float) -> float:
    """Distance from the left or upper edge in device pixels."""
    offset = _in_units(_pixels(distance, room, scale))
    return offset if edge in {"left", "top"} else room - offset


def _pixels(length: Length, whole: float, scale: float) -> float:
    value = _bounded(length.value)  # infinity times nothing would be no number
    if length.unit == "%":
        return _bounded(whole * value / 100)
    return _bounded(value * PIXELS.get(length.unit, _VIEWPORT_UNIT) * scale)


def _bounded(length: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, length))


def _in_units(length: float) -> float:
    return math.trunc(_bounded(length) * _LAYOUT_UNITS) / _LAYOUT_UNITS


def _rounded(length: float) -> int:
    return math.floor(_bounded(length) + 0.5)


def _snapped(offset: float, length: float) -> tuple[int, int]:
    """Whole device pixels; left of the edge, it is the far side that is rounded."""
    start = _rounded(offset)
    return start, (_rounded(length) if offset >= 0 else _rounded(offset + length) - start)

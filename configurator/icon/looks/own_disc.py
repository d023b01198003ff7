"""Logos that are a filled circle or square already: it takes the place of the disc."""

from __future__ import annotations

import math
from typing import NamedTuple

from configurator.icon.check import fitting, ink
from configurator.icon.css import contrast
from configurator.icon.draw.pictures import Picture

_SQUARE = 0.05
"""How much longer one side may be than the other."""
_FILLED = 0.985
"""Share of the inscribed circle that is opaque at least."""
_INNER = 0.97
"""Radius up to which it has to be, in radii of the inscribed circle."""
_RING = (0.90, 0.94)
"""Radii at which the rim's colour is looked at."""
_SAME = 24
"""Channels, of 255, that are no further apart are the rim's colour."""
_PLAIN = 0.85
"""Share of the rim that has one colour where it is plain."""
_OPAQUE = 250
_STEPS = 180


class OwnDisc(NamedTuple):
    """The filled shape.

    Attributes:
        circle: the circle inside of it.
        color: its colour, on the average where it has several.
        is_plain: whether its rim has one colour.
        reach: how far what is drawn on it reaches from its middle, in radii; 1 where that can't be told.
    """

    circle: fitting.Circle
    color: contrast.Color
    is_plain: bool
    reach: float


def own_disc(picture: Picture) -> OwnDisc | None:
    """Return the filled circle or square that a picture is; None if nothing is drawn on it, or it is none."""
    box = fitting.box(ink.ink_rows(picture))
    if box is None:
        return None
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if min(width, height) < picture.side / 4 or abs(width / height - 1) > _SQUARE:
        return None
    middle, radius = ((left + right) / 2, (top + bottom) / 2), min(width, height) / 2
    if not _is_filled(picture, middle, radius * _INNER):
        return None
    rim = [pixel for at in _RING for pixel in _ring(picture, middle, radius * at)]
    usual = [sorted(pixel[channel] for pixel in rim)[len(rim) // 2] for channel in range(3)]
    alike = [pixel for pixel in rim if _is_alike(pixel, usual)]
    is_plain = len(alike) >= _PLAIN * len(rim)
    own = usual if is_plain else [sum(pixel[channel] for pixel in rim) / len(rim) for channel in range(3)]
    reach = _reach(picture, middle, radius, usual) if is_plain else 1.0
    if not reach:
        return None
    circle = fitting.Circle(*(length / picture.side for length in (*middle, radius)))
    return OwnDisc(circle, (own[0] / 255, own[1] / 255, own[2] / 255), is_plain, reach)


def _is_filled(picture: Picture, middle: tuple[float, float], radius: float) -> bool:
    inside = filled = 0
    for y in range(int(middle[1] - radius), int(middle[1] + radius) + 1):
        half = math.sqrt(max(0.0, radius**2 - (y + 0.5 - middle[1]) ** 2))
        start, end = (4 * (y * picture.side + int(middle[0] + edge)) for edge in (-half, half))
        alphas = picture.pixels[start + 3 : end : 4]
        inside += len(alphas)
        filled += sum(alpha >= _OPAQUE for alpha in alphas)
    return filled >= _FILLED * inside > 0


def _ring(picture: Picture, middle: tuple[float, float], radius: float) -> list[bytes]:
    found = []
    for step in range(_STEPS):
        angle = 2 * math.pi * step / _STEPS
        x, y = int(middle[0] + radius * math.cos(angle)), int(middle[1] + radius * math.sin(angle))
        at = 4 * (y * picture.side + x)
        found.append(picture.pixels[at : at + 4])
    return found


def _reach(picture: Picture, middle: tuple[float, float], radius: float, rim: list[int]) -> float:
    """Return how far what has another colour than the rim reaches from the middle, in radii."""
    farthest = 0.0
    side = picture.side
    for at in range(0, len(picture.pixels), 4):
        if picture.pixels[at + 3] >= _OPAQUE and not _is_alike(picture.pixels[at : at + 4], rim):
            number = at // 4
            distance = math.dist((number % side + 0.5, number // side + 0.5), middle)
            farthest = max(farthest, distance)
    return farthest / radius


def _is_alike(pixel: bytes, color: list[int]) -> bool:
    return all(abs(one - other) <= _SAME for one, other in zip(pixel[:3], color, strict=True))

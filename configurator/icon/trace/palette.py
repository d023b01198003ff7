"""The few colours that a picture is made of; what lies between two of them is a soft edge.

Colours have four channels from 0 to 255, red, green and blue multiplied by opacity, so that a soft edge lies
on a straight line between the colours on its two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

Color = tuple[int, int, int, int]

CLEAR: Color = (0, 0, 0, 0)
_FLAT = 12
"""Most that a channel differs between a pixel and its neighbours inside of a flat area."""
_TOLERANCES = (10, 18, 28, 42, 60)
"""How far the channels of a colour may be apart, tried until few colours are enough."""
_COVERED = 0.97
"""Share of the flat areas that the colours have to cover; the rest is noise."""
_LEAST_AREA = 0.0012
"""Share of the ink that a colour has at least."""
_USUAL = 0.4
"""Share of a cluster from which its most frequent colour stands for it exactly; else the average does."""
_OPAQUE = 248
_SOLID_INK = 96
"""Opacity from which a pixel tells the colour of a line that is too thin to have a flat area."""
_MOST_COMPARED = 150_000
"""Colours times pairs of them that are compared; a picture with more is a photo, whose lines don't matter."""
_SHADE = 40
"""How far a thin line's colour is from every other: JPEG lets colours run a little beyond their edges."""
_MIX = 14
"""How far a channel of a soft edge may be off the line between its two colours."""


def flat_areas(image: Image.Image) -> Image.Image:
    """Return a mask (mode L) of 255 for each pixel whose neighbours have the same colour."""
    spreads = [
        ImageChops.subtract(band.filter(ImageFilter.MaxFilter(3)), band.filter(ImageFilter.MinFilter(3)))
        for band in image.split()
    ]
    return reduce(ImageChops.lighter, spreads).point([255 * (value <= _FLAT) for value in range(256)])


class Bucket(NamedTuple):
    """Colours that are nearly the same.

    Attributes:
        color: what stands for them.
        usual: how many pixels have exactly this one; 0 if it is an average.
        area: how many pixels have one of them.
    """

    color: Color
    usual: int
    area: int


def buckets(image: Image.Image, mask: Image.Image | None) -> list[Bucket]:
    """Return the colours of a picture's ink, that of the largest area first.

    Args:
        image: the picture in the mode RGBa, multiplied by opacity.
        mask: 255 where the ink counts; None for everywhere.
    """
    bands = image.split()
    if mask is not None:
        bands = tuple(ImageChops.darker(band, mask) for band in bands)
    counted = Image.merge("RGBA", bands).getcolors(image.width * image.height) or []
    found: dict[tuple[int, ...], list[Bucket]] = {}
    for count, color in counted:
        if isinstance(color, tuple) and color[3] > _FLAT:
            red, green, blue, alpha = color
            key = (red >> 3, green >> 3, blue >> 3, alpha >> 3)
            found.setdefault(key, []).append(Bucket((red, green, blue, alpha), count, count))
    return sorted(map(_together, found.values()), key=lambda bucket: -bucket.area)


def palette(everything: Sequence[Bucket], flat_ink: Sequence[Bucket], most: int) -> list[Color]:
    """Return the colours that a picture is made of, that of the largest area first.

    Args:
        everything: the colours of its ink.
        flat_ink: those of its flat areas.
        most: how many colours at most.
    """
    ink = sum(bucket.area for bucket in everything)
    least = _LEAST_AREA * ink
    found: list[Bucket] = []
    for tolerance in _TOLERANCES:
        found = [one for one in _clusters(flat_ink, tolerance) if one.area >= least]
        covered = sum(one.area for one in found)
        if len(found) <= most and covered >= _COVERED * sum(bucket.area for bucket in flat_ink):
            break
    colors = [one.color for one in found[:most]]
    return colors + _of_thin_lines(everything, colors, most - len(colors), 3 * least)


def is_mix(color: Color, one: Color, other: Color) -> float | None:
    """Return the share of the second colour if a colour is a mix of two; None if it is none."""
    along = [b - a for a, b in zip(one, other, strict=True)]
    length = sum(step * step for step in along)
    if not length:
        return 0.0 if max(abs(a - b) for a, b in zip(color, one, strict=True)) <= _MIX else None
    share = sum((value - a) * step for value, a, step in zip(color, one, along, strict=True)) / length
    share = min(1.0, max(0.0, share))
    off = max(abs(value - a - share * step) for value, a, step in zip(color, one, along, strict=True))
    return share if off <= _MIX else None


def _clusters(buckets: Sequence[Bucket], tolerance: int) -> list[Bucket]:
    """Return what stands for all others within a distance, that of the largest area first."""
    left, found = list(buckets), []
    while left:
        middle = left[0].color
        near = [one for one in left if _distance(one.color, middle) <= tolerance]
        left = [one for one in left if _distance(one.color, middle) > tolerance]
        found.append(_together(near))
    return sorted(found, key=lambda one: -one.area)


def _together(members: Sequence[Bucket]) -> Bucket:
    """Return what stands for several: the usual colour if it is usual enough, else their average."""
    area = sum(one.area for one in members)
    usual = max(members, key=lambda one: one.usual)
    if usual.usual >= _USUAL * area:
        return Bucket(_opaque(usual.color), usual.usual, area)
    average = (sum(one.color[at] * one.area for one in members) / area for at in range(4))
    return Bucket(_opaque(_color(average)), 0, area)


def _opaque(color: Color) -> Color:
    """Return a colour that is nearly opaque as if it were."""
    return (*color[:3], 255) if color[3] >= _OPAQUE else color


def _color(channels: Iterable[float]) -> Color:
    red, green, blue, alpha = (min(255, round(one)) for one in channels)
    return red, green, blue, alpha


def _distance(one: Color, other: Color) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _of_thin_lines(
    buckets: Sequence[Bucket], colors: Sequence[Color], most: int, least: float
) -> list[Color]:
    """Return the colours of lines without any flat area: opaque, as their soft edges are left out."""
    known = [CLEAR, *colors]
    pairs = [(one, other) for at, one in enumerate(known) for other in known[at:]]
    if len(pairs) * len(buckets) > _MOST_COMPARED:
        return []
    pure = [
        Bucket(_color((*(value * 255 / color[3] for value in color[:3]), 255)), 0, area * color[3] // 255)
        for color, _, area in buckets
        if color[3] >= _SOLID_INK and all(is_mix(color, *pair) is None for pair in pairs)
    ]
    return [
        one.color
        for one in _clusters(pure, _TOLERANCES[-1])
        if one.area >= least and all(_distance(one.color, color) > _SHADE for color in colors)
    ][:most]

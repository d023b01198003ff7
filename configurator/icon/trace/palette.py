"""The few colours that a picture is made of; what lies between two of them is a soft edge.

Colours have four channels from 0 to 255, red, green and blue multiplied by opacity, so that a soft edge lies
on a straight line between the colours on its two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from PIL import Image, ImageChops, ImageFilter

Color = tuple[int, int, int, int]
Counts = Mapping[Color, int]

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
_MOST_COMPARED = 2_000_000
"""Colours times pairs of them that are compared; a picture with more is a photo, whose lines don't matter."""
_MIX = 14
"""How far a channel of a soft edge may be off the line between its two colours."""


def flat_areas(image: Image.Image) -> Image.Image:
    """Return a mask (mode L) of 255 for each pixel whose neighbours have the same colour."""
    spreads = [
        ImageChops.subtract(band.filter(ImageFilter.MaxFilter(3)), band.filter(ImageFilter.MinFilter(3)))
        for band in image.split()
    ]
    return reduce(ImageChops.lighter, spreads).point([255 * (value <= _FLAT) for value in range(256)])


def palette(image: Image.Image, flat: Image.Image, most: int) -> list[Color]:
    """Return the colours of a picture, that of the largest area first, without the transparent one.

    Args:
        image: the picture in the mode RGBa, multiplied by opacity.
        flat: its flat areas.
        most: how many colours at most.
    """
    everything = _counts(image, None)
    ink = sum(count for color, count in everything.items() if color[3] > 0)
    flat_ink = {color: count for color, count in _counts(image, flat).items() if color[3] > _FLAT}
    least = _LEAST_AREA * ink
    found: list[tuple[Color, int]] = []
    for tolerance in _TOLERANCES:
        found = [one for one in _clusters(flat_ink, tolerance) if one[1] >= least]
        covered = sum(area for _, area in found)
        if len(found) <= most and covered >= _COVERED * sum(flat_ink.values()):
            break
    colors = [color for color, _ in found[:most]]
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


def _counts(image: Image.Image, mask: Image.Image | None) -> dict[Color, int]:

    bands = image.split()
    if mask is not None:
        bands = tuple(ImageChops.darker(band, mask) for band in bands)
    merged = Image.merge("RGBA", bands)
    counted = merged.getcolors(merged.width * merged.height) or []
    return {_color(color): count for count, color in counted if isinstance(color, tuple)}


def _clusters(counts: Counts, tolerance: int) -> list[tuple[Color, int]]:
    """Return the colours that stand for all others within a distance, with the areas, largest first."""
    buckets: dict[tuple[int, ...], list[tuple[Color, int]]] = {}
    for color, count in counts.items():
        buckets.setdefault(tuple(value >> 3 for value in color), []).append((color, count))
    left = sorted(buckets.values(), key=lambda bucket: -sum(count for _, count in bucket))
    found = []
    while left:
        middle = _middle(left[0])
        near = [bucket for bucket in left if _distance(_middle(bucket), middle) <= tolerance]
        members = [one for bucket in near or left[:1] for one in bucket]
        left = [bucket for bucket in left[1:] if bucket not in near]
        found.append((_middle(members), sum(count for _, count in members)))
    return sorted(found, key=lambda one: -one[1])


def _middle(members: Sequence[tuple[Color, int]]) -> Color:
    """Return the colour that stands for several."""
    total = sum(count for _, count in members)
    usual, count = max(members, key=lambda one: one[1])
    if count < _USUAL * total:
        usual = _color(sum(color[at] * count for color, count in members) / total for at in range(4))
    return _color((*usual[:3], 255)) if usual[3] >= _OPAQUE else usual


def _color(channels: Iterable[float]) -> Color:
    red, green, blue, alpha = (min(255, round(one)) for one in channels)
    return red, green, blue, alpha


def _distance(one: Color, other: Color) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _of_thin_lines(counts: Counts, colors: Sequence[Color], most: int, least: float) -> list[Color]:
    """Return the colours of lines without any flat area: opaque, as their soft edges are left out."""
    known = [CLEAR, *colors]
    pairs = [(one, other) for at, one in enumerate(known) for other in known[at:]]
    if len(pairs) * len(counts) > _MOST_COMPARED:
        return []
    unexplained: dict[Color, int] = {}
    for color, count in counts.items():
        if color[3] >= _SOLID_INK and all(is_mix(color, *pair) is None for pair in pairs):
            pure = _color((*(value * 255 / color[3] for value in color[:3]), 255))
            unexplained[pure] = unexplained.get(pure, 0) + count * color[3] // 255
    found = [color for color, area in _clusters(unexplained, _TOLERANCES[-1]) if area >= least]
    return found[:most]

"""The colours that a picture is painted with, by the area that each of them takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from configurator.icon.css import contrast
from configurator.icon.draw.pictures import Picture

_INK = 128
"""Opacity from which a pixel is counted; anything below is the soft edge of a shape."""
_ALIKE = 40
"""Channels, of 255, that are no further apart are one colour, a gradient's steps for instance."""
_LEAST = 0.015
"""Share of the ink that a colour takes at least; the rest is what lies between two colours."""
_SURROUNDED = 0.25
"""Share of a colour's edges at the transparent ground, below which it lies inside of others."""
_LARGEST_SHADE = 0.12
"""Share of the ink that the shade of soft edges takes at most."""
_THIN = 1.3
"""Edges to a pixel from which a colour is as thin as such a shade."""
_COLORFUL = 0.15
"""Difference of the strongest and the weakest channel from which a colour is no grey."""

GROUND = -1
"""Stands for the transparent ground among the numbers of colours."""

Bytes = tuple[int, int, int]


class InkColor(NamedTuple):
    """A colour of a picture.

    Attributes:
        color: what stands for it.
        share: its share of the ink.
        is_inside: whether it lies inside of other colours, as the letter on a badge does.
    """

    color: contrast.Color
    share: float
    is_inside: bool

    @property
    def is_colorful(self) -> bool:
        """Whether it isn't a grey."""
        return max(self.color) - min(self.color) >= _COLORFUL


class Ink(NamedTuple):
    """What a picture is painted with.

    Attributes:
        colors: its colours, that of the largest area first.
        edges: how many pixels' sides lie between two of them, by their numbers; `GROUND` is the transparent
            ground. The shades of soft edges are left out.
    """

    colors: list[InkColor]
    edges: Mapping[tuple[int, int], int]


def ink_colors(picture: Picture) -> list[InkColor]:
    """Return the colours of a picture on a transparent ground, that of the largest area first."""
    return ink(picture).colors


def ink(picture: Picture) -> Ink:
    """Return the colours of a picture on a transparent ground, and where they meet."""
    pixels = _pixels(picture)
    counts = Counter(pixel for pixel in pixels if pixel)
    total = sum(counts.values())
    found = [(color, area) for color, area in _clusters(counts) if area >= _LEAST * total]
    colors = [color for color, _ in found]
    edges = _edges(pixels, colors, picture.side)
    shades = {number for number, (_, area) in enumerate(found) if _is_shade(number, area, total, edges)}
    return Ink(
        [
            InkColor(_fractions(color), area / total, _is_inside(number, edges))
            for number, (color, area) in enumerate(found)
        ],
        {pair: count for pair, count in edges.items() if not shades & set(pair)},
    )


def main_color(colors: Sequence[InkColor]) -> contrast.Color | None:
    """Return the colour that people would name; None if there are only white and light greys."""
    named = [one for one in colors if contrast.luminance(one.color) < 0.8 or one.is_colorful]
    if not named:
        return None
    return max(named, key=lambda one: one.share * (4 if one.is_colorful else 1)).color


def nearest(color: Sequence[float], colors: Sequence[InkColor]) -> int:
    """Return the number of the colour that is most like another one."""
    apart = [sum((a - b) ** 2 for a, b in zip(color, one.color, strict=False)) for one in colors]
    return apart.index(min(apart))


def _pixels(picture: Picture) -> list[Bytes | None]:
    """Return each pixel's colour as it was before it was multiplied by alpha; None for the ground."""
    data = picture.pixels
    return [
        _pure(red, green, blue, alpha) if alpha >= _INK else None
        for red, green, blue, alpha in zip(data[::4], data[1::4], data[2::4], data[3::4], strict=True)
    ]


def _pure(red: int, green: int, blue: int, alpha: int) -> Bytes:
    if alpha == 255:
        return red, green, blue
    return min(255, red * 255 // alpha), min(255, green * 255 // alpha), min(255, blue * 255 // alpha)


def _clusters(counts: Counter[Bytes]) -> list[tuple[Bytes, int]]:
    left = counts.most_common()
    found = []
    while left:
        usual = left[0][0]
        near = [one for one in left if _distance(one[0], usual) <= _ALIKE]
        left = [one for one in left if _distance(one[0], usual) > _ALIKE]
        found.append((usual, sum(count for _, count in near)))
    return sorted(found, key=lambda one: -one[1])


def _edges(pixels: Sequence[Bytes | None], colors: Sequence[Bytes], side: int) -> Counter[tuple[int, int]]:
    """Return how many pixels of each colour lie beside those of another, the smaller number first."""
    numbers = {
        pixel: min(range(len(colors)), key=lambda number: _distance(pixel, colors[number]))
        for pixel in set(pixels)
        if pixel
    }
    labels = [numbers[pixel] if pixel else GROUND for pixel in pixels]
    edges: Counter[tuple[int, int]] = Counter()
    for step in (1, side):
        for one, other in zip(labels, labels[step:], strict=False):
            if one != other:
                edges[(one, other) if one < other else (other, one)] += 1
    return edges


def _is_shade(number: int, area: int, total: int, edges: Mapping[tuple[int, int], int]) -> bool:
    """Whether a colour is only what soft edges make of two others: hardly a pixel of it isn't at one."""
    all_ = sum(count for pair, count in edges.items() if number in pair)
    return area < _LARGEST_SHADE * total and all_ > _THIN * area


def _is_inside(number: int, edges: Mapping[tuple[int, int], int]) -> bool:
    """Whether a colour lies inside of others."""
    all_ = sum(count for pair, count in edges.items() if number in pair)
    return bool(all_) and edges.get((GROUND, number), 0) < _SURROUNDED * all_


def _distance(one: Bytes, other: Bytes) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]), abs(one[2] - other[2]))


def _fractions(color: Bytes) -> contrast.Color:
    red, green, blue = color
    return red / 255, green / 255, blue / 255

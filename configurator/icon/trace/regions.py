"""Which of its colours each point of a picture has: soft edges become sharp where they are half way.

The picture is enlarged before that, so that an edge lies where it was drawn and not at the next pixel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from PIL import Image, ImageChops, ImageFilter

from configurator.icon.trace.palette import Color, is_mix

_NEAR = 2
"""Pixels around a flat area in which its colour may be half of a soft edge."""
_FAR = 254
"""Largest distance of two colours; 255 is none of the colours that are near."""
_LEAST_SHARE = 0.2
"""Share that a colour has in a pixel of a line without flat areas."""
_MOST_SOFT = 60_000
"""Pixels of soft edges that are looked at one by one; a picture with more isn't a flat drawing."""


def regions(image: Image.Image, flat: Image.Image, colors: Sequence[Color], scale: int) -> Image.Image:
    """Return a picture (mode L) of the number of each pixel's colour.

    Args:
        image: the picture in the mode RGBa.
        flat: its flat areas.
        colors: what it is made of, the transparent one included; at most 64.
        scale: how many times as large the result is.
    """
    size = (image.width * scale, image.height * scale)
    bands = image.resize(size, Image.Resampling.BICUBIC).split()
    places = _places(image, flat, colors) if len(colors) > 2 else []
    result, best = Image.new("L", size, 0), Image.new("L", size, 255)
    for number, color in enumerate(colors):
        distance = _distances(bands, color)
        if places:
            absent = ImageChops.invert(places[number].resize(size, Image.Resampling.NEAREST))
            distance = ImageChops.lighter(distance, absent)
        result.paste(number, (0, 0), ImageChops.subtract(best, distance).point([0] + [255] * 255))
        best = ImageChops.darker(best, distance)
    return result


def _distances(bands: Sequence[Image.Image], color: Color) -> Image.Image:

    halves = [
        band.point([abs(value - channel) // 2 for value in range(256)])
        for band, channel in zip(bands, color, strict=True)
    ]
    return reduce(ImageChops.add, halves).point([min(_FAR, value) for value in range(256)])


def _places(image: Image.Image, flat: Image.Image, colors: Sequence[Color]) -> list[Image.Image]:
    """Return for each colour a mask of where it may be: at its flat areas and thin lines."""
    reach = ImageFilter.MaxFilter(2 * _NEAR + 1)
    distances = [_distances(image.split(), color) for color in colors]
    nearest = reduce(ImageChops.darker, distances)
    own = [
        ImageChops.darker(flat, ImageChops.subtract(distance, nearest).point([255] + [0] * 255))
        for distance in distances
    ]
    near = [mask.filter(reach) for mask in own]
    for x, y, number in _thin_lines(image, flat, colors, near):
        own[number].putpixel((x, y), 255)
    return [mask.filter(reach) for mask in own]


def _thin_lines(
    image: Image.Image, flat: Image.Image, colors: Sequence[Color], near: Sequence[Image.Image]
) -> Iterator[tuple[int, int, int]]:
    """Yield the pixels that no mix of the colours around them explains, with the colour that does."""
    width = image.width
    pixels = Image.merge("RGBA", image.split()).tobytes()
    around = [mask.tobytes() for mask in near]
    soft = [at for at, value in enumerate(flat.tobytes()) if not value]
    known: dict[tuple[Color, tuple[int, ...]], int | None] = {}
    for at in soft if len(soft) <= _MOST_SOFT else ():
        red, green, blue, alpha = pixels[4 * at : 4 * at + 4]
        color = (red, green, blue, alpha)
        here = tuple(number for number, mask in enumerate(around) if mask[at])
        key = (color, here)
        if key not in known:
            known[key] = _missing(color, here, colors)
        number = known[key]
        if number is not None:
            yield at % width, at // width, number


def _missing(color: Color, here: Sequence[int], colors: Sequence[Color]) -> int | None:
    """Return the colour that a pixel has beside those around it; None if these explain it."""
    present = [colors[number] for number in here]
    if any(is_mix(color, one, other) is not None for at, one in enumerate(present) for other in present[at:]):
        return None
    shares = [
        (share, number)
        for number, own in enumerate(colors)
        if number not in here
        for one in present or [own]
        if (share := is_mix(color, one, own)) is not None and share >= _LEAST_SHARE
    ]
    if shares:
        return max(shares)[1]
    apart = [sum(abs(a - b) for a, b in zip(color, own, strict=True)) for own in colors]
    return apart.index(min(apart))

"""The whole way from a file of pixels to an SVG, in the process that can be killed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PIL import Image, ImageFilter

from configurator.icon.css.colors import hex_of
from configurator.icon.data_uri import encoded_length
from configurator.icon.draw.killable_process import WorkError
from configurator.icon.minify import candidates
from configurator.icon.trace import photo, vectors
from configurator.icon.trace.palette import CLEAR, Color, buckets, flat_areas, palette
from configurator.icon.trace.picture_file import decoded
from configurator.icon.trace.regions import regions
from configurator.icon.trace.vectors import Smoothing

_SIDE = 384
"""Pixels of the longer side in which a picture is looked at: four times the portal's largest icon."""
_LARGEST_SCALE = 8
_FEW = 32
"""Colours of a picture that has no soft edges: a GIF, or what a simple program has painted."""
_SOFTENING = 0.8
"""Radius in pixels by which such edges are softened."""
_LEAST_SIDE = 4
"""Pixels of a side from which a picture has a border."""
_MOST_SAVED = 3
"""How many times as long as the budget a drawing may be before it is minified."""
_BORDER = 0.9
"""Share of the border that one opaque colour has where it is a background."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How much of a picture is kept.

    Attributes:
        colors: how many colours at most.
        side: pixels of the longer side of what is traced.
        smoothing: how closely the paths follow the edges.
    """

    colors: int
    side: int
    smoothing: Smoothing


_LEVELS = (
    _Level(2, 384, Smoothing(12, 10)),
    _Level(4, 512, Smoothing(8, 10)),
    _Level(8, 768, Smoothing(6, 10)),
    _Level(16, 768, Smoothing(4, 10)),
    _Level(24, 1152, Smoothing(4, 8)),
    _Level(40, 1152, Smoothing(2, 5)),
)
"""From the simplest to the most faithful."""
_CRUDE = (_Level(2, 256, Smoothing(20, 10)), _Level(2, 128, Smoothing(24, 10)))
"""What is left for pictures that even the simplest makes too large."""
_OF_PHOTOS = 2
"""Level of a photo at most: what is beyond the budget anyway needn't be tried."""


def traced(data: bytes, level: int, budget: int, *, is_one_color: bool) -> bytes:
    """Return what a picture was made into, as JSON for `tracer.Traced`.

    Args:
        data: the file's bytes; nothing speaks against decoding them.
        level: how much is kept at most, from 0 to `tracer.LEVELS` - 1; less if the budget is exceeded.
        budget: bytes of the longest Data URI.
        is_one_color: draw everything but the background in black.

    Raises:
        WorkError: PICTURE_TOO_MANY_PIXELS, PICTURE_DAMAGED or PICTURE_EMPTY.
    """
    whole = decoded(data)
    is_photo = photo.is_photo(whole)
    view = _View(whole)
    svg, colors, background = "", list[Color](), CLEAR
    first = min(level, _OF_PHOTOS) if is_photo else level
    for tried in (*_LEVELS[first::-1], *_CRUDE):
        svg, colors, background = view.traced(tried, is_one_color=is_one_color)
        if _length(svg, budget) <= budget:
            break
    return json.dumps(
        {
            "svg": svg,
            "colors": [
                hex_of([channel / 255 for channel in color[:3]]) for color in colors if color[3] == 255
            ],
            "background": hex_of([channel / 255 for channel in background[:3]]) if background[3] else "",
            "circle": photo.circle(whole) if is_photo else "",
        }
    ).encode()


def _length(svg: str, budget: int) -> int:
    """Return the bytes of a drawing's Data URI once it is minified, as far as that may keep the budget."""
    length = encoded_length(svg)
    if length <= budget or length > _MOST_SAVED * budget:
        return length
    return min([length, *map(encoded_length, candidates(svg))])


class _View:
    """A picture in the size in which it is looked at, without transparent margins."""

    def __init__(self, whole: Image.Image) -> None:

        clear = whole.convert("RGBa")
        longer = max(whole.size)
        if longer > _SIDE:
            size = [max(1, round(side * _SIDE / longer)) for side in whole.size]
            clear = clear.resize((size[0], size[1]), Image.Resampling.LANCZOS)
        if clear.getcolors(_FEW):  # hard edges, whose steps would be traced
            clear = clear.filter(ImageFilter.GaussianBlur(_SOFTENING))
        ink = clear.getchannel("a").point([255 * (value >= 8) for value in range(256)]).getbbox()
        if ink is None:
            raise WorkError("PICTURE_EMPTY")
        # A transparent rim of two pixels, so that each edge has both of its sides.
        left, top, right, bottom = ink
        self._frame = (2 - left, 2 - top, clear.width, clear.height)
        self._image = Image.new("RGBa", (right - left + 4, bottom - top + 4))
        self._image.paste(clear.crop(ink), (2, 2))
        self._flat = flat_areas(self._image)
        self._ink = buckets(self._image, None)
        self._flat_ink = buckets(self._image, self._flat)

    def traced(self, level: _Level, *, is_one_color: bool) -> tuple[str, list[Color], Color]:
        """Return an SVG in the picture's frame, its colours, and its background's or a transparent one."""
        colors = [CLEAR, *palette(self._ink, self._flat_ink, level.colors)]
        scale = max(1, min(_LARGEST_SCALE, level.side // max(self._image.size)))
        numbers = regions(self._image, self._flat, colors, scale)
        background = self._background(numbers, colors, scale)
        drawn = [CLEAR if number == background else color for number, color in enumerate(colors)]
        if is_one_color:
            drawn = [(0, 0, 0, 255) if color[3] else CLEAR for color in drawn]
        left, top, width, height = (side * scale for side in self._frame)
        body = vectors.paths(numbers, drawn, level.smoothing)
        if background and not is_one_color:
            fill = hex_of([channel / 255 for channel in colors[background][:3]])
            body = f'<path fill="{fill}" d="M{left} {top}h{width}v{height}h-{width}z"/>{body}'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}">'
        return f"{head}{body}</svg>", [color for color in drawn if color[3]], colors[background]

    def _background(self, numbers: Image.Image, colors: list[Color], scale: int) -> int:
        """Return the number of the colour that the picture's border has, if all of it is opaque; else 0."""
        left, top, width, height = self._frame
        if (left, top, width + 4, height + 4) != (2, 2, *self._image.size):
            return 0  # a margin was transparent
        if min(width, height) < _LEAST_SIDE:
            return 0
        first, inner = 2 * scale + scale, numbers
        right, bottom = inner.width - first - 1, inner.height - first - 1
        counts = [0] * 256
        for edge in (
            (first, first, right, first + 1), (first, bottom, right, bottom + 1),
            (first, first, first + 1, bottom), (right, first, right + 1, bottom),
        ):  # fmt: skip
            counts = [a + b for a, b in zip(counts, inner.crop(edge).histogram(), strict=True)]
        most = max(range(len(colors)), key=lambda number: counts[number])
        is_opaque = colors[most][3] == 255
        return most if is_opaque and counts[most] >= _BORDER * sum(counts) else 0

"""Regions of colours as the paths of an SVG, by vtracer."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import vtracer
from PIL import Image

from configurator.icon.css.colors import hex_of
from configurator.icon.trace.palette import Color

_PATH = re.compile(r'<path d="([^"]*)" fill="#(\w{6})" transform="translate\(([^)]*)\)"/>')
_STEPS = (0, 85, 170, 255)
_KEYS = sorted(
    ((red, green, blue) for red in _STEPS for green in _STEPS for blue in _STEPS),
    key=lambda color: -sum(abs(channel - 127) for channel in color),
)
"""What vtracer is given instead of the colours: it averages, and these can be told apart afterwards."""
MOST_COLORS = len(_KEYS)


@dataclass(frozen=True, slots=True)
class Smoothing:
    """How closely the paths follow the edges.

    Attributes:
        speckle: side in pixels of the regions that are dropped.
        length: shortest piece of an edge that is kept, in pixels, 3.5 to 10.
        corner: degrees from which a bend is a corner.
        splice: degrees from which a curve is divided.
    """

    speckle: int
    length: float
    corner: int = 60
    splice: int = 45


def paths(regions: Image.Image, colors: Sequence[Color], smoothing: Smoothing) -> str:
    """Return the elements that draw the regions; those below reach under those above.

    Args:
        regions: the number of each pixel's colour.
        colors: the colours; those that are transparent aren't drawn.
        smoothing: how closely the paths follow.
    """
    keys = [_KEYS[number] if color[3] else None for number, color in enumerate(colors)]
    is_clear = any(0 < color[3] < 255 for color in colors)
    svg: str = vtracer.convert_raw_image_to_svg(
        _png(regions, keys),
        img_format="png",
        colormode="color",
        hierarchical="cutout" if is_clear else "stacked",  # what shines through mustn't lie on others
        mode="spline",
        filter_speckle=smoothing.speckle,
        color_precision=8,
        layer_difference=0,
        corner_threshold=smoothing.corner,
        length_threshold=smoothing.length,
        splice_threshold=smoothing.splice,
        path_precision=0,
    )
    drawn = []
    for data, key, offset in _PATH.findall(svg):
        fill = _fill(colors[_nearest(bytes.fromhex(key), keys)])
        drawn.append(f'<path {fill} transform="translate({offset})" d="{data.strip()}"/>')
    return "".join(drawn)


def _png(regions: Image.Image, keys: Sequence[tuple[int, int, int] | None]) -> bytes:

    table = [(*key, 255) if key else (0, 0, 0, 0) for key in keys]
    table += [(0, 0, 0, 0)] * (256 - len(table))
    bands = [regions.point([row[channel] for row in table]) for channel in range(4)]
    output = io.BytesIO()
    Image.merge("RGBA", bands).save(output, "PNG", compress_level=1)
    return output.getvalue()


def _nearest(color: bytes, keys: Sequence[tuple[int, int, int] | None]) -> int:
    apart = [sum((a - b) ** 2 for a, b in zip(color, key, strict=True)) if key else 1_000_000 for key in keys]
    return apart.index(min(apart))


def _fill(color: Color) -> str:
    alpha = color[3] / 255
    opacity = f' fill-opacity="{alpha:.2f}"' if color[3] < 255 else ""
    return f'fill="{hex_of([channel / 255 / alpha for channel in color[:3]])}"{opacity}'

"""A colour written in one of the ways of CSS."""

from __future__ import annotations

from colorsys import rgb_to_hls
from enum import StrEnum

from configurator.icon.css.colors import hex_of
from configurator.icon.css.contrast import Color


class Notation(StrEnum):
    """A way to write a colour."""

    HEX = "hex"
    RGB = "rgb"
    HSL = "hsl"


def written(color: Color, notation: Notation) -> str:
    """Return a colour as CSS: `#1868db`, `rgb(24, 104, 219)` or `hsl(215, 80%, 48%)`.

    The last is rounded to whole degrees and percent, as people write it.

    Args:
        color: red, green and blue from 0 to 1.
        notation: how to write it.
    """
    if notation is Notation.HEX:
        return hex_of(color)
    if notation is Notation.RGB:
        return "rgb({}, {}, {})".format(*(round(255 * part) for part in color))
    hue, lightness, saturation = rgb_to_hls(*color)
    return f"hsl({round(360 * hue) % 360}, {round(100 * saturation)}%, {round(100 * lightness)}%)"

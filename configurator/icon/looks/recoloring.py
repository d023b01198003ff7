"""A logo's drawing in other colours: white, on a disc, or with light and dark swapped."""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

from configurator.icon.css import contrast
from configurator.icon.css.colors import Rgba
from configurator.icon.looks.ink_colors import InkColor, nearest
from configurator.icon.recolor import recolored

_TOLD_APART = 1.5
"""Contrast from which what lies inside of a shape is a drawing on it, and stays one."""

_SAME = 0.12
"""Channels, from 0 to 1, that are no further apart are the rim's colour."""


def white(svg: str, colors: Sequence[InkColor], disc: contrast.Color, rim: contrast.Color | None) -> str:
    """Return a drawing in white; what is drawn inside of its shapes gets the disc's colour.

    Args:
        svg: the document.
        colors: its colours.
        disc: the disc's colour.
        rim: the colour of the filled shape that the logo is, which becomes the disc; None for any other.
    """
    inside = [_is_cut_out(number, colors, rim) for number in range(len(colors))]

    def change(color: Rgba) -> Rgba:
        shown = disc if inside[nearest(color[:3], colors)] else contrast.WHITE
        return (*shown, color[3])

    return recolored(svg, change)


def inverted(svg: str) -> str:
    """Return a drawing whose light colours are dark and the other way round, each in its own hue."""
    return recolored(svg, lambda color: (*inverted_color(color[:3]), color[3]))


def inverted_color(color: contrast.Color) -> contrast.Color:
    """Return the dark colour for a light one and the other way round, in the same hue."""
    hue, lightness, saturation = rgb_to_hls(*color)
    return hls_to_rgb(hue, 1 - lightness, saturation)


def _is_cut_out(number: int, colors: Sequence[InkColor], rim: contrast.Color | None) -> bool:
    own = colors[number]
    if rim is not None:
        return max(abs(one - other) for one, other in zip(own.color, rim, strict=True)) <= _SAME
    # The largest colour that isn't inside of others is what it lies on.
    outer = next((one for one in colors if not one.is_inside), own)
    return own.is_inside and contrast.ratio(own.color, outer.color) >= _TOLD_APART

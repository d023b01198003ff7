"""A logo's drawing in other colours: white, on a disc, or with light and dark swapped."""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls

from configurator.icon.css import contrast
from configurator.icon.css.colors import Rgba
from configurator.icon.looks.ink_colors import GROUND, Ink, InkColor, nearest
from configurator.icon.recolor import recolored

_TOLD_APART = 1.5
"""Contrast from which what lies inside of a shape is a drawing on it, and stays one."""

_GAIN = 0.05
"""Share of the edges that one more cut-out has to show, or the logo stays as white as it is."""
_STRONG = 1.5
"""Contrast less one from which an edge between two colours counts no more than any other."""
_OUTLINE = 3.0
"""How much the logo's outline counts: by it people know a logo first."""
_SAME = 0.12
"""Channels, from 0 to 1, that are no further apart are the rim's colour."""


def white(svg: str, drawn: Ink, disc: contrast.Color, rim: contrast.Color | None) -> str:
    """Return a drawing in white; what is drawn inside of its shapes gets the disc's colour.

    Args:
        svg: the document.
        drawn: its colours, and where they meet.
        disc: the disc's colour.
        rim: the colour of the filled shape that the logo is, which becomes the disc; None for any other.
    """
    colors = drawn.colors
    inside = [_is_cut_out(number, colors, rim) for number in range(len(colors))]
    if rim is None:
        inside = _with_parts(inside, drawn)

    def change(color: Rgba) -> Rgba:
        shown = disc if inside[nearest(color[:3], colors)] else contrast.WHITE
        return (*shown, color[3])

    return recolored(svg, change)


def _with_parts(cut_out: list[bool], drawn: Ink) -> list[bool]:
    """Return which colours are cut out so that the parts of a logo are told apart, and no blob is left.

    Begun with what lies inside, one colour after the other is changed as long as more of the edges are seen.
    """
    best, now = list(cut_out), _seen(cut_out, drawn)
    for _ in cut_out:
        tries = [[*best[:at], not best[at], *best[at + 1 :]] for at in range(len(best))]
        seen, tried = max((_seen(one, drawn), one) for one in tries)
        if seen < now + _GAIN or all(tried):
            break
        best, now = tried, seen
    return best


def _seen(cut_out: Sequence[bool], drawn: Ink) -> float:
    """Return the share of the edges that are seen where some colours are white and the others cut out.

    An edge counts by its length, and by how well it is seen in the logo's own colours.
    """
    seen = total = 0.0
    for (one, other), length in drawn.edges.items():
        if one == GROUND:
            weight, is_seen = length * _OUTLINE, not cut_out[other]
        else:
            ratio = contrast.ratio(drawn.colors[one].color, drawn.colors[other].color)
            weight, is_seen = length * min(ratio - 1, _STRONG), cut_out[one] != cut_out[other]
        total += weight
        seen += weight * is_seen
    return seen / total if total else 1.0


def kept_in_white(drawn: Ink) -> float:
    """Return the share of a logo's edges that are still seen in white, from 0 to 1."""
    colors = drawn.colors
    inside = [_is_cut_out(number, colors, None) for number in range(len(colors))]
    return _seen(_with_parts(inside, drawn), drawn)


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

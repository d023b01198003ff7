"""How much contrast is enough, and the nearest colour that has as much."""

from __future__ import annotations

import math
from collections.abc import Callable

from configurator.icon.css.colors import hex_of, rgba_of
from configurator.icon.css.luminance import Color, linear, luminance, luminance_ratio, ratio

__all__ = [
    "LEAST_FOR_DRAWINGS",
    "LEAST_FOR_TEXT",
    "WALLPAPER",
    "WHITE",
    "Color",
    "darkened",
    "luminance",
    "luminance_ratio",
    "nearest",
    "opaque",
    "over",
    "ratio",
]

LEAST_FOR_TEXT = 4.5
"""Ratio that text needs against what lies behind it (WCAG 2.2, 1.4.3)."""
LEAST_FOR_DRAWINGS = 3.0
"""Ratio that a graphical object needs against what lies around it (WCAG 2.2, 1.4.11)."""

WHITE: Color = (1.0, 1.0, 1.0)
WALLPAPER: Color = (0.30, 0.55, 0.95)
"""The lighter end of the portal's wallpaper, which a transparent tile lets through."""

_STEPS = 400
"""Lightnesses that are tried; neighbours look the same."""


def opaque(color: str, behind: Color = WHITE) -> Color:
    """Return what a valid CSS colour looks like where `behind` shines through it."""
    red, green, blue, alpha = rgba_of(color)
    return over((red, green, blue), alpha, behind)


def over(color: Color, alpha: float, behind: Color) -> Color:
    """Return `color` with this opacity, painted over another."""
    red, green, blue = (one * alpha + below * (1 - alpha) for one, below in zip(color, behind, strict=True))
    return red, green, blue


def nearest(color: Color, passes: Callable[[Color], bool]) -> str:
    """Return the most similar colour that passes, as `#rrggbb`; empty if none does.

    Lighter and darker colours of the same hue are tried, compared in OKLab, whose distances are as people
    see them.

    Args:
        color: the colour that does not pass.
        passes: the test, of a colour as the browser draws it, in 256 steps.
    """
    own = _to_oklab(color)
    best, distance = "", float("inf")
    # From the own lightness outwards: what is farther than the best so far isn't worked out.
    for lightness in sorted((step / _STEPS for step in range(_STEPS + 1)), key=lambda one: abs(one - own[0])):
        if abs(lightness - own[0]) >= distance:
            break
        tried = _shown(lightness, own[1], own[2])
        seen = _to_oklab(tried)
        far = sum((one - other) ** 2 for one, other in zip(own, seen, strict=True)) ** 0.5
        if far < distance and passes(tried):
            best, distance = hex_of(tried), far
    return best


def darkened(color: Color, passes: Callable[[Color], bool]) -> str:
    """Return the lightest of the darker colours of the same hue that passes, as `#rrggbb`.

    Much faster than `nearest`, for a test that light colours fail and dark ones pass, black among them.

    Args:
        color: a colour that does not pass.
        passes: the test, of a colour as the browser draws it, in 256 steps.
    """
    own = _to_oklab(color)
    passing, failing = 0, math.ceil(own[0] * _STEPS)
    while failing - passing > 1:
        middle = (passing + failing) // 2
        if passes(_shown(middle / _STEPS, own[1], own[2])):
            passing = middle
        else:
            failing = middle
    return hex_of(_shown(passing / _STEPS, own[1], own[2]))


def _gamma(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _to_oklab(color: Color) -> Color:
    red, green, blue = (linear(one) for one in color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _shown(lightness: float, a: float, b: float) -> Color:
    """The colour of this lightness and hue in 256 steps, as strong as a screen can show it."""
    strength = 1.0
    while True:
        color = _from_oklab(lightness, a * strength, b * strength)
        if strength <= 0 or all(-0.001 <= one <= 1.001 for one in color):
            red, green, blue = (round(min(1.0, max(0.0, one)) * 255) / 255 for one in color)
            return red, green, blue
        strength -= 0.05


def _from_oklab(lightness: float, a: float, b: float) -> Color:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )

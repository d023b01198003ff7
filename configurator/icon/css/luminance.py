"""How light a colour is, and the contrast of two by WCAG's formula. It is needed before CSS can be read."""

from __future__ import annotations

Color = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""


def ratio(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    return luminance_ratio(luminance(one), luminance(other))


def luminance_ratio(one: float, other: float) -> float:
    """Return the contrast ratio of two relative luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def luminance(color: Color) -> float:
    """Return the relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (linear(one) for one in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    """Return how much light a part of a colour gives, both from 0 to 1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

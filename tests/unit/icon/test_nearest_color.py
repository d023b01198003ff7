"""The nearest colour that passes, compared with OKLab calculated by matrices (Ottosson's definition)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from configurator.icon.css import contrast
from configurator.icon.css.colors import hex_of, rgba_of

Floats = npt.NDArray[np.float64]
TO_CONES = np.array([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
])  # fmt: skip
TO_LAB = np.array([
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
])  # fmt: skip


def to_lab(colors: Floats) -> Floats:
    linear = np.where(colors <= 0.04045, colors / 12.92, ((colors + 0.055) / 1.055) ** 2.4)
    lab: Floats = np.cbrt(linear @ TO_CONES.T) @ TO_LAB.T
    return lab


def from_lab(labs: Floats) -> Floats:
    linear = (labs @ np.linalg.inv(TO_LAB).T) ** 3 @ np.linalg.inv(TO_CONES).T
    bent = 1.055 * np.clip(linear, 0, None) ** (1 / 2.4) - 0.055
    return np.where(linear <= 0.0031308, linear * 12.92, bent)


def shades(color: contrast.Color) -> Floats:
    """Lighter and darker colours of a hue, each as strong as a screen shows it, in 256 steps."""
    _lightness, a, b = to_lab(np.array(color))
    lightness, strength = np.meshgrid(np.arange(401) / 400, np.arange(20, -1, -1) / 20, indexing="ij")
    found = from_lab(np.stack([lightness, a * strength, b * strength], axis=-1))
    fits = np.all((found >= -0.001) & (found <= 1.001), axis=2)
    strongest = np.where(np.any(fits, axis=1), np.argmax(fits, axis=1), 20)
    return np.round(np.clip(found[np.arange(401), strongest], 0, 1) * 255) / 255


def readable(color: contrast.Color) -> bool:
    return contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT


def seen_on_black(color: contrast.Color) -> bool:
    return contrast.ratio(color, (0.0, 0.0, 0.0)) >= 7


@pytest.mark.parametrize("passes", [readable, seen_on_black])
@pytest.mark.parametrize(
    "text", ["#69acc0", "#90be00", "#f0f", "#ff0", "#00f", "#123456", "#000", "#fff", "#c33"]
)
def test_no_shade_of_the_same_hue_that_passes_is_nearer(
    text: str, passes: Callable[[contrast.Color], bool]
) -> None:
    red, green, blue, _alpha = rgba_of(text)
    near = [one for one in shades((red, green, blue)) if passes((one[0], one[1], one[2]))]
    own = to_lab(np.array([red, green, blue]))
    best = min(near, key=lambda one: float(np.linalg.norm(to_lab(one) - own)))
    assert contrast.nearest((red, green, blue), passes) == hex_of(best.tolist())


@pytest.mark.parametrize("text", ["#69acc0", "#90be00", "#f0f", "#ff0", "#fff", "#25d366", "#26a5e4", "#777"])
def test_the_darker_colour_is_the_lightest_shade_of_the_same_hue_that_passes(text: str) -> None:
    red, green, blue, _alpha = rgba_of(text)
    passing = [one for one in shades((red, green, blue)) if readable((one[0], one[1], one[2]))]
    lightest = max(passing, key=lambda one: float(to_lab(one)[0]))
    found = contrast.darkened((red, green, blue), readable)
    assert found == hex_of(lightest.tolist())
    assert readable(contrast.opaque(found))


@pytest.mark.parametrize(
    ("color", "alpha", "behind", "seen"),
    [
        ((1.0, 0.5, 0.0), 1.0, (0.2, 0.2, 0.2), (1.0, 0.5, 0.0)),
        ((1.0, 0.5, 0.0), 0.0, (0.2, 0.4, 0.6), (0.2, 0.4, 0.6)),
        ((1.0, 0.5, 0.0), 0.25, (0.2, 0.4, 0.6), (0.4, 0.425, 0.45)),
    ],
)
def test_a_colour_is_mixed_with_what_lies_behind_it(
    color: contrast.Color, alpha: float, behind: contrast.Color, seen: contrast.Color
) -> None:
    assert contrast.over(color, alpha, behind) == pytest.approx(seen)


def test_dark_colours_have_the_luminance_of_the_straight_part_of_the_curve() -> None:
    assert contrast.luminance((0.04045, 0.04045, 0.04045)) == pytest.approx(0.04045 / 12.92)
    assert contrast.luminance((0.0, 0.02, 0.0)) == pytest.approx(0.7152 * 0.02 / 12.92)
    assert contrast.luminance_ratio(0.1, 0.25) == pytest.approx(2.0)

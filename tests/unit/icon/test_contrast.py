"""Contrast by WCAG's formula, and the nearest colour that passes."""

from __future__ import annotations

import colorsys

import pytest

from configurator.icon.css import contrast

# Pairs whose ratios other checkers publish (rounded there to two digits).
PUBLISHED = [
    ("#000", "#fff", 21.0), ("#fff", "#fff", 1.0), ("#777", "#fff", 4.48), ("#767676", "#fff", 4.54),
    ("#949494", "#fff", 3.03), ("#f00", "#fff", 4.0), ("#0f0", "#fff", 1.37), ("#00f", "#fff", 8.59),
    ("#ff0", "#fff", 1.07), ("#f00", "#00f", 2.15), ("#69acc0", "#fff", 2.54), ("#90be00", "#fff", 2.19),
]  # fmt: skip


def by_the_book(color: str) -> float:
    """Relative luminance, once more and straight from the recommendation's text."""
    full = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("one", "other", "ratio"), PUBLISHED)
def test_ratios_are_those_of_the_formula(one: str, other: str, ratio: float) -> None:
    found = contrast.ratio(contrast.opaque(one), contrast.opaque(other))
    light, dark = sorted((by_the_book(one), by_the_book(other)), reverse=True)
    assert found == pytest.approx((light + 0.05) / (dark + 0.05), rel=1e-9)
    assert found == pytest.approx(ratio, abs=0.01)
    assert contrast.ratio(contrast.opaque(other), contrast.opaque(one)) == found


def test_a_transparent_colour_counts_with_what_lies_behind_it() -> None:
    assert contrast.opaque("rgba(0, 0, 0, .5)") == pytest.approx((0.5, 0.5, 0.5))
    assert contrast.opaque("transparent", contrast.WALLPAPER) == contrast.WALLPAPER


def readable(color: contrast.Color) -> bool:
    return contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT


@pytest.mark.parametrize(
    "color", ["#69acc0", "#90be00", "orange", "#fff", "#ff00ff", "yellow", "#8af", "#777"]
)
def test_the_nearest_colour_passes_keeps_the_hue_and_goes_no_further_than_needed(color: str) -> None:
    own = contrast.opaque(color)
    better = contrast.opaque(contrast.nearest(own, readable))
    assert readable(better)
    assert contrast.ratio(better, contrast.WHITE) < contrast.LEAST_FOR_TEXT + 0.12
    hue, _, saturation = colorsys.rgb_to_hls(*own)
    if saturation:
        turned = abs(colorsys.rgb_to_hls(*better)[0] - hue)
        assert min(turned, 1 - turned) < 0.045


def test_a_colour_that_passes_already_is_its_own_nearest() -> None:
    assert contrast.nearest(contrast.opaque("#2a7f8f"), readable) == "#2a7f8f"


def test_where_no_colour_passes_there_is_none() -> None:
    assert contrast.nearest(contrast.opaque("#69acc0"), lambda _color: False) == ""

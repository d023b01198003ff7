"""Where the picture lies: the rectangles that Chromium 156 drew."""

from __future__ import annotations

import pytest

from configurator.icon.css.geometry import placement
from configurator.icon.svg.intrinsic_size import IntrinsicSize, intrinsic_size

SQUARE = IntrinsicSize(24, 24, 1)
WIDE = IntrinsicSize(None, None, 3)
WIDTH_ONLY = IntrinsicSize(31, None, None)
NOTHING = IntrinsicSize(None, None, None)


def svg(attributes: str) -> str:
    return f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" {attributes}><svg width="9"/></svg>'


@pytest.mark.parametrize(
    ("attributes", "natural"),
    [
        ('width="24" height="12"', (24, 12, 2)),
        ('width="1in" height="96px" viewBox="0 0 1 9"', (96, 96, 1)),
        ('viewBox="0 0 30 10"', (None, None, 3)),
        ('viewBox="0,0,30,10"', (None, None, 3)),
        ('width="20" viewBox="0 0 30 10"', (20, None, 3)),
        ('width="50%" height="50%" viewBox="0 0 30 10"', (None, None, 3)),
        ('style="width:20px;height:20px"', (None, None, None)),
        ('viewBox="0 0 30 10" preserveAspectRatio="none"', (None, None, None)),
        ('width="20" viewBox="0 0 30 10" preserveAspectRatio="none"', (None, None, None)),
        ('width="20" height="10" preserveAspectRatio="none"', (20, 10, 2)),
        ('viewBox="0 0 0 10"', (None, None, None)),
        ('viewBox="0 0 10"', (None, None, None)),
        ('width="wide"', (None, None, None)),
    ],
)
def test_the_natural_size_is_the_roots(attributes: str, natural: tuple[float | None, ...]) -> None:
    assert intrinsic_size(svg(attributes)) == natural


@pytest.mark.parametrize(
    ("natural", "size", "position", "rect"),
    [
        # the base rule, where nothing or something invalid is given
        (SQUARE, "", "", (0, 0, 64, 64)),
        (WIDE, "foo", "left right", (0, 21, 64, 21)),
        (NOTHING, "", "", (0, 0, 64, 64)),
        # sizes
        (SQUARE, "90%", "center", (3, 3, 58, 58)),
        (SQUARE, "auto", "center", (20, 20, 24, 24)),
        (WIDE, "auto", "center", (0, 21, 64, 21)),
        (WIDTH_ONLY, "auto", "center", (17, 0, 31, 64)),
        (NOTHING, "auto", "center", (0, 0, 64, 64)),
        (WIDE, "contain", "center", (0, 22, 64, 21)),
        (WIDE, "cover", "center", (-64, 0, 192, 64)),
        (NOTHING, "cover", "center", (0, 0, 64, 64)),
        (IntrinsicSize(None, None, 1.5), "contain", "center", (0, 11, 64, 43)),
        (IntrinsicSize(None, None, 1.5), "cover", "center", (-16, 0, 96, 64)),
        (WIDE, "auto 50%", "center", (-16, 16, 96, 32)),
        (WIDTH_ONLY, "auto 50%", "center", (17, 16, 31, 32)),
        (WIDTH_ONLY, "50px", "center", (7, 0, 50, 64)),
        (SQUARE, "24px 32px", "center", (20, 16, 24, 32)),
        (SQUARE, "1em", "0 0", (0, 0, 16, 16)),
        (IntrinsicSize(None, None, 200), "7%", "0 0", (0, 0, 4, 1)),
        # positions
        (SQUARE, "50%", "left", (0, 16, 32, 32)),
        (SQUARE, "50%", "right 10px bottom 5px", (22, 27, 32, 32)),
        (SQUARE, "50%", "10% 90%", (3, 29, 32, 32)),
        (SQUARE, "50%", "-7px 3px", (-7, 3, 32, 32)),
        (SQUARE, "33.3%", "33% 66%", (14, 28, 21, 21)),
        (SQUARE, "33.3%", "-13.37px -2.5px", (-13, -2, 21, 21)),
    ],
)
def test_the_picture_lies_where_chromium_draws_it(
    natural: IntrinsicSize, size: str, position: str, rect: tuple[int, ...]
) -> None:
    assert placement(64, natural, size, position) == rect


@pytest.mark.parametrize(
    ("ratio", "size", "rect"),
    [
        (0.5, "auto", (0, 0, 32, 64)),  # as large as fits
        (0.5, "contain", (0, 0, 32, 64)),
        (0.5, "cover", (0, 0, 64, 128)),
        (0.5, "auto 1px", (0, 0, 1, 1)),  # nothing is drawn narrower than a pixel
        (200, "contain", (0, 0, 64, 1)),
        (0.005, "contain", (0, 0, 1, 64)),
        (200, "1px", (0, 0, 1, 1)),
    ],
)
def test_a_picture_with_a_ratio_alone_keeps_it_down_to_a_pixel(
    ratio: float, size: str, rect: tuple[int, ...]
) -> None:
    assert placement(64, IntrinsicSize(None, None, ratio), size, "0 0") == rect


def test_its_own_size_is_in_css_pixels() -> None:
    assert placement(42, SQUARE, "auto", "0 0", scale=2) == (0, 0, 48, 48)


def test_left_of_the_edge_the_far_side_is_rounded_and_right_of_it_the_length() -> None:
    assert placement(64, SQUARE, "1.5px 1.5px", "-0.5px 0.5px") == (0, 1, 1, 2)


def test_a_size_of_nothing_draws_nothing() -> None:
    assert 0 in placement(64, SQUARE, "0", "center")[2:]


@pytest.mark.parametrize("position", ["center", "1e999px -1e999%", "right 1e999% bottom"])
@pytest.mark.parametrize("size", ["1e999%", "1e999px 0", "1e300vw auto", "contain", "auto"])
def test_a_length_without_end_is_a_very_long_one(size: str, position: str) -> None:
    assert max(map(abs, placement(64, SQUARE, size, position))) < 2**27


def test_a_scale_gives_device_pixels() -> None:
    assert placement(42, SQUARE, "10px", "left 3px top", scale=1.5) == (5, 0, 15, 15)

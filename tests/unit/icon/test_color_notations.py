"""Colours written in the ways of CSS, and as hue, saturation and value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.icon.css.color_notations import Notation, written
from configurator.icon.css.colors import hex_of, rgba_of
from configurator.icon.css.contrast import Color
from configurator.ui.color.hsv import Hsv

COLORS = st.tuples(*3 * [st.integers(0, 255).map(lambda part: part / 255)])


@pytest.mark.parametrize(
    ("color", "texts"),
    [
        ("#1868db", ["#1868db", "rgb(24, 104, 219)", "hsl(215, 80%, 48%)"]),
        ("#000000", ["#000000", "rgb(0, 0, 0)", "hsl(0, 0%, 0%)"]),
        ("#ffffff", ["#ffffff", "rgb(255, 255, 255)", "hsl(0, 0%, 100%)"]),
        ("#ff0001", ["#ff0001", "rgb(255, 0, 1)", "hsl(0, 100%, 50%)"]),
        ("#90be00", ["#90be00", "rgb(144, 190, 0)", "hsl(75, 100%, 37%)"]),
    ],
)
def test_each_notation_is_written_as_people_do(color: str, texts: list[str]) -> None:
    own = rgba_of(color)[:3]
    assert [written(own, notation) for notation in Notation] == texts


@given(COLORS)
def test_what_is_written_is_read_as_the_same_colour(color: Color) -> None:
    for notation in (Notation.HEX, Notation.RGB):
        assert hex_of(rgba_of(written(color, notation))) == hex_of(color)
    rounded = rgba_of(written(color, Notation.HSL))
    assert max(abs(one - other) for one, other in zip(rounded, color, strict=False)) < 0.03


@given(COLORS, COLORS)
def test_a_colour_moved_to_is_that_colour(before: Color, color: Color) -> None:
    assert hex_of(Hsv().moved_to(before).moved_to(color).color) == hex_of(color)


@given(COLORS, st.integers(0, 255))
def test_greys_keep_the_hue(before: Color, grey: int) -> None:
    own = Hsv().moved_to(before)
    assert own.moved_to((grey / 255,) * 3).hue == own.hue


@given(COLORS)
def test_black_keeps_hue_and_saturation(before: Color) -> None:
    own = Hsv().moved_to(before)
    assert own.moved_to((0.0, 0.0, 0.0)) == (own.hue, own.saturation, 0.0)

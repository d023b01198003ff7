"""Drawings on one page lie side by side, and none over another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from configurator.icon.draw.pictures import PictureRequest
from configurator.icon.motion.still import Shown
from configurator.ui.preview.drawing_sheet import css_side, laid_out, together

REQUESTS = st.builds(
    PictureRequest,
    st.just("<svg/>"),
    box=st.integers(1, 300),
    margin=st.integers(0, 90),
    scale=st.floats(0.1, 8),
)


@given(st.lists(REQUESTS, min_size=1, max_size=20))
def test_no_drawing_lies_over_another_or_beyond_the_sheet(requests: list[PictureRequest]) -> None:
    sheet = laid_out((request, Shown(request.svg)) for request in requests)
    assert [place.request for place in sheet.places] == requests
    squares = [(place.left, top, css_side(place.request)) for place in sheet.places for top in place.tops]
    for left, top, side in squares:
        assert left >= 0 <= top
        assert left + side <= sheet.size[0]
        assert top + side <= sheet.size[1]
    for (left, top, side), (other_left, other_top, other_side) in combinations(squares, 2):
        beside = left + side <= other_left or other_left + other_side <= left
        below = top + side <= other_top or other_top + other_side <= top
        assert beside or below


@given(st.lists(st.lists(REQUESTS, min_size=1, max_size=3), min_size=1, max_size=40))
def test_a_sheet_has_room_for_one_group_at_least_and_for_few_large_ones(
    groups: list[list[PictureRequest]],
) -> None:
    count = together(groups)
    assert 1 <= count <= 16
    area = sum(2 * css_side(request) ** 2 for group in groups[:count] for request in group)
    assert count == 1 or area <= 512**2


def test_a_long_drawing_has_a_sheet_of_its_own() -> None:
    long, short = PictureRequest("<svg>" + " " * 90_000 + "</svg>"), PictureRequest("<svg/>")
    assert together([[short], [short], [long], [long], [short]]) == 3
    assert together([[long], [long]]) == 1

"""What dragging, sizing and nudging make of SIZE and POSITION."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from configurator.icon import placement
from configurator.icon.css.named_positions import position_of
from configurator.icon.css.positions import is_position
from configurator.icon.css.sizes import is_size
from configurator.icon.svg.intrinsic_size import IntrinsicSize

SQUARE, WIDE, NO_RATIO = (
    IntrinsicSize(None, None, 1.0),
    IntrinsicSize(None, None, 2.0),
    IntrinsicSize(None, None, None),
)
SIZES = ["70%", "", "contain", "cover", "24px 32px", "auto 50%", "150%", "60px", "nonsense"]
POSITIONS = ["center", "", "left top", "50% 42%", "right 10px bottom 5px", "12px 3px", "nonsense"]


@pytest.mark.parametrize(
    ("by", "position"),
    [
        ((0.05, 0), "67% 50%"), ((0, -0.036), "50% 38%"), ((0.01, 0.01), "center"),
        ((-0.15, -0.15), "left top"),
        ((0.15, 0), "right"), ((0, 0.149), "bottom"), ((-0.14, 0.16), "left bottom"),
        ((0.16, -0.16), "right top"),
    ],
)  # fmt: skip
def test_a_drag_writes_a_readable_position_and_snaps_to_the_nine_places(
    by: tuple[Any, ...], position: str
) -> None:
    assert placement.moved(SQUARE, "70%", "center", by) == position


def test_without_snapping_a_small_drag_counts() -> None:
    assert placement.moved(SQUARE, "70%", "center", (0.02, 0.01), snap=False) == "57% 53%"


def test_a_drawing_larger_than_the_disc_follows_the_hand_too() -> None:
    before = placement.spot(SQUARE, "150%", "center")
    after = placement.spot(SQUARE, "150%", placement.moved(SQUARE, "150%", "center", (0.1, 0.13), snap=False))
    assert after.left - before.left == pytest.approx(0.1, abs=0.01)
    assert after.top - before.top == pytest.approx(0.13, abs=0.01)


@pytest.mark.parametrize(
    ("natural", "size", "position"), list(itertools.product((SQUARE, WIDE, NO_RATIO), SIZES, POSITIONS))
)
def test_a_drag_goes_where_the_hand_goes_or_nowhere_where_css_has_no_room(
    natural: IntrinsicSize, size: str, position: str
) -> None:
    before = placement.spot(natural, size, position)
    new = placement.moved(natural, size, position, (-0.04, 0.05), snap=False)
    after = placement.spot(natural, size, new)
    for start, end, length, by in zip(before[:2], after[:2], before[2:], (-0.04, 0.05), strict=True):
        middle = 0 <= start + by + length / 2 <= 1
        expected = by if abs(1 - length) >= 0.03 and middle else 0
        if middle and (expected or "px" not in position):
            assert end - start == pytest.approx(expected, abs=0.011)
    assert new == position or is_position(new)


def test_no_room_is_told() -> None:
    assert not placement.has_room(SQUARE, "")
    assert placement.has_room(WIDE, "")
    assert placement.has_room(SQUARE, "90%")
    assert placement.moved(SQUARE, "100%", "50% 42%", (0.2, 0.2)) == "50% 42%"


@pytest.mark.parametrize(
    ("corner", "by"), [((1, 1), (0.05, 0.05)), ((-1, -1), (-0.05, -0.05)), ((1, -1), (0.05, -0.05))]
)
def test_a_pulled_corner_follows_the_hand_and_what_is_centred_stays_so(
    corner: tuple[int, int], by: tuple[float, float]
) -> None:
    size = placement.pulled(SQUARE, "70%", "center", corner, by)
    assert size == "80%"
    assert placement.pulled(SQUARE, "70%", "center", corner, (-by[0], -by[1])) == "60%"


@pytest.mark.parametrize(("natural", "size"), list(itertools.product((SQUARE, WIDE, NO_RATIO), SIZES)))
def test_any_size_becomes_a_percentage_of_the_picture_that_is_seen(natural: IntrinsicSize, size: str) -> None:
    found = placement.scaled(natural, size)
    assert is_size(found)
    before, after = placement.spot(natural, size, ""), placement.spot(natural, found, "")
    ratio = natural.ratio or 1
    assert (
        after.width == pytest.approx(min(before.width, before.height * ratio), abs=0.012) or not natural.ratio
    )


def test_a_size_has_limits() -> None:
    assert placement.scaled(SQUARE, "70%", 0.0) == "5%"
    assert placement.scaled(SQUARE, "70%", 100) == "300%"
    assert placement.scaled(SQUARE, "70%", points=2) == "72%"
    assert placement.scaled(NO_RATIO, "70%", points=2) == "72% 72%"


@pytest.mark.parametrize("size", ["70%", "150%", "30%"])
def test_an_arrow_key_moves_a_pixel_of_the_settings_page_its_way(size: str) -> None:
    before = placement.spot(SQUARE, size, "center")
    after = placement.spot(SQUARE, size, placement.nudged(SQUARE, size, "center", (1, -1)))
    assert 0.004 < after.left - before.left < 0.016
    assert -0.016 < after.top - before.top < -0.004
    there_and_back = placement.nudged(SQUARE, size, placement.nudged(SQUARE, size, "center", (1, 0)), (-1, 0))
    assert there_and_back == "center"


@pytest.mark.parametrize("position", ["center", "left", "right top", "bottom", "50% 42%", "0% 100%"])
def test_percentages_and_words_are_the_same_places(position: str) -> None:
    found = placement.percentages(SQUARE, "70%", position)
    assert placement.spot(SQUARE, "70%", position_of(*found)) == placement.spot(SQUARE, "70%", position)


def test_distances_in_pixels_are_told_in_percent() -> None:
    across, down = placement.percentages(SQUARE, "50%", "right 10px bottom 5px")
    assert (across, down) == (79, 90)


def optical_at(natural: IntrinsicSize, size: str, position: str, optical: tuple[float, float]) -> list[float]:
    """Where the optical centre lies on the disc."""
    lies = placement.spot(natural, size, position)
    return [lies.left + optical[0] * lies.width, lies.top + optical[1] * lies.height]


@pytest.mark.parametrize("optical", [(0.42, 0.5), (0.5, 0.6), (0.45, 0.56)])
def test_a_drag_snaps_to_where_the_optical_centre_is_the_discs(optical: tuple[float, float]) -> None:
    by = tuple(0.7 * (0.5 - part) + 0.004 for part in optical)
    new = placement.moved(SQUARE, "70%", "center", (by[0], by[1]), optical=optical)
    assert optical_at(SQUARE, "70%", new, optical) == pytest.approx([0.5, 0.5], abs=0.012)
    kinds = {guide.axis: guide.kind for guide in placement.guides(SQUARE, "70%", new, optical)}
    moved = {axis for axis, part in zip(("across", "down"), optical, strict=True) if part != 0.5}
    assert {axis for axis, kind in kinds.items() if kind == "optical"} == moved
    assert {kinds[axis] for axis in {"across", "down"} - moved} <= {"centre"}


def test_an_optical_centre_in_the_drawings_own_middle_is_no_place_of_its_own() -> None:
    assert placement.moved(SQUARE, "70%", "center", (0.002, 0.002), optical=(0.497, 0.5)) == "center"
    assert {one.kind for one in placement.guides(SQUARE, "70%", "center", (0.497, 0.5))} == {"centre"}


def test_the_optical_centre_is_told_in_parts_of_the_drawing_wherever_it_was_seen() -> None:
    for size, position in (("70%", "center"), ("40%", "left top"), ("150%", "30% 80%")):
        seen = optical_at(WIDE, size, position, (0.4, 0.7))
        assert placement.optical_centre(WIDE, size, position, (seen[0], seen[1])) == pytest.approx((0.4, 0.7))
    assert placement.optical_centre(SQUARE, "0", "center", (0.5, 0.5)) is None


@pytest.mark.parametrize(
    ("size", "position", "lines"),
    [
        ("70%", "center", [("across", 0.5, "centre"), ("down", 0.5, "centre")]),
        ("70%", "left top", [("across", 0.0, "edge"), ("down", 0.0, "edge")]),
        ("70%", "right", [("across", 1.0, "edge"), ("down", 0.5, "centre")]),
        ("70%", "40% 42%", []),
        ("100%", "center", [(axis, at, "edge") for axis in ("across", "down") for at in (0.0, 1.0)]),
    ],
)
def test_lines_show_what_a_drawing_lies_on(size: str, position: str, lines: list[Any]) -> None:
    assert [tuple(guide) for guide in placement.guides(SQUARE, size, position)] == lines


def test_a_pulled_corner_snaps_where_the_drawing_reaches_from_edge_to_edge() -> None:
    assert placement.pulled(SQUARE, "90%", "center", (1, 1), (0.04, 0.04)) == "100%"
    assert placement.pulled(SQUARE, "90%", "center", (1, 1), (0.04, 0.04), snap=False) == "98%"
    assert placement.pulled(WIDE, "90%", "center", (1, 1), (0.05, 0.02)) == "100%"

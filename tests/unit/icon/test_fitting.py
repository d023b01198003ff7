"""The values that put the ink into the middle of the disc, and the circle around it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.icon.check.enclosing_circle import enclosing_circle
from configurator.icon.check.fitting import TARGET, Circle, Fit, box, circle_around, fit, position
from configurator.icon.css.geometry import Rect

whole = st.integers(-20, 20).map(float)
points = st.lists(st.tuples(whole, whole), min_size=1, max_size=12)


@given(points)
def test_the_circle_holds_every_point_and_none_is_smaller(some: list[tuple[float, float]]) -> None:
    x, y, radius = enclosing_circle(some)
    assert all(math.dist((x, y), point) <= radius + 1e-6 for point in some)
    # Points on its edge hold it from all sides: moved in any direction, it would lose one of them.
    on_edge = [point for point in some if math.dist((x, y), point) > radius - 1e-6]
    for step in range(16):
        angle = step * math.pi / 8
        moved = x + 1e-3 * math.cos(angle), y + 1e-3 * math.sin(angle)
        assert max(math.dist(moved, point) for point in on_edge) > radius - 1e-6


def rows(*texts: str) -> list[bytes]:
    return [bytes(int(letter != ".") for letter in text) for text in texts]


def test_the_box_and_the_circle_around_ink() -> None:
    picture = rows("....", ".##.", ".#..", "....")
    assert box(picture) == (1, 1, 3, 3)
    assert box(rows("..", "..")) is None
    found = circle_around(picture)
    assert found is not None
    assert found == pytest.approx((0.5, 0.5, math.hypot(0.5, 0.5) / 4))
    assert circle_around(rows("#.", "..")) == Circle(0.25, 0.25, 0.25)
    assert circle_around(rows("..", "..")) is None


@pytest.mark.parametrize(
    ("ink", "drawn", "expected"),
    [
        # A picture as large as the disc, with ink to its edges in the middle.
        (Circle(0.5, 0.5, 0.5), Rect(0, 0, 100, 100), Fit("82%", "center")),
        # Ink above the middle moves down: 82 % leave 18 % of room, of which it needs 8.2 %.
        (Circle(0.5, 0.4, 0.5), Rect(0, 0, 100, 100), Fit("82%", "50% 96%")),
        # A picture twice as high as wide: its size is that of its width.
        (Circle(0.5, 0.5, 0.5), Rect(25, 0, 50, 100), Fit("41%", "center")),
        # Small ink in a large picture: tenths of a percentage count there.
        (Circle(0.3, 0.5, 0.1), Rect(0, 0, 100, 100), Fit("410%", "23.5% 50%")),
        (Circle(0.5, 0.5, 1.0), Rect(-50, -50, 200, 200), Fit("82%", "center")),
        (Circle(0.5, 0.5, 2.0), Rect(0, 0, 100, 100), Fit("20.5%", "center")),
        (Circle(0.5, 0.5, 20.0), Rect(0, 0, 100, 100), None),
    ],
)
def test_size_and_position_that_fit(ink: Circle, drawn: Rect, expected: Fit | None) -> None:
    assert fit(ink, drawn, 100) == expected


def test_a_size_that_leaves_no_room_to_move_gives_way_to_a_smaller_one() -> None:
    found = fit(Circle(0.45, 0.5, TARGET), Rect(0, 0, 100, 100), 100)
    assert found == Fit("99%", "545% 50%")


@pytest.mark.parametrize(
    ("point", "rect", "expected"),
    [
        ((0.5, 0.5), Rect(20, 20, 60, 60), "center"),
        ((0.5, 0.505), Rect(20, 20, 60, 60), "center"),
        ((0.5, 0.6), Rect(20, 20, 60, 60), "50% 25%"),
        ((0.5, 0.6), Rect(0, 0, 100, 100), None),
        ((0.5, 0.9), Rect(1, 1, 98, 98), None),  # -1950 % would be too far
    ],
)
def test_the_position_that_moves_a_point_into_the_middle(
    point: tuple[float, float], rect: Rect, expected: str | None
) -> None:
    assert position(*point, rect, 100) == expected

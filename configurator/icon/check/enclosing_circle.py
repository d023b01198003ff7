"""The smallest circle around points."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
_Circle = tuple[float, float, float]
_SLACK = 1 + 1e-9


def enclosing_circle(points: Sequence[Point]) -> tuple[float, float, float]:
    """Return x, y and radius of the smallest circle around at least one point.

    Only the corners of the convex hull count. They are taken in one by one, and the circle is found anew with
    each that lies outside it (Welzl's algorithm without its recursion).
    """
    hull = _hull(points)
    circle: _Circle = (*hull[0], 0.0)
    for number, point in enumerate(hull):
        if not _is_inside(circle, point):
            circle = _through_one(hull[:number], point)
    return circle


def _through_one(points: Sequence[Point], first: Point) -> _Circle:
    circle: _Circle = (*first, 0.0)
    for number, point in enumerate(points):
        if not _is_inside(circle, point):
            circle = _through_two(points[:number], first, point)
    return circle


def _through_two(points: Sequence[Point], first: Point, second: Point) -> _Circle:
    circle = _between(first, second)
    for point in points:
        if not _is_inside(circle, point):
            circle = _around(first, second, point)
    return circle


def _is_inside(circle: _Circle, point: Point) -> bool:
    x, y, radius = circle
    return math.dist((x, y), point) <= radius * _SLACK


def _between(one: Point, other: Point) -> _Circle:
    x, y = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    return x, y, math.dist(one, other) / 2


def _around(first: Point, second: Point, third: Point) -> _Circle:
    """The circle through three points, which don't lie on one line."""
    (ax, ay), bx, by = first, second[0] - first[0], second[1] - first[1]
    cx, cy = third[0] - ax, third[1] - ay
    twice = 2 * (bx * cy - by * cx)
    x = (cy * (bx**2 + by**2) - by * (cx**2 + cy**2)) / twice
    y = (bx * (cx**2 + cy**2) - cx * (bx**2 + by**2)) / twice
    return ax + x, ay + y, math.hypot(x, y)


def _hull(points: Sequence[Point]) -> list[Point]:
    """The corners of the convex hull (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) <= 2:
        return ordered
    return [*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1]]


def _chain(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        x, y = point
        while len(chain) >= 2:
            (one_x, one_y), (other_x, other_y) = chain[-2:]
            if (other_x - one_x) * (y - one_y) > (other_y - one_y) * (x - one_x):  # it turns left
                break
            chain.pop()
        chain.append(point)
    return chain

"""Elliptical arcs of paths, in the space in which their ellipse is a circle of radius 1."""

from __future__ import annotations

import math

_NEARLY_CLOSED = 0.3
"""Half a chord, in radii, below which the ends of a long arc say too little of where it runs."""

Pair = tuple[float, float]


def half_chord(radii: Pair, rotation: float, chord: Pair) -> float:
    """Return half the distance of an arc's ends, in radii."""
    return math.hypot(*_to_unit(radii, rotation, chord)) / 2


def bulge(radii: Pair, rotation: float, chord: Pair, *, large: bool) -> float:
    """Return how far an arc's middle is from its chord, in radii."""
    half = half_chord(radii, rotation, chord)
    if half >= 1:  # the radii grow until they reach
        return half
    middle = math.sqrt(1 - half * half)
    return 1 + middle if large else 1 - middle


def parts(values: tuple[float, ...], start: Pair) -> list[tuple[float, ...]]:
    """Return an arc, or its two halves if its ends nearly meet: rounded they might be equal.

    Args:
        values: radii, rotation, flags and end, as path data has them.
        start: where it begins.
    """
    rx, ry, rotation, large, sweep, x, y = values
    chord = _to_unit((rx, ry), rotation, (x - start[0], y - start[1]))
    half = math.hypot(*chord) / 2
    if not large or not 0 < half < _NEARLY_CLOSED:
        return [values]
    reach = 1 + math.sqrt(1 - half * half)
    side = -1 if sweep else 1
    middle = (
        chord[0] / 2 - side * reach * chord[1] / (2 * half),
        chord[1] / 2 + side * reach * chord[0] / (2 * half),
    )
    far = _from_unit((rx, ry), rotation, middle)
    between = start[0] + far[0], start[1] + far[1]
    return [(rx, ry, rotation, 0.0, sweep, *between), (rx, ry, rotation, 0.0, sweep, x, y)]


def _to_unit(radii: Pair, rotation: float, vector: Pair) -> Pair:
    turn = math.radians(rotation)
    x = vector[0] * math.cos(turn) + vector[1] * math.sin(turn)
    y = vector[1] * math.cos(turn) - vector[0] * math.sin(turn)
    return x / radii[0], y / radii[1]


def _from_unit(radii: Pair, rotation: float, vector: Pair) -> Pair:
    turn = math.radians(rotation)
    x, y = vector[0] * radii[0], vector[1] * radii[1]
    return x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)

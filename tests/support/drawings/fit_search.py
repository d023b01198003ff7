"""The largest SIZE at which all ink lies inside the disc with the promised margin, found by trying.

The drawing is placed by pixels, so that no percentage is rounded, drawn, looked at, and placed anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tests.support.drawings import drawing_engines
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import DrawingEngine
from tests.support.drawings.drawing_sheet import BOX, MARGIN, Alpha, Floats, Shot

TARGET = 0.41
"""Radius of the ink after a fit, in parts of the disc's side."""
_INK = 7.5 / 255
"""Opacity from which something counts as ink: 8 of 255."""
_SCALE = 4
_MOMENTS = tuple(9 + 0.207 * number for number in range(24))
"""Seconds after the load at which a drawing that may move is looked at."""
_ROUNDS = 3
_TOLERANCE = 0.02
"""How far a SIZE may be from the best, in parts of it."""
_TOLERANCE_MOVING = 0.1
"""How much smaller it may be where a drawing moves: between two looks it may reach farther."""
_NO_ROOM = (99, 103)
"""Percentages about which a picture is as large as the disc, so that no percentage moves it."""
_BEYOND, _BEYOND_MOVING = 0.015, 0.02
"""How far ink may reach beyond the margin, in parts of the disc: half a pixel of a tile's icon. A movement is
looked at now and then, and may reach farther in between."""
_DIRECTIONS = 360
_GRID, _FINER = 21, 10
"""Points of a grid in each direction, and how often it is made finer."""
_VALUE = re.compile(r"\b(viewBox|width|height)\s*=\s*[\"']([^\"']*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Circle:
    """The smallest circle around the ink, in CSS pixels from the disc's upper left corner.

    Attributes:
        reach: how far the ink reaches from the disc's middle, in parts of the disc.
    """

    x: float
    y: float
    radius: float
    reach: float


def circles(engine: DrawingEngine, drawings: Sequence[Drawing]) -> dict[str, Circle | None]:
    """Return the circle around each drawing's ink at all moments, by its name; None without ink."""
    return {
        drawing.name: _circle(shots)
        for drawing, shots in drawing_engines.shots(engine, drawings, _SCALE, _MOMENTS)
    }


def optima(engine: DrawingEngine, drawings: Sequence[Drawing]) -> dict[str, float | None]:
    """Return the best SIZE of each drawing in percent, by its name; None where it shows nothing."""
    placed = {one.name: _Placed(ratio) for one in drawings if (ratio := ratio_of(one.svg))}
    for _ in range(_ROUNDS):
        tried = [placed[one.name].shown(one) for one in drawings if one.name in placed]
        for name, circle in circles(engine, tried).items():
            if circle:
                placed[name].improve(circle)
            else:
                del placed[name]
    sizes: dict[str, float | None] = dict.fromkeys(one.name for one in drawings)
    return {**sizes, **{name: 100 * one.width / BOX for name, one in placed.items()}}


def ratio_of(svg: str) -> float | None:
    """Return width by height of the drawing, by its root's attributes."""
    values = dict(_VALUE.findall(svg[: svg.index(">", svg.index("<svg"))]))
    sides = [_NUMBER.match(values.get(name, "")) for name in ("width", "height")]
    if all(sides) and not any("%" in values[name] for name in ("width", "height")):
        width, height = (float(side[0]) for side in sides if side)
        return width / height
    box = [float(number) for number in _NUMBER.findall(values.get("viewBox", ""))]
    return box[2] / box[3] if len(box) == 4 else None


class _Placed:
    """Where a drawing is tried: its width, left and top in CSS pixels."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self.width = BOX * min(1.0, ratio)
        self._left = (BOX - self.width) / 2
        self._top = (BOX - self.width / ratio) / 2

    def shown(self, drawing: Drawing) -> Drawing:
        """Return the drawing in whole pixels of the screen: a browser would round anything else."""
        self._left, self._top = (round(at * _SCALE) / _SCALE for at in (self._left, self._top))
        height = round(self.width / self._ratio * _SCALE) / _SCALE
        self.width = round(self.width * _SCALE) / _SCALE
        return replace(
            drawing,
            size=f"{self.width}px {height}px",
            position=f"left {self._left}px top {self._top}px",
        )

    def improve(self, circle: Circle) -> None:
        larger = TARGET * BOX / circle.radius
        self._left = BOX / 2 - (circle.x - self._left) * larger
        self._top = BOX / 2 - (circle.y - self._top) * larger
        self.width *= larger


def _circle(shots: Sequence[Shot]) -> Circle | None:
    ink: Alpha = np.max([shot.alpha for shot in shots], axis=0)
    inked = ink >= _INK
    (rows,) = np.nonzero(inked.any(axis=1))
    if not len(rows):
        return None
    scale = shots[0].scale
    first, last = inked[rows].argmax(axis=1), inked.shape[1] - 1 - inked[rows, ::-1].argmax(axis=1)
    rows, columns = np.concatenate([rows, rows]), np.concatenate([first, last])
    middles = np.stack([columns + 0.5, rows + 0.5], axis=1)
    return _smallest(_outermost(middles, ink[rows, columns]) / scale - MARGIN)


def _outermost(middles: Floats, opacity: Floats) -> Floats:
    """The farthest points of the ink in each direction; an edge's pixel is covered as far as it's opaque."""
    angles = np.linspace(0, 2 * np.pi, _DIRECTIONS, endpoint=False)
    directions = np.stack([np.cos(angles), np.sin(angles)])
    reach = np.abs(directions).sum(axis=0) / 2  # of a whole pixel from its middle
    covered = 2 * opacity - 1
    farthest = np.argmax(middles @ directions + covered[:, None] * reach, axis=0)
    return np.asarray(middles[farthest] + (covered[farthest] * reach)[:, None] * directions.T)


def _smallest(points: Floats) -> Circle:
    """The smallest circle around points: the middle whose farthest point is nearest, by ever finer grids."""
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    span = max(float(np.ptp(points, axis=0).max()), 1 / _SCALE)
    radius = 0.0
    for _ in range(_FINER):
        grid = np.linspace(-span / 2, span / 2, _GRID)
        tried = middle + np.stack(np.meshgrid(grid, grid), axis=2).reshape(-1, 2)
        farthest = np.hypot(*(tried[:, None] - points[None, :]).transpose(2, 0, 1)).max(axis=1)
        middle, radius = tried[farthest.argmin()], float(farthest.min())
        span /= 2.5
    reach = float(np.hypot(*(points - BOX / 2).T).max()) / BOX
    return Circle(float(middle[0]), float(middle[1]), max(radius, 0.5 / _SCALE), reach)


def _is_filled(circle: Circle) -> bool:
    """Whether the ink, as drawn, is as large as it may be: a browser draws percentages in whole pixels."""
    return abs(circle.radius / BOX / TARGET - 1) <= _TOLERANCE


def compare(
    engine: DrawingEngine,
    drawings: Sequence[Drawing],
    best: Mapping[str, float | None],
    fitted: Mapping[str, Sequence[str] | None],
) -> list[str]:
    """Return what is wrong with the program's Fit of each drawing.

    Args:
        engine: who draws.
        drawings: the drawings.
        best: the best SIZE of each in percent, by its name; None where it shows nothing.
        fitted: the program's SIZE and POSITION, by the same.
    """
    placed = [
        replace(one, size=values[0], position=values[1])
        for one in drawings
        if best[one.name] and (values := fitted[one.name])
    ]
    shown = circles(engine, placed)
    wrong = []
    for one in placed:
        optimum, circle = best[one.name] or 0.0, shown[one.name]
        size = float(one.size.removesuffix("%"))
        below = _TOLERANCE_MOVING if one.moves else _TOLERANCE
        if _NO_ROOM[0] <= optimum <= _NO_ROOM[1] and one.position != "center":
            below += _TOLERANCE
        facts = f"{one.size}, {one.position}; best {optimum:.2f}%; {circle}"
        if circle is None:
            wrong.append(f"{one.name}: shows nothing: {facts}")
        elif not (-below <= size / optimum - 1 <= _TOLERANCE or _is_filled(circle)):
            wrong.append(f"{one.name}: size {size / optimum - 1:+.1%}: {facts}")
        elif circle.reach > TARGET + (_BEYOND_MOVING if one.moves else _BEYOND):
            wrong.append(f"{one.name}: reaches {circle.reach:.3f}: {facts}")
    return wrong + [
        f"{name}: no fit; best {size:.2f}%" for name, size in best.items() if size and not fitted[name]
    ]

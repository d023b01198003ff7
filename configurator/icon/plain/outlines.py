"""Outlines of shapes: absolute moves, lines, cubic curves and closings."""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from configurator.icon.plain.numbers import Matrix, gap_end, number_at

_COMMAND = re.compile(r"[ \t\r\n\f]*([MmLlHhVvCcSsQqTtAaZz])[ \t\r\n\f]*")
_FLAG = re.compile(r"[01]")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_QUARTER = 4 / 3 * (math.sqrt(2) - 1)
"""How far the control points of a quarter of a circle are, in radii."""

_BETWEEN = [number / 8 for number in range(1, 8)]
_SMALLEST = 1e-9
"""Smaller radii make a line of an arc."""


class Segment(NamedTuple):
    """One step of the pen.

    Attributes:
        kind: `M`, `L`, `C` or `Z`.
        points: the control points and the end, in absolute coordinates.
    """

    kind: str
    points: tuple[complex, ...] = ()


class Box(NamedTuple):
    """A rectangle around something."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    def overlaps(self, other: Box) -> bool:
        """Whether they have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def of_path(data: str) -> list[Segment]:
    """Return the outline that path data draws up to its first mistake, as browsers do.

    Raises:
        NotPlainError: it has a number that is too large.
    """
    found: list[Segment] = []
    here = start = 0j
    control: tuple[str, complex] = ("", 0j)
    for command, values in _commands(data):
        kind = command.upper()
        if kind == "Z":
            found.append(Segment("Z"))
            here, control = start, ("", 0j)
            continue
        if kind != "M" and found[-1].kind == "Z":
            found.append(Segment("M", (start,)))
        base = here if command.islower() else 0j
        segments, control = _drawn(kind, values, here, base, control)
        found += segments
        here = found[-1].points[-1]
        if kind == "M":
            start = here
    return found


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its arguments, up to the first mistake."""
    at, command = 0, ""
    data = data.rstrip(" \t\r\n\f")
    while at < len(data):
        found = _COMMAND.match(data, at)
        if found:
            if not command and found[1] not in "Mm":
                return
            command, at = found[1], found.end()
        elif not command or command in "Zz":
            return
        values: list[float] = []
        for place in range(_ARGUMENTS[command.upper()]):
            read = _argument(data, at, is_flag=command in "Aa" and place in {3, 4})
            if read is None:
                return
            values.append(read[0])
            at = gap_end(data, read[1])
        yield command, values
        command = {"M": "L", "m": "l"}.get(command, command)


def _argument(data: str, at: int, *, is_flag: bool) -> tuple[float, int] | None:
    if not is_flag:
        return number_at(data, at)
    found = _FLAG.match(data, at)
    return (float(found[0]), found.end()) if found else None


def _drawn(
    kind: str, values: Sequence[float], here: complex, base: complex, control: tuple[str, complex]
) -> tuple[list[Segment], tuple[str, complex]]:
    """Return what a command draws, and the point that the next curve may mirror."""
    if kind == "H":
        return [Segment("L", (complex(values[0] + base.real, here.imag),))], ("", 0j)
    if kind == "V":
        return [Segment("L", (complex(here.real, values[0] + base.imag),))], ("", 0j)
    if kind == "A":
        end = complex(values[5], values[6]) + base
        return list(_arc(here, values, end)), ("", 0j)
    points = [complex(x, y) + base for x, y in zip(values[::2], values[1::2], strict=True)]
    if kind in "ML":
        return [Segment(kind, (points[0],))], ("", 0j)
    if kind in "ST":
        points.insert(0, 2 * here - control[1] if control[0] == ("C" if kind == "S" else "Q") else here)
    if kind in "CS":
        return [Segment("C", tuple(points))], ("C", points[1])
    pull, end = points
    curve = (here + 2 * (pull - here) / 3, end + 2 * (pull - end) / 3, end)
    return [Segment("C", curve)], ("Q", pull)


def _arc(start: complex, values: Sequence[float], end: complex) -> Iterator[Segment]:
    """Yield an elliptical arc as curves: https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter."""
    rx, ry, rotation, large, sweep = abs(values[0]), abs(values[1]), values[2], values[3], values[4]
    if start == end or min(rx, ry) < _SMALLEST:
        yield Segment("L", (end,))
        return
    turn = cmath.rect(1, math.radians(rotation))

    def to_unit(point: complex) -> complex:
        turned = point / turn
        return complex(turned.real / rx, turned.imag / ry)

    def from_unit(point: complex) -> complex:
        return complex(point.real * rx, point.imag * ry) * turn

    half = to_unit((end - start) / 2)
    if not abs(half):
        yield Segment("L", (end,))
        return
    radius = max(1.0, abs(half))
    middle = to_unit(start) + half
    away = math.sqrt(max(0.0, radius * radius - abs(half) ** 2)) * half / abs(half) * 1j
    center = middle + (away if bool(large) != bool(sweep) else -away)
    first, last = (cmath.phase(to_unit(point) - center) for point in (start, end))
    angle = last - first
    if sweep and angle < 0:
        angle += 2 * math.pi
    elif not sweep and angle > 0:
        angle -= 2 * math.pi
    count = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    part = angle / count
    reach = 4 / 3 * math.tan(part / 4)
    for number in range(count):
        one = cmath.rect(radius, first + number * part)
        two = cmath.rect(radius, first + (number + 1) * part)
        points = (center + one * (1 + reach * 1j), center + two * (1 - reach * 1j), center + two)
        curve = tuple(from_unit(point) for point in points)
        yield Segment("C", (*curve[:2], end if number + 1 == count else curve[2]))


def of_points(points: Sequence[float], *, is_closed: bool) -> list[Segment]:
    """Return the outline of a `<polyline>` or a `<polygon>`."""
    ends = [complex(x, y) for x, y in zip(points[::2], points[1::2], strict=True)]
    segments = [Segment("L" if number else "M", (end,)) for number, end in enumerate(ends)]
    return [*segments, Segment("Z")] if is_closed and segments else segments


def of_rectangle(x: float, y: float, width: float, height: float, rx: float, ry: float) -> list[Segment]:
    """Return the outline of a `<rect>`; its corners are cut where they are larger than it."""
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if not rx or not ry:
        return of_points([x, y, right, y, right, bottom, x, bottom], is_closed=True)
    found = [Segment("M", (complex(x + rx, y),))]
    corners = (
        (complex(right - rx, y), complex(rx, 0), complex(0, ry)),
        (complex(right, bottom - ry), complex(0, ry), complex(-rx, 0)),
        (complex(x + rx, bottom), complex(-rx, 0), complex(0, -ry)),
        (complex(x, y + ry), complex(0, -ry), complex(rx, 0)),
    )
    for begin, ahead, then in corners:
        end = begin + ahead + then
        found.append(Segment("L", (begin,)))
        found.append(Segment("C", (begin + _QUARTER * ahead, begin + ahead + (1 - _QUARTER) * then, end)))
    return [*found, Segment("Z")]


def of_ellipse(cx: float, cy: float, rx: float, ry: float) -> list[Segment]:
    """Return the outline of a `<circle>` or an `<ellipse>`."""
    found = [Segment("M", (complex(cx + rx, cy),))]
    for number in range(4):
        one, two = (1j ** (number + step) for step in (0, 1))
        unit = (one + _QUARTER * two, two + _QUARTER * one, two)
        found.append(Segment("C", tuple(complex(cx + p.real * rx, cy + p.imag * ry) for p in unit)))
    return [*found, Segment("Z")]


def moved(segments: Sequence[Segment], matrix: Matrix) -> list[Segment]:
    """Return an outline after a transform."""
    a, b, c, d, e, f = matrix
    return [
        Segment(
            kind,
            tuple(complex(a * p.real + c * p.imag + e, b * p.real + d * p.imag + f) for p in points),
        )
        for kind, points in segments
    ]


def box_of(segments: Sequence[Segment]) -> Box | None:
    """Return the smallest rectangle around an outline; None if there is nothing."""
    reached = list(reached_points(segments))
    xs, ys = [point.real for point in reached], [point.imag for point in reached]
    return Box(min(xs), min(ys), max(xs), max(ys)) if reached else None


def reached_points(segments: Sequence[Segment]) -> Iterator[complex]:
    """Yield the points of an outline that are farthest out, and some between them."""
    here = 0j
    for number, (kind, points) in enumerate(segments):
        is_last_move = kind == "M" and (number + 1 == len(segments) or segments[number + 1].kind == "M")
        if kind == "Z" or is_last_move:
            continue
        if kind == "C":
            curve = (here, *points)
            turns = {*_turns([p.real for p in curve]), *_turns([p.imag for p in curve])}
            for t in (*turns, *_BETWEEN):
                s = 1 - t
                yield s**3 * curve[0] + 3 * s * s * t * curve[1] + 3 * s * t * t * curve[2] + t**3 * curve[3]
        yield points[-1]
        here = points[-1]


def _turns(values: Sequence[float]) -> Iterator[float]:
    """Yield where a cubic curve turns back on one axis, from 0 to 1."""
    one, two, three, four = values
    a, b, c = 3 * (four - 3 * three + 3 * two - one), 6 * (three - 2 * two + one), 3 * (two - one)
    if abs(a) < 1e-12:
        roots = [-c / b] if b else []
    else:
        inside = b * b - 4 * a * c
        roots = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (1, -1)] if inside >= 0 else []
    yield from (root for root in roots if 0 < root < 1)


def is_simple(segments: Sequence[Segment]) -> bool:
    """Whether an outline is one convex figure, for which every fill rule gives the same."""
    points = [point for segment in segments for point in segment.points]
    if sum(kind == "M" for kind, _ in segments) > 1:
        return False
    steps = [
        two - one
        for one, two in zip(points, [*points[1:], *points[:1]], strict=True)
        if abs(two - one) > 1e-9
    ]
    turns = [
        cmath.phase(two / one) for one, two in zip(steps, [*steps[1:], *steps[:1]], strict=True)
    ]  # fmt: skip
    return sum(map(abs, turns)) < 2 * math.pi + 0.05


def has_dot(segments: Sequence[Segment]) -> bool:
    """Whether a part of an outline is one point, which some caps make a dot."""
    reach: set[complex] = set()
    drawn = False
    for kind, points in (*segments, Segment("M", (0j,))):
        if kind == "M":
            if drawn and len(reach) == 1:
                return True
            reach, drawn = set(points), False
        else:
            reach.update(points)
            drawn = True
    return False


def written(segments: Sequence[Segment]) -> str:
    """Return path data with these segments."""
    found: list[str] = []
    for number, (kind, points) in enumerate(segments):
        if kind == "Z" and number and segments[number - 1].kind == "M":  # a dot, which needs a line to be one
            found.append(_step(Segment("L", segments[number - 1].points)))
        found.append(_step(Segment(kind, points)))
    return "".join(found)


def _step(segment: Segment) -> str:
    return segment.kind + " ".join(f"{point.real:.8g} {point.imag:.8g}" for point in segment.points)

"""Path data: read, put on a grid, and written as short as it can be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from configurator.icon.minify import arcs
from configurator.icon.minify.number_spelling import FREE_DIGITS, NUMBER, rounded, significant, steps_of

_SPACES = "[ \t\r\n\f]*"
_COMMAND = re.compile(f"{_SPACES}([MmLlHhVvCcSsQqTtAaZz]){_SPACES}")
_SEPARATOR = re.compile(f"{_SPACES},?{_SPACES}")
_FLAG = re.compile("[01]")
_MOST = 1e9
_CLOSED = 1e-4
"""Half a chord, in radii, of an arc that can't be told from a whole ellipse."""
_EXACT = 9
"""Digits of an arc's radii and angle that count where a little more or less moves its middle far."""
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


class Segment(NamedTuple):
    """One step of the pen, in absolute coordinates.

    Attributes:
        kind: `M`, `L`, `C`, `Q`, `A` or `Z`.
        values: the arguments of that command; of an arc, the radii, the rotation and the flags as they are.
    """

    kind: str
    values: tuple[float, ...]


def read(data: str) -> list[Segment] | None:
    """Return the segments of path data; None if it has a mistake or doesn't begin with a move.

    Browsers draw what is before a mistake, and are not of one mind about some of them, such as a comma before
    a command. So what is read here is a little less than what they read.
    """
    found: list[Segment] = []
    x = y = start_x = start_y = 0.0
    control: tuple[str, float, float] = ("", 0.0, 0.0)
    for command, values in _commands(data):
        if not command or (not found and command not in "Mm"):
            return None
        kind, relative = command.upper(), command.islower()
        if kind == "Z":
            found.append(Segment("Z", ()))
            x, y, control = start_x, start_y, ("", 0.0, 0.0)
            continue
        full = _full(kind, _absolute(kind, values, x, y) if relative else values, (x, y), control)
        if kind == "A" and _is_closed(full, (x, y)):
            return None
        if found and found[-1].kind == "Z" and kind != "M":
            found.append(Segment("M", (x, y)))
        found.append(full)
        x, y = full.values[-2:]
        if kind == "M":
            start_x, start_y = x, y
        # C and Q have both numbers, which mypy cannot know.
        control = (full.kind, *full.values[-4:-2]) if full.kind in "CQ" else ("", 0.0, 0.0)  # type: ignore[assignment]
    return found


def _commands(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each command with its arguments, an empty one at a mistake."""
    at, command = 0, ""
    data = data.rstrip(" \t\r\n\f")
    while at < len(data):
        found = _COMMAND.match(data, at)
        if found:
            command, at = found[1], found.end()
        elif not command or command in "Zz":
            yield "", ()
            return
        values: list[float] = []
        for number in range(_ARGUMENTS[command.upper()]):
            pattern = _FLAG if command in "Aa" and number in {3, 4} else NUMBER
            is_first = found and not number
            part = pattern.match(data, at if is_first else _after_separator(data, at))
            if not part or abs(float(part[0])) > _MOST:
                yield "", ()
                return
            values.append(float(part[0]))
            at = part.end()
        yield command, tuple(values)
        command = {"M": "L", "m": "l"}.get(command, command)


def _after_separator(data: str, at: int) -> int:
    found = _SEPARATOR.match(data, at)
    return found.end() if found else at


def _absolute(kind: str, values: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    if kind == "H":
        return (values[0] + x,)
    if kind == "V":
        return (values[0] + y,)
    if kind == "A":
        return (*values[:5], values[5] + x, values[6] + y)
    return tuple(value + (y if number % 2 else x) for number, value in enumerate(values))


def _full(
    kind: str, values: tuple[float, ...], at: tuple[float, float], control: tuple[str, float, float]
) -> Segment:
    """The segment with everything that its command leaves out."""
    x, y = at
    if kind in "HV":
        return Segment("L", (values[0], y) if kind == "H" else (x, values[0]))
    if kind in "ST":
        before = "C" if kind == "S" else "Q"
        first = (2 * x - control[1], 2 * y - control[2]) if control[0] == before else at
        return Segment(before, (*first, *values))
    if kind == "A" and (values[0] == 0 or values[1] == 0):
        return Segment("L", values[5:])
    if kind == "A":
        return Segment("A", (abs(values[0]), abs(values[1]), *values[2:]))
    return Segment(kind, values)


class Step(NamedTuple):
    """A segment on the grid: whole numbers of steps.

    Attributes:
        kind: as in Segment.
        points: control points and the end, x and y in turn.
        arc: radii, rotation, flags of an arc, as they are written.
    """

    kind: str
    points: tuple[int, ...]
    arc: tuple[str, ...] = ()


def _is_closed(arc: Segment, start: tuple[float, float]) -> bool:
    """Whether an arc nearly ends where it begins: where it lies depends on how a browser rounds then."""
    x, y = arc.values[-2:]
    if (x, y) == start:
        return True
    chord = x - start[0], y - start[1]
    large = arc.kind == "A" and arc.values[3]
    return bool(large) and arcs.half_chord((arc.values[0], arc.values[1]), arc.values[2], chord) < _CLOSED


class Role(NamedTuple):
    """What a path is for besides its fill.

    Attributes:
        is_stroked: whether it may have a stroke: then also what fills nothing counts.
        is_marked: whether it may have markers: then each of its points counts.
        is_measured: whether its size may be the measure of something: then also moves count.
    """

    is_stroked: bool
    is_marked: bool = False
    is_measured: bool = False


def on_grid(segments: list[Segment], digits: int, role: Role) -> list[Step]:
    """Return segments on a grid of 10^-digits, without those that draw nothing.

    Args:
        segments: what `read` returned.
        digits: decimals of the grid.
        role: what the path is for.
    """
    # A line is drawn, dashed and measured a little differently from a curve that is one in truth.
    keeps_kinds = role.is_marked or digits >= FREE_DIGITS
    steps: list[Step] = []
    now = (0.0, 0.0)
    for segment in segments:
        if segment.kind == "Z":
            steps.append(Step("Z", ()))
            continue
        if keeps_kinds:
            steps.append(_same(segment, now, digits))
            now = segment.values[-2], segment.values[-1]
            continue
        for part in arcs.parts(segment.values, now) if segment.kind == "A" else [segment.values]:
            steps.append(_step(Segment(segment.kind, part), now, digits))
            now = part[-2], part[-1]
    if role.is_marked:
        return steps
    if not role.is_measured:
        steps = _without_moves(steps)
    return _without_closing(_merged(_dropped(steps)), stroked=role.is_stroked)


def _without_moves(steps: list[Step]) -> list[Step]:
    """Without moves after which nothing is drawn."""
    kept = [
        step
        for step, following in zip_longest(steps, steps[1:], fillvalue=Step("M", ()))
        if not step.kind == following.kind == "M"
    ]
    return kept or steps


def _same(segment: Segment, now: tuple[float, float], digits: int) -> Step:
    """A segment of the same kind."""
    if segment.kind != "A":
        return Step(segment.kind, tuple(steps_of(value, digits) for value in segment.values))
    rx, ry, rotation, large, sweep, x, y = segment.values
    end = steps_of(x, digits), steps_of(y, digits)
    if end == (steps_of(now[0], digits), steps_of(now[1], digits)):
        return Step("L", end)
    return Step("A", end, _as_written(rx, ry, rotation, large, sweep))


def _as_written(rx: float, ry: float, rotation: float, large: float, sweep: float) -> tuple[str, ...]:
    """Radii, angle and flags of an arc that is not fitted to the grid."""
    angle = "0" if rx == ry else significant(rotation % 180, _EXACT)
    return significant(rx, _EXACT), significant(ry, _EXACT), angle, str(int(large)), str(int(sweep))


def _step(segment: Segment, now: tuple[float, float], digits: int) -> Step:
    if segment.kind == "A":
        return _arc(segment, now, digits)
    points = tuple(steps_of(value, digits) for value in segment.values)
    start = steps_of(now[0], digits), steps_of(now[1], digits)
    if segment.kind == "C":
        if _is_flat(start, points):
            return Step("L", points[4:])
        quadratic = _quadratic(now, segment.values, digits)
        return quadratic or Step("C", points)
    if segment.kind == "Q" and _is_flat(start, points):
        return Step("L", points[2:])
    return Step(segment.kind, points)


def _is_flat(start: tuple[int, int], points: tuple[int, ...]) -> bool:
    """Whether the control points lie on the line to the end, within half a step, and between its ends."""
    dx, dy = points[-2] - start[0], points[-1] - start[1]
    length = math.hypot(dx, dy)
    for at in range(0, len(points) - 2, 2):
        x, y = points[at] - start[0], points[at + 1] - start[1]
        if abs(x * dy - y * dx) > 0.5 * length or not 0 <= x * dx + y * dy <= length * length:
            return False
    return length > 0 or all(point == start[number % 2] for number, point in enumerate(points))


def _quadratic(now: tuple[float, float], values: tuple[float, ...], digits: int) -> Step | None:
    """A cubic curve that is a quadratic one in truth."""
    step = 0.5 * 10**-digits
    control: list[float] = []
    for axis in (0, 1):
        first = (3 * values[axis] - now[axis]) / 2
        second = (3 * values[2 + axis] - values[4 + axis]) / 2
        if abs(first - second) > step:
            return None
        control.append((first + second) / 2)
    return Step("Q", tuple(steps_of(value, digits) for value in (*control, *values[4:])))


def _arc(segment: Segment, now: tuple[float, float], digits: int) -> Step:
    """An arc whose ends are on the grid; its radii get the digits that keep its bulge where it is."""
    rx, ry, rotation, large, sweep, x, y = segment.values
    end = steps_of(x, digits), steps_of(y, digits)
    start = steps_of(now[0], digits), steps_of(now[1], digits)
    if start == end:
        return Step("L", end)
    unit = 10.0**-digits
    chord = (end[0] - start[0]) * unit, (end[1] - start[1]) * unit
    written = _as_written(rx, ry, rotation, large, sweep)
    if arcs.half_chord((rx, ry), rotation, (x - now[0], y - now[1])) >= 1:  # they grow until they reach
        return Step("A", end, written)
    bulge = arcs.bulge((rx, ry), rotation, (x - now[0], y - now[1]), large=bool(large))
    half = arcs.half_chord((rx, ry), rotation, chord)
    # Of all radii in the same proportion, those whose arc over the moved ends bulges as before.
    factor = (half * half + bulge * bulge) / (2 * bulge) if bulge else 1.0
    radii = significant(rx * factor, _EXACT), significant(ry * factor, _EXACT)
    for more in range(5):
        tried = rounded(rx * factor, digits + more), rounded(ry * factor, digits + more)
        if "0" in tried:
            continue
        now_bulge = arcs.bulge((float(tried[0]), float(tried[1])), rotation, chord, large=bool(large))
        if abs(now_bulge * float(tried[0]) / rx - bulge) * max(rx, ry) <= unit / 2:
            radii = tried
            break
    return Step("A", end, (*radii, *written[2:]))


def _dropped(steps: list[Step]) -> list[Step]:
    """Without lines of no length, where something else of their subpath is drawn."""
    out: list[Step] = []
    at = start = (0, 0)
    for number, step in enumerate(steps):
        if step.kind == "Z":
            at = start
        else:
            end = (step.points[-2], step.points[-1])
            alone = (
                out and out[-1].kind == "M" and (number + 1 == len(steps) or steps[number + 1].kind in "MZ")
            )
            if step.kind == "L" and end == at and not alone:
                continue
            at = end
            if step.kind == "M":
                start = at
        out.append(step)
    return out


def _merged(steps: list[Step]) -> list[Step]:
    """Lines that go on in the same direction become one."""
    out: list[Step] = []
    for step in steps:
        if step.kind == "L" and len(out) > 1 and out[-1].kind == "L" and len(out[-2].points) > 1:
            (x0, y0), (x1, y1), (x2, y2) = out[-2].points[-2:], out[-1].points, step.points
            ax, ay, bx, by = x1 - x0, y1 - y0, x2 - x1, y2 - y1
            if ax * by == ay * bx and ax * bx + ay * by > 0:
                out[-1] = step
                continue
        out.append(step)
    return out


def _without_closing(steps: list[Step], *, stroked: bool) -> list[Step]:
    """Without the line back to the start before `Z`, which draws it; a fill needs neither of them."""
    out: list[Step] = []
    start: tuple[int, ...] = ()
    for number, step in enumerate(steps):
        if step.kind == "M":
            start = step.points
        last_of_subpath = number + 1 == len(steps) or steps[number + 1].kind in "MZ"
        closes = step.kind == "L" and step.points == start and last_of_subpath and out and out[-1].kind != "M"
        is_closed = number + 1 < len(steps) and steps[number + 1].kind == "Z"
        if closes and (is_closed or not stroked):
            continue
        if step.kind == "Z" and not stroked:
            continue
        out.append(step)
    return out

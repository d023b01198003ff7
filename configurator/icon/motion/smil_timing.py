"""When the SMIL animations of a drawing begin and end."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from configurator.icon.motion.clock_values import Condition, clock, times
from configurator.icon.svg.svg_document import Document, Element

NAMES = ("animate", "animateMotion", "animateTransform", "set")
_MOST_EVENTS = 2_000
"""Begins and ends that are followed; animations that start each other again and again have no last one."""
_AGAIN_AND_AGAIN = 8
"""An animation that begins so often is taken to go on for ever."""


@dataclass(frozen=True, slots=True)
class Interval:
    """One time in which an animation is active.

    Attributes:
        begin: seconds on the drawing's own clock.
        end: the same; infinity if it never ends.
    """

    begin: float
    end: float


@dataclass(slots=True, eq=False)
class Animation:
    """An animation element.

    Attributes:
        element: the element.
        simple: seconds of one run; infinity if it doesn't run, which leaves it at its first value.
        active: seconds from its begin to its end, repeats included.
        intervals: when it's active, in their order, as far as they were followed.
    """

    element: Element
    simple: float
    active: float
    begins: list[float]
    ends: list[float]
    begin_conditions: list[Condition]
    end_conditions: list[Condition]
    intervals: list[Interval] = field(default_factory=list)

    @property
    def freezes(self) -> bool:
        """Whether its last value stays after its end."""
        return self.element.attributes.get("fill", "").strip() == "freeze"

    @property
    def runs(self) -> bool:
        """Whether its value changes while it's active."""
        return self.element.name != "set" and math.isfinite(self.simple)

    @property
    def period(self) -> float:
        """Seconds after which it repeats for ever; 0 if it doesn't."""
        if self.runs and any(math.isinf(interval.end) for interval in self.intervals):
            return self.simple
        if len(self.intervals) < _AGAIN_AND_AGAIN:
            return 0.0
        return max(later.begin - earlier.begin for earlier, later in pairwise(self.intervals[-4:]))

    def at(self, moment: float) -> Interval | None:
        """Return the interval in force at a moment: the last that has begun; None if there is none."""
        begun = [interval for interval in self.intervals if interval.begin <= moment]
        return begun[-1] if begun else None


def timed_animations(document: Document, until: float = math.inf) -> list[Animation]:
    """Return the SMIL animations of a drawing that have an effect, with their intervals.

    Args:
        document: the drawing.
        until: the last second that matters.
    """
    found = [_read(element) for element in document.named(*NAMES) if _has_effect(element)]
    _Clock(found, until).run()
    return found


def _read(element: Element) -> Animation:
    read = element.attributes.get
    begins, begin_conditions = times(read("begin", "0"))
    ends, end_conditions = times(read("end", ""))
    simple = _positive(read("dur"))
    return Animation(
        element,
        math.inf if simple is None else simple,
        _active(element, math.inf if simple is None else simple),
        begins,
        ends,
        begin_conditions,
        end_conditions,
    )


def _active(element: Element, simple: float) -> float:
    read = element.attributes.get
    whole = _positive(read("repeatDur"))
    written = (read("repeatCount") or "").strip()
    count = math.inf if written == "indefinite" else _positive(written)
    if whole is None and count is None:
        active = simple
    else:
        lengths = [math.inf if math.isinf(simple) else simple * count] if count is not None else []
        active = min([*lengths, *([] if whole is None else [whole])])
    least, most = _positive(read("min")) or 0.0, _positive(read("max")) or math.inf
    return active if least > most or math.isinf(least) else max(least, min(active, most))


def _positive(text: str | None) -> float | None:
    value = clock(text) if text else None
    return value if value is not None and value > 0 else None


def _has_effect(element: Element) -> bool:
    """Whether it says what to change, and to what."""
    has = element.attributes.get
    if element.name == "set":
        return has("attributeName") is not None and has("to") is not None
    if element.name == "animateMotion":
        return any(has(name) for name in ("path", "values", "to", "by")) or bool(element.children)
    values = [value.strip() for value in has("values", "").split(";") if value.strip()]
    moves = len(set(values)) > 1 or (not values and (has("to") is not None or has("by") is not None))
    return moves and (element.name == "animateTransform" or has("attributeName") is not None)


class _Clock:
    """Follows the begins and ends of animations in the order of their times."""

    def __init__(self, animations: Sequence[Animation], until: float) -> None:
        self._animations = animations
        self._until = until
        self._number = 0
        self._events: list[tuple[float, int, Animation, Interval | None]] = []
        self._waiting: dict[tuple[str, str], list[tuple[Animation, float, bool]]] = defaultdict(list)
        for animation in animations:
            for condition in animation.begin_conditions:
                self._wait(animation, condition, is_begin=True)
            for condition in animation.end_conditions:
                self._wait(animation, condition, is_begin=False)
            for begin in animation.begins:
                self._push(begin, animation, None)

    def run(self) -> None:
        """Follow them until nothing happens any more, or nothing that matters."""
        left = _MOST_EVENTS
        while self._events and left:
            time, _, animation, ended = heapq.heappop(self._events)
            if time > self._until:
                return
            left -= 1
            if ended is None:
                self._begin(animation, time)
            elif animation.intervals[-1] is ended:
                self._tell(animation, "end", time)

    def _wait(self, animation: Animation, condition: Condition, *, is_begin: bool) -> None:
        self._waiting[condition.base, condition.event].append((animation, condition.offset, is_begin))

    def _push(self, time: float, animation: Animation, ended: Interval | None) -> None:
        self._number += 1
        heapq.heappush(self._events, (time, self._number, animation, ended))

    def _begin(self, animation: Animation, time: float) -> None:
        last = animation.intervals[-1] if animation.intervals else None
        restart = animation.element.attributes.get("restart", "always").strip()
        if last and (
            restart == "never" or last.begin >= time or (restart == "whenNotActive" and last.end > time)
        ):
            return
        end = min([time + animation.active, *(one for one in animation.ends if one > time)])
        if end <= 0 and math.isfinite(end):  # SMIL's first interval is one that ends after the drawing begins
            return
        if last and last.end > time:
            self._close(animation, time)
        interval = Interval(time, end)
        animation.intervals.append(interval)
        self._tell(animation, "begin", time)
        self._tell_repeats(animation, interval)
        if math.isfinite(end):
            self._push(end, animation, interval)

    def _close(self, animation: Animation, time: float) -> None:
        """End the current interval now."""
        last = animation.intervals[-1]
        if last.begin < time < last.end:
            animation.intervals[-1] = Interval(last.begin, time)
            self._tell(animation, "end", time)

    def _tell(self, animation: Animation, event: str, time: float) -> None:
        identifier = animation.element.attributes.get("id")
        if not identifier:
            return
        for other, offset, is_begin in self._waiting.get((identifier, event), ()):
            if is_begin:
                self._push(time + offset, other, None)
            elif other.intervals:
                self._close(other, time + offset)
                other.ends.append(time + offset)

    def _tell_repeats(self, animation: Animation, interval: Interval) -> None:
        identifier = animation.element.attributes.get("id")
        for (base, event), waiting in self._waiting.items():
            if base != identifier or not event.startswith("repeat("):
                continue
            number = _positive(event[len("repeat(") :].rstrip(") "))
            if number is None or interval.begin + number * animation.simple >= interval.end:
                continue
            for other, offset, is_begin in waiting:
                if is_begin:
                    self._push(interval.begin + number * animation.simple + offset, other, None)

"""A moving drawing as it is at one moment, standing still."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from configurator.icon.motion.clock_values import clock, times
from configurator.icon.motion.css_timing import CssAnimation, css_animations
from configurator.icon.motion.motion import Motion, motion_of
from configurator.icon.motion.smil_timing import Animation, Interval, timed_animations
from configurator.icon.svg import gate
from configurator.icon.svg.svg_document import Document, Edit, Element

_CACHED = 16
_LONGEST_WAIT = 2.0
"""Seconds that a picture is waited for where a moment can't be worked out."""
_SLOWER = 100_000.0
"""How much slower the animations run, so that they stand still while a picture is taken."""
_NEARLY = 0.01
"""Seconds, on the slow clock, by which an animation that has ended hasn't done so yet."""
_MIDST = 0.3
"""Share of a period at which drawings show most of themselves: so it is in svg-spinners and line-md."""
_SHARES = (0.0, 0.15, 0.3, 0.5, 0.65, 0.8)
_CLOSE_TOGETHER = tuple(number / 20 for number in range(20))
_JUST_BEFORE = 0.001
_MOST_JUMPS = 20
_TIMES = ("begin", "end", "dur", "repeatDur", "min", "max", "restart")
_LIMITS = ("min", "max")


def settled_moment(motion: Motion) -> float:
    """Return the second at which a drawing shows what it is: at rest, or in the midst of what goes on."""
    return motion.settled + motion.period * _MIDST


def moments_to_try(svg: str, *, close_together: bool = False) -> tuple[float, ...]:
    """Return moments of an endless movement; none for any other drawing.

    Args:
        svg: a document that the gate has admitted.
        close_together: so many that nothing reaches visibly farther between two of them; else a few, one of
            which shows most of the drawing.
    """
    motion = motion_of(svg)
    if motion is None or not motion.is_endless or not motion.is_certain:
        return ()
    shares = _CLOSE_TOGETHER if close_together else _SHARES
    moments = {motion.settled + motion.period * share for share in shares}
    if close_together:
        moments.update(_jumps(svg, motion.settled, motion.settled + motion.period))
    return tuple(sorted(moments))


def _jumps(svg: str, first: float, last: float) -> Iterator[float]:
    """Yield when SMIL animations run anew, and just before: there, values are at their extremes, and jump."""
    jumps: set[float] = set()
    for animation in timed_animations(gate.read(svg), last):
        if not animation.runs:
            continue
        for interval in animation.intervals:
            run = max(0, math.ceil((first - interval.begin) / animation.simple))
            jump = interval.begin + run * animation.simple
            while first <= jump < min(last, interval.end) and len(jumps) < _MOST_JUMPS:
                jumps |= {jump, max(first, jump - _JUST_BEFORE)}
                jump += animation.simple
    yield from jumps


class Shown(NamedTuple):
    """What to draw for a picture of a drawing.

    Attributes:
        svg: the drawing, standing still where that can be had.
        wait: seconds that it has to be seen before the picture is taken.
        is_moving: whether the drawing isn't at rest in that picture.
    """

    svg: str
    wait: float = 0.0
    is_moving: bool = False


def shown_at(svg: str, moment: float | None = None) -> Shown:
    """Return what to draw for a picture of a drawing at one moment.

    Args:
        svg: a document that the gate has admitted.
        moment: seconds after the drawing was first shown; None for the settled picture.
    """
    motion = motion_of(svg)
    if motion is None:
        return Shown(svg)
    at = settled_moment(motion) if moment is None else moment
    is_moving = motion.is_endless or at < motion.settled
    if (standing := still(svg, at)) is not None:
        return Shown(standing, is_moving=is_moving)
    wait = min(at, _LONGEST_WAIT)
    return Shown(svg, wait, is_moving or wait < motion.settled)


@lru_cache(_CACHED)
def still(svg: str, moment: float) -> str | None:
    """Return a drawing that looks at any time as `svg` does at one moment.

    Chromium offers no way to stop the clock of a picture in a picture, so the drawing gets other times: each
    animation has begun as long ago, and runs so slowly that nobody sees it.

    Args:
        svg: a document that the gate has admitted.
        moment: seconds after the drawing was first shown.

    Returns:
        The drawing, `svg` itself if it doesn't move; None if the moment can't be worked out, so that only
        waiting helps.
    """
    motion = motion_of(svg)
    if motion is None:
        return svg
    document = gate.read(svg)
    if not motion.is_certain or document.entities or b"<!ATTLIST" in document.raw:
        return None
    return document.edited([*_smil_edits(document, moment), *_css_edits(document, moment)])


def _smil_edits(document: Document, moment: float) -> Iterator[Edit]:
    for animation in timed_animations(document, moment):
        interval = animation.at(moment)
        is_over = interval is not None and interval.end <= moment
        if interval is None or (is_over and not animation.freezes):
            yield from _timed(document, animation.element, {"begin": "indefinite"})
        else:
            yield from _timed(document, animation.element, _slow_times(animation, interval, moment))
    for element in document.named("discard"):
        known = times(element.attributes.get("begin", "0"))[0]
        begin = "0s" if any(time <= moment for time in known) else "indefinite"
        yield from _timed(document, element, {"begin": begin})


def _slow_times(animation: Animation, interval: Interval, moment: float) -> dict[str, str]:
    """Return the attributes with which an animation stands where it is at a moment."""
    element, age = animation.element, (moment - interval.begin) * _SLOWER
    slow = {"begin": f"-{age:.6f}s"}
    if element.name == "set" or math.isinf(animation.simple):
        return slow
    factor, length = _SLOWER, interval.end - interval.begin
    if interval.end <= moment:
        factor = (age + _NEARLY) / length if length else 0.0
    if math.isfinite(length) and not math.isclose(length, animation.active):
        slow["end"] = f"{length * factor - age:.6f}s"
    slow["dur"] = f"{animation.simple * factor:.6f}s"
    whole = element.attributes.get("repeatDur", "").strip()
    if whole:
        finite = whole != "indefinite" and math.isfinite(animation.active)
        slow["repeatDur"] = f"{animation.active * factor:.6f}s" if finite else "indefinite"
    limits = {name: clock(element.attributes.get(name, "")) for name in _LIMITS}
    slow |= {name: f"{limit * factor:.6f}s" for name, limit in limits.items() if limit and limit < math.inf}
    return slow


def _timed(document: Document, element: Element, wanted: dict[str, str]) -> Iterator[Edit]:
    """Yield the edits that give an animation these times and no others."""
    for written in document.written_attributes(element):
        if written.name in _TIMES and written.name not in wanted:
            yield Edit(written.start, written.end)
    for name, value in wanted.items():
        yield document.with_attribute(element, name, value)


def _css_edits(document: Document, moment: float) -> Iterator[Edit]:
    for element, animations in css_animations(document):
        delays = ",".join(_delay(one, moment) for one in animations)
        own = element.attributes.get("style", "")  # last: it may end in an open string
        style = f"animation-delay:{delays}!important;animation-play-state:paused!important;{own}"
        yield document.with_attribute(element, "style", escape(style))


def _delay(animation: CssAnimation, moment: float) -> str:
    written = animation.written_delay or "0s"
    return written if animation.is_paused else f"calc({written} - {moment:.6f}s)"

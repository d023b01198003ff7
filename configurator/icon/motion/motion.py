"""Whether a drawing moves by itself, and when it comes to rest."""

from __future__ import annotations

import binascii
import math
import re
from functools import lru_cache
from typing import NamedTuple

from configurator.guard import guarded
from configurator.icon import data_uri
from configurator.icon.motion.clock_values import times
from configurator.icon.motion.css_timing import css_animations, longest_of_any_rule
from configurator.icon.motion.smil_timing import Animation, timed_animations
from configurator.icon.svg import gate
from configurator.icon.svg.svg_document import Document

_CACHED = 16
_DEEPEST = 3
"""Pictures in pictures that are followed."""
_RESTYLING = {"class", "style", "id"}
"""Attributes on which style sheets depend."""
_FRAMES = (b"NETSCAPE2.0", b"acTL", b"ANMF")
"""Signs of a GIF, PNG or WebP of several frames."""
_BITMAP = re.compile(r"data:image/(?:gif|png|apng|webp)[;,]", re.IGNORECASE)
_BITMAP_PERIOD = 1.0
_MAY_MOVE = re.compile(rb"<(?:[^\s<>/]+:)?(?:animate|set\b|discard)|animation|data:image|&#", re.IGNORECASE)
"""A document with none of these doesn't move, and needs no closer look."""

_LONGEST = 1e9
"""Seconds; what ends later never ends."""


class Motion(NamedTuple):
    """How a drawing moves.

    Attributes:
        settled: seconds after which nothing changes any more, but what goes on for ever.
        period: seconds of the longest movement that repeats for ever; 0 if there is none.
        is_certain: whether every time in it is known, so that a moment of it can be worked out.
    """

    settled: float
    period: float = 0.0
    is_certain: bool = True

    @property
    def is_endless(self) -> bool:
        """Whether it never comes to rest."""
        return self.period > 0


@lru_cache(_CACHED)
@guarded(lambda _svg: None, gate.SvgRefused)
def motion_of(svg: str) -> Motion | None:
    """Return how a drawing moves; None if it doesn't.

    Args:
        svg: a document that the gate has admitted.
    """
    return motion(gate.read(svg))


def motion(document: Document, depth: int = 0) -> Motion | None:
    """Return how a document moves; None if it doesn't."""
    if not _MAY_MOVE.search(document.raw):
        return None
    smil = timed_animations(document)
    css = [one for _, animations in css_animations(document) for one in animations if one.moves]
    inner = _inner(document, depth)
    ends = [*map(_last_change, smil), *_discards(document)]
    moves = [end for end in ends if end > 0]
    smil_end, css_end = max(moves, default=0.0), max((one.end for one in css), default=0.0)
    restyled = longest_of_any_rule(document) if _restyles(smil) else 0.0
    is_certain = not inner and not (_restyles(smil) and (css or restyled))
    if not is_certain:
        css_end = smil_end + max(css_end, restyled)
    settled = min(_LONGEST, max(smil_end, css_end, *(one.settled for one in inner), 0.0))
    periods = [*(one.period for one in smil), *(one.period for one in css), *(one.period for one in inner)]
    period = max(periods, default=0.0)
    if settled <= 0 and period <= 0:
        return None
    return Motion(settled, period, is_certain)


def _last_change(animation: Animation) -> float:
    """The second in which an animation changes something for the last time, but for what repeats for ever."""
    if not animation.intervals:
        return 0.0
    if animation.period:
        return animation.intervals[0].begin
    last = animation.intervals[-1]
    return last.end if math.isfinite(last.end) else last.begin


def _discards(document: Document) -> list[float]:
    """When `<discard>` removes something, as far as that is a plain time."""
    begins = (one.attributes.get("begin", "0") for one in document.named("discard"))
    return [min(known) for begin in begins if (known := times(begin)[0])]


def _restyles(smil: list[Animation]) -> bool:
    """Whether an animation makes other rules of a style sheet hold."""
    return any(one.element.attributes.get("attributeName") in _RESTYLING for one in smil)


def _inner(document: Document, depth: int) -> list[Motion]:
    """How the pictures in a drawing move."""
    found = [_in_picture(element.href or "", depth) for element in document.named("image", "feImage")]
    return [one for one in found if one]


def _in_picture(address: str, depth: int) -> Motion | None:
    if bitmap := _BITMAP.match(address.strip()):
        return _in_bitmap(address.strip()[bitmap.end() :])
    if depth >= _DEEPEST or not address.strip().lower().startswith("data:"):
        return None
    try:
        return motion(gate.read(data_uri.decode(address).decode()), depth + 1)
    except (data_uri.DataUriError, gate.SvgRefused, UnicodeDecodeError):
        return None


def _in_bitmap(data: str) -> Motion | None:
    try:
        frames = binascii.a2b_base64(data.partition(",")[2] or data)
    except (binascii.Error, ValueError):
        return None
    is_moving = any(mark in frames for mark in _FRAMES)
    return Motion(0.0, _BITMAP_PERIOD, is_certain=False) if is_moving else None

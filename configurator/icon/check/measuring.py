"""Has pictures of icons drawn and measures them: both states of a connector, or a drawing's fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain
from typing import NamedTuple

from configurator.icon.check import fitting, ink
from configurator.icon.check.drawing_tasks import Task, results
from configurator.icon.check.fitting import TARGET, Fit
from configurator.icon.check.ink import Measured
from configurator.icon.check.moments import moments, typical
from configurator.icon.css.geometry import Rect, placement
from configurator.icon.draw.pictures import (
    BOX,
    Engine,
    Failure,
    Picture,
    PictureRequest,
    Renderer,
    only_faithful,
)
from configurator.icon.icon import Icon
from configurator.icon.svg.intrinsic_size import IntrinsicSize, intrinsic_size

_SCALE = 2.0
"""Pixels to a CSS pixel of what is measured: a screen of double density."""
_LEAST_MARGIN = 8
"""CSS pixels around the disc that are looked at in any case."""
_NEAR = 21
"""Largest margin in CSS pixels that is drawn in the same picture as the disc."""
_FAR = 16 * BOX
_FAR_SIDE = 256
"""Pixels of the picture of what lies farther away."""
_FINE = 8.0
"""Pixels to a CSS pixel of the picture that a fit is worked out from."""
_ROUNDS = 3
_CLOSE = 0.005
"""A fit is good if its ink reaches at most this much too far or not far enough, in parts of the disc. That is
about 1 % of its size; browsers draw pictures in whole pixels, so no size is sure to come closer."""
_AT_ONCE = 16
"""Connectors whose pictures are drawn in one batch; bounds the memory."""


class Measurement(NamedTuple):
    """What is seen of a connector.

    Attributes:
        active: the active icon; a Failure where it couldn't be drawn, None where it has no drawing.
        inactive: the same of the inactive icon.
        difference: how far the two are apart, from 0 (the same picture) to 1; None if one wasn't measured.
    """

    active: Measured | Failure | None
    inactive: Measured | Failure | None
    difference: float | None


def measure(pairs: Sequence[tuple[Icon, Icon]], renderer: Renderer) -> Iterator[Measurement]:
    """Yield what is seen of each pair of icons, in their order.

    Args:
        pairs: active and inactive icon, each of their values valid or empty (`effective_icon.effective`).
        renderer: the engine that draws them.

    Raises:
        EngineUnavailableError: nothing can be drawn.
    """
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        views = [_View(icon) if icon.svg else None for icon in chain.from_iterable(some)]
        # Most inactive icons are the active one's drawing in another disc: it's drawn once.
        requests = list(dict.fromkeys(request for view in views if view for request in view.requests))
        pictures = dict(zip(requests, only_faithful(renderer.draw(requests)), strict=True))
        drawn = [[pictures[request] for request in view.requests] if view else [] for view in views]
        states = [
            _state(view, made, renderer) if view else None for view, made in zip(views, drawn, strict=True)
        ]
        for number, icons in enumerate(some):
            first = 2 * number
            seen = [made[0] if made else None for made in drawn[first : first + 2]]
            yield Measurement(states[first], states[first + 1], _difference(seen, icons))


def fitted(icon: Icon, renderer: Renderer) -> Fit | Failure | None:
    """Return SIZE and POSITION that would put all of a drawing into the disc, in a good size.

    The largest SIZE whose ink lies in a circle of `TARGET` around the disc's middle. It is drawn in the size
    that was found, and corrected, because drawings may look different in different sizes; the closest one
    counts.

    Args:
        icon: an icon with a drawing that the gate has admitted.
        renderer: the engine that draws it.

    Returns:
        The two CSS values; None where there is no ink, or no size in percent does it; a Failure where the
        drawing couldn't be drawn.

    Raises:
        EngineUnavailableError: nothing can be drawn.
    """
    (found,) = results([fit_task(icon.svg)], renderer)
    return found


def fit_task(svg: str) -> Task[Fit | Failure | None]:
    """Work out the same as `fitted`, for a drawing; see `drawing_tasks`."""
    intrinsic = intrinsic_size(svg)
    if not intrinsic.ratio:
        return None
    tried: dict[Fit, float] = {}
    size, position = "contain", "center"
    circle = yield from _circle(PictureRequest(svg, size, position, scale=_FINE))
    if isinstance(circle, Failure):
        return circle
    while isinstance(circle, fitting.Circle) and len(tried) < _ROUNDS:
        found = fitting.fit(circle, placement(BOX, intrinsic, size, position, _FINE), round(BOX * _FINE))
        if found is None or found in tried:
            break
        size, position = found
        circle = yield from _circle(PictureRequest(svg, size, position, scale=_FINE))
        tried[found] = abs(_reach(circle) - TARGET) if isinstance(circle, fitting.Circle) else math.inf
        if tried[found] <= _CLOSE:
            break
    # Whole pixels may let a larger size come as close as the one that would lie in the middle.
    return min(tried, key=lambda one: (round(tried[one], 3), _percent_of(one)), default=None)


def _percent_of(fit: Fit) -> float:
    return float(fit.size.removesuffix("%"))


def _circle(request: PictureRequest) -> Task[fitting.Circle | Failure | None]:
    """Return the circle around everything that a drawing paints at any of its moments."""
    requests = [replace(request, moment=moment) for moment in moments(request.svg, close_together=True)]
    made = only_faithful((yield requests))
    pictures = [ink.ink_rows(one) for one in made if isinstance(one, Picture)]
    failure = next((one for one in made if isinstance(one, Failure)), None)
    return failure or fitting.circle_around([_together(rows) for rows in zip(*pictures, strict=True)])


def _together(rows: Sequence[bytes]) -> bytes:
    """Return a row with ink wherever one of the rows has some."""
    return reduce(lambda one, other: (int.from_bytes(one) | int.from_bytes(other)).to_bytes(len(one)), rows)


def centred(icon: Icon, middle: tuple[float, float]) -> str | None:
    """Return the POSITION that moves a point of the drawing into the disc's middle; None without room.

    Args:
        icon: the icon, each of its values valid or empty.
        middle: the point, in parts of the disc's side.
    """
    return fitting.position(*middle, _rect(icon, intrinsic_size(icon.svg)), round(BOX * _SCALE))


class _View:
    """What is to be drawn of an icon: the disc, and beyond it as far as the drawing reaches."""

    def __init__(self, icon: Icon) -> None:
        self.icon = icon
        rect, side = _rect(icon, intrinsic_size(icon.svg)), BOX * _SCALE
        beyond = max(-rect.x, -rect.y, rect.x + rect.width - side, rect.y + rect.height - side)
        self.margin = min(_FAR, max(_LEAST_MARGIN, math.ceil(beyond / _SCALE) + 1))
        self.is_far = self.margin > _NEAR
        values = icon.svg, icon.size, icon.position, BOX
        if self.is_far:
            scale = _FAR_SIDE / (BOX + 2 * self.margin)
            views = [PictureRequest(*values), PictureRequest(*values, self.margin, min(_SCALE, scale))]
        else:
            views = [PictureRequest(*values, self.margin)]
        self.at_once = len(views)
        self.requests = [replace(view, moment=moment) for moment in moments(icon.svg) for view in views]


def _rect(icon: Icon, intrinsic: IntrinsicSize) -> Rect:
    return placement(BOX, intrinsic, icon.size, icon.position, _SCALE)


def _state(view: _View, made: list[Picture | Failure], renderer: Renderer) -> Measured | Failure:
    failures = [one for one in made if isinstance(one, Failure)]
    if failures:
        return failures[0]
    pictures = [one for one in made if isinstance(one, Picture)]
    measured = typical(
        [
            _measured(view, pictures[first : first + view.at_once])
            for first in range(0, len(pictures), view.at_once)
        ]
    )
    measured = measured._replace(is_exact=renderer.engine is not Engine.CAIRO)
    if measured.has_ink:
        return measured
    # Nothing near the disc: is there anything at all?
    (alone,) = only_faithful(renderer.draw([PictureRequest(view.icon.svg)]))
    if isinstance(alone, Failure):
        return alone
    return measured._replace(has_ink=ink.has_ink(alone))


def _measured(view: _View, pictures: Sequence[Picture]) -> Measured:
    """What is seen at one moment."""
    whole = pictures[-1]
    seen = pictures[0] if view.is_far else _inner(whole, round(view.margin * _SCALE))
    return ink.measure(seen, whole, view.margin / BOX, view.icon.color)


def _inner(whole: Picture, margin: int) -> Picture:
    """Cut the margin off, given in pixels."""
    side = whole.side - 2 * margin
    starts = (4 * (row * whole.side + margin) for row in range(margin, margin + side))
    return Picture(
        side, b"".join(whole.pixels[start : start + 4 * side] for start in starts), whole.is_moving
    )


def _difference(seen: Sequence[Picture | Failure | None], icons: Sequence[Icon]) -> float | None:
    one, other = seen
    if not isinstance(one, Picture) or not isinstance(other, Picture):
        return None
    discs = [_disc(picture) for picture in (one, other)]
    return ink.difference(discs[0], icons[0].color, discs[1], icons[1].color)


def _disc(picture: Picture) -> Picture:
    """The box of the disc without its margin."""
    return _inner(picture, (picture.side - round(BOX * _SCALE)) // 2)


def _reach(circle: fitting.Circle) -> float:
    """How far the ink reaches from the disc's middle, at most."""
    return math.dist((circle.x, circle.y), (0.5, 0.5)) + circle.radius

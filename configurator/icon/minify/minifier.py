"""Makes a drawing smaller without a visible difference."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from configurator.icon import data_uri
from configurator.icon.draw.killable_process import Worker, WorkError
from configurator.icon.draw.pictures import (
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
    Renderer,
    only_faithful,
)
from configurator.icon.minify import candidates
from configurator.icon.minify.comparison import agree
from configurator.icon.motion.motion import motion_of
from configurator.icon.svg import gate
from configurator.icon.svg.intrinsic_size import intrinsic_size

_BOXES = (128, 42)
"""Sides in CSS pixels in which pictures are compared; the portal's largest icon has 97."""
_SCALES = (2.0, 1.0)
_SHARES = (0.17, 0.43, 0.79)
"""Moments of a movement, in shares of its length."""


class NotComparedError(Exception):
    """The pictures could not be compared, so nothing may be changed.

    Attributes:
        code: what a `Failure` has, or a code of `wording.engine_errors`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Minified:
    """A drawing and its smallest spelling.

    Attributes:
        svg: the document; the given one if nothing is gained.
        before: bytes of the Data URI of the given document.
        after: bytes of the Data URI now.
        pictures: both, before and after.
    """

    svg: str
    before: int
    after: int
    pictures: tuple[Picture, Picture]


def minify(
    svg: str,
    renderer: Renderer,
    *,
    timeout: float = 20.0,
    spellings: Callable[[str], Sequence[str]] | None = None,
) -> Minified:
    """Return the smallest spelling of a drawing whose pictures agree with those before.

    Args:
        svg: the document.
        renderer: the engine that draws both.
        timeout: time limit in seconds for finding shorter spellings.
        spellings: what finds them, the shortest first, for whoever has a process for it that runs already;
            raises a `WorkError`. If None, a process is started.

    Raises:
        SvgRefused: no browser draws the document.
        NotComparedError: the two could not be compared.
    """
    gate.admit(svg)
    try:
        shorter = spellings(svg) if spellings else _shorter(svg, timeout)
    except WorkError as error:
        raise NotComparedError(error.code) from None
    moments = _moments(svg)
    before = _pictures(svg, renderer, moments)
    made, after = svg, before
    for candidate in shorter:
        if intrinsic_size(candidate) != intrinsic_size(svg):
            continue
        pictures = _pictures(candidate, renderer, moments)
        if all(agree(one, other) for one, other in zip(before, pictures, strict=True)):
            made, after = candidate, pictures
            break
    length, shortest = (len(data_uri.encode(one)) for one in (svg, made))
    return Minified(made, length, shortest, (before[0], after[0]))


def _pictures(svg: str, renderer: Renderer, moments: Sequence[float]) -> list[Picture]:
    """Return the pictures that are compared, the most detailed first: at rest, then on the way there.

    Raises:
        NotComparedError: the engine can't draw them.
    """
    requests = [
        PictureRequest(svg, "contain", "center", box, scale=scale) for box in _BOXES for scale in _SCALES
    ]
    requests += [replace(requests[0], moment=moment) for moment in moments]
    try:
        drawn = only_faithful(renderer.draw(requests))
    except EngineUnavailableError as error:
        raise NotComparedError(error.code) from None
    for one in drawn:
        if isinstance(one, Failure):
            raise NotComparedError(one.code)
    return [one for one in drawn if isinstance(one, Picture)]


def _moments(svg: str) -> list[float]:
    """Return the seconds after its begin at which a drawing that moves is compared too."""
    motion = motion_of(svg)
    if motion is None or not motion.is_certain:  # waiting for a moment is too coarse to compare it
        return []
    return [share * (motion.settled + motion.period) for share in _SHARES]


def _shorter(svg: str, timeout: float) -> list[str]:
    """Return shorter spellings, the shortest first; found in a process that can be killed.

    Raises:
        WorkError: it took too long.
    """
    with Worker(_prepare) as worker:
        found: list[str] = json.loads(worker.run(spelled, svg, timeout=timeout))
    return found


def _prepare() -> bytes:
    return b""


def spelled(svg: str) -> bytes:
    """Return the `candidates` of a document as JSON: work for a process that can be killed."""
    return json.dumps(candidates(svg)).encode()

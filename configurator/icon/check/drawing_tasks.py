"""Tasks that need pictures to go on, done side by side: what several ask for is drawn at once."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import chain
from typing import TypeVar

from configurator.icon.draw.pictures import Failure, Picture, PictureRequest, Renderer

_Result = TypeVar("_Result")
Drawn = list[Picture | Failure]
Task = Generator[Sequence[PictureRequest], Drawn, _Result]
"""Yields what is to be drawn, gets the pictures, and returns its result in the end."""

_MOST = 48
"""Pictures that are drawn at once, unless one task asks for more; bounds the memory."""


def results(tasks: Sequence[Task[_Result]], renderer: Renderer) -> list[_Result]:
    """Do the tasks and return their results, in their order.

    Raises:
        EngineUnavailableError: nothing can be drawn.
    """
    found: dict[int, _Result] = {}
    wanted: dict[int, Sequence[PictureRequest]] = {}
    for number, task in enumerate(tasks):
        try:
            wanted[number] = next(task)
        except StopIteration as stop:
            found[number] = stop.value
    while wanted:
        some = _some(wanted)
        requests = list(dict.fromkeys(chain.from_iterable(wanted[number] for number in some)))
        pictures = dict(zip(requests, renderer.draw(requests), strict=True))
        for number in some:
            try:
                wanted[number] = tasks[number].send([pictures[request] for request in wanted[number]])
            except StopIteration as stop:
                del wanted[number]
                found[number] = stop.value
    return [found[number] for number in range(len(tasks))]


def _some(wanted: dict[int, Sequence[PictureRequest]]) -> list[int]:
    """Return the tasks whose pictures are drawn next."""
    some: list[int] = []
    count = 0
    for number, requests in wanted.items():
        count += len(requests)
        if some and count > _MOST:
            break
        some.append(number)
    return some

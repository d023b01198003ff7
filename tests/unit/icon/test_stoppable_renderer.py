"""A renderer that draws only as long as somebody wants its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

import pytest

from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest
from configurator.icon.draw.stoppable_renderer import DrawingStopped, StoppableRenderer

WANTED = [PictureRequest("<svg/>")]


class Counting:
    """Draws a pixel for each request, and tells how often; it may be stopped meanwhile."""

    engine = Engine.CAIRO

    def __init__(self, stopped: Event, *, stops: bool = False) -> None:
        self.calls = 0
        self._stopped, self._stops = stopped, stops

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.calls += 1
        if self._stops:
            self._stopped.set()
        return [Picture(1, bytes(4)) for _ in requests]


def test_it_draws_with_the_engine_that_it_was_given() -> None:
    stopped = Event()
    renderer = StoppableRenderer(Counting(stopped), stopped)
    assert renderer.draw(WANTED) == [Picture(1, bytes(4))]
    assert renderer.engine is Engine.CAIRO


def test_nothing_is_drawn_for_somebody_who_has_gone() -> None:
    stopped = Event()
    engine = Counting(stopped)
    stopped.set()
    with pytest.raises(DrawingStopped):
        StoppableRenderer(engine, stopped).draw(WANTED)
    assert engine.calls == 0


def test_what_was_being_drawn_meanwhile_is_not_gone_on_with() -> None:
    stopped = Event()
    with pytest.raises(DrawingStopped):
        StoppableRenderer(Counting(stopped, stops=True), stopped).draw(WANTED)

"""A renderer for work that nobody may want any more: it draws nothing for it then."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest, Renderer


class DrawingStopped(Exception):  # noqa: N818  nothing is wrong
    """Nobody wants the pictures any more."""


class StoppableRenderer:
    """Draws with another renderer until it is told to stop.

    Args:
        renderer: the engine that draws.
        stopped: set once nobody wants the pictures any more.
    """

    def __init__(self, renderer: Renderer, stopped: Event) -> None:
        self._renderer = renderer
        self._stopped = stopped

    @property
    def engine(self) -> Engine:
        """Which engine draws now."""
        return self._renderer.engine

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`.

        Raises:
            DrawingStopped: nobody wants them; also where they have just been drawn.
            EngineUnavailableError: nothing can be drawn.
        """
        if self._stopped.is_set():
            raise DrawingStopped
        drawn = self._renderer.draw(requests)
        if self._stopped.is_set():
            raise DrawingStopped
        return drawn

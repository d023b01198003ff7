"""A renderer that goes on with another engine where the first can't be used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
    Renderer,
)


class FallbackRenderer:
    """Draws with the first engine, and with the second once the first was unavailable. For any thread.

    Args:
        first: the engine that is preferred.
        second: the other one.
        on_fall_back: called once, with the code of the first one's `EngineUnavailableError`.
    """

    def __init__(
        self, first: Renderer, second: Renderer, on_fall_back: Callable[[str], None] = lambda _code: None
    ) -> None:
        self._used, self._second = first, second
        self._on_fall_back = on_fall_back
        self._falling = threading.Lock()

    @property
    def engine(self) -> Engine:
        """Which engine draws now."""
        return self._used.engine

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`.

        Raises:
            EngineUnavailableError: neither can be used.
        """
        used = self._used
        try:
            return used.draw(requests)
        except EngineUnavailableError as error:
            if used is self._second:
                raise
            with self._falling:  # several threads may meet the same at once
                is_first, self._used = self._used is not self._second, self._second
            if is_first:
                self._on_fall_back(error.code)
        return self._second.draw(requests)

"""A renderer that goes on with another engine where the first can't be used."""

from __future__ import annotations

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
    """Draws with the first engine, and with the second once the first was unavailable.

    Args:
        first: the engine that is preferred.
        second: the other one.
        on_fall_back: called once, with the code of the first one's `EngineUnavailableError`.
    """

    def __init__(
        self, first: Renderer, second: Renderer, on_fall_back: Callable[[str], None] = lambda _code: None
    ) -> None:
        self._used, self._left = first, [second]
        self._on_fall_back = on_fall_back

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
            if used is self._used:  # no other thread has met the same meanwhile
                if not self._left:
                    raise
                self._used = self._left.pop()
                self._on_fall_back(error.code)
        return self._used.draw(requests)

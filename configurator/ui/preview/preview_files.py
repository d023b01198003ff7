"""Draws pictures of the preview without a window, for the command line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QImage

from configurator.connector.model import Connector
from configurator.services.settled_values import settled_values
from configurator.ui.preview import headless
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from configurator.ui.preview.preview_picture import preview_pictures

__all__ = ["EngineError", "PreviewFiles", "to_bytes"]

_ALIGNED = 32
"""CSS pixels: where pictures on one page begin, see `resources/preview/copies.js`."""
_TALLEST = 2048
"""Device pixels of all pictures on the page at once, one below the other."""
_MOST = 32
"""Pictures on the page at once: no more have to be drawn again where one of them can't be."""


class PreviewFiles:
    """Draws many pictures of one place on one page. A process keeps the scale of its first picture.

    Args:
        scale: device pixels to a CSS pixel.
        place: as for `preview_picture.preview_pictures`.
        wallpaper: the same.
        box: the same.
    """

    def __init__(self, scale: float, place: str, wallpaper: str = "light", box: int = 64) -> None:
        headless.application(scale)
        self._scale = scale
        self._what = (place, wallpaper, box)
        self._page = OffscreenPage("preview", scale)
        self._tallest = 0

    def draw(self, connectors: Sequence[Connector]) -> Iterator[list[QImage | EngineError]]:
        """Yield a picture of each, or why there is none: a list of those that were drawn together.

        Those that have to be waited for, or can't be drawn together, are drawn one by one: a heavy drawing
        spoils no other picture. Blocks for some tenths of a second.
        """
        yield from map(self._drawn, self._sheets(connectors))

    def close(self) -> None:
        """End the page."""
        self._page.close()

    def _sheets(self, connectors: Sequence[Connector]) -> Iterator[list[dict[str, object]]]:
        """Yield the values of those that are drawn together."""
        sheet: list[dict[str, object]] = []
        for connector in connectors:
            values = settled_values(connector)
            if sheet and (values["wait"] or len(sheet) >= self._room()):
                yield sheet
                sheet = []
            sheet.append(values)
            if values["wait"]:
                yield sheet
                sheet = []
        if sheet:
            yield sheet

    def _room(self) -> int:
        """Return how many pictures may be drawn together; one until it's known how large they are."""
        if not self._tallest or not (self._scale * _ALIGNED).is_integer():
            return 1  # or others would begin in the middle of a device pixel
        each = math.ceil(self._tallest / (self._scale * _ALIGNED)) * self._scale * _ALIGNED
        return max(1, min(_MOST, int(_TALLEST // each)))

    def _drawn(self, sheet: list[dict[str, object]]) -> list[QImage | EngineError]:
        try:
            made = headless.draw_all(self._page, preview_pictures(sheet, *self._what))
        except EngineError as error:
            return [error] if len(sheet) == 1 else [one for values in sheet for one in self._drawn([values])]
        self._tallest = max(self._tallest, *(picture.height() for picture in made))
        return [*made]

"""Draws pictures of the preview without a window, for the command line."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.ui.preview import headless
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import OffscreenPage, to_bytes
from configurator.ui.preview.preview_picture import preview_picture

__all__ = ["EngineError", "PreviewFiles"]


class PreviewFiles:
    """Draws one PNG after the other on one page. A process keeps the scale of its first picture.

    Args:
        scale: device pixels to a CSS pixel.
    """

    def __init__(self, scale: float) -> None:
        headless.application(scale)
        self._page = OffscreenPage("preview", scale)

    def draw(self, connector: Connector, place: str, wallpaper: str, box: int) -> bytes:
        """Return a PNG; the arguments are those of `preview_picture`. Blocks for some tenths of a second.

        Raises:
            EngineError: the engine can't be used, or the page crashed or took too long.
        """
        return to_bytes(headless.draw(self._page, preview_picture(connector, place, wallpaper, box)))

    def close(self) -> None:
        """End the page."""
        self._page.close()

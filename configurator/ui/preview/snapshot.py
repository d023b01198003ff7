"""Makes a picture of the preview for a file, in the portal's size and not the window's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from configurator.connector.model import Connector
from configurator.services.preview_values import page_values
from configurator.ui.preview.offstage import Offstage
from configurator.wording.preview_page import page_texts

if TYPE_CHECKING:
    from configurator.ui.preview.preview_page import PreviewPage

SURROUND = "#f4f5f7"
"""Colour around the places: a picture for others is light, whatever the window is."""
_WIDEST = 800
"""Width of the page in CSS pixels in which a place finds its own size."""


class Snapshot(Offstage):
    """Makes one picture: `made` emits a QImage."""

    def __init__(
        self, connector: Connector, place: str, wallpaper: str, scale: float, parent: QObject | None = None
    ) -> None:
        """Prepare the picture.

        Args:
            connector: what is shown.
            place: `all`, `overview`, `contact_center`, `settings` or `lists`.
            wallpaper: `light` or `dark`.
            scale: device pixels to a CSS pixel.
            parent: whose life it shares.
        """
        values = {
            "picture": True, "scheme": "light", "surround": SURROUND, "wallpaper": wallpaper, "place": place,
            "texts": page_texts(), **page_values(connector),
        }  # fmt: skip
        super().__init__("preview", values, scale, parent)

    def _prepare(self, page: PreviewPage) -> None:
        self._show(page, _WIDEST, _WIDEST)

    def _on_shown(self) -> None:
        if self._page:
            self._page.run("measure()", self._on_measured)

    def _on_measured(self, size: object) -> None:
        if self._page and isinstance(size, str):
            self._take(*json.loads(size))

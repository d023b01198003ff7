"""How large the preview is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings

from configurator.ui.kit.text_size import text_scale
from configurator.ui.preview.preview_pane import PreviewPane

LEVELS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Percent, as browsers have them."""
ACTUAL = 100
_NARROWEST = 250
"""CSS pixels across in which a tile fits on its wallpaper."""
_KEY = "zoom"


class PreviewZoom(QObject):
    """Makes the exact preview larger and smaller, level by level; the settings keep the level.

    Attributes:
        level: one of LEVELS.
    """

    def __init__(self, pane: PreviewPane, settings: QSettings) -> None:
        """Zoom `pane`; drawn pictures in place of the exact preview keep their size."""
        super().__init__(pane)
        self._pane = pane
        self._settings = settings
        kept = str(settings.value(_KEY, ACTUAL))
        self.level = int(kept) if kept in map(str, LEVELS) else ACTUAL
        pane.resized.connect(self.apply)
        pane.ready.connect(self.apply)  # a page that was started again has its actual size

    def step(self, by: int) -> None:
        """Go one level up (`by` is 1) or down (-1)."""
        at = LEVELS.index(self.level) + by
        self.choose(LEVELS[min(max(at, 0), len(LEVELS) - 1)])

    def reset(self) -> None:
        """Show the preview at its actual size."""
        self.choose(ACTUAL)

    def choose(self, level: int) -> None:
        """Show the preview at one of LEVELS."""
        self.level = level
        self._settings.setValue(_KEY, level)
        self.apply()

    def apply(self) -> None:
        """Show the preview at this level; larger texts make it larger, as far as a tile fits."""
        if self._pane.page:
            fitting = max(1.0, self._pane.width() / _NARROWEST)
            self._pane.page.view.setZoomFactor(self.level / 100 * min(text_scale(), fitting))

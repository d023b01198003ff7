"""Searching icons, scrolling through them, and dragging in the colour popover, in the real window."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSlider

from configurator.ui.color.color_area import ShadeField
from configurator.ui.color.color_popover import ColorPopover
from configurator.ui.color.swatches import Swatches
from configurator.ui.icons.disc_pictures import DiscPictures
from configurator.ui.icons.icon_dialog import IconDialog
from configurator.ui.shell.main_window import MainWindow
from tests.benchmarks.window import measure_product
from tests.support.found import found

WORDS = ("whatsapp", "heart", "shop", "letter", "parcel", "bank", "game", "music")
WHEEL, DRAGS = 240, 120
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PATIENCE = 30


class Choosing:
    """Does it, and notes milliseconds."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def run(self) -> dict[str, list[float]]:
        found(self.window, QPushButton, "open_gallery").click()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, IconDialog))
        self._until(lambda: dialog.list.model().rowCount() > 5000)
        results = {"search": self._search(dialog), "scroll": self._scroll(dialog)}
        dialog.reject()
        return {**results, "color_drag": self._drag()}

    def _search(self, dialog: IconDialog) -> list[float]:
        """Return how long each key takes until every icon that is seen has been painted."""
        edit, pictures = found(dialog, QLineEdit, "icon_search"), found(dialog, DiscPictures)
        taken = []
        for word in WORDS:
            edit.clear()
            self._until(lambda: not pictures.is_busy)
            for key in word:
                began = time.perf_counter()
                QTest.keyClicks(edit, key)
                self._until(lambda: not pictures.is_busy)
                taken.append((time.perf_counter() - began) * 1000)
        return taken

    def _scroll(self, dialog: IconDialog) -> list[float]:
        """Return the longest turn of the UI thread for each notch of the wheel, in its own time."""
        found(dialog, QLineEdit, "icon_search").clear()
        view, pictures = dialog.list.viewport(), found(dialog, DiscPictures)
        self._until(lambda: not pictures.is_busy)
        at = QPointF(view.rect().center())
        taken = []
        for _ in range(WHEEL):
            wheel = QWheelEvent(
                at, view.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NO_KEY,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            taken.append(self._longest(partial(QApplication.sendEvent, view, wheel)))
        return taken

    def _drag(self) -> list[float]:
        found(self.window, QPushButton, "color_pick").click()
        popover = found(self.window, ColorPopover)
        brands = found(popover, Swatches, "brand_colors")
        self._until(lambda: bool(brands.colors))
        field = found(popover, ShadeField)
        QTest.mousePress(field, LEFT, NO_KEY, QPoint(20, 20))
        taken = []
        for step in range(DRAGS):
            at = QPoint(20 + 2 * step, 20 + step % 90)
            taken.append(self._longest(partial(QTest.mouseMove, field, at)))
        QTest.mouseRelease(field, LEFT)
        QTest.keyClick(found(popover, QSlider, "hue"), Qt.Key.Key_Escape)
        return taken

    def _longest(self, act: Callable[[], object]) -> float:
        """Return the longest turn from `act` until nothing has been done for three turns."""
        longest, quiet = self._turn(act), 0
        while quiet < 3:
            turn = self._turn(QApplication.processEvents)
            longest = max(longest, turn)
            quiet = quiet + 1 if turn < 0.3 else 0
        return longest

    @staticmethod
    def _turn(act: Callable[[], object]) -> float:
        own = time.thread_time()
        act()
        return (time.thread_time() - own) * 1000

    @staticmethod
    def _until(is_there: Callable[[], bool]) -> None:
        deadline = time.perf_counter() + PATIENCE
        QApplication.processEvents()
        while not is_there():
            QApplication.processEvents()
            if time.perf_counter() > deadline:
                raise SystemExit("what was waited for did not come")


if __name__ == "__main__":
    sys.exit(measure_product(lambda window: Choosing(window).run(), 1500))

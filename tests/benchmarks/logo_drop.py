"""From the drop of a picture of 1,000 pixels to the best suggestion on the screen, in the real window."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from PIL import Image, ImageDraw
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from configurator.ui.shell.main_window import MainWindow
from tests.benchmarks.window import measure_product
from tests.support.found import present
from tests.support.pictures_of_pixels import saved

SIDE, DROPS = 1000, 10
COPY, LEFT, NO_KEY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def logo(seed: int) -> bytes:
    """Return a logo of three flat colours with soft edges, another one for each seed, as a PNG."""
    chance = random.Random(seed)
    large = Image.new("RGBA", (2 * SIDE, 2 * SIDE))
    draw = ImageDraw.Draw(large)
    for _ in range(3):
        color = tuple(chance.randrange(20, 200) for _ in range(3))
        x, y, radius = (chance.randrange(500, 1500) for _ in range(3))
        draw.ellipse((x - radius // 3, y - radius // 3, x + radius // 3, y + radius // 3), fill=(*color, 255))
        points = [(chance.randrange(2 * SIDE), chance.randrange(2 * SIDE)) for _ in range(5)]
        draw.polygon(points, fill=(*color, 255))
    return saved(large.resize((SIDE, SIDE), Image.Resampling.LANCZOS), "PNG")


class LogoDrop:
    """Drops pictures; notes how soon the best look is there, and all, and what the UI thread works."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.page = present(window.preview.pane.page)
        self.seconds: list[float] = []
        self.all_looks: list[float] = []
        self.turns: list[float] = []

    def run(self) -> dict[str, list[float]]:
        for seed in range(DROPS):
            self._drop(logo(seed))
        return {
            "first": self.seconds[:1],
            "drop": self.seconds[1:],
            "looks": self.all_looks,
            "turn": self.turns,
        }

    def _drop(self, data: bytes) -> None:
        mime, target = QMimeData(), self.window.form.icon_group.drop
        mime.setData("image/png", QByteArray(data))
        before = self.window.document.connector
        self._turn(
            lambda: QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), COPY, mime, LEFT, NO_KEY))
        )
        begun = time.perf_counter()
        self._turn(
            lambda: QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), COPY, mime, LEFT, NO_KEY))
        )
        self._wait(lambda: self.window.document.connector is not before and self.page.is_up_to_date)
        self.seconds.append(time.perf_counter() - begun)
        suggestions = self.window.parts.suggestions
        self._wait(lambda: not suggestions.is_busy and suggestions.row.isVisible())
        self.all_looks.append(time.perf_counter() - begun)
        until = time.perf_counter() + 1.5  # what follows belongs to it: the checks, the little pictures
        while time.perf_counter() < until:
            self._turn(QApplication.processEvents)
            time.sleep(0.001)

    def _wait(self, done: Callable[[], bool]) -> None:
        end = time.perf_counter() + 30
        while not done():
            self._turn(QApplication.processEvents)
            time.sleep(0.001)  # lets the threads work
            if time.perf_counter() > end:
                raise SystemExit("a picture got no suggestion")

    def _turn(self, act: Callable[[], object]) -> None:
        begun = time.thread_time()
        act()
        self.turns.append((time.thread_time() - begun) * 1000)


if __name__ == "__main__":
    sys.exit(measure_product(lambda window: LogoDrop(window).run(), 1500))

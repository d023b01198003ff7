"""From a keystroke to new pixels in the exact preview, in the real window, over real icons.

    python -m tests.benchmarks.keystrokes FILE

FILE gets the description of the window's widgets, of which `keystroke_floors` makes the same in stock ones.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from configurator.ui.shell.main_window import MainWindow
from tests.benchmarks.stock import describe
from tests.benchmarks.window import measure_product
from tests.support.found import found, present

ICONS = Path(__file__).resolve().parents[1] / "icons" / "node_modules"
LARGEST = 60_000
COUNT = 40
KEYS = "3b7e5"
"""Each one makes another colour of the last digit that the one before has left."""


def icons() -> list[Path]:
    """Return icons of all sizes up to LARGEST bytes, evenly by the logarithm of their size."""
    sizes = sorted((path.stat().st_size, path) for path in ICONS.rglob("*.svg"))
    sizes = [one for one in sizes if 0 < one[0] <= LARGEST]
    if not sizes:
        raise SystemExit(f"no icons in {ICONS}: npm ci --prefix tests/icons")
    least, most = (math.log(sizes[index][0]) for index in (0, -1))
    wanted = [math.exp(least + (most - least) * step / (COUNT - 1)) for step in range(COUNT)]
    return [min(sizes, key=lambda one: abs(one[0] - size))[1] for size in wanted]


class Typist:
    """Types a colour into a field and waits for the page to show it.

    Attributes:
        view: shows the page.
        edit: the field, whose last digit is typed.
        area: the part of the page that is looked at.
    """

    def __init__(self, view: QWidget, edit: QLineEdit, is_up_to_date: Callable[[], bool]) -> None:
        self.view = view
        self.edit = edit
        self._is_up_to_date = is_up_to_date
        self.area = view.rect()

    def press(self, key: str) -> None:
        """Type `key` in place of the colour's last digit."""
        self.edit.setSelection(len(self.edit.text()) - 1, 1)
        QTest.keyClicks(self.edit, key)

    def measure(self, act: Callable[[], object], frames: list[float], blocks: list[float]) -> None:
        """Time from `act` to other pixels, the grab included, and the longest that the UI thread was away."""
        before = self._at_rest()
        started = time.perf_counter()
        act()
        longest = time.perf_counter() - started
        while self._pixels() == before:
            turn = time.perf_counter()
            if turn - started > 1:
                return  # this icon hides the colour, or looks like the one before
            QApplication.processEvents()
            longest = max(longest, time.perf_counter() - turn)
        frames.append((time.perf_counter() - started) * 1000)
        blocks.append(longest * 1000)

    def find_area(self) -> None:
        """Look from now on at a part of the page, of the size of an icon, that shows the colour."""
        self.press(KEYS[-1])
        self.press(KEYS[0])
        before = self._at_rest()
        self.press(KEYS[1])
        after = self._at_rest()
        width = self.area.width()
        first = next(index for index, (a, b) in enumerate(zip(before, after, strict=True)) if a != b) // 4
        self.area = QRect(first % width - 32, first // width, 64, 64)

    def _at_rest(self) -> bytes:
        """Return the pixels once nothing is under way and they have not changed for 60 ms."""
        pixels, since = self._pixels(), time.perf_counter()
        while not (self._is_up_to_date() and time.perf_counter() - since > 0.06):
            QTest.qWait(5)
            now = self._pixels()
            if now != pixels:
                pixels, since = now, time.perf_counter()
        return pixels

    def _pixels(self) -> bytes:
        image = self.view.grab(self.area).toImage()  # held, because its bits go with it
        return bytes(image.constBits())


def measure_all(typist: Typist, use_drawing: Callable[[str], object]) -> dict[str, list[float]]:
    """Type over every icon; return milliseconds to other pixels, and of the longest turn of the UI thread."""
    taken: dict[str, list[float]] = {
        name: [] for name in ("frame", "block", "drawing_frame", "drawing_block")
    }
    typist.find_area()
    for path in icons():
        svg = path.read_text("utf-8")
        typist.measure(partial(use_drawing, svg), taken["drawing_frame"], taken["drawing_block"])
        for key in KEYS:
            typist.measure(partial(typist.press, key), taken["frame"], taken["block"])
    return taken


def of_window(window: MainWindow) -> dict[str, list[float]]:
    """Describe the program's window, and type in it."""
    Path(sys.argv[1]).write_text(json.dumps(describe(window)), "utf-8")
    page = present(window.preview.pane.page)
    typist = Typist(page.view, found(window, QLineEdit, "color"), lambda: page.is_up_to_date)
    return measure_all(typist, window.form.icon_group.use_drawing)


if __name__ == "__main__":
    sys.exit(measure_product(of_window, 500))

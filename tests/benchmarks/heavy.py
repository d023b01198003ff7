"""Typing, dragging and pasting in the real window with a drawing of 200 KB, or one that exhausts Chromium."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from configurator.ui.shell.main_window import MainWindow
from tests.benchmarks.window import measure_product
from tests.support.found import found, present
from tests.support.heavy_drawings import ADMITTED

LENGTH = 200_000
PASTES, KEYS, MOVES = 24, "shop chat for a bird of paradise 123456 ", 60
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drawing(seed: int) -> str:
    """Return a drawing of about LENGTH bytes, another one for each seed."""
    chance = random.Random(seed)
    parts, length = [], 0
    while length < LENGTH:
        x, y = chance.randrange(24), chance.randrange(24)
        color = f"#{chance.randrange(0x1000000):06x}"
        parts.append(f'<path fill="{color}" d="M{x} {y}c{x / 7:.3f} 1 2.25 {y / 9:.3f} 3 3z"/>')
        length += len(parts[-1])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{"".join(parts)}</svg>'


Turn = tuple[float, float]
"""Milliseconds that the UI thread worked, and that it was away: on a busy machine it waits in between."""


class Heavy:
    """Does it, and notes the longest turn of the UI thread each time."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.page = present(window.preview.pane.page)
        self.found: dict[str, list[Turn]] = {"typing": [], "dragging": [], "pasting": [], "exhausting": []}

    def run(self) -> dict[str, list[Turn]]:
        self._paste(0)  # reads what a first time reads
        for number in range(1, PASTES + 1):
            self.found["pasting"].append(self._paste(number))
        self._type("name", KEYS)
        self._type("color", "3b7e5" * 6)
        self._drag()
        for svg in ADMITTED.values():
            self._exhaust(svg)
        return self.found

    def _paste(self, number: int) -> Turn:
        svg = drawing(number)
        QApplication.clipboard().setText(svg)
        button = found(self.window, QPushButton, "paste_svg")
        return self._longest(button.click, lambda: self.window.document.connector.icon.svg == svg)

    def _exhaust(self, svg: str) -> None:
        """Paste a drawing that Chromium can't draw; note every turn until the window has given it up."""
        pane = self.window.preview.pane
        self.window.activateWindow()  # what shows nothing in a window behind others need not hang
        QApplication.clipboard().setText(svg)
        turns = [self._turn(found(self.window, QPushButton, "paste_svg").click)]
        deadline = time.perf_counter() + 30
        while not pane.is_approximate and time.perf_counter() < deadline:
            turns.append(self._turn(QApplication.processEvents))
            time.sleep(0.001)
        if not pane.is_approximate:
            raise SystemExit("a drawing that exhausts Chromium was not given up")
        self.found["exhausting"] += turns
        pane.try_again()
        self._paste(0)

    def _type(self, name: str, keys: str) -> None:
        edit = found(self.window, QLineEdit, name)
        edit.setFocus()
        for key in keys:
            edit.setSelection(len(edit.text()) - 1, int(name == "color"))
            if name == "name":
                edit.deselect()
            self.found["typing"].append(self._longest(partial(QTest.keyClicks, edit, key)))

    def _drag(self) -> None:
        start, side = self._disc()
        self._mouse(QEvent.Type.MouseButtonPress, start)
        for step in range(MOVES):
            at = start + QPointF(step % 20 - 10, step % 14 - 7) * side / 60
            act = partial(self._mouse, QEvent.Type.MouseMove, at)
            self.found["dragging"].append(self._longest(act))
        self._mouse(QEvent.Type.MouseButtonRelease, start)
        if not self.window.document.undo_stack.undoText() == "position":
            raise SystemExit("the icon was not dragged")

    def _disc(self) -> tuple[QPointF, float]:
        """The middle of the disc on the page's card, and its side."""
        answers: list[Any] = []
        where = "JSON.stringify((({x, y, width}) => [x, y, width])(disc.getBoundingClientRect()))"
        self.page.run(f"card.scrollIntoView(), {where}", answers.append)
        self._longest(lambda: None, lambda: bool(answers))
        x, y, side = json.loads(answers[0])
        return QPointF(x + side / 2, y + side / 2), side

    def _mouse(self, kind: QEvent.Type, at: QPointF) -> None:
        target = present(self.page.view.focusProxy())
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, at, target.mapToGlobal(at), button, LEFT, NO_KEY)
        QApplication.sendEvent(target, event)

    def _longest(self, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> Turn:
        """Return the longest turn of the UI thread from `act` until all is at rest."""
        turns = [self._turn(act)]
        quiet, deadline = 0.0, time.perf_counter() + 20
        while quiet < 50 and time.perf_counter() < deadline:
            turns.append(self._turn(QApplication.processEvents))
            time.sleep(0.001)  # lets the threads work
            quiet = quiet + turns[-1][1] + 1 if done() and self.page.is_up_to_date else 0.0
        return max(own for own, _ in turns), max(away for _, away in turns)

    @staticmethod
    def _turn(act: Callable[[], object]) -> Turn:
        began, own = time.perf_counter(), time.thread_time()
        act()
        return (time.thread_time() - own) * 1000, (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(measure_product(lambda window: Heavy(window).run(), 1500))

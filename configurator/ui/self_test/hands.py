"""Mouse, keyboard and eyes of the self-test."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from configurator.storage import files
from configurator.ui.preview.offscreen_page import to_bytes

LIMIT_S = 20.0
"""Longest time of one step."""
_FRONT = ("operator_page", "login", "review", "outcome", "success", "connectors")
"""The windows by their names, the one that is in front of the others first."""


class StepFailed(Exception):  # noqa: N818  a result, not a fault of the program
    """A step failed; the text says what was missing."""


class Hands:
    """Uses windows by the names of their widgets, and keeps pictures of them.

    Args:
        window: the program's window.
        pictures: folder for the pictures; None keeps none.

    Attributes:
        failures: what went wrong meanwhile, wherever; the next wait fails with the first.
    """

    def __init__(self, window: QWidget, pictures: Path | None) -> None:
        self._window = window
        self._pictures = pictures
        self._count = 0
        self.failures: list[str] = []

    def find(self, name: str) -> QWidget:
        """Return a widget of the window.

        Raises:
            StepFailed: there is none.
        """
        found = self._window.findChild(QWidget, name)
        if not isinstance(found, QWidget):
            raise StepFailed(f"there is no {name} in the window")
        return found

    def has_widget(self, name: str) -> bool:
        """Whether the window has a widget of this name."""
        return isinstance(self._window.findChild(QWidget, name), QWidget)

    def within(self, dialog: str, name: str) -> QWidget:
        """Return a widget of an open dialog.

        Raises:
            StepFailed: there is none.
        """
        found = [one.findChild(QWidget, name) for one in self.dialogs(dialog)]
        if not found or not isinstance(found[0], QWidget):
            raise StepFailed(f"there is no {name} in the dialog {dialog}")
        return found[0]

    @staticmethod
    def dialogs(name: str) -> list[QWidget]:
        """Return the open dialogs of this name."""
        return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]

    def click(self, button: QWidget) -> None:
        """Click near the upper left corner of a widget."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))

    def has(self, view: QWidget, selector: str) -> bool:
        """Whether the page of a view has an element now."""
        answer: list[object] = []
        page = _page(view)
        if page is None:
            return False
        page.runJavaScript(f"!!document.querySelector({json.dumps(selector)})", answer.append)
        with suppress(StepFailed):
            self.wait(lambda: bool(answer), "", limit=1.0)
        return answer == [True]

    @staticmethod
    def press(view: QWidget, selector: str) -> None:
        """Click an element of a view's page."""
        _page(view).runJavaScript(f"document.querySelector({json.dumps(selector)}).click()")

    @staticmethod
    def fill(view: QWidget, selector: str, text: str) -> None:
        """Put a text into a field of a view's page."""
        _page(view).runJavaScript(
            f"document.querySelector({json.dumps(selector)}).value = {json.dumps(text)}"
        )

    def wait(self, done: Callable[[], bool], missing: str, limit: float = LIMIT_S) -> None:
        """Wait until something is so.

        Args:
            done: whether it is.
            missing: what to say if it never is.
            limit: seconds.

        Raises:
            StepFailed: it isn't, or something else has failed.
        """
        end = time.monotonic() + limit
        while not done():
            if self.failures:
                raise StepFailed(f"{missing} ({self.failures[0]})")
            if time.monotonic() > end:
                raise StepFailed(missing)
            self.pause(20)

    @staticmethod
    def pause(milliseconds: int) -> None:
        """Let the program go on for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def picture(self, name: str) -> None:
        """Keep a picture of the window, or of what is in front of it."""
        if self._pictures is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._count += 1
        front = [*(one for name in _FRONT for one in self.dialogs(name)), self._window][0]
        self._let_page_draw(front)
        self.pause(150)  # let the last frame reach the screen
        slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
        picture = to_bytes(front.grab().toImage())
        files.write_atomically(self._pictures / f"{self._count:02d}-{slug}.png", picture)

    def _let_page_draw(self, view: QWidget) -> None:
        """Wait until the page of a view, if it has one, has drawn what its document says now."""
        page = _page(view)
        if page is None:
            return
        mark = f"document.documentElement.dataset.drawn = {self._count}"
        page.runJavaScript(f"requestAnimationFrame(() => requestAnimationFrame(() => {{ {mark}; }}))")
        drawn = f"html[data-drawn='{self._count}']"
        self.wait(lambda: self.has(view, drawn), "the page was not drawn")


def _page(view: QWidget) -> Any:
    """Return the web page that a view shows; None once it has gone."""
    return getattr(view, "page", None)

"""Somebody at the program whose mouse presses and typed fields are counted, in every window and page."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.found import found, present

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Counter(QObject):
    """Counts what the system's windows receive, whichever widget or page it is for.

    Attributes:
        presses: how often a mouse button was pressed.
        typed_in: the names of the fields in which something was typed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0
        self.typed_in: set[str] = set()
        self._known: set[QObject] = set()

    def watch(self) -> None:
        """Count in every window that is there by now."""
        for window in QGuiApplication.topLevelWindows():
            if window not in self._known:
                self._known.add(window)
                window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self.presses += 1
        return False


class CountedHands:
    """Uses mouse and keyboard as the system hands them on."""

    def __init__(self, qtbot: QtBot, counter: Counter) -> None:
        self.qtbot = qtbot
        self.counter = counter

    def dialog(self, name: str) -> QWidget:
        """Wait for a dialog, and turn to it."""
        self.qtbot.waitUntil(lambda: bool(self._dialogs(name)))
        dialog = self._dialogs(name)[0]
        self.turn_to(dialog)
        return dialog

    def turn_to(self, window: QWidget) -> None:
        """Turn to a window: without a window manager nobody else does."""
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and release the mouse in the middle of a widget, or at a place in it."""
        self.counter.watch()
        assert widget.isVisible()
        assert widget.isEnabled()
        place = widget.mapTo(widget.window(), at or widget.rect().center())
        QTest.mouseClick(present(widget.window().windowHandle()), LEFT, NO_KEY, place)

    def click_in_page(self, dialog: QWidget, selector: str) -> None:
        """Click an element of the page in a dialog, where it is seen."""
        view = self.page_of(dialog, selector)
        middle = (
            "(b => JSON.stringify([b.x + b.width / 2, b.y + b.height / 2]))"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        place = QPointF(*json.loads(self.ask(view, middle))).toPoint()
        # Chromium drops what comes before a page's first frame.
        self.ask(view, "requestAnimationFrame(() => requestAnimationFrame(() => { window.isDrawn = true; }))")
        self.wait_for(view, "window.isDrawn === true")
        page = present(view.focusProxy())
        page.installEventFilter(self.counter)
        QTest.mouseClick(page, LEFT, NO_KEY, place)

    def page_of(self, dialog: QWidget, selector: str) -> Any:
        """Wait until the page in a dialog has an element that can be seen; return its view."""
        from PySide6.QtWebEngineWidgets import QWebEngineView

        def is_there() -> bool:
            views = dialog.findChildren(QWebEngineView)
            look = f"!!document.querySelector({json.dumps(selector)})"
            return any(view.isVisible() and self.ask(view, look) is True for view in views)

        self.qtbot.waitUntil(is_there)
        return found(dialog, QWebEngineView)

    def wait_for(self, view: Any, script: str) -> None:
        """Wait until a script in a view's page says that something is so."""
        self.qtbot.waitUntil(lambda: self.ask(view, script) is True)

    def ask(self, view: Any, script: str) -> Any:
        """Return what a script in a view's page says."""
        told: list[Any] = []
        view.page().runJavaScript(script, told.append)
        self.qtbot.waitUntil(lambda: bool(told))
        return told[-1]

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.counter.watch()
        focus = present(QApplication.focusWidget())
        self.counter.typed_in.add(focus.objectName())
        self.qtbot.keyClicks(focus, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key."""
        self.counter.watch()
        QTest.keyClick(present(QGuiApplication.focusWindow()), key, modifier)

    @staticmethod
    def _dialogs(name: str) -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.objectName() == name]

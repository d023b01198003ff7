"""Mouse, keyboard and eyes of somebody in front of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, overload

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="{}" d="M0 0h8v8H0z"/></svg>'
RED, BLUE = DRAWING.format("#f00"), DRAWING.format("#00f")


Found = TypeVar("Found", bound=QWidget)


class Hands:
    """Does to a window what people do, by the names of its widgets."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    @property
    def connector(self) -> Connector:
        return self.window.document.connector

    def settle(self) -> None:
        """Wait until the window shows what follows from the last edit, as somebody does who looks at it."""
        self.window.parts.workspace.turns.finish()

    @overload
    def find(self, name: str) -> QWidget: ...

    @overload
    def find(self, name: str, kind: type[Found]) -> Found: ...

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Return the widget of this name; there must be one."""
        self.settle()
        return found(self.window, kind, name)

    def focus(self, name: str) -> QWidget:
        widget = self.find(name)
        self.window.form.bring_into_view(widget)
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        return widget

    def type(self, name: str, text: str) -> None:
        """Replace a field's text and stay in it, to see what that does."""
        self._type(name, text)
        self.settle()

    def _type(self, name: str, text: str) -> None:
        widget = self.focus(name)
        assert isinstance(widget, QLineEdit | QPlainTextEdit)
        widget.selectAll()
        if text:
            self.qtbot.keyClicks(widget, text)
        else:
            self.qtbot.keyClick(widget, Qt.Key.Key_Delete)

    def leave(self) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    def enter(self, name: str, text: str) -> None:
        """Replace a field's text and go on to the next field, without a pause."""
        self._type(name, text)
        self.leave()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def click(self, name: str, at: QPoint | None = None) -> None:
        widget = self.find(name)
        self.window.form.bring_into_view(widget)
        assert widget.isVisible()
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, LEFT, pos=at or QPoint(8, widget.height() // 2))

    def undo(self) -> None:
        QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence.StandardKey.Undo)
        self.settle()

    def redo(self) -> None:
        QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence.StandardKey.Redo)
        self.settle()

    def come_back(self) -> None:
        """Turn to the window again after a dialog; without a window manager nobody else does."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def drop(self, mime: QMimeData, area: QWidget | None = None) -> None:
        target: QWidget = area or self.window.form.icon_group.drop
        copy = Qt.DropAction.CopyAction
        entered = QDragEnterEvent(QPoint(10, 10), copy, mime, LEFT, NO_KEY)
        # Qt gives a drop only to the widget that was entered before.
        QApplication.sendEvent(target, entered)
        if entered.isAccepted():
            QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), copy, mime, LEFT, NO_KEY))

    def drop_file(self, path: Path, area: QWidget | None = None) -> None:
        self.drop(files(path), area)

    def wait_for_drawing(self, svg: str, state: str = "icon") -> None:
        self.qtbot.waitUntil(lambda: getattr(self.connector, state).svg == svg)
        self.settle()

    def typed(self, name: str) -> str:
        """What stands in a field of one line."""
        return self.find(name, QLineEdit).text()

    def text(self, name: str) -> str:
        """What a label says, its mark (✕, ▲, ✓) left out; empty while it is hidden."""
        shown = self.find(name, QLabel)
        return shown.text().lstrip("✕▲✓ ") if shown.isVisible() else ""

    @property
    def bar(self) -> str:
        """The sentence at the bottom of the window."""
        return self.text("message")

    def beside(self, name: str) -> QLabel:
        """The problem shown beside a field, or its hint."""
        self.settle()
        rows = {**self.window.form.rows, **self.window.form.icon_group.rows}
        return next(row.message for key, row in rows.items() if key.lower() == name)


def focus_name() -> str:
    """The name of the widget with the keyboard focus."""
    return present(QApplication.focusWidget()).objectName()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def clipboard(mime: QMimeData | None) -> None:
    """Put something on the clipboard, or empty it with None."""
    board = QApplication.clipboard()
    if mime is None:
        board.clear()
    else:
        board.setMimeData(mime)


def wait_for_beats(qtbot: QtBot, beats: int = 5) -> None:
    """Wait until the event loop has come round some times: the window is alive."""
    timer, seen = QTimer(interval=10), list[int]()
    timer.timeout.connect(lambda: seen.append(1))
    timer.start()
    qtbot.waitUntil(lambda: len(seen) > beats)

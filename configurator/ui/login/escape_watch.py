"""The Esc key over a page: the page may use it once, but the window decides."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_AGAIN_MS = 3_000
"""How long a second Esc counts as meant for the window, after one that the page has kept."""
_ANSWER_MS = 300
"""How long a page may take to give back a key that it doesn't use."""


class EscapeWatch(QObject):
    """Hears Esc where the page has the focus; a key that the page doesn't use reaches the window by itself.

    Args:
        view: shows the page.

    Signals:
        kept: the page has kept the key for itself; it may have closed something of its own with it.
        wanted: Esc was pressed again: the window is to close.
    """

    kept = Signal()
    wanted = Signal()

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__(view)
        self._view = view
        self._proxy: QWidget | None = None
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._answer = QTimer(self, interval=_ANSWER_MS, singleShot=True)
        self._answer.timeout.connect(self.kept)

    def follow(self) -> None:
        """Listen where the page hears its keys: each of Chromium's processes has a widget of its own."""
        proxy = self._view.focusProxy()
        if proxy is not None and proxy is not self._proxy:
            self._proxy = proxy
            proxy.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Escape or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return super().eventFilter(watched, event)
        if self._again.isActive():
            # Its own call has to be over before the page may be deleted.
            QTimer.singleShot(0, self, self._leave)
            return True
        self._again.start()
        self._answer.start()
        return False

    def _leave(self) -> None:
        if isValid(self._view) and self._view.isVisible():
            self.wanted.emit()

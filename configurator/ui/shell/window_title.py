"""The title of the window: what is open, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from configurator.ui.shell.pages import Pages

_PAUSE_MS = 800
"""How long nothing is typed until the title has the new name: a screen reader reads each new title aloud."""


class WindowTitle(QObject):
    """Keeps a window's title.

    Args:
        window: has the title; it is this object's parent.
        pages: know what is open.
        stack: knows whether it is saved.
    """

    def __init__(self, window: QMainWindow, pages: Pages, stack: QUndoStack) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._stack = stack
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.show)

    def show_soon(self) -> None:
        """Show what is open, once typing pauses."""
        self._pause.start()

    def show(self) -> None:
        """Show what is open."""
        title = self._pages.title()
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
        self.show_modified()

    def show_modified(self) -> None:
        """Show whether what is open is saved."""
        is_modified = self._pages.has_document and not self._stack.isClean()
        if is_modified != self._window.isWindowModified():  # Qt would tell the window's system of it again
            self._window.setWindowModified(is_modified)

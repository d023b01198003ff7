"""The title of the window: what is open, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from configurator.connector.model import Connector
from configurator.ui.shell.pages import Pages

_PAUSE_MS = 800
"""How long typing has to pause before the title gets the new name: a screen reader reads each title aloud."""


class WindowTitle(QObject):
    """Keeps a window's title: while a name is typed it waits for a pause, everything else it shows at once.

    Args:
        window: has the title; it is this object's parent.
        pages: know what is open.
        stack: knows whether it is saved.
    """

    def __init__(self, window: QMainWindow, pages: Pages, stack: QUndoStack) -> None:
        super().__init__(window)
        self.setObjectName("window_title")
        self._window = window
        self._pages = pages
        self._stack = stack
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.show)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_typed)

    def waits_for(self, connector: Connector) -> bool:
        """Return whether this value is being typed: its title is shown once typing pauses."""
        field = QApplication.focusWidget()
        # If Undo or anything else changes the name, the field doesn't have the new name yet.
        is_typed = (
            isinstance(field, QLineEdit)
            and field.isModified()
            and field.text() == connector.name
            and self._window.isAncestorOf(field)
        )
        if is_typed:
            self._pause.start()
        return is_typed

    def show(self) -> None:
        """Show what is open."""
        self._pause.stop()
        title = self._pages.title()
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
        self.show_modified()

    def show_modified(self) -> None:
        """Show whether what is open is saved."""
        is_modified = self._pages.has_document and not self._stack.isClean()
        if is_modified != self._window.isWindowModified():  # Qt would report it to the window system again
            self._window.setWindowModified(is_modified)

    def _show_typed(self) -> None:
        """Show what was typed: the field has lost the focus."""
        if self._pause.isActive():
            self.show()

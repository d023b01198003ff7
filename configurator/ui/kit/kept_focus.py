"""Buttons that mend something and vanish: the keyboard focus stays where it was before them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid


class KeptFocus(QObject):
    """Gives the focus back when a button that has it is hidden; a click of the mouse never takes it.

    Args:
        parent: whose life it shares.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        self._before: QWidget | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def guard(self, button: QAbstractButton) -> None:
        """Let a button leave the focus where it was."""
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new in self._buttons:
            if old is not None and old not in self._buttons:
                self._before = old
        elif old in self._buttons and old is not None and not old.isVisible():
            before = self._before
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

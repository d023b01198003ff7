"""Cut, copy, paste and select all, in the field that has the keyboard focus.

PySide makes a class with all its constants where it is first named: fields that the window's first picture
doesn't have are named where they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    Field = QLineEdit | QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit


class Editing(QObject):
    """Does in a window what its Edit menu says.

    A menu or the list of commands takes the focus away, so what had it before is remembered.

    Args:
        window: the window with the fields.
        paste_logo: pastes where no field is in focus.
    """

    def __init__(self, window: QMainWindow, paste_logo: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._paste_logo = paste_logo
        self._focused: QWidget | None = None
        self._actions: dict[str, QAction] = {}
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.note_focus)

    def follow(self, menu: QMenu, cut: QAction, copy: QAction, select_all: QAction) -> None:
        """Enable in the menu what can be done now; the keys work at any time, because a field may change."""
        self._actions = {"cut": cut, "copy": copy, "select_all": select_all}
        menu.aboutToShow.connect(self._show_what_can_be_done)
        menu.aboutToHide.connect(self._enable_all)

    def cut(self) -> None:
        """Cut what is selected; from a text that can't be changed, copy it."""
        field = self._field()
        if field and not field.isReadOnly():
            field.cut()
        else:
            self.copy()

    def copy(self) -> None:
        """Copy what is selected."""
        if field := self._field():
            field.copy()
        elif isinstance(self._focused, QLabel) and self._focused.hasSelectedText():
            QGuiApplication.clipboard().setText(self._focused.selectedText())

    def paste(self) -> None:
        """Paste into the field, or a logo where there is none."""
        field = self._field()
        if field and not field.isReadOnly():
            field.paste()
        else:
            self._paste_logo()

    def select_all(self) -> None:
        """Select all of the field's text."""
        if field := self._field():
            field.selectAll()

    def note_focus(self) -> None:
        """Remember which field of the window has the focus now."""
        if not isValid(self._window):  # it's being deleted, and another window gets the focus
            return
        # Not by the signal's arguments: Python would wrap the widget that is being deleted.
        now = QApplication.focusWidget()
        in_menu = isinstance(now, QMenu) or now is self._window.menuBar()
        if now and not in_menu and self._window.isAncestorOf(now):
            self._focused = now

    def _field(self) -> Field | None:
        focused = self._focused
        if focused is None or not isValid(focused):
            return None
        if isinstance(focused, QtWidgets.QAbstractSpinBox | QtWidgets.QComboBox):
            focused = focused.findChild(QLineEdit)
        fields = QLineEdit | QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit
        return focused if isinstance(focused, fields) else None

    def _enable_all(self) -> None:
        for action in self._actions.values():
            action.setEnabled(True)

    def _show_what_can_be_done(self) -> None:
        field = self._field()
        label = self._focused if isinstance(self._focused, QLabel) else None
        selected = _has_selection(field) if field else bool(label and label.hasSelectedText())
        self._actions["copy"].setEnabled(selected)
        self._actions["cut"].setEnabled(bool(selected and field and not field.isReadOnly()))
        self._actions["select_all"].setEnabled(field is not None)


def _has_selection(field: Field) -> bool:
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()

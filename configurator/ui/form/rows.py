"""Rows of the form: a label, below it an input, and below that a hint or the problem of the field."""

from __future__ import annotations

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from configurator.connector.problems import Problem, Severity
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.direction import physical
from configurator.ui.kit.texts import spoken
from configurator.wording.punctuation import headed

_MARK = {Severity.ERROR: "✕", Severity.WARNING: "▲", Severity.NOTE: "•"}


class Row(QObject):
    """One field of the form.

    Signals:
        left: the user has left the input; now is the time to speak of its problem.
    """

    left = Signal()

    def __init__(
        self, column: QVBoxLayout, title: str, widget: QWidget, *, hint: str = "", tip: str = ""
    ) -> None:
        """Add the row to the end of `column`; `widget` may hold the input among others."""
        super().__init__(widget)
        self.input: QWidget = widget
        self._hint = hint
        self._problem = self._told = ""
        self._was_left = self._is_described_wrong = False
        self.label = label(title, wrap=True)
        self.label.setToolTip(tip)
        widget.setToolTip(tip)
        self.message = label("", "muted", wrap=True)
        self.message.setText(hint)
        if not hint:
            self.message.hide()  # and never show(): without a parent yet it would be a window
        box = QVBoxLayout()
        box.setSpacing(theme.TIGHT)
        box.addWidget(self.label)
        box.addWidget(widget)
        box.addWidget(self.message)
        column.addLayout(box)

    def set_input(self, widget: QWidget) -> None:
        """Name the input that the label belongs to, and watch for the user leaving it."""
        self.input = widget
        self.label.setBuddy(widget)
        widget.setAccessibleName(self.label.text())
        widget.setAccessibleDescription(self.label.toolTip())
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isValid(self.input):  # not while it is being deleted
            self._was_left = True
            self.left.emit()
            self._tell()
            QTimer.singleShot(0, self, self._describe)
        if kind == QEvent.Type.FocusIn:
            self._was_left = False
        if kind == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()  # the input would undo its own text; the only undo is the document's
            return True
        return False

    def change_hint(self, hint: str) -> None:
        """Show another hint, unless a problem is shown."""
        is_shown = self.message.text() == self._hint
        self._hint = hint
        if is_shown:
            self.show_problem(None)

    def _tell(self) -> None:
        """Say the problem of the field that was left, once; it may be found a little later."""
        if self._problem and self._problem != self._told:
            announce(self.input, headed(self.label.text(), self._problem))
            self._was_left = False
        self._told = self._problem

    def show_problem(self, problem: Problem | None, sentence: str = "") -> None:
        """Show the problem by its sentence, or the hint where there is none."""
        self._problem = sentence
        text = f"{_MARK[problem.severity]} {sentence}" if problem else self._hint
        if text != self.message.text():
            self.message.setText(text)
            self.message.setVisible(bool(text))
            QTimer.singleShot(0, self, self._describe)
        restyle(self.message, "role", problem.severity.value if problem else "muted")
        restyle(self.input, "wrong", problem.severity.value if problem else "")
        if self._was_left:
            self._tell()

    def _describe(self) -> None:
        """Describe the field to screen readers by its problem or hint, after the focus may have left it.

        They read what changes about the field in focus: a problem would be heard twice when it is left, and
        hints that come and go while somebody types there.
        """
        if self._problem or self._is_described_wrong or not self.input.hasFocus():
            self._is_described_wrong = bool(self._problem)
            self.input.setAccessibleDescription(spoken(self.message.text()) or self.label.toolTip())


def is_undo(event: QEvent) -> bool:
    """Whether an event is the shortcut of Undo or Redo."""
    if not isinstance(event, QtGui.QKeyEvent):
        return False
    key = QtGui.QKeySequence.StandardKey  # made by PySide where it is first named: not for the first picture
    return event.matches(key.Undo) or event.matches(key.Redo)


class Group(QFrame):
    """A titled page of the form with rows below each other."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.MEDIUM)
        self.heading: QLabel = label(title, "title")
        self.heading.setMinimumHeight(theme.TARGET)
        self.box.addWidget(self.heading)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.MEDIUM)
        self.box.addLayout(self.column)


def line_edit(name: str, placeholder: str = "", *, is_code: bool = False) -> QLineEdit:
    """Make a one-line input.

    Args:
        name: for tests and style.
        placeholder: what stands there while it is empty.
        is_code: whether an address, an ID or a CSS value is written there: from left to right everywhere.
    """
    made = physical(QLineEdit()) if is_code else QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(placeholder)
    made.setMinimumHeight(theme.TARGET)
    return made


def set_text(widget: QLineEdit | QtWidgets.QPlainTextEdit, text: str) -> None:
    """Show `text` without a signal; the cursor stays where the text is the same already."""
    current = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
    if current == text:
        return
    widget.blockSignals(True)
    if isinstance(widget, QLineEdit):
        widget.setText(text)
        if not widget.hasFocus():
            widget.setCursorPosition(0)  # shows the beginning of a long text
    else:
        widget.setPlainText(text)
    widget.blockSignals(False)

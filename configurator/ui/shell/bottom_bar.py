"""The bottom of the window: the most important problem with its Fix, and the primary button."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from configurator.ui.kit import focus_chain, theme
from configurator.ui.kit.basics import ElidedLabel, label, restyle
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.direction import margins
from configurator.ui.kit.kept_focus import KeptFocus
from configurator.ui.kit.texts import Button
from configurator.wording.translation import _

_PATIENCE_MS = 500
"""Work shorter than this shows no progress."""
_MESSAGE_WIDTH = 360
"""Least width of the message beside the buttons, in logical pixels."""

_LONGEST_MESSAGE = 760
"""Greatest width of the message, in logical pixels: its button is to stay near its words."""


class BottomBar(QFrame):
    """A message or the progress on the left, buttons on the right.

    Signals:
        fix_wanted: a button beside the message was clicked; its place among them.
        cancelled: the user wants the running work to stop.
    """

    fix_wanted = Signal(int)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.LARGE, 12, theme.LARGE, 12)
        self._row.setSpacing(theme.MEDIUM)
        left = QWidget()
        self._stack = QStackedLayout(left)
        self._stack.addWidget(self._build_notice())
        self._stack.addWidget(self._build_progress())
        self._row.addWidget(left, 1)
        self._build_buttons()
        self._went_to: QWidget | None = None
        self._escape: QtGui.QShortcut | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(lambda: self._stack.setCurrentIndex(1))

    def _build_buttons(self) -> None:
        self.request_button = Button(_("Show request"))
        self.request_button.setObjectName("show_request")
        self.request_button.setMinimumHeight(theme.TARGET + 6)
        self.register_button = Button()
        self.register_button.setObjectName("register")
        self.register_button.setProperty("role", "primary")
        self.register_button.setMinimumHeight(theme.TARGET + 6)
        self.end_button = Button()
        self.end_button.setObjectName("end_conversation")
        self.end_button.setMinimumHeight(theme.TARGET + 6)
        self.end_button.hide()
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.request_button)
        buttons.addWidget(self.register_button)
        buttons.addWidget(self.end_button)
        self._row.addWidget(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def add_line(self, line: QWidget) -> None:
        """Put a line below the bar, at the very foot of the window: it's there on the start page, too."""
        window = self.parentWidget()
        if window and (column := window.layout()):
            column.addWidget(line)

    def name_register(self, text: str) -> None:
        """Set the text of the primary button, which says where it registers."""
        self.register_button.setText(text)
        self._turn()

    def offer_end(self, words: str) -> None:
        """Offer to end the test conversation that is shown, in words; none is shown if they are empty."""
        had_focus = self.end_button.hasFocus()
        self.end_button.setText(words)
        self.end_button.setVisible(bool(words))
        for one in (self.request_button, self.register_button):
            one.setVisible(not words)
        if had_focus and not words:
            self.register_button.setFocus()
        self._turn()

    def _turn(self) -> None:
        """Put the buttons below the message where there is no room for both in one line."""
        room = self.width() - self._buttons.sizeHint().width() - 4 * theme.LARGE
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if room > _MESSAGE_WIDTH else direction.TopToBottom)

    def show_message(self, text: str, kind: str, *actions: str) -> None:
        """Show a sentence of a kind (`error`, `warning`, `good`, `muted`) and its buttons, two at most."""
        mark = {"error": "✕ ", "warning": "▲ ", "good": "✓ "}.get(kind, "")
        self._text.setText(mark + text)
        restyle(self._text, "role", kind)
        restyle(self._notice, "kind", kind)
        for number, button in enumerate(self._actions):
            button.setText(actions[number] if number < len(actions) else "")
            button.setVisible(number < len(actions))

    def start_work(self, what: str) -> None:
        """Disable the primary button; after half a second show progress with Cancel, which Esc does too."""
        self._doing.setText(what)
        self._let_escape_cancel(is_running=True)
        had_focus = focus_chain.focused(self.window()) is self.register_button
        self.register_button.setEnabled(False)
        if had_focus:
            self._went_to = focus_chain.focused(self.window())
        if self._stack.currentIndex() == 0 and not self._timer.isActive():
            self._timer.start()

    def end_work(self) -> None:
        """Show the message again."""
        self._timer.stop()
        self._let_escape_cancel(is_running=False)
        self._stack.setCurrentIndex(0)
        self.register_button.setEnabled(True)
        if self._went_to is not None and self._went_to is focus_chain.focused(self.window()):
            self.register_button.setFocus()  # disabling it moved the focus to the next widget
        self._went_to = None

    def _let_escape_cancel(self, *, is_running: bool) -> None:
        if self._escape is None:
            self._escape = QtGui.QShortcut(QtGui.QKeySequence(Qt.Key.Key_Escape), self)
            self._escape.activated.connect(self.cancelled)
        self._escape.setEnabled(is_running)

    def _build_notice(self) -> QWidget:
        holder = QWidget()
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        self._notice = QFrame()
        self._notice.setProperty("role", "notice")
        self._text = label("", wrap=True)
        self._text.setObjectName("message")
        kept = KeptFocus(self)
        self._actions = [self._fix_button("fix", 0), self._fix_button("choice", 1)]
        inner = QHBoxLayout(self._notice)
        inner.setContentsMargins(margins(12, theme.TIGHT, theme.TIGHT, theme.TIGHT))
        inner.addWidget(self._text, 1)
        for button in self._actions:
            kept.guard(button)
            inner.addWidget(button)
        self._notice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._notice.setMaximumWidth(_LONGEST_MESSAGE)
        outer.addWidget(self._notice, 1)
        outer.addStretch()
        return holder

    def _fix_button(self, name: str, number: int) -> QPushButton:
        button = Button()
        button.setObjectName(name)
        button.setMinimumHeight(theme.TARGET)
        button.hide()  # until there is something to mend
        button.clicked.connect(lambda: self.fix_wanted.emit(number))
        return button

    def _build_progress(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._doing = ElidedLabel()
        column.addWidget(self._doing)
        column.addWidget(busy_bar(6))
        row.addLayout(column, 1)
        cancel = Button(_("Cancel"))
        cancel.setObjectName("cancel_work")
        cancel.setMinimumHeight(theme.TARGET)
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        return holder

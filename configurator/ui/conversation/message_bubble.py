"""One message of a test conversation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from configurator.bitrix24 import bb_codes
from configurator.bitrix24.bb_codes import Run
from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.ui.conversation.conversation_style import readable_on
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.dates import clock_words
from configurator.ui.kit.dialog_texts import StyledLabel
from configurator.ui.kit.texts import Action, ToolButton
from configurator.ui.kit.web_pages import open_page
from configurator.wording.conversation_sentences import happening_sentence
from configurator.wording.conversation_texts import state_words
from configurator.wording.portal import words
from configurator.wording.punctuation import headed, in_turn, sentences
from configurator.wording.translation import _

_WIDEST = 320
"""Widest text of a message, in logical pixels."""
_AROUND = 72
"""What stands beside a text: the bubble's edges, and the button for more."""
_SIDES = {
    Side.CUSTOMER: Qt.AlignmentFlag.AlignRight,
    Side.OPERATOR: Qt.AlignmentFlag.AlignLeft,
    Side.PORTAL: Qt.AlignmentFlag.AlignHCenter,
}
_OWN = frozenset({EntryState.SENT, EntryState.UNSURE})
_BAD = frozenset({EntryState.REFUSED, EntryState.UNSURE})


class MessageBubble(QFrame):
    """A message with its state; what the portal reported besides is one quiet line.

    Signals:
        correct_wanted: the customer's message is to be corrected; its key and its text.
        withdraw_wanted: it is to be deleted; its key.
    """

    correct_wanted = Signal(str, str)
    withdraw_wanted = Signal(str)

    def __init__(self, entry: Entry, portal: str, color: str) -> None:
        """Show a message.

        Args:
            entry: the message.
            portal: what texts call the portal.
            color: the connector's colour, as it stands in the form.
        """
        super().__init__()
        self._color = color
        self._widest = _WIDEST
        self._natural = 0
        self.setObjectName(f"message_{entry.key}")
        self._portal = portal
        self._entry = entry
        self._text = StyledLabel()
        self._text.setObjectName("message_text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._text.linkActivated.connect(open_page)
        self._state = label("", "muted", wrap=True)
        self._state.setObjectName("message_state")
        self._more = self._make_menu()
        self._frame = QFrame()
        self._frame.setProperty("role", "bubble")
        self._frame.setProperty("side", entry.side.value)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(12, theme.SMALL, 12, theme.SMALL)
        inside.addWidget(self._text)
        self._lay_out(entry.side)
        self._show()

    @property
    def side(self) -> Side:
        """Who it is from."""
        return self._entry.side

    def show_entry(self, entry: Entry) -> bool:
        """Show the message as it is now; return whether that is news."""
        if entry == self._entry:
            return False  # of hundreds of messages one has changed
        before = self.accessibleName()
        self._entry = entry
        self._show()
        return self.accessibleName() != before

    def _show(self) -> None:
        entry = self._entry
        if entry.side is Side.PORTAL and entry.what:
            self._state.setText(f"{clock_words(entry.time)} · {happening_sentence(entry.what)}")
            self.setAccessibleName(self._state.text())
            return
        deleted = entry.state is EntryState.DELETED
        runs = [Run(_("Deleted"), frozenset({bb_codes.ITALIC}))] if deleted else self._runs()
        own = entry.side is Side.CUSTOMER
        self._text.show_runs(runs, readable_on(self._color) if own else theme.colors().accent)
        self._natural = _width_of(self._text, runs)
        self.fit(self._widest + _AROUND)
        state = self._said()
        signed = [*filter(None, (entry.author,))] if entry.side is Side.OPERATOR else []
        self._state.setText(" · ".join([*signed, state]))
        self._state.setAccessibleName(state)  # a label that the row's name doesn't contain is read after it
        restyle(self._state, "role", "error" if entry.state in _BAD or entry.error else "muted")
        self._more.setVisible(entry.side is Side.CUSTOMER and entry.state in _OWN)
        self.setAccessibleName(in_turn(headed(self._author(), self._text.accessibleName()), state))

    def fit(self, width: int) -> None:
        """Make the text as wide as it is, up to what `width` logical pixels leave."""
        self._widest = min(_WIDEST, width - _AROUND)
        self._text.setFixedWidth(max(1, min(self._widest, self._natural)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    def _runs(self) -> list[Run]:
        found = [*bb_codes.runs(self._entry.text)]
        for name, link in self._entry.files:
            if found:
                found.append(Run("\n"))
            web = link.startswith(("https://", "http://"))
            found.append(Run(f"📎 {name or link}", link=link if web else ""))
        return found

    def _author(self) -> str:
        if self._entry.side is Side.CUSTOMER:
            return _("You")
        return self._entry.author or _("Operator")

    def _said(self) -> str:
        """Say when it came and what became of it, without its author."""
        entry = self._entry
        parts = [state_words(entry.state.value, failed=entry.error is not None), clock_words(entry.time)]
        if entry.side is Side.OPERATOR:
            parts.reverse()
        if entry.edited:
            parts.append(_("edited"))
        said = " · ".join(parts)
        if entry.error and entry.state is not EntryState.UNSURE:
            told = words(entry.error.code, self._portal, entry.error.details, doing="send")
            said = "\n".join([said, sentences(told.happened, told.do_next)])
        return said

    def _make_menu(self) -> QToolButton:
        more = ToolButton()
        more.setText("⋯")
        more.setObjectName("message_more")
        more.setAccessibleName(_("Correct or delete this message"))
        more.setToolTip(_("Correct or delete this message"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.setAccessibleName(more.accessibleName())
        correct = Action(_("Correct…"), menu)
        correct.triggered.connect(lambda: self.correct_wanted.emit(self._entry.key, self._entry.text))
        delete = Action(_("Delete"), menu)
        delete.triggered.connect(lambda: self.withdraw_wanted.emit(self._entry.key))
        menu.addActions([correct, delete])
        more.setMenu(menu)
        return more

    def _lay_out(self, side: Side) -> None:
        own = side is Side.CUSTOMER
        if side is Side.PORTAL:
            self._frame.hide()  # shown here, before it is in the message, it would become a window
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        if own:
            row.addStretch(1)
            row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._frame)
        if not own:
            self._more.hide()
            row.addStretch(1)
        self._state.setAlignment(_SIDES[side])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._state)


def _width_of(text: QWidget, runs: Sequence[Run]) -> int:
    """Return the width of the longest line, in logical pixels, as bold as any of it may be."""
    font = text.font()
    font.setBold(any(bb_codes.BOLD in run.styles for run in runs))
    lines = "".join(run.text for run in runs).split("\n")
    return 2 + max(QFontMetrics(font).horizontalAdvance(line) for line in lines)

"""A test conversation: on the left one plays the customer, on the right one sees what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.incoming import Happening
from configurator.bitrix24.methods.outgoing import AttachedFile
from configurator.connector.model import Connector
from configurator.services.conversation.entries import Entry, Side
from configurator.services.conversation.reply_queue import Bound
from configurator.ui.conversation.chat_head import ChatHead
from configurator.ui.conversation.chat_view import ChatView
from configurator.ui.conversation.conversation_session import ConversationSession
from configurator.ui.conversation.conversation_style import style_sheet
from configurator.ui.conversation.rename_dialog import RenameDialog
from configurator.ui.conversation.state_card import StateCard
from configurator.ui.conversation.step_list import StepList
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.copy_button import CopyButton
from configurator.wording.conversation_sentences import missing_events_sentence, replies_off_sentence
from configurator.wording.file_errors import file_sentence
from configurator.wording.portal import sentence
from configurator.wording.translation import _


class ConversationPanel(QWidget):
    """Shows one test conversation.

    Args:
        session: the conversation.
        connector: what the window knows of the connector.
        icon: the connector's icon.
        where: what messages call the portal.
        channel: the open channel's name.
        replies: whether replies reach the developer's server, shown below the steps.

    Attributes:
        chat: the customer's side.
        state: whether messages go both ways.

    Signals:
        replied: the operator's first reply is shown.
    """

    replied = Signal()

    def __init__(
        self,
        session: ConversationSession,
        connector: Connector,
        icon: QWidget,
        where: str,
        channel: str,
        replies: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("conversation_panel")
        self._session = session
        self._where = where
        self._color = connector.icon.color
        self._hears = False
        self._has_reply = False
        self._name = ""
        self._head = ChatHead(connector.name or connector.id, icon, session.customer)
        self.chat = ChatView(self._head, self._color, where)
        self.state = StateCard(where, channel)
        self._steps = StepList(where)
        self._lay_out(replies)
        self.setStyleSheet(style_sheet(self._color))
        self._connect(session)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setStyleSheet(style_sheet(self._color))

    def _lay_out(self, replies: QWidget) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setProperty("role", "quiet")
        halves.setHandleWidth(theme.MEDIUM)
        halves.addWidget(self.chat)
        halves.addWidget(self._make_right(replies))
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        halves.setSizes([400, 600])  # whatever the length of names and messages
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def _make_right(self, replies: QWidget) -> QWidget:
        steps = QFrame()
        steps.setProperty("role", "card")
        inside = QVBoxLayout(steps)
        inside.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        inside.setSpacing(theme.SMALL)
        copy = CopyButton(self._session.report, _("what happened"), _("Copy for support"))
        copy.setObjectName("copy_steps")
        title = QHBoxLayout()
        title.addWidget(label(_("What happened"), "heading"), 1)
        title.addWidget(copy)
        inside.addLayout(title)
        inside.addWidget(self._steps, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.state)
        column.addWidget(steps, 1)
        column.addWidget(replies)
        return right

    def _connect(self, session: ConversationSession) -> None:
        self.chat.written.connect(
            lambda text, link: session.write(text, [AttachedFile(link)] if link else [])
        )
        self.chat.corrected.connect(session.correct)
        self.chat.withdraw_wanted.connect(session.withdraw)
        self._head.rename_wanted.connect(self._ask_name)
        session.started.connect(self._started)
        session.changed.connect(self._show)
        session.renamed.connect(self._renamed)
        session.stopped.connect(self._stopped)
        session.ended.connect(self._ended)

    def _started(self, bound: Bound) -> None:
        self._hears = bound.error is None
        if bound.error:
            self.state.warn(replies_off_sentence(bound.error.code, self._where, bound.error.details))
        elif bound.missing:
            self.state.warn(missing_events_sentence(self._where, ", ".join(bound.missing)))
        self._show()

    def _show(self) -> None:
        entries = self._session.entries
        self.chat.show_entries(entries)
        self._steps.show_steps(self._session.steps)
        self.state.show_entries(entries, hears=self._hears)
        self._head.allow_rename(allowed=not self._session.is_over and _is_open(entries))
        if not self._has_reply and any(entry.side is Side.OPERATOR for entry in entries):
            self._has_reply = True
            self.replied.emit()

    def _ask_name(self) -> None:
        asked = RenameDialog(self._name, self.window())
        asked.accepted.connect(lambda: self._session.rename(asked.name))
        asked.open()

    def _renamed(self, name: str, error: PortalError | None) -> None:
        if error is None:
            self._name = name
            self._head.show_name(name)
        else:
            self.chat.complain(sentence(error.code, self._where, error.details, doing="rename_chat"))

    def _stopped(self, error: Exception) -> None:
        self._hears = False
        if isinstance(error, PortalError):
            self.state.warn(replies_off_sentence(error.code, self._where, error.details))
        else:
            self.state.warn(file_sentence(getattr(error, "code", ""), _("the journal of the conversation")))
        self._show()

    def _ended(self) -> None:
        self.chat.lock()
        self._show()


def _is_open(entries: Sequence[Entry]) -> bool:
    """Whether operators have a conversation: a customer's message began one, and none of them ended it."""
    for entry in reversed(entries):
        if entry.what is Happening.FINISHED:
            return False
        if entry.side is Side.CUSTOMER and entry.seconds is not None:
            return True
    return False

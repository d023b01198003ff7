"""A test conversation: on the left one plays the customer, on the right one sees what happened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.outgoing import AttachedFile
from configurator.connector.model import Connector
from configurator.services.conversation.entries import Side
from configurator.services.conversation.reply_queue import Bound
from configurator.ui.conversation.chat_view import ChatView
from configurator.ui.conversation.conversation_session import ConversationSession
from configurator.ui.conversation.conversation_style import style_sheet
from configurator.ui.conversation.step_list import StepList
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.copy_button import CopyButton
from configurator.wording.conversation_sentences import (
    first_message_notice,
    missing_events_sentence,
    replies_off_sentence,
)
from configurator.wording.conversation_texts import both_ways_headline
from configurator.wording.file_errors import file_sentence
from configurator.wording.translation import _


class ConversationPanel(QWidget):
    """Shows one test conversation.

    Args:
        session: the conversation.
        connector: what the window knows of the connector.
        where: what messages call the portal.
        replies: whether replies reach the developer's server, shown below the steps.

    Signals:
        open_wanted: the portal's own chat is to be opened.
    """

    open_wanted = Signal()

    def __init__(
        self, session: ConversationSession, connector: Connector, where: str, replies: QWidget
    ) -> None:
        super().__init__()
        self.setObjectName("conversation_panel")
        self._session = session
        self._where = where
        self._color = connector.icon.color
        self._hears = False
        self.chat = ChatView(connector.name or connector.id, self._color, where)
        self._steps = StepList(where)
        self._headline = label("", "title", wrap=True)
        self._headline.setObjectName("both_ways")
        self._advice = label("", wrap=True)
        self._advice.setObjectName("conversation_advice")
        self._notice = label(first_message_notice(where, with_crm=False), "muted", wrap=True)
        self._notice.setObjectName("conversation_notice")
        self._lay_out(replies)
        self.setStyleSheet(style_sheet(self._color))
        self._connect(session)
        self._tell()

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def _make_right(self, replies: QWidget) -> QWidget:
        open_chat = button(_("Open the chat in Bitrix24"), "open_chat")
        open_chat.clicked.connect(self.open_wanted)
        state, inside = _card()
        inside.addWidget(self._headline)
        inside.addWidget(self._advice)
        inside.addWidget(self._notice)
        inside.addWidget(open_chat, 0, Qt.AlignmentFlag.AlignLeft)
        steps, inside = _card()
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
        column.addWidget(state)
        column.addWidget(steps, 1)
        column.addWidget(replies)
        return right

    def _connect(self, session: ConversationSession) -> None:
        self.chat.written.connect(
            lambda text, link: session.write(text, [AttachedFile(link)] if link else [])
        )
        self.chat.corrected.connect(session.correct)
        self.chat.withdraw_wanted.connect(session.withdraw)
        session.started.connect(self._started)
        session.changed.connect(self._show)
        session.stopped.connect(self._stopped)
        session.ended.connect(self.chat.lock)

    def _started(self, bound: Bound) -> None:
        self._hears = bound.error is None
        if bound.error:
            self._warn(replies_off_sentence(bound.error.code, self._where, bound.error.details))
        elif bound.missing:
            self._warn(missing_events_sentence(self._where, ", ".join(bound.missing)))
        self._show()

    def _show(self) -> None:
        self.chat.show_entries(self._session.entries)
        self._steps.show_steps(self._session.steps)
        self._tell()

    def _tell(self) -> None:
        replied = any(entry.side is Side.OPERATOR for entry in self._session.entries)
        headline, advice = both_ways_headline(replied=replied, hears=self._hears)
        self._headline.setText(headline)
        self._advice.setText(advice)

    def _stopped(self, error: Exception) -> None:
        self._hears = False
        if isinstance(error, PortalError):
            self._warn(replies_off_sentence(error.code, self._where, error.details))
        else:
            self._warn(file_sentence(getattr(error, "code", ""), _("the journal of the conversation")))
        self._tell()

    def _warn(self, said: str) -> None:
        restyle(self._notice, "role", "warning")
        self._notice.setText(f"▲ {said}")


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
    column.setSpacing(theme.SMALL)
    return card, column

"""A test conversation: on the left you play the customer, on the right you see what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.incoming import Happening
from configurator.bitrix24.methods.outgoing import AttachedFile
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.entries import Entry, Side
from configurator.services.conversation.reply_queue import Bound
from configurator.ui.conversation.chat_head import ChatHead
from configurator.ui.conversation.chat_icon import ChatIcon
from configurator.ui.conversation.chat_view import ChatView
from configurator.ui.conversation.conversation_session import ConversationSession, Talk
from configurator.ui.conversation.conversation_style import style_sheet
from configurator.ui.conversation.conversation_watch import ConversationWatch
from configurator.ui.conversation.rename_dialog import RenameDialog
from configurator.ui.conversation.reply_panel import ReplyPanel
from configurator.ui.conversation.state_card import StateCard
from configurator.ui.conversation.step_list import StepList
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.shell.workspace import Workspace
from configurator.wording.conversation_sentences import (
    missing_events_sentence,
    replies_off_sentence,
    still_bound_sentence,
)
from configurator.wording.file_errors import file_sentence
from configurator.wording.portal import sentence
from configurator.wording.punctuation import listed, marked, sentences
from configurator.wording.translation import _

_PATIENCE_MS = 15_000
"""How long the portal may take to unbind; what is left then is found at the next start."""

_STEPS_HEIGHT = 150
"""Least height of what happened, in logical pixels; where there is no room for it, the side scrolls."""


class ConversationPanel(QWidget):
    """Shows one test conversation.

    Args:
        workspace: the window's state.

    Signals:
        told: what the portal shows of the connector: an aspect of `services/portal_sightings.py`.
        open_wanted: the portal's own chat is to be opened.
        end_named: what a click that ends the test does now, in words.
        ended: the test is over, and nothing is left to be read; the panel may go.
    """

    told = Signal(object)
    open_wanted = Signal()
    end_named = Signal(str)
    ended = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("conversation")
        self._workspace = workspace
        self._color = ""
        self._where = ""
        self._hears = self._has_reply = self._is_ending = False
        self._name = ""

    def begin(self, talk: Talk, conversation: TestConversation) -> None:
        """Hold a conversation; a panel holds one.

        Args:
            talk: between whom.
            conversation: what it began.
        """
        space, connector = self._workspace, talk.connector
        self._color, self._where = connector.icon.color, talk.where
        self._session = session = ConversationSession(space, talk, conversation)
        icon = ChatIcon(connector.icon, space.renderer, space.jobs)
        self._head = ChatHead(connector.name or connector.id, icon, session.customer)
        self.chat = ChatView(self._head, self._color, talk.where)
        self.state = StateCard(talk.where, talk.line.name)
        self.state.open_wanted.connect(self.open_wanted)
        self._steps = StepList(talk.where)
        self._replies = ReplyPanel(space, talk.portal, connector.id, talk.where, connector.placement_handler)
        self._replies.told.connect(self.told)
        self._lay_out(self._replies)
        self.setStyleSheet(style_sheet(self._color))
        self._connect(session)
        ConversationWatch(session, talk.line.name).told.connect(self.told)
        self._show()
        session.begin()

    @property
    def is_over(self) -> bool:
        """Whether nothing is asked of the portal any more."""
        return self._session.is_over

    @property
    def is_ending(self) -> bool:
        """Whether somebody has ended the test already."""
        return self._is_ending

    def end(self) -> None:
        """End the test, and unbind what was bound for it; a second time, without waiting for that."""
        if self._is_ending or self._session.is_over:
            self._replies.cancel()
            self.ended.emit()
            return
        self._is_ending = True
        self._say(_("Ending the test…"), "muted")
        self.end_named.emit(_("Close without waiting"))
        self.chat.lock()
        self._session.end()
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    def _give_up(self) -> None:
        if not self._session.is_over:
            self._say(still_bound_sentence(self._where), "warning")

    def _say(self, said: str, role: str) -> None:
        restyle(self._said, "role", role)
        self._said.setText(marked("▲", said) if role == "warning" else said)
        self._said.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.layout() is not None:
            self.setStyleSheet(style_sheet(self._color))

    def _lay_out(self, replies: QWidget) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setProperty("role", "quiet")
        halves.setHandleWidth(theme.MEDIUM)
        halves.addWidget(self.chat)
        right = QScrollArea()
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setWidgetResizable(True)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right.setWidget(self._make_right(replies))
        halves.addWidget(right)
        halves.setStretchFactor(0, 4)
        halves.setStretchFactor(1, 5)
        halves.setSizes([460, 540])  # whatever the length of names and messages
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(halves, 1)
        self._said = label("", "muted", wrap=True)
        self._said.setObjectName("conversation_said")
        self._said.hide()
        column.addWidget(self._said)

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
        self._steps.setMinimumHeight(_STEPS_HEIGHT)
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
        session.ended.connect(self._over)

    def _started(self, bound: Bound) -> None:
        self._hears = bound.error is None
        if bound.error:
            self.state.warn(replies_off_sentence(bound.error.code, self._where, bound.error.details))
        elif bound.missing:
            self.state.warn(missing_events_sentence(self._where, listed(bound.missing)))
        self._show()

    def _show(self) -> None:
        entries = self._session.entries
        self.chat.show_entries(entries)
        self._steps.show_steps(self._session.steps)
        self.state.show_entries(entries, hears=self._hears)
        self._head.allow_rename(allowed=not self._session.is_over and _is_open(entries))
        if not self._has_reply and any(entry.side is Side.OPERATOR for entry in entries):
            self._has_reply = True
            self._replies.check_portal()  # replies arrive here: do they also reach the server?

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

    def _over(self, error: PortalError | None) -> None:
        self.chat.lock()
        self._show()
        if error is None and self._is_ending:
            self._replies.cancel()
            self.ended.emit()
        elif error is not None:
            self.end_named.emit(_("Close"))
            said = sentence(error.code, self._where, error.details, doing="unbind")
            still = still_bound_sentence(self._where) if self._is_ending else ""
            self._say(sentences(said, still), "warning")


def _is_open(entries: Sequence[Entry]) -> bool:
    """Whether operators have a conversation: a customer's message began one, and none of them ended it."""
    for entry in reversed(entries):
        if entry.what is Happening.FINISHED:
            return False
        if entry.side is Side.CUSTOMER and entry.seconds is not None:
            return True
    return False

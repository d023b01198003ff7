"""Opens a test conversation, and tells at the start what an earlier one has left bound."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.lines import Line, add_line, list_lines
from configurator.connector.model import Connector
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import switch_on
from configurator.services.conversation.leftovers import leftovers, remove_leftovers
from configurator.services.portal_sightings import Note
from configurator.storage.files import FileProblem
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.conversation.chat_icon import ChatIcon
from configurator.ui.conversation.conversation_dialog import ConversationDialog
from configurator.ui.conversation.conversation_panel import ConversationPanel
from configurator.ui.conversation.conversation_session import ConversationSession
from configurator.ui.conversation.conversation_watch import ConversationWatch
from configurator.ui.conversation.reply_panel import ReplyPanel
from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.registering import Registering
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.wording import portal_actions
from configurator.wording.conversation_sentences import leftover_sentence
from configurator.wording.file_errors import file_sentence
from configurator.wording.portal import Doing, technical, words
from configurator.wording.portal_connectors import done_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

Result = TypeVar("Result")


class ConversationGuide(QObject):
    """Leads from the menu or an open channel to a conversation.

    Args:
        workspace: the window's state.
        registering: signs in where nobody is.
        steps: what helps after a failure.
        note: takes what the portal tells meanwhile.
    """

    def __init__(self, workspace: Workspace, registering: Registering, steps: NextSteps, note: Note) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._registering = registering
        self._steps = steps
        self._note = note

    def show(self) -> None:
        """Hold a conversation through the connector in the window, on a channel where it is switched on."""
        self._registering.reach(self._find_channel)

    def open(self, portal: Portal, connector: Connector, line: Line, parent: QWidget | None = None) -> None:
        """Hold a conversation through a connector on an open channel of a portal.

        Args:
            portal: the portal, to which somebody is signed in.
            connector: what is known of the connector.
            line: the open channel.
            parent: the dialog that it was asked for in; the window if None.
        """
        space = self._workspace
        where = self._registering.where
        try:
            session = ConversationSession(space, portal, connector.id, line.id)
        except FileProblem as problem:
            self._tell(file_sentence(problem.code, _("the journal of the conversation")), "")
            return
        replies = ReplyPanel(space, portal, connector.id, where, connector.placement_handler)
        icon = ChatIcon(connector.icon, space.renderer, space.jobs)
        panel = ConversationPanel(session, connector, icon, where, line.name, replies)
        dialog = ConversationDialog(session, panel, where, line.name, parent or space.parent)
        panel.state.open_wanted.connect(self._open_chat)
        panel.replied.connect(replies.check_portal)  # now that it works: does it without this window?
        dialog.finished.connect(replies.cancel)
        note = partial(self._note, portal, connector.id)
        replies.told.connect(note)
        ConversationWatch(session, line.name).told.connect(note)
        dialog.open()
        session.begin()

    def _open_chat(self) -> None:
        target = self._registering.target
        self._steps.open_page(target, "/online/" if target else "/operator/")

    def _find_channel(self, portal: Portal) -> None:
        connector, where = self._workspace.document.connector, self._registering.where

        def found(result: tuple[bool, Line | None]) -> None:
            any_line, line = result
            if line:
                self.open(portal, connector, line)
            elif any_line:
                text = _("“{name}” isn't switched on for any open channel of {portal}.")
                self._tell(text.format(name=connector.name, portal=where), portal_actions.SHOW_CONNECTORS)
            else:
                self._offer_channel(portal, connector)

        said = _("Looking for an open channel…")
        self._run(portal, said, "status", lambda client: _channel_of(client, connector.id), found)

    def _offer_channel(self, portal: Portal, connector: Connector) -> None:
        """Ask whether to make an open channel."""
        where, parent = self._registering.where, self._workspace.parent
        asked = NewChannelDialog(where, connector.name or connector.id, parent)
        asked.accepted.connect(lambda: self._make_channel(portal, connector, asked.name))
        asked.open()

    def _make_channel(self, portal: Portal, connector: Connector, name: str) -> None:
        """Make an open channel, switch the connector on there, and begin."""
        space, where = self._workspace, self._registering.where

        def switch(client: Client, number: str) -> Line:
            recent = space.history.recent_ids(portal)
            kept = ChannelAccounts(space.state)
            return switch_on(client, portal, connector.id, number, kept, recent).line

        def made(number: str) -> None:
            space.notices.show_notice(done_sentence("add_line", "", where, name), "muted")
            ask = partial(switch, number=number)
            self._run(portal, _("Switching it on…"), "activate", ask, partial(self.open, portal, connector))

        said = _("Creating it in {portal}…").format(portal=where)
        self._run(portal, said, "add_line", lambda client: add_line(client, name), made)

    def _run(
        self,
        portal: Portal,
        said: str,
        doing: Doing,
        ask: Callable[[Client], Result],
        done: Callable[[Result], object],
    ) -> None:
        """Ask the portal something in a thread, while the window says what it waits for."""
        space, where = self._workspace, self._registering.where

        def work(cancelled: threading.Event) -> Result:
            with space.portals.accounts.open_client(portal, cancelled) as client:
                return ask(client)

        def finished(result: Result) -> None:
            space.activity.end()
            done(result)

        def failed(error: Exception) -> None:
            space.activity.end()
            if not isinstance(error, PortalError):
                raise error
            self._failed(error, where, doing)

        space.activity.begin(said)
        job = space.jobs.start(work, finished, failed)
        space.activity.cancelled.connect(job.cancel)

    def _failed(self, error: PortalError, where: str, doing: Doing) -> None:
        target = self._registering.target
        said = words(error.code, where, error.details, doing=doing)
        action, act = self._steps.after(said.action, target, self.show, error.details.get("host", ""))
        told = OutcomeDialog(
            "error", _("Couldn't begin the conversation"), said.paragraphs, self._workspace.parent,
            action=action, details=technical(error, where),
        )  # fmt: skip
        told.acted.connect(act)
        told.open()

    def _tell(self, said: str, action: str) -> None:
        label, act = self._steps.after(action, self._registering.target, self.show)
        told = OutcomeDialog(
            "error", _("Couldn't begin the conversation"), [said], self._workspace.parent,
            action=label if action else "",
        )  # fmt: skip
        told.acted.connect(act)
        told.open()

    def tell_leftovers(self) -> None:
        """Say what an earlier test has left bound, and offer to remove it."""
        for left in leftovers(self._workspace.state):
            said = leftover_sentence(left.portal.host, left.since)
            self._workspace.notices.show_notice(said, "warning", *self._choices(left.portal))
            return  # the others are told at later starts

    def _choices(self, portal: Portal) -> tuple[Choice, Choice]:
        return (
            Choice("leftover_later", _("Later"), lambda: None),
            Choice("leftover_remove", _("Remove it"), lambda: self._remove(portal)),
        )

    def _remove(self, portal: Portal) -> None:
        space = self._workspace

        def work(cancelled: threading.Event) -> int:
            with space.portals.accounts.open_client(portal, cancelled) as client:
                return remove_leftovers(client, portal, space.state)

        def done(_count: int) -> None:
            said = _("{portal} no longer keeps replies for this program.").format(portal=portal.host)
            space.notices.show_notice(said, "muted")

        def failed(error: Exception) -> None:
            if not isinstance(error, PortalError):
                raise error
            self._failed(error, portal.host, "unbind")

        space.jobs.start(work, done, failed)


def _channel_of(client: Client, connector: str) -> tuple[bool, Line | None]:
    """Return whether there is any open channel, and the first for which a connector is switched on."""
    found = list_lines(client)
    for line in found:
        status = connectors.status(client, connector, line)
        if status.configured or status.working:
            return True, line
    return bool(found), None

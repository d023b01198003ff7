"""Opens a test conversation, and tells at the start what an earlier one has left bound."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.lines import Line, add_line, list_lines
from configurator.connector.model import Connector
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import switch_on
from configurator.services.connector_path import StepId
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.leftovers import leftovers, remove_leftovers
from configurator.services.portal_sightings import Note
from configurator.storage.files import FileProblem
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.conversation.conversation_panel import ConversationPanel
from configurator.ui.conversation.conversation_session import Talk
from configurator.ui.kit.dates import moment_words
from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.registering import Registering
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.ui.steps.step_page import StepPage, sheet
from configurator.wording.conversation_sentences import leftover_sentence
from configurator.wording.file_errors import file_sentence
from configurator.wording.portal import Doing, technical, words
from configurator.wording.portal_connectors import done_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

Result = TypeVar("Result")
_WIDEST = 1440
"""Greatest width of a conversation, in logical pixels."""


class ConversationGuide(QObject):
    """Leads from the menu, a step or an open channel to a conversation, which stands in the step's page.

    Args:
        workspace: the window's state.
        registering: signs in where nobody is.
        steps: what helps after a failure.
        note: takes what the portal tells meanwhile.
        show_step: shows a step of the path.
        show_channels: shows for which open channels the connector is on.

    Attributes:
        note: takes what the portal tells.

    Signals:
        end_named: what a click that ends the conversation does now, in words; empty while there is none.
    """

    end_named = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        registering: Registering,
        steps: NextSteps,
        note: Note,
        *,
        show_step: Callable[[StepId], object],
        show_channels: Callable[[], object],
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._registering = registering
        self._steps = steps
        self.note = note
        self._show_step = show_step
        self._show_channels = show_channels
        self._panel: ConversationPanel | None = None
        self._target: Portal | None = None
        self._next: Callable[[], object] | None = None
        workspace.portals.changed.connect(self._follow_portal)
        workspace.file.opened.connect(self._leave)

    @cached_property
    def page(self) -> StepPage:
        """The step's page."""
        return StepPage(StepId.CONVERSATION)

    @property
    def panel(self) -> ConversationPanel | None:
        """The conversation that is held; None where none is."""
        return self._panel

    def show(self) -> None:
        """Show the conversation; where none is held, begin one on a channel for which the connector is on."""
        self._show_step(StepId.CONVERSATION)
        if self._panel is None:
            self._registering.reach(self._find_channel)

    def end(self) -> None:
        """End the conversation, if one is held; a second time, without waiting for the portal."""
        if self._panel is not None:
            self._panel.end()

    def open(self, portal: Portal, connector: Connector, line: Line) -> None:
        """Hold a conversation through a connector on an open channel; one that is held ends first.

        Args:
            portal: the portal, to which somebody is signed in.
            connector: what is known of the connector.
            line: the open channel.
        """
        space = self._workspace
        target, where = self._registering.target, self._registering.where
        talk = Talk(portal, connector, line, where)
        if self._panel is not None:
            self._next = partial(self.open, portal, connector, line)
            self.end()
            return

        def begin(conversation: TestConversation) -> None:
            self._target = target
            self._show(talk, conversation)

        def failed(error: Exception) -> None:
            if not isinstance(error, FileProblem):
                raise error
            self._tell(file_sentence(error.code, _("the journal of the conversation")), "")

        space.jobs.start(lambda _cancelled: talk.begin(space.state), begin, failed)

    def _show(self, talk: Talk, conversation: TestConversation) -> None:
        if self._panel is not None:  # two were wanted at once
            return
        # First of all: where nothing is open yet, an empty connector is opened, which ends a conversation.
        self._show_step(StepId.CONVERSATION)
        self._panel = panel = ConversationPanel(self._workspace)
        panel.begin(talk, conversation)
        panel.open_wanted.connect(self._open_chat)
        panel.told.connect(partial(self.note, talk.portal, talk.connector.id))
        panel.end_named.connect(self.end_named)
        panel.ended.connect(self._ended)
        self.page.show_work(sheet(panel, _WIDEST, fills=True))
        self.end_named.emit(_("End the test"))
        panel.chat.text.setFocus()

    def _ended(self) -> None:
        self._panel = None
        self.page.show_work(None)
        self.end_named.emit("")
        if self._next is not None:
            begin, self._next = self._next, None
            begin()

    def _follow_portal(self) -> None:
        """End a conversation with a portal that isn't chosen any more."""
        if self._workspace.portals.chosen != self._target:
            self._leave()

    def _leave(self) -> None:
        """End a conversation that belongs to something else than what the window shows now."""
        if self._panel is not None and not self._panel.is_ending:
            self.end()

    def _open_chat(self) -> None:
        self._steps.open_page(self._target, "/online/" if self._target else "/operator/")

    def _find_channel(self, portal: Portal) -> None:
        connector, where = self._workspace.document.connector, self._registering.where

        def found(result: tuple[bool, Line | None]) -> None:
            any_line, line = result
            if line:
                self.open(portal, connector, line)
            elif any_line:
                text = _("“{name}” isn't switched on for any open channel of {portal}.")
                self._show_channels()
                self._workspace.notices.show_notice(text.format(name=connector.name, portal=where), "warning")
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
        space.activity.follow(space.jobs.start(work, finished, failed))

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
            if left.portal.is_loopback and left.portal not in self._workspace.portals.remembered:
                continue  # practice: the next test removes it
            said = leftover_sentence(left.portal.host, left.since, moment_words)
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

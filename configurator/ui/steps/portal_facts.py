"""What the steps' pages say of the chosen portal and of the connector in it, as names and values."""

from __future__ import annotations

from configurator.services.connector_path import Progress, Step, StepId
from configurator.services.portal_steps import (
    PortalState,
    channel,
    conversation,
    registered,
    replies,
    survey_of,
)
from configurator.ui.kit.dates import moment_words
from configurator.ui.rail.path_rail import words_of
from configurator.ui.rail.portal_memory import PortalMemory
from configurator.ui.shell.workspace import Workspace
from configurator.ui.steps.next_rows import NextStep
from configurator.ui.steps.registered_view import Known
from configurator.wording.punctuation import listed
from configurator.wording.registered import developer_note
from configurator.wording.success_steps import STEPS, switch_fact
from configurator.wording.translation import _

Facts = tuple[tuple[str, str], ...]


class PortalFacts:
    """Reads them from what is known; nothing is asked.

    Args:
        workspace: the window's state.
        memory: knows what was sent to the chosen portal, and seen there.
    """

    def __init__(self, workspace: Workspace, memory: PortalMemory) -> None:
        self._portals = workspace.portals
        self._document = workspace.document
        self._memory = memory

    def of_portal(self) -> Facts:
        """Return the address of the chosen portal and its application; nothing for practice."""
        chosen = self._portals.chosen
        if chosen is None:
            return ()
        accounts = self._portals.accounts
        name, client_id = accounts.application_name(chosen), accounts.client_id(chosen)
        facts = [(_("Portal"), self._portals.listed(chosen))]
        if name and name != client_id:
            facts.append((_("Local application"), name))
        if client_id:
            facts.append((_("Application ID (client_id)"), client_id))
        return tuple(facts)

    def of_connector(self) -> Facts:
        """Return what is registered: name and ID, where, when and with which application; else nothing."""
        state, connector = self._memory.state(), self._document.connector
        found, sent = survey_of(state), state.sent
        if not found.may_be_there:
            return ()
        name = found.before.name if found.before else found.listed_name
        chosen = self._portals.chosen
        facts = [
            (_("Portal"), self._portals.listed(chosen) if chosen else _("practice portal")),
            (_("Name"), name),
            (_("ID"), connector.id),
        ]
        if sent is not None:
            facts.append((_("When"), moment_words(sent.time)))
            if application := self._application(sent.application):
                facts.append((_("Local application"), application))
        if state.seen.channels and state.seen.channels.on:
            facts.append((_("Open channels"), listed(state.seen.channels.on)))
        return tuple((caption, value) for caption, value in facts if value)

    def of_conversation(self) -> Facts:
        """Return on which channel the last test conversation was held, and when; nothing if none was."""
        held = self._memory.state().seen.conversation
        if held is None or not held.to_operator:
            return ()
        return ((_("Open channels"), held.channel), (_("When"), moment_words(held.time)))

    def of_replies(self) -> Facts:
        """Return when it was looked at last whether replies arrive, and whose they would be."""
        seen, chosen = self._memory.state().seen.replies, self._portals.chosen
        if seen is None or chosen is None:
            return ()
        return (
            (_("Local application"), self._portals.accounts.application_name(chosen)),
            (_("When"), moment_words(seen.time)),
        )

    def known(self, *, is_practice: bool, is_there: bool) -> Known:
        """Return what a page shows of the connector.

        Args:
            is_practice: whether it is the page for practice.
            is_there: whether the connector was registered.
        """
        state, chosen = self._memory.state(), self._portals.chosen
        where = self._portals.title(chosen) if chosen else _("the practice portal")
        is_on = channel(state).progress in {Progress.DONE, Progress.EARLIER}
        steps = _next_steps(state, is_practice=is_practice) if is_there else ()
        return Known(self._document.connector, survey_of(state), where, is_on, steps)

    def needs(self, step: StepId) -> tuple[NextStep, ...]:
        """Return what a step needs whose work is in its page; nothing for others."""
        state, note = self._memory.state(), STEPS["note"]
        if step is StepId.CHANNEL:
            return (self._registering(state),)
        if step is StepId.CONVERSATION:
            return (self._registering(state), _switching("way_switch", state))
        if step is StepId.REPLIES:
            told = _row("way_note", replies(state), _(note.title), _(note.fact), _(note.button))
            return (self._registering(state), told)
        return ()

    def developer_note(self) -> str:
        """Return what the developer of the server has to know."""
        connector, chosen, accounts = self._document.connector, self._portals.chosen, self._portals.accounts
        if chosen is None:
            return developer_note(connector, _("the practice portal"))
        name, client_id = accounts.application_name(chosen), accounts.client_id(chosen)
        return developer_note(connector, self._portals.title(chosen), name, client_id)

    def _registering(self, state: PortalState) -> NextStep:
        """Return the row that registers the connector, or shows it where it is registered."""
        chosen, step = self._portals.chosen, registered(state)
        where = self._portals.title(chosen) if chosen else _("the practice portal")
        title = (
            _("Register in {portal}").format(portal=where) if chosen else _("Register in the practice portal")
        )
        fact = _("Registering creates the connector in {portal}, or updates it.").format(portal=where)
        if step.progress in {Progress.DONE, Progress.EARLIER}:
            return _row("way_center", step, title, fact, _("Open the Contact Center"))
        return _row("way_register", step, title, fact, _("Register now"))

    def _application(self, client_id: str) -> str:
        """Return what the application is called with which something was registered; empty if unknown."""
        chosen, accounts = self._portals.chosen, self._portals.accounts
        if chosen is None or not client_id:
            return ""
        return accounts.application_name(chosen) if accounts.client_id(chosen) == client_id else client_id


def _next_steps(state: PortalState, *, is_practice: bool) -> tuple[NextStep, ...]:
    talk, connect = STEPS["talk"], STEPS["connect"]
    rows = [
        _switching("next_switch", state),
        _row("next_talk", conversation(state), _(talk.title), _(talk.fact), _(talk.button)),
    ]
    if is_practice:
        rows.append(NextStep("next_connect", _(connect.title), _(connect.fact), _(connect.button)))
    return tuple(rows)


def _switching(name: str, state: PortalState) -> NextStep:
    return _row(name, channel(state), _(STEPS["switch"].title), switch_fact(""), _("Show open channels"))


def _row(name: str, step: Step, title: str, fact: str, words: str) -> NextStep:
    """Return the row of a step, with what is known about it if it was begun."""
    is_done = step.progress in {Progress.DONE, Progress.EARLIER}
    told = words_of(step.fact) if step.fact and step.progress is not Progress.OPEN else fact
    return NextStep(name, title, told, words, is_done)

"""Does the next steps after registering, and tells in each step's row how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import Status
from configurator.bitrix24.methods.lines import Line
from configurator.bitrix24.methods.registration import Registered
from configurator.connector.model import Connector
from configurator.foreign_text import one_line
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.portal_sightings import Note, portal_key
from configurator.ui.connectors.channel_watch import ChannelWatch
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.connectors.portal_session import PortalSession
from configurator.ui.conversation.conversation_guide import ConversationGuide
from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.step_row import StepRow
from configurator.ui.registration.success_dialog import Success, SuccessDialog
from configurator.ui.registration.tile_picture import TileLook
from configurator.ui.shell.workspace import Workspace
from configurator.wording import success_steps as texts
from configurator.wording.portal import Doing, sentence, words
from configurator.wording.registered import developer_note, listed_sentence
from configurator.wording.translation import _

_SOON = 20
"""Of so many open channels it is known within seconds whether the connector is on there already."""
_LONGEST_NAME = 60
"""Characters of a connector's name that are shown: it may have 255."""
_LONGEST_CHANNEL = 30
"""Characters of an open channel's name that are shown, on a button too."""
_LISTED = 15
"""Open channels in the menu; all of them are in the connectors' window."""


class Place(NamedTuple):
    """What was registered, and where.

    Attributes:
        portal: where it is.
        target: the same; None for practice.
        where: what messages call it.
        connector: what was registered.
    """

    portal: Portal
    target: Portal | None
    where: str
    connector: Connector


class SuccessGuide(QObject):
    """What follows one registration.

    Args:
        workspace: the window's state.
        place: what was registered, and where.
        steps: what helps after a failure.
        conversations: holds the test conversation.
        connect: connects a portal of the user's own.
        show_connectors: shows all open channels of the connector with this ID.
        note: takes what the portal tells meanwhile.
    """

    def __init__(
        self,
        workspace: Workspace,
        place: Place,
        steps: NextSteps,
        conversations: ConversationGuide,
        *,
        connect: Callable[[], object],
        show_connectors: Callable[[str], object],
        note: Note,
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._portal, self._target, self._where, self._connector = place
        self._steps = steps
        self._conversations = conversations
        self._connect_portal = connect
        self._show_connectors = show_connectors
        self._all: tuple[Line, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._known: set[str] = set()
        self._on: dict[str, Line] = {}
        self._wanted: Line | None = None
        self._talks_next = False
        self._helps: dict[str, Callable[[], object]] = {}
        accounts = ChannelAccounts(workspace.state)
        self._session = PortalSession(
            self._portal,
            self._where,
            workspace.portals.accounts,
            workspace.history,
            accounts,
            workspace.jobs,
            self,
        )
        ChannelWatch(self._session).told.connect(partial(note, place.portal))
        self._session.lines_found.connect(self._found_lines)
        self._session.status.connect(self._found_status)
        self._session.changed.connect(self._changed)
        self._session.ended.connect(self._ended)
        self._session.failed.connect(self._failed)

    def show(self, registered: Registered, look: TileLook) -> None:
        """Open the dialog."""
        portals = self._workspace.portals
        named = replace(registered, name=one_line(registered.name, longest=_LONGEST_NAME))
        success = Success(
            named.name,
            self._where,
            listed_sentence(named, self._where),
            look,
            is_practice=self._target is None,
            is_kept=portals.is_practice_kept,
        )
        self._dialog = dialog = SuccessDialog(success, self._workspace.parent)
        dialog.wanted.connect(self._do)
        dialog.finished.connect(self._end)
        dialog.open()
        self._session.ask_lines()

    @property
    def _switch(self) -> StepRow:
        return self._dialog.rows["switch"]

    @property
    def _talk(self) -> StepRow:
        return self._dialog.rows["talk"]

    def _end(self) -> None:
        self._session.cancel()
        self.deleteLater()

    def _do(self, step: str) -> None:
        """Do a step, or what helps after it has failed."""
        helps = self._helps.pop(step, None)
        acts: dict[str, Callable[[], object]] = {
            "switch": self._switch_on,
            "talk": self._hold_conversation,
            "connect": self._connect,
            "note": self._copy_note,
            "center": self._open_center,
        }
        (helps or acts[step])()

    # --- open channels ---

    def _found_lines(self, lines: tuple[Line, ...]) -> None:
        self._all, self._lines = lines, tuple(line for line in lines if line.active) or lines
        if not lines:
            words_ = _("Create an open channel…")
            self._switch.show_state("open", texts.no_channel_fact(), words_)
            self._helps["switch"] = self._ask_new
            self._talk.show_state("open", texts.no_channel_fact())
            return
        self._offer_channels()
        self._ask_statuses(lines)

    def _ask_statuses(self, lines: tuple[Line, ...]) -> None:
        """Ask the portal where the connector is on already, first where it was when that was last seen."""
        sightings, key = self._workspace.sightings, portal_key(self._target)
        seen = sightings.of(key, self._connector.id).channels
        was_on = {*seen.on, *seen.trouble} if seen else set[str]()
        unknown = (line for line in lines if line.id not in self._known)
        self._session.ask_statuses(
            self._connector.id, tuple(sorted(unknown, key=lambda line: line.name not in was_on))
        )
        if len(lines) > _SOON and not self._on:
            self._switch.show_state("open", texts.looking_fact())

    def _ended(self) -> None:
        """Say that the connector is on for none of the open channels, once all are known."""
        if not self._on and self._lines and self._switch.state == "open":
            self._switch.show_state("open", texts.switch_fact(self._single))

    def _offer_channels(self) -> None:
        """Name the one open channel, or offer all of them."""
        self._helps.pop("switch", None)
        single, choices = self._single, _choices(self._lines)
        self._switch.show_state("open", texts.switch_fact(single), texts.switch_words(single))
        self._switch.offer(None if single else choices, self._choose)
        if single:
            self._talk.show_state("open", texts.talk_fact(single))
        elif not self._on:
            self._talk.offer({key: word for key, word in choices.items() if key}, self._talk_on)
            self._talk.show_state("open", texts.talk_elsewhere_fact())

    @property
    def _single(self) -> str:
        """The name of the only open channel; empty where there are several."""
        return _title(self._lines[0]) if len(self._lines) == 1 else ""

    def _choose(self, number: str) -> None:
        line = next((one for one in self._lines if one.id == number), None)
        if line is None:
            self._show_connectors(self._connector.id)
        else:
            self._begin_switching(line)

    def _switch_on(self) -> None:
        if len(self._lines) == 1:
            self._begin_switching(self._lines[0])

    def _begin_switching(self, line: Line) -> None:
        self._wanted = line
        self._switch.show_state("busy", texts.switching_fact(_title(line)))
        self._session.switch(self._connector.id, line, on=True)

    def _found_status(self, status: Status) -> None:
        self._known.add(status.line)
        line = next((one for one in self._lines if one.id == status.line), None)
        if line is not None and (status.configured or status.working):
            self._note_on(line)

    def _note_on(self, line: Line) -> None:
        """Show that the connector is on for an open channel."""
        is_first = not self._on
        self._on[line.id] = line
        names = [_title(one) for one in self._on.values()]
        rest = tuple(one for one in self._lines if one.id not in self._on)
        asked_for = is_first or self._switch.state == "busy"
        show = partial(self._dialog.tell, "switch") if asked_for else self._switch.show_state
        show("done", texts.on_fact(names), "" if rest else _("Switched on"))
        self._switch.button.setEnabled(bool(rest))
        self._switch.offer(_choices(rest) if rest else None, self._choose)
        if rest:
            self._switch.button.setText(_("Switch on for another…"))
        self._talk.offer(None)
        self._talk.show_state("open", _(texts.STEPS["talk"].fact))
        self._dialog.scene.connect_tile()
        if is_first:
            self._dialog.stress("talk")

    def _changed(self, doing: str, _connector: str, line: str, _account: str) -> None:
        if doing == "add_line":
            self._switch.show_state("busy", _("Looking for open channels…"))
            self._session.ask_lines()
        elif doing == "activate":
            there = next((one for one in self._lines if one.id == line), None)
            if there is not None:
                self._note_on(there)
            if self._talks_next:
                self._talks_next = False
                self._hold_conversation()
            elif len(self._known) < len(self._all):  # switching on broke the questions off
                self._ask_statuses(self._all)

    def _ask_new(self) -> None:
        self._helps["switch"] = self._ask_new  # until there is one
        name = self._connector.name or self._connector.id
        asked = NewChannelDialog(self._where, name, self._dialog)
        asked.accepted.connect(lambda: self._make_line(asked.name))
        asked.open()

    def _make_line(self, name: str) -> None:
        self._switch.show_state("busy", _("Creating it in {portal}…").format(portal=self._where))
        self._session.make_line(name)

    def _failed(self, error: PortalError, doing: Doing) -> None:
        """Tell in the step's own row what went wrong, and offer what helps."""
        self._talks_next = False
        again: dict[str, Callable[[], object]] = {"list": self._session.ask_lines}
        if doing == "activate" and self._wanted is not None:
            again["activate"] = partial(self._begin_switching, self._wanted)
        if doing == "add_line":
            again["add_line"] = self._ask_new
        if doing not in again:
            return  # whether it is on somewhere already is a convenience
        said = words(error.code, self._where, error.details, doing=doing)
        host = error.details.get("host", "")
        label, act = self._steps.after(said.action, self._target, again[doing], host)
        self._switch.offer(None)
        told = sentence(error.code, self._where, error.details, doing=doing)
        self._dialog.tell("switch", "failed", told, label)
        self._helps["switch"] = act
        self._dialog.stress("switch")

    # --- the other steps ---

    def _talk_on(self, number: str) -> None:
        self._talks_next = True
        self._choose(number)

    def _hold_conversation(self) -> None:
        if not self._on:
            if len(self._lines) == 1:
                self._talk_on(self._lines[0].id)
            elif not self._lines and "switch" in self._helps:
                self._do("switch")
            return
        line = next(reversed(self._on.values()))
        self._dialog.accept()
        self._conversations.open(self._portal, self._connector, line)

    def _connect(self) -> None:
        self._dialog.accept()
        self._connect_portal()

    def _copy_note(self) -> None:
        accounts = self._workspace.portals.accounts
        name, client_id = accounts.application_name(self._portal), accounts.client_id(self._portal)
        note = developer_note(self._connector, self._where, name, client_id)
        QGuiApplication.clipboard().setText(note)
        self._dialog.tell("note", "done", texts.copied_sentence())

    def _open_center(self) -> None:
        path, row = "/contact_center/", self._dialog.rows["center"]
        missing = texts.no_browser_fact(f"{self._portal.origin}{path}")
        tell = partial(self._dialog.tell, "center", "failed", missing)
        if self._steps.open_page(self._target, path, self._dialog, tell):
            row.show_state("done", _(texts.STEPS["center"].fact))


def _choices(lines: tuple[Line, ...]) -> dict[str, str]:
    """Return the entries of a menu of open channels; the last one leads to all where there are more."""
    choices = {line.id: _title(line) for line in lines[:_LISTED]}
    return {**choices, "": _("All open channels…")} if len(lines) > _LISTED else choices


def _title(line: Line) -> str:
    """Return an open channel's name, short enough for a button."""
    return one_line(line.name, longest=_LONGEST_CHANNEL)

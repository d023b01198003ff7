"""Requests to one portal while its connectors are shown, off the UI thread, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors, lines
from configurator.services import channel_switch
from configurator.services.accounts import Accounts
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.registration_history import RegistrationHistory
from configurator.services.survey import LastSent, ours, sent_to
from configurator.ui.kit.jobs import Job, Jobs
from configurator.ui.kit.pauses import Pauses
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

Found = tuple[tuple[connectors.Listed, ...], tuple[lines.Line, ...], dict[str, LastSent]]
"""The connectors of a portal, its open channels, and what was sent there from here by ID."""


class PortalSession(QObject):
    """Reads from and changes a portal.

    Signals:
        working: work began, or goes on after a pause; the text says which.
        pausing: a pause goes on: its reason as a code, and the text for people.
        ended: the work is over, however it ended.
        failed: `PortalError`, and what was tried, a `words.portal.Doing`.
        found: `Found`.
        lines_found: the open channels alone, a tuple of `Line`.
        status: a `connectors.Status` has arrived.
        changed: what was done (`activate`, `deactivate`, `data_set`, `unregister`, `add_line`), the ID of the
            connector, that of the channel (its name where it was made), and what became of the account behind
            it (`channel_switch.Switched.account`).
    """

    working = Signal(str)
    pausing = Signal(str, str)
    ended = Signal()
    failed = Signal(object, str)
    found = Signal(object)
    lines_found = Signal(object)
    status = Signal(object)
    changed = Signal(str, str, str, str)

    def __init__(
        self,
        portal: Portal,
        where: str,
        accounts: Accounts,
        history: RegistrationHistory,
        channel_accounts: ChannelAccounts,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        """Send requests to `portal`, which messages call `where`."""
        super().__init__(parent)
        self.portal = portal
        self.where = where
        self._accounts = accounts
        self._history = history
        self._channel_accounts = channel_accounts
        self._jobs = jobs
        self._job: Job | None = None
        self._doing = ""
        self._kind = ""
        self._pauses = Pauses(jobs, self)
        self._pauses.told.connect(self.pausing)
        self._pauses.over.connect(lambda: self.working.emit(self._doing))

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    @property
    def doing(self) -> str:
        """What was started last, a `wording.portal.Doing`."""
        return self._kind

    def refresh(self) -> None:
        """Ask for the connectors and the open channels."""

        def work(client: Client, _cancelled: threading.Event) -> Found:
            sent = sent_to(self.portal.origin, self._history.entries())
            return connectors.list_connectors(client, ours(sent)), lines.list_lines(client), sent

        said = _("Loading the connectors of {portal}…").format(portal=self.where)
        self._start("list", said, work, self.found.emit)

    def ask_lines(self) -> None:
        """Ask for the open channels alone."""

        def work(client: Client, _cancelled: threading.Event) -> tuple[lines.Line, ...]:
            return lines.list_lines(client)

        self._start("list", _("Looking for open channels…"), work, self.lines_found.emit)

    def ask_statuses(self, connector: str, channels: tuple[lines.Line, ...]) -> None:
        """Ask for a connector's status on each channel; each answer is emitted at once."""

        def work(client: Client, cancelled: threading.Event) -> None:
            for line in channels:
                self._tell_status(cancelled, connectors.status(client, connector, line))

        said = _("Checking each open channel…")
        self._start("status", said, work, lambda _nothing: None)

    def switch(self, connector: str, line: lines.Line, *, on: bool) -> None:
        """Switch a connector on or off for a channel, then ask for its status."""
        act = channel_switch.switch_on if on else channel_switch.switch_off

        def change(client: Client) -> channel_switch.Switched:
            recent = self._history.recent_ids(self.portal)
            return act(client, self.portal, connector, line.id, self._channel_accounts, recent)

        said = _("Switching it on…") if on else _("Switching it off…")
        self._change("activate" if on else "deactivate", said, connector, line, change)

    def account(self, connector: str, line: lines.Line) -> connectors.ChannelData:
        """Return the account that was sent for a channel last; an empty one where none is known."""
        return self._channel_accounts.get(self.portal, connector, line.id)

    def set_data(self, connector: str, line: lines.Line, data: connectors.ChannelData) -> None:
        """Send the account behind a channel to the portal, then ask for the connector's status."""

        def change(client: Client) -> channel_switch.Switched:
            recent = self._history.recent_ids(self.portal)
            return channel_switch.set_account(
                client, self.portal, connector, line.id, data, self._channel_accounts, recent
            )

        said = _("Sending the account to {portal}…").format(portal=self.where)
        self._change("data_set", said, connector, line, change)

    def make_line(self, name: str) -> None:
        """Make an open channel."""

        def work(client: Client, _cancelled: threading.Event) -> None:
            lines.add_line(client, name)

        def made(_nothing: object) -> None:
            self.changed.emit("add_line", "", name, "")

        self._start("add_line", _("Creating it in {portal}…").format(portal=self.where), work, made)

    def remove(self, connector: str) -> None:
        """Remove a connector from the portal."""

        def work(client: Client, _cancelled: threading.Event) -> None:
            recent = self._history.recent_ids(self.portal)
            channel_switch.remove(client, self.portal, connector, self._channel_accounts, recent)

        def removed(_nothing: object) -> None:
            self.changed.emit("unregister", connector, "", "")

        self._start("unregister", _("Removing it from {portal}…").format(portal=self.where), work, removed)

    def cancel(self) -> None:
        """Stop; nothing more is sent."""
        if self._job:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _change(
        self,
        doing: str,
        said: str,
        connector: str,
        line: lines.Line,
        act: Callable[[Client], channel_switch.Switched],
    ) -> None:
        def work(client: Client, cancelled: threading.Event) -> channel_switch.Switched:
            switched = act(client)
            self._tell_status(cancelled, connectors.status(client, connector, line))
            return switched

        def done(switched: channel_switch.Switched) -> None:
            self.changed.emit(doing, connector, line.id, switched.account)

        self._start(doing, said, work, done)

    def _start(
        self,
        doing: str,
        said: str,
        act: Callable[[Client, threading.Event], Any],
        done: Callable[[Any], object],
    ) -> None:
        self.cancel()
        self._doing, self._kind = said, doing
        self.working.emit(said)

        def work(cancelled: threading.Event) -> Any:
            on_wait = self._pauses.of(cancelled, self.where)
            with self._accounts.open_client(self.portal, cancelled, on_wait) as client:
                return act(client, cancelled)

        def finished(result: Any) -> None:
            self._job = None
            self.ended.emit()
            done(result)

        def failed(error: Exception) -> None:
            self._job = None
            self.ended.emit()
            if not isinstance(error, PortalError):
                raise error
            self.failed.emit(error, doing)

        self._job = self._jobs.start(work, finished, failed)

    def _tell_status(self, cancelled: threading.Event, status: connectors.Status) -> None:
        self._jobs.report(cancelled, partial(self._deliver, status))

    def _deliver(self, status: connectors.Status) -> None:
        if isValid(self):
            self.status.emit(status)

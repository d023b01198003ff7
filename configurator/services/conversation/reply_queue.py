"""Binds the events of a connector for this computer, reads them, and unbinds them: offline events.

An application that isn't a server can't be called. So the portal keeps the events until they are read. What
is read is removed there: it is on the disk here before anybody is shown it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.methods import events, offline_events
from configurator.bitrix24.methods.incoming import Incoming, read_event
from configurator.services.conversation.session_folder import SessionFolder, to_entry

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.methods.offline_events import OfflineEvent

_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Bound:
    """What could be bound.

    Attributes:
        missing: events that the portal refused; replies arrive all the same.
        error: why no reply can be read; None where they can.
    """

    missing: tuple[str, ...] = ()
    error: PortalError | None = None


class ReplyQueue:
    """The events that a portal keeps for this installation.

    Args:
        folder: the sessions of the portal.
        reader: the `auth_connector` of this installation.
    """

    def __init__(self, folder: SessionFolder, reader: str) -> None:
        self._folder = folder
        self._reader = reader
        self._reserves = True

    def bind(self, client: Client) -> Bound:
        """Have the portal keep the connector's events; what is bound already stays so.

        Raises:
            FileProblem: it couldn't be written down that something is bound, so nothing was.
        """
        missing = []
        with self._folder.turn():
            first = self._folder.note_bound(self._reader)
            for event in events.CONNECTOR_EVENTS:
                try:
                    events.bind_offline(client, event, self._reader)
                except PortalError as error:
                    refused = error.kind is Kind.REFUSED
                    if refused and event != events.MESSAGE_ADDED:
                        missing.append(event)
                        continue
                    if refused and first:
                        self._folder.note_unbound()
                    return Bound(error=error)
        return Bound(tuple(missing))

    def fetch(self, client: Client) -> None:
        """Read what the portal has kept into the journal; what nobody here wants is dropped.

        Raises:
            PortalError: `ACCESS_DENIED` where the user is no administrator, or any other.
            FileProblem: the journal couldn't be written; where the plan allows, the portal still has them.
        """
        for _ in range(_MOST_PAGES):
            if self._fetch_page(client) < offline_events.PAGE:
                return

    def _fetch_page(self, client: Client) -> int:
        if self._reserves:
            try:
                reserved = offline_events.reserve(client, self._reader)
            except PortalError as error:
                if error.code != "WRONG_LICENSE":
                    raise
                self._reserves = False
            else:
                self._journal(reserved.events)
                if reserved.events and reserved.process:
                    offline_events.clear(client, reserved.process)
                self._reserves = bool(reserved.process) or not reserved.events
                return len(reserved.events)
        taken = offline_events.take(client, self._reader)
        self._journal(taken)
        return len(taken)

    def _journal(self, found: tuple[OfflineEvent, ...]) -> None:
        read: list[Incoming] = [one for event in found for one in read_event(event.name, event.data)]
        self._folder.journal.append(map(to_entry, self._folder.wanted(read)))

    def unbind(self, client: Client) -> int:
        """Unbind all that is bound for this installation, unless somebody here still listens.

        Returns:
            How many events were unbound.

        Raises:
            PortalError: something may still be bound; the next start finds it.
        """
        count = 0
        with self._folder.turn():
            if self._folder.in_use:
                return 0
            if self._folder.bound_for:
                for binding in events.bindings(client):
                    if binding.offline and binding.reader == self._reader:
                        count += events.unbind(client, binding)
                with contextlib.suppress(PortalError):  # what is left in the queue harms nobody
                    offline_events.take(client, self._reader)
            self._folder.delete()
        return count

"""Binds the events of a connector for this computer, reads them, and unbinds them: offline events.

An application that isn't a server can't be called. So the portal keeps the events until they are read.
Reading removes them there, so they are written to the disk here before anybody sees them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
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
        self._others: set[str] = set()  # what is kept for other readers of the application
        self._is_shown = False  # whether the portal's list has ours

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

        What `event.offline.get` reads is gone from the portal, even if the answer gets lost. So events are
        first read without removing them, and written down. Those that then disappear from the portal without
        an answer were in the lost one.

        Raises:
            PortalError: `ACCESS_DENIED` where the user is no administrator, or any other; nothing is lost.
            FileProblem: the journal couldn't be written; nothing is lost.
        """
        with self._folder.turn():  # doubtful events belong to every session here
            for _ in range(_MOST_PAGES):
                if not self._fetch_page(client):
                    return

    def _fetch_page(self, client: Client) -> bool:
        """Read the oldest events; return whether there may be more."""
        doubtful = self._folder.doubtful()
        # With events in doubt, everything that is still there has to be seen.
        kept = offline_events.pending(client, self._reader, () if doubtful else self._others)
        new = {one.key: one for one in kept if one.key not in self._others}
        there = {one.key for one in kept}
        self._journal((one for one in doubtful if one.key not in there), client.clock_lead)
        if new or doubtful:
            self._folder.note_doubtful(new.values())
        if not new and self._is_shown:
            return False
        taken = offline_events.take(client, self._reader)
        self._journal(taken, client.clock_lead)
        self._folder.note_doubtful(())
        keys = {one.key for one in taken}
        self._is_shown = bool(keys & there) or (self._is_shown and not keys)
        full = len(taken) >= offline_events.PAGE
        if not full:
            self._others |= new.keys() - keys
        return full

    def _journal(self, found: Iterable[OfflineEvent], lead: float | None) -> None:
        """Write events down; `lead` is by how many seconds the portal's clock is ahead of this one's."""
        read: list[Incoming] = [
            replace(one, time=0.0 if lead is None or not event.time else event.time - lead)
            for event in found
            for one in read_event(event.name, event.data)
        ]
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

"""Which connectors this computer registered in which portal.

A portal's list doesn't say whose a connector is; only this history does.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path

from configurator.bitrix24.address import Portal
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.services.survey import ours, sent_to
from configurator.storage import folders, temporary_files
from configurator.storage.history_file import History, Sent

_LIST_SECONDS = 3600.0
"""For how long a portal may keep its list of connectors."""


class RegistrationHistory:
    """The history on the disk, and what could not be written to it yet; any thread may use it.

    Args:
        state: folder of the history; the system's own place if None.
    """

    def __init__(self, state: Path | None = None) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._unwritten: set[Sent] = set()

    def expect(
        self, portal: Portal, connector: Connector, *, removed: bool = False, application: str = ""
    ) -> Sent:
        """Return the entry for what was registered or removed now; `entries` has it from now on.

        Args:
            portal: where it was registered.
            connector: the connector as it was sent.
            removed: whether it was removed from the portal instead.
            application: the client ID of the application it was registered with; empty if unknown.
        """
        project = project_file.dumps(connector)
        sent = Sent(portal.origin, time.time(), connector.name, project, removed, application)
        with self._lock:
            self._unwritten.add(sent)
        return sent

    def write(self, sent: Sent) -> None:
        """Write an entry of `expect` to the disk.

        Raises:
            FileProblem: it couldn't be written; `entries` still has it until the program ends.
        """
        self._files().add(sent)
        with self._lock:
            self._unwritten.discard(sent)

    def note(
        self, portal: Portal, connector: Connector, *, removed: bool = False, application: str = ""
    ) -> None:
        """Add what was registered or removed now; arguments as to `expect`.

        Raises:
            FileProblem: it couldn't be written; `entries` still has it until the program ends.
        """
        self.write(self.expect(portal, connector, removed=removed, application=application))

    def note_removal(self, portal: Portal, identifier: str) -> None:
        """Add that the connector with the ID `identifier` was removed, if it was registered from here.

        Raises:
            FileProblem: it couldn't be written.
        """
        last = sent_to(portal.origin, self.entries()).get(identifier.lower())
        if last and not last.removed:
            self.note(portal, last.connector, removed=True)

    def entries(self) -> list[Sent]:
        """Return everything that was registered or removed, the newest first. Reads the disk."""
        with self._lock:
            unwritten = set(self._unwritten)
        # Unwritten first: an entry that is being written right now is met twice, never missed.
        return sorted({*unwritten, *self._files().all()}, key=lambda sent: sent.time, reverse=True)

    def connectors(self) -> dict[Sent, Connector]:
        """Return what was registered, the newest first, with its connector; removals are left out."""
        found: dict[Sent, Connector] = {}
        for sent in self.entries():
            with suppress(project_file.ProjectError):  # somebody changed the file
                if not sent.removed:
                    found[sent] = project_file.read(sent.project).connector
        return found

    def our_ids(self, portal: Portal) -> set[str]:
        """Return the IDs, in lower case, of what was registered from here and not removed since."""
        return ours(sent_to(portal.origin, self.entries()))

    def registered_with(self, portal: Portal, identifier: str) -> str | None:
        """Return the client ID of the application with which a connector was registered from here.

        Returns:
            Empty where that isn't known; None where it wasn't registered from here, or was removed since.
        """
        for sent in self.entries():  # the newest first
            if sent.portal == portal.origin and _id_of(sent) == identifier.lower():
                return None if sent.removed else sent.application
        return None

    def clear_leftovers(self) -> None:
        """Remove what a killed process left of what it was writing to the folder of the history."""
        temporary_files.clear_folder(self._state or folders.state_folder())
        self._files().clear_leftovers()

    def recent_ids(self, portal: Portal) -> set[str]:
        """Return our IDs of the last hour: a portal's list of connectors may be that old (published code).

        An entry from the future was dated by a wrong clock, so it may be of any day.
        """
        entries = [one for one in self.entries() if abs(time.time() - one.time) < _LIST_SECONDS]
        return ours(sent_to(portal.origin, entries))

    def _files(self) -> History:
        return History((self._state or folders.state_folder()) / "sent")


def _id_of(sent: Sent) -> str:
    try:
        return project_file.read(sent.project).connector.id.lower()
    except project_file.ProjectError:  # somebody changed the file
        return ""

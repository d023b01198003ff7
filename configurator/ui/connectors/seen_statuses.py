"""What portals have said, while the program runs, of connectors on their open channels."""

from __future__ import annotations

from configurator.bitrix24.address import Portal
from configurator.bitrix24.methods.connectors import Status


class SeenStatuses:
    """The latest status of each connector on each open channel, by portal; and what was looked at last."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], dict[str, Status]] = {}
        self._looked_at: dict[str, str] = {}

    def note(self, portal: Portal, status: Status) -> None:
        """Take what a portal has said."""
        self._seen.setdefault((portal.origin, status.connector.lower()), {})[status.line] = status

    def of(self, portal: Portal, connector: str) -> dict[str, Status]:
        """Return what is known of a connector, by the channel's ID."""
        return dict(self._seen.get((portal.origin, connector.lower()), {}))

    def forget(self, portal: Portal) -> None:
        """Drop what a portal has said: it is asked anew."""
        for key in [key for key in self._seen if key[0] == portal.origin]:
            del self._seen[key]

    def look_at(self, portal: Portal, connector: str) -> None:
        """Remember which connector is looked at."""
        self._looked_at[portal.origin] = connector

    def looked_at(self, portal: Portal) -> str:
        """Return the ID of the connector that was looked at last; empty where none was."""
        return self._looked_at.get(portal.origin, "")

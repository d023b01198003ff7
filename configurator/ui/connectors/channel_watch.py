"""Gathers what a portal says, while its connectors are shown, of a connector's open channels."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from configurator.bitrix24.methods.connectors import Status
from configurator.bitrix24.methods.lines import Line
from configurator.services.portal_sightings import ChannelStates
from configurator.ui.connectors.portal_session import Found, PortalSession


class ChannelWatch(QObject):
    """Puts the statuses of single channels together.

    Args:
        session: the requests to the portal, which owns this.

    Signals:
        told: the connector's ID, and its `ChannelStates`: on for one at least, or off for all that there are.
    """

    told = Signal(str, object)

    def __init__(self, session: PortalSession) -> None:
        super().__init__(session)
        self._lines: tuple[Line, ...] = ()
        self._statuses: dict[str, dict[str, Status]] = {}
        self._was_on: set[str] = set()
        session.found.connect(self._note_found)
        session.lines_found.connect(self._note_lines)
        session.status.connect(self._note_status)

    def _note_found(self, found: Found) -> None:
        self._note_lines(found[1])

    def _note_lines(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines

    def _note_status(self, status: Status) -> None:
        known = self._statuses.setdefault(status.connector.lower(), {})
        known[status.line] = status
        states = self._together(known)
        was_on = status.connector.lower() in self._was_on
        # Of a portal with many channels only those on the screen are asked about.
        if states.on or was_on or len(known) >= len(self._lines):
            self._was_on.add(status.connector.lower())
            self.told.emit(status.connector, states)

    def _together(self, known: dict[str, Status]) -> ChannelStates:
        on, trouble = list[str](), list[str]()
        for line in self._lines:
            reason = known[line.id].reason if line.id in known else "NOT_CONNECTED"
            if reason == "WORKS":
                on.append(line.name)
            elif reason != "NOT_CONNECTED":
                trouble.append(line.name)
        return ChannelStates(time.time(), tuple(on), tuple(trouble), len(self._lines))

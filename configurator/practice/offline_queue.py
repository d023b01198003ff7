"""Events that wait to be fetched, because an application has no address to post them to."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

_MOST = 1000


@dataclass(slots=True)
class OfflineEvent:
    """A record of the queue.

    Attributes:
        application: client_id of the application it waits for.
        auth_connector: the name of its queue.
        time: when it was queued, in seconds since 1970.
        user: who acted; 0 where nobody can be named.
        message_id: a name of 32 hexadecimal digits.
        process: who is working on it; empty while nobody is.
        error: whether its application has reported that it could not be worked on.
    """

    id: int
    application: str
    auth_connector: str
    time: float
    event: str
    data: object
    user: int
    message_id: str = field(default_factory=lambda: secrets.token_hex(16))
    process: str = ""
    error: bool = False

    def has_same_content(self, other: OfflineEvent) -> bool:
        """Say whether two records of one queue tell the same."""
        return self._content() == other._content()

    def _content(self) -> tuple[str, str, str, object]:
        return (self.application, self.auth_connector, self.event, self.data)


class OfflineQueue:
    """The queues of all applications; changed only by the thread that serves."""

    def __init__(self) -> None:
        self._waiting: list[OfflineEvent] = []
        self._last = 0

    def next_number(self) -> int:
        """Return a number for a new record."""
        self._last += 1
        return self._last

    def all(self) -> list[OfflineEvent]:
        """Return every record, oldest first."""
        return list(self._waiting)

    def add(self, record: OfflineEvent) -> None:
        """Queue a record, unless one with equal event and data waits; the oldest is lost in a full queue."""
        same = [each for each in self._waiting if each.has_same_content(record) and not each.process]
        if same:
            return
        self._waiting.append(record)
        del self._waiting[:-_MOST]

    def of(self, application: str, auth_connector: str) -> list[OfflineEvent]:
        """Return the records of one queue, oldest first."""
        return [
            each
            for each in self._waiting
            if (each.application, each.auth_connector) == (application, auth_connector)
        ]

    def remove(self, matches: Callable[[OfflineEvent], bool]) -> None:
        """Remove records."""
        self._waiting = [each for each in self._waiting if not matches(each)]

    def restore(self, waiting: list[OfflineEvent]) -> None:
        """Replace all by what was kept."""
        self._waiting = waiting
        self._last = max((each.id for each in waiting), default=0)

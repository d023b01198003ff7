"""Which application wants to hear of which event, and how."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Binding:
    """A handler of one application.

    Attributes:
        id: the number of the handler (`event_handler_id`).
        application: client_id of the application.
        event: in upper case.
        handler: the address to post to; empty for an offline one.
        auth_type: the user whose tokens come with the event; 0: the one who acted.
        offline: whether the event is queued instead of posted.
        auth_connector: the name of the queue that an offline one belongs to.
    """

    id: int
    application: str
    event: str
    handler: str = ""
    auth_type: int = 0
    offline: bool = False
    auth_connector: str = ""

    def is_same(self, other: Binding) -> bool:
        """Say whether both mean the same handler or queue."""
        return self._pair() == other._pair()

    def _pair(self) -> tuple[str, str, bool, str]:
        return (self.application, self.event, self.offline, self.auth_connector or self.handler)


class Bindings:
    """All handlers of all applications. Safe to read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bound: list[Binding] = []
        self._last = 0

    def all(self) -> list[Binding]:
        """Return every handler, oldest first."""
        with self._lock:
            return list(self._bound)

    def of(self, application: str, event: str = "") -> list[Binding]:
        """Return an application's handlers, of one event or of all."""
        return [each for each in self.all() if each.application == application and event in {"", each.event}]

    def next_number(self) -> int:
        """Return a number for a new handler."""
        with self._lock:
            self._last += 1
            return self._last

    def add(self, binding: Binding) -> bool:
        """Add a handler; False where it is bound already, or where there are too many."""
        with self._lock:
            if len(self._bound) >= _MOST or any(each.is_same(binding) for each in self._bound):
                return False
            self._bound.append(binding)
            return True

    def remove(self, matches: Callable[[Binding], bool]) -> int:
        """Remove handlers and return how many there were."""
        with self._lock:
            kept = [each for each in self._bound if not matches(each)]
            removed = len(self._bound) - len(kept)
            self._bound = kept
            return removed

    def restore(self, bound: list[Binding]) -> None:
        """Replace all by what was kept."""
        with self._lock:
            self._bound = bound
            self._last = max((each.id for each in bound), default=0)

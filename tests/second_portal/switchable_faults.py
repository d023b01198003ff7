"""What can be made to go wrong, and how this portal behaves where the contract leaves a choice."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase


class Kind(Enum):
    """How a request goes wrong."""

    REFUSED = "an answer with an error, nothing done"
    REQUEST_LOST = "the connection closes, nothing done"
    ANSWER_LOST = "the connection closes, everything done"
    ANSWER_CUT = "half of the answer, everything done"
    SLOW = "the answer comes late"
    PAGE = "a page of HTML, as proxies send it, nothing done"


@dataclass
class Fault:
    """One fault, for the requests that it fits.

    Attributes:
        kind: what happens.
        name: the REST methods that it hits (`*` and `?` as in file names), or "oauth.token".
        skip: how many fitting requests pass before.
        times: how many it hits then; 0 for all that follow.
        status: HTTP status of a refusal or a page.
        code: error code of a refusal.
        seconds: how late a slow answer is.
    """

    kind: Kind
    name: str = "*"
    skip: int = 0
    times: int = 1
    status: int = 503
    code: str = "QUERY_LIMIT_EXCEEDED"
    seconds: float = 0.0
    seen: int = 0

    def hits(self, name: str) -> bool:
        """Whether it hits the next request for `name`; counts that request."""
        if not fnmatchcase(name, self.name):
            return False
        self.seen += 1
        return self.seen > self.skip and (not self.times or self.seen <= self.skip + self.times)


class Faults:
    """The faults that are switched on."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> Fault:
        """Switch `fault` on."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def busy(self, name: str, skip: int = 0, times: int = 1) -> Fault:
        """503 QUERY_LIMIT_EXCEEDED."""
        return self.add(Fault(Kind.REFUSED, name, skip, times))

    def refuse(self, name: str, status: int, code: str, times: int = 0) -> Fault:
        """Any refusal; for good unless `times` says otherwise."""
        return self.add(Fault(Kind.REFUSED, name, times=times, status=status, code=code))

    def clear(self) -> None:
        """Switch all of them off."""
        with self._lock:
            self._faults.clear()

    def due(self, name: str) -> Fault | None:
        """The first fault that hits the next request for `name`."""
        with self._lock:
            due = [fault for fault in self._faults if fault.hits(name)]
        return due[0] if due else None


class Offline(Enum):
    """Whether offline events can be bound, and what stands in the way."""

    WORKS = ""
    PLAN = "WRONG_LICENSE"
    NOT_FOR_THIS_EVENT = "ERROR_EVENT_NOT_FOUND"


@dataclass
class Manners:
    """How the portal behaves.

    Attributes:
        language: of all descriptions: de, en, ja or ru.
        list_is_cached: whether `imconnector.list` may be an hour old.
        hidden_in_list: connectors that `imconnector.list` leaves out, as those of other regions.
        offline: whether offline events can be bound.
        offline_extended: whether the plan has `rest_offline_extended`, which reading without removing needs.
        lost_events: events that get lost, "*" for all.
        numbers_as_text: whether events in the offline queue carry numbers as text.
        newest_first: whether the offline queue answers in reverse.
        bucket: whether calls are refused while the leaky bucket is full.
        token_takes_post: whether the token server takes a POST; 405 otherwise.
        scope_is_app: whether the token answer says "app" where newer portals list the permissions.
        events_need: the permissions that binding a connector's event takes.
        signs_in_at_once: whether the sign-in page redirects without a question.
    """

    language: str = "ru"
    list_is_cached: bool = False
    hidden_in_list: set[str] = field(default_factory=set)
    offline: Offline = Offline.WORKS
    offline_extended: bool = False
    lost_events: set[str] = field(default_factory=set)
    numbers_as_text: bool = False
    newest_first: bool = False
    bucket: bool = True
    token_takes_post: bool = True
    scope_is_app: bool = False
    events_need: set[str] = field(default_factory=lambda: {"imopenlines"})
    signs_in_at_once: bool = False

    def loses(self, event: str) -> bool:
        """Whether `event` gets lost."""
        return bool(self.lost_events & {"*", event})

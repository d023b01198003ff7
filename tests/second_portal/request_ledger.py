"""Every request that reached the portal, with its time: for the pace, and for secrets in wrong places."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

from tests.second_portal.php_values import Value

# A portal's leaky bucket: it holds 50 requests and drains 2 of them per second.
BUCKET = 50.0
DRAINED_PER_SECOND = 2.0
TOKEN_PATH = "/oauth/token/"
# Where each kind of secret may be met: in the body of a request to the token server, or to a method.
MAY_BE_IN = {
    "access token": {"rest"},
    "refresh token": {"token"},
    "client secret": {"token"},
    "code": {"token"},
}


@dataclass
class Request:
    """One request.

    Attributes:
        at: seconds of the monotonic clock when it had arrived completely.
        port: the port that it arrived at.
        verb: GET or POST.
        target: path and query as they were sent.
        headers: all of them, in their order.
        body: what was sent.
        name: the REST method in lower case, "oauth.token", "oauth.authorize" or "" for anything else.
        arguments: what the method was given, keys of the top level in upper case, without the token.
        status: the HTTP status of the answer; 0 while there is none, or if it was lost.
        answer: the answer's body, also of a lost one.
    """

    at: float
    port: int
    verb: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    name: str = ""
    arguments: dict[str, Value] = field(default_factory=dict)
    status: int = 0
    answer: bytes = b""

    @property
    def place(self) -> str:
        """Which part of the portal it was meant for: rest, token or other."""
        if self.target.startswith("/rest/"):
            return "rest"
        return "token" if self.target.startswith(TOKEN_PATH) else "other"

    @property
    def beside_the_body(self) -> str:
        """The address and the headers, which end up in logs."""
        return "\n".join([self.target, unquote_plus(self.target), *(f"{k}: {v}" for k, v in self.headers)])


class Ledger:
    """The requests in the order of their arrival."""

    def __init__(self) -> None:
        self._requests: list[Request] = []
        self._changed = threading.Condition()

    def add(self, request: Request) -> None:
        """Write `request` down."""
        with self._changed:
            self._requests.append(request)
            self._changed.notify_all()

    def all(self) -> list[Request]:
        """Everything so far."""
        with self._changed:
            return list(self._requests)

    def calls(self, name: str = "") -> list[Request]:
        """The calls of the REST method `name`, or of every method."""
        return [r for r in self.all() if r.place == "rest" and name in {"", r.name}]

    def names(self) -> list[str]:
        """The REST methods that were called, in their order."""
        return [request.name for request in self.calls()]

    def wait_for(self, name: str, count: int = 1, seconds: float = 20.0) -> None:
        """Wait until `name` was called `count` times.

        Raises:
            TimeoutError: it was called less often within `seconds`.
        """
        self.wait_for_any({name}, count, seconds)

    def wait_for_any(self, names: Collection[str], count: int = 1, seconds: float = 20.0) -> None:
        """Wait until `names` were called `count` times together.

        Raises:
            TimeoutError: they were called less often within `seconds`.
        """

        def enough() -> bool:
            return sum(request.name in names for request in self._requests) >= count

        with self._changed:
            if not self._changed.wait_for(enough, seconds):
                raise TimeoutError(f"{names} were not called {count} times within {seconds} s")

    def most_within(self, seconds: float) -> int:
        """The largest number of calls in any stretch of `seconds`."""
        times = [request.at for request in self.calls()]
        return max((sum(start <= t < start + seconds for t in times) for start in times), default=0)

    def highest_level(self) -> float:
        """How full the bucket was at its fullest; above BUCKET a portal refuses."""
        level = highest = 0.0
        before = 0.0
        for request in self.calls():
            level = max(0.0, level - (request.at - before) * DRAINED_PER_SECOND) + 1
            before = request.at
            highest = max(highest, level)
        return highest

    def misplaced(self, secrets: Mapping[str, str]) -> list[str]:
        """Where one of `secrets` (each with its kind) was met although it has no business there."""
        found = []
        for request in self.all():
            beside, body = request.beside_the_body, unquote_plus(request.body.decode("latin-1"))
            in_address = request.verb == "GET" and request.place == "token"  # the documented GET
            for secret, kind in secrets.items():
                allowed = request.place in MAY_BE_IN[kind]
                if (secret in beside and not (in_address and allowed)) or (secret in body and not allowed):
                    found.append(f"{kind} in {request.verb} {request.place} {request.name}")
        return found

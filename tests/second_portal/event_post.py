"""Events: whose they are, the offline queues, and the post to the addresses."""

from __future__ import annotations

import hashlib
import http.client
import json
import queue
import secrets
import threading
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from tests.second_portal.php_values import Value, to_form
from tests.second_portal.remembered import Application, Binding, PortalState, Queued

SECONDS_PER_ATTEMPT = 5.0


@dataclass(frozen=True)
class Attempt:
    """An event on its way to an address; status 0 if nobody answered."""

    handler: str
    event: str
    status: int


def as_text(value: Value) -> Value:
    """`value` with its numbers as text."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class EventPost:
    """Hands events to the application that registered the connector, once it is installed."""

    def __init__(self, state: PortalState) -> None:
        self._state = state
        self._letters: queue.Queue[tuple[str, str, bytes] | None] = queue.Queue()
        self.attempts: list[Attempt] = []
        self.base = ""
        self._thread = threading.Thread(target=self._deliver, name="second portal's post", daemon=True)
        self._thread.start()

    def of_connector(self, connector: str, event: str, data: Value) -> None:
        """Hand out an event of a connector."""
        owner = self._state.connectors.get(connector)
        application = self._state.applications.get(owner.owner) if owner else None
        if application:
            self.of_application(application, event, data)

    def of_application(self, application: Application, event: str, data: Value) -> None:
        """Hand out an event to one application."""
        if not application.installed:
            return
        if self._state.manners.loses(event):
            self._state.lost.append((event, data))
            return
        for binding in self._state.bindings:
            if (binding.client_id, binding.event) == (application.client_id, event):
                self._hand_to(binding, application, data)

    def _hand_to(self, binding: Binding, application: Application, data: Value) -> None:
        if binding.offline:
            self._enqueue(binding, data)
            return
        body = {
            "event": binding.event,
            "event_handler_id": str(1 + self._state.bindings.index(binding)),
            "data": data,
            "ts": int(self._state.now()),
            "auth": {
                "scope": ",".join(sorted(application.scope)),
                "domain": urlsplit(self.base).netloc,
                "server_endpoint": f"{self.base}/rest/",
                "status": "L",
                "client_endpoint": f"{self.base}/rest/",
                "member_id": self._state.member_id,
                "application_token": application.token,
            },
        }
        pairs = [pair for name, value in body.items() for pair in to_form(value, name)]
        self._letters.put((binding.handler, binding.event, urlencode(pairs).encode()))

    def _enqueue(self, binding: Binding, data: Value) -> None:
        kept = as_text(data) if self._state.manners.numbers_as_text else json.loads(json.dumps(data))
        same = (binding.client_id, binding.queue, binding.event, kept)
        for record in self._state.queue:
            if (record.client_id, record.queue, record.event, record.data) == same and not record.process:
                record.at = self._state.now()  # one record for equal event and data
                return
        message_id = hashlib.md5(secrets.token_bytes(16), usedforsecurity=False).hexdigest()
        self._state.queue.append(
            Queued(self._state.number(), *same, at=self._state.now(), message_id=message_id)
        )

    def _deliver(self) -> None:
        while letter := self._letters.get():
            try:
                self.attempts.append(Attempt(letter[0], letter[1], _posted(letter[0], letter[2])))
            finally:
                self._letters.task_done()
        self._letters.task_done()

    def settle(self) -> None:
        """Wait until everything on its way has arrived, or failed to."""
        self._letters.join()

    def close(self) -> None:
        """End the post after what is on its way."""
        self._letters.put(None)
        self._thread.join()


def _posted(handler: str, body: bytes) -> int:
    address = urlsplit(handler)
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    connection = kind(address.hostname or "", address.port, timeout=SECONDS_PER_ATTEMPT)
    try:
        target = (address.path or "/") + (f"?{address.query}" if address.query else "")
        connection.request("POST", target, body, {"Content-Type": "application/x-www-form-urlencoded"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()

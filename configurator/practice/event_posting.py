"""Posting events to the addresses that applications have bound, one after the other."""

from __future__ import annotations

import contextlib
import queue
import ssl
import threading
from collections import deque
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from configurator.practice.php_form import encode

SECONDS = 5.0
"""How long a handler may take; then the next event is posted."""
_REMEMBERED = 200
_MOST_WAITING = 500
_LARGEST_ANSWER = 2**16
_END_SECONDS = 1.0
_HEADERS = {
    "Content-Type": "application/x-www-form-urlencoded",
    "User-Agent": "Bitrix24 Webhook Engine",
}


@dataclass(slots=True)
class Attempt:
    """One event on its way to one handler.

    Attributes:
        handler: the address.
        application: name of the application that bound it.
        event: in upper case.
        time: when it happened, in seconds since 1970.
        fields: what is posted.
        status: the HTTP status of the answer; 0 while there is none.
        fault: why there is no answer: `OTHER_COMPUTER`, `NO_ANSWER`, `TOO_MANY`; empty if there is one, or if
            the event still waits.
    """

    handler: str
    application: str
    event: str
    time: float
    fields: dict[str, object]
    status: int = 0
    fault: str = ""


class Poster:
    """Posts events in a thread of its own, which starts with the first event.

    Only addresses on this computer are called: the practice portal sends nothing to the internet.
    """

    def __init__(self) -> None:
        self._attempts: deque[Attempt] = deque(maxlen=_REMEMBERED)
        self._waiting: queue.Queue[Attempt | None] = queue.Queue(_MOST_WAITING)
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._ended = False

    def attempts(self) -> list[Attempt]:
        """Return the last attempts, newest first."""
        with self._lock:
            return list(reversed(self._attempts))

    def post(self, attempt: Attempt) -> None:
        """Queue an event for a handler."""
        with self._lock:
            self._attempts.append(attempt)
            if self._ended:
                return
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="practice-events", daemon=True)
                self._thread.start()
        try:
            self._waiting.put_nowait(attempt)
        except queue.Full:
            attempt.fault = "TOO_MANY"

    def drain(self) -> None:
        """Wait until every event that was queued has been tried."""
        self._waiting.join()

    def stop(self) -> None:
        """Post nothing more; an event that is on its way may take another second."""
        with self._lock:
            self._ended = True
            thread = self._thread
        if thread is None:
            return
        while True:
            try:
                self._waiting.put_nowait(None)
                break
            except queue.Full:
                with contextlib.suppress(queue.Empty):  # the thread has taken all of it meanwhile
                    self._waiting.get_nowait()
        thread.join(_END_SECONDS)

    def _run(self) -> None:
        while (attempt := self._waiting.get()) is not None:
            if not self._ended:
                self._try(attempt)
            self._waiting.task_done()

    def _try(self, attempt: Attempt) -> None:
        address = urlsplit(attempt.handler)
        if not is_on_this_computer(address):
            attempt.fault = "OTHER_COMPUTER"
            return
        connection = self._connection(address)
        target = f"{address.path or '/'}{'?' if address.query else ''}{address.query}"
        try:
            connection.request("POST", target, encode(attempt.fields), _HEADERS)
            answer = connection.getresponse()
            answer.read(_LARGEST_ANSWER)
            attempt.status = answer.status
        except (OSError, HTTPException, ValueError):
            attempt.fault = "NO_ANSWER"
        finally:
            connection.close()

    def _connection(self, address: SplitResult) -> HTTPConnection:
        host = address.hostname or ""
        if address.scheme != "https":
            return HTTPConnection(host, address.port, timeout=SECONDS)
        return HTTPSConnection(host, address.port, timeout=SECONDS, context=ssl.create_default_context())


def is_on_this_computer(address: SplitResult) -> bool:
    """Say whether an address leads to this computer by its number; names are not looked up."""
    try:
        return ip_address(address.hostname or "").is_loopback
    except ValueError:
        return False

"""One HTTP request and its whole answer, within limits, cancellable, with nothing secret in any error."""

from __future__ import annotations

import contextlib
import functools
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from weakref import WeakSet

import httpx
import truststore

from configurator import __version__, bounded
from configurator.bitrix24.answers import Answer
from configurator.bitrix24.faults import PortalError

_log = logging.getLogger(__name__)
# httpx logs each address at INFO; the authorization server's documented GET has the secret in it.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

_HEADERS = {
    "User-Agent": f"ConnectorConfigurator/{__version__}",
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # a size limit says little about what unpacks to more
}
_TYPES: tuple[tuple[type[Exception], str], ...] = (
    (httpx.ProxyError, "PROXY"),
    (httpx.ConnectTimeout, "NOT_REACHABLE"),
    (httpx.TimeoutException, "TIMEOUT"),
    (httpx.ConnectError, "NOT_REACHABLE"),
    (httpx.DecodingError, "BROKEN_ANSWER"),
    (httpx.HTTPError, "CONNECTION_LOST"),
    (httpx.InvalidURL, "RENAMED_REFUSED"),  # httpx reads a Location even where it does not follow it
)

_Stream = Callable[[], AbstractContextManager[httpx.Response]]
_CONNECTED = ("connect_tcp.complete", "start_tls.complete")
"""The ends of the names of what httpcore reports when it has a new socket."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much.

    Attributes:
        connect: seconds until connected.
        read: seconds between two pieces of an answer.
        total: seconds for one request with its answer, name look-up included.
        answer_bytes: bytes of an answer.
    """

    connect: float = 10.0
    read: float = 30.0
    total: float = 60.0
    answer_bytes: int = 4 * 1024 * 1024


class Transport:
    """Sends requests, several at a time if need be, over kept connections.

    Args:
        direct: go past any proxy (a portal on this computer).
        limits: time and size limits.
        cancel: set by anybody to give up: the caller is free at once, and so are the threads that wait for
            an answer.
    """

    def __init__(self, *, direct: bool, limits: Limits, cancel: threading.Event | None = None) -> None:
        self._limits = limits
        self._cancel = cancel
        self._lock = threading.Lock()
        self._running = 0
        self._closed = False
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self._http = self._make_client(direct=direct)

    def _make_client(self, *, direct: bool) -> httpx.Client:
        """Return a client that goes through the proxy of this computer, if it has one.

        Raises:
            PortalError: `PROXY_SETTING`.
        """
        timeout = httpx.Timeout(self._limits.read, connect=self._limits.connect)
        client = None
        # A setting that httpx cannot use; its text is not repeated, for it may hold the proxy's password.
        with contextlib.suppress(ValueError, ImportError, httpx.InvalidURL):
            client = httpx.Client(
                verify=system_certificates(), trust_env=not direct, headers=_HEADERS, timeout=timeout
            )
        if client is None:
            raise PortalError("PROXY_SETTING")
        return client

    def post_json(self, url: str, content: bytes) -> Answer:
        """POST a JSON document.

        Raises:
            PortalError: with a code of `errors.TRANSPORT_CODES`.
        """
        headers = {"Content-Type": "application/json"}
        return self._bounded(
            lambda: self._http.stream("POST", url, content=content, headers=headers, extensions=self._watched)
        )

    def post_form(self, url: str, fields: Mapping[str, str]) -> Answer:
        """POST urlencoded fields.

        Raises:
            PortalError: with a code of `errors.TRANSPORT_CODES`.
        """
        return self._bounded(lambda: self._http.stream("POST", url, data=fields, extensions=self._watched))

    def get(self, url: str, fields: Mapping[str, str]) -> Answer:
        """GET with the fields in the query.

        Raises:
            PortalError: with a code of `errors.TRANSPORT_CODES`.
        """
        return self._bounded(lambda: self._http.stream("GET", url, params=fields, extensions=self._watched))

    def close(self) -> None:
        """Close the connections, each abandoned one as soon as its thread is done with it.

        A socket closed while another thread waits on it may be read by that thread under its next owner.
        """
        with self._lock:
            self._closed = True
            running = self._running
        if not running:
            self._http.close()

    def _bounded(self, stream: _Stream) -> Answer:
        outcome: Answer | str
        given_up = threading.Event()
        try:
            outcome = bounded.run(lambda: self._send(stream, given_up), self._limits.total, self._cancel)
        except bounded.CancelledError:
            outcome = "CANCELLED"
            self._cut()
        except bounded.TimedOutError:
            outcome = "TIMEOUT"
        given_up.set()
        if isinstance(outcome, str) and self._cancel and self._cancel.is_set():
            outcome = "CANCELLED"  # the connection broke because a cancel cut it
        if isinstance(outcome, str):
            raise PortalError(outcome)  # outside `except`: an error of httpx refers to the whole request
        return outcome

    @property
    def _watched(self) -> dict[str, object]:
        """What makes httpx report its sockets."""
        return {"trace": self._connected}

    def _connected(self, event: str, info: Mapping[str, object]) -> None:
        """Note a new socket, so that a cancel can wake whoever waits on it."""
        if not event.endswith(_CONNECTED):
            return
        made = getattr(info.get("return_value"), "get_extra_info", lambda _name: None)("socket")
        if isinstance(made, socket.socket):
            with self._lock:
                self._sockets.add(made)
            if self._cancel and self._cancel.is_set():
                self._cut()

    def _cut(self) -> None:
        """End every connection; a thread that waits on one wakes with an error.

        Shut down, not closed: the number of a closed socket may belong to another one when the thread wakes.
        """
        with self._lock:
            sockets = list(self._sockets)
        for each in sockets:
            with contextlib.suppress(OSError):  # over already
                socket.socket.shutdown(each, socket.SHUT_RDWR)  # not SSLSocket's: it takes TLS off first

    def _send(self, stream: _Stream, given_up: threading.Event) -> Answer | str:
        """Return the answer, or the code of what went wrong."""
        with self._lock:
            if self._closed:
                return "CANCELLED"
            self._running += 1
        try:
            with stream() as response:
                return self._read(response, given_up)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return _code(error)
        except Exception as error:  # noqa: BLE001 - whatever a library below raises would show the request
            _log.info("a request failed in an unforeseen way: %s", type(error).__name__)
            return "CONNECTION_LOST"
        finally:
            with self._lock:
                self._running -= 1
                last = self._closed and not self._running
            if last:
                self._http.close()

    def _read(self, response: httpx.Response, given_up: threading.Event) -> Answer | str:
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if given_up.is_set():
                return "TIMEOUT"  # to nobody: its caller waits no more
            if len(body) > self._limits.answer_bytes:
                return "TOO_LARGE"
        headers = tuple((name.lower(), value) for name, value in response.headers.multi_items())
        return Answer(response.status_code, bytes(body), response.headers.get("Location", ""), headers)


@functools.cache
def system_certificates() -> ssl.SSLContext:
    """Return a TLS context that trusts whom the system trusts, an office's own proxy included."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _code(error: Exception) -> str:
    """Return our code for an error of httpx; the certificate and the name hide among its causes."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and isinstance(error, httpx.ConnectError):
            return "CERTIFICATE"
        if isinstance(cause, socket.gaierror):
            return "HOST_NOT_FOUND"
        cause = cause.__cause__ or cause.__context__
    return next(code for kind, code in _TYPES if isinstance(error, kind))

"""The address on this computer at which a sign-in in the user's own browser ends.

It listens on 127.0.0.1 and ::1 (a browser takes either for `localhost`), at one port, for one request.
"""

from __future__ import annotations

import contextlib
import html
import selectors
import socket
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from configurator.bitrix24.signin.redirect import Redirect, parse_redirect

if TYPE_CHECKING:
    from typing import Any

PORT = 18724
"""Fixed, because Bitrix24 sends people to the address saved in the application (documentation); below the
ports that systems give out by themselves."""
PATH = "/signed-in"
ADDRESS = f"http://localhost:{PORT}{PATH}"
"""What the application's owner enters as its handler path."""
PAGES = frozenset({"PAGE_DONE", "PAGE_FOREIGN", "PAGE_NOTHING"})
"""What the browser is shown: the sign-in has arrived; it belongs to another one; nothing lies here."""

_SECONDS = 5.0
"""How long a connection may take to send its request."""


class PortTakenError(Exception):
    """Another program listens at the port."""


class Loopback:
    """Waits for the browser, until `close` or until it has come.

    Args:
        state: what `new_state` gave for this sign-in; another try sets the attribute anew.
        told: gets the redirect, once, in a thread of this object's.
        say: gives the title and the sentence of a page, by its code of `PAGES`.
        port: where to listen; tests take another.

    Raises:
        PortTakenError: on 127.0.0.1 or on ::1 another program listens there. On one of them is enough: nobody
            knows which of the two a browser takes.
    """

    def __init__(
        self,
        state: str,
        told: Callable[[Redirect], None],
        say: Callable[[str], tuple[str, str]],
        port: int = PORT,
    ) -> None:
        self.state = state
        self.port = port
        self.say = say
        self._told = told
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._done = False
        self._listeners = _listen(port)
        self._wake, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._accept, name="loopback", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and hang up; returns at once. May be called again."""
        with contextlib.suppress(OSError):
            self._wake.send(b"x")
        if threading.current_thread() is not self._thread:
            self._thread.join()
        self._wake.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RD)

    def take(self, path: str) -> str:
        """Take what the browser brings to `PATH`; return the code of the page to show."""
        redirect = parse_redirect(path, self.state)
        with self._lock:
            if redirect is None or self._done:
                return "PAGE_FOREIGN"
            self._done = True
        self._told(redirect)
        return "PAGE_DONE"

    @property
    def is_done(self) -> bool:
        """Whether the browser has come."""
        return self._done

    def _accept(self) -> None:
        with selectors.DefaultSelector() as selector:
            for one in (*self._listeners, self._woken):
                selector.register(one, selectors.EVENT_READ)
            while True:
                ready = [key.fileobj for key, _events in selector.select()]
                if self._woken in ready:
                    break
                for listener in ready:
                    with contextlib.suppress(OSError):  # hung up already
                        self._begin(cast("socket.socket", listener).accept()[0])
        for one in (*self._listeners, self._woken):
            one.close()

    def _begin(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)
        threading.Thread(target=self._serve, args=(connection,), name="loopback", daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):  # browsers hang up
            connection.settimeout(_SECONDS)
            _Handler(connection, ("", 0), cast("Any", self))
        with self._lock:
            self._open.discard(connection)
        connection.close()
        if self._done:
            self.close()


class _Handler(BaseHTTPRequestHandler):
    """One request: the exact path, this computer's name, GET; anything else finds nothing."""

    server: Any
    timeout = _SECONDS

    def do_GET(self) -> None:
        """Answer with a page for people."""
        names = {f"{host}:{self.server.port}" for host in ("localhost", "127.0.0.1", "[::1]")}
        # Another name: a page elsewhere has its own name point here, to read what comes back.
        here = self.headers.get("Host", "").lower() in names
        if not here or urlsplit(self.path).path != PATH:
            self._answer(HTTPStatus.NOT_FOUND, "PAGE_NOTHING")
            return
        page = self.server.take(self.path)
        self._answer(HTTPStatus.OK if page == "PAGE_DONE" else HTTPStatus.BAD_REQUEST, page)

    def _answer(self, status: HTTPStatus, page: str) -> None:
        title, sentence = map(html.escape, self.server.say(page))
        body = _PAGE.format(title=title, sentence=sentence).encode()
        self.send_response(status)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def version_string(self) -> str:
        """Name no version."""
        return "ConnectorConfigurator"

    def log_message(self, *_args: object) -> None:
        """Log nothing: the address holds the code."""


_PAGE = """<!doctype html><meta charset="utf-8"><title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:16px/1.5 system-ui,sans-serif;max-width:32em;
margin:15vh auto;padding:0 1em}}h1{{font-size:1.5em}}</style><h1>{title}</h1><p>{sentence}</p>
"""


def _listen(port: int) -> list[socket.socket]:
    listeners: list[socket.socket] = []
    try:
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            if family == socket.AF_INET or _has_ipv6():
                listeners.append(_listener(family, host, port))
    except OSError:
        for one in listeners:
            one.close()
        raise PortTakenError from None
    return listeners


def _listener(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There, SO_REUSEADDR would let another program take over the port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind((host, port))
        listener.listen(8)
    except BaseException:
        listener.close()
        raise
    return listener


def _has_ipv6() -> bool:
    """Whether this computer has ::1 at all."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True

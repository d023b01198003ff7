"""Listens on this computer for the end of a sign-in in the user's own browser.

It listens on 127.0.0.1 and ::1, because browsers use either for `localhost`, at one port, for one request.
"""

from __future__ import annotations

import html
import socket
import socketserver
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from configurator.bitrix24.signin.handler_path import PATH, PORT
from configurator.bitrix24.signin.redirect import Redirect, parse_redirect
from configurator.harmless_log import logger

PAGES = frozenset({"PAGE_DONE", "PAGE_FOREIGN", "PAGE_NOTHING"})
"""What the browser shows: the sign-in arrived; it belongs to another sign-in; there is nothing here."""

_log = logger(__name__)
_POLL_SECONDS = 0.05
"""How often a listener looks whether it is to end."""


class PortTakenError(Exception):
    """Another program listens at the port."""


class Loopback:
    """Waits for the browser, until `close` or until it has come.

    Args:
        state: what `new_state` returned for this sign-in; another try sets the attribute again.
        told: gets the redirect, once, in one of this object's threads.
        say: returns the title and the sentence of a page by its code, one of `PAGES`.
        port: where to listen; tests take another.
        request_seconds: how long a connection may take; browsers open some that they never use.

    Raises:
        PortTakenError: on 127.0.0.1 or on ::1 another program listens there. One of them is enough: nobody
            knows which of the two a browser takes.
    """

    def __init__(
        self,
        state: str,
        told: Callable[[Redirect], None],
        say: Callable[[str], tuple[str, str]],
        port: int = PORT,
        request_seconds: float = 5.0,
    ) -> None:
        self.state = state
        self.port = port
        self.say = say
        self.request_seconds = request_seconds
        self._told = told
        self._lock = threading.Lock()
        self._is_done = self._is_closed = False
        self._servers = _servers(self)
        for server in self._servers:
            threading.Thread(
                target=server.serve_forever, args=(_POLL_SECONDS,), name="loopback", daemon=True
            ).start()

    def close(self) -> None:
        """Stop listening; what is still connected gets no answer but a refusal. May be called again."""
        with self._lock:
            was_closed, self._is_closed = self._is_closed, True
        if was_closed:
            return
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def take(self, path: str) -> str:
        """Take what the browser brings to `PATH`; return the code of the page to show."""
        redirect = parse_redirect(path, self.state)
        with self._lock:
            if redirect is None or self._is_done or self._is_closed:
                return "PAGE_FOREIGN"
            self._is_done = True
        self._told(redirect)
        return "PAGE_DONE"

    @property
    def is_done(self) -> bool:
        """Whether the browser has come."""
        return self._is_done


class _Server(ThreadingHTTPServer):
    """A listener on one loopback address."""

    # On Windows, SO_REUSEADDR would let another program take over the port.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, family: socket.AddressFamily, host: str, loopback: Loopback) -> None:
        self.address_family = family
        self.loopback = loopback
        super().__init__((host, loopback.port), _Handler)

    def server_bind(self) -> None:
        """Bind to this address alone, without the reverse DNS lookup of `HTTPServer`, which may hang."""
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        socketserver.TCPServer.server_bind(self)

    def handle_error(self, _request: object, _client_address: object) -> None:
        """Say no more than what kind of error it was: browsers hang up, and the address holds the code."""
        _log.info("a browser's request failed: %s", type(sys.exception()).__name__)


class _Handler(BaseHTTPRequestHandler):
    """Answers a GET for the exact path under this computer's own name; anything else is not found."""

    server: _Server

    def setup(self) -> None:
        """Limit how long each connection may take."""
        super().setup()
        self.connection.settimeout(self.server.loopback.request_seconds)

    def do_GET(self) -> None:
        """Answer with a page for people."""
        loopback = self.server.loopback
        names = {f"{host}:{loopback.port}" for host in ("localhost", "127.0.0.1", "[::1]")}
        # DNS rebinding: another site lets its own name point here to read the answer.
        here = self.headers.get("Host", "").lower() in names
        if not here or urlsplit(self.path).path != PATH:
            self._answer(HTTPStatus.NOT_FOUND, "PAGE_NOTHING")
            return
        page = loopback.take(self.path)
        self._answer(HTTPStatus.OK if page == "PAGE_DONE" else HTTPStatus.BAD_REQUEST, page)

    def finish(self) -> None:
        """Stop listening as soon as the browser has its page."""
        try:
            super().finish()
        finally:
            if self.server.loopback.is_done:
                self.server.loopback.close()

    def _answer(self, status: HTTPStatus, page: str) -> None:
        title, sentence = map(html.escape, self.server.loopback.say(page))
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

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Log nothing: the address holds the code."""


_PAGE = """<!doctype html><html dir="auto"><meta charset="utf-8"><title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 system-ui,sans-serif;max-width:32em;
margin:15vh auto;padding:0 1em}}h1{{font-size:1.5em}}</style><h1>{title}</h1><p>{sentence}</p>
"""


def _servers(loopback: Loopback) -> list[_Server]:
    servers: list[_Server] = []
    try:
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            if family == socket.AF_INET or _has_ipv6():
                servers.append(_Server(family, host, loopback))
    except OSError:
        for server in servers:
            server.server_close()
        raise PortTakenError from None
    return servers


def _has_ipv6() -> bool:
    """Whether this computer has ::1 at all."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True

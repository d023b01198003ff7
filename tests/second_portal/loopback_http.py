"""The portal's sockets: HTTP/1.1 on a loopback address, with TLS if a context is given."""

from __future__ import annotations

import contextlib
import http.server
import json
import socket
import ssl
import threading
from abc import ABC, abstractmethod
from urllib.parse import parse_qsl, urlsplit

from tests.second_portal.request_ledger import TOKEN_PATH, Ledger, Request
from tests.second_portal.switchable_faults import Fault, Faults, Kind

AUTHORIZE_PATH = "/oauth/authorize/"
IDLE_SECONDS = 30
LARGEST_BODY = 8 << 20


class Reply:
    """What goes back: a status, headers and a body."""

    def __init__(
        self, status: int, body: bytes = b"", kind: str = "application/json", location: str = ""
    ) -> None:
        self.status = status
        self.body = body
        self.headers = {"Content-Type": f"{kind}; charset=utf-8"}
        if location:
            self.headers["Location"] = location

    @classmethod
    def of_json(cls, status: int, body: object) -> Reply:
        """An answer of the REST or token server."""
        return cls(status, json.dumps(body, ensure_ascii=False).encode())

    @classmethod
    def of_page(cls, status: int, page: str) -> Reply:
        """A page for a browser."""
        return cls(status, page.encode(), "text/html")


class Answering(ABC):
    """Whoever answers what a listener receives."""

    ledger: Ledger
    faults: Faults
    closing: threading.Event

    @abstractmethod
    def now(self) -> float:
        """Seconds for measuring the pace."""

    @abstractmethod
    def answer(self, request: Request) -> Reply:
        """The answer to `request`; what it does is done when this returns."""


def name_of(target: str) -> str:
    """What a request is about: a REST method in lower case, "oauth.token", "oauth.authorize" or ""."""
    path = urlsplit(target).path
    if path == TOKEN_PATH:
        return "oauth.token"
    if path == AUTHORIZE_PATH:
        return "oauth.authorize"
    if not path.startswith("/rest/"):
        return ""
    return path.removeprefix("/rest/").rsplit("/", 1)[-1].removesuffix(".json").lower()


class Listener:
    """A port, served by a thread for each connection.

    Attributes:
        port: chosen by the system.
        moved_to: the address that calls are sent on to with 302, "" while the portal is here.
    """

    def __init__(self, answering: Answering, tls: ssl.SSLContext | None = None) -> None:
        self.moved_to = ""
        listener = self

        class Handler(_Handler):
            served = (answering, listener)

        self._server = _Server(("127.0.0.1", 0), Handler)
        self.port: int = self._server.server_address[1]
        if tls:
            self._server.socket = tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def is_at(self, host: str) -> bool:
        """Whether `host`, as a request names it, is where the portal has moved to."""
        return host.lower() == urlsplit(self.moved_to).netloc

    def close(self) -> None:
        """Stop listening and end all connections."""
        self._server.shutdown()
        self._server.end_connections()
        self._server.server_close()
        self._thread.join()


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = False  # closing waits for the answers that are under way
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], handler: type[http.server.BaseHTTPRequestHandler]) -> None:
        super().__init__(address, handler)
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()

    # The base class also serves UDP, whose requests are pairs.
    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]  # TCP only
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up, or refuse the certificate, are no error of the portal."""

    def end_connections(self) -> None:
        with self._guard:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


class _Handler(http.server.BaseHTTPRequestHandler):
    served: tuple[Answering, Listener]
    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS
    wbufsize = -1  # head and body in one piece
    disable_nagle_algorithm = True
    server_version = "BitrixServer"
    sys_version = ""

    def log_message(self, *_args: object) -> None:
        """The ledger is the log."""

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        answering, listener = self.served
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST_BODY or self.headers.get("Transfer-Encoding"):
            self.send_error(413)
            return
        body = self.rfile.read(length)
        request = Request(
            answering.now(), listener.port, self.command, self.path, tuple(self.headers.items()), body
        )
        request.name = name_of(self.path)
        answering.ledger.add(request)
        if listener.moved_to and request.place == "rest" and not listener.is_at(self.headers.get("Host", "")):
            self._send(request, Reply(302, location=listener.moved_to + self.path))
            return
        fault = answering.faults.due(request.name)
        reply = _refusal(fault) or (
            None if fault and fault.kind is Kind.REQUEST_LOST else answering.answer(request)
        )
        if fault and fault.kind is Kind.SLOW:
            answering.closing.wait(fault.seconds)
        self._send(request, reply, fault)

    def _send(self, request: Request, reply: Reply | None, fault: Fault | None = None) -> None:
        request.answer = reply.body if reply else b""
        if reply is None or (fault and fault.kind is Kind.ANSWER_LOST):
            self._hang_up()
            return
        request.status = reply.status
        cut = bool(fault and fault.kind is Kind.ANSWER_CUT)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if cut else reply.body)
        if cut:
            self._hang_up()

    def _hang_up(self) -> None:
        self.wfile.flush()
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


def _refusal(fault: Fault | None) -> Reply | None:
    """The answer of a fault that has one."""
    if fault and fault.kind is Kind.REFUSED:
        return Reply.of_json(fault.status, {"error": fault.code, "error_description": "Портал занят"})
    if fault and fault.kind is Kind.PAGE:
        return Reply.of_page(fault.status, "<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>")
    return None


def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, or of the address."""
    text = request.body.decode("utf-8", "replace") or urlsplit(request.target).query
    return dict(parse_qsl(text, keep_blank_values=True))

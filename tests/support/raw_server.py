"""A server on a bare socket, for what no library of a server would do."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass
class RawServer:
    """The running server.

    Attributes:
        port: on 127.0.0.1.
        heard: what each connection sent first; empty for one that sent nothing, or only a TLS handshake.
    """

    port: int
    heard: list[bytes] = field(default_factory=list)


def saying(*pieces: bytes) -> Callable[[socket.socket, bytes], None]:
    """Return what answers every request with the same bytes and hangs up."""

    def answer(connection: socket.socket, _request: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return answer


def page(status: str, text: str, *headers: str) -> bytes:
    """Return a web page as it goes over the wire; `status` is for example `429 Too Many Requests`."""
    body = text.encode()
    lines = [
        f"HTTP/1.1 {status}",
        "Content-Type: text/html",
        f"Content-Length: {len(body)}",
        *headers,
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + body


@contextlib.contextmanager
def raw_server(
    answer: Callable[[socket.socket, bytes], None], tls: ssl.SSLContext | None = None
) -> Iterator[RawServer]:
    """Serve one connection after another: read once, then let `answer` do as it likes."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = RawServer(int(listener.getsockname()[1]))

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                _serve_one(listener.accept()[0], answer, tls, server)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def _serve_one(
    connection: socket.socket,
    answer: Callable[[socket.socket, bytes], None],
    tls: ssl.SSLContext | None,
    server: RawServer,
) -> None:
    with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
        stack.enter_context(connection)
        connection.settimeout(30)
        if tls:
            connection = stack.enter_context(tls.wrap_socket(connection, server_side=True))
        server.heard.append(connection.recv(65536))
        answer(connection, server.heard[-1])
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass

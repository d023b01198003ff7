"""A proxy that stands for the internet: every name leads to one port of this computer."""

from __future__ import annotations

import contextlib
import select
import socket
import socketserver
import threading
from collections.abc import Iterator


class CatchAllProxy(socketserver.ThreadingTCPServer):
    """The running proxy.

    Attributes:
        leads_to: the port of this computer that everything leads to.
        asked: the names (and ports) that were asked for.
        address: its own host and port.
    """

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Proxy)
        self.leads_to = port
        self.asked: list[str] = []
        self.address = f"127.0.0.1:{self.server_address[1]}"


class _Proxy(socketserver.BaseRequestHandler):
    server: CatchAllProxy

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # the client hung up
            self._lead()

    def _lead(self) -> None:
        first = self.request.recv(1)
        self.server.asked.append(self._socks() if first == b"\x05" else self._connect(first))
        with socket.create_connection(("127.0.0.1", self.server.leads_to)) as there:
            ends = {self.request: there, there: self.request}
            while True:
                for one in select.select(list(ends), [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    ends[one].sendall(data)

    def _connect(self, head: bytes) -> str:
        """CONNECT, as browsers ask for it; return the name and port."""
        while b"\r\n\r\n" not in head:
            head += self.request.recv(4096)
        self.request.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        return head.split()[1].decode()

    def _socks(self) -> str:
        """SOCKS5 without a password (RFC 1928); return the name and port."""
        self._exactly(self._exactly(1)[0])
        self.request.sendall(b"\x05\x00")
        *_, kind = self._exactly(4)
        assert kind == 3, "a name, which the proxy and not this computer looks up"
        name = self._exactly(self._exactly(1)[0]).decode()
        port = int.from_bytes(self._exactly(2))
        self.request.sendall(b"\x05\x00\x00\x01" + bytes(6))
        return f"{name}:{port}"

    def _exactly(self, number: int) -> bytes:
        data = b""
        while len(data) < number:
            data += self.request.recv(number - len(data))
        return data


@contextlib.contextmanager
def proxy_to(port: int) -> Iterator[CatchAllProxy]:
    """Run the proxy."""
    with CatchAllProxy(port) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()

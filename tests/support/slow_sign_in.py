"""A practice portal whose sign-in server takes its time."""

from __future__ import annotations

import contextlib
import http.client
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from configurator.practice import PracticePortal, serve
from tests.support.patience import PATIENCE

_EXPIRED = 3601.0


class SlowPortal:
    """A practice portal behind a server that answers token requests late.

    Attributes:
        practice: the portal.
        seconds: how late.
        address: where clients find it.
        renewals: how many token requests have begun.
    """

    def __init__(self) -> None:
        self._ahead = 0.0
        self._server = _Server(self)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        host = f"127.0.0.1:{self._server.server_port}"
        self.practice: PracticePortal = serve(known_as=(host, host), clock=self._now)
        self.seconds = 0.0
        self.renewals = 0
        self.asked = threading.Event()
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def _now(self) -> float:
        return time.time() + self._ahead

    def expire(self) -> None:
        """Let every access token expire."""
        self._ahead += _EXPIRED

    def wait_for_renewal(self) -> None:
        """Wait until a client asks for new tokens, after the sign-in."""
        self.asked.clear()
        while not self.renewals:
            assert self.asked.wait(PATIENCE)

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self.practice.stop()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, portal: SlowPortal) -> None:
        self.portal = portal
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, *_: object) -> None:
        """Pass over clients that are killed: they are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def _forward(self) -> None:
        portal = self.server.portal
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/oauth/token"):
            portal.renewals += 1
            portal.asked.set()
            if self._hangs_up(portal.seconds):
                return
        portal.practice.state.bucket.empty()  # Bitrix24's limit of requests isn't what is tested here
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", portal.practice.port)) as asked:
            asked.request(self.command, self.path, body, dict(self.headers))
            answer = asked.getresponse()
            content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in {"content-length", "connection", "transfer-encoding"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    def _hangs_up(self, seconds: float) -> bool:
        """Whether the client goes away within so many seconds: then nothing is answered, or used up."""
        ready, _, _ = select.select([self.connection], [], [], seconds)
        return bool(ready) and not self.connection.recv(1, socket.MSG_PEEK)

    do_GET = do_POST = _forward  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def slow_portal() -> Iterator[SlowPortal]:
    portal = SlowPortal()
    try:
        yield portal
    finally:
        portal.stop()

"""A handler of events on this computer, as a developer's server would have it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

from tests.support.patience import PATIENCE


@dataclass
class Received:
    """One request that arrived.

    Attributes:
        fields: the form, by the names with PHP's brackets.
    """

    method: str
    path: str
    content_type: str
    fields: dict[str, str]


@dataclass
class EventHandler:
    """Answers every request with `status`, and keeps what arrived."""

    address: str
    status: int = 200
    _arrived: queue.Queue[Received] = field(default_factory=queue.Queue)

    def take(self, request: Received) -> None:
        """Keep a request."""
        self._arrived.put(request)

    def next(self) -> Received:
        """Wait for the next request."""
        return self._arrived.get(timeout=PATIENCE)


@contextmanager
def event_handler() -> Iterator[EventHandler]:
    """Serve a handler on a free port of 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            fields = dict(parse_qsl(body, keep_blank_values=True, strict_parsing=bool(body)))
            known.take(Received("POST", self.path, self.headers["content-type"], fields))
            self.send_response(known.status)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known = EventHandler(f"http://127.0.0.1:{server.server_port}/handler")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield known
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

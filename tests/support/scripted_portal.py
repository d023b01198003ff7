"""A server that answers as a test tells it, for what the practice portal can't do."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.signin.credentials import Tokens

Answer = tuple[int, dict[str, str], bytes]


def answer(status: int = 200, headers: dict[str, str] | None = None, /, **fields: Any) -> Answer:
    """A JSON answer for the scripted server."""
    return status, headers or {}, json.dumps(fields).encode()


@dataclass
class Scripted:
    """A server that answers as told: (status, headers, body) or a function; the last one for ever."""

    answers: list[Answer | Callable[[Any], None]] = field(default_factory=list)
    requests: list[Any] = field(default_factory=list)
    address: str = ""

    @property
    def portal(self) -> Portal:
        return parse(self.address)

    def tokens(self, **changes: Any) -> Tokens:
        return replace(Tokens("at", "rt", self.portal.rest), **changes)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script = Scripted(address=f"http://127.0.0.1:{self.server_port}")

    def handle_error(self, *_: object) -> None:
        """Pass over clients that hang up: they are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def _answer(self) -> None:
        script = self.server.script
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        script.requests.append((self.command, self.path, dict(self.headers), body))
        next_one = script.answers.pop(0) if len(script.answers) > 1 else script.answers[0]
        if callable(next_one):
            next_one(self)
            return
        status, headers, content = next_one
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _answer  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def scripted_server() -> Iterator[Scripted]:
    """Serve on loopback what the script says."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.script
    server.shutdown()
    thread.join()
    server.server_close()

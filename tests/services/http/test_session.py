"""One request and its whole response, over real sockets."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from configurator.bitrix24 import transport
from configurator.bitrix24.faults import OWN_CODES
from configurator.http import errors, network
from configurator.http.errors import (
    ConnectionLostError,
    TooLargeError,
)
from configurator.http.limits import Limits
from configurator.http.session import Session


class Server(ThreadingHTTPServer):
    """Answers by the path; `/silent` says `asked` and then waits for `over`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked, self.over = threading.Event(), threading.Event()
        self.address = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/silent":
            self.server.asked.set()
            self.server.over.wait()
            return
        size = 50_000 if path == "/large" else 5
        self.send_response(302 if path == "/moved" else 200)
        self.send_header("Content-Length", str(size))
        self.send_header("Location", "/large")
        self.end_headers()
        self.wfile.write(b"x" * (size // 2 if path == "/half" else size))

    def log_message(self, *args: str) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(direct=True, limits=Limits(connect=5, read=5, total=20, response_bytes=10_000))
    yield session
    session.close()


def test_a_response_is_read_to_its_end_and_a_redirect_is_not_followed(
    server: Server, session: Session
) -> None:
    response = session.get(f"{server.address}/small", {"a": "b"})
    assert (response.status, response.body, response.is_redirect) == (200, b"xxxxx", False)
    assert ("content-length", "5") in response.headers
    moved = session.get(f"{server.address}/moved", {})
    assert (moved.is_redirect, moved.location) == (True, "/large")


@pytest.mark.parametrize(
    ("path", "error"), [("/large", errors.TooLargeError), ("/half", errors.ConnectionLostError)]
)
def test_a_response_that_is_too_large_or_breaks_off_is_an_error(
    server: Server,
    session: Session,
    path: str,
    error: type[ConnectionLostError] | type[TooLargeError],
) -> None:
    with pytest.raises(error) as caught:
        session.get(server.address + path, {})
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_a_server_that_stays_silent_is_given_up(server: Server) -> None:
    for limits in (Limits(read=0.1), Limits(read=30, total=0.1)):
        session = Session(direct=True, limits=limits)
        with pytest.raises(errors.TimedOutError):
            session.get(f"{server.address}/silent", {})
        session.close()


@pytest.fixture
def asking(server: Server, session: Session) -> Iterator[tuple[Thread, list[Any]]]:
    """A thread that waits for a silent server, and how that ended."""
    ends = []

    def ask() -> None:
        try:
            session.get(f"{server.address}/silent", {})
        except errors.HttpError as error:
            ends.append(type(error))

    thread = threading.Thread(target=ask)
    thread.start()
    assert server.asked.wait(30)
    yield thread, ends
    server.over.set()
    thread.join(30)


def test_closing_ends_what_is_under_way_in_other_threads_and_lets_nothing_begin(
    server: Server, session: Session, asking: tuple[Thread, list[Any]]
) -> None:
    thread, ends = asking
    session.close()
    thread.join(30)
    assert ends == [errors.CancelledError]
    with pytest.raises(errors.CancelledError):
        session.get(f"{server.address}/small", {})
    session.close()


def test_a_request_that_closing_overtakes_is_cancelled(
    server: Server, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = network.run

    def overtaken(*arguments: Any) -> Any:
        session.close()
        return run(*arguments)

    monkeypatch.setattr(network, "run", overtaken)
    with pytest.raises(errors.CancelledError):
        session.get(f"{server.address}/small", {})


def test_closing_during_the_tls_handshake_hangs_up(session: Session) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30)

        def ask() -> None:
            with contextlib.suppress(errors.CancelledError):
                session.get(f"https://127.0.0.1:{listener.getsockname()[1]}/", {})

        thread = threading.Thread(target=ask)
        thread.start()
        connection = listener.accept()[0]
        with connection:
            connection.settimeout(30)
            assert connection.recv(1)
            session.close()
            thread.join(30)
            while connection.recv(10_000):
                pass


@pytest.mark.usefixtures("asking")
def test_a_response_to_one_is_not_held_up_by_the_silence_to_another(server: Server, session: Session) -> None:
    assert session.get(f"{server.address}/small", {}).status == 200


GENERAL = {errors.HttpError, errors.ResponseError, errors.TlsError}
WEBSITES = {errors.NotPublicError, errors.TooManyRedirectsError}
"""What only a website's logo is refused for."""


def kinds(kind: type[errors.HttpError] = errors.HttpError) -> set[type[errors.HttpError]]:
    return {kind} | {each for below in kind.__subclasses__() for each in kinds(below)}


@pytest.mark.parametrize("kind", sorted(kinds() - GENERAL - WEBSITES, key=str))
def test_every_error_means_something_for_a_portal(kind: type[errors.HttpError]) -> None:
    values = {errors.ClockError: ("EXPIRED", "2026-01-01 00:00 UTC"), errors.ProxyGoneError: ("proxy:1",)}
    assert transport.portal_error(kind(*values.get(kind, ()))).code in OWN_CODES


def test_what_others_need_to_name_loads_no_library() -> None:
    code = (
        "import sys; from configurator.http import errors, limits, response;"
        "sys.exit(bool({'httpx', 'asyncio', 'ssl'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

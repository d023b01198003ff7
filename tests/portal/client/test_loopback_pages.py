"""What the user's own browser gets to see at the end of a sign-in."""

from __future__ import annotations

import http.client
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from configurator.bitrix24.signin.handler_path import PATH
from configurator.bitrix24.signin.loopback_listener import Loopback
from configurator.bitrix24.signin.redirect import Redirect
from tests.portal.client.test_loopback import free_port

GOOD = f"{PATH}?code=the-code&state=s"


@contextmanager
def listening(say: Callable[[str], tuple[str, str]]) -> Iterator[tuple[Loopback, list[Redirect]]]:
    """A listener and what it has been told."""
    told: list[Redirect] = []
    listener = Loopback("s", told.append, say, free_port())
    try:
        yield listener, told
    finally:
        listener.close()


def ask(listener: Loopback, path: str, host: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", listener.port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    return connection.getresponse()


@pytest.mark.parametrize("name", ["localhost", "LocalHost", "127.0.0.1", "[::1]"])
def test_the_page_is_whole_and_names_neither_versions_nor_secrets(name: str) -> None:
    with listening(lambda page: (f"<{page}>", "A & B")) as (listener, told):
        answer = ask(listener, GOOD, f"{name}:{listener.port}")
        text = answer.read().decode()
    assert [one.code for one in told] == ["the-code"]
    assert listener.is_done
    assert answer.status == 200
    headers = dict(answer.getheaders())
    assert headers.pop("Date")
    assert headers.pop("Server") == "ConnectorConfigurator"
    assert headers == {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(text)),
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "Connection": "close",
    }
    assert text.count("&lt;PAGE_DONE&gt;") == 2
    assert "<p>A &amp; B</p>" in text
    assert "the-code" not in text


@pytest.mark.parametrize("host", ["", "localhost", "localhost:1", "evil.example:{port}", "[::2]:{port}"])
def test_another_name_finds_nothing(host: str) -> None:
    with listening(lambda page: (page, "")) as (listener, told):
        answer = ask(listener, GOOD, host.format(port=listener.port))
        assert (answer.status, "<h1>PAGE_NOTHING</h1>" in answer.read().decode()) == (404, True)
    assert not told
    assert listener.is_done is False


def test_a_request_that_names_no_host_finds_nothing() -> None:
    with listening(lambda page: (page, "")) as (listener, told):
        with socket.create_connection(("127.0.0.1", listener.port), timeout=30) as browser:
            browser.sendall(f"GET {GOOD} HTTP/1.0\r\n\r\n".encode())
            assert b" 404 " in browser.makefile("rb").readline()
        assert not told


def test_a_request_that_fails_is_logged_by_its_kind_alone(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(_page: str) -> tuple[str, str]:
        raise LookupError(GOOD)

    caplog.set_level(logging.DEBUG)
    with listening(broken) as (listener, _), pytest.raises(http.client.RemoteDisconnected):
        ask(listener, "/other", f"localhost:{listener.port}")
    assert caplog.messages == ["a browser's request failed: LookupError"]
    assert caplog.records[0].levelno == logging.INFO
    assert "the-code" not in "".join((caplog.text, *capfd.readouterr()))


def test_after_the_end_nothing_is_taken() -> None:
    with listening(lambda page: (page, "")) as (listener, told):
        assert listener.take(GOOD) == "PAGE_DONE"
        assert listener.take(GOOD) == "PAGE_FOREIGN"
    with listening(lambda page: (page, "")) as (closed, _):
        closed.close()
        assert closed.take(GOOD) == "PAGE_FOREIGN"
        assert not closed.is_done
    assert len(told) == 1


def test_a_listener_does_not_keep_the_program_alive() -> None:
    with listening(lambda page: (page, "")):
        threads = [one for one in threading.enumerate() if one.name == "loopback"]
        assert threads
        assert all(one.daemon for one in threads)

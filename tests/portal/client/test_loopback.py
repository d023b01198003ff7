"""The one request that a browser brings back, over real sockets on both loopback addresses."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPMessage
from typing import Any

import pytest

from configurator.bitrix24.signin import handler_path
from configurator.bitrix24.signin.handler_path import PATH
from configurator.bitrix24.signin.loopback_listener import PAGES, Loopback, PortTakenError
from configurator.wording.login import browser_page

STATE = "the-state"
GOOD = f"{PATH}?code=canary-code&state={STATE}&domain=acme.bitrix24.com&member_id=m&scope=imopenlines"
HOSTS = ["127.0.0.1", "::1"]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture
def arrived() -> list[Any]:
    return []


@pytest.fixture
def waiting(arrived: list[Any]) -> Iterator[Loopback]:
    before = set(threading.enumerate())
    waiting = Loopback(STATE, arrived.append, lambda page: (page, "<&>"), free_port())
    yield waiting
    waiting.close()
    left = [one for one in threading.enumerate() if one.name == "loopback" and one not in before]
    for one in left:
        one.join(5)
    assert not any(one.is_alive() for one in left)


def ask(
    waiting: Loopback, path: str, host: str = "127.0.0.1", method: str = "GET", name: str = "localhost"
) -> tuple[int, str, HTTPMessage]:
    connection = http.client.HTTPConnection(host, waiting.port, timeout=5)
    try:
        connection.request(method, path, headers={"Host": f"{name}:{waiting.port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.headers
    finally:
        connection.close()


def join_listeners() -> None:
    for thread in threading.enumerate():
        if thread.name == "loopback":
            thread.join(30)


def is_closed(waiting: Loopback) -> bool:
    try:
        socket.create_connection(("127.0.0.1", waiting.port), timeout=5).close()
    except OSError:
        return True
    return False


@pytest.mark.parametrize("host", HOSTS)
def test_one_request_at_the_exact_path_ends_the_wait_and_closes_the_port(
    waiting: Loopback, arrived: list[Any], host: str
) -> None:
    status, page, headers = ask(waiting, GOOD, host)
    assert status == 200
    assert "PAGE_DONE" in page
    assert "&lt;&amp;&gt;" in page
    assert "canary" not in page
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    join_listeners()
    assert is_closed(waiting)
    [redirect] = arrived
    assert redirect.code == "canary-code"
    assert redirect.scope == ("imopenlines",)


@pytest.mark.parametrize(
    ("path", "status", "page"),
    [
        ("/", 404, "PAGE_NOTHING"),
        ("/favicon.ico", 404, "PAGE_NOTHING"),
        (GOOD.replace(PATH, PATH + "/"), 404, "PAGE_NOTHING"),
        (GOOD.replace(PATH, "/other"), 404, "PAGE_NOTHING"),
        (PATH, 400, "PAGE_FOREIGN"),
        (GOOD.replace(STATE, "foreign"), 400, "PAGE_FOREIGN"),
        (GOOD.replace(f"&state={STATE}", ""), 400, "PAGE_FOREIGN"),
        (f"{GOOD}&state={STATE}", 400, "PAGE_FOREIGN"),
        (GOOD.replace("code=", "cod="), 400, "PAGE_FOREIGN"),
    ],
)
def test_anything_else_is_refused_and_the_wait_goes_on(
    waiting: Loopback, arrived: list[Any], path: str, status: int, page: str
) -> None:
    answer = ask(waiting, path)
    assert answer[0] == status
    assert page in answer[1]
    assert not arrived
    assert ask(waiting, GOOD)[0] == 200
    assert len(arrived) == 1


def test_a_foreign_name_for_this_computer_is_refused(waiting: Loopback, arrived: list[Any]) -> None:
    assert ask(waiting, GOOD, name="evil.example")[0] == 404
    assert not arrived


def test_other_methods_are_refused(waiting: Loopback, arrived: list[Any]) -> None:
    assert ask(waiting, GOOD, method="POST")[0] == 501
    assert not arrived


def test_a_silent_connection_holds_up_nobody_and_is_hung_up_in_the_end(
    waiting: Loopback, arrived: list[Any]
) -> None:
    waiting.request_seconds = 0.5
    with socket.create_connection(("127.0.0.1", waiting.port)) as silent:
        silent.settimeout(30)
        assert ask(waiting, GOOD)[0] == 200
        assert silent.recv(1) == b""


def test_who_connected_before_the_end_and_asks_after_it_brings_nothing(
    waiting: Loopback, arrived: list[Any]
) -> None:
    with socket.create_connection(("127.0.0.1", waiting.port)) as late:
        late.settimeout(30)
        assert ask(waiting, "/")[0] == 404  # by now the other connection is accepted too
        waiting.close()
        late.sendall(f"GET {GOOD} HTTP/1.0\r\nHost: localhost:{waiting.port}\r\n\r\n".encode())
        assert b" 400 " in late.recv(100)
    assert not arrived


def test_the_state_of_a_new_try_counts_and_the_old_one_no_more(waiting: Loopback, arrived: list[Any]) -> None:
    waiting.state = "the-next"
    assert ask(waiting, GOOD)[0] == 400
    assert ask(waiting, GOOD.replace(STATE, "the-next"))[0] == 200
    assert len(arrived) == 1


@pytest.mark.parametrize("host", HOSTS)
def test_a_port_that_is_taken_on_either_address_is_told(host: str, arrived: list[Any]) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as taken, pytest.raises(PortTakenError):
        Loopback(STATE, arrived.append, lambda page: (page, ""), taken.getsockname()[1])


def test_a_closed_port_can_be_used_again_at_once(arrived: list[Any]) -> None:
    port = free_port()
    for _ in range(3):
        again = Loopback(STATE, arrived.append, lambda page: (page, ""), port)
        again.close()
        again.close()


def test_the_address_that_people_copy_is_the_one_that_is_listened_at() -> None:
    assert f"http://localhost:{handler_path.PORT}{PATH}" == handler_path.ADDRESS
    assert all(browser_page(page)[1] for page in PAGES)

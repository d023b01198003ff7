"""The network thread: what runs there can be cancelled, and never keeps the program from ending."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from configurator.http import errors, network
from tests.support.patience import PATIENCE


def test_a_coroutine_gives_its_result_or_its_error() -> None:
    async def seven() -> int:
        return 7

    async def fails() -> None:
        raise KeyError("x")

    assert network.run(seven()) == 7
    with pytest.raises(KeyError, match="x"):
        network.run(fails(), threading.Event())


def test_a_cancel_really_ends_the_coroutine() -> None:
    cancel, ended = threading.Event(), threading.Event()

    async def endless() -> None:
        cancel.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    with pytest.raises(errors.CancelledError):
        network.run(endless(), cancel)
    assert ended.wait(5)


@pytest.fixture
def hanging_dns(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Lookups that end only when the test does."""
    over = threading.Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_args, **_kwargs: over.wait() and [])
    yield
    over.set()


def test_a_lookup_that_hangs_is_given_up_in_time_or_at_a_cancel(hanging_dns: None) -> None:
    with pytest.raises(errors.TimedOutError):
        network.addresses_of("acme.example", 0.1)
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(errors.CancelledError):
        network.addresses_of("acme.example", 30, cancel)


def test_a_lookup_says_where_a_host_is_and_that_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert network.addresses_of("127.0.0.1", 5) == ("127.0.0.1",)
    with pytest.raises(errors.HostNotFoundError):
        network.addresses_of("no-such-host.invalid", 30)


HANGING = """
import socket, sys, threading, time
def hang(*_args, **_kwargs):
    print("asked", flush=True)
    cancel.set()
    time.sleep(600)
socket.getaddrinfo = hang
from configurator.http.errors import CancelledError
from configurator.http.limits import Limits
from configurator.http.session import Session
cancel = threading.Event()
session = Session(direct=True, limits=Limits(), cancel=cancel)
try:
    session.get("http://acme.example/", {})
except CancelledError:
    print("cancelled", flush=True)
session.close()
"""


def test_the_program_ends_although_a_lookup_hangs() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HANGING], capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    assert ended.stdout.split() == ["asked", "cancelled"]
    assert ended.stderr == ""

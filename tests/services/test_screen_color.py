"""Colours that the Linux desktop picks from the screen, over a real D-Bus."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from configurator.services import screen_color

if sys.platform != "linux":
    pytest.skip("D-Bus is Linux's", allow_module_level=True)

from tests.support import desktop_colors
from tests.support.desktop_colors import CANCELLED, PICKED, Desktop, on_the_bus, session

pytestmark = pytest.mark.skipif(not desktop_colors.IS_POSSIBLE, reason="needs dbus-daemon")
BLUE: dict[str, Any] = {"color": ("(ddd)", (0.25, 0.5, 1.0))}


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with session() as address:
        yield address


@pytest.fixture
def serve(bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Desktop], Desktop]]:
    """A function that puts a desktop on the bus until the end of the test."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    running = []

    def begin(desktop: Desktop) -> Desktop:
        serving = on_the_bus(bus, desktop)
        serving.__enter__()
        running.append(serving)
        return desktop

    yield begin
    for serving in running:
        serving.__exit__(None, None, None)


def pick(cancelled: threading.Event | None = None) -> Any:
    return screen_color.pick(cancelled or threading.Event())


@pytest.mark.parametrize(("version", "can"), [(1, False), (2, True), (5, True)])
def test_only_a_desktop_that_knows_how_is_asked(
    serve: Callable[[Desktop], Desktop], version: int, can: bool
) -> None:
    serve(Desktop(version))
    assert screen_color.can_pick() is can


def test_a_colour_is_picked(serve: Callable[[Desktop], Desktop]) -> None:
    desktop = serve(Desktop(answers=[(PICKED, BLUE), (PICKED, BLUE)]))
    assert pick() == (0.25, 0.5, 1.0)
    assert pick() == (0.25, 0.5, 1.0)
    first, second = (one["handle_token"] for one in desktop.options)
    assert first != second


def test_nothing_is_picked_where_somebody_gives_up(serve: Callable[[Desktop], Desktop]) -> None:
    serve(Desktop(answers=[(CANCELLED, {})]))
    assert pick() is None


@pytest.mark.parametrize(
    "values",
    [{}, {"color": ("s", "blue")}, {"color": ("(ddd)", (0.0, 0.5, 1.5))}, {"color": ("(dd)", (0.0, 0.5))}],
)
def test_an_answer_without_sense_is_an_error(
    serve: Callable[[Desktop], Desktop], values: dict[str, Any]
) -> None:
    serve(Desktop(answers=[(PICKED, values)]))
    with pytest.raises(screen_color.PickingFailedError):
        pick()


def test_a_desktop_that_refuses_is_an_error(serve: Callable[[Desktop], Desktop]) -> None:
    serve(Desktop(refuses=True))
    with pytest.raises(screen_color.PickingFailedError):
        pick()


def test_the_desktop_is_told_that_nobody_waits_any_more(serve: Callable[[Desktop], Desktop]) -> None:
    desktop, cancelled = serve(Desktop()), threading.Event()
    with ThreadPoolExecutor(1) as pool:
        picking = pool.submit(pick, cancelled)
        assert desktop.called.wait(20)
        cancelled.set()
        assert picking.result() is None
    assert desktop.gave_up.wait(20)
    assert len(desktop.closed) == 1


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=127.0.0.1", "unix:path=/nonexistent/bus"])
def test_without_a_session_nothing_can_be_picked(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not screen_color.can_pick()
    with pytest.raises(screen_color.PickingFailedError):
        pick()


def test_without_its_variable_nothing_can_be_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not screen_color.can_pick()


def test_a_session_without_a_desktop_can_pick_nothing(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    assert not screen_color.can_pick()

"""Chromium as a renderer: for a command, which it runs itself for, and for the window's threads."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
)
from configurator.ui.app import Application
from configurator.ui.preview import drawing_page
from configurator.ui.preview.drawing_page import DrawingPage
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from configurator.ui.preview.window_renderer import WindowRenderer

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
RED, BLUE = (f'{OPEN}<path fill="{color}" d="M0 0h8v8H0z"/></svg>' for color in ("#f00", "#00f"))


def middle(picture: Picture | Failure) -> tuple[int, ...]:
    assert isinstance(picture, Picture)
    at = 4 * (picture.side // 2 * picture.side + picture.side // 2)
    return tuple(picture.pixels[at : at + 4])


@pytest.fixture
def headless(qapp: Application) -> Iterator[HeadlessRenderer]:
    renderer = HeadlessRenderer()
    yield renderer
    renderer.close()


@pytest.fixture
def in_window(qapp: Application) -> Iterator[WindowRenderer]:
    owner = QObject()
    renderer = WindowRenderer(owner)
    yield renderer
    renderer.close()


def test_a_command_gets_its_pictures_in_their_order(headless: HeadlessRenderer) -> None:
    assert headless.engine is Engine.BROWSER
    pictures = headless.draw([PictureRequest(svg) for svg in (RED, BLUE, RED)])
    assert [middle(one) for one in pictures] == [(255, 0, 0, 255), (0, 0, 255, 255), (255, 0, 0, 255)]
    assert headless.draw([]) == []


def test_ctrl_c_ends_a_command_that_draws(headless: HeadlessRenderer) -> None:
    QTimer.singleShot(0, headless_interrupt)
    with pytest.raises(KeyboardInterrupt):
        headless.draw([PictureRequest(RED)] * 3)


def headless_interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_threads_of_the_window_take_turns(in_window: WindowRenderer, qtbot: QtBot) -> None:
    with ThreadPoolExecutor() as pool:
        drawn = [pool.submit(in_window.draw, [PictureRequest(svg)]) for svg in (RED, BLUE) * 3]
        qtbot.waitUntil(lambda: all(one.done() for one in drawn))
    colors = [middle(one.result()[0]) for one in drawn]
    assert colors == [(255, 0, 0, 255), (0, 0, 255, 255)] * 3


def test_who_waits_for_a_picture_hears_that_the_window_closes(
    in_window: WindowRenderer, qtbot: QtBot
) -> None:
    begun = threading.Event()

    def draw() -> list[Picture | Failure]:
        begun.set()
        return in_window.draw([PictureRequest(RED)])

    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(draw)
        begun.wait()
        in_window.close()
        qtbot.waitUntil(waiting.done)
        later = pool.submit(in_window.draw, [PictureRequest(RED)])
        qtbot.waitUntil(later.done)
    for one in (waiting, later):
        assert isinstance(one.exception(), EngineUnavailableError)


@pytest.mark.parametrize(
    ("where", "name"), [(DrawingPage, "draw"), (DrawingPage, "_show"), (drawing_page, "_picture")]
)
def test_who_waits_for_a_picture_hears_of_a_fault_of_ours_and_the_next_one_is_drawn(
    in_window: WindowRenderer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    def fail(*_arguments: object) -> None:
        raise LookupError(name)

    with ThreadPoolExecutor() as pool, qtbot.capture_exceptions() as raised:
        try:
            with monkeypatch.context() as faulty:
                faulty.setattr(where, name, fail)
                waiting = pool.submit(in_window.draw, [PictureRequest(RED)])
                qtbot.waitUntil(waiting.done)
            later = pool.submit(in_window.draw, [PictureRequest(BLUE)])
            qtbot.waitUntil(later.done)
        finally:
            in_window.close()  # nobody waits any more, whatever has failed
    error = waiting.exception()
    assert isinstance(error, EngineUnavailableError)
    assert error.code == "ENGINE_FAILED"
    assert [(kind, str(fault)) for kind, fault, _trace in raised] == [(LookupError, name)]
    assert middle(later.result()[0]) == (0, 0, 255, 255)


def test_a_fault_of_ours_ends_a_command_that_draws(
    headless: HeadlessRenderer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise LookupError

    monkeypatch.setattr(drawing_page, "_picture", fail)
    with qtbot.capture_exceptions() as raised, pytest.raises(EngineUnavailableError, match="ENGINE_FAILED"):
        headless.draw([PictureRequest(RED)])
    assert [kind for kind, _fault, _trace in raised] == [LookupError]

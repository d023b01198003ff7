"""A long-lived window and a portal with faults; after each test nothing may be lost, left or let out."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from configurator.practice import PracticePortal, serve
from configurator.ui.shell.main_window import MainWindow
from tests.support.sign_in import Handler, Visitor, connect, dialogs


class Late:
    """A clock that a test can put forward."""

    seconds = 0.0

    def __call__(self) -> float:
        return time.time() + self.seconds


@pytest.fixture(scope="module")
def clock() -> Late:
    return Late()


@pytest.fixture(scope="module")
def handler() -> Iterator[Handler]:
    with closing(Handler("https")) as handler:
        yield handler
        assert not handler.was_contacted()


@pytest.fixture(scope="module")
def served(clock: Late, handler: Handler) -> Iterator[PracticePortal]:
    with serve(handler=handler.address, clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served: PracticePortal, window: MainWindow, clock: Late) -> PracticePortal:
    """The portal, connected and not signed in to."""
    served.faults = []
    clock.seconds = 0.0
    window.portals.add(connect(window.portals.accounts, served))
    return served


@pytest.fixture(autouse=True)
def nothing_lost_and_nothing_let_out(
    request: pytest.FixtureRequest,
    window: MainWindow,
    served: PracticePortal,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    window_folder: Path,
) -> Iterator[None]:
    """After each test: the connector as before, no window and no thread left, no secret anywhere."""
    caplog.set_level(logging.DEBUG)
    QGuiApplication.clipboard().clear()
    before, connector = set(threading.enumerate()), window.document.connector
    window.parts.registering.outside = False
    yield
    canaries = {served.client_secret, served.password, *served.state.grants.secrets()}
    said = {one.text() for one in QApplication.allWidgets() if isinstance(one, QLabel)}
    for one in dialogs("outcome"):
        one.close()
    window.parts.registering.cancel()
    qtbot.waitUntil(lambda: not (dialogs("login") or dialogs("login_window")))
    assert window.document.connector is connector
    said |= {QGuiApplication.clipboard().text(), caplog.text, *window.parts.workspace.journal.lines()}
    said |= {path.read_text("utf-8", "replace") for path in window_folder.rglob("*") if path.is_file()}
    assert not [canary for canary in canaries if any(canary in text for text in said)]
    names = ("loopback", "job", "bounded")
    qtbot.waitUntil(
        lambda: not [one for one in threading.enumerate() if one.name.startswith(names) and one not in before]
    )


@pytest.fixture
def visitor(qtbot: QtBot, practice: PracticePortal, window: MainWindow) -> Visitor:
    """Somebody in front of the login window."""
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor

"""A long-lived window and a portal with faults; after each test nothing may be lost, left or let out."""

import logging
import threading
import time
from contextlib import closing

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from configurator.practice import serve
from tests.support.sign_in import Handler, Visitor, connect, dialogs


class Late:
    """A clock that a test can put forward."""

    seconds = 0.0

    def __call__(self):
        return time.time() + self.seconds


@pytest.fixture(scope="module")
def clock():
    return Late()


@pytest.fixture(scope="module")
def handler():
    with closing(Handler("https")) as handler:
        yield handler
        assert not handler.was_contacted()


@pytest.fixture(scope="module")
def served(clock, handler):
    with serve(handler=handler.address, clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served, window, clock):
    """The portal, connected and not signed in to."""
    served.faults = []
    clock.seconds = 0.0
    window.portals.add(connect(window.portals.accounts, served))
    return served


@pytest.fixture(autouse=True)
def nothing_lost_and_nothing_let_out(request, window, served, qtbot, caplog, tmp_path_factory):
    """After each test: the connector as before, no window and no thread left, no secret anywhere."""
    caplog.set_level(logging.DEBUG)
    QGuiApplication.clipboard().clear()
    before, connector = set(threading.enumerate()), window.document.connector
    window.parts.registering._outside = False
    yield
    canaries = {served.client_secret, served.password, *served._portal.grants._codes}
    canaries |= {*served._portal.grants._access, *served._portal.grants._refresh}
    said = {one.text() for one in QApplication.allWidgets() if isinstance(one, QLabel)}
    for one in dialogs("outcome"):
        one.close()
    window.parts.registering.cancel()
    qtbot.waitUntil(lambda: not (dialogs("login") or dialogs("login_window")))
    assert window.document.connector is connector
    said |= {QGuiApplication.clipboard().text(), caplog.text, *window.parts.workspace.journal.lines()}
    folder = window.portals.accounts._portals._folder
    said |= {path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file()}
    assert not [canary for canary in canaries if any(canary in text for text in said)]
    names = ("loopback", "job", "bounded")
    qtbot.waitUntil(
        lambda: not [one for one in threading.enumerate() if one.name.startswith(names) and one not in before]
    )


@pytest.fixture
def visitor(qtbot, practice, window):
    """Somebody in front of the login window."""
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor

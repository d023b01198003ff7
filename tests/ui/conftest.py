"""A real window on a (virtual) display, a fresh one for each test, with nothing of the user's own."""

import threading

import pytest
from hands import Hands
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from configurator.practice import serve
from configurator.storage.portals import Portals
from configurator.storage.secrets import Secrets
from configurator.ui.accounts import Accounts
from configurator.ui.app import make_application, make_window
from configurator.ui.preview import engine

THREADS = ("job", "practice-portal")
"""How the threads begin that a window may leave behind."""


@pytest.fixture(scope="session")
def qapp(display):
    app = make_application()
    engine.load()  # here, so that a test's limit of time is not spent on it
    yield app
    app.shutdown()  # before its display goes


@pytest.fixture
def accounts(tmp_path):
    """Nothing remembered, and no keyring: secrets live in memory."""
    return Accounts(Portals(tmp_path / "config"), Secrets(find=lambda: None))


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(qtbot, settings, accounts, tmp_path):
    """A function that opens the program's window; at the end all are closed and have left no thread."""
    windows, before = [], set(threading.enumerate())

    def open_(accounts=accounts, before=lambda _window: None):
        window = make_window(settings, accounts, tmp_path / "state")
        windows.append(window)
        before(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return window

    yield open_
    for dialog in QApplication.topLevelWidgets():
        if dialog.isVisible() and dialog.parentWidget() in windows:
            dialog.close()
    for window in windows:
        window.document.undo_stack.setClean()
        window.close()
        window.deleteLater()
    qtbot.waitUntil(lambda: not any(map(isValid, windows)) and not left_threads(before))


def left_threads(before):
    return [one for one in threading.enumerate() if one.name.startswith(THREADS) and one not in before]


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def hands(qtbot, window):
    return Hands(qtbot, window)


@pytest.fixture
def practice():
    with serve() as portal:
        yield portal

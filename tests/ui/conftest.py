"""A real window on a (virtual) display, with nothing of the user's own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread, Timer
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import Application, make_window
from configurator.ui.files.sample import sample
from configurator.ui.kit import language
from configurator.ui.logo.logo_reader import ShownLook
from configurator.ui.shell.main_window import MainWindow
from tests.support import pseudo_language
from tests.support.every_window import every_window
from tests.support.found import found
from tests.support.hands import Hands
from tests.support.patient_bot import PatientBot
from tests.support.sign_in import rest, signed_in

_NEVER = 3_600_000
THREADS = ("job", "practice-portal")
"""How the threads begin that a window may leave behind."""


def new_settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def new_accounts(folder: Path) -> Accounts:
    """Nothing remembered, and no keyring: secrets live in memory."""
    return Accounts(Portals(folder / "config"), Secrets(find=lambda: None))


@contextmanager
def opening(qtbot: QtBot, settings: Any, accounts: Any, state: Any) -> Iterator[Callable[..., Any]]:
    """Give a function that opens the program's window; at the end all are closed and have left no thread."""
    windows, before = [], set(threading.enumerate())

    def open_(accounts: Accounts = accounts, before: Callable[..., Any] = lambda _window: None) -> MainWindow:
        window = make_window(settings, accounts, state)
        windows.append(window)
        # What the picture tells comes when it is there; tests that wait for it say so (`looking`).
        # So do suggestions for an SVG (`suggesting`).
        found(window.parts.checks, QTimer).setInterval(_NEVER)
        found(window.parts.suggestions, QTimer).setInterval(_NEVER)
        window.pages.show_editor()
        window.editor.focus_first()
        before(window)
        with qtbot.waitSignal(window.painted):
            window.show()
        activate(qtbot, window)
        return window

    yield open_
    close_dialogs(windows)
    for window in windows:
        window.document.undo_stack.setClean()
        window.close()
        window.deleteLater()
    qtbot.waitUntil(lambda: not any(map(isValid, windows)) and not left_threads(before))


def activate(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def close_dialogs(windows: list[MainWindow]) -> None:
    for dialog in QApplication.topLevelWidgets():
        if dialog.isVisible() and dialog.parentWidget() in windows:
            dialog.close()


def left_threads(before: set[Thread | Timer] | set[Thread]) -> list[Any]:
    return [one for one in threading.enumerate() if one.name.startswith(THREADS) and one not in before]


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return new_accounts(tmp_path)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return new_settings(tmp_path)


@pytest.fixture
def open_window(
    qtbot: QtBot, settings: QSettings, accounts: Accounts, tmp_path: Path
) -> Iterator[Callable[..., MainWindow]]:
    """A function that opens a fresh window."""
    with opening(qtbot, settings, accounts, tmp_path / "state") as open_:
        yield open_


@pytest.fixture(scope="module")
def window_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where everything is that the long-lived window writes."""
    return tmp_path_factory.mktemp("window")


@pytest.fixture(scope="module")
def window_settings(window_folder: Path) -> QSettings:
    """The long-lived window's settings."""
    return new_settings(window_folder)


@pytest.fixture(scope="module")
def long_lived(
    qapp: Application, request: pytest.FixtureRequest, window_folder: Path, window_settings: QSettings
) -> Iterator[MainWindow]:
    """A window that stays open for all tests of a module: opening one for each would take minutes."""
    accounts = new_accounts(window_folder)
    with opening(PatientBot(request), window_settings, accounts, window_folder / "state") as open_:
        yield open_()


@pytest.fixture
def window(long_lived: MainWindow, qtbot: QtBot) -> MainWindow:
    """The long-lived window with the sample connector, as if it had just been opened."""
    begin_anew(long_lived, qtbot)
    return long_lived


def begin_anew(window: MainWindow, qtbot: QtBot) -> None:
    close_dialogs([window])
    window.parts.registering.cancel()
    window.files.load(sample(), None)
    window.selection.choose("icon")
    window.editor.show_step(StepId.NAME)
    window.form.scroll_to_top()
    activate(qtbot, window)
    window.setFocus()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)


@pytest.fixture
def surfaces(window: MainWindow, qtbot: QtBot) -> Iterator[list[QWidget]]:
    """The window and its dialogs, with every problem and message showing."""
    with every_window(window, qtbot) as opened:
        yield opened


@pytest.fixture
def looking(qtbot: QtBot, window: MainWindow) -> Iterator[Callable[[], list[Any]]]:
    """A function that waits until the icon in force has been looked at."""
    window.parts.checks.start()
    rest = found(window.parts.checks, QTimer)
    rest.setInterval(20)
    rest.start()

    def wait() -> list[Any]:
        qtbot.waitUntil(lambda: not window.parts.checks.busy)
        return [problem.code for problem in window.parts.checks.problems]

    yield wait
    found(window.parts.checks, QTimer).setInterval(_NEVER)
    window.parts.checks.forget()


@pytest.fixture
def suggesting(qtbot: QtBot, window: MainWindow) -> Iterator[Callable[[], list[ShownLook]]]:
    """A function that waits until the logo in force has its suggestions, also where that is an SVG."""
    rest = found(window.parts.suggestions, QTimer)
    rest.setInterval(0)

    def wait() -> list[ShownLook]:
        qtbot.waitUntil(lambda: not (window.parts.drawings.is_busy or window.parts.suggestions.is_busy))
        return list(window.parts.suggestions.looks)

    yield wait
    rest.setInterval(_NEVER)
    window.parts.drawings.forget()


@pytest.fixture
def practice() -> Iterator[PracticePortal]:
    with serve() as portal:
        yield portal


@pytest.fixture(scope="module")
def practice_for_all() -> Iterator[PracticePortal]:
    with serve() as portal:
        yield portal


@pytest.fixture
def at_home(practice_for_all: PracticePortal, window: MainWindow) -> Iterator[PracticePortal]:
    """A portal that the long-lived window is signed in to, without faults and connectors, not tired of us."""
    portal = practice_for_all
    portal.faults = []
    for identifier in portal.connectors():
        portal.state.store.remove(identifier, portal.client_id)
    rest(portal)
    window.portals.add(signed_in(window.portals.accounts, portal))
    yield portal
    portal.faults = []


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Answers every box with `asked.answer`, and keeps what was said."""

    class Asked(list[str]):
        answer = QMessageBox.StandardButton.Cancel

    said = Asked()

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        said.append(f"{box.text()} {box.informativeText()}")
        return said.answer

    monkeypatch.setattr(QMessageBox, "exec", answer)
    yield said
    said.answer = QMessageBox.StandardButton.Discard


@pytest.fixture(scope="session")
def pseudo_folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The catalogue of a language that was made from nothing."""
    return pseudo_language.make(tmp_path_factory.mktemp("pseudo") / "translations")


@pytest.fixture
def doubled(qapp: Application, pseudo_folder: Any) -> Iterator[None]:
    """A language in which every text is twice as long."""
    language.speak(pseudo_language.CODE, pseudo_folder)
    yield
    language.speak("en")


@pytest.fixture
def russian(qapp: Application, settings: QSettings) -> Iterator[None]:
    """The window opens in Russian; afterwards it is English again."""
    language.choose(settings, "ru")
    assert language.install(settings) == "ru"
    yield
    language.speak("en")

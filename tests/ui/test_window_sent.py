"""The history of what was sent; and nothing secret in any file that the program writes by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.connector import project_file
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.storage.history_file import History, Sent
from configurator.ui.registration.history_dialog import HistoryDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import CONTROL, Hands
from tests.support.sign_in import dialogs, outcome, signed_in

BUTTON = QMessageBox.StandardButton


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window of its own for each test: what it leaves on the disk is the point."""
    return open_window()


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "state" / "sent")


def open_list(hands: Hands) -> HistoryDialog:
    hands.window.parts.history.show()
    hands.qtbot.waitUntil(lambda: bool(dialogs("sent")))
    shown: HistoryDialog = dialogs("sent")[0]
    return shown


def rows(dialog: HistoryDialog) -> list[Any]:
    tree = found(dialog, QTreeWidget, "sent_list")
    return [
        [row.text(column) for column in (0, 1)]
        for row in (present(tree.topLevelItem(at)) for at in range(tree.topLevelItemCount()))
    ]


def open_chosen(hands: Hands, dialog: HistoryDialog) -> None:
    hands.qtbot.mouseClick(found(dialog, QPushButton, "sent_open"), Qt.MouseButton.LeftButton)


class TestRegistered:
    @pytest.fixture
    def practice(self) -> Iterator[PracticePortal]:
        with serve(handler="https://handler.example.com/") as portal:
            yield portal

    @pytest.fixture
    def window(
        self, practice: PracticePortal, accounts: Accounts, open_window: Callable[..., MainWindow]
    ) -> MainWindow:
        signed_in(accounts, practice)
        return open_window()

    def test_what_was_registered_is_in_the_history_and_opens_as_a_new_connector(
        self, hands: Hands, window: MainWindow, practice: PracticePortal, history: History
    ) -> None:
        hands.enter("name", "Bird")
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert "“Bird” is registered" in outcome(hands.qtbot)
        hands.qtbot.waitUntil(lambda: len(history.all()) == 1)
        [sent] = history.all()
        assert (sent.portal, sent.name) == (practice.address, "Bird")
        registered = hands.connector
        window.document.undo_stack.setClean()
        window.files.new()
        dialog = open_list(hands)
        assert rows(dialog) == [["Bird", "practice portal"]]
        open_chosen(hands, dialog)
        assert hands.connector == registered
        assert window.isWindowModified()
        assert window.files.path is None
        assert not dialogs("sent")

    def test_what_was_refused_is_not_in_it(
        self, hands: Hands, practice: PracticePortal, history: History
    ) -> None:
        practice.faults = ["ACCESS_DENIED"]
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert "Not registered" in outcome(hands.qtbot)
        assert history.all() == []

    def test_no_secret_is_in_any_file_of_the_programs(
        self, hands: Hands, window: MainWindow, practice: PracticePortal, history: History, tmp_path: Path
    ) -> None:
        hands.enter("name", "Bird")
        hands.press(Qt.Key.Key_Return, CONTROL)
        outcome(hands.qtbot)
        hands.type("name", "Birds")
        state = tmp_path / "state"
        hands.qtbot.waitUntil(lambda: bool([*state.glob("autosave/*.autosave")]) and bool(history.all()))
        window.files.write(tmp_path / "bird.connector")
        written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        assert b"Birds" in written
        for secret in (practice.client_secret, practice.password, practice.access_token):
            assert secret
            assert secret.encode() not in written


def test_an_empty_history_says_so(hands: Hands) -> None:
    dialog = open_list(hands)
    assert rows(dialog) == []
    assert not found(dialog, QPushButton, "sent_open").isVisible()
    dialog.close()


def test_unsaved_work_is_asked_about_before_an_old_connector_is_opened(
    hands: Hands, window: MainWindow, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    bird = project_file.dumps(project_file.loads('{"ID": "bird", "NAME": "Bird"}')[0])
    history.add(Sent("https://acme.bitrix24.com", 1e9, "Bird", bird))
    history.add(Sent("https://acme.bitrix24.com", 2e9, "Damaged", "no project"))
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: BUTTON.Cancel)
    hands.type("name", "Mine")
    dialog = open_list(hands)
    assert rows(dialog) == [["Bird", "acme.bitrix24.com"]]
    open_chosen(hands, dialog)
    assert hands.connector.name == "Mine"
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: BUTTON.Discard)
    open_chosen(hands, open_list(hands))
    assert hands.connector.id == "bird"


def test_what_cannot_be_written_is_known_until_the_window_closes(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("no folder")
    portal = parse("acme.bitrix24.com")
    window.parts.history.note(portal, hands.connector)
    window.parts.history.note(portal, hands.connector, removed=True)
    assert [one.removed for one in window.parts.workspace.history.entries()] == [
        True,
        False,
    ]  # at once, the newest first
    dialog = open_list(hands)
    assert rows(dialog) == [["Shop chat", "acme.bitrix24.com"]]
    dialog.close()


def test_what_is_written_is_known_once(
    hands: Hands, window: MainWindow, history: History, qtbot: QtBot
) -> None:
    window.parts.history.note(parse("acme.bitrix24.com"), hands.connector)
    assert len(window.parts.workspace.history.entries()) == 1
    qtbot.waitUntil(lambda: bool(history.all()) and window.jobs.is_idle)
    assert window.parts.workspace.history.entries() == history.all()

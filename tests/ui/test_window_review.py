"""Before something is sent: where it goes, whether it is new, what changes, whose the ID is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator import __version__
from configurator.practice import PracticePortal
from configurator.ui.registration.request_dialog import RequestDialog
from configurator.ui.registration.review_dialog import ReviewDialog
from configurator.ui.registration.review_table import ReviewTable
from configurator.ui.registration.tile_picture import TilePicture
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands, focus_name
from tests.support.measuring import Measured
from tests.support.sign_in import dialogs, outcome, review, send, success_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def practice(at_home: PracticePortal) -> PracticePortal:
    return at_home


@pytest.fixture
def ask(hands: Hands, practice: PracticePortal) -> Iterator[Callable[..., ReviewDialog]]:
    """A function that clicks Register for an ID and returns the page that comes."""

    def ask(identifier: str = "bird", **values: bool | str) -> ReviewDialog:
        hands.window.document.set("a test", id=identifier, **values)
        hands.click("register")
        return review(hands.qtbot)

    yield ask
    for shown in dialogs("review"):
        shown.close()


def said(shown: ReviewDialog, name: str) -> str:
    label = shown.findChild(QLabel, name)
    return label.text() if label else ""


def table(shown: ReviewDialog) -> list[Any]:
    grid = shown.findChild(ReviewTable)
    return grid.rows if grid else []


def click(qtbot: QtBot, shown: ReviewDialog, name: str) -> None:
    qtbot.mouseClick(found(shown, QPushButton, name), LEFT)


def test_a_new_connector_is_called_new_and_one_key_sends_it(
    ask: Callable[..., ReviewDialog], hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    shown = ask(name="Bird")
    assert said(shown, "review_portal") == practice.address.removeprefix("http://")
    assert said(shown, "standing").startswith("Creates a new connector")
    assert not said(shown, "review_warning")
    assert not practice.connectors()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert "is registered" in outcome(qtbot)
    assert list(practice.connectors()) == ["bird"]


def test_the_tile_is_shown_as_the_portal_will_draw_it(
    ask: Callable[..., ReviewDialog], hands: Hands, qtbot: QtBot, window: MainWindow
) -> None:
    tile = found(ask(), TilePicture)
    assert tile.isVisible()
    picture = tile.grab().toImage()
    color = QColor(window.document.connector.icon.color)
    assert picture.pixelColor(picture.width() * 3 // 4, picture.height() // 4) == color


def test_an_update_shows_what_changes_since_it_was_sent_last(
    ask: Callable[..., ReviewDialog], hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    ask("crow", name="Crow", newsletter=True, comment="")
    outcome(qtbot)
    shown = ask("crow", name="Crow 2", newsletter=False, comment="New")
    assert "Updates" in said(shown, "standing")
    assert "Changes since you sent it on" in said(shown, "history")
    assert table(shown) == [
        ["Name", "Crow", "Crow 2"],
        ["Comment", "empty", "New"],
        ["Use in CRM newsletters", "on", "off"],
    ]
    assert found(shown, QPushButton, "send").text() == "Update now"
    send(qtbot)
    outcome(qtbot)
    shown = ask("crow")
    assert "No changes" in said(shown, "history")
    assert table(shown) == []


@pytest.mark.parametrize(("identifier", "name"), [("acme_help_desk", "Acme Help Desk"), ("viber", "Viber")])
def test_somebody_elses_connector_is_not_taken_over_by_a_habit(
    ask: Callable[..., ReviewDialog],
    hands: Hands,
    practice: PracticePortal,
    qtbot: QtBot,
    identifier: str,
    name: str,
) -> None:
    shown = ask(identifier)
    assert name in said(shown, "review_warning")
    assert found(shown, QPushButton, "send").text() == f"Take over “{name}”"
    qtbot.keyClick(shown, Qt.Key.Key_Return)  # is Cancel here
    assert not dialogs("review")
    shown = ask(identifier)
    click(qtbot, shown, "change_id")
    hands.come_back()
    assert focus_name() == "id"
    assert present(practice.state.store.get(identifier)).name == name
    assert not hands.window.parts.registering.running


def test_a_note_for_the_developer_says_what_is_left(
    ask: Callable[..., ReviewDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    ask(name="Bird", placement_handler="https://shop.example.com/settings")
    shown = success_dialog(qtbot)
    qtbot.mouseClick(shown.rows["note"].button, LEFT)
    note = QApplication.clipboard().text()
    for wanted in ("“Bird” (ID bird)", "https://shop.example.com/settings", "event.bind", "ACTIVE=1"):
        assert wanted in note
    shown.close()


def test_what_another_computer_has_changed_is_noticed(
    ask: Callable[..., ReviewDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    ask(name="Bird")
    outcome(qtbot)
    practice.state.store.save({"ID": "bird", "NAME": "Robin"}, practice.client_id)
    warning = said(ask(), "review_warning")
    assert "You sent it as “Bird”" in warning
    assert "lists it as “Robin”" in warning


def test_without_the_right_to_see_the_list_the_page_says_so_and_goes_on(
    ask: Callable[..., ReviewDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    shown = ask("robin")
    assert "don't have access to the list" in said(shown, "standing")
    assert "takes over its connector" in said(shown, "review_warning")
    send(qtbot)
    assert "list of connectors couldn't be read" in outcome(qtbot)


def test_escape_sends_nothing_and_the_window_is_ready_again(
    ask: Callable[..., ReviewDialog], hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    qtbot.keyClick(ask(), Qt.Key.Key_Escape)
    assert not dialogs("review")
    assert not hands.window.parts.registering.running
    assert hands.window.bottom.register_button.isEnabled()
    assert not practice.connectors()


def test_a_failure_before_sending_promises_that_nothing_was_changed(
    hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    practice.faults = ["imconnector.list:DROPPED"]
    hands.click("register")
    told = outcome(qtbot)
    assert "was lost" in told
    assert "Nothing was changed" in told
    assert "may have been" not in told


def test_the_request_is_shown_to_the_letter_before_it_is_sent(
    ask: Callable[..., ReviewDialog], hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    shown, texts = ask(), []
    timer = QTimer(interval=20)

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, RequestDialog):
            timer.stop()
            texts.append(found(dialog, QPlainTextEdit, "request_text").toPlainText())
            dialog.accept()

    timer.timeout.connect(read)
    timer.start()
    click(qtbot, shown, "review_request")
    assert json.loads(texts[0])["ID"] == "bird"
    assert practice.access_token not in texts[0]
    assert dialogs("review") == [shown]


def test_a_request_with_the_largest_icons_opens_without_a_pause(
    window: MainWindow, qtbot: QtBot, measured: Measured
) -> None:
    uri = "data:image/svg+xml," + "%3Cpath%20d=%22M0" * 3700
    for _ in range(3):
        with measured():
            dialog = RequestDialog("https://a/rest/", {"ICON": uri, "ICON_DISABLED": uri}, window)
            dialog.show()
            QApplication.processEvents()
        assert dialog.isVisible()
        dialog.close()
        dialog.deleteLater()


def test_the_report_for_support_has_versions_steps_and_codes_and_no_secret(
    ask: Callable[..., ReviewDialog], hands: Hands, practice: PracticePortal, qtbot: QtBot
) -> None:
    practice.faults = ["imconnector.register:ICON_REQUIRED"]
    ask(comment="private words", placement_handler="https://shop.example.com/secret-path")
    outcome(qtbot)
    hands.window.parts.report.copy()
    shown = dialogs("report")[0]
    text = QApplication.clipboard().text()
    assert found(shown, QPlainTextEdit, "report_text").toPlainText() == text
    for wanted in (
        f"Connector Configurator {__version__}",
        "Python 3.",
        "Qt 6.",
        "httpx",
        "Registering in",
        "ICON_REQUIRED 200",
    ):
        assert wanted in text
    for secret in (
        "private words",
        "secret-path",
        practice.access_token,
        practice.client_secret,
        practice.client_id,
    ):
        assert secret not in text
    shown.close()

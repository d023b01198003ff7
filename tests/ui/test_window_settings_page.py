"""The settings page address: tested, asked for, and never in the window's way."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
import trustme
from PySide6.QtCore import Qt, QUrl, QUrlQuery
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.settings_page import STEPS, Finding, PageReport
from configurator.ui.settings_page.check_dialog import CheckDialog
from configurator.ui.settings_page.developer_message_dialog import DeveloperMessageDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import Hands, focus_name, wait_for_beats
from tests.support.measuring import Measured
from tests.support.sign_in import dialogs
from tests.support.unresponsive_server import never_answering
from tests.support.url_handler import Receiver, handling


@pytest.fixture
def nobody() -> str:
    """An https address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return f"https://127.0.0.1:{port}/settings"


@pytest.fixture
def silent(authority: trustme.CA) -> Iterator[str]:
    """A secure address at which nobody ever answers."""
    with never_answering(authority) as address:
        yield address


def shown(qtbot: QtBot, name: str) -> DeveloperMessageDialog | CheckDialog:
    qtbot.waitUntil(lambda: bool(dialogs(name)))
    one: DeveloperMessageDialog | CheckDialog = dialogs(name)[0]
    return one


def click(qtbot: QtBot, dialog: DeveloperMessageDialog | CheckDialog, name: str) -> None:
    qtbot.mouseClick(found(dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def test_an_address_is_tested_and_what_is_wrong_goes_into_the_message(
    hands: Hands, qtbot: QtBot, window: MainWindow, nobody: str
) -> None:
    hands.enter("placement_handler", nobody)
    hands.click("test_handler")
    dialog = shown(qtbot, "test_page")
    verdict = found(dialog, QLabel, "verdict")
    qtbot.waitUntil(lambda: "can't show" in verdict.text())
    assert found(dialog, QLabel, "step_frame").text() == "Not checked."
    advice = found(dialog, QWidget, "advice")
    heading, *lines = (one for one in advice.findChildren(QLabel) if one.isVisible())
    bullets, said = lines[::2], lines[1::2]
    assert any("port 443" in one.text() for one in said)
    assert {one.text() for one in bullets} == {"•"}
    assert {one.x() for one in bullets} == {heading.x()}
    assert all(one.x() > bullet.geometry().right() for bullet, one in zip(bullets, said, strict=True))
    click(qtbot, dialog, "ask")
    message = found(shown(qtbot, "ask_developer_dialog"), QPlainTextEdit, "developer_message").toPlainText()
    assert "port 443" in message
    assert nobody in message


def test_what_a_page_is_good_for_is_said_in_words(
    hands: Hands, qtbot: QtBot, window: MainWindow, nobody: str
) -> None:
    hands.enter("placement_handler", nobody)
    hands.click("test_handler")
    dialog = shown(qtbot, "test_page")
    assert isinstance(dialog, CheckDialog)
    qtbot.waitUntil(found(dialog, QPushButton, "test_again").isEnabled)
    dialog.show_report(PageReport(nobody, "https://acme.bitrix24.com", (), STEPS))
    assert "can show this page" in found(dialog, QLabel, "verdict").text()
    assert "acme.bitrix24.com" in found(dialog, QLabel, "step_frame").text()
    dialog.show_report(PageReport(nobody, "o", (Finding("public", "NOT_PUBLIC"),), STEPS))
    assert "probably" in found(dialog, QLabel, "verdict").text()


def test_a_page_that_never_answers_holds_up_nothing_and_ends_with_its_window(
    hands: Hands, qtbot: QtBot, window: MainWindow, silent: str, measured: Measured
) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    hands.enter("placement_handler", silent)
    for _ in range(3):
        with measured():
            hands.click("test_handler")
            dialog = shown(qtbot, "test_page")
            assert not found(dialog, QPushButton, "test_again").isEnabled()
            wait_for_beats(qtbot)
            dialog.reject()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    qtbot.waitUntil(lambda: not [one for one in threading.enumerate() if one.name == "bounded"])


@pytest.mark.parametrize("address", ["", "http://shop.example.com/", "https://", "nonsense"])
def test_what_cannot_be_an_address_is_not_tested_but_led_to(
    hands: Hands, qtbot: QtBot, window: MainWindow, address: str
) -> None:
    hands.type("placement_handler", address)
    hands.click("test_handler")
    assert not dialogs("test_page")
    assert focus_name() == "placement_handler"
    assert "✕" in hands.beside("placement_handler").text()


@pytest.fixture
def mail() -> Iterator[Receiver]:
    """The user's mail program."""
    mail = Receiver()
    with handling("mailto", mail):
        yield mail


def test_the_message_is_copied_or_mailed(
    hands: Hands, qtbot: QtBot, window: MainWindow, mail: Receiver
) -> None:
    hands.enter("name", "Shop & Öl {name}")
    hands.click("ask_developer")
    dialog = shown(qtbot, "ask_developer_dialog")
    text = found(dialog, QPlainTextEdit, "developer_message")
    said = text.toPlainText()
    for needed in (
        "Shop & Öl {name}",
        "PLACEMENT_OPTIONS",
        "imconnector.activate",
        "event.bind",
        "frame-ancestors",
    ):
        assert needed in said
    click(qtbot, dialog, "copy_message")
    assert QGuiApplication.clipboard().text() == said
    click(qtbot, dialog, "mail_message")
    query = QUrlQuery(mail.opened[-1])
    decoded = QUrl.ComponentFormattingOption.FullyDecoded
    assert query.queryItemValue("body", decoded) == said
    assert "Shop & Öl {name}" in query.queryItemValue("subject", decoded)
    text.setPlainText("Long: 100 % #1? " * 200)
    click(qtbot, dialog, "mail_message")
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    assert "Paste it" in found(dialog, QLabel, "mail_said").text()
    assert "Paste the copied message here" in QUrlQuery(mail.opened[-1]).queryItemValue("body", decoded)

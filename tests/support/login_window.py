"""What somebody reads and clicks in the login window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal
from configurator.bitrix24.signin.credentials import Application
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.login import page_sentence
from tests.support.sign_in import Visitor, outcome


def says(visitor: Visitor, code: str, **values: Any) -> None:
    """Wait for a sentence above the page."""
    portal = visitor.dialog._portal.netloc
    expected = page_sentence(code, portal, **values)
    label = visitor.dialog.findChild(QLabel, "login_problem")
    visitor.qtbot.waitUntil(lambda: label.isVisible() and expected in label.text())


def click(visitor: Visitor, name: str) -> None:
    visitor.qtbot.mouseClick(visitor.dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def starts_again_and_signs_in(visitor: Visitor, *, known: bool = False) -> None:
    click(visitor, "start_again")
    mark = visitor.dialog._state
    visitor.qtbot.waitUntil(lambda: visitor.ask(f"location.search.includes('{mark}')") is True)
    if not known:
        visitor.press("#sign-in")
    visitor.press("#allow")
    assert "Signed in" in outcome(visitor.qtbot)


def opens(window: MainWindow, qtbot: QtBot, portal: Portal) -> Visitor:
    if not window.portals.accounts.client_id(portal):
        window.portals.accounts.save_application(portal, Application("local.1", "key"))
    window.portals.add(portal)
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor

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
from tests.support.found import found
from tests.support.sign_in import Visitor, outcome


def says(visitor: Visitor, code: str, **values: Any) -> None:
    """Wait for a sentence above the page."""
    portal = visitor.dialog.portal.netloc
    expected = page_sentence(code, portal, **values)
    label = found(visitor.dialog, QLabel, "login_problem")
    visitor.qtbot.waitUntil(lambda: label.isVisible() and expected in label.text())


def click(visitor: Visitor, name: str) -> None:
    visitor.qtbot.mouseClick(found(visitor.dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def state_of(visitor: Visitor) -> str | None:
    """The OAuth state of the try that the page belongs to; None on a page without one."""
    state = visitor.ask("new URLSearchParams(location.search).get('state')")
    return state if isinstance(state, str) else None


def starts_again_and_signs_in(visitor: Visitor, *, known: bool = False) -> None:
    before = state_of(visitor)
    click(visitor, "start_again")
    visitor.qtbot.waitUntil(lambda: state_of(visitor) not in {before, None})
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

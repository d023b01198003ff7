"""What somebody reads and clicks in the login window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from configurator.bitrix24.signin.credentials import Application
from configurator.wording.login import page_sentence
from tests.support.sign_in import Visitor, outcome


def says(visitor, code, **values):
    """Wait for a sentence above the page."""
    portal = visitor.dialog._portal.netloc
    expected = page_sentence(code, portal, **values)
    label = visitor.dialog.findChild(QLabel, "login_problem")
    visitor.qtbot.waitUntil(lambda: label.isVisible() and expected in label.text())


def click(visitor, name):
    visitor.qtbot.mouseClick(visitor.dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def starts_again_and_signs_in(visitor, *, known=False):
    click(visitor, "start_again")
    mark = visitor.dialog._state
    visitor.qtbot.waitUntil(lambda: visitor.ask(f"location.search.includes('{mark}')") is True)
    if not known:
        visitor.press("#sign-in")
    visitor.press("#allow")
    assert "Signed in" in outcome(visitor.qtbot)


def opens(window, qtbot, portal):
    if not window.portals.accounts.client_id(portal):
        window.portals.accounts.save_application(portal, Application("local.1", "key"))
    window.portals.add(portal)
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor

"""Somebody who signs in: the login window's page, and what came of it."""

import socket
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.exceptions import TimeoutError as NotInTime

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application, Tokens


def dialogs(name):
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]


class Handler:
    """The address saved in the application: somebody listens there, and nobody may ever come."""

    def __init__(self, scheme):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self.address = f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}/bitrix24/back?for=us"

    def was_contacted(self):
        try:
            self._socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def close(self):
        self._socket.close()


class Visitor:
    """Uses the portal's page in the login window as a person does."""

    def __init__(self, qtbot):
        self.qtbot = qtbot

    @property
    def dialog(self):
        self.qtbot.waitUntil(lambda: bool(dialogs("login")))
        return dialogs("login")[0]

    def ask(self, script):
        """Return what a script in the page gives; None where the page is just changing."""
        answers = []
        self.dialog.page.runJavaScript(script, answers.append)
        with suppress(NotInTime):
            self.qtbot.waitUntil(lambda: bool(answers), timeout=1000)
        return answers[0] if answers else None

    def wait_for(self, selector):
        self.qtbot.waitUntil(lambda: self.ask(f"!!document.querySelector('{selector}')") is True)

    def press(self, selector):
        self.wait_for(selector)
        self.dialog.page.runJavaScript(f"document.querySelector('{selector}').click()")

    def type_password(self, password):
        self.wait_for("[name=password]")
        self.ask(f"document.querySelector('[name=password]').value = {password!r}")

    def sign_in(self):
        self.press("#sign-in")
        self.press("#allow")


def review(qtbot, timeout=20_000):
    """Wait for the page before sending, and return it."""
    qtbot.waitUntil(lambda: bool(dialogs("review")), timeout=timeout)
    return dialogs("review")[0]


def send(qtbot):
    """Wait for the page before sending, and go on."""
    shown = review(qtbot)
    window = shown.parentWidget()
    qtbot.mouseClick(shown.findChild(QPushButton, "send"), Qt.MouseButton.LeftButton)
    window.activateWindow()  # without a window manager nobody else does


def outcome_dialog(qtbot, timeout=20_000):
    """Wait for what came of it, going on from the page before sending if there is one; return its dialog."""
    qtbot.waitUntil(lambda: bool(dialogs("outcome") or dialogs("review")), timeout=timeout)
    if dialogs("review"):
        send(qtbot)
    qtbot.waitUntil(lambda: bool(dialogs("outcome")), timeout=timeout)
    [shown] = dialogs("outcome")
    return shown


def outcome(qtbot, timeout=20_000):
    """Wait for what came of it as `outcome_dialog` does; return all it says, and close it."""
    shown = outcome_dialog(qtbot, timeout)
    said = "\n".join(label.text() for label in shown.findChildren(QLabel))
    window = shown.parentWidget()
    shown.close()
    window.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(lambda: not dialogs("outcome") and QApplication.activeWindow() is window)
    return said


def host(practice):
    """How the window calls a portal of the user's own."""
    return parse(practice.address).netloc


def rest(practice):
    """Let a portal forget how much it was asked, and us too: no test waits for what another one asked."""
    practice._portal.bucket._level = 0
    rate_limit.of(practice.address)._level = 0


def connect(accounts, practice):
    """Make a practice portal one of the user's own, not signed in yet; return its address."""
    portal = parse(practice.address)
    accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
    return portal


def signed_in(accounts, practice, access_token=None, refresh_token=""):
    """The same, with a sign-in."""
    portal = connect(accounts, practice)
    access = access_token or practice.access_token
    accounts.save_tokens(portal, Tokens(access, refresh_token, portal.rest, portal.netloc, "m", (), 0.0))
    return portal

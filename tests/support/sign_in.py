"""Somebody who signs in: the login window's page, and what came of it."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal
from configurator.services.accounts import Accounts
from configurator.ui.login.login_dialog import LoginDialog
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.review_dialog import ReviewDialog
from configurator.ui.registration.success_dialog import SuccessDialog
from tests.support.found import found, present
from tests.support.patient_bot import MILLISECONDS


def dialogs(name: str) -> list[Any]:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]


class Handler:
    """The address saved in the application: somebody listens there, and nobody may ever come."""

    def __init__(self, scheme: str) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self.address = f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}/bitrix24/back?for=us"

    def was_contacted(self) -> bool:
        try:
            self._socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        self._socket.close()


class Visitor:
    """Uses the portal's page in the login window as a person does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    @property
    def dialog(self) -> LoginDialog:
        self.qtbot.waitUntil(lambda: bool(dialogs("login")))
        shown = dialogs("login")[0]
        assert isinstance(shown, LoginDialog)
        return shown

    def ask(self, script: str) -> bool | float | str | None:
        """Return what a script in the page gives; None where the page is just changing."""
        answers: list[bool | float | str | None] = []
        present(self.dialog.page).runJavaScript(script, answers.append)
        with suppress(NotInTime):
            self.qtbot.waitUntil(lambda: bool(answers), timeout=1000)
        return answers[0] if answers else None

    def answer(self, script: str) -> bool | float | str | None:
        """Return what a script in the page gives, as soon as it gives anything."""
        answers: list[bool | float | str | None] = []

        def is_there() -> bool:
            answers.append(self.ask(script))
            return answers[-1] is not None

        self.qtbot.waitUntil(is_there)
        return answers[-1]

    def wait_for(self, selector: str) -> None:
        self.qtbot.waitUntil(lambda: self.ask(f"!!document.querySelector('{selector}')") is True)

    def press(self, selector: str) -> None:
        self.wait_for(selector)
        present(self.dialog.page).runJavaScript(f"document.querySelector('{selector}').click()")

    def type_password(self, password: str) -> None:
        self.wait_for("[name=password]")
        self.ask(f"document.querySelector('[name=password]').value = {password!r}")

    def sign_in(self) -> None:
        self.press("#sign-in")
        self.press("#allow")


def review(qtbot: QtBot, timeout: int = MILLISECONDS) -> ReviewDialog:
    """Wait for the page before sending, and return it."""
    qtbot.waitUntil(lambda: bool(dialogs("review")), timeout=timeout)
    shown = dialogs("review")[0]
    assert isinstance(shown, ReviewDialog)
    return shown


def send(qtbot: QtBot) -> None:
    """Wait for the page before sending, and go on."""
    shown = review(qtbot)
    window = present(shown.parentWidget())
    qtbot.mouseClick(found(shown, QPushButton, "send"), Qt.MouseButton.LeftButton)
    window.activateWindow()  # without a window manager nobody else does


def outcome_dialog(qtbot: QtBot, timeout: int = MILLISECONDS) -> OutcomeDialog:
    """Wait for what came of it, going on from the page before sending if there is one; return its dialog."""
    shown = _what_came(qtbot, timeout)
    assert isinstance(shown, OutcomeDialog)
    return shown


def success_dialog(qtbot: QtBot, timeout: int = MILLISECONDS) -> SuccessDialog:
    """Wait for a success as `outcome_dialog` waits for anything; return its dialog."""
    shown = _what_came(qtbot, timeout)
    assert isinstance(shown, SuccessDialog)
    return shown


def _what_came(qtbot: QtBot, timeout: int) -> OutcomeDialog | SuccessDialog:
    def ended() -> list[Any]:
        return [*dialogs("outcome"), *dialogs("success")]

    qtbot.waitUntil(lambda: bool(ended() or dialogs("review")), timeout=timeout)
    if dialogs("review"):
        send(qtbot)
    qtbot.waitUntil(lambda: bool(ended()), timeout=timeout)
    [shown] = ended()
    assert isinstance(shown, OutcomeDialog | SuccessDialog)
    return shown


def outcome(qtbot: QtBot, timeout: int = MILLISECONDS) -> str:
    """Wait for what came of it as `outcome_dialog` does; return all it says, and close it."""
    shown = _what_came(qtbot, timeout)
    said = "\n".join(label.text() for label in shown.findChildren(QLabel))
    window = present(shown.parentWidget())
    shown.close()
    window.activateWindow()  # without a window manager nobody else does
    closed = ("outcome", "success")
    qtbot.waitUntil(lambda: not any(map(dialogs, closed)) and QApplication.activeWindow() is window)
    return said


def host(practice: PracticePortal) -> str:
    """How the window calls a portal of the user's own."""
    return parse(practice.address).netloc


def rest(practice: PracticePortal) -> None:
    """Let a portal forget how much it was asked, and us too: no test waits for what another one asked."""
    practice.state.bucket.empty()
    rate_limit.forget(practice.address)


def connect(accounts: Accounts, practice: PracticePortal) -> Portal:
    """Make a practice portal one of the user's own, not signed in yet; return its address."""
    portal = parse(practice.address)
    accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
    return portal


def signed_in(
    accounts: Accounts, practice: PracticePortal, access_token: str | None = None, refresh_token: str = ""
) -> Portal:
    """The same, with a sign-in."""
    portal = connect(accounts, practice)
    access = access_token or practice.access_token
    accounts.save_tokens(portal, Tokens(access, refresh_token, portal.rest, portal.netloc, "m", (), 0.0))
    return portal

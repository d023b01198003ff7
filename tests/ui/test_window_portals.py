"""The user's own portals: connecting, remembering, signing out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.practice import PracticePortal
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.portals.connect_form import ConnectForm
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.memory_keyring import MemoryKeyring
from tests.support.sign_in import Visitor, connect, dialogs, outcome, signed_in

ADDRESSES = {
    "": "Enter the address",
    "ftp://acme.bitrix24.com": "isn't a web address",
    "https://me:pw@acme.bitrix24.com": "user name",
    "acme bitrix24": "isn't a portal's address",
    "https://acme.bitrix24.com/rest/1/abc123secret/": "webhook",
}


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def start(
    tmp_path: Path, keyring: MemoryKeyring, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> Callable[[], Hands]:
    """A function that starts the program as on the next day, with the keyring of the day before."""

    def start() -> Hands:
        looked = []
        window = open_window(
            Accounts(Portals(tmp_path / "config"), Secrets(find=lambda: keyring)),
            before=lambda window: window.portals.changed.connect(lambda: looked.append(True)),
        )
        qtbot.waitUntil(lambda: bool(looked))  # the keyring has answered
        return Hands(qtbot, window)

    return start


class Form:
    """The form on the step's page, while it is shown."""

    def __init__(self, form: ConnectForm, qtbot: QtBot) -> None:
        self._form, self._qtbot = form, qtbot

    def __getitem__(self, name: str) -> QLineEdit:
        return found(self._form, QLineEdit, name)

    def submit(self, **texts: str) -> None:
        for name, text in texts.items():
            self[name].setText(text)
        button = found(self._form, QPushButton, "continue")
        self._form.ensureWidgetVisible(button)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def focused(self) -> str:
        return present(self._form.window().focusWidget()).objectName()

    @property
    def problem(self) -> str:
        label = found(self._form, QLabel, "connect_problem")
        return "" if label.isHidden() else label.text()

    def tells_where_kept(self) -> bool:
        return bool(found(self._form, QLabel, "where_kept").text())

    @property
    def words(self) -> str:
        return " ".join(label.text() for label in self._form.findChildren(QLabel))


def in_the_form(window: MainWindow, qtbot: QtBot, open_: Callable[[], object]) -> Form:
    """Return the form that `open_` shows."""
    open_()
    qtbot.waitUntil(lambda: bool(window.findChildren(ConnectForm)))
    assert window.editor.step is StepId.PORTAL
    return Form(found(window, ConnectForm, "connect_form"), qtbot)


def connect_form(hands: Hands) -> Form:
    return in_the_form(hands.window, hands.qtbot, hands.window.actions_.action("connect").trigger)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_wrong_address_gets_its_sentence_and_nothing_is_kept(
    hands: Hands, window: MainWindow, accounts: Accounts, address: str
) -> None:
    form = connect_form(hands)
    form.submit(portal_address=address, client_id="local.1", client_secret="key")
    assert form.focused == "portal_address"
    assert ADDRESSES[address] in form.problem
    assert "abc123secret" not in form.problem
    assert not accounts.remembered()
    assert not window.parts.registering.running


@pytest.mark.parametrize(("missing", "reason"), [("client_id", "ID"), ("client_secret", "key")])
def test_what_is_missing_is_asked_for(hands: Hands, accounts: Accounts, missing: str, reason: str) -> None:
    values = {"portal_address": "acme.bitrix24.com", "client_id": "local.1", "client_secret": "key"}
    form = connect_form(hands)
    form.submit(**{**values, missing: "  "})
    assert form.focused == missing
    assert form["portal_address"].text() == "https://acme.bitrix24.com"
    assert f"Copy the application {reason}" in form.problem
    assert not accounts.remembered()


def test_the_key_is_not_shown_while_it_is_typed(hands: Hands) -> None:
    assert connect_form(hands)["client_secret"].echoMode() is QLineEdit.EchoMode.Password


def test_the_dialog_says_where_the_key_is_kept(
    hands: Hands, start: Callable[[], Hands], qtbot: QtBot, window: MainWindow
) -> None:
    def read(form: Form) -> str:
        qtbot.waitUntil(form.tells_where_kept)
        return form.words

    assert window.portals.persistent is None  # the keyring is not asked before it is needed
    said = read(connect_form(hands))
    assert "in memory" in said
    assert "password store, never in a file" not in said
    said = read(connect_form(start()))
    assert "in memory" not in said
    assert "password store, never in a file" in said


def add(hands: Hands, practice: PracticePortal) -> None:
    """Connect a portal and sign in to it."""
    values = {
        "portal_address": practice.address,
        "client_id": practice.client_id,
        "client_secret": practice.client_secret,
    }
    connect_form(hands).submit(**values)
    Visitor(hands.qtbot).sign_in()
    assert "Signed in" in outcome(hands.qtbot)


def test_a_connected_portal_is_there_on_the_next_day(
    start: Callable[[], Hands], qtbot: QtBot, practice: PracticePortal
) -> None:
    hands = start()
    assert "practice" in hands.find("register", QPushButton).text()
    add(hands, practice)
    assert "127.0.0.1" in hands.find("register", QPushButton).text()
    hands.window.close()
    tomorrow = start()
    assert tomorrow.window.portals.chosen == parse(practice.address)
    assert tomorrow.window.portals.is_signed_in(parse(practice.address))
    assert "Signed in" in bar_words(tomorrow)
    tomorrow.click("register")
    assert "is registered" in outcome(qtbot)


def bar_words(hands: Hands) -> str:
    return " ".join(label.text() for label in hands.window.portal_bar.findChildren(QLabel))


def test_nothing_secret_stays_in_a_widget(
    start: Callable[[], Hands], practice: PracticePortal, qtbot: QtBot
) -> None:
    hands = start()
    add(hands, practice)
    qtbot.waitUntil(lambda: not hands.window.findChildren(ConnectForm))


def menu(hands: Hands, text: str) -> QAction:
    return next(one for one in hands.window.portal_bar.menu.actions() if text in one.text())


def test_signing_out_forgets_all_secrets_and_asks_for_the_key_next_time(
    start: Callable[[], Hands], keyring: MemoryKeyring, qtbot: QtBot, practice: PracticePortal
) -> None:
    hands = start()
    add(hands, practice)
    assert practice.client_secret in keyring.entries.values()
    menu(hands, "Sign out").trigger()
    qtbot.waitUntil(lambda: "Not signed in" in bar_words(hands))
    assert not keyring.entries

    form = in_the_form(hands.window, qtbot, lambda: hands.click("register"))
    filled = form["portal_address"].text(), form["client_id"].text(), form["client_secret"].text()
    assert filled == (practice.address, practice.client_id, "")
    qtbot.waitUntil(hands.find("register").isEnabled)


def test_signing_out_while_the_keyring_fails_does_not_claim_success(
    start: Callable[[], Hands],
    keyring: MemoryKeyring,
    qtbot: QtBot,
    practice: PracticePortal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = start()
    add(hands, practice)

    def fail(*_: str) -> None:
        raise OSError

    monkeypatch.setattr(keyring, "delete_password", fail)
    menu(hands, "Sign out").trigger()
    said = outcome(qtbot)
    assert "password store" in said


def test_portals_and_practice_are_chosen_from_the_menu(
    open_window: Callable[..., MainWindow], accounts: Accounts, practice: PracticePortal, qtbot: QtBot
) -> None:
    connect(accounts, practice)
    accounts.save_application(
        parse("acme.bitrix24.com"), present(accounts.application(parse(practice.address)))
    )
    hands = Hands(qtbot, open_window())
    assert "acme.bitrix24.com" in hands.find("register", QPushButton).text()
    menu(hands, "127.0.0.1").trigger()
    assert "127.0.0.1" in hands.find("register", QPushButton).text()
    assert menu(hands, "127.0.0.1").isChecked()
    assert not menu(hands, "Practice").isChecked()
    menu(hands, "Practice").trigger()
    assert "practice" in hands.find("register", QPushButton).text()
    assert "Practice mode: nothing is sent" in bar_words(hands)
    assert hands.find("portal", QToolButton).text() == "Practice"


def test_connecting_a_portal_again_lists_it_once(
    start: Callable[[], Hands], practice: PracticePortal
) -> None:
    hands = start()
    add(hands, practice)
    menu(hands, "Practice").trigger()
    add(hands, practice)
    listed = [one for one in hands.window.portal_bar.menu.actions() if "127.0.0.1" in one.text()]
    assert len([one for one in listed if one.isCheckable()]) == 1


def test_connecting_a_portal_ends_a_run_that_is_under_way(
    open_window: Callable[..., MainWindow], accounts: Accounts, qtbot: QtBot, practice: PracticePortal
) -> None:
    signed_in(accounts, practice)
    hands = Hands(qtbot, open_window())
    practice.faults = ["imconnector.list:HANG"]
    hands.click("register")
    qtbot.waitUntil(hands.find("cancel_work").isVisible)
    values = {
        "portal_address": practice.address,
        "client_id": practice.client_id,
        "client_secret": practice.client_secret,
    }
    in_the_form(hands.window, qtbot, hands.window.portal_bar.connect_wanted.emit).submit(**values)
    Visitor(qtbot).sign_in()
    assert "Signed in" in outcome(qtbot)
    assert not dialogs("outcome")


def test_a_portal_without_its_key_leads_to_the_connect_form(
    open_window: Callable[..., MainWindow], accounts: Accounts, qtbot: QtBot, practice: PracticePortal
) -> None:
    portal = connect(accounts, practice)
    accounts.sign_out(portal)
    hands = Hands(qtbot, open_window())
    form = in_the_form(hands.window, qtbot, menu(hands, "Sign in…").trigger)
    assert form["portal_address"].text() == practice.address


def test_a_damaged_list_of_portals_is_told_and_kept(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "portals.json").write_text("[", "utf-8")
    window = open_window(Accounts(Portals(folder), Secrets(find=lambda: None)))
    qtbot.waitUntil(lambda: window.is_started)  # what is looked for last leaves it alone
    said = found(window, QLabel, "notice").text()
    assert "Connect your portals again" in said
    assert said.endswith(f"“{window.portals.accounts.moved_aside}”.")
    assert present(window.portals.accounts.moved_aside).read_text("utf-8") == "["

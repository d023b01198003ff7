"""Several portals: telling them apart, switching, renaming, removing, and a keyring that hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import serve
from configurator.services.accounts import Accounts
from configurator.storage.files import FileProblem
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_window
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import Hands, wait_for_beats
from tests.support.measuring import Measured
from tests.support.memory_keyring import MemoryKeyring
from tests.support.sign_in import dialogs, outcome, signed_in

ACME, SHOP = parse("acme.bitrix24.com"), parse("shop.bitrix24.eu")


class HangingKeyring(MemoryKeyring):
    """A keyring that can be told to hang."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()
        self.let_go.set()

    def get_password(self, service: str, username: str) -> str | None:
        assert self.let_go.wait(20)
        return super().get_password(service, username)


@pytest.fixture
def keyring() -> Iterator[HangingKeyring]:
    keyring = HangingKeyring()
    yield keyring
    keyring.let_go.set()


@pytest.fixture
def accounts(tmp_path: Path, keyring: HangingKeyring) -> Accounts:
    accounts = Accounts(Portals(tmp_path / "config"), Secrets(find=lambda: keyring, seconds=1))
    for portal in (SHOP, ACME):
        accounts.save_application(portal, Application(f"local.{portal.host}", f"key of {portal.host}"))
        accounts.save_tokens(portal, Tokens("at", "rt", portal.rest))
    return accounts


@pytest.fixture
def window(open_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(ACME) and window.portals.is_signed_in(SHOP))
    return window


def entries(window: MainWindow) -> list[str]:
    return [one.text() for one in window.portal_bar.menu.actions()]


def entry(window: MainWindow, text: str) -> QAction:
    return next(one for one in window.portal_bar.menu.actions() if text in one.text())


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.jobs.is_idle)


def test_two_portals_on_one_host_are_told_apart(
    open_window: Callable[..., MainWindow], accounts: Accounts, qtbot: QtBot
) -> None:
    with serve() as first, serve() as second:
        for practice in (first, second):
            signed_in(accounts, practice)
        window = open_window()
        for practice in (first, second):
            assert entry(window, parse(practice.address).netloc)
        hands = Hands(qtbot, window)
        assert parse(second.address).netloc in hands.find("register", QPushButton).text()
        assert parse(second.address).netloc in hands.find("portal", QToolButton).text()


def test_the_portal_that_was_switched_to_is_there_the_next_time(
    window: MainWindow, accounts: Accounts, qtbot: QtBot
) -> None:
    assert window.portals.chosen == ACME
    entry(window, SHOP.netloc).trigger()
    assert window.portals.chosen == SHOP
    quiet(qtbot, window)
    assert accounts.remembered() == (SHOP, ACME)
    assert accounts.tokens(SHOP)


def test_each_portal_says_whether_somebody_is_signed_in(window: MainWindow, qtbot: QtBot) -> None:
    entry(window, "Sign out").trigger()
    qtbot.waitUntil(lambda: "not signed in" in entry(window, ACME.netloc).text())
    assert "not signed in" not in entry(window, SHOP.netloc).text()


def rename(window: MainWindow, qtbot: QtBot, name: str) -> str:
    entry(window, "Rename").trigger()
    qtbot.waitUntil(lambda: bool(dialogs("rename_portal")))
    [asked] = dialogs("rename_portal")
    before = asked.textValue()
    [go] = [one for one in asked.findChildren(QPushButton) if one.text() == "Rename"]
    assert go.property("role") == "primary"
    asked.setTextValue(name)
    asked.accept()
    quiet(qtbot, window)
    return str(before)


def test_a_portal_is_called_as_its_owner_likes_and_the_address_stays_visible(
    window: MainWindow, open_window: Callable[..., MainWindow], accounts: Accounts, qtbot: QtBot
) -> None:
    assert rename(window, qtbot, "  Berlin &  Köln ") == ""
    assert any(one.startswith("Berlin && Köln — acme.bitrix24.com") for one in entries(window))
    button = Hands(qtbot, window).find("portal", QToolButton)
    assert button.text() == "Berlin && Köln"
    assert "acme.bitrix24.com" in button.toolTip()
    assert "acme.bitrix24.com" in Hands(qtbot, window).find("register", QPushButton).text()
    window.close()
    reopened = open_window()
    assert any("Berlin && Köln" in one for one in entries(reopened))
    accounts.sign_out(ACME)
    accounts.save_application(ACME, Application("local.new", "new"))
    assert accounts.names() == {ACME: "Berlin & Köln"}
    reopened.portals.read()
    assert rename(reopened, qtbot, "") == "Berlin & Köln"
    assert not accounts.names()
    assert Hands(qtbot, reopened).find("portal", QToolButton).text() == "acme.bitrix24.com"


def test_the_first_picture_names_the_portal_before_the_portals_are_read(
    window: MainWindow, settings: QSettings, accounts: Accounts, tmp_path: Path, qtbot: QtBot
) -> None:
    rename(window, qtbot, "Berlin & Köln")
    window.close()
    assert first_names(settings, accounts, tmp_path) == ("Berlin && Köln", "Register in acme.bitrix24.com")


def test_the_first_picture_of_a_new_program_names_practice(
    qapp: object, settings: QSettings, accounts: Accounts, tmp_path: Path
) -> None:
    assert first_names(settings, accounts, tmp_path) == ("Practice", "Register in the practice portal")


def first_names(settings: QSettings, accounts: Accounts, folder: Path) -> tuple[str, str]:
    """What stands on the two buttons that name the portal when the window is painted for the first time."""
    window = make_window(settings, accounts, folder / "state")
    window.pages.show_editor()
    assert not window.portals.remembered  # they are read after the first picture
    shown = found(window, QToolButton, "portal").text(), found(window, QPushButton, "register").text()
    window.close()
    window.deleteLater()
    return shown


def remove(window: MainWindow, qtbot: QtBot, button: QMessageBox.StandardButton) -> str:
    entry(window, "Remove").trigger()
    qtbot.waitUntil(lambda: bool(dialogs("remove_portal")))
    [asked] = dialogs("remove_portal")
    said = f"{asked.text()} {asked.informativeText()}"
    qtbot.mouseClick(asked.button(button), Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    return said


def test_a_removed_portal_is_gone_with_all_its_secrets_after_a_question(
    window: MainWindow, accounts: Accounts, keyring: HangingKeyring, qtbot: QtBot
) -> None:
    said = remove(window, qtbot, QMessageBox.StandardButton.Cancel)
    assert "keep working" in said
    assert accounts.tokens(ACME)
    remove(window, qtbot, QMessageBox.StandardButton.Ok)
    assert accounts.remembered() == (SHOP,)
    assert not any("acme" in service for service, _name in keyring.entries)
    assert window.portals.chosen == SHOP
    remove(window, qtbot, QMessageBox.StandardButton.Ok)
    assert window.portals.chosen is None
    assert not keyring.entries
    assert not any("Remove" in one for one in entries(window))


def test_a_removed_portal_whose_file_cannot_be_written_is_not_claimed_to_be_gone(
    window: MainWindow,
    accounts: Accounts,
    keyring: HangingKeyring,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise FileProblem("DISK_FULL")

    monkeypatch.setattr(Portals, "remove", full)
    remove(window, qtbot, QMessageBox.StandardButton.Ok)
    assert "still listed" in outcome(qtbot)
    assert not any("acme" in service for service, _name in keyring.entries)


def test_a_name_that_cannot_be_saved_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FileProblem("DISK_FULL")

    monkeypatch.setattr(Portals, "save", full)
    rename(window, qtbot, "Berlin")
    assert "The name wasn't saved" in outcome(qtbot)


def test_what_somebody_else_deleted_from_the_keyring_counts_as_signed_out(
    accounts: Accounts, keyring: HangingKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone_meanwhile(service: str, username: str) -> None:
        del keyring.entries[service, username]
        raise KeyError

    monkeypatch.setattr(keyring, "delete_password", gone_meanwhile)
    assert accounts.sign_out(ACME)
    keyring.entries.clear()
    assert accounts.sign_out(SHOP)


def test_a_keyring_that_hangs_never_holds_up_the_window_and_is_told_of(
    window: MainWindow, keyring: HangingKeyring, qtbot: QtBot, measured: Measured
) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    keyring.let_go.clear()
    entry(window, "Sign out").trigger()
    for _ in range(3):
        with measured():
            window.portals.refresh()
            wait_for_beats(qtbot)
    said = outcome(qtbot)
    assert "password store didn't respond" in said
    assert "acme.bitrix24.com" in said


def test_without_a_keyring_the_window_says_how_long_the_sign_in_lasts(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    accounts = Accounts(Portals(tmp_path / "other"), Secrets(find=lambda: None))
    accounts.save_application(ACME, Application("local.1", "key"))
    accounts.save_tokens(ACME, Tokens("at", "rt", ACME.rest))
    window = open_window(accounts)
    qtbot.waitUntil(lambda: window.portals.is_signed_in(ACME))
    assert "until you close the program" in found(window, QLabel, "portal_state").text()

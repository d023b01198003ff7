"""The connectors of a portal: whose they are, how each is on every channel, and all that can be done."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.methods.connectors import Status
from configurator.bitrix24.methods.lines import Line
from configurator.practice import PracticePortal, serve
from configurator.ui.connectors.channels import Channels
from configurator.ui.kit import focus_chain
from configurator.ui.shell.main_window import MainWindow
from tests.support.connector_book import Book, close_book, open_book
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.measuring import Measured
from tests.support.patience import SOON_MS
from tests.support.pseudo_language import pseudo
from tests.support.sign_in import Visitor, connect, dialogs, host, outcome, review
from tests.support.window_layout import fits, settle, usable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def practice(at_home: PracticePortal) -> PracticePortal:
    return at_home


@pytest.fixture
def book(hands: Hands, practice: PracticePortal) -> Iterator[Book]:
    """The connectors, after the sample was registered from here."""
    yield open_book(hands)
    close_book(hands)


def active(practice: PracticePortal) -> set[int]:
    return practice.state.store.active_lines("shop_chat")


def test_it_is_told_whose_each_connector_is(book: Book) -> None:
    assert book.groups == {
        "Yours (1)": ["Shop chat"],
        "Bitrix24 (4)": ["Live chat", "Telegram", "Viber", "Bitrix24.Network"],
        "Other apps (1)": ["Acme Help Desk"],
    }
    assert book.find("connector_name", QLabel).text() == "Shop chat"
    assert "ID: shop_chat · sent from this computer on" in book.find("connector_facts", QLabel).text()


def test_a_channel_is_switched_on_and_off_and_says_how_it_is_in_words(
    book: Book, practice: PracticePortal
) -> None:
    assert book.light("1") == "○ Off"
    assert "is off on the open channel" in book.why("1")
    book.click("switch_1")
    book.wait()
    assert active(practice) == {1}
    assert book.light("1") == "✓ On"
    assert "“Shop chat” is on for the open channel “Support”" in book.why("1")
    assert book.find("switch_1", QAbstractButton).isChecked()
    book.click("switch_1")
    book.wait()
    assert active(practice) == set()
    assert book.light("1") == "○ Off"
    assert "“Shop chat” is off for the open channel “Support”" in book.why("1")


def test_with_the_keyboard_one_goes_from_channel_to_channel_and_stays_where_one_was(
    book: Book, qtbot: QtBot
) -> None:
    stops, one = list[str](), book.find("channels", QWidget)
    while one is not book.find("refresh", QPushButton):
        one = present(focus_chain.after(one))
        stops.append(one.objectName())
    assert [name for name in stops if name[:-1] in {"switch_", "data_"}] == [
        "switch_1", "data_1", "switch_2", "data_2",
    ]  # fmt: skip
    switch = book.find("switch_1", QAbstractButton)
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isEnabled()
    book.wait()
    assert book.dialog.focusWidget() is switch


def test_a_channel_that_is_off_itself_is_no_success(book: Book) -> None:
    book.click("switch_2")
    book.wait()
    assert book.light("2") == "○ Off"
    assert "open channel “Sales” itself is off" in book.why("2")


def test_an_error_is_red_a_cross_and_a_reason(qtbot: QtBot) -> None:
    channels = Channels()
    qtbot.addWidget(channels)
    channels.show_lines((Line("7", "Help", active=True),), may_change=True)
    channels.show_status(Status("bird", "7", error=True, configured=True, working=False))
    light = found(channels, QLabel, "light_7")
    assert (light.text(), light.property("role")) == ("✕ Error", "error")
    assert "reports an error on the open channel “Help”" in found(channels, QLabel, "why_7").text()


def test_the_account_behind_a_channel_is_sent_once_it_is_right(book: Book, practice: PracticePortal) -> None:
    book.click("data_1")
    asked = book.asked("channel_data")
    assert found(asked, QLineEdit, "data_name").text() == "Shop chat"
    found(asked, QLineEdit, "data_url").setText("shop.example.com")
    book.click("send_data", asked)
    assert "isn't a web address" in found(asked, QLabel, "data_problem").text()
    assert present(asked.focusWidget()).objectName() == "data_url"
    found(asked, QLineEdit, "data_url").setText("https://shop.example.com")
    book.click("send_data", asked)
    book.wait()
    stored = practice.state.store.data("shop_chat", 1)
    assert stored == {"URL": "https://shop.example.com", "NAME": "Shop chat"}
    assert "The account behind “Shop chat”" in book.why("1")


def test_what_is_lost_is_named_before_a_connector_is_removed(book: Book, practice: PracticePortal) -> None:
    book.click("switch_1")
    book.wait()
    book.click("remove_connector")
    asked = book.asked("remove")
    said = " ".join(one.text() for one in asked.findChildren(QLabel))
    assert f"Remove “Shop chat” from {host(practice)}?" in said
    assert "switched on for “Support”" in said
    assert "its messages will stop" in said
    assert present(asked.focusWidget()).objectName() == "keep"  # the Enter key alone removes nothing
    book.qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert list(practice.connectors()) == ["shop_chat"]
    book.click("remove_connector")
    book.click("remove_now", book.asked("remove"))
    book.qtbot.waitUntil(lambda: book.groups.get("Yours (0)") == [] and book.idle())
    assert not practice.connectors()
    assert f"was removed from {host(practice)}" in book.said


def test_what_was_removed_and_is_there_again_is_somebody_elses(book: Book, practice: PracticePortal) -> None:
    book.click("remove_connector")
    book.click("remove_now", book.asked("remove"))
    book.qtbot.waitUntil(lambda: not practice.connectors() and book.idle())
    practice.state.store.save({"ID": "shop_chat", "NAME": "Another's"}, practice.client_id)
    book.click("refresh")
    book.wait()
    assert book.groups["Other apps (2)"] == ["Acme Help Desk", "Another's"]


def test_what_is_not_ours_is_removed_only_after_a_warning_and_the_portals_own_never(
    book: Book, practice: PracticePortal
) -> None:
    book.choose("telegrambot")
    assert not book.find("remove_connector", QPushButton).isVisible()
    assert not book.find("switch_1", QAbstractButton).isVisible()
    book.choose("acme_help_desk")
    assert not book.find("open_sent", QPushButton).isVisible()
    book.click("remove_connector")
    asked = book.asked("remove")
    assert "wasn't registered from this computer" in " ".join(
        one.text() for one in asked.findChildren(QLabel)
    )
    book.click("remove_now", asked)
    assert "Couldn't remove it" in outcome(book.qtbot)


def test_what_was_sent_last_is_opened_as_a_new_connector(
    book: Book, hands: Hands, practice: PracticePortal
) -> None:
    sent = hands.connector
    hands.window.files.load(type(sent)(), None)
    book.click("open_sent")
    assert hands.connector == sent
    assert hands.window.isWindowModified()
    assert not dialogs("connectors")


def test_what_was_sent_last_is_registered_again_after_the_review(
    book: Book, practice: PracticePortal
) -> None:
    book.click("register_again")
    shown = review(book.qtbot)
    assert "Updates" in found(shown, QLabel, "standing").text()
    assert "No changes since" in found(shown, QLabel, "history").text()
    assert "is registered" in outcome(book.qtbot)


def test_a_refusal_is_told_and_nothing_is_changed(book: Book, practice: PracticePortal) -> None:
    practice.faults = ["imconnector.activate:INTERNAL_SERVER_ERROR*1"]
    book.click("switch_1")
    helps = book.find("help_1", QPushButton)
    book.qtbot.waitUntil(helps.isVisible)
    assert "Couldn't switch it on" in book.why("1")
    assert f"{host(practice)} reported an internal error" in book.why("1")
    assert not dialogs("outcome")
    assert active(practice) == set()
    assert helps.text() == "Try again"
    book.click("help_1")
    book.qtbot.waitUntil(lambda: book.light("1") == "✓ On" and book.idle())


def test_a_stalled_portal_holds_up_nothing_and_is_cancelled_at_once(
    book: Book, practice: PracticePortal, measured: Measured
) -> None:
    practice.faults = ["imconnector.status:HANG"]
    for _ in range(3):
        with measured():
            book.click("refresh")
            cancel = book.find("cancel_dialog_work", QPushButton)
            book.qtbot.waitUntil(cancel.isVisible)
            book.click("cancel_dialog_work")
            book.qtbot.waitUntil(book.idle, timeout=SOON_MS)
    assert book.light("1") == "?"
    book.qtbot.waitUntil(lambda: book.window.jobs.is_idle, timeout=SOON_MS)


def test_a_pause_is_counted_down_in_the_dialog(book: Book, practice: PracticePortal) -> None:
    practice.faults = ["imconnector.activate:OPERATION_TIME_LIMIT"]
    doing = book.find("doing", QLabel)
    book.click("switch_1")
    book.qtbot.waitUntil(lambda: "again in 10:00" in doing.text())
    book.qtbot.waitUntil(lambda: "again in 9:59" in doing.text())
    book.click("cancel_dialog_work")
    assert book.idle()
    assert "It may have been done anyway" in book.why("1")


def test_closing_it_in_the_middle_leaves_nothing_running(book: Book, practice: PracticePortal) -> None:
    practice.faults = ["imconnector.status:HANG"]
    book.click("refresh")
    book.dialog.close()
    book.qtbot.waitUntil(lambda: book.window.jobs.is_idle, timeout=SOON_MS)


def test_it_fits_its_smallest_size_and_is_read_aloud(
    doubled: None, hands: Hands, practice: PracticePortal
) -> None:
    hands.window.parts.connectors.show()
    book = Book(hands)
    hands.qtbot.waitUntil(lambda: book.dialog.selected is not None and book.idle())
    book.choose("acme_help_desk")
    book.dialog.resize(book.dialog.minimumSize())
    settle(book.dialog)
    fits(book.dialog)
    assert book.dialog.width() <= 960
    usable(book.dialog)
    channel = book.find("channel_1", QWidget).accessibleName()
    assert channel.startswith(f"Support: {pseudo('Off')}")
    book.dialog.close()


def test_whoever_is_not_signed_in_signs_in_first(qtbot: QtBot, window: MainWindow) -> None:
    with serve() as portal:
        window.portals.add(connect(window.portals.accounts, portal))
        window.parts.connectors.show()
        Visitor(qtbot).sign_in()
        qtbot.waitUntil(lambda: bool(dialogs("connectors")))
        dialog = dialogs("connectors")[0]
        qtbot.waitUntil(lambda: dialog.selected is not None and not dialog.is_busy)
        assert not dialogs("outcome")
        dialog.close()


def test_a_list_that_cannot_be_read_is_told(hands: Hands, practice: PracticePortal) -> None:
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    hands.window.parts.connectors.show()
    book = Book(hands)
    said = outcome(hands.qtbot)
    assert "Couldn't load the connectors" in said
    assert "Nothing was changed" not in said  # nothing was to be
    book.dialog.close()

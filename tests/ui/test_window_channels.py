"""The open channels in the connectors' window: a page at a time, searched, remembered, and never jumping."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea

from configurator.practice import PracticePortal
from configurator.ui.connectors.channel_row import ChannelRow
from configurator.ui.kit.state_switch import Switch
from configurator.ui.shell.main_window import MainWindow
from tests.support.connector_book import Book, close_book, open_book
from tests.support.found import present
from tests.support.hands import Hands
from tests.support.sign_in import dialogs


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


@pytest.fixture
def many(practice: PracticePortal) -> Iterator[list[int]]:
    """Three hundred more open channels, by their numbers."""
    before = practice.state.lines.all()
    yield [practice.state.lines.add(f"Shop {number}") for number in range(300)]
    practice.state.lines.restore(before, practice.state.lines.last)


def test_hundreds_of_channels_come_a_page_at_a_time_and_are_searched(
    many: list[int], book: Book, practice: PracticePortal
) -> None:
    assert book.find("channel_range", QLabel).text() == "1 to 20 of 302"
    rows = [one.objectName() for one in book.dialog.findChildren(Switch)]
    assert rows == [f"switch_{number}" for number in (1, 2, *many[:18])]
    book.qtbot.waitUntil(lambda: book.window.jobs.is_idle)  # the rail asks too
    asked = [one.step for one in practice.asked()].count("imconnector.status")
    book.click("next_channels")
    book.wait()
    assert book.find("channel_range", QLabel).text() == "21 to 40 of 302"
    assert [one.step for one in practice.asked()].count("imconnector.status") <= asked + 20
    book.find("channel_search", QLineEdit).setText("shop 299")
    switch = f"switch_{many[299]}"
    book.qtbot.waitUntil(lambda: [one.objectName() for one in book.dialog.findChildren(Switch)] == [switch])
    book.wait()
    book.click(switch)
    book.wait()
    assert active(practice) == {many[299]}
    book.find("channel_search", QLineEdit).setText("no such channel")
    book.qtbot.waitUntil(lambda: not book.dialog.findChildren(Switch))


def test_what_was_seen_is_shown_again_without_asking_and_the_connector_is_remembered(
    book: Book, hands: Hands, practice: PracticePortal
) -> None:
    book.choose("acme_help_desk")
    book.dialog.close()
    hands.qtbot.waitUntil(lambda: not dialogs("connectors"))
    asked = [one.step for one in practice.asked()].count("imconnector.status")
    hands.window.parts.connectors.show()
    again = Book(hands)
    hands.qtbot.waitUntil(lambda: again.dialog.selected is not None and again.idle())
    assert present(again.dialog.selected).id == "acme_help_desk"
    assert again.light("1") == "○ Off"
    assert [one.step for one in practice.asked()].count("imconnector.status") == asked
    again.click("refresh")
    again.wait()
    assert [one.step for one in practice.asked()].count("imconnector.status") == asked + 2
    again.dialog.close()


def top_of(icon: QLabel) -> QColor:
    """The colour of a disc above its drawing."""
    picture = icon.pixmap().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 8)


def test_a_connector_that_was_sent_from_here_has_its_icon(book: Book, window: MainWindow) -> None:
    icon, color = book.find("connector_icon", QLabel), QColor(window.document.connector.icon.color)
    book.qtbot.waitUntil(lambda: top_of(icon) == color)
    book.choose("viber")
    assert top_of(icon) != color


def test_an_answer_moves_no_row(book: Book) -> None:
    places = [one.geometry() for one in book.dialog.findChildren(ChannelRow)]
    book.click("refresh")  # the portal may have answered before the first row says that it is asked
    assert [one.geometry() for one in book.dialog.findChildren(ChannelRow)] == places
    book.wait()
    assert [one.geometry() for one in book.dialog.findChildren(ChannelRow)] == places


def test_a_change_leaves_the_list_where_it_is_and_the_keyboard_at_its_switch(
    many: list[int], book: Book
) -> None:
    area = book.find("channel_list", QScrollArea)
    assert area.verticalScrollBar().maximum()
    switch = book.find("switch_1", Switch)
    book.click("switch_1")
    book.wait()
    book.qtbot.waitUntil(switch.isEnabled)
    assert area.verticalScrollBar().value() == 0
    assert book.dialog.focusWidget() is switch

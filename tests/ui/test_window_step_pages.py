"""The steps that concern a portal say what is there, what differs from it, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from configurator.practice import PracticePortal
from configurator.services.connector_path import StepId
from configurator.ui.portals.guide_picture import GuidePicture
from configurator.ui.registration.contact_center_scene import ContactCenterScene
from configurator.ui.registration.review_table import ReviewTable
from configurator.ui.registration.step_row import StepRow
from configurator.ui.registration.tile_picture import TilePicture
from configurator.ui.registration.wrapped_text import WrappedText
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.steps.step_page import StepPage
from configurator.ui.steps.talk_picture import TalkPicture
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import dialogs, host, review, signed_in, success_dialog
from tests.support.window_layout import settle

Found = TypeVar("Found", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def registered(hands: Hands, at_home: PracticePortal) -> Iterator[Hands]:
    """The sample, just registered in a portal of the user's own; its step is shown."""
    hands.click("register")
    success_dialog(hands.qtbot).close()
    page = shown(hands.window, StepId.REGISTERED)
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle and bool(facts(page)))
    yield hands
    for name in ("connectors", "success", "review"):
        for dialog in dialogs(name):
            dialog.close()
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle)


def shown(window: MainWindow, step: StepId) -> StepPage:
    window.editor.show_step(step)
    settle(window)
    return found(window, StepPage, f"page_{step}")


def there(page: StepPage, kind: type[Found], name: str | None = None) -> list[Found]:
    """What is seen: what is replaced is hidden, and deleted by the event loop."""
    found = page.findChildren(kind, name) if name else page.findChildren(kind)
    return [one for one in found if one.isVisible()]


def facts(page: StepPage) -> dict[str, str]:
    """The names and values of a page's card."""
    for holder in there(page, QWidget, "page_facts"):
        names = [one.text() for one in holder.findChildren(QLabel)]
        return dict(zip(names, [one.text for one in holder.findChildren(WrappedText)], strict=True))
    return {}


def status(page: StepPage) -> str:
    return "".join(one.text() for one in there(page, QLabel, "page_status"))


def buttons(page: StepPage) -> list[str]:
    return [one.objectName() for one in there(page, QPushButton) if one.objectName().startswith("page_")]


def test_it_says_what_is_registered_where_and_with_what(
    registered: Hands, at_home: PracticePortal, window: MainWindow
) -> None:
    page = shown(window, StepId.REGISTERED)
    assert status(page) == "✓ Registered · just now"
    told = facts(page)
    assert told["Portal"] == host(at_home)
    assert (told["Name"], told["ID"]) == ("Shop chat", "shop_chat")
    assert told["Local application"] == at_home.client_id
    assert told["When"]
    assert buttons(page)[:2] == ["page_center", "page_register"], "to see it comes first: all is sent"
    assert found(page, ContactCenterScene, "contact_center_scene").isVisible()
    assert found(page, QLabel, "registered_history").text().startswith("No changes since you sent it on")


def test_it_shows_before_and_after_what_is_not_sent_yet(
    registered: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    page = shown(window, StepId.REGISTERED)
    window.document.set("name", name="Acme chat")
    qtbot.waitUntil(lambda: status(page) == "▲ 1 change not sent yet")
    assert found(page, ReviewTable, "changes").rows == [["Name", "Shop chat", "Acme chat"]]
    assert [one.accessibleName() for one in page.findChildren(TilePicture) if one.isVisible()] == [
        "The tile before",
        "The tile after registering",
    ]
    assert facts(page)["Name"] == "Shop chat", "that is the name there"
    assert buttons(page)[0] == "page_register"
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: status(page).startswith("✓ Registered"))


def test_what_is_not_registered_is_shown_as_it_would_be(
    hands: Hands, at_home: PracticePortal, window: MainWindow
) -> None:
    window.document.set("ID", id="never_sent")
    page = shown(window, StepId.REGISTERED)
    assert not facts(page)
    assert ["ID", "never_sent"] in found(page, ReviewTable, "changes").rows
    assert buttons(page)[0] == "page_register"
    assert not there(page, QPushButton, "next_switch")


def test_what_comes_next_is_led_to(registered: Hands, window: MainWindow, qtbot: QtBot) -> None:
    page = shown(window, StepId.REGISTERED)
    qtbot.mouseClick(found(page, QPushButton, "next_switch"), LEFT)
    assert window.editor.step is StepId.CHANNEL
    qtbot.waitUntil(lambda: window.parts.connectors.page.book is not None)


def test_the_portals_page_says_with_which_application_and_what_was_registered(
    registered: Hands, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    page = shown(window, StepId.PORTAL)
    assert facts(page) == {"Portal": host(at_home), "Application ID (client_id)": at_home.client_id}
    card = found(page, QPushButton, "portal_connector_0")
    assert card.accessibleName() == "Shop chat · Registered today"
    qtbot.mouseClick(card, LEFT)
    qtbot.waitUntil(lambda: bool(dialogs("connectors")))


def test_practice_leads_on_to_the_users_own_portal(hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    window.portals.choose(None)
    window.portals.reach(None)
    signed_in(window.portals.accounts, present(window.portals.practice))
    page = shown(window, StepId.PRACTISED)
    assert not there(page, QPushButton, "next_connect")
    window.register()
    success_dialog(qtbot).close()
    qtbot.waitUntil(lambda: window.jobs.is_idle and bool(there(page, QPushButton, "next_connect")))
    qtbot.waitUntil(lambda: status(page) == "✓ Registered in the practice portal")
    assert facts(page)["Portal"] == "practice portal"
    qtbot.mouseClick(found(page, QPushButton, "next_connect"), LEFT)
    assert window.editor.step is StepId.PORTAL


def test_a_review_that_has_room_does_not_scroll(hands: Hands, at_home: PracticePortal, qtbot: QtBot) -> None:
    hands.click("register")
    asked = review(qtbot)
    bar = found(asked, QScrollArea, "review_area").verticalScrollBar()
    assert bar.maximum() == 0, f"{asked.height()} of {asked.screen().availableGeometry().height()}"
    asked.reject()


def test_a_test_conversation_is_drawn_and_says_what_it_needs(
    hands: Hands, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    window.document.set("ID", id="never_talked")
    page = shown(window, StepId.CONVERSATION)
    assert found(page, TalkPicture, "talk_picture").accessibleName().startswith("Write as the customer")
    assert buttons(page)[0] == "page_talk"
    assert row_states(page) == {"way_register": "open", "way_switch": "open"}
    qtbot.mouseClick(found(page, QPushButton, "way_switch"), LEFT)
    assert window.editor.step is StepId.CHANNEL


def test_the_channels_page_draws_what_changes_and_leads_to_registering(
    hands: Hands, window: MainWindow
) -> None:
    window.portals.choose(None)
    window.document.set("ID", id="never_on")
    page = shown(window, StepId.CHANNEL)
    (picture,) = there(page, TilePicture)
    assert "once it is on" in picture.accessibleName()
    assert buttons(page)[0] == "page_channels"
    assert row_states(page) == {"way_register": "open"}


def test_what_a_test_conversation_needs_is_ticked_off(registered: Hands, window: MainWindow) -> None:
    page = shown(window, StepId.CONVERSATION)
    assert row_states(page) == {"way_center": "done", "way_switch": "open"}


def test_the_way_of_a_reply_is_drawn_and_the_developer_is_told(
    registered: Hands, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    page = shown(window, StepId.REPLIES)
    (picture,) = there(page, GuidePicture)
    assert picture.accessibleName().startswith("A customer writes in a messenger.")
    assert buttons(page)[0] == "page_check"
    assert row_states(page) == {"way_center": "done", "way_note": "open"}
    qtbot.mouseClick(found(page, QPushButton, "way_note"), LEFT)
    note = QApplication.clipboard().text()
    assert note.startswith(f"The connector “Shop chat” (ID shop_chat) is registered in {host(at_home)}.")
    assert at_home.client_id in note
    assert found(page, QLabel, "way_note_fact").text() == "Copied. Paste it into an email or a chat."


@pytest.mark.parametrize("width", [320, 480, 900])
def test_drawn_messages_have_their_room(qtbot: QtBot, width: int) -> None:
    picture = TalkPicture("A conversation")
    qtbot.addWidget(picture)
    picture.resize(width, picture.heightForWidth(width))
    picture.show()
    font = picture.font()
    before = picture.height()
    font.setPointSizeF(2 * font.pointSizeF())
    picture.setFont(font)
    assert picture.heightForWidth(width) > before


def row_states(page: StepPage) -> dict[str, str]:
    """How far each thing is that a page's work needs, by the name of its button."""
    return {row.button.objectName(): row.state for row in there(page, StepRow)}

"""A test conversation in the window: what one writes reaches the operator, and the answer arrives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.practice import PracticePortal
from configurator.practice.open_lines import Lines
from configurator.services.connector_path import StepId
from configurator.services.conversation.leftovers import leftovers
from configurator.services.conversation.session_folder import SessionFolder
from configurator.storage.files import FileProblem
from configurator.ui.conversation.chat_icon import ChatIcon
from configurator.ui.conversation.reply_panel import ReplyPanel
from configurator.ui.shell.main_window import MainWindow
from tests.support.event_handler import EventHandler, event_handler
from tests.support.found import found
from tests.support.hands import Hands
from tests.support.portal_calls import PARAMS
from tests.support.sign_in import dialogs, outcome, signed_in, success_dialog
from tests.support.talking_window import Talk, begin, close
from tests.support.window_layout import fits, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def practice(at_home: PracticePortal) -> PracticePortal:
    return at_home


@pytest.fixture
def talk(hands: Hands, practice: PracticePortal) -> Iterator[Talk]:
    """A conversation through the sample, which is registered and switched on for the first channel."""
    yield begin(hands, practice)
    practice.faults = []
    close(hands)


@pytest.fixture
def server() -> Iterator[EventHandler]:
    """The developer's server."""
    with event_handler() as server:
        yield server


def test_the_newest_message_stays_in_sight_in_a_small_window(
    talk: Talk, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(960, 600)
    bar = talk.find("messages", QScrollArea).verticalScrollBar()
    for number in range(3):
        text = f"{number}: " + "nobody was at home when the parcel came. " * 8
        talk.write(text)
        talk.wait_for(text.strip(), "In Bitrix24")
        settle(window)
    qtbot.waitUntil(lambda: 0 < bar.maximum() == bar.value())
    bar.setValue(0)  # somebody reads what was said first
    talk.write("And now?")
    talk.wait_for("And now?", "In Bitrix24")
    settle(window)
    assert bar.value() == 0


def test_messages_go_both_ways_and_nothing_stays_bound(talk: Talk) -> None:
    talk.write("Is my bouquet on its way?")
    talk.wait_for("Is my bouquet on its way?", "In Bitrix24")
    number = talk.operator("reply", text="Yes, [b]it is[/b].")["message"]
    talk.wait_for("Yes, it is.", "delivery confirmed")
    assert talk.find("both_ways", QLabel).text() == "Messages go both ways"
    took = talk.find("conversation_took", QLabel).text()
    assert took.startswith("Customer → operator in ")
    assert " s, operator → customer in about " in took
    assert "on the open channel “Support”" in took
    talk.operator("edit", message=number, text="No.")
    talk.wait_for("No.", "edited")
    talk.operator("delete", message=number)
    talk.wait_for("Deleted", "Deleted")
    talk.operator("finish")
    talk.qtbot.waitUntil(lambda: any("The conversation ended." in state for _said, state in talk.messages))
    talk.click("copy_steps")
    assert "imconnector.send.status.delivery  ok" in QApplication.clipboard().text()
    settle(talk.window)
    fits(talk.panel)
    talk.end()
    talk.qtbot.waitUntil(talk.is_over)
    assert not [one for one in talk.practice.state.bindings.all() if one.offline]
    assert not leftovers()


def test_a_message_is_corrected_and_deleted(talk: Talk) -> None:
    talk.write("Helo")
    talk.wait_for("Helo", "In Bitrix24")
    correct, delete = talk.menu()
    correct.trigger()
    assert talk.find("customer_text", QLineEdit).text() == "Helo"
    talk.find("customer_text", QLineEdit).setText("Hello")
    talk.qtbot.keyClick(talk.find("customer_text", QLineEdit), Qt.Key.Key_Return)
    talk.wait_for("Hello", "edited")
    delete.trigger()
    talk.wait_for("Deleted", "Deleted")
    assert [one.text for one in talk.stored] == ["Hello"]
    assert talk.stored[0].deleted


def test_a_message_is_shown_as_being_sent_before_the_portal_has_answered(talk: Talk) -> None:
    talk.write("Hello")
    assert [state.partition(" ·")[0] for _text, state in talk.messages] == ["Sending…"]
    talk.wait_for("Hello", "In Bitrix24")


def test_once_a_reply_has_arrived_it_is_said_whether_the_server_hears_any(talk: Talk) -> None:
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    talk.operator("reply", text="Hi")
    verdict = talk.find("reply_verdict", QLabel)
    talk.qtbot.waitUntil(lambda: verdict.text() == "✕ Your developer's server gets no replies yet")
    assert talk.find("bind_handler", QPushButton).isVisible()


def test_a_reply_is_shown_within_two_looks_into_the_queue(talk: Talk) -> None:
    def looks() -> int:
        return sum(one.step == "event.offline.list" for one in talk.practice.asked())

    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    before = looks()
    talk.operator("reply", text="Hi")
    talk.wait_for("Hi", "delivery confirmed")
    assert looks() - before <= 2


def test_a_confirmation_that_fails_says_what_the_operator_sees(talk: Talk) -> None:
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    talk.practice.faults = ["imconnector.send.status.delivery:INTERNAL_SERVER_ERROR"]
    talk.operator("reply", text="Hi")
    talk.wait_for("Hi", "the operator sees “not delivered”")
    talk.practice.faults = []
    talk.wait_for("Hi", "delivery confirmed")


def test_the_conversation_is_renamed_for_the_operators(talk: Talk) -> None:
    rename = talk.find("rename_chat", QPushButton)
    assert not rename.isEnabled(), "operators have no conversation yet"
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    talk.qtbot.waitUntil(rename.isEnabled)
    name(talk, "Order 1042")
    talk.qtbot.waitUntil(lambda: "“Order 1042”" in talk.find("chat_role", QLabel).text())
    assert [one.title for one in talk.practice.state.conversations.all()] == ["Order 1042"]
    talk.practice.faults = ["imconnector.chat.name.set:CHAT_RENAMING_FAILED"]
    name(talk, "Order 1043")
    problem = talk.find("composer_problem", QLabel)
    talk.qtbot.waitUntil(lambda: "couldn't rename the conversation" in problem.text())
    assert "“Order 1042”" in talk.find("chat_role", QLabel).text()


def name(talk: Talk, wanted: str) -> None:
    talk.click("rename_chat")
    talk.qtbot.waitUntil(lambda: bool(dialogs("rename")))
    [asked] = dialogs("rename")
    field = found(asked, QLineEdit, "chat_name")
    field.clear()
    assert not found(asked, QPushButton, "rename_now").isEnabled()
    field.setText(wanted)
    talk.qtbot.mouseClick(found(asked, QPushButton, "rename_now"), LEFT)


def test_a_finished_conversation_cannot_be_renamed_until_the_customer_writes_again(talk: Talk) -> None:
    rename = talk.find("rename_chat", QPushButton)
    talk.write("Hello")
    talk.qtbot.waitUntil(rename.isEnabled)
    talk.operator("finish")
    talk.qtbot.waitUntil(lambda: not rename.isEnabled())
    talk.write("One more thing")
    talk.qtbot.waitUntil(rename.isEnabled)


def test_the_connector_s_icon_is_in_the_head_of_the_chat(talk: Talk) -> None:
    icon = talk.find("chat_icon", ChatIcon)
    talk.qtbot.waitUntil(lambda: icon.is_drawn)
    picture = icon.grab().toImage()
    colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colors) > 2, "the drawing stands out from its disc"


@pytest.fixture
def without_channels(practice: PracticePortal) -> Iterator[PracticePortal]:
    """The portal, whose open channels come back at the end."""
    kept = practice.state.lines
    practice.state.lines = Lines()
    for line in practice.state.lines.all():
        practice.state.lines.delete(line.id)
    yield practice
    practice.state.lines = kept


def make_channel(hands: Hands, channel: str) -> None:
    hands.qtbot.waitUntil(lambda: bool(dialogs("new_channel")))
    [asked] = dialogs("new_channel")
    field = found(asked, QLineEdit, "new_channel_name")
    field.clear()
    assert not found(asked, QPushButton, "make_channel").isEnabled()
    field.setText(channel)
    hands.qtbot.mouseClick(found(asked, QPushButton, "make_channel"), LEFT)


def test_in_a_portal_without_channels_one_is_made_after_a_question_and_the_conversation_begins(
    hands: Hands, without_channels: PracticePortal
) -> None:
    hands.click("register")
    outcome(hands.qtbot)
    hands.window.actions_.action("talk").trigger()
    hands.qtbot.waitUntil(lambda: bool(dialogs("new_channel")))
    dialogs("new_channel")[0].close()
    assert without_channels.state.lines.all() == [], "nothing is made without a yes"
    hands.window.actions_.action("talk").trigger()
    make_channel(hands, "Flowers")
    talk = Talk(hands, without_channels)
    assert [one.name for one in without_channels.state.lines.all()] == ["Flowers"]
    assert talk.window.editor.step is StepId.CONVERSATION
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    close(hands)


def test_a_channel_that_may_not_be_made_is_told(hands: Hands, without_channels: PracticePortal) -> None:
    hands.click("register")
    outcome(hands.qtbot)
    without_channels.faults = ["imopenlines.config.add:ACCESS_DENIED"]
    hands.window.actions_.action("talk").trigger()
    make_channel(hands, "Flowers")
    assert "Couldn't begin the conversation" in outcome(hands.qtbot)


def test_the_list_of_connectors_makes_a_channel_too(hands: Hands, without_channels: PracticePortal) -> None:
    hands.click("register")
    success_dialog(hands.qtbot).close()
    hands.window.parts.connectors.show("shop_chat")
    hands.qtbot.waitUntil(lambda: bool(dialogs("connectors")))
    [connectors] = dialogs("connectors")
    hands.qtbot.waitUntil(lambda: connectors.selected is not None and not connectors.is_busy)
    hands.qtbot.mouseClick(found(connectors, QPushButton, "new_channel"), LEFT)
    make_channel(hands, "Flowers")
    hands.qtbot.waitUntil(lambda: bool(without_channels.state.lines.all()) and not connectors.is_busy)
    [line] = without_channels.state.lines.all()
    hands.qtbot.waitUntil(lambda: bool(connectors.findChildren(QAbstractButton, f"switch_{line.id}")))
    close(hands)


def test_a_conversation_with_another_connector_begins_where_nothing_is_open_yet(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal
) -> None:
    """As the list of connectors begins it, over the page of a first start."""
    window = open_window(before=lambda window: window.pages.restore(None))
    qtbot.waitUntil(lambda: window.is_started)
    portal = signed_in(window.portals.accounts, practice)
    channel, connector = Line("1", "Support", active=True), Connector(id="other_chat", name="Other")
    with window.portals.accounts.open_client(portal) as client:
        connectors.register(client, {**PARAMS, "ID": connector.id})
        connectors.activate(client, connector.id, channel.id)
    window.portals.add(portal)
    assert window.pages.is_start
    parts = window.parts
    parts.registering.reach(lambda portal: parts.conversations.open(portal, connector, channel))
    talk = Talk(Hands(qtbot, window), practice)
    assert not talk.panel.is_ending
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    talk.end()
    qtbot.waitUntil(talk.is_over)
    close(Hands(qtbot, window))


def test_a_file_is_attached_by_its_link(talk: Talk) -> None:
    talk.click("attach")
    link = talk.find("file_link", QLineEdit)
    link.setText("cat.png")
    talk.click("send_message")
    assert "isn't a web address" in talk.find("composer_problem", QLabel).text()
    link.setText("https://files.example/cat.png")
    talk.click("send_message")
    talk.qtbot.waitUntil(lambda: any("cat.png" in said for said, _state in talk.messages))
    talk.qtbot.waitUntil(lambda: bool(talk.stored))
    assert talk.find("composer_problem", QLabel).isHidden()


def test_what_the_portal_refuses_is_said_beside_the_message(talk: Talk) -> None:
    talk.practice.faults = ["imconnector.send.messages:NOT_ACTIVE_LINE"]
    talk.write("Hello")
    talk.wait_for("Hello", "The connector is off on this channel")
    assert not talk.find("message_more", QToolButton).isVisible()


def test_where_replies_cannot_be_read_one_still_writes(hands: Hands, practice: PracticePortal) -> None:
    practice.faults = ["event.bind:WRONG_LICENSE"]
    talk = begin(hands, practice)
    talk.qtbot.waitUntil(lambda: "plan" in talk.find("conversation_notice", QLabel).text())
    assert talk.find("both_ways", QLabel).text() == "Messages go one way"
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    close(hands)


def test_a_conversation_of_which_nothing_can_be_written_down_says_so_and_ends(
    hands: Hands, practice: PracticePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_folder: SessionFolder, _reader: str) -> bool:
        raise FileProblem("DISK_FULL")

    monkeypatch.setattr(SessionFolder, "note_bound", full)
    talk = begin(hands, practice)
    talk.qtbot.waitUntil(lambda: talk.panel.is_over)
    assert "disk is full" in talk.find("conversation_notice", QLabel).text()
    assert not dialogs("outcome")
    assert not talk.find("customer_text", QLineEdit).isEnabled()
    talk.end()
    assert talk.is_over()
    close(hands)


def test_a_portal_that_is_gone_at_the_end_is_told_and_the_next_start_offers_to_tidy_up(
    hands: Hands, practice: PracticePortal
) -> None:
    talk = begin(hands, practice)
    talk.write("Hello")
    talk.wait_for("Hello", "In Bitrix24")
    practice.faults = ["event.get:INTERNAL_SERVER_ERROR"]
    talk.end()
    said = talk.find("conversation_said", QLabel)
    talk.qtbot.waitUntil(lambda: "couldn't be told to stop" in said.text())
    close(hands)
    practice.faults = []
    hands.window.parts.conversations.tell_leftovers()
    assert "still keeps replies" in found(hands.window, QLabel, "notice").text()
    hands.click("leftover_remove")
    hands.qtbot.waitUntil(lambda: "no longer keeps replies" in found(hands.window, QLabel, "notice").text())
    assert not [one for one in practice.state.bindings.all() if one.offline]


def test_the_light_says_why_no_reply_arrives_and_binds_the_server(talk: Talk, server: EventHandler) -> None:
    talk.click("check_replies")
    verdict = talk.find("reply_verdict", QLabel)
    talk.qtbot.waitUntil(lambda: verdict.text().startswith("✕"))
    talk.click("bind_handler")
    talk.qtbot.waitUntil(lambda: bool(dialogs("handler")))
    asked = dialogs("handler")[0]
    found(asked, QLineEdit, "handler_address").setText("somewhere")
    talk.qtbot.mouseClick(found(asked, QPushButton, "bind"), LEFT)
    assert "isn't a web address" in found(asked, QLabel, "handler_problem").text()
    found(asked, QLineEdit, "handler_address").setText(server.address)
    talk.qtbot.mouseClick(found(asked, QPushButton, "bind"), LEFT)
    talk.qtbot.waitUntil(lambda: server.address in talk.find("reply_reasons", QLabel).text())
    talk.qtbot.waitUntil(lambda: not talk.find("reply_panel", ReplyPanel).is_busy)
    assert not verdict.text().startswith("✕")
    talk.click("test_event")
    talk.qtbot.waitUntil(lambda: "ONAPPTEST" in talk.find("reply_reasons", QLabel).text())
    said = talk.find("reply_reasons", QLabel).text()
    received = server.next()  # first come those with which the address was tried from here
    while not any(
        name.startswith("data[QUERY]") and value in said for name, value in received.fields.items()
    ):
        received = server.next()

"""A conversation by our client's methods: what the portal did, and what we say that it did."""

from __future__ import annotations

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors, events, messages, offline_events
from configurator.bitrix24.methods.incoming import Happening, Incoming, read_event
from configurator.bitrix24.methods.outgoing import Customer, OuterChat, OutgoingMessage, Receipt
from tests.portal.second.conftest import OURS
from tests.portal.second.plain_client import REDIRECT, PlainClient
from tests.second_portal.switchable_faults import Fault, Kind, Offline
from tests.second_portal.whole_portal import SecondPortal

LINE = "3"
READER = "ours"
CUSTOMER, CHAT = Customer("u1", "Ada"), OuterChat("c1", "Shop on the web")


@pytest.fixture
def on(registered: PlainClient, client: Client) -> Client:
    """Our client; the connector is on for an open channel."""
    connectors.activate(client, OURS, LINE)
    return client


@pytest.fixture
def listening(on: Client) -> Client:
    """Our client; the events of the connector are kept for it."""
    for event in events.CONNECTOR_EVENTS:
        assert events.bind_offline(on, event, READER)
    return on


def message(number: str = "m1", text: str = "Hello") -> OutgoingMessage:
    return OutgoingMessage(CUSTOMER, CHAT, number, text)


def write(client: Client, *texts: str) -> list[bool]:
    written = [message(f"m{number}", text) for number, text in enumerate(texts, 1)]
    return [one.accepted for one in messages.send_messages(client, OURS, LINE, written)]


def heard(client: Client) -> list[Incoming]:
    taken = offline_events.take(client, READER)
    return [one for event in taken for one in read_event(event.name, event.data)]


def test_each_message_has_its_own_answer(portal: SecondPortal, on: Client) -> None:
    assert write(on, "One", "", "Three") == [True, False, True]
    assert portal.operator.written_by_the_customer("c1") == ["One", "Three"]


def test_fifty_messages_go_in_one_call(portal: SecondPortal, on: Client) -> None:
    texts = [f"Message {number}" for number in range(50)]
    assert all(write(on, *texts))
    assert portal.operator.written_by_the_customer("c1") == texts
    assert portal.ledger.names().count("imconnector.send.messages") == 1


def test_a_correction_and_a_withdrawal_reach_the_operator(portal: SecondPortal, on: Client) -> None:
    write(on, "One", "Two")
    messages.update_messages(on, OURS, LINE, [message("m1", "First")])
    messages.delete_messages(on, OURS, LINE, [message("m2")])
    assert portal.operator.written_by_the_customer("c1") == ["First"]


def test_a_busy_portal_writes_a_message_once(portal: SecondPortal, on: Client) -> None:
    portal.faults.busy("imconnector.send.messages", times=3)
    write(on, "Hello")
    assert portal.operator.written_by_the_customer("c1") == ["Hello"]


@pytest.mark.parametrize("kind", [Kind.ANSWER_LOST, Kind.ANSWER_CUT])
def test_a_message_whose_answer_is_lost_is_not_sent_again(
    portal: SecondPortal, on: Client, kind: Kind
) -> None:
    portal.faults.add(Fault(kind, "imconnector.send.messages"))
    with pytest.raises(PortalError) as caught:
        write(on, "Hello")
    assert caught.value.code in {"CONNECTION_LOST", "BROKEN_ANSWER"}
    assert portal.operator.written_by_the_customer("c1") == ["Hello"]


def test_a_line_that_is_off_is_told_before_anything_is_written(
    portal: SecondPortal, registered: PlainClient, client: Client
) -> None:
    with pytest.raises(PortalError, match="NOT_ACTIVE_LINE"):
        write(client, "Hello")
    assert portal.operator.chats() == []


@pytest.mark.parametrize("numbers_as_text", [True, False])
def test_replies_are_heard_corrected_and_withdrawn(
    portal: SecondPortal, listening: Client, numbers_as_text: bool
) -> None:
    portal.manners.numbers_as_text = numbers_as_text
    write(listening, "Hello")
    number = portal.operator.reply("c1", "Good [b]day[/b]")
    started, reply = heard(listening)
    assert (started.what, started.chat, started.customer) == (Happening.STARTED, "c1", "u1")
    assert (reply.text, reply.author, reply.chat) == ("Good [b]day[/b]", "Ada Lovelace", "c1")
    messages.confirm_delivery(
        listening, OURS, LINE, [Receipt(reply.im_message, reply.im_chat, ("ext-1",), "c1")]
    )
    assert portal.operator.delivery("c1", number) == "delivered"
    portal.operator.edit("c1", number, "Good evening")
    portal.operator.delete("c1", number)
    portal.operator.finish("c1")
    edited, deleted, finished = heard(listening)
    assert (edited.what, edited.ids, edited.text) == (Happening.EDITED, ("ext-1",), "Good evening")
    assert (deleted.what, deleted.ids) == (Happening.DELETED, ("ext-1",))
    assert finished.what is Happening.FINISHED


def test_switching_off_and_deleting_the_line_are_heard(portal: SecondPortal, listening: Client) -> None:
    portal.operator.disconnect(OURS, int(LINE))
    portal.operator.delete_line(int(LINE))
    off, gone = heard(listening)
    assert (off.what, off.connector, off.line) == (Happening.SWITCHED_OFF, OURS, LINE)
    assert (gone.what, gone.line) == (Happening.LINE_DELETED, LINE)


def test_what_is_whispered_stays_among_colleagues(portal: SecondPortal, listening: Client) -> None:
    write(listening, "Hello")
    heard(listening)
    portal.operator.reply("c1", "A difficult one", whisper=True)
    assert heard(listening) == []


def test_120_replies_are_all_heard_whatever_the_order(portal: SecondPortal, listening: Client) -> None:
    portal.manners.newest_first = True
    write(listening, "Hello")
    heard(listening)
    texts = {f"Reply {number}" for number in range(120)}
    for text in texts:
        portal.operator.reply("c1", text)
    assert {one.text for _ in range(3) for one in heard(listening)} == texts


def test_listing_removes_nothing_and_reads_to_the_end(portal: SecondPortal, listening: Client) -> None:
    write(listening, "Hello")
    for number in range(120):
        portal.operator.reply("c1", f"Reply {number}")
    for _ in range(2):
        found = offline_events.pending(listening, READER)
        assert len({event.key for event in found}) == 121


@pytest.mark.parametrize(
    ("offline", "code"),
    [(Offline.PLAN, "WRONG_LICENSE"), (Offline.NOT_FOR_THIS_EVENT, "ERROR_EVENT_NOT_FOUND")],
)
def test_why_replies_cannot_be_heard_is_told(
    portal: SecondPortal, on: Client, offline: Offline, code: str
) -> None:
    portal.manners.offline = offline
    with pytest.raises(PortalError, match=code):
        events.bind_offline(on, events.MESSAGE_ADDED, READER)


def test_binding_twice_is_done_once(portal: SecondPortal, listening: Client) -> None:
    assert not events.bind_offline(listening, events.MESSAGE_ADDED, READER)
    count = len(portal.state.bindings)
    for binding in events.bindings(listening):
        assert events.unbind(listening, binding) == 1
    assert (count, portal.state.bindings) == (len(events.CONNECTOR_EVENTS), [])


def test_a_foreign_connector_s_events_never_come(portal: SecondPortal, listening: Client) -> None:
    other = PlainClient(portal, portal.application(REDIRECT, "Another"))
    other.register(OURS)  # takes it over
    write(listening, "Hello")
    portal.operator.reply("c1", "Good day")
    assert heard(listening) == []


def test_a_conversation_is_renamed_only_while_it_is_open(portal: SecondPortal, on: Client) -> None:
    write(on, "Hello")
    messages.rename_chat(on, OURS, LINE, "c1", "Order 7", "u1")
    assert portal.operator.chat("c1").title == "Order 7"
    portal.operator.finish("c1")
    with pytest.raises(PortalError, match="CHAT_RENAMING_FAILED"):
        messages.rename_chat(on, OURS, LINE, "c1", "Order 8", "u1")

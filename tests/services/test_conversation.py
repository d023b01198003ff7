"""A test conversation: what the customer does reaches the portal, what the operator does arrives here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.events import CONNECTOR_EVENTS, MESSAGE_ADDED
from configurator.bitrix24.methods.incoming import Happening
from configurator.bitrix24.methods.outgoing import AttachedFile
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.entries import EntryState, Side
from configurator.services.conversation.installation import reader_name
from configurator.services.conversation.leftovers import leftovers, remove_leftovers
from configurator.services.conversation.session_folder import SessionFolder, conversations
from tests.support.talking_portal import TalkingPortal, talking_portal


@pytest.fixture
def portal() -> Iterator[TalkingPortal]:
    with talking_portal() as portal:
        yield portal


@pytest.fixture
def client(portal: TalkingPortal) -> Iterator[Client]:
    with portal.client() as client:
        yield client


@pytest.fixture
def begin(portal: TalkingPortal, tmp_path: Path) -> Iterator[Callable[[], TestConversation]]:
    """A function that begins a conversation, which ends with the test."""
    begun: list[TestConversation] = []

    def one() -> TestConversation:
        begun.append(TestConversation(portal.portal, "Shop", "1", state=tmp_path))
        return begun[-1]

    yield one
    for conversation in begun:
        conversation.leave()


@pytest.fixture
def conversation(begin: Callable[[], TestConversation], client: Client) -> TestConversation:
    conversation = begin()
    conversation.start(client)
    return conversation


def texts(conversation: TestConversation, side: Side) -> list[str]:
    return [one.text for one in conversation.entries if one.side is side]


def test_the_customer_writes_corrects_and_withdraws(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    first = conversation.write(client, "Hello")
    second = conversation.write(client, "", [AttachedFile("https://x.example/a.png")])
    assert [first.state, second.state] == [EntryState.SENT] * 2
    [chat] = portal.chats.values()
    assert [one.get("text") for one in chat] == ["Hello", None]
    assert all(one["disable_crm"] == "Y" for one in chat)
    assert conversation.correct(client, first.key, "Hello!").edited
    assert chat[0]["text"] == "Hello!"
    assert conversation.withdraw(client, first.key).state is EntryState.DELETED
    assert len(chat) == 1
    conversation.rename(client, "Order 7")
    assert portal.names == {conversation.chat.id: "Order 7"}


def test_customer_chat_and_messages_have_ids_of_our_own_prefix(
    portal: TalkingPortal,
    conversation: TestConversation,
    client: Client,
    begin: Callable[[], TestConversation],
) -> None:
    conversation.write(client, "Hello")
    sent = portal.asked[-1][1]["MESSAGES"][0]
    ids = [sent["user"]["id"], sent["chat"]["id"], sent["message"]["id"]]
    assert all(one.startswith("cc-test-") for one in ids)
    again = begin()
    assert again.customer.id == conversation.customer.id
    assert again.chat.id != conversation.chat.id


def test_a_reply_arrives_is_confirmed_edited_and_deleted(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    chat = conversation.chat.id
    number = portal.reply(chat, "How can I help?")
    [entry] = conversation.poll(client)
    assert (entry.author, entry.text, entry.state) == ("Anna Ek", "How can I help?", EntryState.CONFIRMED)
    assert portal.confirmed == {number: [entry.key]}
    portal.edit(chat, number, "How can I help you?")
    [edited] = conversation.poll(client)
    assert (edited.key, edited.text, edited.edited) == (entry.key, "How can I help you?", True)
    portal.delete(chat, number)
    [deleted] = conversation.poll(client)
    assert (deleted.key, deleted.state) == (entry.key, EntryState.DELETED)
    portal.finish(chat)
    [ended] = conversation.poll(client)
    assert (ended.side, ended.what) == (Side.PORTAL, Happening.FINISHED)
    assert conversation.poll(client) == ()
    assert texts(conversation, Side.OPERATOR) == ["How can I help you?"]


def test_what_others_write_in_other_chats_is_neither_shown_nor_kept_nor_confirmed(
    portal: TalkingPortal, conversation: TestConversation, client: Client, tmp_path: Path
) -> None:
    portal.reply("a-real-customer", "Your password is 1234")
    portal.reply(conversation.chat.id, "for another connector", connector="other")
    portal.reply(conversation.chat.id, "on another channel", line="2")
    assert conversation.poll(client) == ()
    assert portal.confirmed == {}
    kept = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert b"1234" not in kept


def test_more_replies_than_a_page_has_all_arrive_in_their_order(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    for number in range(120):
        portal.reply(conversation.chat.id, f"reply {number}")
    found = conversation.poll(client, confirm=False)
    assert [one.text for one in found] == [f"reply {number}" for number in range(120)]


def test_replies_that_were_read_are_gone_from_the_portal(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    portal.reply(conversation.chat.id, "one")
    assert [one.text for one in conversation.poll(client)] == ["one"]
    portal.reply(conversation.chat.id, "two")
    assert [one.text for one in conversation.poll(client)] == ["two"]
    assert portal.queue == []


def test_a_confirmation_that_fails_is_tried_again(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    portal.refused["imconnector.send.status.delivery"] = "INTERNAL_SERVER_ERROR"
    portal.reply(conversation.chat.id, "one")
    [entry] = conversation.poll(client)
    assert (entry.state, entry.error and entry.error.code) == (EntryState.ARRIVED, "INTERNAL_SERVER_ERROR")
    del portal.refused["imconnector.send.status.delivery"]
    [entry] = conversation.poll(client)
    assert (entry.state, entry.error) == (EntryState.CONFIRMED, None)


@pytest.mark.parametrize(
    ("code", "state"),
    [("NOT_ACTIVE_LINE", EntryState.REFUSED), ("DROPPED", EntryState.UNSURE)],
)
def test_a_message_that_is_not_sent_says_why(
    portal: TalkingPortal, conversation: TestConversation, client: Client, code: str, state: EntryState
) -> None:
    portal.refused["imconnector.send.messages"] = code
    entry = conversation.write(client, "Hello")
    assert entry.state is state
    assert entry.error
    assert entry.error.code == {"DROPPED": "CONNECTION_LOST"}.get(code, code)
    assert len(portal.methods()) == len(CONNECTOR_EVENTS) + 1  # nothing is sent twice


def test_a_message_that_the_portal_refuses_inside_its_yes_is_refused(
    conversation: TestConversation, client: Client
) -> None:
    entry = conversation.write(client, "")
    assert (entry.state, entry.error and entry.error.code) == (EntryState.REFUSED, "MESSAGE_REFUSED")
    assert entry.error
    assert entry.error.said == "Сообщение пустое"


def test_a_correction_that_fails_leaves_the_message_as_it_was(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    entry = conversation.write(client, "Hello")
    portal.refused["imconnector.update.messages"] = "NOT_ACTIVE_LINE"
    found = conversation.correct(client, entry.key, "Bye")
    assert (found.text, found.edited, found.state) == ("Hello", False, EntryState.SENT)
    assert found.error


@pytest.mark.parametrize("code", ["ACCESS_DENIED", "WRONG_LICENSE", "ERROR_EVENT_NOT_FOUND", "ERROR_CORE"])
def test_where_offline_events_are_refused_the_conversation_goes_one_way(
    portal: TalkingPortal, client: Client, tmp_path: Path, begin: Callable[[], TestConversation], code: str
) -> None:
    portal.refused[f"event.bind {MESSAGE_ADDED}"] = code
    conversation = begin()
    bound = conversation.start(client)
    assert bound.error
    assert (bound.error.code, conversation.hears) == (code, False)
    assert conversation.write(client, "Hello").state is EntryState.SENT
    assert conversation.poll(client) == ()
    conversation.end(client)
    assert "event.offline.get" not in portal.methods()
    assert "event.unbind" not in portal.methods()
    assert leftovers(tmp_path) == ()


def test_an_event_that_the_portal_lacks_is_named_and_replies_arrive(
    portal: TalkingPortal, client: Client, begin: Callable[[], TestConversation]
) -> None:
    portal.refused["event.bind ONIMCONNECTORLINEDELETE"] = "ERROR_EVENT_NOT_FOUND"
    conversation = begin()
    assert conversation.start(client).missing == ("ONIMCONNECTORLINEDELETE",)
    portal.reply(conversation.chat.id, "one")
    assert len(conversation.poll(client)) == 1


def test_the_end_unbinds_all_that_was_bound_and_deletes_the_journal(
    portal: TalkingPortal, conversation: TestConversation, client: Client, tmp_path: Path
) -> None:
    handler = {"event": MESSAGE_ADDED, "offline": 0, "handler": "https://bot.example.com/", "auth_type": "0"}
    theirs = {"event": MESSAGE_ADDED, "offline": 1, "connector_id": "cc_of_another_computer"}
    portal.bound += [handler, theirs]
    assert len(portal.offline()) == len(CONNECTOR_EVENTS) + 1
    portal.reply(conversation.chat.id, "one")
    conversation.poll(client)
    conversation.end(client)
    assert portal.bound == [handler, theirs]
    assert not [one for one in conversations(tmp_path).rglob("*") if one.is_dir()]
    assert leftovers(tmp_path) == ()


def test_two_conversations_hear_each_their_own_and_the_last_one_unbinds(
    portal: TalkingPortal,
    conversation: TestConversation,
    client: Client,
    begin: Callable[[], TestConversation],
) -> None:
    other = begin()
    other.start(client)
    assert len(portal.offline()) == len(CONNECTOR_EVENTS)
    portal.reply(conversation.chat.id, "first")
    portal.reply(other.chat.id, "second")
    assert [one.text for one in other.poll(client)] == ["second"]
    assert [one.text for one in conversation.poll(client)] == ["first"]
    other.end(client)
    assert len(portal.offline()) == len(CONNECTOR_EVENTS)
    portal.reply(conversation.chat.id, "third")
    assert [one.text for one in conversation.poll(client)] == ["third"]
    conversation.end(client)
    assert portal.offline() == []


def test_what_cannot_be_unbound_now_is_found_at_the_next_start(
    portal: TalkingPortal, conversation: TestConversation, client: Client, tmp_path: Path
) -> None:
    portal.refused["event.unbind"] = "DROPPED"
    with pytest.raises(PortalError, match="CONNECTION_LOST"):
        conversation.end(client)
    [left] = leftovers(tmp_path)
    assert left.portal == portal.portal
    assert left.since > 0
    portal.refused.clear()
    assert remove_leftovers(client, left.portal, tmp_path) == len(CONNECTOR_EVENTS)
    assert portal.offline() == []
    assert leftovers(tmp_path) == ()


def test_while_a_test_runs_nothing_of_it_is_a_leftover(
    portal: TalkingPortal, conversation: TestConversation, client: Client, tmp_path: Path
) -> None:
    assert leftovers(tmp_path) == ()
    assert remove_leftovers(client, portal.portal, tmp_path) == 0
    assert len(portal.offline()) == len(CONNECTOR_EVENTS)
    conversation.leave()
    assert [one.portal for one in leftovers(tmp_path)] == [portal.portal]


def test_who_leaves_deletes_nothing_of_another_who_is_just_beginning(
    portal: TalkingPortal, begin: Callable[[], TestConversation], tmp_path: Path
) -> None:
    leaving, folder = begin(), SessionFolder(portal.portal, tmp_path)
    with folder.turn():  # as the other has it while it begins
        leaving.leave()
        assert [one for one in conversations(tmp_path).iterdir() if one.is_dir()]
    folder.tidy()
    assert not [one for one in conversations(tmp_path).iterdir() if one.is_dir()]


def test_the_reader_is_random_and_stays_the_same(tmp_path: Path) -> None:
    first = reader_name(tmp_path / "a")
    assert first == reader_name(tmp_path / "a")
    assert first != reader_name(tmp_path / "b")
    (tmp_path / "a" / "installation.json").write_text('{"reader": "made up"}')
    assert reader_name(tmp_path / "a").startswith("cc_")


def test_the_log_has_times_methods_and_codes_and_nothing_that_was_written(
    portal: TalkingPortal, conversation: TestConversation, client: Client
) -> None:
    conversation.write(client, "a secret text")
    portal.refused["imconnector.chat.name.set"] = "CHAT_RENAMING_FAILED"
    with pytest.raises(PortalError):
        conversation.rename(client, "secret name")
    portal.reply(conversation.chat.id, "secret reply")
    conversation.poll(client)
    log = conversation.log.text("acme.bitrix24.com")
    assert "acme.bitrix24.com" in log
    for step in (
        "imconnector.send.messages  ok",
        "imconnector.chat.name.set  CHAT_RENAMING_FAILED",
        "ONIMCONNECTORMESSAGEADD",
        "imconnector.send.status.delivery  ok",
    ):
        assert step in log
    assert "secret" not in log


def test_no_file_of_a_test_holds_a_token(
    portal: TalkingPortal, conversation: TestConversation, client: Client, tmp_path: Path
) -> None:
    data = {"CONNECTOR": "shop", "LINE": "1", "MESSAGES": [], "auth": {"access_token": "canary-token"}}
    portal.happened(MESSAGE_ADDED, data)
    portal.reply(conversation.chat.id, "one")
    conversation.poll(client)
    kept = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert b"one" in kept
    for secret in (b"canary-token", b'"at"', b'"rt"'):
        assert secret not in kept

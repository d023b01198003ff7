"""A whole conversation with the practice portal, whose author had the same documents and nothing of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.events import CONNECTOR_EVENTS
from configurator.bitrix24.methods.incoming import Happening
from configurator.practice import PracticePortal
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import remove, set_account, switch_off, switch_on
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.entries import EntryState
from configurator.services.conversation.leftovers import leftovers
from configurator.services.reply_check import bind_handlers, check_replies
from tests.support.portal_calls import PARAMS

Operator = Callable[..., int | None]


@pytest.fixture
def on(client: Client) -> Client:
    """A client of a portal that has our connector, switched on for its first channel."""
    connectors.register(client, {**PARAMS, "ID": "shop"})
    connectors.activate(client, "shop", "1")
    return client


@pytest.fixture
def conversation(portal: Portal, on: Client, tmp_path: Path) -> Iterator[TestConversation]:
    conversation = TestConversation(portal, "shop", "1", state=tmp_path)
    conversation.start(on)
    yield conversation
    conversation.end(on)


@pytest.fixture
def operator(practice: PracticePortal, conversation: TestConversation) -> Operator:
    """A function that does something as the operator, as a script does; returns the message's number."""

    def does(what: str, **more: object) -> int | None:
        given = {"connector": "shop", "line": 1, "chat": conversation.chat.id, **more}
        with httpx.Client(trust_env=False) as script:
            answer = script.post(f"{practice.address}/operator/{what}", json=given)
        assert answer.status_code == 200, answer.text
        message = answer.json()["message"]
        return int(message) if message else None

    return does


@pytest.mark.parametrize("fault", ["", "PLAIN_OFFLINE"])
def test_both_sides_talk_correct_withdraw_and_finish(
    practice: PracticePortal,
    on: Client,
    conversation: TestConversation,
    operator: Operator,
    tmp_path: Path,
    fault: str,
) -> None:
    practice.faults = [fault] if fault else []
    assert conversation.hears
    first = conversation.write(on, "Hello")
    assert first.state is EntryState.SENT
    conversation.poll(on)
    number = operator("reply", text="How can I help?")
    [reply] = [one for one in conversation.poll(on) if one.what is None]
    assert (reply.im_message, reply.text) == (str(number), "How can I help?")
    assert (reply.state, bool(reply.author)) == (EntryState.CONFIRMED, True)
    operator("edit", message=number, text="How may I help?")
    [edited] = conversation.poll(on)
    assert (edited.key, edited.text, edited.edited) == (reply.key, "How may I help?", True)
    operator("delete", message=number)
    [deleted] = conversation.poll(on)
    assert (deleted.key, deleted.state) == (reply.key, EntryState.DELETED)
    assert conversation.correct(on, first.key, "Hello!").error is None
    conversation.rename(on, "Order 7")
    assert conversation.withdraw(on, first.key).state is EntryState.DELETED
    operator("finish")
    [ended] = conversation.poll(on)
    assert ended.what is Happening.FINISHED
    conversation.end(on)
    assert leftovers(tmp_path) == ()


def test_a_whisper_is_not_heard_and_switching_off_is(
    on: Client, conversation: TestConversation, operator: Operator
) -> None:
    conversation.write(on, "Hello")
    conversation.poll(on)
    operator("reply", text="only for us", whisper=True)
    assert conversation.poll(on) == ()
    operator("disconnect")
    assert [one.what for one in conversation.poll(on)] == [Happening.SWITCHED_OFF]
    error = conversation.write(on, "Are you there?").error
    assert error
    assert error.code == "NOT_ACTIVE_LINE"


def test_everything_is_bound_for_the_talk_and_unbound_at_its_end(
    on: Client, conversation: TestConversation
) -> None:
    handler = "https://bot.example.com/events"
    found = check_replies(on, "shop", "")
    assert [one.code for one in found.reasons] == ["NO_HANDLER"]
    assert {one.event for one in found.bindings if one.offline} == set(CONNECTOR_EVENTS)
    repair = bind_handlers(on, found, handler)
    assert repair.bound == CONNECTOR_EVENTS
    assert bind_handlers(on, found, handler).already == CONNECTOR_EVENTS
    conversation.end(on)
    found = check_replies(on, "shop", "")
    assert found.reasons == ()
    assert {one.offline for one in found.bindings} == {False}


def test_the_account_of_a_channel_outlives_switching_off_and_a_connector_goes_by_the_one_remedy(
    portal: Portal, client: Client, tmp_path: Path
) -> None:
    accounts = ChannelAccounts(tmp_path)
    connectors.register(client, {**PARAMS, "ID": "fresh"})
    remove(client, portal, "fresh", accounts)
    assert "fresh" not in {one.id for one in connectors.list_connectors(client)}
    connectors.register(client, {**PARAMS, "ID": "shop"})
    switch_on(client, portal, "shop", "1", accounts)
    set_account(client, portal, "shop", "1", connectors.ChannelData(name="Shop"), accounts)
    assert switch_off(client, portal, "shop", "1", accounts).account == "KEPT"
    assert switch_on(client, portal, "shop", "1", accounts).account == "SENT"

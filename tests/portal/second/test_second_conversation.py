"""Our conversation commands against the second portal: nothing false is said, no reply is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from configurator.bitrix24.methods import events
from tests.portal.second.conftest import OURS, Command, Listen
from tests.portal.second.plain_client import REDIRECT, PlainClient
from tests.second_portal.refused import LOCAL
from tests.second_portal.switchable_faults import Fault, Kind, Offline
from tests.second_portal.whole_portal import SecondPortal

LINE = 3
SEND, GET, CONFIRM = "imconnector.send.messages", "event.offline.get", "imconnector.send.status.delivery"
TO = ["--line", LINE, "--customer", "u1", "--chat", "c1"]


@pytest.fixture
def on(portal: SecondPortal, registered: PlainClient) -> PlainClient:
    """The connector is on for an open channel."""
    registered.result("imconnector.activate", CONNECTOR=OURS, LINE=LINE, ACTIVE=1)
    return registered


@pytest.fixture
def written(portal: SecondPortal, on: PlainClient) -> PlainClient:
    """A customer has written."""
    message = {"user": {"id": "u1"}, "message": {"id": "m1", "text": "Hello"}, "chat": {"id": "c1"}}
    on.result(SEND, CONNECTOR=OURS, LINE=LINE, MESSAGES=[message])
    return on


@pytest.fixture
def operator() -> Iterator[Callable[..., Future[None]]]:
    """A function that has somebody do something in a thread of their own."""
    with ThreadPoolExecutor(1) as thread:
        yield thread.submit


def replies_once(portal: SecondPortal, *texts: str) -> None:
    """As soon as somebody listens, the operator replies."""
    portal.ledger.wait_for("event.bind", len(events.CONNECTOR_EVENTS))
    for text in texts:
        portal.operator.reply("c1", text)


def test_a_message_is_sent_corrected_and_withdrawn(
    portal: SecondPortal, on: PlainClient, command: Command
) -> None:
    said = command("send", OURS, *TO, "--text", "Hello", "--id", "m1")
    assert (said.status, said.code) == (0, "SENT")
    assert said.object["messages"][0]["chat"] == str(portal.operator.chat("c1").id)
    command("update", OURS, *TO, "--id", "m1", "--text", "Good day")
    assert portal.operator.written_by_the_customer("c1") == ["Good day"]
    command("delete", OURS, *TO, "--id", "m1")
    assert portal.operator.written_by_the_customer("c1") == []


@pytest.mark.parametrize(("name", "more"), [("update", ["--text", "x"]), ("delete", [])])
def test_of_an_unknown_message_nobody_says_that_it_was_changed(
    portal: SecondPortal, written: PlainClient, command: Command, name: str, more: list[str]
) -> None:
    said = command(name, OURS, *TO, "--id", "nobody", *more)
    assert "was changed in" not in said.text
    assert "was deleted in" not in said.text
    assert "messages it doesn't know" in said.text


def test_of_an_unknown_reply_nobody_says_that_it_shows_as_delivered(
    portal: SecondPortal, written: PlainClient, command: Command
) -> None:
    said = command("confirm", OURS, "--line", LINE, "--message", 4711, "--chat", "c1")
    assert "now shows" not in said.text


def test_a_refused_message_is_no_success(portal: SecondPortal, on: PlainClient, command: Command) -> None:
    said = command("send", OURS, "--line", LINE, "--customer", "0", "--chat", "c1", "--text", "Hello")
    assert (said.status, said.code) == (3, "MESSAGE_REFUSED")
    assert said.details == [LOCAL["ru"]]
    assert not portal.operator.chats()


@pytest.mark.parametrize("kind", [Kind.ANSWER_LOST, Kind.ANSWER_CUT])
def test_a_message_whose_answer_is_lost_is_told_as_uncertain_and_written_once(
    portal: SecondPortal, on: PlainClient, command: Command, kind: Kind
) -> None:
    portal.faults.add(Fault(kind, SEND))
    said = command("send", OURS, *TO, "--text", "Hello")
    assert said.status == 4
    assert "may have been sent" in said.text
    assert portal.operator.written_by_the_customer("c1") == ["Hello"]


def test_a_busy_portal_writes_the_message_once(
    portal: SecondPortal, on: PlainClient, command: Command
) -> None:
    portal.faults.busy(SEND, times=2)
    assert command("send", OURS, *TO, "--text", "Hello").status == 0
    assert portal.operator.written_by_the_customer("c1") == ["Hello"]


def test_a_line_that_is_off_is_told(portal: SecondPortal, registered: PlainClient, command: Command) -> None:
    said = command("send", OURS, *TO, "--text", "Hello")
    assert (said.status, said.code) == (3, "NOT_ACTIVE_LINE")
    assert portal.operator.chats() == []


def test_a_reply_is_heard_and_confirmed_and_nothing_stays_bound(
    portal: SecondPortal, written: PlainClient, listen: Listen, operator: Callable[..., Future[None]]
) -> None:
    done = operator(replies_once, portal, "Good day")
    status, heard, _ = listen("--once", "--confirm")
    done.result()
    assert (status, [one["text"] for one in heard]) == (0, ["Good day"])
    assert portal.operator.delivery("c1", int(heard[0]["im_message"])) == "delivered"
    assert portal.state.bindings == []


@pytest.mark.full
def test_polling_stays_below_two_requests_a_second(
    portal: SecondPortal, written: PlainClient, listen: Listen
) -> None:
    status, heard, _ = listen("--seconds", 7)
    assert (status, heard) == (0, [])
    polls = [call.at for call in portal.ledger.calls(GET) + portal.ledger.calls("event.offline.list")]
    assert 3 <= len(polls) <= 2 * 7
    assert portal.ledger.most_within(1.0) <= 2 * len(events.CONNECTOR_EVENTS)  # binding and unbinding


@pytest.mark.parametrize("extended", [False, True])
@pytest.mark.parametrize("kind", [Kind.ANSWER_LOST, Kind.ANSWER_CUT, Kind.REQUEST_LOST])
def test_a_reply_whose_answer_is_lost_on_the_way_is_heard_all_the_same(
    portal: SecondPortal,
    written: PlainClient,
    listen: Listen,
    operator: Callable[..., Future[None]],
    kind: Kind,
    extended: bool,
) -> None:
    portal.manners.offline_extended = extended

    def reply_and_fail() -> None:
        portal.ledger.wait_for("event.bind", len(events.CONNECTOR_EVENTS))
        portal.ledger.wait_for_any({GET, "event.offline.list"}, 2)
        with portal.state.lock:  # no poll comes between
            portal.operator.reply("c1", "Good day")
            portal.faults.add(Fault(kind, GET))

    done = operator(reply_and_fail)
    status, heard, _ = listen("--once")
    done.result()
    assert (status, [one["text"] for one in heard]) == (0, ["Good day"])


@pytest.mark.full
def test_a_busy_portal_in_the_middle_loses_no_reply(
    portal: SecondPortal, written: PlainClient, listen: Listen, operator: Callable[..., Future[None]]
) -> None:
    portal.faults.busy("event.offline.*", skip=1, times=2)
    texts = [f"Reply {number}" for number in range(60)]
    done = operator(replies_once, portal, *texts)
    status, heard, _ = listen("--seconds", 600)
    done.result()
    assert status == 0
    assert [one["text"] for one in heard] == texts


def test_a_confirmation_that_fails_hides_no_reply(
    portal: SecondPortal, written: PlainClient, listen: Listen, operator: Callable[..., Future[None]]
) -> None:
    portal.faults.add(Fault(Kind.REQUEST_LOST, CONFIRM, times=0))
    done = operator(replies_once, portal, "Good day")
    _, heard, _ = listen("--once", "--confirm")
    done.result()
    assert [(one["text"], one["confirmed"]) for one in heard if "text" in one] == [("Good day", "")]


@pytest.mark.parametrize(
    ("offline", "code", "why"),
    [
        (Offline.PLAN, "WRONG_LICENSE", "plan"),
        (Offline.NOT_FOR_THIS_EVENT, "ERROR_EVENT_NOT_FOUND", "event"),
    ],
)
def test_a_portal_that_keeps_no_replies_is_told_with_the_reason(
    portal: SecondPortal, written: PlainClient, listen: Listen, offline: Offline, code: str, why: str
) -> None:
    portal.manners.offline = offline
    status, heard, _ = listen("--once")
    assert (status, heard[-1]["code"]) == (3, code)
    assert why in heard[-1]["message"]
    assert "You can still write" in heard[-1]["message"]


def test_an_employee_is_told_that_it_takes_an_administrator(
    portal: SecondPortal, written: PlainClient, listen: Listen
) -> None:
    listen.client = PlainClient(portal, written.application, user=7)
    status, heard, _ = listen("--once")
    assert (status, heard[-1]["code"]) == (3, "ACCESS_DENIED")
    assert "administrator" in heard[-1]["message"]


@pytest.mark.parametrize("kind", [Kind.ANSWER_LOST, Kind.REQUEST_LOST])
def test_what_may_still_be_bound_is_told_and_removed_the_next_time(
    portal: SecondPortal, written: PlainClient, listen: Listen, kind: Kind
) -> None:
    portal.faults.add(Fault(kind, "event.unbind", skip=2, times=0))
    _, _, told = listen("--seconds", 0.1)
    assert "couldn't be told to stop keeping replies" in told
    assert portal.state.bindings
    portal.faults.clear()
    listen("--seconds", 0.1)
    assert portal.state.bindings == []


def test_only_our_own_bindings_are_removed(
    portal: SecondPortal, written: PlainClient, listen: Listen
) -> None:
    theirs = {"EVENT": events.MESSAGE_ADDED, "EVENT_TYPE": "offline", "AUTH_CONNECTOR": "somebody"}
    written.result("event.bind", **theirs)
    written.result("event.bind", EVENT=events.MESSAGE_ADDED, HANDLER="https://shop.example.com/events")
    listen("--seconds", 0.1)
    assert [(one.queue, one.handler) for one in portal.state.bindings] == [
        ("somebody", ""), ("", "https://shop.example.com/events"),
    ]  # fmt: skip


def test_a_portal_that_moves_while_we_listen_is_told(
    portal: SecondPortal, written: PlainClient, listen: Listen, operator: Callable[..., Future[None]]
) -> None:
    def move() -> None:
        portal.ledger.wait_for("event.offline.get")
        portal.rename()

    done = operator(move)
    status, heard, told = listen("--once")
    done.result()
    assert (status, heard[-1]["code"]) == (3, "MOVED")
    assert "couldn't be told to stop keeping replies" in told


def light(command: Command) -> tuple[str, set[str], str]:
    said = command("replies", OURS, "--offline")
    return said.object["light"], {one["code"] for one in said.object["reasons"]}, said.object["message"]


def test_replies_of_another_application_s_connector_are_not_promised(
    portal: SecondPortal, by_hand: PlainClient, command: Command
) -> None:
    PlainClient(portal, portal.application(REDIRECT, "Another")).register(OURS)
    for event in events.CONNECTOR_EVENTS:
        by_hand.result("event.bind", EVENT=event, HANDLER="https://shop.example.com/events")
    colour, reasons, message = light(command)
    assert colour != "green"
    assert "OWNER_UNKNOWN" in reasons
    assert "replies arrive" not in message


def test_an_unfinished_installation_and_a_missing_permission_are_named(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    registered.application.installed = False
    colour, reasons, _ = light(command)
    assert colour == "red"
    assert {"NOT_INSTALLED", "NO_HANDLER"} <= reasons


def test_one_call_binds_all_seven_events(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    registered.result("event.bind", EVENT=events.MESSAGE_ADDED, HANDLER="https://shop.example.com/events")
    said = command("replies", OURS, "--offline", "--bind", "https://shop.example.com/events")
    assert said.code == "BOUND"
    assert {one.event for one in portal.state.bindings} == set(events.CONNECTOR_EVENTS)
    assert len(portal.state.bindings) == len(events.CONNECTOR_EVENTS)


def test_an_old_list_is_no_reason_to_deny_all_replies(
    portal: SecondPortal, by_hand: PlainClient, command: Command
) -> None:
    portal.manners.list_is_cached = True
    by_hand.result("imconnector.list")
    by_hand.register(OURS)
    _, reasons, message = light(command)
    assert reasons & {"NOT_LISTED", "UNLISTED"}
    assert "has no connector" not in message
    assert "an hour" in message

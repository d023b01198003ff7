"""A conversation by commands: both sides, over sockets, with everything unbound at the end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.events import CONNECTOR_EVENTS
from configurator.bitrix24.signin.credentials import Tokens
from configurator.practice import PracticePortal
from configurator.services.conversation.leftovers import leftovers
from configurator.wording.portal import sentence
from tests.support.found import present
from tests.support.patience import PATIENCE
from tests.support.portal_calls import PARAMS
from tests.support.talking_portal import TalkingPortal, talking_portal

Command = Callable[..., tuple[int, str, str]]
AsJson = Callable[..., tuple[int, Any]]


@pytest.fixture
def on(signed_in: PracticePortal) -> PracticePortal:
    """A practice portal with our connector switched on for its first channel."""
    address = parse(signed_in.address)
    with Client(address, Tokens(signed_in.access_token, "", address.rest)) as client:
        connectors.register(client, {**PARAMS, "ID": "shop"})
        connectors.activate(client, "shop", "1")
    return signed_in


@pytest.fixture
def talking(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TalkingPortal]:
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", "at")
    with talking_portal() as portal:
        yield portal


class Running:
    """A command in a process of its own, as a person or a script starts it; it can't run for ever."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "configurator", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "CONFIGURATOR_ACCESS_TOKEN": "at"},
        )
        self._limit = threading.Timer(PATIENCE, self.process.kill)
        self._limit.start()

    @property
    def out(self) -> IO[str]:
        return present(self.process.stdout)

    def said(self, text: str) -> None:
        """Wait until it has said something on standard error."""
        for line in present(self.process.stderr):
            if text in line:
                return
        pytest.fail(f"never said {text!r}")

    def type(self, line: str) -> None:
        typed = present(self.process.stdin)
        typed.write(line + "\n")
        typed.flush()

    def end(self) -> tuple[int, str, str]:
        out, err = self.process.communicate()
        self._limit.cancel()
        return self.process.returncode, out, err

    def kill(self, number: int) -> tuple[int, str, str]:
        self.process.send_signal(number)
        return self.end()


@pytest.fixture
def started() -> Iterator[Callable[..., Running]]:
    """A function that starts a command, which ends with the test."""
    running: list[Running] = []

    def start(*arguments: str) -> Running:
        running.append(Running(*arguments))
        return running[-1]

    yield start
    for one in running:
        if one.process.poll() is None:
            one.process.kill()
        one.end()


def test_a_customer_writes_corrects_and_withdraws_by_commands(on: PracticePortal, as_json: AsJson) -> None:
    where = ["shop", "--line", 1, "--portal", on.address]
    status, answer = as_json("send", *where, "--text", "Hello", "--name", "Anna Ek", "--id", "m1")
    assert (status, answer["ok"], answer["code"]) == (0, True, "SENT")
    [sent] = answer["messages"]
    assert (sent["id"], sent["ok"], sent["message"]) == ("m1", True, answer["message"])
    assert sent["chat"].isdecimal()
    assert sent["session"].isdecimal()
    [conversation] = on.state.conversations.all()
    assert [one.text for one in conversation.messages if one.from_customer] == ["Hello"]
    assert as_json("update", *where, "--id", "m1", "--text", "Hello!")[1]["code"] == "UPDATED"
    assert [one.text for one in conversation.messages if one.from_customer] == ["Hello!"]
    assert as_json("rename-chat", *where, "--name", "Order 7")[1]["code"] == "RENAMED"
    assert as_json("delete", *where, "--id", "m1")[1]["code"] == "DELETED"
    assert as_json("confirm", *where, "--message", "1", "--id", "r1")[1]["code"] == "CONFIRMED"


def test_a_message_on_a_terminal_is_followed_by_its_ids(on: PracticePortal, command: Command) -> None:
    where = ["shop", "--line", 1, "--portal", on.address]
    status, out, err = command("send", *where, "--file", "https://x.example/a.png", "--id", "m2")
    assert (status, err) == (0, "")
    assert out.startswith("The message was sent to 127.0.0.1. id=m2 chat=")


def test_a_message_can_be_rehearsed(home: Path, as_json: AsJson) -> None:
    status, answer = as_json("send", "shop", "--line", 1, "--text", "Hello", "--practice")
    assert (status, answer["code"], answer["messages"][0]["ok"]) == (0, "SENT", True)


@pytest.mark.parametrize("doing", ["send", "update", "delete", "rename-chat"])
def test_what_the_portal_refuses_is_said_with_the_exit_code_of_refusals(
    signed_in: PracticePortal, as_json: AsJson, doing: str
) -> None:
    more = {"send": ["--text", "x"], "update": ["--id", "m", "--text", "x"], "delete": ["--id", "m"]}
    arguments = [doing, "nope", "--line", 1, *more.get(doing, ["--name", "x"]), "--portal", signed_in.address]
    status, answer = as_json(*arguments)
    assert (status, answer["ok"], answer["code"]) == (3, False, "NOT_ACTIVE_LINE")
    assert answer["message"] == sentence("NOT_ACTIVE_LINE", "127.0.0.1", doing="send")


def test_a_message_that_the_portal_refuses_inside_its_yes_fails(
    talking: TalkingPortal, as_json: AsJson
) -> None:
    where = ["shop", "--line", 1, "--portal", talking.address]
    talking.refuses_messages = True
    status, answer = as_json("send", *where, "--text", "x")
    assert (status, answer["ok"], answer["code"]) == (3, False, "MESSAGE_REFUSED")
    assert answer["messages"][0]["ok"] is False
    assert "Сообщение" in answer["messages"][0]["said"]  # in the portal's language: a detail


def test_a_message_without_anything_in_it_is_not_sent(on: PracticePortal, as_json: AsJson) -> None:
    status, answer = as_json("send", "shop", "--line", 1, "--portal", on.address)
    assert (status, answer["code"]) == (2, "UNUSABLE")


@pytest.mark.full
def test_listening_prints_an_object_per_event_and_leaves_nothing_bound(
    talking: TalkingPortal, started: Callable[..., Running]
) -> None:
    running = started(
        "listen", "shop", "--line", "1", "--portal", talking.address, "--json", "--confirm", "--seconds", "60"
    )
    running.said("Listening")
    number = talking.reply("room", "Hi [b]there[/b]")
    event = json.loads(running.out.readline())
    assert {
        "event": "ONIMCONNECTORMESSAGEADD", "connector": "shop", "line": "1", "chat": "room",
        "im_message": number, "im_chat": "1767", "author": "Anna Ek", "text": "Hi [b]there[/b]",
    }.items() <= event.items()  # fmt: skip
    assert talking.confirmed == {number: [event["confirmed"]]}
    talking.edit("room", number, "Bye")
    assert json.loads(running.out.readline())["event"] == "ONIMCONNECTORMESSAGEUPDATE"
    status, out, _ = running.kill(signal.SIGINT)
    assert (status, out) == (130, "")
    assert talking.bound == []
    assert leftovers() == ()


def test_listening_once_ends_after_the_first_event(
    talking: TalkingPortal, started: Callable[..., Running]
) -> None:
    running = started("listen", "shop", "--line", "1", "--portal", talking.address, "--once")
    running.said("Listening")
    talking.reply("room", "Hi [b]there[/b]")
    status, out, _ = running.end()
    assert (status, out) == (0, "Anna Ek: Hi there\n")
    assert talking.bound == []


def test_listening_ends_after_so_many_seconds(
    talking: TalkingPortal, as_json: AsJson, command: Command
) -> None:
    where = ["listen", "shop", "--line", 1, "--portal", talking.address, "--seconds", 0]
    status, out, err = command(*where, "--json")
    assert (status, out) == (0, "")
    assert "Listening to 127.0.0.1" in err
    assert talking.bound == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_listening_leaves_nothing_bound(
    talking: TalkingPortal, started: Callable[..., Running], number: int
) -> None:
    running = started("listen", "shop", "--line", "1", "--portal", talking.address)
    running.said("Listening")
    assert len(talking.offline()) == len(CONNECTOR_EVENTS)
    assert running.kill(number)[0] == 130
    assert talking.bound == []


def test_what_a_kill_leaves_bound_is_said_and_removed_by_the_next_call(
    talking: TalkingPortal, started: Callable[..., Running], command: Command
) -> None:
    running = started("listen", "shop", "--line", "1", "--portal", talking.address)
    running.said("Listening")
    running.kill(signal.SIGKILL)
    assert len(talking.offline()) == len(CONNECTOR_EVENTS)
    assert [one.portal.origin for one in leftovers()] == [talking.portal.origin]
    talking.reply("room", "while nobody listened")
    status, out, err = command("listen", "shop", "--line", 1, "--portal", talking.address, "--seconds", 0)
    assert status == 0
    assert "didn't end properly" in err
    assert "while nobody listened" in out
    assert talking.bound == []
    assert leftovers() == ()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ACCESS_DENIED", "Only an administrator's sign-in can read replies"),
        ("WRONG_LICENSE", "The plan of 127.0.0.1"),
        ("ERROR_EVENT_NOT_FOUND", "A permission is missing"),
        ("ERROR_CORE", "doesn't keep operators' replies"),
    ],
)
def test_where_events_are_not_kept_listening_says_why(
    talking: TalkingPortal, as_json: AsJson, code: str, said: str
) -> None:
    talking.refused["event.bind"] = code
    status, answer = as_json("listen", "shop", "--line", 1, "--portal", talking.address, "--seconds", 9)
    assert (status, answer["code"]) == (3, code)
    assert said in answer["message"]
    assert leftovers() == ()


def test_a_portal_that_is_gone_for_a_while_costs_no_event(
    talking: TalkingPortal, started: Callable[..., Running]
) -> None:
    running = started("listen", "shop", "--line", "1", "--portal", talking.address, "--once")
    running.said("Listening")
    talking.refused["event.offline.get"] = "INTERNAL_SERVER_ERROR"
    talking.reply("room", "Hi")
    talking.waits_for("event.offline.get", 2)
    del talking.refused["event.offline.get"]
    assert running.end()[:2] == (0, "Anna Ek: Hi\n")


def test_both_sides_talk_in_a_terminal(talking: TalkingPortal, started: Callable[..., Running]) -> None:
    running = started("talk", "shop", "--line", "1", "--portal", talking.address, "--chat", "room")
    running.said("Your first message creates a chat in 127.0.0.1 that its operators see. The CRM ignores it.")
    running.type("Hello")
    talking.waits_for("imconnector.send.messages")
    assert talking.chats["room"][0]["text"] == "Hello"
    number = talking.reply("room", "Hi")
    assert running.out.readline() == "Anna Ek: Hi\n"
    talking.waits_for("imconnector.send.status.delivery")
    talking.edit("room", number, "Hi!")
    assert running.out.readline() == "Anna Ek changed a message: Hi!\n"
    running.type("/edit Hello, it's me")
    talking.waits_for("imconnector.update.messages")
    assert talking.chats["room"][0]["text"] == "Hello, it's me"
    running.type("/name Order 7")
    running.type("/file https://x.example/a.png")
    talking.waits_for("imconnector.send.messages")
    running.type("/delete")
    talking.waits_for("imconnector.delete.messages")
    assert len(talking.chats["room"]) == 1
    assert talking.names == {"room": "Order 7"}
    running.type("/log")
    running.said("imconnector.send.status.delivery  ok")
    running.type("/end")
    status, out, _ = running.end()
    assert (status, out) == (0, "The conversation ended.\n")
    assert talking.bound == []
    assert leftovers() == ()


def test_the_end_of_the_input_ends_the_talk(talking: TalkingPortal, started: Callable[..., Running]) -> None:
    running = started("talk", "shop", "--line", "1", "--portal", talking.address)
    status, out, _ = running.end()
    assert (status, out) == (0, "The conversation ended.\n")
    assert talking.bound == []


def test_where_replies_cannot_be_read_the_talk_goes_one_way(
    talking: TalkingPortal, started: Callable[..., Running]
) -> None:
    talking.refused["event.bind"] = "ACCESS_DENIED"
    running = started("talk", "shop", "--line", "1", "--portal", talking.address, "--chat", "room")
    running.said("Only an administrator's sign-in can read replies here. You can still write")
    running.type("Hello")
    talking.waits_for("imconnector.send.messages")
    running.type("/end")
    assert running.end()[0] == 0
    assert talking.chats["room"][0]["text"] == "Hello"


def test_whether_replies_arrive_is_said_with_reasons_and_repaired(
    talking: TalkingPortal, as_json: AsJson, command: Command
) -> None:
    where = ["replies", "shop", "--portal", talking.address, "--offline"]
    status, answer = as_json(*where)
    assert (status, answer["code"], answer["light"], answer["owner"]) == (0, "CHECKED", "red", "unknown")
    assert [one["code"] for one in answer["reasons"]] == ["NO_HANDLER", "OWNER_UNKNOWN"]
    assert (answer["installed"], answer["client_id"]) == (True, "local.1")
    address = "https://bot.example.com/events"
    status, answer = as_json(*where, "--bind", address, "--test")
    assert (status, answer["code"], answer["light"]) == (0, "BOUND", "yellow")
    assert answer["bound"] == [*CONNECTOR_EVENTS]
    assert answer["handlers"][0] == {"event": CONNECTOR_EVENTS[0], "addresses": [address], "offline": 0}
    assert talking.tested == [answer["marker"]]
    assert "ONAPPTEST" in {one["event"] for one in talking.bound}
    status, answer = as_json(*where, "--bind", address)
    assert (answer["bound"], answer["already"]) == ([], [*CONNECTOR_EVENTS])
    status, out, _ = command(*where)
    assert out.startswith("Operators' replies probably arrive.\n")


def test_a_server_that_does_not_answer_is_found_from_here(talking: TalkingPortal, as_json: AsJson) -> None:
    for event in CONNECTOR_EVENTS:
        binding = {"event": event, "handler": "http://127.0.0.1:9/events", "auth_type": "0", "offline": 0}
        talking.bound.append(binding)
    answer = as_json("replies", "shop", "--portal", talking.address)[1]
    assert [one["code"] for one in answer["reasons"]] == ["UNREACHABLE", "OWNER_UNKNOWN"]
    assert "http://127.0.0.1:9/events" in answer["reasons"][0]["message"]


def test_what_a_kill_left_bound_is_said_and_removed_on_request(
    talking: TalkingPortal, started: Callable[..., Running], as_json: AsJson
) -> None:
    running = started("listen", "shop", "--line", "1", "--portal", talking.address)
    running.said("Listening")
    running.kill(signal.SIGKILL)
    where = ["replies", "shop", "--portal", talking.address, "--offline"]
    assert as_json(*where)[1]["leftovers"] is True
    answer = as_json(*where, "--clean")[1]
    assert (answer["leftovers"], answer["cleaned"]) == (False, len(CONNECTOR_EVENTS))
    assert talking.bound == []


@pytest.mark.parametrize("method", ["event.get", "event.unbind"])
def test_a_sigterm_while_unbinding_breaks_nothing_off(
    talking: TalkingPortal, started: Callable[..., Running], method: str
) -> None:
    running = started("talk", "shop", "--line", "1", "--portal", talking.address)
    running.said("Your first message creates a chat")
    talking.end_at(method, running.process.pid)
    running.type("/end")
    assert running.end()[0] == 0
    assert talking.bound == []
    assert leftovers() == ()


def test_however_a_talk_is_killed_nothing_stays_bound_after_the_next_start(
    talking: TalkingPortal, started: Callable[..., Running], command: Command, kills: int
) -> None:
    """A talk makes 19 requests or more; it is killed at one after the other, before and after the answer."""
    for moment in range(max(4, kills // 4)):
        talking.asked.clear()
        running = started("talk", "shop", "--line", "1", "--portal", talking.address, "--chat", "room")
        talking.kill_at(moment // 2 * 5 % 18, running.process.pid, answered=moment % 2 == 1)
        with contextlib.suppress(BrokenPipeError):  # it was killed before it read that
            running.type("Hello")
            running.type("/end")
        assert running.end()[0] == -signal.SIGKILL
        talking.kill_at(-1, 0)
        command("listen", "shop", "--line", 1, "--portal", talking.address, "--seconds", 0)
        assert talking.bound == []
        assert leftovers() == ()

"""Every row about events: what a handler on this computer receives, over a real socket."""

from __future__ import annotations

import pytest

from tests.portal.contract.event_rows import ROWS, EventRow, Fields
from tests.portal.contract.row import ANSWERED, WRITTEN
from tests.portal.contract.world import CONNECTOR, World
from tests.support.event_handler import EventHandler, Received, event_handler

EVENTS = [
    *(f"OnImConnector{name}" for name in ("MessageAdd", "MessageUpdate", "MessageDelete")),
    *(f"OnImConnector{name}" for name in ("DialogStart", "DialogFinish", "StatusDelete", "LineDelete")),
    "OnAppTest",
]
COMMON = {
    "auth[scope]": "imopenlines",
    "auth[status]": "L",
}
WITH_USER = {"auth[access_token]", "auth[expires]", "auth[expires_in]", "auth[user_id]"}


@pytest.fixture
def made(running: World) -> World:
    """The portal with our connector switched on."""
    running.begin({})
    return running


def listening(made: World, handler: EventHandler, who: str) -> None:
    for event in EVENTS:
        answer = made.call("event.bind", {"event": event, "handler": handler.address}, who=who)
        assert answer.json()["result"] is True, "also for events that will never come"


def until_tested(made: World, handler: EventHandler, who: str) -> list[Received]:
    """Return what arrived until now: events go out in their order, so a test comes after all of them."""
    made.portal.state.application.installed = True
    made.call("event.test", {"done": "yes"}, who=who)
    arrived: list[Received] = []
    while (received := handler.next()).fields["event"] != "ONAPPTEST":
        arrived.append(received)
    return arrived


def named(made: World, expected: Fields) -> Fields:
    """Write an event's data as they are sent, with the numbers in the place of their names."""
    numbers = {f"<{name}>": str(number) for name, number in made.numbers.items()}
    if made.portal.state.conversations.all():
        session = made.portal.state.conversations.all()[0].session
        numbers |= {"<session>": str(session.id), "<parent>": str(session.parent)}
    return {
        f"data[{name}]" if name else "data": numbers.get(value, value) for name, value in expected.items()
    }


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_handler_hears_what_the_contract_says(row: EventRow, running: World) -> None:
    made = running
    made.begin(row.connector)
    with event_handler() as handler:
        made.portal.state.application.installed = row.installed
        for what, params in row.before:
            made.do(what, params)
        listening(made, handler, row.who)
        for what, params in row.does:
            made.do(what, params)
        arrived = until_tested(made, handler, row.who)
        heard = [
            (one.fields["event"], {name: value for name, value in one.fields.items() if name[:4] == "data"})
            for one in arrived
        ]
        assert heard == [(event, named(made, fields)) for event, fields in row.hears]
        assert {one.content_type for one in arrived} <= {"application/x-www-form-urlencoded"}


def test_every_event_says_where_it_comes_from_and_proves_it(made: World) -> None:
    with event_handler() as handler:
        listening(made, handler, "admin")
        made.do(*WRITTEN)
        made.do(*ANSWERED)
        start, add = until_tested(made, handler, "admin")
        portal = made.portal
        for one in (start, add):
            assert one.fields["auth[application_token]"] == portal.state.application.token
            assert one.fields["auth[domain]"] == portal.state.host
            assert one.fields["auth[client_endpoint]"] == f"{portal.address}/rest/"
            assert one.fields["auth[member_id]"] == portal.state.member_id
            assert {name: one.fields[name] for name in COMMON} == COMMON
            assert one.fields["ts"] == str(int(made.clock.now))
            assert one.fields["event_handler_id"].isdecimal()
            assert "auth[refresh_token]" not in one.fields
        assert not WITH_USER & start.fields.keys(), "a customer is no user whose tokens there could be"
        assert add.fields.keys() >= WITH_USER
        token = add.fields["auth[access_token]"]
        answer = made.http.post("/rest/profile", json={"auth": token})
        assert answer.json()["result"]["ID"] == add.fields["auth[user_id]"] == "1"


def test_the_tokens_may_be_another_users(made: World) -> None:
    with event_handler() as handler:
        made.do("event.bind", {"event": "OnAppTest", "handler": handler.address, "auth_type": 2})
        made.do("event.test", {"a": {"b": "c"}, "empty": []})
        received = handler.next()
        assert received.fields["auth[user_id]"] == "2"
        assert received.fields["data[QUERY][A][b]"] == "c"
        assert not [name for name in received.fields if "EMPTY" in name], "empty arrays vanish"


def test_a_connector_that_is_taken_over_tells_its_new_owner(made: World) -> None:
    with event_handler() as first, event_handler() as second:
        listening(made, first, "admin")
        listening(made, second, "acme")
        assert made.call("imconnector.register", CONNECTOR, who="acme").status_code == 200
        made.do(*WRITTEN)
        assert until_tested(made, first, "admin") == []
        assert [one.fields["event"] for one in until_tested(made, second, "acme")] == [
            "ONIMCONNECTORDIALOGSTART"
        ]


@pytest.mark.parametrize(
    ("address", "status", "fault"),
    [("", 200, ""), ("", 500, ""), ("http://127.0.0.1:9/h", 0, "NO_ANSWER"),
     ("http://192.0.2.1/h", 0, "OTHER_COMPUTER"), ("https://shop.example/h", 0, "OTHER_COMPUTER")],
)  # fmt: skip
def test_each_attempt_is_shown_with_its_answer(made: World, address: str, status: int, fault: str) -> None:
    with event_handler() as handler:
        handler.status = status
        made.do("event.bind", {"event": "OnAppTest", "handler": address or handler.address})
        made.do("event.test", {})
        made.portal.state.poster.drain()
        [attempt] = made.http.get("/operator/events.json").json()
        assert (attempt["event"], attempt["status"], attempt["fault"]) == ("ONAPPTEST", status, fault)

"""Offline events that are worked on in steps: reserved, cleared, reported as failed, read page by page."""

from __future__ import annotations

from typing import Any

import pytest

from tests.portal.contract.row import HERE, OFF, WRITTEN
from tests.portal.contract.world import World

MINE = {"auth_connector": "mine"}


@pytest.fixture
def made(running: World) -> World:
    """A portal on which every answer waits in a queue."""
    running.begin({})
    running.do(*WRITTEN)
    for event in ("OnImConnectorMessageAdd", "OnImConnectorStatusDelete"):
        running.do("event.bind", {"event": event, "event_type": "offline", **MINE})
    return running


def answers(made: World, *texts: str) -> None:
    for text in texts:
        made.do("operator/reply", {"text": text})


def texts(found: Any) -> list[str]:
    said = [one["EVENT_DATA"]["MESSAGES"][0]["message"]["text"] for one in found]
    return [text.partition("[br]")[2] for text in said]


def test_a_process_keeps_its_events_until_it_clears_them(made: World) -> None:
    answers(made, "one", "two")
    taken = made.do("event.offline.get", {**MINE, "clear": 0, "limit": 1})
    process = taken["process_id"]
    assert texts(taken["events"]) == ["one"]
    assert texts(made.do("event.offline.get", {**MINE, "clear": 0})["events"]) == ["two"]
    again = made.do("event.offline.get", {**MINE, "clear": 0, "process_id": process})
    assert (again["process_id"], texts(again["events"])) == (process, ["one"])
    made.do("event.offline.clear", {"process_id": process})
    assert made.do("event.offline.get", {**MINE, "clear": 0, "process_id": process})["events"] == []
    assert texts(made.do("event.offline.list", MINE)) == ["two"]


@pytest.mark.parametrize("by", ["ID", "MESSAGE_ID"])
def test_a_process_may_clear_some_of_its_events(made: World, by: str) -> None:
    answers(made, "one", "two")
    taken = made.do("event.offline.get", {**MINE, "clear": 0})
    done = taken["events"][0][by]
    made.do("event.offline.clear", {"process_id": taken["process_id"], by: [done]})
    assert texts(made.do("event.offline.list", MINE)) == ["two"]


def test_another_application_clears_nothing(made: World) -> None:
    answers(made, "one")
    taken = made.do("event.offline.get", {**MINE, "clear": 0})
    made.call("event.offline.clear", {"process_id": taken["process_id"]}, who="acme")
    assert len(made.do("event.offline.list", MINE)) == 1


def test_what_failed_can_be_read_again_as_failed(made: World) -> None:
    answers(made, "one", "two")
    taken = made.do("event.offline.get", {**MINE, "clear": 0})
    failed = [taken["events"][1]["MESSAGE_ID"]]
    made.do("event.offline.error", {**MINE, "process_id": taken["process_id"], "message_id": failed})
    assert made.do("event.offline.get", MINE)["events"] == []
    assert texts(made.do("event.offline.get", {**MINE, "error": 1})["events"]) == ["two"]


def test_listing_comes_in_pages_of_50(made: World) -> None:
    answers(made, *(f"answer {number}" for number in range(55)))
    page = made.call("event.offline.list", MINE).json()
    assert (len(page["result"]), page["total"], page["next"]) == (50, 55, 50)
    rest = made.call("event.offline.list", {**MINE, "start": 50}).json()
    assert (len(rest["result"]), rest["total"], "next" in rest) == (5, 55, False)
    assert texts(rest["result"])[-1] == "answer 54"
    batch = made.do("batch", {"cmd": {"a": "event.offline.list?auth_connector=mine"}})
    assert (batch["result_total"], batch["result_next"]) == ({"a": 55}, {"a": 50})


def test_the_queue_keeps_one_record_for_equal_event_and_data(made: World) -> None:
    made.do(*OFF)
    made.do("imconnector.activate", {**HERE, "ACTIVE": 1})
    made.do(*OFF)
    [record] = made.do("event.offline.get", MINE)["events"]
    assert record["EVENT_DATA"] == {"connector": "talk", "line": 1}
    made.do(*OFF)
    assert len(made.do("event.offline.get", MINE)["events"]) == 1, "what was read is no longer there"


def test_the_newest_can_come_first_and_be_picked_by_number(made: World) -> None:
    answers(made, "one", "two", "three")
    found = made.do("event.offline.list", {**MINE, "order": {"ID": "DESC"}})
    assert texts(found) == ["three", "two", "one"]
    newer = {">ID": found[2]["ID"], "!ID": found[0]["ID"]}
    assert texts(made.do("event.offline.list", {**MINE, "filter": newer})) == ["two"]


def test_both_kinds_of_handlers_hear_the_same(made: World) -> None:
    made.do("event.bind", {"event": "OnImConnectorMessageAdd", "handler": "http://127.0.0.1:9/h"})
    answers(made, "one")
    made.portal.state.poster.drain()
    assert len(made.http.get("/operator/events.json").json()) == 1
    assert texts(made.do("event.offline.get", MINE)["events"]) == ["one"]


def test_nothing_waits_before_the_installation_is_complete(made: World) -> None:
    made.portal.state.application.installed = False
    answers(made, "one")
    assert made.do("event.offline.get", MINE)["events"] == []

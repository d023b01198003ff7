"""Binding events, reading kept ones, and what they report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import application, events, lines, offline_events
from configurator.bitrix24.methods.events import Binding
from configurator.bitrix24.methods.incoming import Happening, Incoming, read_event, split_signature
from configurator.bitrix24.methods.lines import Line
from configurator.bitrix24.methods.offline_events import OfflineEvent
from tests.support.answering_portal import AnsweringPortal, beside_other_spellings, refused

ADD = events.MESSAGE_ADDED
HANDLER = "https://bot.example.com/events"
BOUND = [
    {"event": ADD, "handler": HANDLER, "auth_type": "0", "offline": 0},
    {"event": ADD, "connector_id": "cc_1", "offline": 1},
]
RECORD = {
    "ID": "1",
    "TIMESTAMP_X": "2026-07-18T12:32:31+02:00",
    "EVENT_NAME": ADD,
    "EVENT_DATA": {"CONNECTOR": "shop"},
    "EVENT_ADDITIONAL": False,
    "MESSAGE_ID": "a" * 32,
}


def test_bindings_of_both_kinds_are_read() -> None:
    assert events.bindings(AnsweringPortal(BOUND).client) == (
        Binding(ADD, HANDLER),
        Binding(ADD, offline=True, reader="cc_1"),
    )
    assert events.bindings(AnsweringPortal([]).client) == ()


@pytest.mark.parametrize("answer", ["", True, [1], 5])
def test_what_is_no_list_of_bindings_is_an_unexpected_answer(answer: object) -> None:
    assert refused(lambda: events.bindings(AnsweringPortal(answer).client))[0] == "UNEXPECTED_ANSWER"


def test_a_handler_is_bound_by_its_address_and_an_offline_one_by_its_reader() -> None:
    portal = AnsweringPortal(True, True)
    assert events.bind(portal.client, ADD, HANDLER)
    assert events.bind_offline(portal.client, ADD, "cc_1")
    assert portal.asked == [
        ("event.bind", {"event": ADD, "handler": HANDLER}),
        ("event.bind", {"event": ADD, "event_type": "offline", "auth_connector": "cc_1"}),
    ]


def test_what_is_bound_already_counts_as_bound_whatever_the_portals_language() -> None:
    already = PortalError("ERROR_CORE", status=400, said="Обработчик уже установлен")
    assert not events.bind(AnsweringPortal(already, BOUND).client, ADD, HANDLER)
    assert not events.bind_offline(AnsweringPortal(already, BOUND).client, ADD, "cc_1")


@pytest.mark.parametrize(("event", "handler"), [(ADD, f"{HANDLER}/other"), (ADD, ""), ("ONAPPTEST", HANDLER)])
def test_a_refusal_to_bind_another_handler_or_event_is_told(event: str, handler: str) -> None:
    portal = AnsweringPortal(PortalError("ERROR_CORE", status=400), BOUND)
    assert refused(lambda: events.bind(portal.client, event, handler))[0] == "ERROR_CORE"


@pytest.mark.parametrize("reader", ["cc_2", ""])
def test_the_same_code_for_another_reason_is_a_failure(reader: str) -> None:
    portal = AnsweringPortal(PortalError("ERROR_CORE", status=400), BOUND)
    assert refused(lambda: events.bind_offline(portal.client, ADD, reader))[0] == "ERROR_CORE"


@pytest.mark.parametrize(("answer", "code"), [(False, "NOT_ACCEPTED"), ([], "UNEXPECTED_ANSWER")])
def test_binding_needs_a_yes(answer: object, code: str) -> None:
    found = refused(lambda: events.bind(AnsweringPortal(answer).client, ADD, HANDLER))
    assert found[:2] == (code, 200)


def test_each_kind_is_unbound_by_what_identifies_it() -> None:
    portal = AnsweringPortal({"count": 1}, {"count": 0})
    assert events.unbind(portal.client, Binding(ADD, HANDLER, "7")) == 1
    assert events.unbind(portal.client, Binding(ADD, offline=True, reader="cc_1")) == 0
    assert portal.asked == [
        ("event.unbind", {"event": ADD, "handler": HANDLER, "auth_type": "7"}),
        ("event.unbind", {"event": ADD, "event_type": "offline", "auth_connector": "cc_1"}),
    ]


def test_kept_events_are_taken_or_reserved_and_cleared() -> None:
    portal = AnsweringPortal(
        {"process_id": None, "events": [RECORD]}, {"process_id": "p1", "events": [RECORD]}, True, True
    )
    event = OfflineEvent("1", "a" * 32, ADD, {"CONNECTOR": "shop"}, 1_784_370_751.0)
    assert offline_events.take(portal.client, "cc_1") == (event,)
    reserved = offline_events.reserve(portal.client, "cc_1", limit=5)
    assert (reserved.process, reserved.events) == ("p1", (event,))
    offline_events.clear(portal.client, "p1")
    offline_events.clear(portal.client, "p1", ["k"])
    read = {"auth_connector": "cc_1", "limit": 50, "order": {"ID": "ASC"}, "clear": 1}
    assert portal.asked == [
        ("event.offline.get", read),
        ("event.offline.get", {**read, "limit": 5, "clear": 0}),
        ("event.offline.clear", {"process_id": "p1"}),
        ("event.offline.clear", {"process_id": "p1", "message_id": ["k"]}),
    ]


@pytest.mark.parametrize("date", [None, "", "yesterday", 5, "0000-00-00T00:00:00+00:00"])
def test_a_date_that_is_none_costs_no_event(date: object) -> None:
    [event] = offline_events.take(
        AnsweringPortal({"events": [{**RECORD, "TIMESTAMP_X": date}]}).client, "cc_1"
    )
    assert event.time == 0


def test_waiting_events_are_listed_page_by_page_to_the_end() -> None:
    records = [{**RECORD, "ID": str(number), "MESSAGE_ID": ""} for number in reversed(range(120))]
    portal = AnsweringPortal(records[:50], {"events": records[50:100]}, records[100:])
    found = offline_events.pending(portal.client, "cc_1")
    assert [event.id for event in found] == [str(number) for number in range(120)]
    assert [params["start"] for _, params in portal.asked if params] == [0, 50, 100]


MESSAGE: dict[str, dict[str, object]] = {
    "im": {"chat_id": 1807, "message_id": "9115"},
    "message": {"user_id": "1", "text": "[b]Anna Ek:[/b] [br]Hello[br]there"},
    "chat": {"id": "room"},
}
ADDED = Incoming(
    Happening.WRITTEN, "shop", "5", "room", "1807", "9115", author="Anna Ek", text="Hello[br]there"
)


def test_a_reply_is_read_from_a_queue_and_from_a_form() -> None:
    assert read_event(ADD, {"CONNECTOR": "Shop", "LINE": 5, "MESSAGES": [MESSAGE]}) == (ADDED,)
    assert read_event(ADD.lower(), {"connector": "shop", "line": "5", "messages": {"0": MESSAGE}}) == (ADDED,)


def test_the_documented_spelling_of_a_field_wins_over_any_other() -> None:
    files = [{"name": "a", "link": "b"}]
    message = {**MESSAGE, "message": {**MESSAGE["message"], "id": ["m5"], "files": files}}
    data = {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [message]}
    [found] = read_event(ADD, beside_other_spellings(data))
    assert found == replace(ADDED, ids=("m5",), files=(("a", "b"),))
    dialog = {"connector": {"connector_id": "shop", "line_id": "5", "chat_id": "room", "user_id": "cust-1"},
              "session": {"id": "323"}, "chat": {"id": "1767"}}  # fmt: skip
    [found] = read_event(events.DIALOG_STARTED, beside_other_spellings({"DATA": [dialog]}))
    assert found == Incoming(Happening.STARTED, "shop", "5", "room", "1767", session="323", customer="cust-1")


@pytest.mark.parametrize(
    ("own", "connector", "line"),
    [
        ({"connector_id": "Other", "line_id": "7"}, "other", "7"),
        ({"connector_id": "other"}, "other", "5"),
        ({"line_id": 7}, "shop", "7"),
        ({}, "shop", "5"),
    ],
)
def test_a_session_belongs_to_its_own_connector_and_channel_where_it_names_them(
    own: dict[str, object], connector: str, line: str
) -> None:
    data = {"CONNECTOR": "shop", "LINE": "5", "DATA": [{"connector": own}]}
    [found] = read_event(events.DIALOG_FINISHED, data)
    assert (found.connector, found.line) == (connector, line)


def test_a_reply_brings_its_files() -> None:
    files = [{"name": "a.pdf", "link": "https://x/a", "size": 1}, {"type": "file"}, 7]
    message = {**MESSAGE, "message": {"text": "", "files": files}}
    [found] = read_event(ADD, {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [message]})
    assert found.files == (("a.pdf", "https://x/a"),)


@pytest.mark.parametrize("ids", ["m5", ["m5"], {"0": "m5"}])
@pytest.mark.parametrize("name", [events.MESSAGE_UPDATED, events.MESSAGE_DELETED])
def test_a_correction_names_the_ids_that_were_confirmed(name: str, ids: object) -> None:
    element = {**MESSAGE, "message": {"id": ids, "text": "New"}}
    [found] = read_event(name, {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [element]})
    assert (found.what.value, found.ids, found.text) == (name, ("m5",), "New")


@pytest.mark.parametrize("name", [events.DIALOG_STARTED, events.DIALOG_FINISHED])
def test_the_beginning_and_the_end_of_a_session_are_read(name: str) -> None:
    element = {
        "connector": {"connector_id": "shop", "line_id": "5", "chat_id": "room", "user_id": "cust-1"},
        "session": {"id": "323", "closed": "Y", "parent_id": "0", "close_term": "1"},
        "chat": {"id": "1767"},
        "user": {"id": "585"},
    }
    [found] = read_event(name, {"CONNECTOR": "shop", "LINE": "5", "DATA": [element]})
    assert found == Incoming(Happening(name), "shop", "5", "room", "1767", session="323", customer="cust-1")


def test_switching_off_and_deleting_a_channel_are_read() -> None:
    off = Incoming(Happening.SWITCHED_OFF, "shop", "5")
    assert read_event(events.STATUS_DELETED, {"connector": "shop", "line": "5"}) == (off,)
    gone = (Incoming(Happening.LINE_DELETED, line="107"),)
    assert read_event(events.LINE_DELETED, "107") == read_event(events.LINE_DELETED, 107) == gone
    assert read_event(events.LINE_DELETED, ["107"]) == read_event(events.LINE_DELETED, {"0": 107}) == gone


@pytest.mark.parametrize("data", [None, "", 5, [], {}, {"MESSAGES": None}, {"MESSAGES": ["x"]}, {"DATA": 5}])
@pytest.mark.parametrize("name", [ADD, events.MESSAGE_DELETED, events.DIALOG_STARTED, "ONCRMLEADADD"])
def test_what_reports_nothing_is_passed_over(name: str, data: object) -> None:
    assert read_event(name, data) == ()


@pytest.mark.parametrize("element", [{}, {"im": None, "message": "x", "chat": 5}, {"im": [], "message": []}])
def test_a_message_without_its_parts_is_read_as_far_as_it_goes(element: object) -> None:
    data = {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [element]}
    assert read_event(ADD, data) == (Incoming(Happening.WRITTEN, "shop", "5"),)


@pytest.mark.parametrize(
    ("text", "author", "rest"),
    [
        ("[b]Anna:[/b] [br]Hi", "Anna", "Hi"),
        ("[b]Anna Ek:[/b][br] Hi", "Anna Ek", "Hi"),
        ("[B]Anna:[/B][BR]Hi", "Anna", "Hi"),
        ("Hi", "", "Hi"),
        ("[b]Important:[/b] read this", "", "[b]Important:[/b] read this"),
        ("[b]Anna:[/b] [br][b]Bold[/b]", "Anna", "[b]Bold[/b]"),
        ("[b]Anna:[/b] [br]", "Anna", ""),
        ("", "", ""),
    ],
)
def test_the_signature_is_told_from_the_reply(text: str, author: str, rest: str) -> None:
    assert split_signature(text) == (author, rest)


def test_the_application_is_asked_for() -> None:
    answer = {"ID": 7, "CODE": "local.1", "INSTALLED": True, "STATUS": "L"}
    assert application.app_info(AnsweringPortal(answer).client) == application.ApplicationInfo(
        "7", "local.1", True, "L"
    )
    assert not application.app_info(AnsweringPortal({"INSTALLED": False}).client).installed
    assert application.permissions(AnsweringPortal(["imopenlines", "im"]).client) == {"imopenlines", "im"}
    assert application.available_events(AnsweringPortal(["OnAppTest"]).client) == {"ONAPPTEST"}
    portal = AnsweringPortal(1)
    application.send_test_event(portal.client, "x")
    assert portal.asked == [("event.test", {"marker": "x"})]


def test_an_open_channel_is_read_and_made() -> None:
    portal = AnsweringPortal({"ID": "5", "LINE_NAME": "Support", "ACTIVE": "Y"}, 12)
    assert lines.get_line(portal.client, "5") == Line("5", "Support", True)
    assert lines.add_line(portal.client, "Chats") == "12"
    assert portal.asked == [
        ("imopenlines.config.get", {"CONFIG_ID": "5"}),
        ("imopenlines.config.add", {"PARAMS": {"LINE_NAME": "Chats"}}),
    ]


@pytest.mark.parametrize("answer", [None, False, [], ""])
def test_a_channel_that_is_not_there_is_said_so(answer: object) -> None:
    assert refused(lambda: lines.get_line(AnsweringPortal(answer).client, "5"))[0] == "NO_SUCH_LINE"
    assert refused(lambda: lines.add_line(AnsweringPortal(answer).client, "x"))[0] == "NOT_ACCEPTED"

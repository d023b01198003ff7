"""Do replies arrive? Every reason, and what binding repairs, against a portal that says yes to anything."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import Light
from configurator.bitrix24.methods.events import CONNECTOR_EVENTS, MESSAGE_ADDED
from configurator.bitrix24.settings_page import Finding
from configurator.services.reply_check import (
    REASONS,
    Owner,
    Probe,
    ReplyCheck,
    bind_handlers,
    check_replies,
    send_test,
)
from configurator.wording import reply_sentences as wording
from configurator.wording.application_ownership import ownership_note
from tests.support.talking_portal import TalkingPortal, talking_portal

HERE, THERE = "https://bot.example.com/events", "https://old.example.com/events"


@pytest.fixture
def portal() -> Iterator[TalkingPortal]:
    with talking_portal() as portal:
        yield portal


@pytest.fixture
def client(portal: TalkingPortal) -> Iterator[Client]:
    with portal.client() as client:
        yield client


def bound(portal: TalkingPortal, address: str, *events: str, user: str = "0") -> None:
    for event in events or CONNECTOR_EVENTS:
        portal.bound.append({"event": event, "handler": address, "auth_type": user, "offline": 0})


def codes(found: ReplyCheck) -> list[str]:
    for one in found.reasons:
        assert one.code in REASONS
        said = wording.reason_sentence(one.code, one.details, "acme.bitrix24.com", "Our app")
        assert "{" not in said
    return [one.code for one in found.reasons]


def dead(*addresses: str) -> Probe:
    """A probe that finds these addresses dead."""

    def probe(address: str, _cancel: threading.Event | None) -> tuple[Finding, ...]:
        return (Finding("post", "NOT_FOUND", {"status": "404"}),) if address in addresses else ()

    return probe


def test_where_all_is_well_the_light_is_green(portal: TalkingPortal, client: Client) -> None:
    bound(portal, HERE)
    found = check_replies(client, "Shop", "local.1")
    assert (found.light, found.owner, found.installed, codes(found)) == (Light.GREEN, Owner.OURS, True, [])
    assert found.handlers(MESSAGE_ADDED) == (HERE,)
    assert (
        wording.verdict(found.light.value) == "Nothing was found that keeps operators' replies from arriving."
    )


@pytest.mark.parametrize(
    ("registered_with", "owner", "reasons"),
    [
        ("local.1", Owner.OURS, []),
        ("", Owner.OURS, []),
        ("app.60a1", Owner.OURS, []),
        ("local.2", Owner.OTHERS, ["OTHERS"]),
        (None, Owner.UNKNOWN, ["OWNER_UNKNOWN"]),
    ],
)
def test_whose_application_it_is_decides(
    portal: TalkingPortal, client: Client, registered_with: str | None, owner: Owner, reasons: list[str]
) -> None:
    bound(portal, HERE)
    found = check_replies(client, "shop", registered_with)
    assert (found.owner, codes(found)) == (owner, reasons)
    assert (
        found.light is {"OTHERS": Light.RED, "OWNER_UNKNOWN": Light.YELLOW, "": Light.GREEN}["".join(reasons)]
    )


def test_a_connector_that_is_not_there_or_is_bitrix24s_own_gets_no_reply(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, HERE)
    assert codes(check_replies(client, "nope", None)) == ["NOT_LISTED"]
    unlisted = check_replies(client, "nope", "local.1")  # registered from here: the list may be old
    assert (codes(unlisted), unlisted.light) == (["UNLISTED"], Light.YELLOW)
    portal.connectors["viber"] = "Viber"
    assert codes(check_replies(client, "viber", None)) == ["BUILT_IN"]
    portal.refused["imconnector.list"] = "ACCESS_DENIED"
    assert codes(check_replies(client, "shop", "local.1")) == ["LIST_UNREADABLE"]


def test_an_application_that_is_not_installed_or_lacks_the_permission_gets_no_reply(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, HERE)
    portal.application["INSTALLED"] = False
    portal.permissions.remove("imopenlines")
    found = check_replies(client, "shop", "local.1")
    assert (codes(found), found.light) == (["NOT_INSTALLED", "NO_PERMISSION"], Light.RED)


@pytest.mark.parametrize(
    ("events", "reasons", "light"),
    [
        ((), ["NO_HANDLER"], Light.RED),
        ((MESSAGE_ADDED,), ["HANDLER_MISSING"], Light.YELLOW),
        (tuple(CONNECTOR_EVENTS[1:]), ["NO_HANDLER"], Light.RED),
    ],
)
def test_what_is_not_bound_is_told(
    portal: TalkingPortal, client: Client, events: tuple[str, ...], reasons: list[str], light: Light
) -> None:
    for event in events:
        bound(portal, HERE, event)
    portal.bound.append({"event": MESSAGE_ADDED, "connector_id": "cc_1", "offline": 1})
    found = check_replies(client, "shop", "local.1")
    assert (codes(found), found.light) == (reasons, light)


def test_events_that_the_portal_does_not_offer_are_told_and_not_missed(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, HERE, *CONNECTOR_EVENTS[:6])
    portal.offered.remove(CONNECTOR_EVENTS[6])
    found = check_replies(client, "shop", "local.1")
    assert codes(found) == ["NOT_OFFERED"]
    portal.refused["events"] = "ERROR_METHOD_NOT_FOUND"
    assert codes(check_replies(client, "shop", "local.1")) == ["HANDLER_MISSING"]


def test_a_dead_server_is_fatal_unless_another_gets_the_replies(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, THERE)
    found = check_replies(client, "shop", "local.1", dead(THERE))
    assert (codes(found), found.light) == (["UNREACHABLE"], Light.RED)
    bound(portal, HERE)
    found = check_replies(client, "shop", "local.1", dead(THERE))
    assert (codes(found), found.light) == (["DOUBLED", "STALE"], Light.YELLOW)


def test_binding_calls_the_address_for_every_event_and_removes_what_is_stale_or_doubled(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, THERE)
    bound(portal, HERE, MESSAGE_ADDED)
    bound(portal, HERE, MESSAGE_ADDED, user="7")
    found = check_replies(client, "shop", "local.1", dead(THERE))
    repair = bind_handlers(client, found, HERE)
    assert repair.already == (MESSAGE_ADDED,)
    assert repair.bound == CONNECTOR_EVENTS[1:]
    assert set(repair.removed) == {(event, THERE) for event in CONNECTOR_EVENTS} | {(MESSAGE_ADDED, HERE)}
    again = check_replies(client, "shop", "local.1", dead(THERE))
    assert (codes(again), again.light) == ([], Light.GREEN)
    assert {one["handler"] for one in portal.bound} == {HERE}


def test_another_server_that_answers_stays_unless_it_is_to_be_replaced(
    portal: TalkingPortal, client: Client
) -> None:
    bound(portal, THERE)
    bind_handlers(client, check_replies(client, "shop", "local.1"), HERE)
    found = check_replies(client, "shop", "local.1")
    assert codes(found) == ["DOUBLED"]
    bind_handlers(client, found, HERE, replace=True)
    assert {one["handler"] for one in portal.bound} == {HERE}


def test_what_is_bound_for_other_events_and_for_tests_is_left_alone(
    portal: TalkingPortal, client: Client
) -> None:
    others = [
        {"event": "ONCRMLEADADD", "handler": THERE, "auth_type": "0", "offline": 0},
        {"event": MESSAGE_ADDED, "connector_id": "cc_1", "offline": 1},
    ]
    portal.bound += others
    bind_handlers(client, check_replies(client, "shop", "local.1"), HERE, replace=True)
    assert [one for one in portal.bound if one in others] == others


def test_a_test_event_goes_to_every_server_that_gets_replies(portal: TalkingPortal, client: Client) -> None:
    bound(portal, THERE)
    bound(portal, HERE, MESSAGE_ADDED)
    for _ in range(2):  # a handler that is bound already counts as done
        send_test(client, check_replies(client, "shop", "local.1"), "a mark")
    assert {one["handler"] for one in portal.bound if one["event"] == "ONAPPTEST"} == {HERE, THERE}
    assert portal.tested == ["a mark", "a mark"]


def test_an_event_that_is_refused_is_named_but_not_the_one_that_matters(
    portal: TalkingPortal, client: Client
) -> None:
    portal.refused[f"event.bind {CONNECTOR_EVENTS[6]}"] = "ERROR_EVENT_NOT_FOUND"
    repair = bind_handlers(client, check_replies(client, "shop", "local.1"), HERE)
    assert repair.refused == {CONNECTOR_EVENTS[6]: "ERROR_EVENT_NOT_FOUND"}
    portal.refused[f"event.bind {MESSAGE_ADDED}"] = "ERROR_EVENT_NOT_FOUND"
    with pytest.raises(PortalError, match="ERROR_EVENT_NOT_FOUND"):
        bind_handlers(client, check_replies(client, "shop", "local.1"), HERE)


def test_every_reason_and_light_has_its_sentence() -> None:
    assert wording.REASONS.keys() == REASONS
    assert wording.VERDICTS.keys() == wording.SERVER_VERDICTS.keys() == {one.value for one in Light}


@pytest.mark.parametrize(
    ("name", "client_id", "said"),
    [
        ("Our app", "local.1", "the application “Our app” (local.1)."),
        ("Our app", "", "the application “Our app”."),
        ("local.1", "local.1", "the application “local.1”."),
        ("", "", "the application that registers it."),
    ],
)
def test_developers_are_told_whose_application_it_is(name: str, client_id: str, said: str) -> None:
    note = ownership_note(name, client_id)
    assert said in note
    assert "event.bind by any other application answers true" in note
    assert "client_secret" in note

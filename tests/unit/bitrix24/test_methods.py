"""What each REST method is sent, and what is made of its answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.connectors import ChannelData, Kind, Light, Listed, Status
from configurator.bitrix24.methods.fields import is_yes
from configurator.bitrix24.methods.lines import Line, list_lines
from configurator.bitrix24.methods.registration import Registered, RegistrationResult, names_by_id, register
from tests.support.answering_portal import AnsweringPortal, refused

PARAMS = {"ID": "Shop", "NAME": "Shop chat"}


def test_the_list_is_read_in_the_portals_order() -> None:
    portal = AnsweringPortal({"Telegrambot": "Telegram", "shop": 5, "Other": "Ёж"})
    assert connectors.list_connectors(portal.client, ["SHOP"]) == (
        Listed("telegrambot", "Telegram", Kind.BUILT_IN),
        Listed("shop", "5", Kind.OURS),
        Listed("other", "Ёж", Kind.OTHER),
    )
    assert portal.asked == [("imconnector.list", None)]


@pytest.mark.parametrize("answer", [["shop"], None, True, "shop", 0])
def test_what_is_no_list_is_an_unexpected_answer(answer: object) -> None:
    assert names_by_id([]) == {}
    assert refused(lambda: names_by_id(answer)) == ("UNEXPECTED_ANSWER", 200, {})


def test_a_status_is_asked_for_one_connector_on_one_channel() -> None:
    portal = AnsweringPortal(
        {"ERROR": "Y", "CONFIGURED": False, "STATUS": 1}, {}, {"ERROR": False, "CONFIGURED": True}
    )
    assert connectors.status(portal.client, "shop", "5") == Status("shop", "5", True, False, True, True)
    off = connectors.status(portal.client, "shop", Line("6", "Sales", False))
    assert off == Status("shop", "6", False, False, False, False)
    ready = connectors.status(portal.client, "shop", Line("7", "Sales", True))
    assert ready == Status("shop", "7", False, True, False, True)
    assert portal.asked[0] == ("imconnector.status", {"CONNECTOR": "shop", "LINE": "5"})
    assert portal.asked[1] == ("imconnector.status", {"CONNECTOR": "shop", "LINE": "6"})


@pytest.mark.parametrize("answer", [[], None, True, "Y"])
def test_what_is_no_status_is_an_unexpected_answer(answer: object) -> None:
    found = refused(lambda: connectors.status(AnsweringPortal(answer).client, "shop", "5"))
    assert found == ("UNEXPECTED_ANSWER", 200, {})


@pytest.mark.parametrize(
    ("status", "reason", "light"),
    [
        (Status("a", "1", False, True, True), "WORKS", Light.GREEN),
        (Status("a", "1", False, False, True), "WORKS", Light.GREEN),
        (Status("a", "1", False, True, True, line_active=False), "LINE_OFF", Light.YELLOW),
        (Status("a", "1", True, True, True), "LINE_ERROR", Light.RED),
        (Status("a", "1", False, True, False), "NOT_READY", Light.YELLOW),
        (Status("a", "1", False, False, False), "NOT_CONNECTED", Light.YELLOW),
    ],
)
def test_a_light_has_its_reason(status: Status, reason: str, light: Light) -> None:
    assert (status.reason, status.light) == (reason, light)


SWITCHES: dict[str, tuple[Callable[[Client], None], str, dict[str, object]]] = {
    "on": (
        lambda client: connectors.activate(client, "shop", "5"),
        "imconnector.activate",
        {"CONNECTOR": "shop", "LINE": "5", "ACTIVE": 1},
    ),
    "off": (
        lambda client: connectors.deactivate(client, "shop", "5"),
        "imconnector.activate",
        {"CONNECTOR": "shop", "LINE": "5", "ACTIVE": 0},
    ),
    "data": (
        lambda client: connectors.set_data(client, "shop", "5", ChannelData("1", "u", "i", "n")),
        "imconnector.connector.data.set",
        {"CONNECTOR": "shop", "LINE": "5", "DATA": {"ID": "1", "URL": "u", "URL_IM": "i", "NAME": "n"}},
    ),
    "no data": (
        lambda client: connectors.set_data(client, "shop", "5", ChannelData(name="n")),
        "imconnector.connector.data.set",
        {"CONNECTOR": "shop", "LINE": "5", "DATA": {"NAME": "n"}},
    ),
    "gone": (
        lambda client: connectors.unregister(client, "shop"),
        "imconnector.unregister",
        {"ID": "shop"},
    ),
}


@pytest.mark.parametrize(("work", "method", "params"), SWITCHES.values(), ids=SWITCHES)
def test_a_change_is_sent_to_the_letter_and_needs_a_plain_yes(
    work: Callable[[Client], None], method: str, params: dict[str, object]
) -> None:
    for yes in (True, {"result": True}):
        portal = AnsweringPortal(yes)
        work(portal.client)
        assert portal.asked == [(method, params)]
    refusals: tuple[object, ...] = (False, {"result": False})
    for no in refusals:
        assert refused(partial(work, AnsweringPortal(no).client)) == ("NOT_ACCEPTED", 200, {})
    others: tuple[object, ...] = (1, None, {}, [], "true")
    for other in others:
        assert refused(partial(work, AnsweringPortal(other).client)) == ("UNEXPECTED_ANSWER", 200, {})


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([{"ID": 5, "LINE_NAME": "A", "NAME": "B", "ACTIVE": "Y"}], (Line("5", "A", True),)),
        ({"0": {"ID": "6", "NAME": "B"}, "2": {"ID": "7"}}, (Line("6", "B", False), Line("7", "7", False))),
        ([], ()),
    ],
)
def test_the_open_channels_are_read_in_the_portals_order(rows: object, found: tuple[Line, ...]) -> None:
    portal = AnsweringPortal(rows)
    assert list_lines(portal.client) == found
    [(method, params)] = portal.asked
    assert method == "imopenlines.config.list.get"
    order = {"select": ["ID", "LINE_NAME", "ACTIVE"], "order": {"ID": "ASC"}, "limit": 200, "offset": 0}
    assert params == {"PARAMS": order}


class Channels:
    """A portal with so many open channels, which gives at most so many at once, from where it is asked."""

    def __init__(self, count: int, most: int = 200, *, hears_offset: bool = True) -> None:
        self.rows = [
            {"ID": str(one), "LINE_NAME": f"Channel {one}", "ACTIVE": "Y"} for one in range(1, count + 1)
        ]
        self.most, self.hears_offset, self.calls = most, hears_offset, 0

    def call(self, _method: str, params: dict[str, dict[str, int]]) -> object:
        self.calls += 1
        asked = params["PARAMS"]
        start = asked["offset"] if self.hears_offset else 0
        return self.rows[start : start + min(self.most, asked["limit"])]


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 120, 199, 200, 201, 250, 400, 999])
@pytest.mark.parametrize("most", [50, 200])
def test_every_open_channel_is_read_however_many_there_are(count: int, most: int) -> None:
    portal = Channels(count, most)
    found = list_lines(cast("Client", portal))
    assert [line.id for line in found] == [str(one) for one in range(1, count + 1)]
    assert portal.calls <= count // most + 2


def test_a_portal_that_ignores_the_offset_is_not_asked_for_ever() -> None:
    portal = Channels(120, 50, hears_offset=False)
    assert len(list_lines(cast("Client", portal))) == 50
    assert portal.calls == 2


def test_a_list_that_never_ends_is_given_up() -> None:
    assert refused(lambda: list_lines(cast("Client", Channels(30_000)))) == ("TOO_LARGE", 200, {})


@pytest.mark.parametrize("rows", ["1", None, 5, [1], [None], [{}], [{"ID": 0}], [{"ID": ""}]])
def test_what_is_no_open_channel_is_an_unexpected_answer(rows: object) -> None:
    assert refused(lambda: list_lines(AnsweringPortal(rows).client)) == ("UNEXPECTED_ANSWER", 200, {})


@pytest.mark.parametrize(
    ("value", "yes"),
    [
        (True, True), ("Y", True), (" y ", True), ("true", True), ("TRUE", True), (1, True), ("1", True),
        (1.0, True), (False, False), ("N", False), (None, False), ("", False), (0, False), (2, False),
        ("yes", False),
    ],
)  # fmt: skip
def test_a_yes_has_many_spellings(value: object, yes: bool) -> None:
    assert is_yes(value) is yes


@pytest.mark.parametrize("yes", [True, {"result": True}])
def test_a_registration_is_looked_up_by_its_id_in_lower_case(yes: object) -> None:
    portal = AnsweringPortal(yes, {"Shop": "Name there"})
    assert register(portal.client, PARAMS) == Registered("shop", "Name there", "")
    assert portal.asked == [("imconnector.register", PARAMS), ("imconnector.list", None)]


@pytest.mark.parametrize("answer", [False, {"result": False}, {"result": 1}, {}, None, [True], 1])
def test_a_registration_needs_a_plain_yes(answer: object) -> None:
    portal = AnsweringPortal(answer, {"shop": "x"})
    assert refused(lambda: register(portal.client, PARAMS)) == ("UNEXPECTED_ANSWER", 200, {})
    assert len(portal.asked) == 1


def test_a_registration_that_is_not_in_the_list_is_named() -> None:
    portal = AnsweringPortal(True, {"other": "x"})
    assert refused(lambda: register(portal.client, PARAMS)) == ("NOT_IN_LIST", 200, {"id": "shop"})


def test_a_list_that_cannot_be_read_leaves_the_registration_unconfirmed() -> None:
    for unread, code in ((PortalError("ACCESS_DENIED"), "ACCESS_DENIED"), (["shop"], "UNEXPECTED_ANSWER")):
        assert register(AnsweringPortal(True, unread).client, PARAMS) == Registered("shop", "Shop chat", code)


def test_a_result_says_whether_it_went_well_failed_or_never_began() -> None:
    acme = parse("acme.bitrix24.com")
    done = RegistrationResult(acme, Registered("shop", "Shop"))
    failed = RegistrationResult(acme, error=PortalError("TIMEOUT"))
    never = RegistrationResult(acme, error=PortalError("NOT_STARTED"))
    unlisted = RegistrationResult(acme, error=PortalError("NOT_IN_LIST"))
    assert [one.accepted for one in (done, failed, never, unlisted)] == [True, False, False, True]
    assert [(one.ok, one.not_started) for one in (done, failed, never)] == [
        (True, False), (False, False), (False, True),
    ]  # fmt: skip

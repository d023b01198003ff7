from __future__ import annotations

import json
from typing import Any

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors, lines
from configurator.bitrix24.methods.connectors import ChannelData, Kind, Light, Listed, Status
from configurator.bitrix24.methods.lines import Line
from configurator.practice import PracticePortal
from tests.support.portal_calls import PARAMS
from tests.support.scripted_portal import Scripted, answer

SHOP = {**PARAMS, "ID": "shop_chat"}


@pytest.fixture
def registered(client: Client) -> Client:
    connectors.register(client, SHOP)
    for line in ("1", "2"):  # as another test may have left it
        connectors.deactivate(client, "shop_chat", line)
    return client


def test_the_list_tells_ours_from_built_in_ones_and_from_others(registered: Client) -> None:
    by_id = {one.id: one for one in connectors.list_connectors(registered, ours=["Shop_Chat"])}
    assert by_id["shop_chat"] == Listed("shop_chat", "Shop chat", Kind.OURS)
    assert by_id["telegrambot"].kind is Kind.BUILT_IN
    assert by_id["acme_help_desk"].kind is Kind.OTHER


def test_a_list_without_any_connector_is_empty(practice: PracticePortal, client: Client) -> None:
    practice.faults = ["EMPTY_LIST"]
    assert connectors.list_connectors(client) == ()


def test_the_open_channels_come_with_name_and_state(client: Client) -> None:
    assert lines.list_lines(client) == (Line("1", "Support", True), Line("2", "Sales", False))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ()),
        ({"3": {"ID": 7, "NAME": "Ёж", "ACTIVE": True}}, (Line("7", "Ёж", True),)),
        ([{"ID": "8", "LINE_NAME": None, "ACTIVE": "N"}], (Line("8", "8", False),)),
    ],
)
def test_other_spellings_of_the_open_channels_are_read(
    scripted: Scripted,
    scripted_client: Client,
    rows: dict[str, dict[str, int | str]] | list[Any],
    found: tuple[Any, ...],
) -> None:
    scripted.answers = [answer(result=rows)]
    assert lines.list_lines(scripted_client) == found


@pytest.mark.parametrize("rows", [None, True, "1", ["1"], [{}], [{"ID": ""}]])
def test_anything_else_is_no_list_of_open_channels(
    scripted: Scripted, scripted_client: Client, rows: bool | str | list[Any] | None
) -> None:
    scripted.answers = [answer(result=rows)]
    with pytest.raises(PortalError, match="UNEXPECTED_ANSWER"):
        lines.list_lines(scripted_client)


def test_a_connector_goes_on_and_off_on_one_channel(registered: Client) -> None:
    def light(line: str) -> tuple[Light, str]:
        found = connectors.status(registered, "shop_chat", line)
        return found.light, found.reason

    assert light("1") == (Light.YELLOW, "NOT_CONNECTED")
    connectors.activate(registered, "shop_chat", "1")
    assert light("1") == (Light.GREEN, "WORKS")
    assert light("2") == (Light.YELLOW, "NOT_CONNECTED")
    connectors.deactivate(registered, "shop_chat", "1")
    assert light("1") == (Light.YELLOW, "NOT_CONNECTED")


def test_a_channel_that_is_off_is_yellow_although_the_connector_works(registered: Client) -> None:
    connectors.activate(registered, "shop_chat", "2")
    [_, sales] = lines.list_lines(registered)
    found = connectors.status(registered, "shop_chat", sales)
    assert (found.light, found.reason) == (Light.YELLOW, "LINE_OFF")


@pytest.mark.parametrize(
    ("error", "configured", "working", "reason", "light"),
    [
        (False, True, True, "WORKS", Light.GREEN),
        (True, True, False, "LINE_ERROR", Light.RED),
        (True, False, False, "LINE_ERROR", Light.RED),
        (False, True, False, "NOT_READY", Light.YELLOW),
        (False, False, False, "NOT_CONNECTED", Light.YELLOW),
    ],
)
def test_every_state_has_its_light_and_reason(
    error: bool, configured: bool, working: bool, reason: str, light: Light
) -> None:
    found = Status("shop", "1", error, configured, working)
    assert (found.reason, found.light) == (reason, light)
    assert reason in connectors.REASONS


@pytest.mark.parametrize(("yes", "no"), [(True, False), ("Y", "N"), ("1", "0"), (1, 0), ("true", "")])
def test_a_status_is_read_in_every_spelling(
    scripted: Scripted, scripted_client: Client, yes: int | str, no: int | str
) -> None:
    scripted.answers = [answer(result={"ERROR": no, "CONFIGURED": yes, "STATUS": yes})]
    found = connectors.status(scripted_client, "shop", "1")
    assert (found.error, found.configured, found.working) == (False, True, True)


def test_the_channel_is_sent_with_every_status_and_activity_is_1_or_0(
    scripted: Scripted, scripted_client: Client
) -> None:
    scripted.answers = [answer(result={}), answer(result=True)]
    connectors.status(scripted_client, "shop", Line("5", "Support", True))
    connectors.activate(scripted_client, "shop", "5")
    connectors.deactivate(scripted_client, "shop", "5")
    sent = [json.loads(request[3]) for request in scripted.requests]
    assert [each["LINE"] for each in sent] == ["5"] * 3
    assert [each.get("ACTIVE") for each in sent] == [None, 1, 0]


def test_a_wordless_no_of_the_portal_is_an_error(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [answer(result=False)] * 3
    for switch in (connectors.activate, connectors.deactivate):
        with pytest.raises(PortalError, match="NOT_ACCEPTED"):
            switch(scripted_client, "no_such", "1")
    with pytest.raises(PortalError, match="NOT_ACCEPTED"):
        connectors.set_data(scripted_client, "no_such", "1", ChannelData(id="1"))


def test_the_data_of_a_channel_go_without_what_is_empty(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [answer(result=True)]
    connectors.set_data(scripted_client, "shop", "1", ChannelData(id="a1", url_im="https://m.example/a1"))
    sent = json.loads(scripted.requests[0][3])
    assert sent["DATA"] == {"ID": "a1", "URL_IM": "https://m.example/a1"}


def test_an_unregistered_connector_is_gone_from_the_list(registered: Client) -> None:
    connectors.status(registered, "shop_chat", "1")  # a portal removes only what was asked about on a channel
    connectors.unregister(registered, "shop_chat")
    assert "shop_chat" not in {one.id for one in connectors.list_connectors(registered)}
    with pytest.raises(PortalError, match="APPLICATION_UNREGISTRATION_ERROR"):
        connectors.unregister(registered, "shop_chat")


def test_the_connector_of_another_application_stays(client: Client) -> None:
    with pytest.raises(PortalError, match="APPLICATION_UNREGISTRATION_ERROR"):
        connectors.unregister(client, "acme_help_desk")
    assert "acme_help_desk" in {one.id for one in connectors.list_connectors(client)}


@pytest.mark.parametrize("result", [None, [], {}, "true", {"result": "true"}])
def test_anything_but_a_yes_is_none(
    scripted: Scripted, scripted_client: Client, result: list[Any] | str | dict[str, Any] | None
) -> None:
    scripted.answers = [answer(result=result)]
    with pytest.raises(PortalError, match="UNEXPECTED_ANSWER"):
        connectors.unregister(scripted_client, "shop")

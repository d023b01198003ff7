"""Switching and removing connectors in a portal that says yes to anything."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import ChannelData
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import remove, set_account, switch_off, switch_on
from configurator.storage.files import FileProblem
from tests.support.answering_portal import refused

ACME = parse("acme.bitrix24.com")
ACCOUNT = ChannelData("a1", "https://shop.example", "https://m.example/a1", "Shop")


class Yes:
    """A portal as the module's code has it: nothing is checked, and switching off deletes the account."""

    def __init__(self, lines: int = 3, listed: tuple[str, ...] = ("shop",)) -> None:
        self.lines = [
            {"ID": str(one), "LINE_NAME": f"Channel {one}", "ACTIVE": "Y"} for one in range(1, lines + 1)
        ]
        self.listed = dict.fromkeys(listed, "Name")
        self.on: set[str] = set()
        self.accounts: dict[str, object] = {}
        self.rows: set[str] = set()
        self.owned = {"shop"}
        self.asked: list[str] = []
        self.denied: dict[str, str] = {}

    def call(self, method: str, params: Mapping[str, object] | None = None) -> object:
        self.asked.append(method)
        given = dict(params or {})
        if method in self.denied:
            raise PortalError(self.denied[method], status=403)
        line, connector = str(given.get("LINE", "")), str(given.get("CONNECTOR", ""))
        match method:
            case "imconnector.list":
                return self.listed
            case "imopenlines.config.list.get":
                offset = cast("dict[str, dict[str, int]]", given)["PARAMS"]["offset"]
                return self.lines[offset : offset + 200]
            case "imconnector.activate":
                (self.on.add if given["ACTIVE"] else self.on.discard)(line)
                if not given["ACTIVE"]:
                    self.accounts.pop(line, None)
            case "imconnector.connector.data.set":
                self.accounts[line] = given["DATA"]
            case "imconnector.status":
                self.rows.add(connector)
                return {"STATUS": line in self.on}
            case "imconnector.unregister":
                if given["ID"] not in self.rows & self.owned:
                    raise PortalError("APPLICATION_UNREGISTRATION_ERROR", status=200)
                del self.listed[str(given["ID"])]
        return True

    @property
    def client(self) -> Client:
        return cast("Client", self)


@pytest.fixture
def accounts(tmp_path: Path) -> ChannelAccounts:
    return ChannelAccounts(tmp_path)


@pytest.mark.parametrize("act", [switch_on, switch_off])
def test_what_is_not_there_is_said_and_nothing_is_switched(act: object, accounts: ChannelAccounts) -> None:
    assert callable(act)
    portal = Yes()
    assert refused(lambda: act(portal.client, ACME, "nope", "1", accounts))[0] == "NO_SUCH_CONNECTOR"
    assert refused(lambda: act(portal.client, ACME, "shop", "9", accounts))[0] == "NO_SUCH_LINE"
    assert "imconnector.activate" not in portal.asked


@pytest.mark.parametrize("line", ["51", "120", "250"])
def test_a_channel_beyond_the_portals_first_page_is_found(line: str, accounts: ChannelAccounts) -> None:
    portal = Yes(lines=250)
    assert switch_on(portal.client, ACME, "Shop", line, accounts).line.name == f"Channel {line}"
    assert portal.on == {line}


def test_a_connector_registered_a_moment_ago_may_be_missing_in_an_old_list(accounts: ChannelAccounts) -> None:
    portal = Yes(listed=())
    switch_on(portal.client, ACME, "shop", "1", accounts, recent={"shop"})
    assert portal.on == {"1"}


@pytest.mark.parametrize("method", ["imconnector.list", "imopenlines.config.list.get"])
@pytest.mark.parametrize("code", ["ACCESS_DENIED", "INVALID_CREDENTIALS"])
def test_without_the_right_to_look_it_up_the_switch_is_not_called_sure(
    method: str, code: str, accounts: ChannelAccounts
) -> None:
    portal = Yes()
    portal.denied[method] = code
    assert switch_on(portal.client, ACME, "shop", "1", accounts).unchecked
    assert portal.on == {"1"}


@pytest.mark.parametrize("method", ["imconnector.list", "imopenlines.config.list.get"])
def test_a_lookup_that_fails_for_another_reason_stops_everything(
    method: str, accounts: ChannelAccounts
) -> None:
    portal = Yes()
    portal.denied[method] = "TIMEOUT"
    assert refused(lambda: switch_on(portal.client, ACME, "shop", "1", accounts))[0] == "TIMEOUT"
    assert "imconnector.activate" not in portal.asked


def test_the_account_outlives_switching_off_and_on(accounts: ChannelAccounts) -> None:
    portal = Yes()
    set_account(portal.client, ACME, "Shop", "1", ACCOUNT, accounts)
    sent = portal.accounts["1"]
    assert switch_off(portal.client, ACME, "shop", "1", accounts).account == "KEPT"
    assert portal.accounts == {}
    assert switch_on(portal.client, ACME, "shop", "1", accounts).account == "SENT"
    assert portal.accounts == {"1": sent}
    assert switch_on(portal.client, ACME, "shop", "2", accounts).account == ""
    assert switch_off(portal.client, ACME, "shop", "2", accounts).account == "LOST"


def test_an_account_that_cannot_be_sent_again_is_told_and_the_connector_is_on(
    accounts: ChannelAccounts,
) -> None:
    portal = Yes()
    set_account(portal.client, ACME, "shop", "1", ACCOUNT, accounts)
    portal.denied["imconnector.connector.data.set"] = "CONNECTION_LOST"
    found = switch_on(portal.client, ACME, "shop", "1", accounts)
    assert (found.account, found.error and found.error.code) == ("NOT_SENT", "CONNECTION_LOST")
    assert portal.on == {"1"}


def test_a_connector_that_was_never_asked_about_is_removed_by_the_one_remedy(
    accounts: ChannelAccounts,
) -> None:
    portal = Yes()
    set_account(portal.client, ACME, "shop", "1", ACCOUNT, accounts)
    remove(portal.client, ACME, "shop", accounts)
    assert portal.listed == {}
    assert portal.asked.count("imconnector.status") == 1
    assert portal.asked.count("imconnector.unregister") == 2
    assert accounts.get(ACME, "shop", "1") == ChannelData()


@pytest.mark.parametrize("owner", ["other", "nope", "viber"])
def test_anothers_connector_is_not_removed_and_none_is_asked_about_that_is_not_there(
    owner: str, accounts: ChannelAccounts
) -> None:
    portal = Yes(listed=("shop", "other", "viber"))
    found = refused(lambda: remove(portal.client, ACME, owner, accounts))
    assert found[0] == "APPLICATION_UNREGISTRATION_ERROR"
    assert portal.asked.count("imconnector.unregister") <= 2
    assert portal.rows == ({"other"} if owner == "other" else set())


@pytest.mark.parametrize("method", ["imconnector.list", "imconnector.status"])
def test_the_refusal_is_told_where_the_remedy_cannot_be_tried(method: str, accounts: ChannelAccounts) -> None:
    portal = Yes()
    portal.denied[method] = "TIMEOUT"
    found = refused(lambda: remove(portal.client, ACME, "shop", accounts))
    assert found[0] == "APPLICATION_UNREGISTRATION_ERROR"


def test_accounts_are_kept_apart_by_portal_connector_and_channel(tmp_path: Path) -> None:
    kept, again = ChannelAccounts(tmp_path), ChannelAccounts(tmp_path)
    other = parse("other.bitrix24.com")
    places: list[tuple[Portal, str, str]] = [(ACME, "shop", "1"), (ACME, "shop", "2"), (other, "shop", "1")]
    for number, place in enumerate(places):
        kept.keep(*place, ChannelData(id=str(number)))
    assert [again.get(*place).id for place in places] == ["0", "1", "2"]
    again.forget(ACME, "SHOP")
    assert [kept.get(*place).id for place in places] == ["", "", "2"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"https://acme.bitrix24.com shop 1": 5}', "\xff"])
def test_a_damaged_file_is_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "channel-accounts.json"
    path.write_bytes(text.encode("latin-1"))
    accounts = ChannelAccounts(tmp_path)
    assert accounts.get(ACME, "shop", "1") == ChannelData()
    accounts.keep(ACME, "shop", "2", ACCOUNT)
    assert accounts.get(ACME, "shop", "2") == ACCOUNT
    aside = [one.read_bytes() for one in tmp_path.glob("*.damaged-*.json")]
    assert aside == ([] if text.startswith('{"') else [text.encode("latin-1")])


def test_a_folder_that_cannot_be_made_is_a_file_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    accounts = ChannelAccounts(tmp_path / "file" / "state")
    assert accounts.get(ACME, "shop", "1") == ChannelData()
    with pytest.raises(FileProblem):
        accounts.keep(ACME, "shop", "1", ACCOUNT)
    portal = Yes()
    set_account(portal.client, ACME, "shop", "1", ACCOUNT, accounts)  # the portal has it all the same
    assert "1" in portal.accounts

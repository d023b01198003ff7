"""A portal that moves: nothing is sent to an address that nobody has agreed to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.portal.second.conftest import OURS, Command
from tests.portal.second.plain_client import PlainClient
from tests.second_portal.whole_portal import SecondPortal


@pytest.fixture
def stranger() -> Iterator[SecondPortal]:
    with SecondPortal(lines=1) as running:
        yield running


def test_a_portal_with_another_host_name_is_followed_and_named(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    portal.host = "127.0.0.1"
    asked = portal.address
    portal.rename("localhost")
    portal.host = "127.0.0.1"  # what the person still types
    assert portal.address == asked
    said = command("list")
    assert said.status == 0
    assert said.object["moved_to"] == asked.replace("127.0.0.1", "localhost")
    assert OURS in {one["id"] for one in said.object["connectors"]}


def test_a_portal_on_another_port_is_a_question_with_both_names(
    portal: SecondPortal, stranger: SecondPortal, command: Command
) -> None:
    portal.send_calls_to(stranger.base)
    said = command("list")
    assert (said.status, said.code) == (3, "MOVED")
    assert portal.host in said.text
    assert stranger.address in said.text
    assert stranger.ledger.all() == []


def test_a_person_can_agree_to_the_new_address(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    asked = portal.address
    new = portal.rename()
    old_portal = asked
    said = command("list", "--moved-to", new)
    assert said.status == 0
    assert old_portal != portal.address


def test_agreeing_to_one_address_is_not_agreeing_to_another(
    portal: SecondPortal, stranger: SecondPortal, command: Command
) -> None:
    portal.send_calls_to(stranger.base)
    said = command("list", "--moved-to", "127.0.0.1:1")
    assert (said.status, said.code) == (3, "MOVED")
    assert stranger.ledger.all() == []


def test_nothing_is_done_at_a_stranger_s_address_by_a_change(
    portal: SecondPortal, stranger: SecondPortal, registered: PlainClient, command: Command
) -> None:
    portal.send_calls_to(stranger.base)
    said = command("unregister", OURS, "--yes")
    assert (said.status, said.code) == (3, "MOVED")
    assert "Nothing was changed" in said.text
    assert stranger.ledger.all() == []

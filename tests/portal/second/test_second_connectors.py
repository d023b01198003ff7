"""The life of a connector by our commands, in a portal that says yes to almost anything."""

from __future__ import annotations

import pytest

from tests.portal.second.conftest import OURS, Command
from tests.portal.second.plain_client import REDIRECT, PlainClient
from tests.second_portal.request_ledger import DRAINED_PER_SECOND
from tests.second_portal.switchable_faults import Fault, Kind
from tests.second_portal.whole_portal import DEFAULT_LINES, SecondPortal

LINES = "imopenlines.config.list.get"
LAST_LINE = 3 + 2 * (DEFAULT_LINES - 1)


def on(portal: SecondPortal, connector: str, line: int) -> bool:
    """Whether the connector is on, without making a row by asking."""
    row = portal.state.statuses.get((connector, line))
    return bool(row and row.on)


def test_the_status_is_told_for_all_250_open_channels(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    registered.result("imconnector.activate", CONNECTOR=OURS, LINE=LAST_LINE, ACTIVE=1)
    said = command("status", OURS)
    assert said.status == 0
    lights = {line["line"]: line["light"] for line in said.object["lines"]}
    assert list(lights) == [str(number) for number in portal.state.lines]
    assert [line for line, light in lights.items() if light == "green"] == [str(LAST_LINE)]


def test_nobody_is_asked_faster_than_the_portal_s_bucket_drains(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    command("status", OURS)
    calls = portal.ledger.calls()
    assert len(calls) > DEFAULT_LINES
    assert {call.status for call in calls} == {200}
    # After what fits into the bucket, two a second.
    later = calls[60:]
    assert len(later) / (later[-1].at - later[0].at) <= DRAINED_PER_SECOND * 1.02


@pytest.mark.parametrize("name", [LINES, "imconnector.status"])
def test_a_busy_portal_in_the_middle_loses_no_open_channel(
    portal: SecondPortal, registered: PlainClient, command: Command, name: str
) -> None:
    portal.faults.busy(name, skip=1, times=3)
    said = command("status", OURS)
    assert (said.status, len(said.object["lines"])) == (0, DEFAULT_LINES)


def test_a_portal_that_stays_busy_is_told_as_busy(portal: SecondPortal, command: Command) -> None:
    portal.faults.busy(LINES, skip=1, times=0)
    said = command("status", OURS)
    assert (said.status, said.code) == (3, "QUERY_LIMIT_EXCEEDED")
    assert "lines" not in said.object


def test_a_blocked_method_is_told_and_not_asked_again(portal: SecondPortal, command: Command) -> None:
    portal.faults.refuse("imconnector.list", 429, "OPERATION_TIME_LIMIT")
    said = command("list")
    assert (said.status, said.code) == (3, "OPERATION_TIME_LIMIT")
    assert portal.ledger.names().count("imconnector.list") == 1


def test_switching_on_works_on_the_last_of_250_open_channels(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    assert command("activate", OURS, "--line", LAST_LINE).status == 0
    assert on(portal, OURS, LAST_LINE)


@pytest.mark.parametrize(
    ("connector", "line", "code"),
    [(OURS, 4, "NO_SUCH_LINE"), ("my_shpo", 3, "NO_SUCH_CONNECTOR"), (OURS, 0, "NO_SUCH_LINE")],
)
def test_nothing_is_switched_on_that_does_not_exist(
    portal: SecondPortal, registered: PlainClient, command: Command, connector: str, line: int, code: str
) -> None:
    said = command("activate", connector, "--line", line)
    assert (said.status, said.code) == (3, code)
    assert not on(portal, connector, line)


def test_switching_off_and_on_again_keeps_the_account(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    for arguments in (
        ["activate", OURS, "--line", 3],
        ["data-set", OURS, "--line", 3, "--id", "c1", "--name", "Shop on the web"],
    ):
        assert command(*arguments).status == 0
    before = dict(portal.state.status(OURS, 3).data)
    assert before
    command("deactivate", OURS, "--line", 3)
    assert not portal.state.status(OURS, 3).data  # a portal forgets it
    command("activate", OURS, "--line", 3)
    assert portal.state.status(OURS, 3).data == before


def test_a_connector_that_was_never_on_can_be_removed(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    said = command("unregister", OURS, "--yes")
    assert (said.status, said.code) == (0, "UNREGISTERED")
    assert OURS not in portal.state.connectors


def test_another_application_s_connector_stays_and_is_told_as_such(
    portal: SecondPortal, command: Command
) -> None:
    PlainClient(portal, portal.application(REDIRECT, "Another")).register("theirs")
    said = command("unregister", "theirs", "--yes")
    assert (said.status, said.code) == (3, "APPLICATION_UNREGISTRATION_ERROR")
    assert "theirs" in portal.state.connectors
    assert "another application" in said.text


@pytest.mark.parametrize("kind", [Kind.ANSWER_LOST, Kind.ANSWER_CUT])
def test_a_lost_answer_is_told_as_uncertain(
    portal: SecondPortal, registered: PlainClient, command: Command, kind: Kind
) -> None:
    registered.result("imconnector.status", CONNECTOR=OURS, LINE=3)
    portal.faults.add(Fault(kind, "imconnector.unregister"))
    said = command("unregister", OURS, "--yes")
    assert said.status == 4
    assert "It may have been removed anyway" in said.text
    assert OURS not in portal.state.connectors


def test_a_page_of_a_proxy_is_told_as_no_answer(portal: SecondPortal, command: Command) -> None:
    portal.faults.add(Fault(Kind.PAGE, "imconnector.list", status=502))
    said = command("list")
    assert (said.status, said.code) == (4, "PORTAL_UNAVAILABLE")


def test_an_old_list_is_not_taken_for_the_truth(
    portal: SecondPortal, by_hand: PlainClient, command: Command
) -> None:
    portal.manners.list_is_cached = True
    by_hand.result("imconnector.list")
    by_hand.register("late_comer")
    said = command("status", "late_comer", "--line", 3)
    assert "has no connector" not in said.text
    assert said.code == "NO_SUCH_CONNECTOR"
    assert "an hour" in said.text


def test_what_the_region_hides_is_not_called_unregistered(
    portal: SecondPortal, registered: PlainClient, command: Command
) -> None:
    portal.manners.hidden_in_list = {OURS}
    assert "has no connector" not in command("status", OURS, "--line", 3).text

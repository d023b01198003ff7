from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, NoReturn

import pytest

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.practice import PracticePortal, serve
from configurator.services.bulk import Progress, Stage, failed, register_in_many
from tests.support.found import present
from tests.support.measuring import Measured
from tests.support.patience import PATIENCE
from tests.support.portal_calls import PARAMS, QUICK


@pytest.fixture
def portals() -> Iterator[list[PracticePortal]]:
    """Four practice portals and a function that opens a client of one."""
    with contextlib.ExitStack() as stack:
        served = [stack.enter_context(serve()) for _ in range(4)]
        yield served


def opener(served: list[PracticePortal], **options: Any) -> Callable[..., Any]:
    tokens = {parse(one.address): one.access_token for one in served}

    def open_client(portal: Portal, cancel: Event, on_wait: Callable[..., Any]) -> Client | None:
        if portal not in tokens:
            raise PortalError("NOT_SIGNED_IN")
        return Client(
            portal,
            Tokens(tokens[portal], "", portal.rest),
            cancel=cancel,
            on_wait=on_wait,
            limits=QUICK,
            **options,
        )

    return open_client


def addresses(served: list[PracticePortal]) -> list[Portal]:
    return [parse(one.address) for one in served]


def test_every_portal_gets_the_connector_and_has_a_result(portals: list[PracticePortal]) -> None:
    results = register_in_many(addresses(portals), PARAMS, opener(portals))
    assert [result.portal for result in results] == addresses(portals)
    assert all(result.ok for result in results)
    assert all(one.connectors()["shop_chat"] for one in portals)


def test_errors_do_not_stop_the_others_and_only_the_failed_are_tried_again(
    portals: list[PracticePortal],
) -> None:
    portals[0].faults = ["imconnector.register:ACCESS_DENIED*1"]
    portals[2].faults = ["imconnector.register:DROPPED*1"]
    stranger = parse("https://acme.bitrix24.com")
    results = register_in_many([*addresses(portals), stranger], PARAMS, opener(portals))
    assert [result.error and result.error.code for result in results] == [
        "ACCESS_DENIED", None, "CONNECTION_LOST", None, "NOT_SIGNED_IN",
    ]  # fmt: skip
    again = failed(results)
    assert again == (*addresses([portals[0], portals[2]]), stranger)
    results = register_in_many(again, PARAMS, opener(portals))
    assert [result.ok for result in results] == [True, True, False]


def test_a_portal_named_twice_is_asked_once(portals: list[PracticePortal]) -> None:
    twice = addresses(portals[:1]) * 2
    assert len(register_in_many(twice, PARAMS, opener(portals))) == 1


def test_progress_counts_up_to_all_and_tells_each_stage(portals: list[PracticePortal]) -> None:
    portals[1].faults = ["imconnector.register:QUERY_LIMIT_EXCEEDED*1"]
    portals[3].faults = ["imconnector.register:NAME_REQUIRED"]
    steps: list[Any] = []
    register_in_many(
        addresses(portals), PARAMS, opener(portals, wait=lambda _: None), on_progress=steps.append
    )
    finished = [step for step in steps if step.result]
    assert [step.done for step in finished] == [1, 2, 3, 4]
    assert {step.total for step in steps} == {4}
    stages = {
        one: list(dict.fromkeys(s.stage for s in steps if s.portal == one)) for one in addresses(portals)
    }
    assert stages[addresses(portals)[0]] == [Stage.STARTED, Stage.REGISTERED]
    assert stages[addresses(portals)[1]] == [Stage.STARTED, Stage.WAITING, Stage.REGISTERED]
    assert stages[addresses(portals)[3]] == [Stage.STARTED, Stage.FAILED]


def test_a_cancel_ends_the_run_and_says_what_was_not_sent(
    portals: list[PracticePortal], measured: Measured
) -> None:
    portals[0].faults = ["HANG"]
    cancel = threading.Event()

    def started(step: Progress) -> None:
        if step.stage is Stage.STARTED:
            threading.Timer(0.1, cancel.set).start()

    with measured():
        results = register_in_many(
            addresses(portals), PARAMS, opener(portals), cancel=cancel, on_progress=started, at_once=1
        )
    assert [present(result.error).code for result in results] == ["CANCELLED", *["NOT_STARTED"] * 3]
    assert not any(one.connectors() for one in portals[1:])


def test_a_cancel_does_not_wait_for_a_keyring(portals: list[PracticePortal], measured: Measured) -> None:
    cancel, never = threading.Event(), threading.Event()

    def open_client(portal: Portal, cancelled: Event, on_wait: Callable[..., Any]) -> NoReturn:
        cancel.set()
        never.wait(PATIENCE)
        raise PortalError("NOT_SIGNED_IN")

    with measured():
        [result] = register_in_many(addresses(portals[:1]), PARAMS, open_client, cancel=cancel)
    never.set()
    assert present(result.error).code == "NOT_STARTED"

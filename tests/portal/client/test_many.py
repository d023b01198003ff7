import contextlib
import threading
import time

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.practice import serve
from configurator.services.bulk import Stage, failed, register_in_many
from tests.support.portal_calls import PARAMS, QUICK


@pytest.fixture
def portals():
    """Four practice portals and a function that opens a client of one."""
    with contextlib.ExitStack() as stack:
        served = [stack.enter_context(serve()) for _ in range(4)]
        yield served


def opener(served, **options):
    tokens = {parse(one.address): one.access_token for one in served}

    def open_client(portal, cancel, on_wait):
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


def addresses(served):
    return [parse(one.address) for one in served]


def test_every_portal_gets_the_connector_and_has_a_result(portals):
    results = register_in_many(addresses(portals), PARAMS, opener(portals))
    assert [result.portal for result in results] == addresses(portals)
    assert all(result.ok for result in results)
    assert all(one.connectors()["shop_chat"] for one in portals)


def test_errors_do_not_stop_the_others_and_only_the_failed_are_tried_again(portals):
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


def test_a_portal_named_twice_is_asked_once(portals):
    twice = addresses(portals[:1]) * 2
    assert len(register_in_many(twice, PARAMS, opener(portals))) == 1


def test_progress_counts_up_to_all_and_tells_each_stage(portals):
    portals[1].faults = ["imconnector.register:QUERY_LIMIT_EXCEEDED*1"]
    portals[3].faults = ["imconnector.register:NAME_REQUIRED"]
    steps = []
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


def test_a_cancel_ends_the_run_within_a_second_and_says_what_was_not_sent(portals):
    portals[0].faults = ["HANG"]
    cancel, moment = threading.Event(), []

    def give_up():
        moment.append(time.monotonic())
        cancel.set()

    def started(step):
        if step.stage is Stage.STARTED:
            threading.Timer(0.1, give_up).start()

    results = register_in_many(
        addresses(portals), PARAMS, opener(portals), cancel=cancel, on_progress=started, at_once=1
    )
    assert time.monotonic() - moment[0] < 1
    assert [result.error.code for result in results] == ["CANCELLED", *["NOT_STARTED"] * 3]
    assert not any(one.connectors() for one in portals[1:])


def test_a_cancel_does_not_wait_for_a_keyring(portals):
    cancel, never = threading.Event(), threading.Event()

    def open_client(portal, cancelled, on_wait):
        cancel.set()
        never.wait(20)
        raise PortalError("NOT_SIGNED_IN")

    begun = time.monotonic()
    [result] = register_in_many(addresses(portals[:1]), PARAMS, open_client, cancel=cancel)
    never.set()
    assert result.error.code == "NOT_STARTED"
    assert time.monotonic() - begun < 1

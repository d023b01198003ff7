"""One connector, a hundred portals, in one run."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.signin.credentials import Tokens
from configurator.practice import PracticePortal, serve
from configurator.services.bulk import Progress, Stage, register_in_many
from tests.support.measuring import Measured
from tests.support.portal_calls import PARAMS

MANY = 100
SPENT = 10
"""So many portals have spent their burst when the run begins."""


@pytest.fixture(scope="module")
def portals() -> Iterator[list[PracticePortal]]:
    served = [serve() for _ in range(MANY)]
    for one in served:
        rate_limit.forget(one.address)
    yield served
    with ThreadPoolExecutor(MANY) as pool:
        list(pool.map(lambda portal: portal.stop(), served))


def spend_burst(portal: PracticePortal) -> None:
    """Leave no room in a portal's bucket, and let this process know, as after fifty requests at once."""
    own = rate_limit.of(parse(portal.address).origin)
    for _ in range(rate_limit.CAPACITY):
        portal.state.bucket.admit()
        own.reserve()
    for _ in range(4):  # some behind the portal, so that they still wait where the test's start is slow
        own.reserve()


def opener(portals: list[PracticePortal]) -> tuple[list[Portal], Callable[..., Any]]:
    tokens = {parse(portal.address): portal.access_token for portal in portals}

    def open_client(portal: Portal, cancelled: Event, on_wait: Callable[..., Any]) -> Client:
        return Client(portal, Tokens(tokens[portal], "", portal.rest), cancel=cancelled, on_wait=on_wait)

    return list(tokens), open_client


@pytest.mark.full
def test_a_hundred_portals_get_the_connector_within_each_ones_limit(portals: list[PracticePortal]) -> None:
    addresses, open_client = opener(portals)
    steps = list[Progress]()
    for portal in portals[:SPENT]:
        spend_burst(portal)
    results = register_in_many(addresses, PARAMS, open_client, on_progress=steps.append)
    assert all(result.ok for result in results)
    assert [step.done for step in steps if step.result] == list(range(1, MANY + 1))
    for portal in portals:
        assert portal.connectors()["shop_chat"]["NAME"] == "Shop chat"
        # A portal refuses what comes faster than it allows, and a refused request is asked once more.
        assert [one.step for one in portal.asked()] == ["imconnector.register", "imconnector.list"]
    waited = {step.portal for step in steps if step.stage is Stage.WAITING}
    assert waited
    assert waited <= set(addresses[:SPENT])


def test_a_cancel_in_the_middle_of_a_hundred_stops(portals: list[PracticePortal], measured: Measured) -> None:
    for number, portal in enumerate(portals):
        portal.state.asked.clear()
        portal.faults = ["HANG"] if number % 4 == 3 else []
    addresses, open_client = opener(portals)
    cancel = threading.Event()

    def on_progress(step: Progress) -> None:
        if step.stage is Stage.REGISTERED and step.done == 5:
            cancel.set()

    with measured():
        results = register_in_many(addresses, PARAMS, open_client, cancel=cancel, on_progress=on_progress)
    codes = [result.error.code if result.error else "" for result in results]
    assert codes.count("") >= 5
    assert set(codes) == {"", "CANCELLED", "NOT_STARTED"}
    for portal, code in zip(portals, codes, strict=True):
        assert code == "CANCELLED" or bool(portal.asked()) is (code == "")

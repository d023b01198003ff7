"""A practice portal over a real socket, and a scripted server for what it cannot do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal, serve
from tests.support.portal_calls import QUICK, arrive, forget
from tests.support.portal_clock import Clock
from tests.support.scripted_portal import Scripted, scripted_server


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def served(clock: Clock) -> Iterator[PracticePortal]:
    with serve(clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served: PracticePortal, clock: Clock) -> Iterator[PracticePortal]:
    clock.now += 3600  # an empty request limit, whatever the test before did
    served.faults = []
    forget(served.address)
    yield served
    served.faults = []


@pytest.fixture
def portal(practice: PracticePortal) -> Portal:
    return parse(practice.address)


@pytest.fixture
def application(practice: PracticePortal) -> Application:
    return Application(practice.client_id, practice.client_secret)


@pytest.fixture
def sign_in(practice: PracticePortal) -> Callable[..., Any]:
    return lambda: arrive(practice)


@pytest.fixture
def tokens(portal: Portal, application: Application, sign_in: Callable[..., Any]) -> Tokens:
    return oauth.exchange(portal, application, sign_in())


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    with scripted_server() as script:
        forget(script.address)
        yield script


@pytest.fixture
def client(portal: Portal, tokens: Tokens) -> Iterator[Client]:
    with Client(portal, tokens, limits=QUICK) as client:
        yield client


@pytest.fixture
def scripted_client(scripted: Scripted) -> Iterator[Client]:
    with Client(scripted.portal, scripted.tokens(), limits=QUICK) as client:
        yield client

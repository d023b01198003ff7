"""A practice portal over a real socket, and a scripted server for what it cannot do."""

from collections.abc import Iterator

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.credentials import Application
from configurator.practice import serve
from tests.support.portal_calls import QUICK, browse
from tests.support.scripted_portal import Scripted, scripted_server


class Clock:
    """A clock that tests move."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch):
    """What a test's process would remember of portals: nothing; ports come back, and a clock jumps."""
    monkeypatch.setattr(rate_limit, "_paces", {})
    monkeypatch.setattr(renewal, "_renewals", renewal._Renewals())


@pytest.fixture(scope="module")
def clock():
    return Clock()


@pytest.fixture(scope="module")
def served(clock):
    with serve(clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served, clock):
    clock.now += 3600  # an empty request limit, whatever the test before did
    served.faults = []
    yield served
    served.faults = []


@pytest.fixture
def portal(practice):
    return parse(practice.address)


@pytest.fixture
def application(practice):
    return Application(practice.client_id, practice.client_secret)


@pytest.fixture
def sign_in(practice):
    return lambda: browse(practice)


@pytest.fixture
def tokens(portal, application, sign_in):
    return oauth.exchange(portal, application, sign_in())


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    with scripted_server() as script:
        yield script


@pytest.fixture
def client(portal, tokens):
    with Client(portal, tokens, limits=QUICK) as client:
        yield client


@pytest.fixture
def scripted_client(scripted):
    with Client(scripted.portal, scripted.tokens(), limits=QUICK) as client:
        yield client

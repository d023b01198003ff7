"""The path rail's steps against the portal itself: days of edits, restarts, crashes, changes by others."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods.connectors import activate, deactivate
from configurator.bitrix24.methods.lines import list_lines
from configurator.bitrix24.methods.registration import register
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.icon.icon import Icon
from configurator.practice import PracticePortal, serve
from configurator.services.connector_path import Progress, Step, StepId
from configurator.services.portal_look import look
from configurator.services.portal_sightings import PortalSightings, portal_key
from configurator.services.portal_steps import PortalState, portal_steps
from configurator.services.registration_history import RegistrationHistory
from configurator.services.survey import sent_to
from configurator.wording.changes import changes
from tests.support.hands import RED
from tests.support.sign_in import rest

ID = "shop"
PORTAL_STEPS = (StepId.REGISTERED, StepId.CHANNEL, StepId.CONVERSATION, StepId.REPLIES)


class Days:
    """Somebody who works for days with the program, and others who change the portals meanwhile."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._clients: dict[str, Client] = {}
        self.connector = Connector(ID, "Shop", Icon(RED), "https://shop.example.com/settings")
        self.portals = [self.serve()]
        self.start()

    def serve(self) -> PracticePortal:
        return self._stack.enter_context(serve())

    def start(self) -> None:
        """Start the program: whatever was only in memory is gone."""
        self._sightings = PortalSightings(self._folder)
        self._sightings.load()
        self._history = RegistrationHistory(self._folder)
        self.heard: set[str] = set()

    def crash(self) -> None:
        """The program is killed while it writes, and started again."""
        (self._folder / "seen.json.tmp").write_text('{"half')
        self.start()

    def client(self, portal: PracticePortal) -> Client:
        address = parse(portal.address)
        rest(portal)
        if portal.address not in self._clients:
            client = Client(address, Tokens(portal.access_token, "", address.rest))
            self._clients[portal.address] = self._stack.enter_context(client)
        return self._clients[portal.address]

    def edit(self, number: int) -> None:
        self.connector = replace(self.connector, comment=f"Edit {number}")

    def register(self, portal: PracticePortal) -> None:
        register(self.client(portal), to_params(self.connector))
        self._history.note(parse(portal.address), self.connector, application=portal.client_id)

    def switch(self, portal: PracticePortal, *, on: bool) -> None:
        client = self.client(portal)
        (activate if on else deactivate)(client, ID, list_lines(client)[0].id)

    def refresh(self, portal: PracticePortal) -> None:
        address = parse(portal.address)
        sent = sent_to(address.origin, self._history.entries())
        for told in look(self.client(portal), ID, sent, self._history.registered_with(address, ID)):
            self._sightings.note(portal_key(address), ID, told)
        self._sightings.keep(portal_key(address), ID)
        self.heard.add(portal.address)

    def remove(self, portal: PracticePortal) -> None:
        self._sightings.forget_portal(portal_key(parse(portal.address)))
        self.heard.discard(portal.address)
        self.portals.remove(portal)

    def path(self, portal: PracticePortal) -> dict[StepId, Step]:
        address = parse(portal.address)
        last = sent_to(address.origin, self._history.entries()).get(ID)
        differences = len(changes(last.connector, self.connector)) if last else 0
        seen = self._sightings.of(portal_key(address), ID)
        state = PortalState("Acme", signed_in=True, seen=seen, sent=last, changes=differences)
        return {step.id: step for step in portal_steps(state)}


def own_state(portal: PracticePortal, connector: Connector, client: Client) -> tuple[bool, bool]:
    """Whether a portal has the connector as it is now, and whether it's on for a channel: asked of itself."""
    stored = portal.connectors().get(ID)
    same = stored is not None and stored["COMMENT"] == connector.comment and stored["NAME"] == connector.name
    lines = list_lines(client)
    on = bool(stored) and any(
        # What JSON has there is an object.
        client.call("imconnector.status", {"CONNECTOR": ID, "LINE": line.id})["STATUS"]  # type: ignore[index]
        for line in lines
    )
    return same, on


def live(days: Days, dice: random.Random, number: int) -> None:
    """Let one thing happen."""
    portal = dice.choice(days.portals)
    match dice.randrange(10):
        case 0 | 1 | 2:
            days.edit(number)
        case 3 | 4:
            days.register(portal)
        case 5 if portal.connectors():
            days.switch(portal, on=dice.random() < 0.7)
        case 6 if portal.connectors():  # somebody else removes it there
            portal.state.store.remove(ID, portal.client_id)
        case 7:
            days.start()
        case 8:
            days.crash()
        case 9 if len(days.portals) < 3:
            days.portals.append(days.serve())
        case 9:
            days.remove(portal)


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Days]:
    with ExitStack() as stack:
        yield Days(tmp_path, stack)


@pytest.mark.parametrize(
    ("count", "seed"),
    [(20, 1), pytest.param(200, 2, marks=pytest.mark.full), pytest.param(200, 3, marks=pytest.mark.full)],
)
def test_the_rail_tells_what_the_portals_own_state_is(days: Days, count: int, seed: int) -> None:
    dice = random.Random(seed)
    for number in range(count):
        live(days, dice, number)
        for portal in days.portals:
            if portal.address not in days.heard:
                unheard = days.path(portal)
                green = [one for one in PORTAL_STEPS if unheard[one].progress is Progress.DONE]
                assert not green, "nothing is green that wasn't heard in this run"
                assert unheard[StepId.REPLIES].progress is Progress.OPEN
        portal = dice.choice(days.portals)
        days.refresh(portal)
        path = days.path(portal)
        same, on = own_state(portal, days.connector, days.client(portal))
        assert (path[StepId.REGISTERED].progress is Progress.DONE) is same, path[StepId.REGISTERED]
        assert (path[StepId.CHANNEL].progress is Progress.DONE) is on, path[StepId.CHANNEL]


def test_what_was_seen_is_kept_and_a_damaged_file_is_nothing(days: Days, tmp_path: Path) -> None:
    [portal] = days.portals
    days.register(portal)
    days.refresh(portal)
    assert days.path(portal)[StepId.REGISTERED].progress is Progress.DONE
    days.start()
    assert days.path(portal)[StepId.REGISTERED].progress is Progress.EARLIER
    days.edit(1)
    fact = days.path(portal)[StepId.REGISTERED].fact
    assert fact is not None
    assert (fact.code, fact.number) == ("CHANGES_NOT_SENT", 1)
    (tmp_path / "seen.json").write_text(
        json.dumps({"x": [1], portal.address: {"shop": {"listing": {"time": True}}}})
    )
    days.start()
    assert days.path(portal)[StepId.CHANNEL].fact is None

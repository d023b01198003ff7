"""What is known of an ID before something is sent: from the portal's list and our own history."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.practice import PracticePortal, serve
from configurator.services.registration_history import RegistrationHistory
from configurator.services.survey import Standing, sent_to, survey
from configurator.storage.history_file import History, Sent

BIRD = Connector(id="bird", name="Bird")


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticePortal]:
    with serve() as portal:
        yield portal


@pytest.fixture
def look(practice: PracticePortal) -> Iterator[Callable[..., Any]]:
    """A function that surveys an ID with what was sent before."""
    practice.faults = []
    portal = parse(practice.address)
    with Client(portal, Tokens(practice.access_token, "", portal.rest)) as client:
        yield lambda identifier, *history: survey(client, identifier, sent_to(portal.origin, history))
    practice.state.store.remove("bird", practice.client_id)


@pytest.fixture
def sent(practice: PracticePortal) -> Callable[..., Sent]:
    def sent(connector: Connector, time: float = 1.0, portal: str = practice.address) -> Sent:
        return Sent(portal, time, connector.name, project_file.dumps(connector))

    return sent


def register(practice: PracticePortal, connector: Connector) -> None:
    icon = {"DATA_IMAGE": "data:image/svg+xml,x"}
    params = {**to_params(connector), "ICON": icon, "PLACEMENT_HANDLER": "https://example.com/"}
    practice.state.store.save(params, practice.client_id)


def test_what_nobody_knows_is_new(look: Callable[..., Any]) -> None:
    found = look("bird")
    assert (found.standing, found.listed_name, found.last) == (Standing.NEW, "", None)


def test_what_was_sent_from_here_is_an_update_of_what_was_sent_last(
    look: Callable[..., Any], sent: Callable[..., Sent], practice: PracticePortal
) -> None:
    register(practice, BIRD)
    newest = Connector(id="Bird", name="Bird 2")
    found = look("BIRD", sent(newest, 9.0), sent(BIRD, 1.0), sent(BIRD, 10.0, "https://acme.bitrix24.com"))
    assert (found.standing, found.listed_name) == (Standing.UPDATE, "Bird")
    assert (found.last.connector, found.last.time) == (newest, 9.0)


def test_what_somebody_else_has_changed_since_is_noticed(
    look: Callable[..., Any], sent: Callable[..., Sent], practice: PracticePortal
) -> None:
    register(practice, Connector(id="bird", name="Somebody else's name"))
    assert look("bird", sent(BIRD)).was_changed
    register(practice, BIRD)
    assert not look("bird", sent(BIRD)).was_changed


def test_what_this_computer_removed_is_not_ours_any_more(
    look: Callable[..., Any], sent: Callable[..., Sent], practice: PracticePortal
) -> None:
    register(practice, BIRD)
    removed = Sent(practice.address, 5.0, BIRD.name, project_file.dumps(BIRD), removed=True)
    assert look("bird", removed, sent(BIRD)).standing is Standing.OTHERS
    assert look("bird", sent(BIRD, 6.0), removed).standing is Standing.UPDATE


def test_what_was_sent_to_another_portal_makes_nothing_ours(
    look: Callable[..., Any], sent: Callable[..., Sent], practice: PracticePortal
) -> None:
    register(practice, BIRD)
    assert look("bird", sent(BIRD, 1.0, "https://acme.bitrix24.com")).standing is Standing.OTHERS


def test_what_is_not_listed_any_more_is_new_and_its_last_version_is_known(
    look: Callable[..., Any], sent: Callable[..., Sent]
) -> None:
    found = look("bird", sent(BIRD))
    assert found.standing is Standing.NEW
    assert found.last.connector == BIRD


@pytest.mark.parametrize(
    ("identifier", "standing", "name"),
    [("acme_help_desk", Standing.OTHERS, "Acme Help Desk"), ("telegrambot", Standing.BUILT_IN, "Telegram")],
)
def test_an_id_that_is_taken_is_seen(
    look: Callable[..., Any], identifier: str, standing: Standing, name: str
) -> None:
    found = look(identifier)
    assert (found.standing, found.listed_name) == (standing, name)


def test_a_list_that_may_not_be_read_leaves_it_open(
    look: Callable[..., Any], practice: PracticePortal, sent: Callable[..., Sent]
) -> None:
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    assert look("bird").standing is Standing.UNKNOWN
    assert look("bird", sent(BIRD)).last.connector == BIRD


def test_what_registering_would_meet_too_is_told_at_once(
    look: Callable[..., Any], practice: PracticePortal
) -> None:
    practice.faults = ["insufficient_scope"]
    with pytest.raises(PortalError, match="INSUFFICIENT_SCOPE"):
        look("bird")


def test_a_damaged_entry_of_the_history_is_left_out(
    look: Callable[..., Any], practice: PracticePortal
) -> None:
    assert look("bird", Sent(practice.address, 1.0, "Bird", "no project")).last is None


@pytest.mark.parametrize(
    ("age", "is_recent"), [(0, True), (3000, True), (4000, False), (-60, True), (-90_000_000, False)]
)
def test_only_what_was_registered_within_the_hour_may_be_missing_in_a_list(
    tmp_path: Path, age: float, is_recent: bool
) -> None:
    portal = parse("acme.bitrix24.com")
    sent = Sent(portal.origin, time.time() - age, BIRD.name, project_file.dumps(BIRD))
    History(tmp_path / "sent").add(sent)
    assert RegistrationHistory(tmp_path).recent_ids(portal) == ({"bird"} if is_recent else set())

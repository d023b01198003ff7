"""What is known of a connector in a portal, as the step's page shows it."""

from __future__ import annotations

import pytest

from configurator.connector.model import Connector
from configurator.services.portal_sightings import Listing, Seen
from configurator.services.portal_steps import PortalState, survey_of
from configurator.services.survey import LastSent, Standing

SENT = LastSent(Connector(id="shop", name="Shop"), 1.0, application="local.1")
HEARD = frozenset({"listing"})


def seen(listing: Listing, *, heard: bool = True) -> Seen:
    return Seen(listing=listing, heard=HEARD if heard else frozenset())


@pytest.mark.parametrize(
    ("state", "standing", "there"),
    [
        (PortalState(), Standing.UNKNOWN, False),
        (PortalState(sent=SENT), Standing.UNKNOWN, True),
        (PortalState(sent=SENT, seen=seen(Listing(2.0, listed=False))), Standing.NEW, False),
        (
            PortalState(sent=SENT, seen=seen(Listing(2.0, listed=False)), is_recent=True),
            Standing.UNKNOWN,
            True,
        ),
        (PortalState(seen=seen(Listing(2.0, listed=False)), is_recent=True), Standing.NEW, False),
        (PortalState(sent=SENT, seen=seen(Listing(2.0, listed=True, owner="ours"))), Standing.UPDATE, True),
        (PortalState(seen=seen(Listing(2.0, listed=True, owner="others"))), Standing.OTHERS, True),
        (PortalState(seen=seen(Listing(2.0, listed=True, owner="unknown"))), Standing.OTHERS, True),
        (PortalState(seen=seen(Listing(2.0, listed=True, owner="built-in"))), Standing.BUILT_IN, True),
        (PortalState(sent=SENT, seen=seen(Listing(2.0, listed=None))), Standing.UNKNOWN, True),
        (PortalState(seen=seen(Listing(2.0, listed=True), heard=False)), Standing.UNKNOWN, False),
    ],
)
def test_the_list_decides_where_it_was_heard_and_else_the_history(
    state: PortalState, standing: Standing, there: bool
) -> None:
    found = survey_of(state)
    assert (found.standing, found.may_be_there) == (standing, there)
    assert found.last is state.sent


def test_the_name_there_is_that_of_the_list() -> None:
    listed = Listing(2.0, listed=True, name="Another", owner="ours")
    before = survey_of(PortalState(sent=SENT, seen=seen(listed))).before
    assert before is not None
    assert before.name == "Another"

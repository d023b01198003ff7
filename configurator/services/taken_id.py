"""The rule of a taken ID: never overwrite another app's connector unless the user said so.

`imconnector.register` overwrites a connector of the same ID, whoever registered it (Bitrix24 documentation).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.services.survey import Standing, sent_to, survey
from configurator.storage.history_file import Sent

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

TAKEN = "ID_TAKEN"
"""Our own code: another app's connector has the ID, so nothing was sent; `details["name"]` is its name."""


def is_taken(error: PortalError | None) -> bool:
    """Return whether nothing was sent because another app's connector has the ID."""
    return error is not None and error.code == TAKEN


def refuse_taken(client: Client, identifier: str, portal: Portal, history: Iterable[Sent]) -> None:
    """Check that an ID is free in a portal, or ours.

    Args:
        client: a signed-in client of the portal.
        identifier: the connector's ID.
        portal: the portal.
        history: what was registered from this computer, the newest first.

    Raises:
        PortalError: `TAKEN`, or the portal's list could not be read (`details["doing"]` is then `survey`).
    """
    try:
        found = survey(client, identifier, sent_to(portal.origin, history))
    except PortalError as error:
        error.details["doing"] = "survey"  # nothing was sent yet, whatever went wrong
        raise
    if found.standing in {Standing.OTHERS, Standing.BUILT_IN}:
        raise PortalError(TAKEN, details={"name": found.listed_name})

"""Asks a portal how a connector is there: whether it has it, on which channels, whether replies arrive."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.lines import list_lines
from configurator.services.lacking_right import unless_denied
from configurator.services.portal_sightings import Aspect, ChannelStates, Listing, Replies
from configurator.services.reply_check import Owner, ReplyCheck, check_replies
from configurator.services.survey import LastSent, Standing, survey

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

MOST_CHANNELS = 50
"""How many open channels are asked about: each takes a request."""


def look(
    client: Client,
    connector: str,
    sent: Mapping[str, LastSent],
    registered_with: str | None,
    cancel: threading.Event | None = None,
) -> list[Aspect]:
    """Return what the portal says now; what the user may not see is left out.

    Args:
        client: a signed-in client.
        connector: the connector's ID.
        sent: what `survey.sent_to` gave for the portal.
        registered_with: client ID of the application with which it was registered from here; empty if that
            isn't known, None if it wasn't.
        cancel: ends the work between two requests.

    Raises:
        PortalError: not reachable, not signed in, or `CANCELLED`.
    """
    found = survey(client, connector, dict(sent))
    listed = None if found.standing is Standing.UNKNOWN else found.standing is not Standing.NEW
    if listed is False:
        return [Listing(time.time(), listed=False), ChannelStates(time.time())]
    owner = "built-in" if found.standing is Standing.BUILT_IN else "unknown"
    told: list[Aspect] = []
    if channels := unless_denied(lambda: _channels(client, connector, cancel)):
        told.append(channels)
    checked = unless_denied(lambda: check_replies(client, connector, registered_with, None, cancel))
    if checked:
        if owner == "unknown" and checked.owner is not Owner.UNKNOWN:
            owner = checked.owner.value
        told.append(replies_told(checked))
    return [Listing(time.time(), listed=listed, name=found.listed_name, owner=owner), *told]


def replies_told(checked: ReplyCheck) -> Replies:
    """Return what a check of the replies says, in short."""
    worst = checked.reasons[0].code if checked.reasons else ""
    return Replies(time.time(), checked.light.value, worst)


def _channels(client: Client, connector: str, cancel: threading.Event | None) -> ChannelStates:
    lines = list_lines(client)
    on, trouble = list[str](), list[str]()
    for line in lines[:MOST_CHANNELS]:
        if cancel is not None and cancel.is_set():
            raise PortalError("CANCELLED")
        status = connectors.status(client, connector, line)
        if status.reason == "WORKS":
            on.append(line.name)
        elif status.reason != "NOT_CONNECTED":
            trouble.append(line.name)
    return ChannelStates(time.time(), tuple(on), tuple(trouble), len(lines))

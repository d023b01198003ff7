"""What earlier tests left bound in portals, for example because the program was ended by force."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.bitrix24.address import AddressError, Portal, parse
from configurator.services.conversation.installation import reader_name
from configurator.services.conversation.reply_queue import ReplyQueue
from configurator.services.conversation.session_folder import SessionFolder, abandoned

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


@dataclass(frozen=True, slots=True)
class Leftover:
    """A portal that may still keep events for a test that has ended.

    Attributes:
        portal: the portal.
        since: when the test began, in seconds since 1970; 0 if unknown.
    """

    portal: Portal
    since: float


def leftovers(state: Path | None = None) -> tuple[Leftover, ...]:
    """Return what earlier tests may have left; asks no portal.

    Args:
        state: where the tests' events are kept; the program's own place if None.
    """
    found = []
    for origin, since in abandoned(state):
        with contextlib.suppress(AddressError):  # edited by hand
            found.append(Leftover(parse(origin), since))
    return tuple(found)


def remove_leftovers(client: Client, portal: Portal, state: Path | None = None) -> int:
    """Unbind what earlier tests left in a portal, and delete their events.

    Args:
        client: a signed-in client of the portal.
        portal: the portal.
        state: as of `leftovers`.

    Returns:
        How many events were still bound; 0 also while a test is running.

    Raises:
        PortalError: it couldn't be done; it is found again at the next start.
        FileProblem: the program's own folder can't be written.
    """
    return ReplyQueue(SessionFolder(portal, state), reader_name(state)).unbind(client)

"""Which connectors this computer has registered in which portal, with a window or without. No Qt here.

A portal's list does not say whose a connector is: the history of what was sent is all that is known.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.connector.model import Connector
    from configurator.storage.history_file import History, Sent


def history(state: Path | None = None) -> History:
    """Return the history of what was sent, in the folder `state`, None for the system's own place."""
    from configurator.storage import folders
    from configurator.storage.history_file import History

    return History((state or folders.state_folder()) / "sent")


def sent_now(portal: Portal, connector: Connector, *, removed: bool = False) -> Sent:
    """Return the entry for a connector that was registered in a portal just now, or removed from it."""
    from configurator.connector import project_file
    from configurator.storage.history_file import Sent

    return Sent(portal.origin, time.time(), connector.name, project_file.dumps(connector), removed)


def our_ids(portal: Portal) -> set[str]:
    """Return the IDs, in lower case, of what was registered in a portal from here and not removed since."""
    from configurator.services.survey import ours, sent_to

    return ours(sent_to(portal.origin, history().all()))


def note(portal: Portal, connector: Connector, *, removed: bool = False) -> None:
    """Keep that a connector was registered in a portal now, or removed from it.

    A full disk must not spoil the news: the history then lacks one line.
    """
    from configurator.storage.files import FileProblem

    with suppress(FileProblem):
        history().add(sent_now(portal, connector, removed=removed))


def note_removal(portal: Portal, identifier: str) -> None:
    """Keep that a connector was removed from a portal now, if it was one of ours."""
    from configurator.services.survey import sent_to

    last = sent_to(portal.origin, history().all()).get(identifier.lower())
    if last and not last.removed:
        note(portal, last.connector, removed=True)

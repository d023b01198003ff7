"""Which connectors this program has registered in which portal. No Qt here.

A portal's list does not say whose a connector is: what was sent from here is all that is known.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.connector.model import Connector
    from configurator.storage.sent import History


def history(state: Path | None = None) -> History:
    """Return the history of what was sent.

    Args:
        state: the folder for what the program writes for itself; None is the system's place.
    """
    from configurator.storage import places
    from configurator.storage.sent import History

    return History((state or places.state_folder()) / "sent")


def sent_to(portal: Portal, state: Path | None = None) -> dict[str, Connector]:
    """Return what was last sent to a portal from here, by ID in lower case, the newest first."""
    from configurator.connector import project

    found: dict[str, Connector] = {}
    for sent in history(state).all():
        if sent.portal == portal.origin:
            with suppress(project.ProjectError):  # somebody changed the file
                connector = project.read(sent.project).connector
                found.setdefault(connector.id.lower(), connector)
    return found


def note(portal: Portal, connector: Connector, state: Path | None = None) -> None:
    """Keep that a connector was registered in a portal, now.

    A full disk must not spoil the news that it is registered: the history then lacks one line.
    """
    from configurator.connector import project
    from configurator.storage.files import FileProblem
    from configurator.storage.sent import Sent

    with suppress(FileProblem):
        history(state).add(Sent(portal.origin, time.time(), connector.name, project.dumps(connector)))

"""Which connectors this computer has registered in which portal, for what has no window. No Qt here.

A portal's list does not say whose a connector is: the history of what was sent is all that is known.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.connector.model import Connector
    from configurator.storage.sent import History


def history() -> History:
    """Return the history of what was sent."""
    from configurator.storage import places
    from configurator.storage.sent import History

    return History(places.state_folder() / "sent")


def our_ids(portal: Portal) -> set[str]:
    """Return the IDs, in lower case, of what was registered in a portal from here and not removed since."""
    from configurator.ui.review.survey import ours, sent_to

    return ours(sent_to(portal.origin, history().all()))


def note(portal: Portal, connector: Connector, *, removed: bool = False) -> None:
    """Keep that a connector was registered in a portal now, or removed from it.

    A full disk must not spoil the news: the history then lacks one line.
    """
    from configurator.connector import project
    from configurator.storage.files import FileProblem
    from configurator.storage.sent import Sent

    with suppress(FileProblem):
        text = project.dumps(connector)
        history().add(Sent(portal.origin, time.time(), connector.name, text, removed))


def note_removal(portal: Portal, identifier: str) -> None:
    """Keep that a connector was removed from a portal now, if it was one of ours."""
    from configurator.ui.review.survey import sent_to

    last = sent_to(portal.origin, history().all()).get(identifier.lower())
    if last and not last.removed:
        note(portal, last.connector, removed=True)

"""What is said of each portal while one connector goes to many. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.wording.portal import Doing, sentence, words
from configurator.wording.portal_connectors import waiting_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.faults import PortalError
    from configurator.bitrix24.limit_wait import Waiting
    from configurator.services.bulk import Result


def waiting_words(waiting: Waiting, portal: str) -> str:
    """Say what is waited for in a portal; while nothing is any more, that it goes on."""
    if waiting.seconds_left <= 0:
        return _("Registering…")
    return waiting_sentence(waiting.reason, portal, waiting.seconds_left)


def result_words(result: Result, portal: str) -> str:
    """Say in a line what came of a portal; `portal` is its name."""
    if result.registered and result.registered.unconfirmed:
        return _("✓ Registered; its list may not be read")
    if result.registered:
        return _("✓ Registered, and in its list")
    error = result.error
    if error is None:
        return ""
    if error.code == "ID_TAKEN":
        return _("▲ Not sent: there the ID belongs to “{name}”").format(name=error.details.get("name", ""))
    return f"✕ {words(error.code, portal, error.details).happened}"


def result_story(error: PortalError, portal: str) -> str:
    """Say all there is to say about a portal's failure."""
    if error.code == "ID_TAKEN":
        return _(
            "{portal} has a connector “{name}” with this ID, which was not registered from this computer. "
            "Registering takes it over, and what it belongs to stops working. Nothing was sent there. "
            "Tick {portal} and try again only if the connector is yours."
        ).format(portal=portal, name=error.details.get("name", ""))
    doing: Doing = "list" if error.details.get("doing") == "list" else "register"
    return sentence(error.code, portal, error.details, doing=doing)

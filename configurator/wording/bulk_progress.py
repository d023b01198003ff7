"""What is said of each portal while one connector is registered in many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.wording.portal import Doing, sentence, words
from configurator.wording.portal_connectors import waiting_sentence
from configurator.wording.punctuation import clauses
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.faults import PortalError
    from configurator.bitrix24.limit_wait import Waiting
    from configurator.bitrix24.methods.registration import Registered, RegistrationResult


def waiting_words(waiting: Waiting, portal: str) -> str:
    """Say what a portal is waited for; after the pause, that registering goes on."""
    if waiting.seconds_left <= 0:
        return _("Registering…")
    return waiting_sentence(waiting.reason, portal, waiting.seconds_left)


def result_words(result: RegistrationResult, portal: str) -> str:
    """Say in a line what came of a portal; `portal` is its name."""
    registered = result.registered
    if registered and registered.moved_to:
        return clauses(_accepted(registered), _("moved to {host}").format(host=registered.moved_to))
    if registered:
        return _accepted(registered)
    error = result.error
    if error is None:
        return ""
    if error.code == "ID_TAKEN":
        return _("▲ Not sent: “{name}” already uses this ID").format(name=error.details.get("name", ""))
    return f"✕ {words(error.code, portal, error.details).happened}"


def _accepted(registered: Registered) -> str:
    return _("✓ Registered; not checked in its list") if registered.unconfirmed else _("✓ Registered")


def result_story(error: PortalError, portal: str) -> str:
    """Say everything about a portal's failure."""
    if error.code == "ID_TAKEN":
        return _(
            "{portal} already has a connector “{name}” with this ID, and registering would replace it. "
            "Nothing was sent: select {portal} and try again only if that connector is yours."
        ).format(portal=portal, name=error.details.get("name", ""))
    doing: Doing = "survey" if error.details.get("doing") == "survey" else "register"
    return sentence(error.code, portal, error.details, doing=doing)

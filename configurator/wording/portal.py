"""What came of talking to a portal: what happened, what to do next, what was not changed. No Qt here."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from configurator import __version__
from configurator.wording import portal_reasons
from configurator.wording.portal_actions import action_for
from configurator.wording.portal_failures import ADDRESSES, FAILURES
from configurator.wording.portal_refusals import REFUSALS
from configurator.wording.translation import N_, _

if TYPE_CHECKING:
    from configurator.bitrix24.faults import PortalError

Doing = Literal["register", "sign_in", "list", "status", "activate", "deactivate", "data_set", "unregister"]
"""What was tried."""

_TEXTS = {**REFUSALS, **FAILURES}
_OTHER = (
    N_("{portal} refused, for a reason that this program does not know: {code}."),
    N_("Wait a minute, then try again. If it stays like this, write to Bitrix24's support."),
)
_UNSURE = frozenset(
    {
        "TIMEOUT",
        "CONNECTION_LOST",
        "CANCELLED",
        "PORTAL_UNAVAILABLE",
        "NOT_BITRIX24",
        "EMPTY_ANSWER",
        "BROKEN_ANSWER",
        "UNEXPECTED_ANSWER",
        "TOO_LARGE",
        "NOT_IN_LIST",
        "INTERNAL_SERVER_ERROR",
        "ERROR_UNEXPECTED_ANSWER",
    }
)
"""Codes after which the portal may have done it all the same."""
_READING = frozenset({"sign_in", "list", "status"})


@dataclass(frozen=True, slots=True)
class Words:
    """What to tell a person.

    Attributes:
        happened: what went wrong.
        why: the reason, as far as it can be known.
        do_next: what they can do about it.
        unchanged: what was not changed.
        action: what this program can do about it, a name of `portal_actions`; empty where nothing.
    """

    happened: str
    why: str
    do_next: str
    unchanged: str
    action: str = ""

    def __str__(self) -> str:
        return f"{self.happened} {self.why} {self.do_next} {self.unchanged}"


def words(
    code: str, portal: str, details: Mapping[str, str] | None = None, *, doing: Doing = "register"
) -> Words:
    """Say what a `PortalError` means.

    Args:
        code: its code.
        portal: the portal's host name, or another name for it.
        details: its details.
        doing: what was tried; it decides what may have changed.
    """
    values = {"host": _("another one"), **(details or {}), "portal": portal, "code": code}
    if not values["host"]:
        values["host"] = _("another one")
    happened, do_next = _TEXTS.get(code, _OTHER)
    why = portal_reasons.REASONS.get(code, portal_reasons.OTHER)
    first = _(happened).format_map(values)
    if " " in portal:  # "the practice portal" begins a sentence with a capital, a host name does not
        first = first[:1].upper() + first[1:]
    return Words(
        first,
        _(why).format_map(values),
        _(do_next).format_map(values),
        _unchanged(code, doing).format_map(values),
        action_for(code),
    )


def _unchanged(code: str, doing: Doing) -> str:
    if code not in _UNSURE or doing in _READING:
        return _("Nothing was changed in {portal}, and your connector on this computer is as it was.")
    if doing == "register":
        return _(
            "Your connector on this computer is as it was. Whether {portal} has saved it is not certain; "
            "registering it again does no harm."
        )
    if doing == "unregister":
        return _(
            "Your connector on this computer is as it was. Whether {portal} has removed it is not certain: "
            "look at the list of its connectors."
        )
    return _(
        "Your connector on this computer is as it was. Whether {portal} has done it is not certain; doing it "
        "again does no harm."
    )


def sentence(
    code: str, portal: str, details: Mapping[str, str] | None = None, *, doing: Doing = "register"
) -> str:
    """Say the same as `words` in one text."""
    return str(words(code, portal, details, doing=doing))


def technical(error: PortalError, portal: str) -> str:
    """Return what a developer or support wants to know about an error, line by line; nothing secret is in it.

    Args:
        error: the error.
        portal: the portal's host name, or another name for it.
    """
    when = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(error.time))
    lines = [
        f"Code: {error.code}",
        f"HTTP status: {error.status or 'no answer'}",
        f"Portal: {portal}",
        f"Time: {when}",
        f"Program: Connector Configurator {__version__}",
    ]
    if error.said:
        lines.insert(2, f"The portal's own text: {error.said}")
    return "\n".join(lines)


def address_sentence(code: str) -> str:
    """Say what is wrong with a portal's address; `code` is an `AddressError`'s."""
    return _(ADDRESSES[code])


def registered_sentence(name: str, portal: str, *, confirmed: bool, practice: bool = False) -> str:
    """Say that a connector is registered, and what is left for the developer of its settings page.

    Registering does not subscribe to messages (Bitrix24 documentation).

    Args:
        name: the connector's name.
        portal: the portal's host name, or another name for it.
        confirmed: whether the portal's list shows it.
        practice: whether it was a rehearsal.
    """
    if confirmed:
        text = _("“{name}” is registered: {portal} lists it.")
    else:
        text = _(
            "“{name}” is registered. {portal} accepted it, but did not show its list of connectors, "
            "so look into its Contact Center."
        )
    if practice:
        left = _("This was practice: nothing has left this computer.")
    else:
        left = _(
            "Left for the developer of the settings page: subscribe to messages (event.bind "
            "OnImConnectorMessageAdd), or operators' replies do not arrive."
        )
    return f"{text} {left}".format(name=name, portal=portal)

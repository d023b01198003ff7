"""What came of talking to a portal: what happened, why, what to do, whether anything was changed."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from configurator import __version__
from configurator.wording.portal_fault import PortalFault
from configurator.wording.portal_faults import fault_for
from configurator.wording.punctuation import sentences
from configurator.wording.translation import N_, _

if TYPE_CHECKING:
    from configurator.bitrix24.faults import PortalError

Doing = Literal[
    "survey", "register", "sign_in", "list", "status", "activate", "deactivate", "data_set", "unregister",
    "add_line", "send", "update", "delete", "confirm", "rename_chat", "listen", "replies", "bind", "unbind",
]  # fmt: skip
"""What was tried; `survey` is what is read before something is registered, `listen` reads replies, `replies`
looks at whether they can arrive."""

_READING = frozenset({"sign_in", "list", "status", "listen", "replies"})
"""What changes nothing in a portal whatever comes of it."""

_UNSURE: dict[str, str] = {
    "register": N_("It may have been saved anyway; registering again does no harm."),
    "unregister": N_("It may have been removed anyway; check the list of connectors."),
    "send": N_("It may have been sent anyway; sending it again may write it twice."),
    "add_line": N_("It may have been made anyway; check the list of open channels."),
}
"""What is said where the portal may have done what it was asked, by what was tried."""
_UNSURE_AS_USUAL = N_("It may have been done anyway; doing it again does no harm.")


@dataclass(frozen=True, slots=True)
class Words:
    """What to tell a person about a failure, in their language.

    Attributes:
        happened: what went wrong, as a headline.
        why: the reason, as far as it is known; may be empty.
        do_next: what they can do about it.
        unchanged: whether anything was changed; empty where nothing was to be changed.
        action: what this program can do about it, a name of `portal_actions`; empty where nothing.
        unsure: whether what was tried may have been done all the same.
    """

    happened: str
    why: str
    do_next: str
    unchanged: str
    action: str = ""
    unsure: bool = False

    @property
    def paragraphs(self) -> list[str]:
        """The texts as a message shows them: what happened and why, what to do, what was changed."""
        return [*filter(None, (sentences(self.happened, self.why), self.do_next, self.unchanged))]

    def __str__(self) -> str:
        return sentences(self.happened, self.why, self.do_next, self.unchanged)


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
    fault = fault_for(code)
    values = {"host": "", "proxy": "", "time": "", **(details or {}), "portal": portal, "code": code}
    values["host"] = values["host"] or _("another portal")

    def say(text: str) -> str:
        return _(text).format_map(values) if text else ""

    return Words(
        capital(say(fault.what_happened), portal),
        say(fault.why),
        say(fault.what_to_do),
        _unchanged(fault, doing),
        fault.action,
        fault.may_have_happened and doing != "survey" and doing not in _READING,
    )


def capital(sentence: str, portal: str) -> str:
    """Begin a sentence with a capital where a portal goes by words; a host name stays as it is.

    Args:
        sentence: what is said.
        portal: the name that may begin it, `acme.bitrix24.com` or `the practice portal`.
    """
    return sentence[:1].upper() + sentence[1:] if " " in portal else sentence


def _unchanged(fault: PortalFault, doing: Doing) -> str:
    if doing in _READING:
        return ""
    if doing == "survey" or not fault.may_have_happened:
        return _("Nothing was changed.")
    return _(_UNSURE.get(doing, _UNSURE_AS_USUAL))


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


def registered_sentence(name: str, portal: str, *, confirmed: bool, practice: bool = False) -> str:
    """Say that a connector is registered, and what the developer of its settings page does next.

    Registering does not subscribe to messages (Bitrix24 documentation).

    Args:
        name: the connector's name.
        portal: the portal's host name, or another name for it.
        confirmed: whether the portal's list shows it.
        practice: whether it was a rehearsal.
    """
    if confirmed:
        text = _("“{name}” is registered in {portal}.")
    else:
        text = _(
            "“{name}” is registered, but {portal} didn't show its list of connectors. Check the Contact "
            "Center."
        )
    if practice:
        left = _("Practice mode: nothing was sent.")
    else:
        left = _(
            "Next, the developer of the settings page subscribes to messages (event.bind "
            "OnImConnectorMessageAdd) with this same application. Until then, operators' replies don't "
            "arrive."
        )
    return sentences(text, left).format(name=name, portal=portal)

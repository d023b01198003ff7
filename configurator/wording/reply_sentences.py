"""Do replies arrive? The reasons in words, and what to do about each."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.wording.punctuation import sentences
from configurator.wording.settings_page_report import FINDINGS
from configurator.wording.translation import N_, _, ngettext

REASONS: dict[str, tuple[str, str]] = {
    "BUILT_IN": (
        N_("This is Bitrix24's own connector, so no application gets its replies."),
        N_("Choose one of your connectors."),
    ),
    "NOT_LISTED": (
        N_("{portal} doesn't list a connector with this ID."),
        N_("Register it first. A new one may take up to an hour to be listed."),
    ),
    "UNLISTED": (
        N_("{portal} doesn't list this connector, although it was registered from here."),
        N_("The list may be up to an hour old. Check again later, or register it again."),
    ),
    "OTHERS": (
        N_("Another application registered this connector, so its replies go there."),
        N_("Register it with “{application}”, or let the developer use the other application."),
    ),
    "NOT_INSTALLED": (
        N_("The installation of “{application}” isn't complete, so it gets no replies."),
        N_("Open the application in Bitrix24, select “Script only”, save, then sign in again."),
    ),
    "NO_PERMISSION": (
        N_("“{application}” lacks the permission {permission}."),
        N_("Select it in the application's settings in Bitrix24, save, then sign in again."),
    ),
    "NO_HANDLER": (
        N_("No server is called when an operator replies."),
        N_("Bind the address of the developer's server."),
    ),
    "UNREACHABLE": (
        N_("The server at {address} doesn't accept events: {why}"),
        N_("Ask the developer to check it, or bind another address."),
    ),
    "STALE": (
        N_("The server at {address} doesn't accept events: {why}"),
        N_("Remove it if nobody needs it."),
    ),
    "OWNER_UNKNOWN": (
        N_("It isn't known here which application registered this connector."),
        N_("If it wasn't “{application}”, replies go elsewhere. Registering it again settles that."),
    ),
    "LIST_UNREADABLE": (
        N_("Your account can't list the connectors, so this one couldn't be looked up."),
        N_("Sign in as an administrator to be sure."),
    ),
    "HANDLER_MISSING": (
        N_("The server doesn't get these events: {events}."),
        N_("Bind the missing events."),
    ),
    "NOT_OFFERED": (
        N_("The portal doesn't offer the application some events: {events}."),
        N_("Select imopenlines, imconnector and im in the application's settings, save, then sign in again."),
    ),
    "DOUBLED": (
        N_("Some events are sent to more than one address: {events}."),
        N_("Remove the handlers that nobody needs."),
    ),
}
"""By code: what is so, and what to do."""
VERDICTS = {
    "green": N_("Nothing was found that keeps operators' replies from arriving."),
    "yellow": N_("Operators' replies probably arrive."),
    "red": N_("Operators' replies don't arrive."),
}
"""By the value of `connectors.Light`."""
SERVER_VERDICTS = {
    "green": N_("Your developer's server gets replies"),
    "yellow": N_("Your developer's server probably gets replies"),
    "red": N_("Your developer's server gets no replies yet"),
}
"""The same beside a test conversation, in which replies may arrive without a server."""


def reason_sentence(code: str, details: Mapping[str, str], portal: str, application: str) -> str:
    """Say what keeps replies from arriving, and what to do.

    Args:
        code: a code of `reply_check.REASONS`.
        details: its details.
        portal: the portal's host name.
        application: the application's name.
    """
    why = details.get("why", "")
    known = _(FINDINGS[why][0]).format(target="", status="", value="") if why in FINDINGS else why
    values = {**details, "portal": portal, "application": application, "why": known}
    return sentences(*(_(text).format_map(values) for text in REASONS[code]))


def verdict(light: str) -> str:
    """Say whether replies arrive; `light` is a `connectors.Light`'s value."""
    return _(VERDICTS[light])


def server_verdict(light: str) -> str:
    """Say whether the developer's server gets replies; `light` is a `connectors.Light`'s value."""
    return _(SERVER_VERDICTS[light])


def bound_sentence(address: str, count: int, removed: int) -> str:
    """Say that handlers were bound.

    Args:
        address: what is called now.
        count: for how many events.
        removed: how many other handlers were removed.
    """
    said = ngettext(
        "{address} is called for {count} event.", "{address} is called for {count} events.", count
    ).format(address=address, count=count)
    if removed:
        said += " " + _("Handlers removed: {count}.").format(count=removed)
    return said


def sent_test_sentence(portal: str, marker: str) -> str:
    """Say that a test event was sent, and how the developer recognizes it."""
    return _("{portal} sends the test event ONAPPTEST; it carries {marker}.").format(
        portal=portal, marker=marker
    )

"""The words of the path rail: what each step is called, how far it is, and a line of fact about it."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.foreign_text import one_line
from configurator.wording.ages import age_words
from configurator.wording.translation import N_, NP_, Text, _, ngettext, pgettext

STEP_NAMES = {
    "name": N_("Name and ID"),
    "icon": N_("Icon"),
    "settings_page": N_("Settings page"),
    "messages": N_("Messages"),
    "practised": N_("Practised"),
    "portal": N_("Your Bitrix24"),
    "registered": N_("Registered"),
    "channel": N_("On for a channel"),
    "conversation": N_("Test conversation"),
    "replies": N_("Replies to your server"),
}
"""What each step is called, not translated yet."""

_PROGRESS = {
    "done": NP_("a step", "done"),
    "attention": NP_("a step", "needs attention"),
    "open": NP_("a step", "open"),
    "earlier": NP_("a step", "done earlier"),
}

FACTS = {
    # the connector
    "MISSING": N_("Not filled in yet"),
    "ICON_GOOD": N_("Fits, easy to see"),
    "ICON_NOT_CHECKED": N_("Not checked yet"),
    "PAGE_NOT_TESTED": N_("Not tested yet"),
    "PAGE_GOOD": N_("Tested"),
    "PAGE_STATUS": N_("Answered {status}"),
    "PAGE_BAD": N_("Can't be shown"),
    "PAGE_DOUBTFUL": N_("May not work"),
    "STANDARD_SETTINGS": N_("Standard settings"),
    # a portal
    "PRACTISED": N_("Registered in the practice portal"),
    "NOT_CONNECTED": N_("Not connected yet"),
    "NOT_SIGNED_IN": N_("Not signed in"),
    "NOT_CHECKED": N_("Not checked"),
    "REGISTERED": N_("Registered"),
    "NOT_REGISTERED": N_("Not registered"),
    "NOT_LISTED_YET": N_("Sent, not listed yet"),
    "LIST_HIDDEN": N_("Can't be checked"),
    "GONE": N_("No longer there"),
    "GONE_EARLIER": N_("Was no longer there"),
    "OTHERS": N_("Another app's connector"),
    "BUILT_IN": N_("One of Bitrix24's own"),
    "NOT_FROM_HERE": N_("Not sent from this computer"),
    "CHANGED_THERE": N_("Called “{name}” there"),
    "CHANNEL_TROUBLE": N_("“{channel}” reports a problem"),
    "OFF_EVERYWHERE": N_("Off for every channel"),
    "NO_CHANNEL": N_("No open channel yet"),
    "BOTH_WAYS": N_("Both ways work"),
    "NO_REPLY_YET": N_("Waiting for a reply"),
    "NO_REPLY_THEN": N_("There was no reply"),
    "HANDLER_BOUND": N_("Handler bound"),
}
"""A line of fact by its code, not translated yet; the age follows where it matters."""

REPLY_REASONS = {
    "BUILT_IN": N_("One of Bitrix24's own"),
    "NOT_LISTED": N_("Not registered"),
    "OTHERS": N_("Another app gets them"),
    "NOT_INSTALLED": N_("App isn't installed"),
    "NO_PERMISSION": N_("App lacks a permission"),
    "NO_HANDLER": N_("No handler bound"),
    "UNREACHABLE": N_("Server doesn't answer"),
    "UNLISTED": N_("Sent, not listed yet"),
    "STALE": N_("A server doesn't answer"),
    "OWNER_UNKNOWN": N_("Owner not known"),
    "LIST_UNREADABLE": N_("Can't be checked"),
    "HANDLER_MISSING": N_("Not every event bound"),
    "NOT_OFFERED": N_("Some events not offered"),
    "DOUBLED": N_("Bound twice"),
}
"""The same for each reason of `services/reply_check.py`."""


def step_name(step: str) -> str:
    """Return what a step is called."""
    return _(STEP_NAMES[step])


def progress_words(progress: str) -> str:
    """Return how far a step is, for whoever can't see its mark."""
    return pgettext(*_PROGRESS[progress])


def fact_words(code: str, details: Mapping[str, str], count: int, age: float | None = None) -> str:
    """Return the line of fact about a step.

    Args:
        code: one of the codes of `Fact`.
        details: what it names.
        count: how many there are.
        age: how many seconds ago it was; None where that doesn't matter.
    """
    said = _said(code, details, count)
    if age is None:
        return said
    # Translators: a fact and how long ago it was: “Answered 404 · 2 min ago”.
    return _("{fact} · {age}").format(fact=said, age=age_words(age))


def _said(code: str, details: Mapping[str, str], count: int) -> str:
    named = {name: one_line(value) for name, value in details.items()}
    if code in {"VALUE", "CHANNELS"} and not count:
        return Text("{only}").format(only=next(iter(named.values())))
    if code == "REPLIES":
        return _(REPLY_REASONS.get(details["reason"], FACTS["NOT_CHECKED"]))
    if code in FACTS:
        return _(FACTS[code]).format(**named)
    return _counted(code, count).format(count=count, **named)


def _counted(code: str, count: int) -> str:
    forms = {
        "ERRORS": ngettext("{count} thing to fix", "{count} things to fix", count),
        "WARNINGS": ngettext("{count} warning", "{count} warnings", count),
        "CHANGED_SETTINGS": ngettext("{count} setting changed", "{count} settings changed", count),
        "CHANGES_NOT_SENT": ngettext("{count} change not sent yet", "{count} changes not sent yet", count),
        "CHANNELS": ngettext("{channel} and {count} more", "{channel} and {count} more", count),
    }
    return forms[code]

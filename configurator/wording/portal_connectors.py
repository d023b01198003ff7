"""A portal's connectors in words: whose they are, how they are on an open channel, a pause."""

from __future__ import annotations

from configurator.wording.portal import capital
from configurator.wording.translation import N_, _, ngettext

KINDS = {
    "ours": N_("Yours"),
    "built-in": N_("Bitrix24"),
    "other": N_("Other apps"),
}
"""Whose a connector is, by the value of `connectors.Kind`."""
LIGHTS = {
    "green": N_("On"),
    "yellow": N_("Off"),
    "red": N_("Error"),
}
"""Its state in a word, to stand beside the colour; by the value of `connectors.Light`."""
STATES = {
    "WORKS": N_("Messages are delivered on the open channel “{line}”."),
    "LINE_ERROR": N_(
        "The portal reports an error on the open channel “{line}”. Check the settings page in the Contact "
        "Center, then switch the connector off and on."
    ),
    "LINE_OFF": N_("The open channel “{line}” itself is off. Switch it on in the Contact Center."),
    "NOT_READY": N_(
        "The connector is set up on the open channel “{line}”, but doesn't deliver messages. Switch it off "
        "and on, or ask the developer of the settings page."
    ),
    "NOT_CONNECTED": N_("The connector is off on the open channel “{line}”. Switch it on to use it there."),
}
"""Why, and what to do; by `connectors.Status.reason`."""


def state_sentence(reason: str, line: str) -> str:
    """Say how a connector is on an open channel, why, and what to do; `line` is the channel's name."""
    return _(STATES[reason]).format(line=line)


def light_word(light: str) -> str:
    """Return the state in a word, to stand beside its colour; `light` is a `connectors.Light`'s value."""
    return _(LIGHTS[light])


def kind_word(kind: str) -> str:
    """Say whose a connector is; `kind` is a `connectors.Kind`'s value."""
    return _(KINDS[kind])


def channel_count(number: int) -> str:
    """Say how many open channels there are."""
    return ngettext("{count} channel", "{count} channels", number).format(count=number)


def channel_range(first: int, last: int, number: int) -> str:
    """Say which of the open channels are shown; `first` and `last` count from 1."""
    return _("{first} to {last} of {count}").format(first=first, last=last, count=number)


def waiting_sentence(reason: str, portal: str, seconds: float) -> str:
    """Say what is waited for, and how much longer.

    Args:
        reason: a `Waiting.reason`.
        portal: the portal's host name, or another name for it.
        seconds: what is left.
    """
    left = max(1, round(seconds))
    clock = f"{left // 60}:{left % 60:02}"
    if reason == "OPERATION_TIME_LIMIT":
        text = _("{portal} accepts such requests again in {clock}. You can cancel.")
    else:
        text = _("{portal} accepts two requests a second. Continuing in {seconds} s.")
    return capital(text.format(portal=portal, clock=clock, seconds=left), portal)


def done_sentence(doing: str, connector: str, portal: str, line: str = "") -> str:
    """Say that something was done with a connector or an open channel.

    Args:
        doing: `activate`, `deactivate`, `data_set`, `unregister` or `add_line`.
        connector: its ID or name.
        portal: the portal's host name.
        line: the open channel's number or name.
    """
    texts = {
        "activate": _("“{connector}” is on for the open channel “{line}” in {portal}."),
        "deactivate": _("“{connector}” is off for the open channel “{line}” in {portal}."),
        "data_set": _("The account behind “{connector}” on the open channel “{line}” is saved in {portal}."),
        "unregister": _("“{connector}” was removed from {portal} and from all its open channels."),
        "add_line": _("The open channel “{line}” was created in {portal}."),
    }
    return texts[doing].format(connector=connector, portal=portal, line=line)


_ACCOUNTS = {
    "SENT": N_("The account behind it was sent again."),
    "KEPT": N_(
        "Bitrix24 deleted the account behind it there. It's kept here and sent again when you switch it on."
    ),
    "LOST": N_("If an account was set for it, Bitrix24 deleted that."),
    "NOT_SENT": N_("The account behind it couldn't be sent again; set it once more."),
}
"""What became of the account behind a channel, by `channel_switch.Switched.account`."""


def account_sentence(account: str) -> str:
    """Say what became of the account behind a channel; `account` is a code of `Switched.account`."""
    return _(_ACCOUNTS[account]) if account else ""


def unchecked_sentence() -> str:
    """Say that a portal's yes couldn't be checked: it says yes for what doesn't exist, too."""
    return _("Your account can't list connectors or open channels, so this isn't confirmed.")


def no_line_sentence(portal: str) -> str:
    """Say that a portal has no open channel; `portal` is its host name."""
    return _("{portal} has no open channel yet.").format(portal=portal)


def built_in_sentence(identifier: str) -> str:
    """Say that an ID is taken by Bitrix24 itself."""
    return _("Bitrix24's own connector uses the ID “{id}”. Choose another ID; nothing was sent.").format(
        id=identifier
    )


def unregister_warning(connector: str, portal: str) -> str:
    """Say what is lost when a connector is removed from a portal."""
    return _(
        "“{connector}” will be removed from {portal} and from all its open channels, and its messages will "
        "stop. Your file on this computer stays."
    ).format(connector=connector, portal=portal)

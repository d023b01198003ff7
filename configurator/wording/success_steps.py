"""What the window says after registering: each next step, a line about it, and its button.

Registering neither connects an open channel nor subscribes to messages (Bitrix24 documentation).
"""

from __future__ import annotations

from typing import NamedTuple

from configurator.wording.punctuation import listed
from configurator.wording.translation import N_, _, ngettext


class StepTexts(NamedTuple):
    """The texts of one step, not translated yet.

    Attributes:
        title: what it is.
        fact: a line about it.
        button: what its button says.
    """

    title: str
    fact: str
    button: str


STEPS = {
    "switch": StepTexts(
        N_("Switch it on for an open channel"), N_("Looking for open channels…"), N_("Switch on")
    ),
    "talk": StepTexts(
        N_("Try it with a message"),
        N_("Write as a customer, and see what operators answer."),
        N_("Send a test message"),
    ),
    "connect": StepTexts(
        N_("Do it for real"),
        N_("This was practice. Connecting your Bitrix24 takes about three minutes."),
        N_("Connect your Bitrix24"),
    ),
    "note": StepTexts(
        N_("Tell your developer"),
        N_("Replies don't arrive until your developer subscribes to messages with this application."),
        N_("Copy note for your developer"),
    ),
    "center": StepTexts(
        N_("See it in place"), N_("Its tile is in the Contact Center."), N_("Open the Contact Center")
    ),
}
PRACTICE = ("switch", "talk", "center", "connect")
"""The steps after practice, in their order."""
REAL = ("switch", "talk", "note", "center")
"""The steps after registering in a portal."""
_NAMED = 3
"""So many open channels are named; of more, the first."""


def switch_words(channel: str) -> str:
    """Return the button that switches the connector on; `channel` is empty where there are several."""
    return _("Switch on for {channel}").format(channel=channel) if channel else _("Switch on for…")


def switch_fact(channel: str) -> str:
    """Say what switching on does; `channel` is empty where there are several."""
    if channel:
        return _("Customers' messages then arrive in the open channel “{channel}”.").format(channel=channel)
    return _("Choose the open channel in which customers' messages arrive.")


def looking_fact() -> str:
    """Say that the portal is asked where the connector is on already."""
    return _("Checking each open channel…")


def no_channel_fact() -> str:
    """Say that the portal has no open channel."""
    return _("There is no open channel yet. Customers' messages arrive in one.")


def switching_fact(channel: str) -> str:
    """Say that the connector is being switched on."""
    return _("Switching it on for “{channel}”…").format(channel=channel)


def on_fact(channels: list[str]) -> str:
    """Say for which open channels the connector is on."""
    names = [_("“{name}”").format(name=name) for name in channels[:_NAMED]]
    more = len(channels) - 1
    few = len(channels) <= _NAMED
    told = ngettext("{channel} and {count} more", "{channel} and {count} more", more)
    said = listed(names) if few else told.format(channel=names[0], count=more)
    return _("On for {channels}.").format(channels=said)


def talk_fact(channel: str) -> str:
    """Say that a test message needs the connector switched on first; `channel` is where."""
    return _("The connector is switched on for “{channel}” first.").format(channel=channel)


def no_browser_fact(address: str) -> str:
    """Say that no browser opened."""
    return _("No browser could be opened. The address is {address}").format(address=address)


def kept_sentence(*, is_kept: bool) -> str:
    """Say whether practice keeps what was registered there."""
    if is_kept:
        return _("Practice keeps its connectors on this computer until you reset it.")
    return _("Practice is in use elsewhere, so this window forgets its connectors when it closes.")


def copied_sentence() -> str:
    """Say that the note for the developer was copied."""
    return _("Copied. Paste it into an email or a chat.")


def talk_elsewhere_fact() -> str:
    """Say that a test message needs an open channel to be chosen first."""
    return _("Choose an open channel. The connector is switched on for it first.")


def reset_sentence() -> str:
    """Say that the practice portal is empty now."""
    return _("Practice was reset. The practice portal is empty now.")

"""A portal's connectors in words: whose they are, how they are on an open channel, a pause. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

KINDS = {
    "ours": N_("Yours"),
    "built-in": N_("Bitrix24's own"),
    "other": N_("Somebody else's"),
}
"""By the value of `connectors.Kind`."""
LIGHTS = {
    "green": N_("Works"),
    "yellow": N_("Not yet"),
    "red": N_("Error"),
}
"""By the value of `connectors.Light`: its state in a word, to stand beside the colour."""
STATES = {
    "WORKS": N_("Messages go through on the open channel “{line}”."),
    "LINE_ERROR": N_(
        "The portal has seen an error on the open channel “{line}”. Open the connector's settings page in "
        "the Contact Center; if it looks right there, switch the connector off and on again here."
    ),
    "LINE_OFF": N_(
        "The connector is switched on, but the open channel “{line}” itself is switched off. Switch it on in "
        "the Contact Center."
    ),
    "NOT_READY": N_(
        "The connector is set up on the open channel “{line}”, but does not pass messages on. Switch it off "
        "and on again; if that does not help, ask the developer of the settings page."
    ),
    "NOT_CONNECTED": N_(
        "The connector is not switched on for the open channel “{line}”. Switch it on to use it there."
    ),
}
"""By `connectors.Status.reason`: why, and what to do."""


def state_sentence(reason: str, line: str) -> str:
    """Say how a connector is on an open channel, why, and what to do; `line` is the channel's name."""
    return _(STATES[reason]).format(line=line)


def light_word(light: str) -> str:
    """Return the state in a word, to stand beside its colour; `light` is a `connectors.Light`'s value."""
    return _(LIGHTS[light])


def kind_word(kind: str) -> str:
    """Say whose a connector is; `kind` is a `connectors.Kind`'s value."""
    return _(KINDS[kind])


def waiting_sentence(reason: str, portal: str, seconds: float) -> str:
    """Say what is waited for, and how long still.

    Args:
        reason: a `Waiting.reason`.
        portal: the portal's host name.
        seconds: what is left.
    """
    left = max(1, round(seconds))
    clock = f"{left // 60}:{left % 60:02}"
    if reason == "OPERATION_TIME_LIMIT":
        text = _("{portal} takes such requests again in {clock}. Nothing is lost; you may cancel.")
    else:
        text = _("{portal} takes two requests a second. Going on in {seconds} s.")
    return text.format(portal=portal, clock=clock, seconds=left)


def done_sentence(doing: str, connector: str, portal: str, line: str = "") -> str:
    """Say that something was done with a connector.

    Args:
        doing: `activate`, `deactivate`, `data_set` or `unregister`.
        connector: its ID or name.
        portal: the portal's host name.
        line: the open channel's number or name.
    """
    texts = {
        "activate": _("“{connector}” is switched on for the open channel “{line}” in {portal}."),
        "deactivate": _("“{connector}” is switched off for the open channel “{line}” in {portal}."),
        "data_set": _("{portal} knows the account behind “{connector}” on the open channel “{line}” now."),
        "unregister": _("“{connector}” is removed from {portal}, and from all its open channels with it."),
    }
    return texts[doing].format(connector=connector, portal=portal, line=line)


def built_in_sentence(identifier: str) -> str:
    """Say that an ID is taken by Bitrix24 itself."""
    return _(
        "“{id}” is the ID of one of Bitrix24's own connectors. Choose another ID. Nothing was sent."
    ).format(id=identifier)


def unregister_warning(connector: str, portal: str) -> str:
    """Say what is lost when a connector is removed from a portal."""
    return _(
        "“{connector}” will be removed from {portal}: it disappears from the Contact Center, it is switched "
        "off on every open channel, and messages through it arrive no more. Your file on this computer stays "
        "as it is. You can register it again, but must then switch it on anew on every open channel."
    ).format(connector=connector, portal=portal)

"""What the window says about a test conversation: how far each message came, and what happened."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.bitrix24.methods import events
from configurator.wording.translation import N_, _

STATES = {
    "sending": N_("Sending…"),
    "sent": N_("In Bitrix24"),
    "refused": N_("Not delivered"),
    "unsure": N_("No answer: Bitrix24 may have it"),
    "arrived": N_("confirming the delivery…"),
    "confirmed": N_("delivery confirmed"),
    "deleted": N_("Deleted"),
}
"""How far a message came, by the value of `conversation.entries.EntryState`.

Those of an operator's message stand behind the name and the time.
"""
UNCONFIRMED = N_("delivery not confirmed: the operator sees “not delivered”")
"""Of an operator's message whose confirmation failed; the next poll tries again."""
STEPS = {
    "imconnector.send.messages": N_("Customer's message delivered"),
    "imconnector.update.messages": N_("Customer's message corrected"),
    "imconnector.delete.messages": N_("Customer's message deleted"),
    "imconnector.send.status.delivery": N_("Delivery confirmed"),
    "imconnector.chat.name.set": N_("Conversation renamed"),
    "event.bind": N_("Bitrix24 keeps replies for this program"),
    "event.get": N_("Checked which events are bound"),
    "event.unbind": N_("Bitrix24 no longer keeps replies"),
    "event.offline.list": N_("Looked for replies"),
    "event.offline.get": N_("Took replies off the queue"),
    "event.offline.clear": N_("Took replies off the queue"),
    events.MESSAGE_ADDED: N_("Operator replied"),
    events.MESSAGE_UPDATED: N_("Operator changed a reply"),
    events.MESSAGE_DELETED: N_("Operator deleted a reply"),
    events.DIALOG_STARTED: N_("The conversation began"),
    events.DIALOG_FINISHED: N_("The conversation ended"),
    events.STATUS_DELETED: N_("The connector was switched off"),
    events.LINE_DELETED: N_("The open channel was deleted"),
}
"""What a step of the log means, by the name of its method or event."""
NAMES: Mapping[str, str] = {
    events.MESSAGE_ADDED: "OnImConnectorMessageAdd",
    events.MESSAGE_UPDATED: "OnImConnectorMessageUpdate",
    events.MESSAGE_DELETED: "OnImConnectorMessageDelete",
    events.DIALOG_STARTED: "OnImConnectorDialogStart",
    events.DIALOG_FINISHED: "OnImConnectorDialogFinish",
    events.STATUS_DELETED: "OnImConnectorStatusDelete",
    events.LINE_DELETED: "OnImConnectorLineDelete",
}
"""How the documentation spells the events."""
FAILED = {
    "imconnector.send.messages": N_("Customer's message not delivered"),
    "imconnector.update.messages": N_("Customer's message not corrected"),
    "imconnector.delete.messages": N_("Customer's message not deleted"),
    "imconnector.send.status.delivery": N_("Delivery not confirmed"),
    "imconnector.chat.name.set": N_("Conversation not renamed"),
    "event.bind": N_("Bitrix24 doesn't keep replies for this program"),
    "event.unbind": N_("Bitrix24 may still keep replies"),
    "event.offline.list": N_("Replies couldn't be read"),
    "event.offline.get": N_("Replies couldn't be read"),
}
"""The same, where it failed."""


def state_words(state: str, *, failed: bool = False) -> str:
    """Say how far a message came.

    Args:
        state: an `EntryState`'s value.
        failed: whether the last attempt to bring it further failed.
    """
    text = UNCONFIRMED if failed and state == "arrived" else STATES[state]
    return _(text)


def delivery_sentence(channel: str, sent: str, replied: str) -> str:
    """Say how long messages were on their way.

    Args:
        channel: the open channel's name.
        sent: seconds that the customer's last message took, as the user's country writes numbers; empty where
            none has arrived yet.
        replied: the same of the operator's last message.
    """
    if sent and replied:
        text = _(
            "Customer → operator in {sent} s, operator → customer in about {replied} s, on the open channel "
            "“{channel}”."
        )
    elif sent:
        text = _("Customer → operator in {sent} s, on the open channel “{channel}”.")
    else:
        return ""
    return text.format(sent=sent, replied=replied, channel=channel)


def step_title(what: str, *, failed: bool) -> str:
    """Say what a step of the log means; its own name where that isn't known.

    Args:
        what: the name of the method or event.
        failed: whether it failed.
    """
    known = FAILED.get(what) if failed else STEPS.get(what)
    return _(known) if known else documented_name(what)


def documented_name(what: str) -> str:
    """Return the name of a method or an event as the documentation spells it."""
    return NAMES.get(what, what)


def both_ways_headline(*, replied: bool, hears: bool) -> tuple[str, str]:
    """Say whether messages go both ways, and what to do next.

    Args:
        replied: whether an operator's reply has arrived.
        hears: whether replies can be read here.
    """
    if replied:
        return (
            _("Messages go both ways"),
            _("Answer in Bitrix24 and watch it arrive here: no server needed."),
        )
    if hears:
        return (
            _("Waiting for an operator"),
            _("Write as the customer, answer in Bitrix24, and watch the reply arrive here."),
        )
    return _("Messages go one way"), _("You can write. Replies can't be read here.")

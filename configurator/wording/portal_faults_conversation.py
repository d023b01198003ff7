"""What a portal says to messages and to event handlers.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.portal_actions import EDIT_HANDLER, OPEN_PORTAL, SHOW_CONNECTORS, TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import N_

CONVERSATION_FAULTS: tuple[PortalFault, ...] = (
    # Messages
    PortalFault(
        "NOT_ACTIVE_LINE",
        N_("The connector is off on this channel of {portal}."),
        N_("It was never switched on for this open channel, or the portal marked it as faulty."),
        N_("Switch it on for the open channel, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "IMCONNECTOR_NO_CORRECT_PROVIDER",
        N_("{portal} doesn't know this connector."),
        N_("It was removed, or its ID is spelled differently."),
        N_("Check the list of connectors, or register this one."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "IMCONNECTOR_COULD_NOT_GET_PROVIDER_OBJECT",
        N_("{portal} couldn't load this connector."),
        N_("What it stores about the connector is incomplete."),
        N_("Register the connector again, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND",
        N_("{portal} doesn't know this request."),
        N_("Its Open Channels module may be out of date."),
        N_("Ask the administrator to update it, then try again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "CHAT_RENAMING_FAILED",
        N_("{portal} couldn't rename the conversation."),
        N_("It has ended, or the customer hasn't written yet."),
        N_("Write a message as the customer, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "MESSAGE_REFUSED",
        N_("{portal} didn't accept the message."),
        N_("It found no usable customer, or neither a text nor a file."),
        N_("Check the message, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "NO_SUCH_LINE",
        N_("{portal} has no such open channel."),
        N_("It was deleted, or its number is different."),
        N_("Choose one of the portal's open channels, then try again."),
        SHOW_CONNECTORS,
    ),
    # Event handlers
    PortalFault(
        "ERROR_EVENT_NOT_FOUND",
        N_("{portal} doesn't offer the application this event."),
        N_("A permission is missing: Open Channels (imopenlines), imconnector or Chat (im)."),
        N_("Select them in the application's settings in Bitrix24, save, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ERROR_WRONG_HANDLER_URL",
        N_("{portal} rejected the event handler's address."),
        N_("It must be a complete public address; localhost isn't one."),
        N_("Enter an address that starts with https://, then try again."),
        EDIT_HANDLER,
    ),
    PortalFault(
        "ERROR_UNSUPPORTED_PROTOCOL",
        N_("{portal} rejected the event handler's address."),
        N_("It doesn't start with https:// or http://."),
        N_("Enter an address that starts with https://, then try again."),
        EDIT_HANDLER,
    ),
    PortalFault(
        "WRONG_LICENSE",
        N_("The plan of {portal} doesn't include this."),
        N_("Bitrix24 offers events to apps only on some plans."),
        N_("Ask the portal's owner about the plan, then try again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ERROR_CORE",
        N_("{portal} couldn't do this."),
        N_("Bitrix24 got the request, but refused it without a clear reason."),
        N_("Try again in a minute; if that doesn't help, contact Bitrix24 support."),
        TRY_AGAIN,
    ),
)

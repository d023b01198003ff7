"""What a portal says to a request that arrived: its refusals, and answers other than the one needed.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.portal_actions import (
    CONNECT,
    EDIT_HANDLER,
    EDIT_ICON,
    EDIT_ID,
    EDIT_NAME,
    OPEN_PORTAL,
    SHOW_CONNECTORS,
    TRY_AGAIN,
)
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import N_

REQUEST_FAULTS: tuple[PortalFault, ...] = (
    # What imconnector.register refuses
    PortalFault(
        "APPLICATION_REGISTRATION_ERROR_POINT",
        N_("{portal} doesn't accept a dot in a connector's ID."),
        N_("An ID has only lowercase letters, digits and _."),
        N_("Replace the dot with _, then try again."),
        EDIT_ID,
    ),
    PortalFault(
        "CONNECTOR_ID_REQUIRED",
        N_("{portal} found no usable connector ID."),
        N_("The ID is empty, or is only 0."),
        N_("Enter an ID such as my_shop_chat, then try again."),
        EDIT_ID,
    ),
    PortalFault(
        "NAME_REQUIRED",
        N_("{portal} found no usable connector name."),
        N_("The name is empty, or is only 0."),
        N_("Enter a name, then try again."),
        EDIT_NAME,
    ),
    PortalFault(
        "ICON_REQUIRED",
        N_("{portal} found no icon."),
        N_("The active icon has no picture."),
        N_("Choose an SVG file for the active icon, then try again."),
        EDIT_ICON,
    ),
    PortalFault(
        "NO_PLACEMENT_HANDLER",
        N_("{portal} found no settings page address."),
        N_("Bitrix24 opens this page when someone connects the channel."),
        N_("Enter an address that starts with https://, then try again."),
        EDIT_HANDLER,
    ),
    PortalFault(
        "APPLICATION_REGISTRATION_ERROR",
        N_("{portal} couldn't save the connector."),
        N_("Your settings are valid, but Bitrix24 couldn't save them."),
        N_("Try again in a minute; if that doesn't help, contact Bitrix24 support."),
        TRY_AGAIN,
    ),
    PortalFault(
        "GENERAL_CONNECTOR_REGISTRATION_ERROR",
        N_("{portal} rejected the connector without a reason."),
        N_("This usually means a value is too long or has the wrong type."),
        N_("Check every field, then try again."),
        TRY_AGAIN,
    ),
    # What the other connector methods refuse
    PortalFault(
        "APPLICATION_UNREGISTRATION_ERROR",
        N_("{portal} couldn't remove the connector."),
        N_("It no longer exists, or it belongs to another application."),
        N_("Check the list of connectors, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "ERROR_ARGUMENT",
        N_("{portal} received an incomplete request."),
        N_("This is an error in Connector Configurator."),
        N_("Install the latest version, then try again."),
    ),
    PortalFault(
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        N_("{portal} doesn't accept this request in a batch."),
        N_("This is an error in Connector Configurator."),
        N_("Install the latest version, then try again."),
    ),
    PortalFault(
        "ERROR_BATCH_LENGTH_EXCEEDED",
        N_("{portal} received too many requests in a batch."),
        N_("This is an error in Connector Configurator."),
        N_("Install the latest version, then try again."),
    ),
    PortalFault(
        "INVALID_REQUEST",
        N_("{portal} rejected an incomplete request."),
        N_("Bitrix24 accepts only complete requests over a secure connection."),
        N_("Check the portal's address, then connect it again."),
        CONNECT,
    ),
    PortalFault(
        "ERROR_METHOD_NOT_FOUND",
        N_("{portal} doesn't have Open Channels."),
        N_("The module that manages connectors is missing or out of date."),
        N_("Ask the administrator to install or update it, then try again."),
        OPEN_PORTAL,
    ),
    # An answer, but not the one that is needed
    PortalFault(
        "NOT_IN_LIST",
        N_("{portal} doesn't list the new connector."),
        N_("The list may be up to an hour old, or the portal dropped the connector."),
        N_("Check the Contact Center in a minute, and register again if it's missing."),
        SHOW_CONNECTORS,
        may_have_happened=True,
    ),
    PortalFault(
        "NO_SUCH_CONNECTOR",
        N_("{portal} doesn't list a connector with this ID."),
        N_("It was removed, its ID is spelled differently, or the list is up to an hour old."),
        N_("Check the list of connectors, or register this one."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "NOT_ACCEPTED",
        N_("{portal} refused without a reason."),
        N_("The connector or the open channel probably no longer exists."),
        N_("Check that both are still there, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "UNKNOWN_ERROR",
        N_("{portal} refused for an unknown reason."),
        N_("Its answer has no reason that can be shown."),
        N_("Try again in a minute, or install the latest version."),
        TRY_AGAIN,
    ),
)

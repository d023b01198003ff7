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
from configurator.wording.translation import QT_TRANSLATE_NOOP

REQUEST_FAULTS: tuple[PortalFault, ...] = (
    # What imconnector.register refuses
    PortalFault(
        "APPLICATION_REGISTRATION_ERROR_POINT",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't accept a dot in a connector's ID."),
        QT_TRANSLATE_NOOP("Portal", "An ID has only lowercase letters, digits and _."),
        QT_TRANSLATE_NOOP("Portal", "Replace the dot with _, then try again."),
        EDIT_ID,
    ),
    PortalFault(
        "CONNECTOR_ID_REQUIRED",
        QT_TRANSLATE_NOOP("Portal", "{portal} found no usable connector ID."),
        QT_TRANSLATE_NOOP("Portal", "The ID is empty, or is only 0."),
        QT_TRANSLATE_NOOP("Portal", "Enter an ID such as my_shop_chat, then try again."),
        EDIT_ID,
    ),
    PortalFault(
        "NAME_REQUIRED",
        QT_TRANSLATE_NOOP("Portal", "{portal} found no usable connector name."),
        QT_TRANSLATE_NOOP("Portal", "The name is empty, or is only 0."),
        QT_TRANSLATE_NOOP("Portal", "Enter a name, then try again."),
        EDIT_NAME,
    ),
    PortalFault(
        "ICON_REQUIRED",
        QT_TRANSLATE_NOOP("Portal", "{portal} found no icon."),
        QT_TRANSLATE_NOOP("Portal", "The active icon has no picture."),
        QT_TRANSLATE_NOOP("Portal", "Choose an SVG file for the active icon, then try again."),
        EDIT_ICON,
    ),
    PortalFault(
        "NO_PLACEMENT_HANDLER",
        QT_TRANSLATE_NOOP("Portal", "{portal} found no settings page address."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 opens this page when someone connects the channel."),
        QT_TRANSLATE_NOOP("Portal", "Enter an address that starts with https://, then try again."),
        EDIT_HANDLER,
    ),
    PortalFault(
        "APPLICATION_REGISTRATION_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} couldn't save the connector."),
        QT_TRANSLATE_NOOP("Portal", "Your settings are valid, but Bitrix24 couldn't save them."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute; if that doesn't help, contact Bitrix24 support."),
        TRY_AGAIN,
    ),
    PortalFault(
        "GENERAL_CONNECTOR_REGISTRATION_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} rejected the connector without a reason."),
        QT_TRANSLATE_NOOP("Portal", "This usually means a value is too long or has the wrong type."),
        QT_TRANSLATE_NOOP("Portal", "Check every field, then try again."),
        TRY_AGAIN,
    ),
    # What the other connector methods refuse
    PortalFault(
        "APPLICATION_UNREGISTRATION_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} couldn't remove the connector."),
        QT_TRANSLATE_NOOP("Portal", "It no longer exists, or it belongs to another application."),
        QT_TRANSLATE_NOOP("Portal", "Check the list of connectors, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "ERROR_ARGUMENT",
        QT_TRANSLATE_NOOP("Portal", "{portal} received an incomplete request."),
        QT_TRANSLATE_NOOP("Portal", "This is an error in Connector Configurator."),
        QT_TRANSLATE_NOOP("Portal", "Install the latest version, then try again."),
    ),
    PortalFault(
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't accept this request in a batch."),
        QT_TRANSLATE_NOOP("Portal", "This is an error in Connector Configurator."),
        QT_TRANSLATE_NOOP("Portal", "Install the latest version, then try again."),
    ),
    PortalFault(
        "ERROR_BATCH_LENGTH_EXCEEDED",
        QT_TRANSLATE_NOOP("Portal", "{portal} received too many requests in a batch."),
        QT_TRANSLATE_NOOP("Portal", "This is an error in Connector Configurator."),
        QT_TRANSLATE_NOOP("Portal", "Install the latest version, then try again."),
    ),
    PortalFault(
        "INVALID_REQUEST",
        QT_TRANSLATE_NOOP("Portal", "{portal} rejected an incomplete request."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 accepts only complete requests over a secure connection."),
        QT_TRANSLATE_NOOP("Portal", "Check the portal's address, then connect it again."),
        CONNECT,
    ),
    PortalFault(
        "ERROR_METHOD_NOT_FOUND",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't have Open Channels."),
        QT_TRANSLATE_NOOP("Portal", "The module that manages connectors is missing or out of date."),
        QT_TRANSLATE_NOOP("Portal", "Ask the administrator to install or update it, then try again."),
        OPEN_PORTAL,
    ),
    # An answer, but not the one that is needed
    PortalFault(
        "NOT_IN_LIST",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't list the new connector."),
        QT_TRANSLATE_NOOP("Portal", "The list may be out of date, or the portal dropped the connector."),
        QT_TRANSLATE_NOOP(
            "Portal", "Check the Contact Center in a minute, and register again if it's missing."
        ),
        SHOW_CONNECTORS,
        may_have_happened=True,
    ),
    PortalFault(
        "NO_SUCH_CONNECTOR",
        QT_TRANSLATE_NOOP("Portal", "{portal} has no connector with this ID."),
        QT_TRANSLATE_NOOP("Portal", "It was removed, never registered, or its ID is spelled differently."),
        QT_TRANSLATE_NOOP("Portal", "Check the list of connectors, or register this one."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "NOT_ACCEPTED",
        QT_TRANSLATE_NOOP("Portal", "{portal} refused without a reason."),
        QT_TRANSLATE_NOOP("Portal", "The connector or the open channel probably no longer exists."),
        QT_TRANSLATE_NOOP("Portal", "Check that both are still there, then try again."),
        SHOW_CONNECTORS,
    ),
    PortalFault(
        "UNKNOWN_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} refused for an unknown reason."),
        QT_TRANSLATE_NOOP("Portal", "Its answer has no reason that can be shown."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute, or install the latest version."),
        TRY_AGAIN,
    ),
)

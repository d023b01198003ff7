"""What this program can do about a failure with a portal: the button beside the message."""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

TRY_AGAIN = "TRY_AGAIN"
SIGN_IN = "SIGN_IN"
CONNECT = "CONNECT"
OPEN_PORTAL = "OPEN_PORTAL"
SHOW_CONNECTORS = "SHOW_CONNECTORS"
EDIT_ID = "EDIT_ID"
EDIT_NAME = "EDIT_NAME"
EDIT_ICON = "EDIT_ICON"
EDIT_HANDLER = "EDIT_HANDLER"

LABELS = {
    TRY_AGAIN: QT_TRANSLATE_NOOP("Portal", "Try again"),
    SIGN_IN: QT_TRANSLATE_NOOP("Portal", "Sign in again…"),
    CONNECT: QT_TRANSLATE_NOOP("Portal", "Check the connection…"),
    OPEN_PORTAL: QT_TRANSLATE_NOOP("Portal", "Open {portal} in the browser"),
    SHOW_CONNECTORS: QT_TRANSLATE_NOOP("Portal", "Show connectors"),
    EDIT_ID: QT_TRANSLATE_NOOP("Portal", "Go to the ID"),
    EDIT_NAME: QT_TRANSLATE_NOOP("Portal", "Go to the name"),
    EDIT_ICON: QT_TRANSLATE_NOOP("Portal", "Go to the icon"),
    EDIT_HANDLER: QT_TRANSLATE_NOOP("Portal", "Go to the settings page address"),
}
"""By action."""


def action_label(action: str, portal: str) -> str:
    """Return the label of an action's button; `portal` is the portal's host name."""
    return translate("Portal", LABELS[action]).format(portal=portal)

"""What this program can do about a failure with a portal: the button beside the message."""

from __future__ import annotations

from configurator.wording.translation import N_, _

TRY_AGAIN = "TRY_AGAIN"
SIGN_IN = "SIGN_IN"
CONNECT = "CONNECT"
OPEN_PORTAL = "OPEN_PORTAL"
SHOW_CONNECTORS = "SHOW_CONNECTORS"
FOLLOW = "FOLLOW"
EDIT_ID = "EDIT_ID"
EDIT_NAME = "EDIT_NAME"
EDIT_ICON = "EDIT_ICON"
EDIT_HANDLER = "EDIT_HANDLER"

LABELS = {
    TRY_AGAIN: N_("Try again"),
    SIGN_IN: N_("Sign in again…"),
    CONNECT: N_("Check the connection…"),
    OPEN_PORTAL: N_("Open {portal} in the browser"),
    SHOW_CONNECTORS: N_("Show connectors"),
    FOLLOW: N_("Use the new address"),
    EDIT_ID: N_("Go to the ID"),
    EDIT_NAME: N_("Go to the name"),
    EDIT_ICON: N_("Go to the icon"),
    EDIT_HANDLER: N_("Go to the settings page address"),
}
"""By action."""


def action_label(action: str, portal: str) -> str:
    """Return the label of an action's button; `portal` is the portal's host name."""
    return _(LABELS[action]).format(portal=portal)

"""What this program can do about a failure with a portal: the button beside the sentence. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

TRY_AGAIN = "TRY_AGAIN"
SIGN_IN = "SIGN_IN"
CONNECT = "CONNECT"
OPEN_PORTAL = "OPEN_PORTAL"
SHOW_CONNECTORS = "SHOW_CONNECTORS"
EDIT_ID = "EDIT_ID"
EDIT_NAME = "EDIT_NAME"
EDIT_ICON = "EDIT_ICON"
EDIT_HANDLER = "EDIT_HANDLER"

_LABELS = {
    TRY_AGAIN: N_("Try again"),
    SIGN_IN: N_("Sign in again…"),
    CONNECT: N_("Check the connection…"),
    OPEN_PORTAL: N_("Open {portal} in the browser"),
    SHOW_CONNECTORS: N_("Show its connectors"),
    EDIT_ID: N_("Go to the ID"),
    EDIT_NAME: N_("Go to the name"),
    EDIT_ICON: N_("Go to the icon"),
    EDIT_HANDLER: N_("Go to the settings page address"),
}
_CODES = {
    TRY_AGAIN: (
        "APPLICATION_REGISTRATION_ERROR", "GENERAL_CONNECTOR_REGISTRATION_ERROR", "INTERNAL_SERVER_ERROR",
        "ERROR_UNEXPECTED_ANSWER", "QUERY_LIMIT_EXCEEDED", "OPERATION_TIME_LIMIT", "METHOD_CONFIRM_WAITING",
        "NOT_REACHABLE", "CERTIFICATE", "PROXY", "PROXY_SETTING", "TIMEOUT", "CONNECTION_LOST", "CANCELLED",
        "NOT_STARTED", "PORTAL_UNAVAILABLE", "EMPTY_ANSWER", "BROKEN_ANSWER", "UNEXPECTED_ANSWER",
        "UNKNOWN_ERROR",
    ),
    SIGN_IN: (
        "NO_APPLICATION_ID", "NO_AUTH_FOUND", "EXPIRED_TOKEN", "INVALID_TOKEN", "AUTHORIZATION_ERROR",
        "ERROR_OAUTH", "INVALID_CREDENTIALS", "ALLOWED_ONLY_INTRANET_USER", "INVALID_GRANT",
        "BAD_VERIFICATION_CODE", "NOT_SIGNED_IN", "WRONG_PORTAL",
    ),
    CONNECT: (
        "WRONG_AUTH_TYPE", "PORTAL_DELETED", "INVALID_REQUEST", "APPLICATION_NOT_FOUND", "INVALID_CLIENT",
        "WRONG_CLIENT", "HOST_NOT_FOUND", "NOT_BITRIX24", "TOO_LARGE", "RENAMED_REFUSED",
        "TOKEN_HOST_REFUSED", "ENDPOINT_REFUSED",
    ),
    OPEN_PORTAL: (
        "ACCESS_DENIED", "INSUFFICIENT_SCOPE", "USER_ACCESS_ERROR", "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        "PAYMENT_REQUIRED", "METHOD_CONFIRM_DENIED", "INVALID_SCOPE", "NOT_INSTALLED", "OVERLOAD_LIMIT",
        "ERROR_METHOD_NOT_FOUND",
    ),
    SHOW_CONNECTORS: (
        "NOT_IN_LIST", "NO_SUCH_CONNECTOR", "NOT_ACCEPTED", "APPLICATION_UNREGISTRATION_ERROR",
    ),
    EDIT_ID: ("APPLICATION_REGISTRATION_ERROR_POINT", "CONNECTOR_ID_REQUIRED"),
    EDIT_NAME: ("NAME_REQUIRED",),
    EDIT_ICON: ("ICON_REQUIRED",),
    EDIT_HANDLER: ("NO_PLACEMENT_HANDLER",),
}  # fmt: skip
_BY_CODE = {code: action for action, codes in _CODES.items() for code in codes}
NOTHING_HELPS = frozenset(
    {
        "ERROR_ARGUMENT",
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        "ERROR_BATCH_LENGTH_EXCEEDED",
    }
)
"""Codes that only another version of this program, or another start of it, can mend."""


def action_for(code: str) -> str:
    """Return the action that helps after a code, empty where this program can do nothing."""
    return "" if code in NOTHING_HELPS else _BY_CODE.get(code, TRY_AGAIN)


def action_label(action: str, portal: str) -> str:
    """Return what the button of an action says; `portal` is the portal's host name."""
    return _(_LABELS[action]).format(portal=portal)

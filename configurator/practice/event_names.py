"""The events that an application can bind handlers to."""

from __future__ import annotations

from configurator.practice.applications import Application

MESSAGE_ADD = "ONIMCONNECTORMESSAGEADD"
MESSAGE_UPDATE = "ONIMCONNECTORMESSAGEUPDATE"
MESSAGE_DELETE = "ONIMCONNECTORMESSAGEDELETE"
DIALOG_START = "ONIMCONNECTORDIALOGSTART"
DIALOG_FINISH = "ONIMCONNECTORDIALOGFINISH"
STATUS_DELETE = "ONIMCONNECTORSTATUSDELETE"
LINE_DELETE = "ONIMCONNECTORLINEDELETE"
TEST = "ONAPPTEST"
OFFLINE = "ONOFFLINEEVENT"

#: Event → the permission that it needs; empty: none.
EVENTS = {
    "ONAPPINSTALL": "",
    "ONAPPUNINSTALL": "",
    "ONAPPUPDATE": "",
    TEST: "",
    OFFLINE: "",
    MESSAGE_ADD: "imopenlines",
    MESSAGE_UPDATE: "imopenlines",
    MESSAGE_DELETE: "imopenlines",
    DIALOG_START: "imopenlines",
    DIALOG_FINISH: "imopenlines",
    STATUS_DELETE: "imopenlines",
    LINE_DELETE: "imopenlines",
}


def available(application: Application) -> list[str]:
    """Return the events for which an application has the permission."""
    return [name for name, scope in EVENTS.items() if application.may(scope)]

"""The REST methods, each as the Bitrix24 documentation and the portal's published code have it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from configurator.practice.codes import REFUSALS, REST_ERRORS
from configurator.practice.php_parameters import is_empty, text
from configurator.practice.portal_state import Portal
from configurator.practice.tables import LINES, StoredConnector

Params = dict[str, object]
_LONGEST = 255  # characters of ID and NAME


@dataclass
class RestError(Exception):
    """A system error: HTTP 4xx or 5xx with the code at the top of the answer."""

    code: str
    description: str = ""
    details: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The documented HTTP status."""
        return REST_ERRORS[self.code][0]


def refusal(code: str) -> dict[str, object]:
    """Return a method's own refusal: HTTP 200, and the code inside `result`."""
    return {"result": False, "error": code, "error_description": REFUSALS[code][1]}


def register(portal: Portal, params: Params) -> object:
    """`imconnector.register`: checks in the documented order, then adds or updates.

    Only the dot in the ID, presence, types and lengths are checked: not the ID's other characters, not the
    icon, not the handler's address [the portal's published code].
    """
    code = _registration_error(portal, params)
    if code is not None:
        return refusal(code)
    if portal.faults.take("imconnector.register", "NOT_SAVED") is None:
        portal.store.save(params, portal.application.client_id)
    return {"result": True}


def _registration_error(portal: Portal, params: Params) -> str | None:
    connector_id, name, handler = params.get("ID"), params.get("NAME"), params.get("PLACEMENT_HANDLER")
    icon = params.get("ICON")
    picture = icon.get("DATA_IMAGE") if isinstance(icon, dict) else None
    checks: list[tuple[bool, str]] = [
        (isinstance(connector_id, str) and "." in connector_id, "APPLICATION_REGISTRATION_ERROR_POINT"),
        (_is_missing(connector_id), "CONNECTOR_ID_REQUIRED"),
        (_is_missing(name), "NAME_REQUIRED"),
        (_is_missing(picture), "ICON_REQUIRED"),
        (not portal.application.client_id, "NO_APPLICATION_ID"),
        (_is_missing(handler), "NO_PLACEMENT_HANDLER"),
        (max(len(str(connector_id)), len(str(name))) > _LONGEST, "GENERAL_CONNECTOR_REGISTRATION_ERROR"),
    ]
    return next((code for failed, code in checks if failed), None)


def _is_missing(value: object) -> bool:
    return not isinstance(value, str) or is_empty(value)


def unregister(portal: Portal, params: Params) -> object:
    """`imconnector.unregister`: deletes the connector and its line statuses."""
    if portal.store.remove(text(params, "ID"), portal.application.client_id):
        return {"result": True}
    return refusal("APPLICATION_UNREGISTRATION_ERROR")


def list_connectors(portal: Portal, _params: Params) -> object:
    """`imconnector.list`: id → name of every connector; an empty PHP array is `[]` in JSON."""
    if portal.faults.take("imconnector.list", "EMPTY_LIST"):
        return []
    return {known.id: known.name for known in portal.store.all()} or []


def status(portal: Portal, params: Params) -> object:
    """`imconnector.status`: without LINE the answer is misleading, as on a real portal."""
    _require(params, "CONNECTOR")
    known = portal.store.get(text(params, "CONNECTOR"))
    line = text(params, "LINE")
    active = known is not None and line in known.active
    fault = portal.faults.take("imconnector.status", "LINE_ERROR", "NOT_READY")
    return {
        "LINE": params.get("LINE", ""),
        "CONNECTOR": params["CONNECTOR"],
        "ERROR": fault is not None and fault.code == "LINE_ERROR",
        "CONFIGURED": active or fault is not None,
        "STATUS": active and fault is None,
    }


def activate(portal: Portal, params: Params) -> object:
    """`imconnector.activate`: whatever PHP does not call empty switches the connector on, "N" included."""
    _require(params, "CONNECTOR", "LINE")
    if "ACTIVE" not in params:
        raise _argument("ACTIVE")
    known = _on_line(portal, params)
    if known is None:
        return False
    if is_empty(params["ACTIVE"]):
        known.active.discard(text(params, "LINE"))
    else:
        known.active.add(text(params, "LINE"))
    return True


def set_data(portal: Portal, params: Params) -> object:
    """`imconnector.connector.data.set`: stores the channel's data for a line as a whole."""
    _require(params, "CONNECTOR", "LINE", "DATA")
    known = _on_line(portal, params)
    if known is None:
        return False
    known.data[text(params, "LINE")] = params["DATA"]
    return True


def _on_line(portal: Portal, params: Params) -> StoredConnector | None:
    """Return the connector, if both it and the line exist."""
    return portal.store.get(text(params, "CONNECTOR")) if text(params, "LINE") in LINES else None


def list_lines(_portal: Portal, _params: Params) -> object:
    """`imopenlines.config.list.get`: the open channels."""
    return [
        {"ID": line, "LINE_NAME": name, "ACTIVE": "Y" if active else "N"}
        for line, (name, active) in LINES.items()
    ]


def app_info(portal: Portal, _params: Params) -> object:
    """`app.info`: the application that the token belongs to."""
    code = portal.application.client_id
    return {"ID": 1, "CODE": code, "VERSION": 1, "STATUS": "L", "INSTALLED": True, "LANGUAGE_ID": "en"}


def scope(portal: Portal, _params: Params) -> object:
    """`scope`: the permissions of the application."""
    return portal.application.scope.split(",")


def profile(_portal: Portal, _params: Params) -> object:
    """`profile`: the user that the token belongs to."""
    return {"ID": "1", "ADMIN": True, "NAME": "Practice", "LAST_NAME": "Administrator", "TIME_ZONE": ""}


def _require(params: Params, *names: str) -> None:
    for name in names:
        if is_empty(params.get(name)):
            raise _argument(name)


def _argument(name: str) -> RestError:
    return RestError("ERROR_ARGUMENT", f"Argument '{name}' is null or empty", {"argument": name})


@dataclass(frozen=True, slots=True)
class Method:
    """A method and the permission it needs; none for the ones every application may call."""

    run: Callable[[Portal, Params], object]
    scope: str = "imopenlines"


METHODS = {
    "imconnector.register": Method(register),
    "imconnector.unregister": Method(unregister),
    "imconnector.list": Method(list_connectors),
    "imconnector.status": Method(status),
    "imconnector.activate": Method(activate),
    "imconnector.connector.data.set": Method(set_data),
    "imopenlines.config.list.get": Method(list_lines),
    "app.info": Method(app_info, scope=""),
    "scope": Method(scope, scope=""),
    "profile": Method(profile, scope=""),
}

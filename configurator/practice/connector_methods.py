"""The methods about connectors, and about connectors on open channels."""

from __future__ import annotations

from configurator.practice.calls import Call, RestError, refusal
from configurator.practice.dialog_events import status_deleted
from configurator.practice.php_parameters import Params, all_keys, identifier, is_empty, number
from configurator.practice.tables import LineStatus

_LONGEST = 255  # characters of ID and NAME


def register(call: Call) -> object:
    """`imconnector.register`: checks in the documented order, then adds or updates.

    Only the dot in the ID, presence, types and lengths are checked: not the ID's other characters, not the
    icon, not the handler's address [the portal's published code].
    """
    params = {
        name: all_keys(value, str.upper) if name in {"ICON", "ICON_DISABLED"} else value
        for name, value in call.params.items()
    }
    code = _registration_error(call, params)
    if code is not None:
        return refusal(code)
    if call.portal.faults.take("imconnector.register", "NOT_SAVED") is None:
        call.portal.store.save(params, call.application.client_id)
    return {"result": True}


def _registration_error(call: Call, params: Params) -> str | None:
    connector_id, name, handler = params.get("ID"), params.get("NAME"), params.get("PLACEMENT_HANDLER")
    icon = params.get("ICON")
    picture = icon.get("DATA_IMAGE") if isinstance(icon, dict) else None
    checks: list[tuple[bool, str]] = [
        (isinstance(connector_id, str) and "." in connector_id, "APPLICATION_REGISTRATION_ERROR_POINT"),
        (_is_missing(connector_id), "CONNECTOR_ID_REQUIRED"),
        (_is_missing(name), "NAME_REQUIRED"),
        (_is_missing(picture), "ICON_REQUIRED"),
        (not call.application.client_id, "NO_APPLICATION_ID"),
        (_is_missing(handler), "NO_PLACEMENT_HANDLER"),
        (max(len(str(connector_id)), len(str(name))) > _LONGEST, "GENERAL_CONNECTOR_REGISTRATION_ERROR"),
    ]
    return next((code for failed, code in checks if failed), None)


def _is_missing(value: object) -> bool:
    return not isinstance(value, str) or is_empty(value)


def unregister(call: Call) -> object:
    """`imconnector.unregister`: deletes the connector and its line statuses.

    A connector without a row for any line is refused like somebody else's [the portal's published code].
    """
    store, connector = call.portal.store, identifier(call.params, "ID")
    if store.has_status(connector) and store.remove(connector, call.application.client_id):
        return {"result": True}
    return refusal("APPLICATION_UNREGISTRATION_ERROR")


def list_connectors(call: Call) -> object:
    """`imconnector.list`: id → name of every connector; an empty PHP array is `[]` in JSON."""
    if not call.user.is_admin:
        raise RestError("ACCESS_DENIED", "Access denied", other_status=400)
    if call.portal.faults.take("imconnector.list", "EMPTY_LIST"):
        return []
    return {known.id: known.name for known in call.portal.store.all()} or []


def status(call: Call) -> object:
    """`imconnector.status`: makes the row that it is asked for; without LINE the answer is misleading."""
    call.require("CONNECTOR")
    connector, line = identifier(call.params, "CONNECTOR"), number(call.params.get("LINE"))
    row = call.portal.store.status(connector, line)
    fault = call.portal.faults.take("imconnector.status", "LINE_ERROR", "NOT_READY")
    return {
        "LINE": line,
        "CONNECTOR": connector,
        "ERROR": row.error or (fault is not None and fault.code == "LINE_ERROR"),
        "CONFIGURED": row.is_configured or fault is not None,
        "STATUS": row.works and fault is None,
    }


def activate(call: Call) -> object:
    """`imconnector.activate`: whatever PHP does not call empty switches the connector on, "N" included.

    Neither the connector nor the line is looked up.
    """
    call.require("CONNECTOR", "LINE", "ACTIVE")
    if is_empty(call.params["ACTIVE"]):
        return deactivate(call)
    _row(call).switch_on()
    return True


def deactivate(call: Call) -> object:
    """`imconnector.deactivate` of old documentation: the channel's data goes, and its owner hears of it."""
    call.require("CONNECTOR", "LINE")
    _row(call).switch_off()
    status_deleted(
        call.portal, identifier(call.params, "CONNECTOR"), number(call.params["LINE"]), call.user.id
    )
    return True


def set_data(call: Call) -> object:
    """`imconnector.connector.data.set`: stores the channel's data for a line as a whole."""
    call.require("CONNECTOR", "LINE", "DATA")
    _row(call).data = all_keys(call.params["DATA"], str.upper)
    return True


def set_error(call: Call) -> object:
    """`imconnector.set.error`: nothing passes on that line until the connector is switched on again."""
    call.require("CONNECTOR", "LINE")
    _row(call).error = True
    return True


def _row(call: Call) -> LineStatus:
    return call.portal.store.status(identifier(call.params, "CONNECTOR"), number(call.params["LINE"]))

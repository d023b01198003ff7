"""`imconnector.*` for the life of a connector. The portal checks almost nothing: so does this one."""

from __future__ import annotations

from tests.second_portal.call import Call, Method, connector_id
from tests.second_portal.php_values import Value, is_empty, members, to_int, to_text, with_keys
from tests.second_portal.refused import DeclinedError
from tests.second_portal.remembered import BUILT_IN, Connector

LIST_SECONDS = 3600
COLUMN_BYTES = 65_535


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and not is_empty(value)


def register(call: Call) -> Value:
    """Makes a connector or updates it; parameters that are left out of an update keep their values."""
    fields = {key: with_keys(value, upper=True) for key, value in call.arguments.items()}
    if "." in to_text(fields.get("ID")):
        raise DeclinedError("APPLICATION_REGISTRATION_ERROR_POINT")
    icon = members(fields.get("ICON"))
    for code, good in (
        ("CONNECTOR_ID_REQUIRED", _is_text(fields.get("ID"))),
        ("NAME_REQUIRED", _is_text(fields.get("NAME"))),
        ("ICON_REQUIRED", isinstance(icon.get("DATA_IMAGE"), str)),
        ("NO_PLACEMENT_HANDLER", _is_text(fields.get("PLACEMENT_HANDLER"))),
        ("APPLICATION_REGISTRATION_ERROR", len(str(icon).encode()) <= COLUMN_BYTES),
    ):
        if not good:
            raise DeclinedError(code)
    identifier = connector_id(fields.pop("ID"))
    known = call.state.connectors.get(identifier)
    kept = known.fields if known else {}
    # Another application that uses the same id takes the connector over.
    call.state.connectors[identifier] = Connector(identifier, call.application.client_id, {**kept, **fields})
    return {"result": True}


def listed(call: Call) -> Value:
    """Id to name of all connectors of the region, own and foreign; up to an hour old."""
    state = call.state
    if state.cached_list and state.manners.list_is_cached and state.now() < state.cached_list[0]:
        return state.cached_list[1] or []
    own = {connector.id: to_text(connector.fields["NAME"]) for connector in state.connectors.values()}
    names = {k: v for k, v in {**own, **BUILT_IN}.items() if k not in state.manners.hidden_in_list}
    state.cached_list = (state.now() + LIST_SECONDS, names)
    return names or []


def status(call: Call) -> Value:
    """The row of a connector on a line; asking makes it, whether they exist or not."""
    connector, line = call.connector(), to_int(call.get("LINE"))
    row = call.state.status(connector, line)
    return {
        "LINE": line,
        "CONNECTOR": connector,
        "ERROR": row.error,
        "CONFIGURED": row.active,
        "STATUS": row.on,
    }


def activate(call: Call) -> Value:
    """Switches on whatever is not empty, "N" too; answers true for anything."""
    connector, line, active = call.connector(), call.line(), call.needed("ACTIVE")
    if is_empty(active):
        switch_off(call, connector, line)
    else:
        row = call.state.status(connector, line)
        row.active, row.error = True, False
    return True


def switch_off(call: Call, connector: str, line: int) -> None:
    """Off: the data that the connector had for the line is gone, and its application hears of it."""
    row = call.state.status(connector, line)
    row.active, row.data = False, {}
    call.post.of_connector(connector, "ONIMCONNECTORSTATUSDELETE", {"connector": connector, "line": line})


def set_data(call: Call) -> Value:
    """Keeps what a connector shows of itself on a line."""
    connector, line, data = call.connector(), call.line(), call.needed("DATA")
    call.state.status(connector, line).data = with_keys(members(data), upper=True)
    return True


def unregister(call: Call) -> Value:
    """Removes a connector of the calling application; one without any status row is refused."""
    if not _is_text(call.get("ID")):
        raise DeclinedError("CONNECTOR_ID_REQUIRED")
    identifier = connector_id(call.get("ID"))
    connector = call.state.connectors.get(identifier)
    rows = [key for key in call.state.statuses if key[0] == identifier]
    if connector is None or connector.owner != call.application.client_id or not rows:
        raise DeclinedError("APPLICATION_UNREGISTRATION_ERROR")
    del call.state.connectors[identifier]
    for key in rows:
        del call.state.statuses[key]
    return {"result": True}


def set_error(call: Call) -> Value:
    """Sets the error flag of a connector on a line: it is off until it is activated again."""
    call.state.status(call.connector(), call.line()).error = True
    return True


METHODS: dict[str, Method] = {
    "imconnector.register": register,
    "imconnector.list": listed,
    "imconnector.status": status,
    "imconnector.activate": activate,
    "imconnector.connector.data.set": set_data,
    "imconnector.unregister": unregister,
    "imconnector.set.error": set_error,
}

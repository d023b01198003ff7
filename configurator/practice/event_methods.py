"""`events`, `event.bind`, `event.get`, `event.unbind` and `event.test`."""

from __future__ import annotations

from urllib.parse import urlsplit

from configurator.practice.announcing import announce
from configurator.practice.calls import Call, RestError
from configurator.practice.event_bindings import Binding
from configurator.practice.event_names import EVENTS, OFFLINE, TEST, available
from configurator.practice.php_parameters import is_empty, number, text


def list_events(call: Call) -> object:
    """`events`: the names of the events of one permission, of all, or of those that the application has."""
    if not is_empty(call.params.get("FULL")):
        return list(EVENTS)
    if call.params.get("SCOPE") is not None:
        return [name for name, scope in EVENTS.items() if scope == text(call.params, "SCOPE").lower()]
    return available(call.application)


def bind(call: Call) -> object:
    """`event.bind`: true also for events that will never come, such as those of another's connector."""
    event, offline = _event(call), _is_offline(call)
    handler = text(call.params, "HANDLER")
    auth_type = max(number(call.params.get("AUTH_TYPE")), 0)
    if offline:
        call.require_administrator()
    else:
        call.require_not_empty("HANDLER")
    if auth_type not in {0, call.user.id} and not call.user.is_admin:
        raise RestError("ACCESS_DENIED", "Access denied! Only own user ID is allowed")
    if event not in available(call.application):
        raise RestError("ERROR_EVENT_NOT_FOUND")
    if offline and (event == OFFLINE or call.portal.faults.take("event.bind", "OFFLINE_REFUSED")):
        raise RestError("ERROR_ARGUMENT", "Offline event cannot be registered for this event")
    if not offline:
        _check_address(handler)
    bindings, client_id = call.portal.bindings, call.application.client_id
    bound = (
        Binding(
            bindings.next_number(),
            client_id,
            event,
            offline=True,
            auth_connector=text(call.params, "AUTH_CONNECTOR"),
        )
        if offline
        else Binding(bindings.next_number(), client_id, event, handler, auth_type)
    )
    if not bindings.add(bound):
        raise RestError("ERROR_CORE", "Unable to set event handler: Handler already binded")
    return True


def get(call: Call) -> object:
    """`event.get`: the application's own handlers and offline queues."""
    return [
        {"event": each.event, "connector_id": each.auth_connector, "offline": 1}
        if each.offline
        else {"event": each.event, "handler": each.handler, "auth_type": str(each.auth_type), "offline": 0}
        for each in call.portal.bindings.of(call.application.client_id)
    ]


def unbind(call: Call) -> object:
    """`event.unbind`: how many handlers were removed, 0 where none matched."""
    event, offline = _event(call), _is_offline(call)
    if offline:
        call.require_administrator()
    else:
        call.require_not_empty("HANDLER")
    handler, auth_connector = text(call.params, "HANDLER"), text(call.params, "AUTH_CONNECTOR")
    auth_type = call.params.get("AUTH_TYPE")

    def matches(each: Binding) -> bool:
        if (each.application, each.event, each.offline) != (call.application.client_id, event, offline):
            return False
        if offline:
            return each.auth_connector == auth_connector
        return each.handler == handler and (auth_type is None or each.auth_type == number(auth_type))

    return {"count": call.portal.bindings.remove(matches)}


def test(call: Call) -> object:
    """`event.test`: sends ONAPPTEST with whatever was given to the application's own handlers."""
    announce(
        call.portal,
        call.application.client_id,
        TEST,
        {"QUERY": call.params, "LANGUAGE_ID": "en"},
        call.user.id,
    )
    return 1


def _event(call: Call) -> str:
    call.require_not_empty("EVENT")
    return text(call.params, "EVENT").upper()


def _is_offline(call: Call) -> bool:
    kind = text(call.params, "EVENT_TYPE").lower()
    if kind not in {"", "online", "offline"}:
        raise RestError("ERROR_ARGUMENT", "Value must be one of {online|offline}", {"argument": "EVENT_TYPE"})
    return kind == "offline"


def _check_address(handler: str) -> None:
    """Refuse anything but an absolute web address whose host has a dot; 127.0.0.1 has one, localhost hasn't.

    Raises:
        RestError: `ERROR_WRONG_HANDLER_URL` or `ERROR_UNSUPPORTED_PROTOCOL`.
    """
    try:
        address = urlsplit(handler)
        host = address.hostname or ""
        _ = address.port
    except ValueError:
        raise RestError("ERROR_WRONG_HANDLER_URL") from None
    if not address.scheme or "." not in host:
        raise RestError("ERROR_WRONG_HANDLER_URL")
    if address.scheme not in {"http", "https"}:
        raise RestError("ERROR_UNSUPPORTED_PROTOCOL")

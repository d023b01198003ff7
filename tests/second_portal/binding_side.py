"""`event.*`: who hears of what, and the offline queues."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from urllib.parse import urlsplit

from tests.second_portal.call import Call, Method, Page
from tests.second_portal.php_values import Value, elements, is_array, is_empty, members, to_int, to_text
from tests.second_portal.refused import RefusedError, missing, unusable
from tests.second_portal.remembered import Binding, Queued
from tests.second_portal.switchable_faults import Offline

OF_CONNECTORS = (
    "ONIMCONNECTORMESSAGEADD",
    "ONIMCONNECTORMESSAGEUPDATE",
    "ONIMCONNECTORMESSAGEDELETE",
    "ONIMCONNECTORDIALOGSTART",
    "ONIMCONNECTORDIALOGFINISH",
    "ONIMCONNECTORSTATUSDELETE",
    "ONIMCONNECTORLINEDELETE",
)
OF_APPLICATIONS = ("ONAPPINSTALL", "ONAPPUNINSTALL", "ONAPPUPDATE", "ONAPPTEST", "ONOFFLINEEVENT")
PAGE = 50


def _event(call: Call) -> str:
    event = to_text(call.get("EVENT")).upper()
    if not event:
        raise missing("EVENT")
    needs = call.state.manners.events_need if event in OF_CONNECTORS else set()
    if event not in (*OF_CONNECTORS, *OF_APPLICATIONS) or not needs <= call.application.scope:
        raise RefusedError(400, "ERROR_EVENT_NOT_FOUND")
    return event


def _is_offline(call: Call) -> bool:
    kind = to_text(call.get("EVENT_TYPE")).lower() or "online"
    if kind not in {"online", "offline"}:
        raise unusable("Value must be one of {online|offline}")
    return kind == "offline"


def bind(call: Call) -> Value:
    """Binds an address or a queue. That nothing will ever come is no reason to refuse."""
    event = _event(call)
    binding = _offline_binding(call, event) if _is_offline(call) else _online_binding(call, event)
    if any(_same(binding, other) for other in call.state.bindings):
        raise RefusedError(400, "ERROR_CORE", "Unable to set event handler: Handler already binded")
    call.state.bindings.append(binding)
    return True


def _same(one: Binding, other: Binding) -> bool:
    return (one.client_id, one.event, one.handler, one.offline, one.queue) == (
        other.client_id,
        other.event,
        other.handler,
        other.offline,
        other.queue,
    )


def _offline_binding(call: Call, event: str) -> Binding:
    call.administrators_only()
    if event == "ONOFFLINEEVENT":
        raise unusable("Offline event cannot be registered for this event")
    refused = call.state.manners.offline
    if refused is not Offline.WORKS:
        raise RefusedError(403 if refused is Offline.PLAN else 400, refused.value)
    queue = to_text(call.get("AUTH_CONNECTOR"))
    return Binding(call.application.client_id, event, offline=True, queue=queue)


def _online_binding(call: Call, event: str) -> Binding:
    handler = to_text(call.get("HANDLER"))
    if not handler:
        raise missing("HANDLER")
    address = urlsplit(handler)
    if address.scheme not in {"http", "https"}:
        raise RefusedError(400, "ERROR_UNSUPPORTED_PROTOCOL")
    if "." not in (address.hostname or ""):
        raise RefusedError(400, "ERROR_WRONG_HANDLER_URL")
    user = to_int(call.get("AUTH_TYPE"))
    if user not in {0, call.user.id}:
        call.administrators_only()
    return Binding(call.application.client_id, event, handler, user)


def bound(call: Call) -> Value:
    """The bindings of the calling application."""
    found: list[Value] = []
    for binding in call.state.bindings:
        if binding.client_id == call.application.client_id and binding.offline:
            found.append({"event": binding.event, "connector_id": binding.queue, "offline": 1})
        elif binding.client_id == call.application.client_id:
            own = {"handler": binding.handler, "auth_type": str(binding.auth_type), "offline": 0}
            found.append({"event": binding.event, **own})
    return found


def unbind(call: Call) -> Value:
    """Removes bindings, and says how many there were."""
    event, offline = _event(call), _is_offline(call)
    if offline:
        call.administrators_only()
    elif is_empty(call.get("HANDLER")):
        raise missing("HANDLER")
    wanted = to_text(call.get("AUTH_CONNECTOR" if offline else "HANDLER"))
    kept = [
        binding
        for binding in call.state.bindings
        if (binding.client_id, binding.event, binding.offline) != (call.application.client_id, event, offline)
        or (binding.queue if offline else binding.handler) != wanted
    ]
    count = len(call.state.bindings) - len(kept)
    call.state.bindings[:] = kept
    return {"count": count}


def names(call: Call) -> Value:
    """The names of all events."""
    return [*OF_CONNECTORS, *OF_APPLICATIONS]


def test(call: Call) -> Value:
    """Sends ONAPPTEST to whoever bound it."""
    call.post.of_application(call.application, "ONAPPTEST", {"QUERY": call.arguments})
    return 1


def _kept(call: Call) -> list[Queued]:
    """All records of the application that the filter lets through, as the portal orders them."""
    found = [record for record in call.state.queue if record.client_id == call.application.client_id]
    wanted = {name.upper().lstrip("="): value for name, value in members(call.get("FILTER")).items()}
    if "EVENT_NAME" in wanted:
        names = wanted["EVENT_NAME"]
        several = {to_text(name).upper() for name in (elements(names) if is_array(names) else [names])}
        found = [record for record in found if record.event in several]
    order = {name.upper(): to_text(way).upper() for name, way in members(call.get("ORDER")).items()}
    backwards = "DESC" in order.values() or call.state.manners.newest_first
    return sorted(found, key=lambda record: record.id, reverse=backwards)


def _waiting(call: Call) -> list[Queued]:
    """The records of one queue; without a process those that no process has read."""
    wanted = to_text(call.get("AUTH_CONNECTOR")), to_text(call.get("PROCESS_ID"))
    return [record for record in _kept(call) if (record.queue, record.process) == wanted]


def _shown(record: Queued) -> dict[str, Value]:
    return {
        "ID": str(record.id),
        "TIMESTAMP_X": datetime.fromtimestamp(record.at, UTC).isoformat(timespec="seconds"),
        "EVENT_NAME": record.event,
        "EVENT_DATA": record.data,
        "EVENT_ADDITIONAL": False,
        "MESSAGE_ID": record.message_id,
    }


def offline_get(call: Call) -> Value:
    """Reads a queue, and removes what it has read unless `clear` is 0."""
    call.administrators_only()
    limit = PAGE if call.get("LIMIT") is None else to_int(call.get("LIMIT"))
    if limit <= 0:
        raise unusable("Value must be positive integer")
    removes = call.get("CLEAR") is None or not is_empty(call.get("CLEAR"))
    if not removes and not call.state.manners.offline_extended:
        raise RefusedError(403, "WRONG_LICENSE")
    found = _waiting(call)[:limit]
    shown = [_shown(record) for record in found]
    if removes:
        call.state.queue[:] = [record for record in call.state.queue if record not in found]
        return {"process_id": None, "events": shown}
    process = to_text(call.get("PROCESS_ID")) or secrets.token_hex(16)
    for record in found:
        record.process = process
    return {"process_id": process, "events": shown}


def offline_list(call: Call) -> Value:
    """Reads all queues of the application page by page and removes nothing."""
    call.administrators_only()
    found, start = _kept(call), max(0, to_int(call.get("START")))
    following = start + PAGE if start + PAGE < len(found) else None
    return Page([_shown(record) for record in found[start : start + PAGE]], len(found), following)


def _of_process(call: Call) -> list[Queued]:
    process = to_text(call.needed("PROCESS_ID"))
    chosen = {"id": call.get("ID"), "message": call.get("MESSAGE_ID")}
    wanted = {
        kind: {to_text(item) for item in (elements(value) if is_array(value) else [value])}
        for kind, value in chosen.items()
        if value is not None
    }
    return [
        record
        for record in call.state.queue
        if (record.client_id, record.process) == (call.application.client_id, process)
        and str(record.id) in wanted.get("id", {str(record.id)})
        and record.message_id in wanted.get("message", {record.message_id})
    ]


def offline_clear(call: Call) -> Value:
    """Removes what a process has read."""
    call.administrators_only()
    done = _of_process(call)
    call.state.queue[:] = [record for record in call.state.queue if record not in done]
    return True


def offline_error(call: Call) -> Value:
    """Marks what a process could not deal with."""
    call.administrators_only()
    call.needed("MESSAGE_ID")
    for record in _of_process(call):
        record.failed = True
    return True


METHODS: dict[str, Method] = {
    "event.bind": bind,
    "event.get": bound,
    "event.unbind": unbind,
    "events": names,
    "event.test": test,
    "event.offline.get": offline_get,
    "event.offline.list": offline_list,
    "event.offline.clear": offline_clear,
    "event.offline.error": offline_error,
}

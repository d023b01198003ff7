"""`event.offline.get`, `list`, `clear` and `error`: an application without an address fetches its events."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from configurator.practice.calls import Call, RestError, ResultPage
from configurator.practice.offline_queue import OfflineEvent
from configurator.practice.php_parameters import Params, elements, is_empty, number, text, upper_keys

_PAGE = 50
_COMPARISONS: dict[str, Callable[[str, str], bool]] = {
    ">=": lambda left, right: _ordered(left) >= _ordered(right),
    "<=": lambda left, right: _ordered(left) <= _ordered(right),
    ">": lambda left, right: _ordered(left) > _ordered(right),
    "<": lambda left, right: _ordered(left) < _ordered(right),
    "!": lambda left, right: left != right,
}


def get(call: Call) -> object:
    """`event.offline.get`: reads records and removes them, unless CLEAR is 0.

    With CLEAR 0, which plans without `rest_offline_extended` refuse, the records are reserved under a
    process_id until they are cleared or reported as failed.
    """
    call.require_administrator()
    limit = number(call.params.get("LIMIT", _PAGE))
    if limit <= 0:
        raise RestError("ERROR_ARGUMENT", "Value must be positive integer", {"argument": "LIMIT"})
    clear = not is_empty(call.params.get("CLEAR", 1))
    if not clear and call.portal.faults.take("event.offline.get", "PLAIN_OFFLINE"):
        raise RestError("WRONG_LICENSE")
    process, failed = text(call.params, "PROCESS_ID"), not is_empty(call.params.get("ERROR"))
    waiting = [each for each in _queue(call) if each.process == process and each.error == failed]
    found = _chosen(call, waiting)[:limit]
    if clear:
        read = {each.id for each in found}
        call.portal.offline.remove(lambda each: each.id in read)
    elif not process:
        process = secrets.token_hex(16)
        for each in found:
            each.process, each.error = process, False
    return {"process_id": process or None, "events": [_record(each) for each in found]}


def list_events(call: Call) -> object:
    """`event.offline.list`: reads without removing, in pages of 50."""
    call.require_administrator()
    found = _chosen(call, _queue(call))
    start = max(number(call.params.get("START")), 0)
    after = start + _PAGE
    page = [
        {**_record(each), "PROCESS_ID": each.process or None, "ERROR": int(each.error)}
        for each in found[start:after]
    ]
    return ResultPage(page, len(found), after if after < len(found) else None)


def clear(call: Call) -> object:
    """`event.offline.clear`: removes the records of a process, or some of them."""
    call.require_administrator()
    call.require_not_empty("PROCESS_ID")
    ids = {str(each) for each in elements(call.params.get("ID"))}
    names = {str(each) for each in elements(call.params.get("MESSAGE_ID"))}

    def done(each: OfflineEvent) -> bool:
        named = (str(each.id) in ids or each.message_id in names) if ids or names else True
        return each.process == text(call.params, "PROCESS_ID") and _is_own(call, each) and named

    call.portal.offline.remove(done)
    return True


def error(call: Call) -> object:
    """`event.offline.error`: records that could not be worked on can be read again with ERROR 1."""
    call.require_administrator()
    call.require_not_empty("PROCESS_ID", "MESSAGE_ID")
    names = {str(each) for each in elements(call.params["MESSAGE_ID"])}
    for each in _queue(call):
        if each.process == text(call.params, "PROCESS_ID") and each.message_id in names:
            each.process, each.error = "", True
    return True


def _queue(call: Call) -> list[OfflineEvent]:
    queue = text(call.params, "AUTH_CONNECTOR")
    return call.portal.offline.of(call.application.client_id, queue)


def _is_own(call: Call, record: OfflineEvent) -> bool:
    return record.application == call.application.client_id


def _chosen(call: Call, records: list[OfflineEvent]) -> list[OfflineEvent]:
    """Apply FILTER and ORDER."""
    chosen = records
    for name, wanted in _array(call.params.get("FILTER")).items():
        bare = name.lstrip("<>=!")
        compare = _COMPARISONS.get(name.removesuffix(bare), _is_equal)
        values = [str(value) for value in elements(wanted)] or [str(wanted)]
        chosen = [
            each for each in chosen if any(compare(str(_record(each).get(bare)), value) for value in values)
        ]
    for name, way in reversed(_array(call.params.get("ORDER")).items()):
        chosen = sorted(chosen, key=_sorting(name), reverse=str(way).upper() == "DESC")
    return chosen


def _sorting(name: str) -> Callable[[OfflineEvent], tuple[int, str]]:
    return lambda each: _ordered(_record(each).get(name))


def _is_equal(left: str, right: str) -> bool:
    return left == right


def _ordered(value: object) -> tuple[int, str]:
    written = str(value)
    return (int(written), "") if written.isdecimal() else (0, written)


def _array(value: object) -> Params:
    return upper_keys(value) if isinstance(value, dict) else {}


def _record(event: OfflineEvent) -> Params:
    return {
        "ID": str(event.id),
        "TIMESTAMP_X": datetime.fromtimestamp(event.time, UTC).isoformat(timespec="seconds"),
        "EVENT_NAME": event.event,
        "EVENT_DATA": event.data,
        "EVENT_ADDITIONAL": {"user_id": str(event.user)} if event.user else False,
        "MESSAGE_ID": event.message_id,
    }

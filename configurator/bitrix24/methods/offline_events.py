"""Events that a portal keeps until they are read: a program on a desk hears replies without a public address.

The methods `event.offline.*` need an administrator's sign-in (Bitrix24 documentation).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, reading_guard
from configurator.bitrix24.methods import fields

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

PAGE = 50
"""Events per answer (Bitrix24 documentation)."""
_MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class OfflineEvent:
    """A happening that was kept.

    Attributes:
        id: the record's number; the queue keeps one record for equal event and data.
        key: the record's unique key (MESSAGE_ID), 32 hexadecimal digits; its number where it has none.
        name: the event's name in upper case.
        data: what happened, as the portal wrote it.
        time: seconds since 1970; 0 where the portal's date can't be read.
    """

    id: str
    key: str
    name: str
    data: object
    time: float = 0.0


@dataclass(frozen=True, slots=True)
class Reserved:
    """Events that the portal keeps for one reader until it removes them.

    Attributes:
        process: the portal's name for this reading, for `clear`.
        events: the oldest ones.
    """

    process: str
    events: tuple[OfflineEvent, ...]


@reading_guard
def take(client: Client, reader: str, limit: int = PAGE) -> tuple[OfflineEvent, ...]:
    """Read the oldest kept events and remove them from the portal (`event.offline.get`).

    Args:
        client: a signed-in client.
        reader: the `auth_connector` with which they were bound.
        limit: how many at most.

    Raises:
        PortalError: `ACCESS_DENIED` where the user is no administrator, or any other.
    """
    return _read(client, reader, limit, clear=1).events


@reading_guard
def reserve(client: Client, reader: str, limit: int = PAGE) -> Reserved:
    """Read the oldest kept events, which stay in the portal until `clear`; arguments as to `take`.

    Raises:
        PortalError: `WRONG_LICENSE` where the plan doesn't include this; as `take`.
    """
    return _read(client, reader, limit, clear=0)


def _read(client: Client, reader: str, limit: int, *, clear: int) -> Reserved:
    params = {"auth_connector": reader, "limit": limit, "order": {"ID": "ASC"}, "clear": clear}
    given = fields.mapping(client.call("event.offline.get", params))
    events = tuple(map(_event, fields.rows(given.get("events"))))
    return Reserved(fields.text(given.get("process_id")), events)


@reading_guard
def pending(client: Client, reader: str, known: Collection[str] = ()) -> tuple[OfflineEvent, ...]:
    """Return the kept events, oldest first, without removing any (`event.offline.list`).

    Events of other readers of the application may be among them: the documentation names no parameter that
    leaves them out.

    Args:
        client: a signed-in client.
        reader: as for `take`.
        known: keys of events that needn't be returned. Once a page has no others, older pages aren't read.

    Raises:
        PortalError: as `take`.
    """
    found: dict[str, OfflineEvent] = {}
    for page in range(_MOST_PAGES):
        params = {"auth_connector": reader, "order": {"ID": "DESC"}, "start": page * PAGE}
        answer = client.call("event.offline.list", params)
        given = fields.field(answer, "events") if isinstance(answer, Mapping) else answer
        rows = [_event(row) for row in fields.rows(given)]
        new = {one.key: one for one in rows if one.key not in found and one.key not in known}
        found |= new
        if len(rows) < PAGE or not new:
            return tuple(sorted(found.values(), key=lambda one: (len(one.id), one.id)))
    raise PortalError("TOO_LARGE", status=200)


@reading_guard
def clear(client: Client, process: str, keys: Sequence[str] = ()) -> None:
    """Remove kept events that a reader has reserved (`event.offline.clear`).

    Args:
        client: a signed-in client.
        process: the `process_id` of the reader.
        keys: only events with these keys; all of the reader if empty.

    Raises:
        PortalError: as `take`.
    """
    params: dict[str, object] = {"process_id": process}
    if keys:
        params["message_id"] = list(keys)
    client.call("event.offline.clear", params)


def _event(row: object) -> OfflineEvent:
    given = fields.mapping(row)
    return OfflineEvent(
        id=fields.text(given.get("ID")),
        key=fields.text(given.get("MESSAGE_ID")) or fields.text(given.get("ID")),
        name=fields.text(given.get("EVENT_NAME")).upper(),
        data=given.get("EVENT_DATA"),
        time=_seconds(given.get("TIMESTAMP_X")),
    )


def _seconds(date: object) -> float:
    try:
        return dt.datetime.fromisoformat(fields.text(date)).timestamp()
    except (ValueError, OverflowError, OSError):  # what no calendar has
        return 0.0

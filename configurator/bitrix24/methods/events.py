"""The handlers that a portal calls when something happens: binding, listing and unbinding them.

Events of a connector come only to the application that registered it, and only once its installation is
complete; `event.bind` says yes to others too (the module's published code).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, reading_guard
from configurator.bitrix24.methods import fields

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

MESSAGE_ADDED = "ONIMCONNECTORMESSAGEADD"
MESSAGE_UPDATED = "ONIMCONNECTORMESSAGEUPDATE"
MESSAGE_DELETED = "ONIMCONNECTORMESSAGEDELETE"
DIALOG_STARTED = "ONIMCONNECTORDIALOGSTART"
DIALOG_FINISHED = "ONIMCONNECTORDIALOGFINISH"
STATUS_DELETED = "ONIMCONNECTORSTATUSDELETE"
LINE_DELETED = "ONIMCONNECTORLINEDELETE"
APP_TEST = "ONAPPTEST"

CONNECTOR_EVENTS = (
    MESSAGE_ADDED, MESSAGE_UPDATED, MESSAGE_DELETED, DIALOG_STARTED, DIALOG_FINISHED, STATUS_DELETED,
    LINE_DELETED,
)  # fmt: skip
"""Every event of a connector (Bitrix24 documentation), as portals spell them."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A handler of one event.

    Attributes:
        event: the event's name in upper case.
        handler: the address that the portal calls; empty for an offline binding.
        auth_type: ID of the user whose tokens come with the event; 0 for the one who acted.
        offline: whether the portal keeps the events for `event.offline.get` instead.
        reader: the `auth_connector` of an offline binding, which tells its readers apart.
    """

    event: str
    handler: str = ""
    auth_type: str = "0"
    offline: bool = False
    reader: str = ""


@reading_guard
def bindings(client: Client) -> tuple[Binding, ...]:
    """Return all bindings of this sign-in's application (`event.get`); others' aren't shown.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    found = (fields.mapping(row) for row in fields.rows(client.call("event.get")))
    return tuple(
        Binding(
            event=fields.text(row.get("event")).upper(),
            handler=fields.text(row.get("handler")),
            auth_type=fields.text(row.get("auth_type")) or "0",
            offline=fields.is_yes(row.get("offline")),
            reader=fields.text(row.get("connector_id")),
        )
        for row in found
    )


@reading_guard
def bind(client: Client, event: str, handler: str) -> bool:
    """Have the portal call an address at an event.

    Args:
        client: a signed-in client.
        event: the event's name.
        handler: the address, http or https with a host that has a dot.

    Returns:
        Whether it wasn't bound before.

    Raises:
        PortalError: `ERROR_EVENT_NOT_FOUND` for an unknown event or a missing permission,
            `ERROR_WRONG_HANDLER_URL`, or any other.
    """
    return _bound(client, {"event": event, "handler": handler}, Binding(event.upper(), handler))


@reading_guard
def bind_offline(client: Client, event: str, reader: str) -> bool:
    """Have the portal keep an event's occurrences for `offline_events.take`; needs an administrator.

    Args:
        client: a signed-in client.
        event: the event's name.
        reader: the `auth_connector`, which keeps these apart from other readers of the application.

    Returns:
        Whether it wasn't bound before.

    Raises:
        PortalError: `ACCESS_DENIED` where the user is no administrator, or any other.
    """
    params = {"event": event, "event_type": "offline", "auth_connector": reader}
    return _bound(client, params, Binding(event.upper(), offline=True, reader=reader))


def _bound(client: Client, params: Mapping[str, object], wanted: Binding) -> bool:
    try:
        answer = client.call("event.bind", params)
    except PortalError as error:
        # "Already bound" shares this code with other failures, and its text is in the portal's language.
        if error.code == "ERROR_CORE" and any(_same(one, wanted) for one in bindings(client)):
            return False
        raise
    if not fields.is_yes(answer):
        raise PortalError("NOT_ACCEPTED" if answer is False else "UNEXPECTED_ANSWER", status=200)
    return True


def _same(one: Binding, other: Binding) -> bool:
    return (one.event, one.offline) == (other.event, other.offline) and (
        one.reader == other.reader if one.offline else one.handler == other.handler
    )


@reading_guard
def unbind(client: Client, binding: Binding) -> int:
    """Remove a binding, of either kind (`event.unbind`).

    Args:
        client: a signed-in client.
        binding: one of `bindings`.

    Returns:
        How many were removed; 0 where none matched.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    params: dict[str, object] = {"event": binding.event}
    if binding.offline:
        params |= {"event_type": "offline", "auth_connector": binding.reader}
    else:
        params |= {"handler": binding.handler, "auth_type": binding.auth_type}
    count = fields.mapping(client.call("event.unbind", params)).get("count")
    return count if isinstance(count, int) else 0

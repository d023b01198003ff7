"""The connectors of a portal: listing them, their state on each open channel, switching them on and off.

These are the other methods of `imconnector` (Bitrix24 documentation). The portal doesn't return what was
registered: the list has only IDs and names.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, reading_guard
from configurator.bitrix24.methods.fields import is_yes
from configurator.bitrix24.methods.lines import Line
from configurator.bitrix24.methods.registration import Registered, names_by_id, register
from configurator.built_in_connectors import BUILT_IN

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

__all__ = [
    "ChannelData",
    "Kind",
    "Light",
    "Listed",
    "Registered",
    "Status",
    "activate",
    "deactivate",
    "list_connectors",
    "register",
    "set_data",
    "status",
    "unregister",
]

REASONS = frozenset({"WORKS", "LINE_ERROR", "LINE_OFF", "NOT_READY", "NOT_CONNECTED"})
"""Every `Status.reason`; the sentences are in `wording.portal_connectors`."""


class Kind(Enum):
    """Whose a connector is, as far as that can be known; the portal's list doesn't say."""

    OURS = "ours"
    """This program registered it in this portal before."""
    BUILT_IN = "built-in"
    """Bitrix24's own."""
    OTHER = "other"
    """Neither: another application's, or registered from another computer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A connector in the portal's list.

    Attributes:
        id: its identifier, in lower case.
        name: its name.
        kind: whose it is.
    """

    id: str
    name: str
    kind: Kind


class Light(Enum):
    """A connector's state on an open channel, as a colour."""

    GREEN = "green"
    """Messages are delivered."""
    YELLOW = "yellow"
    """Nothing is wrong, but a step is missing."""
    RED = "red"
    """The portal reports an error."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a connector is on one open channel.

    Attributes:
        connector: its ID.
        line: the channel's ID.
        error: the portal has seen an error there.
        configured: it is connected to the channel.
        working: the portal says it can deliver messages: configured and without an error.
        line_active: the channel itself is on.
    """

    connector: str
    line: str
    error: bool
    configured: bool
    working: bool
    line_active: bool = True

    @property
    def reason(self) -> str:
        """The reason for the colour, one of `REASONS`."""
        if self.error:
            return "LINE_ERROR"
        if not self.configured and not self.working:
            return "NOT_CONNECTED"
        if not self.working:
            return "NOT_READY"
        return "WORKS" if self.line_active else "LINE_OFF"

    @property
    def light(self) -> Light:
        """Green, yellow or red; always shown together with the reason in words."""
        return {"WORKS": Light.GREEN, "LINE_ERROR": Light.RED}.get(self.reason, Light.YELLOW)


@dataclass(frozen=True, slots=True)
class ChannelData:
    """What `imconnector.connector.data.set` tells a portal about the external account behind a channel.

    Attributes:
        id: the account's ID in the other system.
        url: address of its page.
        url_im: address that opens a conversation with it.
        name: its name.
    """

    id: str = ""
    url: str = ""
    url_im: str = ""
    name: str = ""


@reading_guard
def list_connectors(client: Client, ours: Collection[str] = ()) -> tuple[Listed, ...]:
    """Return all connectors of the portal, in its order.

    Args:
        client: a signed-in client.
        ours: IDs that this program has registered in this portal, in any case.

    Raises:
        PortalError: `ACCESS_DENIED` without the right to change connectors (Bitrix24 documentation), or
            any other.
    """
    own = {identifier.lower() for identifier in ours}
    names = names_by_id(client.call("imconnector.list"))
    return tuple(Listed(identifier, name, _kind(identifier, own)) for identifier, name in names.items())


def _kind(identifier: str, own: Collection[str]) -> Kind:
    if identifier in own:
        return Kind.OURS
    return Kind.BUILT_IN if identifier in BUILT_IN else Kind.OTHER


@reading_guard
def status(client: Client, connector: str, line: Line | str) -> Status:
    """Return how a connector is on one open channel.

    The channel is always sent, because without it the answer is misleading (Bitrix24 documentation).

    Args:
        client: a signed-in client.
        connector: its ID.
        line: the channel, or its ID where only that is known; the channel then counts as on.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    number, active = (line.id, line.active) if isinstance(line, Line) else (line, True)
    answer = client.call("imconnector.status", {"CONNECTOR": connector, "LINE": number})
    if not isinstance(answer, Mapping):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return Status(
        connector=connector,
        line=number,
        error=is_yes(answer.get("ERROR")),
        configured=is_yes(answer.get("CONFIGURED")),
        working=is_yes(answer.get("STATUS")),
        line_active=active,
    )


@reading_guard
def activate(client: Client, connector: str, line: str) -> None:
    """Switch a connector on for one open channel.

    Raises:
        PortalError: `NOT_ACCEPTED` where the portal has no such connector or channel, or any other.
    """
    _switch(client, connector, line, active=1)


@reading_guard
def deactivate(client: Client, connector: str, line: str) -> None:
    """Switch a connector off for one open channel.

    Raises:
        PortalError: `NOT_ACCEPTED` where the portal has no such connector or channel, or any other.
    """
    _switch(client, connector, line, active=0)


def _switch(client: Client, connector: str, line: str, *, active: int) -> None:
    # 1 or 0: the portal tests "not empty", so "N" would switch it on (published code).
    params = {"CONNECTOR": connector, "LINE": line, "ACTIVE": active}
    _accepted(client.call("imconnector.activate", params))


@reading_guard
def set_error(client: Client, connector: str, line: str) -> None:
    """Mark a connector as faulty on one open channel; `activate` takes the mark away.

    `imconnector.set.error` has no page of its own in the documentation; that of SETTING_CONNECTOR names it.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    _accepted(client.call("imconnector.set.error", {"CONNECTOR": connector, "LINE": line}))


@reading_guard
def set_data(client: Client, connector: str, line: str, data: ChannelData) -> None:
    """Tell the portal about the external account behind a channel; empty values are left out.

    Raises:
        PortalError: `NOT_ACCEPTED` where the portal has no such connector or channel, or any other.
    """
    given = {"ID": data.id, "URL": data.url, "URL_IM": data.url_im, "NAME": data.name}
    fields = {name: value for name, value in given.items() if value}
    _accepted(
        client.call("imconnector.connector.data.set", {"CONNECTOR": connector, "LINE": line, "DATA": fields})
    )


@reading_guard
def unregister(client: Client, connector: str) -> None:
    """Remove a connector and its state on every open channel from the portal; ask the user first.

    Raises:
        PortalError: `APPLICATION_UNREGISTRATION_ERROR` if it isn't this application's, or any other.
    """
    _accepted(client.call("imconnector.unregister", {"ID": connector}))


def _accepted(answer: object) -> None:
    """Accept `true`, alone or as `{"result": true}`; `false` is a refusal without a reason."""
    value = answer.get("result") if isinstance(answer, Mapping) else answer
    if value is True:
        return
    raise PortalError("NOT_ACCEPTED" if value is False else "UNEXPECTED_ANSWER", status=200)

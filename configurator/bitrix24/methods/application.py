"""The application that a sign-in belongs to: is it installed, what may it do, which events does it get?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import reading_guard
from configurator.bitrix24.methods import fields

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


@dataclass(frozen=True, slots=True)
class ApplicationInfo:
    """What a portal says of the application (`app.info`). Its name isn't among it.

    Attributes:
        id: the portal's number for it.
        code: its public name, the client ID of a local application.
        installed: whether its installation is complete; before, it gets no events.
        status: `L` for a local application; others come from the market.
    """

    id: str
    code: str
    installed: bool
    status: str = ""


@reading_guard
def app_info(client: Client) -> ApplicationInfo:
    """Ask for the application of the sign-in.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    given = fields.mapping(client.call("app.info"))
    return ApplicationInfo(
        id=fields.text(given.get("ID")),
        code=fields.text(given.get("CODE")),
        installed=fields.is_yes(given.get("INSTALLED")),
        status=fields.text(given.get("STATUS")),
    )


@reading_guard
def permissions(client: Client) -> frozenset[str]:
    """Return the application's permissions (`scope`), such as `imopenlines`.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    return frozenset(map(fields.text, fields.rows(client.call("scope"))))


@reading_guard
def available_events(client: Client) -> frozenset[str]:
    """Return the names, in upper case, of the events that the application may bind (`events`).

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    return frozenset(fields.text(one).upper() for one in fields.rows(client.call("events")))


@reading_guard
def send_test_event(client: Client, query: str) -> None:
    """Have the portal call the handler of ONAPPTEST (`event.test`), which changes nothing.

    Args:
        client: a signed-in client.
        query: comes back in the event as `data.QUERY.marker`.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    client.call("event.test", {"marker": query})

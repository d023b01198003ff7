"""Switches connectors on and off and removes them, without trusting a portal that says yes to anything.

`imconnector.activate` never checks that the connector or the open channel exists, switching off deletes the
account data of the channel, and `imconnector.unregister` refuses connectors that were never asked about
(newer pages of Bitrix24's documentation and the module's published code).
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.connectors import ChannelData
from configurator.bitrix24.methods.lines import Line, list_lines
from configurator.built_in_connectors import BUILT_IN
from configurator.services.lacking_right import unless_denied
from configurator.storage.files import FileProblem

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.services.channel_accounts import ChannelAccounts


@dataclass(frozen=True, slots=True)
class Switched:
    """What came of switching a connector.

    Attributes:
        line: the open channel; its number is its name where the list of channels couldn't be read.
        account: `SENT` where the kept account was sent again, `KEPT` where it is kept for the next time,
            `LOST` where the portal deleted one that isn't known here, if it had one, `NOT_SENT` where sending
            it again failed, empty where there was nothing to do.
        error: why it couldn't be sent again.
        unchecked: whether the connector or the channel couldn't be looked up, for lack of a right.
    """

    line: Line
    account: str = ""
    error: PortalError | None = None
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    line: Line
    unchecked: bool


def switch_on(
    client: Client,
    portal: Portal,
    connector: str,
    line: str,
    accounts: ChannelAccounts,
    recent: Collection[str] = (),
) -> Switched:
    """Switch a connector on for an open channel, and send the account behind it again if one is kept.

    Args:
        client: a signed-in client of the portal.
        portal: the portal.
        connector: the connector's ID.
        line: the open channel's number.
        accounts: what was told about accounts.
        recent: IDs registered from here within the last hour, which an old list of the portal may lack.

    Raises:
        PortalError: `NO_SUCH_CONNECTOR`, `NO_SUCH_LINE`, or any other; nothing was changed then.
    """
    found = _look_up(client, connector, line, recent)
    connectors.activate(client, connector, line)
    kept = accounts.get(portal, connector, line)
    if kept == ChannelData():
        return Switched(found.line, unchecked=found.unchecked)
    try:
        connectors.set_data(client, connector, line, kept)
    except PortalError as error:  # it is on all the same
        return Switched(found.line, "NOT_SENT", error, unchecked=found.unchecked)
    return Switched(found.line, "SENT", unchecked=found.unchecked)


def switch_off(
    client: Client,
    portal: Portal,
    connector: str,
    line: str,
    accounts: ChannelAccounts,
    recent: Collection[str] = (),
) -> Switched:
    """Switch a connector off for an open channel; arguments as to `switch_on`.

    Raises:
        PortalError: `NO_SUCH_CONNECTOR`, `NO_SUCH_LINE`, or any other.
    """
    found = _look_up(client, connector, line, recent)
    connectors.deactivate(client, connector, line)
    account = "LOST" if accounts.get(portal, connector, line) == ChannelData() else "KEPT"
    return Switched(found.line, account, unchecked=found.unchecked)


def set_account(
    client: Client,
    portal: Portal,
    connector: str,
    line: str,
    data: ChannelData,
    accounts: ChannelAccounts,
    recent: Collection[str] = (),
) -> Switched:
    """Tell a portal about the account behind an open channel, and keep it; arguments as to `switch_on`.

    Raises:
        PortalError: `NO_SUCH_CONNECTOR`, `NO_SUCH_LINE`, or any other.
    """
    found = _look_up(client, connector, line, recent)
    connectors.set_data(client, connector, line, data)
    with contextlib.suppress(FileProblem):  # the portal has it; switching on again won't send it
        accounts.keep(portal, connector, line, data)
    return Switched(found.line, unchecked=found.unchecked)


def remove(
    client: Client, portal: Portal, connector: str, accounts: ChannelAccounts, recent: Collection[str] = ()
) -> None:
    """Remove a connector from a portal; ask the user first. Arguments as to `switch_on`.

    Raises:
        PortalError: `APPLICATION_UNREGISTRATION_ERROR` if it is another application's, or any other.
    """
    try:
        connectors.unregister(client, connector)
    except PortalError as error:
        if error.code != "APPLICATION_UNREGISTRATION_ERROR" or not _made_known(client, connector, recent):
            raise
        connectors.unregister(client, connector)
    with contextlib.suppress(FileProblem):  # an account without its connector does no harm
        accounts.forget(portal, connector)


def _made_known(client: Client, connector: str, recent: Collection[str]) -> bool:
    """Give a connector a status on some channel: without one, the portal won't let even its owner remove it.

    Returns:
        Whether it has one now. A connector that the portal doesn't list gets none.
    """
    if connector.lower() in BUILT_IN:
        return False
    with contextlib.suppress(PortalError):  # the portal's refusal to remove it says more
        if connector.lower() in recent or _is_listed(client, connector):
            connectors.status(client, connector, _any_line(client))
            return True
    return False


def _any_line(client: Client) -> str:
    with contextlib.suppress(PortalError):  # the status can be asked for without the right to list channels
        return next((line.id for line in list_lines(client)), "1")
    return "1"


def _look_up(client: Client, connector: str, line: str, recent: Collection[str]) -> _Found:
    """Return the open channel, once both it and the connector are known to exist."""
    known = unless_denied(lambda: connector.lower() in recent or _is_listed(client, connector))
    if known is False:
        raise PortalError("NO_SUCH_CONNECTOR", status=200)
    lines = unless_denied(lambda: list_lines(client))
    if lines is None:
        return _Found(Line(line, line, active=True), unchecked=True)
    there = [one for one in lines if one.id == line]
    if not there:
        raise PortalError("NO_SUCH_LINE", status=200)
    return _Found(there[0], unchecked=known is None)


def _is_listed(client: Client, connector: str) -> bool:
    return any(one.id == connector.lower() for one in connectors.list_connectors(client))

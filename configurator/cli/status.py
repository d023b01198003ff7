"""`configurator status`: a connector's state on each open channel."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.connectors import list_connectors
from configurator.bitrix24.methods.lines import Line, list_lines
from configurator.cli import portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.wording.portal_connectors import state_sentence
from configurator.wording.translation import ngettext

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.methods.connectors import Status

_DESCRIPTION = f"""\
Show the state of the connector with the ID CONNECTOR on each open channel of a portal, or on one: green (on),
yellow (a step is missing) or red (the portal reports an error), each with the reason.

{portal_access.SIGN_IN_HELP}

exit status: 0 answered, {portal_access.EXIT_HELP}"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("connector", metavar="CONNECTOR", help="the connector's ID")
    parser.add_argument("--line", metavar="NUMBER", help="the open channel's number (default: all)")
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Show the state."""
    return portal_access.say(arguments, lambda: _status(arguments))


def _status(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal, connector = portal_of(arguments.portal), arguments.connector

    def work(client: Client) -> portal_access.Outcome:
        lines = [_as_json(line, status) for line, status in _ask(client, connector, arguments.line)]
        green = sum(line["light"] == "green" for line in lines)
        message = ngettext(
            "“{connector}” works on {green} of {number} open channel of {portal}.",
            "“{connector}” works on {green} of {number} open channels of {portal}.",
            len(lines),
        ).format(connector=connector, green=green, number=len(lines), portal=portal.host)
        return portal_access.Outcome(DONE, "CHECKED", message, {"lines": lines}, _table(lines))

    return portal_access.ask(arguments, portal, "status", work)


def _ask(client: Client, connector: str, number: str | None) -> list[tuple[Line, Status]]:
    try:
        lines = [line for line in list_lines(client) if number in {None, line.id}]
    except PortalError as error:
        if number is None or error.kind is not Kind.REFUSED:
            raise
        lines = [Line(number, number, active=True)]  # one can be asked for without that right
    if number is not None and not lines:
        raise PortalError("NO_SUCH_LINE", status=200)
    found = [(line, connectors.status(client, connector, line)) for line in lines]
    if not any(status.configured for _, status in found):
        _require(client, connector)
    return found


def _require(client: Client, connector: str) -> None:
    """Check that the connector exists: a portal reports an unknown one as "not connected" too.

    Raises:
        PortalError: `NO_SUCH_CONNECTOR`.
    """
    try:
        known = {one.id for one in list_connectors(client)}
    except PortalError:  # the list needs a right that the status doesn't need
        return
    if connector.lower() not in known:
        raise PortalError("NO_SUCH_CONNECTOR", status=200)


def _as_json(line: Line, status: Status) -> dict[str, str]:
    return {
        "line": line.id,
        "name": line.name,
        "light": status.light.value,
        "reason": status.reason,
        "message": state_sentence(status.reason, line.name),
    }


def _table(lines: list[dict[str, str]]) -> tuple[str, ...]:
    """Return a line for each open channel; empty if there are none."""
    return tuple(f"{line['line']:>4}  {line['light']:6}  {line['message']}" for line in lines)

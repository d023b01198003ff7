"""What the commands that change a connector in a portal share."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from configurator.cli import portals
from configurator.cli.exits import DONE

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.ui.words.portal import Doing


def make_parser(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, short: str, long: str
) -> argparse.ArgumentParser:
    """Return the parser of a command that changes the connector with the ID CONNECTOR."""
    parser = subparsers.add_parser(
        name,
        help=short,
        description=f"{long}\n\n{portals.SIGN_IN_HELP}\n\nexit status: 0 done, {portals.EXIT_HELP}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("connector", metavar="CONNECTOR", help="the connector's ID")
    return parser


def add_line(parser: argparse.ArgumentParser) -> None:
    """Add --line."""
    parser.add_argument(
        "--line",
        metavar="NUMBER",
        required=True,
        help="the open channel's number, as `configurator status` lists it",
    )


def run(arguments: argparse.Namespace, doing: Doing, code: str, change: Callable[[Client, str], None]) -> int:
    """Change a connector and say what came of it.

    Args:
        arguments: with connector, portal and json, perhaps line.
        doing: what is tried.
        code: the code of a success.
        change: gets a client and the connector's ID.
    """

    def work() -> portals.Outcome:
        portal = portals.portal_of(arguments.portal)

        def changed(client: Client) -> portals.Outcome:
            from configurator.ui.words.portal_connectors import done_sentence

            change(client, arguments.connector)
            line = getattr(arguments, "line", "")
            return portals.Outcome(DONE, code, done_sentence(doing, arguments.connector, portal.host, line))

        return portals.ask(portal, doing, changed)

    return portals.say(arguments, work)

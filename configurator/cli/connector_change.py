"""The common part of the commands that change a connector in a portal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from configurator.cli import portal_access
from configurator.cli.exits import DONE
from configurator.wording.portal_connectors import done_sentence

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.wording.portal import Doing


def make_parser(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str, description: str
) -> argparse.ArgumentParser:
    """Return the parser of a command that changes the connector with the ID CONNECTOR."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=f"{description}\n\n{portal_access.SIGN_IN_HELP}\n\n"
        f"exit status: 0 done, {portal_access.EXIT_HELP}",
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
    """Change a connector and print the result.

    Args:
        arguments: with connector, portal and json, and line for some commands.
        doing: the action, for messages.
        code: the code of success.
        change: does it, with a client and the connector's ID.
    """

    def work() -> portal_access.Outcome:
        portal = portal_access.portal_of(arguments.portal)

        def changed(client: Client) -> portal_access.Outcome:
            change(client, arguments.connector)
            line = getattr(arguments, "line", "")
            return portal_access.Outcome(
                DONE, code, done_sentence(doing, arguments.connector, portal.host, line)
            )

        return portal_access.ask(arguments, portal, doing, changed)

    return portal_access.say(arguments, work)

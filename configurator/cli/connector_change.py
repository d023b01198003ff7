"""The common part of the commands that change a connector in a portal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from textwrap import fill
from typing import TYPE_CHECKING

from configurator.cli import portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.wording.portal_connectors import account_sentence, done_sentence, unchecked_sentence
from configurator.wording.punctuation import sentences

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.services.channel_switch import Switched
    from configurator.wording.portal import Doing

_WIDTH = 110
"""Characters in a line of a description; those that are written out are as long."""


def make_parser(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    description: str,
    exits: str = f"0 done, {portal_access.EXIT_HELP}",
) -> argparse.ArgumentParser:
    """Return the parser of a command that changes the connector with the ID CONNECTOR.

    Args:
        subparsers: get it.
        name: the command's.
        summary: what it does, in one line of the program's help.
        description: the same in full.
        exits: what its exit codes mean.
    """
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=f"{description}\n\n{portal_access.SIGN_IN_HELP}\n\n"
        f"{fill(f'exit status: {exits}', _WIDTH)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("connector", metavar="CONNECTOR", help="the connector's ID")
    return parser


def add_line(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add --line."""
    parser.add_argument(
        "--line",
        metavar="NUMBER",
        required=required,
        help="the open channel's number, as `configurator status` lists it",
    )


def run(
    arguments: argparse.Namespace,
    doing: Doing,
    code: str,
    change: Callable[[Client, Portal], Switched | None],
) -> int:
    """Change a connector and print the result.

    Args:
        arguments: with connector, portal and json, and line for some commands.
        doing: the action, for messages.
        code: the code of success.
        change: does it, with a client of the portal; returns what came of it if a channel was concerned.
    """

    def work() -> portal_access.Outcome:
        portal = portal_of(arguments.portal)

        def changed(client: Client) -> portal_access.Outcome:
            return outcome(doing, code, arguments.connector, portal, change(client, portal))

        return portal_access.ask(arguments, portal, doing, changed)

    return portal_access.say(arguments, work)


def outcome(
    doing: Doing, code: str, connector: str, portal: Portal, switched: Switched | None
) -> portal_access.Outcome:
    """Return the outcome of a change that was made; arguments as to `run`."""
    if switched is None:
        return portal_access.Outcome(DONE, code, done_sentence(doing, connector, portal.host))
    said = [
        done_sentence(doing, connector, portal.host, switched.line.name),
        account_sentence(switched.account),
        unchecked_sentence() if switched.unchecked else "",
    ]
    more = {
        "line": switched.line.id,
        "account": switched.account.lower(),
        "checked": not switched.unchecked,
    }
    return portal_access.Outcome(DONE, code, sentences(*said), more)

"""`configurator data-set`: send the account behind an open channel to a portal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.connectors import ChannelData
from configurator.cli import connector_change, portal_access
from configurator.cli.exits import Unusable
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import Switched, set_account
from configurator.services.registration_history import RegistrationHistory

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client

_DESCRIPTION = """\
Send the account in the other system that belongs to an open channel, so that the portal can show it and link
to it (imconnector.connector.data.set)."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    connector_change.add_line(parser)
    parser.add_argument("--id", default="", metavar="TEXT", help="the account's ID in the other system")
    parser.add_argument("--url", default="", metavar="ADDRESS", help="the account's page")
    parser.add_argument(
        "--url-im", default="", metavar="ADDRESS", help="the link that opens a chat with the account"
    )
    parser.add_argument("--name", default="", metavar="TEXT", help="the account's name")
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Send the account."""
    data = ChannelData(arguments.id, arguments.url, arguments.url_im, arguments.name)

    def send(client: Client, portal: Portal) -> Switched:
        recent = RegistrationHistory().recent_ids(portal)
        accounts = ChannelAccounts()
        return set_account(client, portal, arguments.connector, arguments.line, data, accounts, recent)

    if data == ChannelData():
        return portal_access.say(arguments, _nothing_given)
    return connector_change.run(arguments, "data_set", "DATA_SET", send)


def _nothing_given() -> portal_access.Outcome:
    raise Unusable("Give at least one of --id, --url, --url-im and --name.")

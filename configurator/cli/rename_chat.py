"""`configurator rename-chat`: change the name under which operators see a conversation."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.messages import rename_chat
from configurator.cli import connector_change, customer_options, portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.wording.conversation_sentences import said_in_conversation

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

_DESCRIPTION = f"""\
Change the name under which operators see a conversation. It must be open: a customer has written, and no
operator has finished it.

{customer_options.OWN_IDS} With group chats (CHAT_GROUP) the customer is ignored."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    customer_options.add_customer(parser)
    parser.add_argument("--name", required=True, metavar="NAME", help="the new name")
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Rename it."""
    return portal_access.say(arguments, lambda: _rename(arguments))


def _rename(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    chat, customer = customer_options.chat_of(arguments), customer_options.customer_of(arguments)

    def work(client: Client) -> portal_access.Outcome:
        rename_chat(client, arguments.connector, arguments.line, chat.id, arguments.name, customer.id)
        return portal_access.Outcome(DONE, "RENAMED", said_in_conversation("rename_chat", portal.host))

    return portal_access.ask(arguments, portal, "rename_chat", work)

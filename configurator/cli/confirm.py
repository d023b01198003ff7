"""`configurator confirm`: tell a portal that an operator's message reached the customer."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.messages import confirm_delivery
from configurator.bitrix24.methods.outgoing import Receipt
from configurator.cli import connector_change, portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.services.conversation.installation import new_id
from configurator.wording.conversation_sentences import said_in_conversation

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

_DESCRIPTION = """\
Tell a portal that an operator's message reached the customer. Until then, the operator sees that it is being
sent, and the portal doesn't report when it is edited or deleted. The portal also reports success for an
unknown message."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    connector_change.add_line(parser)
    parser.add_argument(
        "--message", required=True, metavar="NUMBER", help="the message in the portal, im_message of `listen`"
    )
    parser.add_argument(
        "--im-chat", default="", metavar="NUMBER", help="the chat in the portal, im_chat of `listen`"
    )
    parser.add_argument("--chat", default="", metavar="ID", help="the chat's ID in the other system")
    parser.add_argument(
        "--id", action="append", metavar="ID",
        help="the message's ID in the other system (default: a new one); can be repeated",
    )  # fmt: skip
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Confirm it."""
    return portal_access.say(arguments, lambda: _confirm(arguments))


def _confirm(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    ids = tuple(arguments.id or [new_id()])
    receipt = Receipt(arguments.message, arguments.im_chat, ids, arguments.chat, int(time.time()))

    def work(client: Client) -> portal_access.Outcome:
        confirm_delivery(client, arguments.connector, arguments.line, [receipt])
        message = said_in_conversation("confirm", portal.host)
        entries = [
            {"id": one, "ok": True, "message": message, "chat": arguments.im_chat, "session": ""}
            for one in ids
        ]
        return portal_access.Outcome(DONE, "CONFIRMED", message, {"messages": entries})

    return portal_access.ask(arguments, portal, "confirm", work)

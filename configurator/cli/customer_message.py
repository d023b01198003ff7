"""`configurator send`, `update` and `delete`: write, correct and withdraw a message as a customer."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors, messages
from configurator.bitrix24.methods.outgoing import AttachedFile, OutgoingMessage
from configurator.cli import connector_change, customer_options, portal_access
from configurator.cli.exits import Unusable
from configurator.cli.portal_address import portal_of
from configurator.cli.rehearsal import practice_client
from configurator.services.conversation.installation import new_id
from configurator.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from configurator.bitrix24.client import Client
    from configurator.bitrix24.methods.messages import MessageResult
    from configurator.wording.portal import Doing

_DESCRIPTIONS = {
    "send": "Write a message as a customer of the connector with the ID CONNECTOR. Operators see it in a\n"
    "chat. If you send it twice, they see it twice.",
    "update": "Correct a customer's message. The portal also reports success for an unknown message.",
    "delete": "Withdraw a customer's message. The portal also reports success for an unknown message.",
}
_CODES = {"send": "SENT", "update": "UPDATED", "delete": "DELETED"}
_PICTURE = "data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22/%3E"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add one of the three commands to the parser."""
    description = f"{_DESCRIPTIONS[name]}\n\n{customer_options.OWN_IDS}"
    parser = connector_change.make_parser(subparsers, name, summary, description)
    customer_options.add_customer(parser)
    if name == "send":
        parser.add_argument("--text", default="", metavar="TEXT", help="the message, with BB codes")
        parser.add_argument("--name", default="", metavar="NAME", help="the customer's name")
        parser.add_argument(
            "--file", action="append", default=[], metavar="ADDRESS",
            help="attach a file by its public address; can be repeated",
        )  # fmt: skip
        parser.add_argument("--id", default="", metavar="ID", help="the message's ID (default: a new one)")
        parser.add_argument("--crm", action="store_true", help="let the CRM see it and create a lead")
        where = parser.add_mutually_exclusive_group(required=True)
        where.add_argument(
            "--practice",
            action="store_true",
            help="rehearse in a practice portal that is started for this call",
        )
        portal_access.add_portal(parser, where)
    else:
        parser.add_argument("--id", required=True, metavar="ID", help="the message's ID, as it was sent")
        if name == "update":
            parser.add_argument("--text", required=True, metavar="TEXT", help="the new text")
        portal_access.add_portal(parser)
        parser.set_defaults(practice=False)
    parser.set_defaults(func=run, doing=name)


def run(arguments: argparse.Namespace) -> int:
    """Send it."""
    return portal_access.say(arguments, lambda: _send(arguments))


def _send(arguments: argparse.Namespace) -> portal_access.Outcome:
    message = _message(arguments)
    if arguments.practice:
        return _rehearse(arguments, message)
    portal = portal_of(arguments.portal)

    def work(client: Client) -> portal_access.Outcome:
        return _sent(client, arguments, portal.host, message)

    return portal_access.ask(arguments, portal, arguments.doing, work)


def _message(arguments: argparse.Namespace) -> OutgoingMessage:
    """Return the message that is meant.

    Raises:
        Unusable: it has neither a text nor a file.
    """
    customer, chat = customer_options.customer_of(arguments), customer_options.chat_of(arguments)
    if arguments.doing != "send":
        text = arguments.text if arguments.doing == "update" else ""
        return OutgoingMessage(customer, chat, arguments.id, text)
    if not arguments.text and not arguments.file:
        raise Unusable(_("A message needs --text or --file."))
    return OutgoingMessage(
        customer_options.customer_of(arguments, arguments.name),
        chat,
        arguments.id or new_id(),
        arguments.text,
        tuple(map(AttachedFile, arguments.file)),
        int(time.time()),
        without_crm=not arguments.crm,
    )


def _sent(
    client: Client, arguments: argparse.Namespace, portal: str, message: OutgoingMessage
) -> portal_access.Outcome:
    sending: dict[str, Callable[[Client, str, str, Sequence[OutgoingMessage]], tuple[MessageResult, ...]]] = {
        "send": messages.send_messages,
        "update": messages.update_messages,
        "delete": messages.delete_messages,
    }
    doing: Doing = arguments.doing
    [result] = sending[doing](client, arguments.connector, arguments.line, [message])
    return customer_options.outcome_of(doing, _CODES[doing], portal, message, result)


def _rehearse(arguments: argparse.Namespace, message: OutgoingMessage) -> portal_access.Outcome:
    """Send it in a practice portal that has the connector, switched on for the channel."""
    name = _("the practice portal")
    with practice_client() as client:
        try:
            connectors.register(client, _registration(arguments.connector))
            connectors.activate(client, arguments.connector, arguments.line)
            return _sent(client, arguments, name, message)
        except PortalError as error:
            return portal_access.failed(error, name, "send")


def _registration(identifier: str) -> dict[str, object]:
    handler = "https://connector.example/settings"
    return {
        "ID": identifier,
        "NAME": identifier,
        "ICON": {"DATA_IMAGE": _PICTURE},
        "PLACEMENT_HANDLER": handler,
    }

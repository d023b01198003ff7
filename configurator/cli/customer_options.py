"""What the commands share that act as a connector's customer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.outgoing import Customer, OuterChat
from configurator.cli import connector_change
from configurator.cli.exits import Unusable
from configurator.cli.portal_access import Outcome
from configurator.services.conversation.installation import own_customer, reader_name
from configurator.storage.files import FileProblem
from configurator.wording.conversation_sentences import said_in_conversation
from configurator.wording.file_errors import file_sentence
from configurator.wording.portal import sentence

if TYPE_CHECKING:
    from configurator.bitrix24.methods.messages import MessageResult
    from configurator.bitrix24.methods.outgoing import OutgoingMessage
    from configurator.wording.portal import Doing

OWN_IDS = """\
Without --customer and --chat, this computer's own test customer writes in a chat of its own."""
REFUSED = 3


def add_customer(parser: argparse.ArgumentParser) -> None:
    """Add --line, --customer and --chat."""
    connector_change.add_line(parser)
    parser.add_argument("--customer", metavar="ID", help="the customer's ID in the other system")
    parser.add_argument("--chat", metavar="ID", help="the chat's ID in the other system")


def customer_of(arguments: argparse.Namespace, name: str = "") -> Customer:
    """Return the customer that is meant: this computer's own where none is given.

    Raises:
        Unusable: this computer can't keep what its own customer is called.
    """
    return Customer(arguments.customer or _own(), name)


def chat_of(arguments: argparse.Namespace) -> OuterChat:
    """Return the chat that is meant; this computer's own where none is given.

    Raises:
        Unusable: this computer can't keep what its own chat is called.
    """
    return OuterChat(arguments.chat or _own())


def _own() -> str:
    try:
        return own_customer(reader_name())
    except FileProblem as problem:
        raise Unusable(file_sentence(problem.code, "installation.json")) from None


def outcome_of(doing: Doing, code: str, portal: str, sent: OutgoingMessage, result: MessageResult) -> Outcome:
    """Return the outcome of one message.

    Args:
        doing: what was done, for the sentence.
        code: the code of success.
        portal: the portal's name for messages.
        sent: the message.
        result: what the portal did with it.
    """
    error = result.error
    if error is None:
        message = said_in_conversation(doing, portal)
    else:
        message = sentence(error.code, portal, error.details, doing=doing)
    entry = {
        "id": sent.id,
        "ok": result.accepted,
        "message": message,
        "chat": result.chat,
        "session": result.session,
        "user": result.user,
        "external_chat": sent.chat.id,
        "customer": sent.customer.id,
    }
    if result.said:  # in the portal's language and not written for people: for those who look closer
        entry["said"] = result.said
    more = {"messages": [entry]}
    shown = (" ".join(filter(None, (message, *_ids(sent, result)))),) if result.accepted else ()
    if error:
        return Outcome(REFUSED, error.code, message, more)
    return Outcome(0, code, message, more, shown)


def _ids(sent: OutgoingMessage, result: MessageResult) -> tuple[str, ...]:
    """Return what is needed to change the message later, for people who read on a terminal."""
    named = {"id": sent.id, "chat": result.chat, "session": result.session}
    return tuple(f"{name}={value}" for name, value in named.items() if value)

"""The customer's side of a conversation: writing, correcting, withdrawing, confirming, renaming.

These are the message methods of `imconnector` (Bitrix24 documentation). A portal answers yes to the whole
call even where it refused a message, so each message has a result of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError, harmless, reading_guard
from configurator.bitrix24.methods import fields
from configurator.bitrix24.methods.outgoing import Customer, OuterChat, OutgoingMessage, Receipt

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

LARGEST_BATCH = 50
"""Messages per call. Our own choice, the size of a REST batch: the documentation has no limit."""


@dataclass(frozen=True, slots=True)
class MessageResult:
    """What a portal did with one message.

    Attributes:
        id: the message's ID in the outer system.
        accepted: whether the portal took it. An unknown message to correct or withdraw counts as taken.
        user: ID of the customer inside the portal; empty where the portal doesn't say.
        chat: ID of the chat inside the portal; empty where the portal doesn't say.
        session: ID of the open channel's session; empty where the portal doesn't say.
        said: the portal's reasons, in its language and without secrets: for the details, not for people.
    """

    id: str
    accepted: bool
    user: str = ""
    chat: str = ""
    session: str = ""
    said: str = ""

    @property
    def error(self) -> PortalError | None:
        """`MESSAGE_REFUSED` where the portal didn't take the message."""
        return None if self.accepted else PortalError("MESSAGE_REFUSED", status=200, said=self.said)


@reading_guard
def send_messages(
    client: Client, connector: str, line: str, messages: Sequence[OutgoingMessage]
) -> tuple[MessageResult, ...]:
    """Send a customer's messages (`imconnector.send.messages`).

    The portal doesn't look for a message with the same ID: what is sent twice is written twice.

    Args:
        client: a signed-in client.
        connector: the connector's ID.
        line: the open channel's number.
        messages: at most `LARGEST_BATCH`.

    Returns:
        A result for each message, in their order.

    Raises:
        PortalError: `NOT_ACTIVE_LINE` where the connector isn't on for the channel, or any other.
        ValueError: too many messages.
    """
    return _written(client, "imconnector.send.messages", connector, line, messages)


@reading_guard
def update_messages(
    client: Client, connector: str, line: str, messages: Sequence[OutgoingMessage]
) -> tuple[MessageResult, ...]:
    """Correct the text of a customer's messages (`imconnector.update.messages`); arguments as to send.

    Message, chat and customer need the IDs with which they were sent. Of an unknown message the portal says
    that it was corrected.

    Raises:
        PortalError: as `send_messages`.
        ValueError: too many messages.
    """
    return _written(client, "imconnector.update.messages", connector, line, messages)


@reading_guard
def delete_messages(
    client: Client, connector: str, line: str, messages: Sequence[OutgoingMessage]
) -> tuple[MessageResult, ...]:
    """Withdraw a customer's messages (`imconnector.delete.messages`): only their three IDs are sent.

    Of an unknown message the portal says that it was withdrawn.

    Raises:
        PortalError: as `send_messages`.
        ValueError: too many messages.
    """
    bare = [OutgoingMessage(Customer(one.customer.id), OuterChat(one.chat.id), one.id) for one in messages]
    return _written(client, "imconnector.delete.messages", connector, line, bare)


@reading_guard
def confirm_delivery(client: Client, connector: str, line: str, receipts: Sequence[Receipt]) -> None:
    """Say that operators' messages reached the customer (`imconnector.send.status.delivery`).

    Until then the operator sees "sending", and the portal reports no correction of the message. It also
    accepts receipts for messages that it doesn't have.

    Args:
        client: a signed-in client.
        connector: the connector's ID.
        line: the open channel's number.
        receipts: at most `LARGEST_BATCH`.

    Raises:
        PortalError: `IMCONNECTOR_NO_CORRECT_PROVIDER`, or any other.
        ValueError: too many receipts.
    """
    _confirm(client, "imconnector.send.status.delivery", connector, line, receipts)


@reading_guard
def confirm_reading(client: Client, connector: str, line: str, receipts: Sequence[Receipt]) -> None:
    """Say that the customer has read messages (`imconnector.send.status.reading`); the portal does nothing.

    Raises:
        PortalError: as `confirm_delivery`.
        ValueError: too many receipts.
    """
    _confirm(client, "imconnector.send.status.reading", connector, line, receipts)


@reading_guard
def rename_chat(client: Client, connector: str, line: str, chat: str, name: str, customer: str = "") -> None:
    """Change the conversation's name that operators see (`imconnector.chat.name.set`).

    Args:
        client: a signed-in client.
        connector: the connector's ID.
        line: the open channel's number.
        chat: ID of the chat in the outer system.
        name: its new name.
        customer: ID of the customer there; needed unless the connector has group chats.

    Raises:
        PortalError: `CHAT_RENAMING_FAILED` where the conversation isn't open, or any other.
    """
    given = {"CONNECTOR": connector, "LINE": line, "CHAT_ID": chat, "NAME": name, "USER_ID": customer}
    _data(client.call("imconnector.chat.name.set", {key: value for key, value in given.items() if value}))


def _confirm(client: Client, method: str, connector: str, line: str, receipts: Sequence[Receipt]) -> None:
    _data(client.call(method, _params(connector, line, [one.params() for one in receipts])))


def _written(
    client: Client, method: str, connector: str, line: str, messages: Sequence[OutgoingMessage]
) -> tuple[MessageResult, ...]:
    answer = client.call(method, _params(connector, line, [one.params() for one in messages]))
    results = fields.rows(fields.field(fields.mapping(_data(answer)), "RESULT"))
    if len(results) != len(messages):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return tuple(_result(sent, fields.mapping(one)) for sent, one in zip(messages, results, strict=True))


def _params(connector: str, line: str, elements: list[dict[str, object]]) -> dict[str, object]:
    if len(elements) > LARGEST_BATCH:
        raise ValueError(f"more than {LARGEST_BATCH} messages in one call")
    return {"CONNECTOR": connector, "LINE": line, "MESSAGES": elements}


def _data(answer: object) -> object:
    """Return DATA of an answer.

    Raises:
        PortalError: `NOT_ACCEPTED` for a plain no, `UNEXPECTED_ANSWER` for anything else.
    """
    given = fields.mapping(answer)
    if "SUCCESS" not in given:
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    if not fields.is_yes(given["SUCCESS"]):
        raise PortalError("NOT_ACCEPTED", status=200)
    return given.get("DATA", {})


def _result(sent: OutgoingMessage, given: Mapping[str, object]) -> MessageResult:
    session = fields.part(given, "session")
    errors = fields.field(given, "ERRORS")
    said = " ".join(harmless(one) for one in errors) if isinstance(errors, list) else ""
    return MessageResult(
        id=sent.id,
        accepted=fields.is_yes(fields.field(given, "SUCCESS")),
        user=fields.text(fields.field(given, "user")),
        chat=fields.text(fields.field(session, "CHAT_ID")),
        session=fields.text(fields.field(session, "ID")),
        said=said,
    )

"""What an operator does in the portal: answer, correct, delete, finish, and switch channels off."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.practice import dialog_events as events
from configurator.practice.conversations import LONGEST, Conversation, Message
from configurator.practice.people import ADMINISTRATOR
from configurator.practice.portal_state import Portal

OPERATOR = ADMINISTRATOR.id
SYSTEM = 0
"""Author of what the portal itself says."""
RATING_QUESTION = "Please rate our service: send 1 if you're satisfied, 0 if you aren't."
"""A real portal asks in its own language."""


@dataclass
class OperatorError(Exception):
    """Something that an operator can't do.

    Attributes:
        code: `NO_CONVERSATION`, `CLOSED`, `NO_TEXT`, `TOO_LONG`, `NO_MESSAGE`, `NOT_ALLOWED` (the connector
            does not let operators do this) or `NO_LINE`.
    """

    code: str


def conversation_of(portal: Portal, connector: str, line: int, chat: str, user: str = "") -> Conversation:
    """Return the conversation of an outer chat.

    Raises:
        OperatorError: `NO_CONVERSATION`.
    """
    found = portal.conversations.find(connector.lower(), line, chat, user)
    if found is None:
        raise OperatorError("NO_CONVERSATION")
    return found


def reply(portal: Portal, conversation: Conversation, text: str, *, whisper: bool = False) -> Message:
    """Answer the customer, or leave a note that only operators see.

    Nothing goes out where the connector is switched off on the line; the operator sees no error.

    Raises:
        OperatorError: `CLOSED`, `NO_TEXT` or `TOO_LONG`.
    """
    if conversation.session.closed:
        raise OperatorError("CLOSED")
    said = _checked(text)
    number = portal.conversations.next_number()
    message = Message(
        number, OPERATOR, from_customer=False, text=said, written=portal.clock(), whisper=whisper
    )
    conversation.add(message)
    if _passes(portal, conversation, message):
        events.message_added(portal, conversation, message)
    return message


def edit(portal: Portal, conversation: Conversation, number: int, text: str) -> Message:
    """Correct an answer.

    Raises:
        OperatorError: `NO_MESSAGE`, `NOT_ALLOWED`, `NO_TEXT` or `TOO_LONG`.
    """
    message = _own_message(portal, conversation, number, "EDIT_INTERNAL_MESSAGES")
    message.text, message.edited = _checked(text), True
    if _passes(portal, conversation, message):
        events.message_edited(portal, conversation, message)
    return message


def delete(portal: Portal, conversation: Conversation, number: int) -> Message:
    """Delete an answer.

    Raises:
        OperatorError: `NO_MESSAGE` or `NOT_ALLOWED`.
    """
    message = _own_message(portal, conversation, number, "DEL_INTERNAL_MESSAGES")
    message.deleted = True
    if _passes(portal, conversation, message):
        events.message_withdrawn(portal, conversation, message)
    return message


def finish(portal: Portal, conversation: Conversation, *, rating: bool = False) -> Message | None:
    """Finish the session; the next message of the customer starts another one.

    Args:
        portal: the portal.
        conversation: whose session it is.
        rating: whether the customer is asked for a rating; then their next message may be that.

    Returns:
        The question, if there is one.

    Raises:
        OperatorError: `CLOSED`.
    """
    if conversation.session.closed:
        raise OperatorError("CLOSED")
    conversation.session.closed = True
    conversation.session.asks_rating = rating
    question = _say(portal, conversation, RATING_QUESTION) if rating else None
    events.dialog_finished(portal, conversation, OPERATOR)
    return question


def disconnect(portal: Portal, connector: str, line: int) -> None:
    """Switch a connector off on a line; the data of the channel is lost."""
    portal.store.status(connector, line).switch_off()
    events.status_deleted(portal, connector.lower(), line, OPERATOR)


def delete_line(portal: Portal, line: int) -> None:
    """Delete an open channel with the status of every connector on it.

    Raises:
        OperatorError: `NO_LINE`.
    """
    if not portal.lines.delete(line):
        raise OperatorError("NO_LINE")
    events.line_deleted(portal, portal.store.forget_line(line), line, OPERATOR)


def allows(portal: Portal, conversation: Conversation, switch: str) -> bool:
    """Say whether the connector lets operators edit or delete, by the name of its switch."""
    known = portal.store.get(conversation.connector)
    return known is not None and known.switch(switch)


def _say(portal: Portal, conversation: Conversation, text: str) -> Message:
    """Add a message of the portal itself, which the customer gets if the connector wants such messages."""
    number = portal.conversations.next_number()
    message = Message(number, SYSTEM, from_customer=False, text=text, written=portal.clock())
    message.whisper = not allows(portal, conversation, "NEED_SYSTEM_MESSAGES")
    conversation.add(message)
    if _passes(portal, conversation, message):
        events.message_added(portal, conversation, message)
    return message


def _own_message(portal: Portal, conversation: Conversation, number: int, switch: str) -> Message:
    message = conversation.message(number)
    if message is None or message.from_customer or message.deleted or message.author == SYSTEM:
        raise OperatorError("NO_MESSAGE")
    if not message.whisper and not allows(portal, conversation, switch):
        raise OperatorError("NOT_ALLOWED")
    return message


def _passes(portal: Portal, conversation: Conversation, message: Message) -> bool:
    return not message.whisper and portal.store.works(conversation.connector, conversation.line)


def _checked(text: str) -> str:
    said = text.strip()
    if not said:
        raise OperatorError("NO_TEXT")
    if len(said) > LONGEST:
        raise OperatorError("TOO_LONG")
    return said

"""The events of connectors: what happened in a conversation, or to a line."""

from __future__ import annotations

from configurator.practice import event_names
from configurator.practice.announcing import announce
from configurator.practice.conversations import CLOSE_MINUTES, Conversation, Message
from configurator.practice.people import PEOPLE
from configurator.practice.php_parameters import Params
from configurator.practice.portal_state import Portal


def dialog_started(portal: Portal, conversation: Conversation) -> None:
    """A session began because a customer wrote; nobody of the portal acted."""
    _dialog(portal, conversation, event_names.DIALOG_START, 0)


def dialog_finished(portal: Portal, conversation: Conversation, user: int) -> None:
    """An operator finished the session."""
    _dialog(portal, conversation, event_names.DIALOG_FINISH, user)


def message_added(portal: Portal, conversation: Conversation, message: Message) -> None:
    """An operator answered."""
    said: Params = {"user_id": message.author, "text": _signed(portal, conversation, message, " [br]")}
    _message(portal, conversation, event_names.MESSAGE_ADD, message, [said])


def message_edited(portal: Portal, conversation: Conversation, message: Message) -> None:
    """An operator corrected an answer; without stored outer IDs nobody hears of it."""
    if message.outer:
        said: Params = {"id": list(message.outer), "text": _signed(portal, conversation, message, "[br] ")}
        _message(portal, conversation, event_names.MESSAGE_UPDATE, message, [said])


def message_withdrawn(portal: Portal, conversation: Conversation, message: Message) -> None:
    """An operator deleted an answer: one element for each stored outer ID."""
    if message.outer:
        said: list[Params] = [{"id": outer} for outer in message.outer]
        _message(portal, conversation, event_names.MESSAGE_DELETE, message, said)


def status_deleted(portal: Portal, connector: str, line: int, user: int) -> None:
    """A connector was switched off on a line; the keys of this event are in lower case."""
    announce(
        portal, _owner(portal, connector), event_names.STATUS_DELETE,
        {"connector": connector, "line": line}, user,
    )  # fmt: skip


def line_deleted(portal: Portal, connectors: list[str], line: int, user: int) -> None:
    """A line was deleted; each application with a connector on it hears so once."""
    for owner in sorted({_owner(portal, connector) for connector in connectors}):
        announce(portal, owner, event_names.LINE_DELETE, line, user)


def _owner(portal: Portal, connector: str) -> str:
    known = portal.store.get(connector)
    return known.application if known else ""


def _message(
    portal: Portal, conversation: Conversation, event: str, message: Message, said: list[Params]
) -> None:
    numbers = {"chat_id": conversation.chat_id, "message_id": message.id}
    messages = [{"im": numbers, "message": each, "chat": {"id": conversation.chat}} for each in said]
    data = {"CONNECTOR": conversation.connector, "LINE": conversation.line, "MESSAGES": messages}
    announce(portal, _owner(portal, conversation.connector), event, data, message.author)


def _dialog(portal: Portal, conversation: Conversation, event: str, user: int) -> None:
    session = conversation.session
    about = {
        "connector": {
            "connector_id": conversation.connector,
            "line_id": conversation.line,
            "chat_id": conversation.chat,
            "user_id": conversation.user,
        },
        "session": {
            "id": session.id,
            "closed": "Y" if session.closed else "N",
            "parent_id": session.parent,
            "close_term": CLOSE_MINUTES,
        },
        "chat": {"id": conversation.chat_id},
        "user": {"id": conversation.last_customer()},
    }
    data = {"CONNECTOR": conversation.connector, "LINE": conversation.line, "DATA": [about]}
    announce(portal, _owner(portal, conversation.connector), event, data, user)


def _signed(portal: Portal, conversation: Conversation, message: Message, gap: str) -> str:
    """Return a message's text with the operator's name, if the connector wants it, and BB line breaks."""
    text = message.text.replace("\r\n", "\n").replace("\n", "[br]")
    known = portal.store.get(conversation.connector)
    author = PEOPLE.get(message.author)
    if known is None or author is None or not known.switch("NEED_SIGNATURE"):
        return text
    return f"[b]{author.full_name}:[/b]{gap}{text}"

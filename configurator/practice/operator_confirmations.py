"""What an application reports about an operator's messages, and the name of a chat."""

from __future__ import annotations

from configurator.practice.calls import Call, RestError, missing
from configurator.practice.message_arguments import active_line, messages_of, part, provider
from configurator.practice.php_parameters import elements, identifier, number, text


def delivered(call: Call) -> object:
    """`imconnector.send.status.delivery`: the operator's messages reached the customer.

    Only `im.message_id` is looked up. Whether the line is active is not checked, and what is unknown is
    skipped without a word.
    """
    given = messages_of(call)
    provider(call)
    for one in given:
        found = call.portal.conversations.with_message(number(part(one, "im").get("message_id")))
        if found is None:
            continue
        _, message = found
        if message.from_customer or message.whisper or message.confirmed:
            continue
        message.confirmed = True
        outer = part(one, "message").get("id")
        message.outer = [str(each) for each in elements(outer) if isinstance(each, str | int)]
    return {"SUCCESS": True, "DATA": []}


def read(call: Call) -> object:
    """`imconnector.send.status.reading`: checked like a delivery, and then nothing happens."""
    messages_of(call)
    provider(call)
    return {"SUCCESS": True, "DATA": []}


def rename_chat(call: Call) -> object:
    """`imconnector.chat.name.set`: the chat of an open session gets another title."""
    call.require_not_empty("CONNECTOR", "LINE", "CHAT_ID", "NAME")
    known = call.portal.store.get(identifier(call.params, "CONNECTOR"))
    group = known is not None and known.switch("CHAT_GROUP")
    if not group and not text(call.params, "USER_ID"):
        raise missing("USER_ID")
    connector, line = active_line(call)
    provider(call)
    user = 0
    if not group:
        customer = call.portal.conversations.customer(connector, text(call.params, "USER_ID"))
        if customer is None:
            return {"SUCCESS": True, "DATA": {"RESULT": {}}}
        user = customer.id
    found = call.portal.conversations.get((connector, line, text(call.params, "CHAT_ID"), user))
    if found is None or found.session.closed:
        raise RestError("CHAT_RENAMING_FAILED")
    found.title = text(call.params, "NAME")
    return {"SUCCESS": True, "DATA": {"RESULT": {}}}

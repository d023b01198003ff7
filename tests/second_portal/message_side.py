"""The five methods of a conversation, from the customer's side."""

from __future__ import annotations

from tests.second_portal.call import Call, Method, connector_id
from tests.second_portal.php_values import (
    Value,
    elements,
    is_array,
    is_empty,
    members,
    to_int,
    to_text,
    with_keys,
)
from tests.second_portal.refused import LOCAL, RefusedError, missing, unusable
from tests.second_portal.remembered import Chat, Message

CLOSE_MINUTES = 1440


def checked(
    call: Call, structure: bool = False, active: bool = True
) -> tuple[str, int, list[dict[str, Value]]]:
    """Connector, line and messages, after the checks in the order of the contract.

    Raises:
        RefusedError: the first check that fails.
    """
    connector, line, messages = call.connector(), call.line(), call.messages()
    messages = [with_keys(message, upper=False) for message in messages]
    if structure and not all({"user", "message", "chat"} <= set(message) for message in messages):
        raise unusable("The incorrect structure of a message inside MESSAGES parameter")
    if active and not call.state.status(connector, line).on:
        raise RefusedError(400, "NOT_ACTIVE_LINE")
    if connector not in call.state.connectors:
        raise RefusedError(400, "IMCONNECTOR_NO_CORRECT_PROVIDER")
    return connector, line, messages


def send(call: Call) -> Value:
    """The customer writes: opens a conversation where none is open."""
    connector, line, messages = checked(call, structure=True)
    return _processed([_sent(call, connector, line, message) for message in messages])


def _sent(call: Call, connector: str, line: int, message: dict[str, Value]) -> dict[str, Value]:
    customer, content, outer = (members(message[key]) for key in ("user", "message", "chat"))
    files = content.get("files") if is_array(content.get("files")) else []
    if (
        is_empty(customer.get("id"))
        or is_empty(outer.get("id"))
        or not (to_text(content.get("text")) or files)
    ):
        return {**message, "SUCCESS": False, "ERRORS": [LOCAL[call.state.manners.language]]}
    chat = _opened(call, connector, line, customer, outer)
    text = to_text(content.get("text"))
    if chat.waits_for_vote and (text in {"0", "1"} or text.startswith(("0 ", "1 "))):
        chat.vote, chat.waits_for_vote = text[0], False
    else:
        outer_ids = [to_text(content["id"])] if not is_empty(content.get("id")) else []
        chat.messages.append(
            Message(call.state.number(), "customer", text, call.state.now(), outer_ids, elements(files))
        )
    answer = _echo(chat, content, outer, text, elements(files))
    answer["extra"] = {
        name: "Y"
        for name, sent in (
            ("skip_phone_validate", customer.get("skip_phone_validate")),
            ("disable_tracker", content.get("disable_crm")),
        )
        if sent == "Y"
    }
    return {**answer, "session": {"ID": str(chat.session), "CHAT_ID": str(chat.id)}}


def _opened(
    call: Call, connector: str, line: int, customer: dict[str, Value], outer: dict[str, Value]
) -> Chat:
    """The open conversation of this customer (or of the whole chat, for group chats)."""
    state, user = call.state, to_text(customer["id"])
    inner = state.customers.setdefault(f"{connector}|{user}", 500 + len(state.customers))
    group = state.connectors[connector].flag("CHAT_GROUP", default=False)
    key = (connector, line, to_text(outer["id"]), "0" if group else user)
    chat = state.chats.get(key)
    if chat is None:
        names = [to_text(customer.get(name)) for name in ("name", "last_name")]
        title = " ".join(filter(None, names)) or "Гость"
        chat = state.chats[key] = Chat(state.number(), key, title, inner)
    if not chat.open:
        chat.open, chat.session = True, state.number()
        call.post.of_connector(connector, "ONIMCONNECTORDIALOGSTART", dialog_data(chat, user))
    return chat


def dialog_data(chat: Chat, user: str) -> Value:
    """What the events of a dialogue's start and end carry."""
    connector, line, outer, _ = chat.key
    session = {
        "id": chat.session,
        "closed": "N" if chat.open else "Y",
        "parent_id": 0,
        "close_term": CLOSE_MINUTES,
    }
    of_connector = {"connector_id": connector, "line_id": line, "chat_id": outer, "user_id": user}
    inner = {"chat": {"id": chat.id}, "user": {"id": chat.customer}}
    data = [{"connector": of_connector, "session": session, **inner}]
    return {"CONNECTOR": connector, "LINE": line, "DATA": data}


def _echo(
    chat: Chat, content: dict[str, Value], outer: dict[str, Value], text: str, files: list[Value]
) -> dict[str, Value]:
    message: dict[str, Value] = {"id": to_text(content["id"])} if content.get("id") is not None else {}
    if content.get("date") is not None:
        message["date"] = {}
    described = {"id": to_text(outer.get("id")), "name": to_text(outer.get("name"))}
    if not is_empty(outer.get("url")):
        described["description"] = f"Link to the original post: {to_text(outer['url'])}"
    message |= {"text": text, "files": files}
    return {"user": str(chat.customer), "message": message, "chat": described, "SUCCESS": True}


def _processed(results: list[dict[str, Value]]) -> Value:
    return {"SUCCESS": True, "DATA": {"RESULT": results}}


def update(call: Call) -> Value:
    """The customer corrects a message; unknown ones are a success without any effect."""
    connector, line, messages = checked(call)
    return _processed([_changed(call, connector, line, message, delete=False) for message in messages])


def delete(call: Call) -> Value:
    """The customer withdraws a message; unknown ones are a success without any effect."""
    connector, line, messages = checked(call)
    return _processed([_changed(call, connector, line, message, delete=True) for message in messages])


def _changed(
    call: Call, connector: str, line: int, message: dict[str, Value], delete: bool
) -> dict[str, Value]:
    customer, content, outer = (members(message.get(key)) for key in ("user", "message", "chat"))
    if any(is_empty(part.get("id")) for part in (customer, content, outer)):
        return {**message, "SUCCESS": False, "ERRORS": [LOCAL[call.state.manners.language]]}
    user, wanted = to_text(customer["id"]), to_text(content["id"])
    chat_id = to_text(outer["id"])
    for key, chat in call.state.chats.items():
        if key[:3] == (connector, line, chat_id) and key[3] in {"0", user}:
            for found in chat.messages:
                if found.author == "customer" and wanted in found.outer:
                    found.deleted = found.deleted or delete
                    found.text = found.text if delete else to_text(content.get("text"))
    inner = str(call.state.customers.get(f"{connector}|{user}", ""))
    if delete:
        return {"user": inner, "message": {"id": wanted}, "chat": {"id": chat_id}, "SUCCESS": True}
    return {"user": inner, "message": content, "chat": outer, "SUCCESS": True}


def delivered(call: Call) -> Value:
    """The operator's message has arrived; only the first confirmation counts."""
    _, _, messages = checked(call, active=False)
    for message in messages:
        number = to_int(members(message.get("im")).get("message_id"))
        outer = members(message.get("message")).get("id")
        for chat in call.state.chats.values():
            for found in chat.messages:
                if found.id == number and found.author == "operator" and found.sending:
                    found.sending = False
                    found.outer = [to_text(item) for item in elements(outer)] if is_array(outer) else []
    return {"SUCCESS": True, "DATA": []}


def read(call: Call) -> Value:
    """Does nothing."""
    checked(call, active=False)
    return {"SUCCESS": True, "DATA": []}


def rename(call: Call) -> Value:
    """Gives the conversation another title."""
    for name in ("CONNECTOR", "LINE", "CHAT_ID", "NAME"):
        if is_empty(call.get(name)):
            raise missing(name)
    connector, line = connector_id(call.get("CONNECTOR")), to_int(call.get("LINE"))
    if not call.state.status(connector, line).on:
        raise RefusedError(400, "NOT_ACTIVE_LINE")
    registered = call.state.connectors.get(connector)
    if registered is None:
        raise RefusedError(400, "IMCONNECTOR_NO_CORRECT_PROVIDER")
    user = "0"
    if not registered.flag("CHAT_GROUP", default=False):
        if is_empty(call.get("USER_ID")):
            raise missing("USER_ID")
        user = to_text(call.get("USER_ID"))
        if f"{connector}|{user}" not in call.state.customers:
            return {"SUCCESS": True, "DATA": {"RESULT": {}}}
    chat = call.state.chats.get((connector, line, to_text(call.get("CHAT_ID")), user))
    if chat is None or not chat.open:
        raise RefusedError(400, "CHAT_RENAMING_FAILED", "Chat renaming failed")
    chat.title = to_text(call.get("NAME"))
    return {"SUCCESS": True, "DATA": {"RESULT": {}}}


METHODS: dict[str, Method] = {
    "imconnector.send.messages": send,
    "imconnector.update.messages": update,
    "imconnector.delete.messages": delete,
    "imconnector.send.status.delivery": delivered,
    "imconnector.send.status.reading": read,
    "imconnector.chat.name.set": rename,
}

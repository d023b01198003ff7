"""What a customer does: `imconnector.send.messages`, `update.messages` and `delete.messages`."""

from __future__ import annotations

from collections.abc import Callable

from configurator.practice.calls import Call
from configurator.practice.conversations import LONGEST, Conversation, Customer, Message
from configurator.practice.dialog_events import dialog_started
from configurator.practice.message_arguments import active_line, messages_of, part, provider
from configurator.practice.people import PEOPLE
from configurator.practice.php_parameters import Params, elements, is_empty, number, text
from configurator.practice.tables import StoredConnector

Processed = dict[str, object]

#: Texts of a partial fault; a real portal writes them in its own language.
NO_USER = "User ID not specified"
NO_CHAT = "Chat ID not specified"
NO_CONTENT = "Neither text nor files of the message are specified"
NO_STRUCTURE = "Incorrect message structure"
GUEST = "Guest"


def send(call: Call) -> object:
    """`imconnector.send.messages`: the customer writes."""
    given = messages_of(call, structure=True)
    return _each(call, given, _write)


def update(call: Call) -> object:
    """`imconnector.update.messages`: the customer corrected a message. Only its text changes."""
    return _each(call, messages_of(call), _correct)


def delete(call: Call) -> object:
    """`imconnector.delete.messages`: the customer withdrew a message."""
    return _each(call, messages_of(call), _withdraw)


def _each(call: Call, given: list[Params], do: Callable[[_Incoming], Processed]) -> object:
    """Process each message; what is wrong with one is said in its own place."""
    _, line = active_line(call)
    connector = provider(call)
    return {
        "SUCCESS": True,
        "DATA": {"RESULT": [_result(_Incoming(call, connector, line, one), do) for one in given]},
    }


class _Incoming:
    """One element of MESSAGES."""

    def __init__(self, call: Call, connector: StoredConnector, line: int, given: Params) -> None:
        self.call, self.connector, self.line, self.given = call, connector, line, given
        self.user, self.message, self.chat = (part(given, name) for name in ("user", "message", "chat"))

    @property
    def conversations_key(self) -> tuple[str, int, str, int]:
        """Key of the conversation; -1 stands for a customer that the portal doesn't know."""
        return (self.connector.id, self.line, text(self.chat, "id"), self._customer_number())

    def _customer_number(self) -> int:
        if self.connector.switch("CHAT_GROUP"):
            return 0
        known = self.call.portal.conversations.customer(self.connector.id, text(self.user, "id"))
        return known.id if known else -1

    def known_messages(self) -> list[Message]:
        """Return the messages with this outer ID in the conversation; it need not be unique."""
        conversation = self.call.portal.conversations.get(self.conversations_key)
        outer = text(self.message, "id")
        if conversation is None or not outer:
            return []
        return [one for one in conversation.messages if one.from_customer and outer in one.outer]

    def errors(self) -> list[str]:
        """Say what keeps the portal from finding the conversation."""
        if any(self.given.get(name) is None for name in ("user", "message", "chat")):
            return [NO_STRUCTURE]
        wrong = [] if text(self.user, "id") else [NO_USER]
        return wrong + ([] if text(self.chat, "id") else [NO_CHAT])


def _result(incoming: _Incoming, do: Callable[[_Incoming], Processed]) -> Processed:
    wrong = incoming.errors()
    if wrong:
        return {**_echo(incoming, None), "SUCCESS": False, "ERRORS": wrong}
    return do(incoming)


def _write(incoming: _Incoming) -> Processed:
    files = [file for file in elements(incoming.message.get("files")) if isinstance(file, dict)]
    content = text(incoming.message, "text")
    if not content and not files:
        return {**_echo(incoming, None), "SUCCESS": False, "ERRORS": [NO_CONTENT]}
    conversations = incoming.call.portal.conversations
    customer = _customer(incoming)
    known = conversations.get(incoming.conversations_key)
    if known is not None and known.session.take_rating(content):
        conversation, is_new = known, False
    else:
        conversation, is_new = conversations.start(incoming.conversations_key)
    conversation.customers[customer.id] = customer
    _describe(incoming, conversation, customer)
    employee = number(incoming.message.get("user_id"))
    outer = text(incoming.message, "id")
    conversation.add(
        Message(
            conversations.next_number(),
            employee if employee in PEOPLE else customer.id,
            from_customer=True,
            text=content[:LONGEST],
            written=incoming.call.portal.clock(),
            files=files,
            outer=[outer] if outer else [],
        )
    )
    if is_new:
        dialog_started(incoming.call.portal, conversation)
    session = {"ID": str(conversation.session.id), "CHAT_ID": str(conversation.chat_id)}
    return {**_echo(incoming, customer, files=files), "SUCCESS": True, "session": session}


def _describe(incoming: _Incoming, conversation: Conversation, customer: Customer) -> None:
    name, url = text(incoming.chat, "name"), text(incoming.chat, "url")
    conversation.title = name or conversation.title or customer.full_name
    conversation.url = url or conversation.url


def _correct(incoming: _Incoming) -> Processed:
    content = text(incoming.message, "text")
    for message in incoming.known_messages():
        if content and not message.deleted:
            message.text, message.edited = content[:LONGEST], True
    return {**_echo(incoming, _customer(incoming)), "SUCCESS": True}


def _withdraw(incoming: _Incoming) -> Processed:
    if incoming.connector.switch("DEL_EXTERNAL_MESSAGES"):
        for message in incoming.known_messages():
            message.deleted = True
    return {**_echo(incoming, _customer(incoming)), "SUCCESS": True}


def _customer(incoming: _Incoming) -> Customer:
    """Return the portal's user for this customer: made once, updated when any of its data comes new."""
    user = incoming.user
    conversations = incoming.call.portal.conversations
    customer = conversations.make_customer(incoming.connector.id, text(user, "id"), GUEST)
    name, last_name = text(user, "name").strip(), text(user, "last_name").strip()
    if not last_name and len(words := name.split()) == 2:
        name, last_name = words
    if name or last_name:
        customer.name, customer.last_name = name, last_name
    kept = ("picture", "url", "gender", "email", "phone")
    customer.details |= {key: user[key] for key in kept if not is_empty(user.get(key))}
    return customer


def _echo(
    incoming: _Incoming, customer: Customer | None, *, files: list[dict[str, object]] | None = None
) -> Processed:
    """Return what the portal repeats of a message, with the parts in the portal's own form."""
    message, chat = incoming.message, incoming.chat
    said: Processed = {key: text(message, key) for key in ("id", "text") if message.get(key) is not None}
    if message.get("date") is not None:
        said["date"] = {}  # an object of PHP without public properties
    if files is not None or message.get("files") is not None:
        said["files"] = elements(message.get("files")) if files is None else files
    shown = {key: text(chat, key) for key in ("id", "name") if chat.get(key) is not None}
    if text(chat, "url"):
        shown["description"] = f"Link to the original post: {text(chat, 'url')}"
    echo: Processed = {"user": str(customer.id)} if customer else {}
    echo |= {"message": said or [], "chat": shown or []}
    extra = {
        "skip_phone_validate": incoming.user.get("skip_phone_validate"),
        "disable_tracker": message.get("disable_crm"),
    }
    marked = {key: "Y" for key, value in extra.items() if value == "Y"}
    return {**echo, **({"extra": marked} if marked else {})}

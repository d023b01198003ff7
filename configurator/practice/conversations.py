"""The conversations between customers and operators, as the portal keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field

#: After this many seconds without a confirmation, the operator sees "not delivered".
UNDELIVERED_SECONDS = 60
LONGEST = 20_000
"""Characters of a message; the portal cuts what is longer."""
CLOSE_MINUTES = 1440
"""How long a session stays open after its last message, as DIALOGSTART tells it."""
_EMPLOYEES = 500
"""Numbers up to here belong to employees."""
_MOST_CONVERSATIONS = 500
_MOST_MESSAGES = 500
_MOST_CUSTOMERS = 5000


@dataclass(slots=True)
class Customer:
    """A user that the portal made for somebody outside.

    Attributes:
        id: the number inside the portal.
        external: `user.id` in the outer system.
        details: what else was sent: picture, url, gender, email, phone.
    """

    id: int
    external: str
    name: str
    last_name: str = ""
    details: dict[str, object] = field(default_factory=dict)

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.name} {self.last_name}".strip()


@dataclass(slots=True)
class Message:
    """A message in a conversation.

    Attributes:
        id: the number inside the portal (`im.message_id`).
        author: the user's number inside the portal.
        from_customer: whether it came in through the connector.
        text: with the BB codes of Bitrix24 chats.
        files: as they were sent, `{url, name}`.
        outer: its IDs in the outer system.
        written: when, in seconds since 1970.
        confirmed: whether `imconnector.send.status.delivery` named it.
        whisper: seen by operators alone, never sent to the customer.
    """

    id: int
    author: int
    from_customer: bool
    text: str
    written: float
    files: list[dict[str, object]] = field(default_factory=list)
    outer: list[str] = field(default_factory=list)
    confirmed: bool = False
    whisper: bool = False
    edited: bool = False
    deleted: bool = False

    def delivery(self, now: float) -> str:
        """Return `sending`, `delivered`, `not delivered`, or nothing for what isn't sent to the customer."""
        if self.from_customer or self.whisper:
            return ""
        if self.confirmed:
            return "delivered"
        return "sending" if now - self.written < UNDELIVERED_SECONDS else "not delivered"


@dataclass(slots=True)
class Session:
    """One stretch of a conversation, until an operator finishes it.

    Attributes:
        parent: number of the session before it; 0 for the first.
        asks_rating: whether the customer was asked for a rating and hasn't answered.
        rating: what they answered, `0` or `1`; empty if nothing.
    """

    id: int
    parent: int
    closed: bool = False
    asks_rating: bool = False
    rating: str = ""

    def take_rating(self, text: str) -> bool:
        """Take a message for the rating that was asked for: "0" or "1", alone or before a space."""
        if not self.asks_rating or text[:1] not in {"0", "1"} or text[1:2] not in {"", " "}:
            return False
        self.rating, self.asks_rating = text[0], False
        return True


@dataclass(slots=True)
class Conversation:
    """Everything under one key `connector|line|chat|user`.

    Attributes:
        chat: `chat.id` in the outer system.
        user: the customer's number inside the portal; 0 where the connector has group chats.
        chat_id: number of the chat inside the portal (`im.chat_id`).
        title: what the operator sees.
        url: link to the chat in the outer system.
        customers: who has written, by their number inside the portal.
    """

    connector: str
    line: int
    chat: str
    user: int
    chat_id: int
    session: Session
    title: str = ""
    url: str = ""
    customers: dict[int, Customer] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)

    @property
    def key(self) -> Key:
        """What it is found by."""
        return (self.connector, self.line, self.chat, self.user)

    def add(self, message: Message) -> None:
        """Add a message; the oldest is dropped where there are too many."""
        self.messages.append(message)
        del self.messages[:-_MOST_MESSAGES]

    def message(self, number: int) -> Message | None:
        """Return a message by its number inside the portal."""
        return next((message for message in self.messages if message.id == number), None)

    def last_customer(self) -> int:
        """Return the number of the customer who wrote last."""
        written = [message.author for message in self.messages if message.from_customer]
        return written[-1] if written else self.user


Key = tuple[str, int, str, int]


class Conversations:
    """All conversations; changed only by the thread that serves."""

    def __init__(self) -> None:
        self._found: dict[Key, Conversation] = {}
        self._customers: dict[tuple[str, str], Customer] = {}
        self._last = _EMPLOYEES

    def next_number(self) -> int:
        """Return a number that nothing else has in this portal."""
        self._last += 1
        return self._last

    def all(self) -> list[Conversation]:
        """Return every conversation; the one with the newest message comes first."""
        return sorted(self._found.values(), key=_newest, reverse=True)

    def get(self, key: Key) -> Conversation | None:
        """Return a conversation by its key."""
        return self._found.get(key)

    def find(self, connector: str, line: int, chat: str, user: str = "") -> Conversation | None:
        """Return the newest conversation of an outer chat, open ones first.

        Args:
            connector: the connector's ID.
            line: number of the open channel.
            chat: `chat.id`.
            user: number of the customer inside the portal, where several have written to the same chat.
        """
        fitting = [
            one
            for one in self.all()
            if (one.connector, one.line, one.chat) == (connector, line, chat)
            and (not user or str(one.user) == user)
        ]
        return min(fitting, key=lambda one: one.session.closed, default=None)

    def start(self, key: Key) -> tuple[Conversation, bool]:
        """Return the conversation of a key with an open session, and whether that session is new."""
        known = self._found.get(key)
        if known is not None and not known.session.closed:
            return known, False
        if known is None:
            session = Session(self.next_number(), 0)
            if len(self._found) >= _MOST_CONVERSATIONS:
                del self._found[self.all()[-1].key]
            known = self._found[key] = Conversation(*key, self.next_number(), session)
        else:
            known.session = Session(self.next_number(), known.session.id)
        return known, True

    def customer(self, connector: str, external: str) -> Customer | None:
        """Return the portal's user for somebody outside."""
        return self._customers.get((connector, external))

    def make_customer(self, connector: str, external: str, name: str) -> Customer:
        """Return the portal's user for somebody outside, made if there is none."""
        key = (connector, external)
        if key not in self._customers:
            if len(self._customers) >= _MOST_CUSTOMERS:
                del self._customers[next(iter(self._customers))]
            self._customers[key] = Customer(self.next_number(), external, name)
        return self._customers[key]

    def with_message(self, number: int) -> tuple[Conversation, Message] | None:
        """Find a message anywhere by its number inside the portal."""
        for one in self._found.values():
            message = one.message(number)
            if message is not None:
                return one, message
        return None

    def customers(self) -> dict[tuple[str, str], Customer]:
        """Return every customer by connector and `user.id`."""
        return dict(self._customers)

    @property
    def last(self) -> int:
        """The highest number given so far."""
        return self._last

    def restore(
        self, found: list[Conversation], customers: dict[tuple[str, str], Customer], last: int
    ) -> None:
        """Replace everything by what was kept."""
        self._found = {one.key: one for one in found}
        self._customers = customers
        self._last = last


def _newest(conversation: Conversation) -> int:
    return conversation.messages[-1].id if conversation.messages else conversation.chat_id

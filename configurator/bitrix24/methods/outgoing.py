"""What a connector sends to a portal: the customer, the chat, the message, the receipt of a reply."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Customer:
    """The person who writes from the outer system.

    Attributes:
        id: their ID there; the portal keeps one user for each.
        name: their first name, at most 25 letters (Bitrix24 documentation); empty for "Guest".
        last_name: their last name, the same.
        picture: public address of their picture, which the portal downloads.
        url: address of their profile.
        gender: `male` or `female`.
        email: their address, for the CRM.
        phone: their number, for the CRM.
        any_phone: whether the portal takes the number without checking it.
    """

    id: str
    name: str = ""
    last_name: str = ""
    picture: str = ""
    url: str = ""
    gender: str = ""
    email: str = ""
    phone: str = ""
    any_phone: bool = False

    def params(self) -> dict[str, object]:
        """Return the parameter `user`; what is empty is left out."""
        return {
            "id": self.id,
            **_given(
                name=self.name,
                last_name=self.last_name,
                picture={"url": self.picture} if self.picture else None,
                url=self.url,
                gender=self.gender,
                email=self.email,
                phone=self.phone,
                skip_phone_validate="Y" if self.any_phone else "",
            ),
        }


@dataclass(frozen=True, slots=True)
class OuterChat:
    """A chat in the outer system.

    Attributes:
        id: its ID there; best the one of `imconnector.connector.data.set` (Bitrix24 documentation).
        name: its name.
        url: its address; operators see it as a link to the original.
    """

    id: str
    name: str = ""
    url: str = ""

    def params(self) -> dict[str, object]:
        """Return the parameter `chat`; what is empty is left out."""
        return {"id": self.id, **_given(name=self.name, url=self.url)}


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that the portal downloads.

    Attributes:
        url: its public address.
        name: its name; the last part of the address where it is empty.
    """

    url: str
    name: str = ""

    def params(self) -> dict[str, object]:
        """Return an element of the parameter `files`."""
        path = self.url.partition("?")[0].partition("#")[0]
        return {"url": self.url, "name": self.name or path.rstrip("/").rpartition("/")[2]}


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """A customer's message.

    Attributes:
        customer: who writes.
        chat: where.
        id: its ID in the outer system, without which it can't be corrected or withdrawn later.
        text: what is written, with Bitrix24's BB codes; a message needs a text or a file.
        files: what is attached.
        date: seconds since 1970; the portal shows its own time all the same. 0 if unknown.
        without_crm: whether the portal's CRM ignores it.
        employee: ID of the portal's employee in whose name it is written; empty for the customer.
    """

    customer: Customer
    chat: OuterChat
    id: str = ""
    text: str = ""
    files: tuple[AttachedFile, ...] = ()
    date: int = 0
    without_crm: bool = False
    employee: str = ""

    def params(self) -> dict[str, object]:
        """Return an element of MESSAGES."""
        message = _given(
            id=self.id,
            date=self.date,
            text=self.text,
            files=[one.params() for one in self.files],
            disable_crm="Y" if self.without_crm else "",
            user_id=self.employee,
        )
        return {"user": self.customer.params(), "message": message, "chat": self.chat.params()}


@dataclass(frozen=True, slots=True)
class Receipt:
    """Says that an operator's message is in the outer system, and under which IDs.

    Attributes:
        message: the message's ID inside the portal (`im.message_id` of the event).
        chat: the chat's ID inside the portal (`im.chat_id`).
        ids: the message's IDs in the outer system. A portal that has none never reports corrections of it.
        outer_chat: the chat's ID in the outer system.
        date: seconds since 1970; 0 if unknown.
    """

    message: str
    chat: str
    ids: tuple[str, ...]
    outer_chat: str = ""
    date: int = 0

    def params(self) -> dict[str, object]:
        """Return an element of MESSAGES; `message.id` is a list even for one (Bitrix24 documentation)."""
        return {
            "im": {"chat_id": self.chat, "message_id": self.message},
            "message": {"id": list(self.ids), **_given(date=self.date)},
            "chat": {"id": self.outer_chat},
        }


def _given(**values: object) -> dict[str, object]:
    """Return the values that aren't empty."""
    return {name: value for name, value in values.items() if value}

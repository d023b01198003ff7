"""What a portal reports of a conversation: the connector's events, as values.

Events come as JSON from the offline queue and as a form at a handler, where every value is text and empty
lists are missing (Bitrix24 documentation); both are read here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from configurator.bitrix24.faults import reading_guard
from configurator.bitrix24.methods import events, fields


class Happening(Enum):
    """What happened, by the name of its event."""

    WRITTEN = events.MESSAGE_ADDED
    EDITED = events.MESSAGE_UPDATED
    DELETED = events.MESSAGE_DELETED
    STARTED = events.DIALOG_STARTED
    FINISHED = events.DIALOG_FINISHED
    SWITCHED_OFF = events.STATUS_DELETED
    LINE_DELETED = events.LINE_DELETED


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that happened in a conversation.

    Attributes:
        what: what it is.
        connector: the connector's ID in lower case; empty where the event doesn't say.
        line: the open channel's number.
        chat: the chat's ID in the outer system.
        im_chat: the chat's ID inside the portal.
        im_message: the operator's message inside the portal.
        ids: the operator's message in the outer system, as it was confirmed.
        author: the operator, as the signature names them; empty without one.
        text: what the operator wrote, with BB codes and without the signature.
        files: addresses of attachments by name; they expire, or need a sign-in.
        session: number of the open channel's session.
        customer: the customer's ID in the outer system, where the event says it.
        time: when it happened, in seconds since 1970 by this computer's clock; 0 where nobody knows.
    """

    what: Happening
    connector: str = ""
    line: str = ""
    chat: str = ""
    im_chat: str = ""
    im_message: str = ""
    ids: tuple[str, ...] = ()
    author: str = ""
    text: str = ""
    files: tuple[tuple[str, str], ...] = ()
    session: str = ""
    customer: str = ""
    time: float = 0.0


_HAPPENINGS = {one.value: one for one in Happening}
_SIGNATURE = re.compile(r"\s*\[b\](?P<author>[^\[\]]{1,200}):\[/b\]\s*\[br\]\s*", re.IGNORECASE)


@reading_guard
def read_event(name: str, data: object) -> tuple[Incoming, ...]:
    """Return what an event reports; none where it isn't a connector's, or has none of the documented fields.

    Args:
        name: the event's name, in any case.
        data: the event's data.
    """
    what = _HAPPENINGS.get(name.upper())
    if what is None:
        return ()
    if what is Happening.LINE_DELETED:
        line = _only(data)
        return (Incoming(what, line=line),) if line else ()
    if not isinstance(data, Mapping):
        return ()
    connector = fields.text(fields.field(data, "CONNECTOR")).lower()
    line = fields.text(fields.field(data, "LINE"))
    if what is Happening.SWITCHED_OFF:
        return (Incoming(what, connector, line),)
    dialogs = what in {Happening.STARTED, Happening.FINISHED}
    listed = fields.field(data, "DATA" if dialogs else "MESSAGES")
    elements = [one for one in _elements(listed) if isinstance(one, Mapping)]
    read = _dialog if dialogs else _message
    return tuple(read(what, connector, line, one) for one in elements)


def _message(what: Happening, connector: str, line: str, element: Mapping[str, object]) -> Incoming:
    im, message = fields.part(element, "im"), fields.part(element, "message")
    author, text = split_signature(fields.text(fields.field(message, "text")))
    return Incoming(
        what,
        connector,
        line,
        chat=fields.text(fields.field(fields.part(element, "chat"), "id")),
        im_chat=fields.text(fields.field(im, "chat_id")),
        im_message=fields.text(fields.field(im, "message_id")),
        ids=_texts(fields.field(message, "id")),
        author=author,
        text=text,
        files=_files(fields.field(message, "files")),
    )


def _dialog(what: Happening, connector: str, line: str, element: Mapping[str, object]) -> Incoming:
    known = fields.part(element, "connector")
    return Incoming(
        what,
        fields.text(fields.field(known, "connector_id")).lower() or connector,
        fields.text(fields.field(known, "line_id")) or line,
        chat=fields.text(fields.field(known, "chat_id")),
        im_chat=fields.text(fields.field(fields.part(element, "chat"), "id")),
        session=fields.text(fields.field(fields.part(element, "session"), "id")),
        customer=fields.text(fields.field(known, "user_id")),
    )


def split_signature(text: str) -> tuple[str, str]:
    """Return the operator whom a reply's signature names, and the reply without it.

    The documentation's samples have `[b]Name:[/b] [br]text` and `[b]Name:[/b][br] text`.
    """
    found = _SIGNATURE.match(text)
    return (found["author"].strip(), text[found.end() :]) if found else ("", text)


def _texts(value: object) -> tuple[str, ...]:
    """Return IDs, of which an event has a list, or one alone."""
    given = _elements(value) or [value]
    return tuple(filter(None, map(fields.text, given)))


def _files(value: object) -> tuple[tuple[str, str], ...]:
    found = [one for one in _elements(value) if isinstance(one, Mapping)]
    names = [fields.text(fields.field(one, "name")) for one in found]
    links = [fields.text(fields.field(one, "link")) for one in found]
    return tuple(pair for pair in zip(names, links, strict=True) if any(pair))


def _only(value: object) -> str:
    """Return the ID that is the whole data of an event; some queues wrap it into a list."""
    elements = _elements(value)
    return fields.text(elements[0] if len(elements) == 1 else value)


def _elements(value: object) -> list[object]:
    """Return the elements of a list, also as PHP writes one with gaps; none of anything else."""
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, list) else []

"""What a test conversation shows: the customer's messages, the operator's, and what happened in between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.incoming import Happening, Incoming
from configurator.services.conversation.listener import operator_key


class Side(Enum):
    """Who an entry is from."""

    CUSTOMER = "customer"
    OPERATOR = "operator"
    PORTAL = "portal"
    """Nobody: the conversation began or ended, the connector was switched off."""


class EntryState(Enum):
    """How far a message came."""

    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNSURE = "unsure"
    """No answer came: the portal may have it."""
    ARRIVED = "arrived"
    """An operator's message that isn't confirmed yet; the operator sees "sending"."""
    CONFIRMED = "confirmed"
    DELETED = "deleted"
    TOLD = "told"
    """What happened, of `Side.PORTAL`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry.

    Attributes:
        key: the message's ID in the outer system; for the operator's, the one that it is confirmed with.
        side: who it is from.
        state: how far it came.
        time: seconds since 1970 at which it was written or arrived here.
        text: what was written, with BB codes.
        author: the operator's name, where the signature has it.
        files: attachments as name and address.
        edited: whether it was corrected since.
        what: what happened, of `Side.PORTAL`.
        im_message: an operator's message inside the portal.
        im_chat: its chat inside the portal.
        error: why it was refused or not confirmed.
        seconds: how long it took from one side to the other; None where nobody knows. For an operator's
            message up to a second too long: portals write whole seconds.
    """

    key: str
    side: Side
    state: EntryState
    time: float
    text: str = ""
    author: str = ""
    files: tuple[tuple[str, str], ...] = ()
    edited: bool = False
    what: Happening | None = None
    im_message: str = ""
    im_chat: str = ""
    error: PortalError | None = None
    seconds: float | None = None

    @property
    def needs_confirmation(self) -> bool:
        """Whether the portal still waits to hear that this message reached the customer."""
        return self.side is Side.OPERATOR and self.state is EntryState.ARRIVED


def after(entries: dict[str, Entry], event: Incoming, now: float) -> dict[str, Entry]:
    """Return the entries that an event adds or changes, by key.

    Args:
        entries: what is shown, by key.
        event: what happened.
        now: seconds since 1970.
    """
    if event.what is Happening.WRITTEN:
        key = operator_key(event)
        if key in entries:
            return {}
        entry = Entry(
            key, Side.OPERATOR, EntryState.ARRIVED, now, event.text, event.author, event.files,
            im_message=event.im_message, im_chat=event.im_chat,
            seconds=max(0.0, now - event.time) if event.time else None,
        )  # fmt: skip
        return {key: entry}
    if event.what in {Happening.EDITED, Happening.DELETED}:
        known = _known(entries, event)
        if known is None:
            return {}
        if event.what is Happening.DELETED:
            return {known.key: replace(known, state=EntryState.DELETED)}
        changed = replace(known, text=event.text, edited=True, state=EntryState.ARRIVED)
        return {known.key: changed}
    key = f"{event.what.value}-{len(entries)}"
    return {key: Entry(key, Side.PORTAL, EntryState.TOLD, now, what=event.what)}


def _known(entries: dict[str, Entry], event: Incoming) -> Entry | None:
    for key in event.ids:
        if key in entries:
            return entries[key]
    return entries.get(operator_key(event)) if event.im_message else None

"""What a test conversation has shown so far: whether messages get through, each way."""

from __future__ import annotations

from collections.abc import Iterable

from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.services.portal_sightings import Conversation

_ARRIVED = frozenset({EntryState.ARRIVED, EntryState.CONFIRMED})


def sighting(channel: str, entries: Iterable[Entry]) -> Conversation | None:
    """Return how a conversation went; None while the portal has taken no message.

    Args:
        channel: the open channel's name.
        entries: what is shown.
    """
    known = list(entries)
    to_operator = max((one.time for one in known if one.state is EntryState.SENT), default=0.0)
    if not to_operator:
        return None
    replies = (one.time for one in known if one.side is Side.OPERATOR and one.state in _ARRIVED)
    to_customer = max(replies, default=0.0)
    return Conversation(max(to_operator, to_customer), channel, to_operator, to_customer)

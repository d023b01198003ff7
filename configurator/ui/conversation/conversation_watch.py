"""Tells what a running test conversation shows of the portal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from configurator.services.conversation.conversation_sighting import sighting
from configurator.services.portal_sightings import Conversation
from configurator.ui.conversation.conversation_session import ConversationSession


class ConversationWatch(QObject):
    """Looks at a conversation whenever something of it has changed.

    Args:
        session: the conversation, which owns this.
        channel: the open channel's name.

    Signals:
        told: a `portal_sightings.Conversation` that differs from the last one.
    """

    told = Signal(object)

    def __init__(self, session: ConversationSession, channel: str) -> None:
        super().__init__(session)
        self._session = session
        self._channel = channel
        self._last: Conversation | None = None
        session.changed.connect(self._look)  # a method of this object: it is called in the UI's thread

    def _look(self) -> None:
        now = sighting(self._channel, self._session.entries)
        if now is not None and now != self._last:
            self._last = now
            self.told.emit(now)

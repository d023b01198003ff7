"""Listens to what operators do in a portal, from binding to unbinding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.methods import messages
from configurator.bitrix24.methods.incoming import Happening, Incoming
from configurator.bitrix24.methods.outgoing import Receipt
from configurator.services.conversation.installation import PREFIX, reader_name
from configurator.services.conversation.reply_queue import Bound, ReplyQueue
from configurator.services.conversation.session_folder import SessionFolder, Wish

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client

POLL_SECONDS = 2.0
"""How often to ask while somebody looks; the portal accepts two requests a second."""
MOST_FAILURES = 5
"""Polls in a row that may fail before listening is given up; a failed poll is repeated and loses nothing."""
_PASSING = frozenset({"INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "QUERY_LIMIT_EXCEEDED"})


class Listener:
    """Hears what happens with a connector on an open channel. Requests are made by the caller's thread.

    Args:
        portal: the portal.
        wish: what to listen to.
        state: where the events are kept; the program's own place if None.

    Attributes:
        bound: what could be bound, and why no more; None before `start`.

    Raises:
        FileProblem: the program's own folder can't be written.
    """

    def __init__(self, portal: Portal, wish: Wish, state: Path | None = None) -> None:
        self.bound: Bound | None = None
        self._folder = SessionFolder(portal, state)
        self._queue = ReplyQueue(self._folder, reader_name(state))
        self._session = self._folder.open(wish)
        self._left = self._started = False
        self._failures = 0

    @property
    def started(self) -> bool:
        """Whether something may be bound."""
        return self._started

    @property
    def hears(self) -> bool:
        """Whether events can be read here."""
        return self.bound is not None and self.bound.error is None

    def start(self, client: Client) -> Bound:
        """Have the portal keep the events.

        Raises:
            FileProblem: nothing could be written down, so nothing was bound.
        """
        self._started = True
        self.bound = self._queue.bind(client)
        return self.bound

    def poll(self, client: Client) -> tuple[Incoming, ...]:
        """Return what happened since the last call; what that one returned counts as shown from now on.

        Raises:
            PortalError: the portal couldn't be asked; nothing is lost, a later call gets it.
            FileProblem: the journal can't be written or read.
        """
        if self.hears:
            self._queue.fetch(client)
        return self._session.read()

    def patient_poll(self, client: Client) -> tuple[Incoming, ...]:
        """The same, but a failure that may pass is raised only after `MOST_FAILURES` in a row."""
        try:
            found = self.poll(client)
        except PortalError as error:
            self._failures += 1
            passing = error.kind is Kind.NOT_REACHABLE or error.code in _PASSING
            if not passing or error.code == "CANCELLED" or self._failures >= MOST_FAILURES:
                raise
            return ()
        self._failures = 0
        return found

    def end(self, client: Client) -> None:
        """Stop listening, and unbind unless somebody else here still listens.

        Raises:
            PortalError: something may still be bound; `leftovers` finds it at the next start.
        """
        self.leave()
        self._queue.unbind(client)

    def leave(self) -> None:
        """Stop listening without asking the portal."""
        if not self._left:
            self._left = True
            self._session.close()
            self._folder.tidy()


def confirm(client: Client, connector: str, event: Incoming) -> str:
    """Say that an operator's message reached the customer; return the outer ID that was given for it.

    Args:
        client: a signed-in client of the portal.
        connector: the connector's ID.
        event: a new or edited message.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    ids = event.ids or (operator_key(event),)
    messages.confirm_delivery(
        client, connector, event.line, [Receipt(event.im_message, event.im_chat, ids, event.chat)]
    )
    return ids[0]


def operator_key(event: Incoming) -> str:
    """Return the outer ID under which an operator's message is confirmed."""
    return f"{PREFIX}r-{event.im_message}"


def needs_confirmation(event: Incoming) -> bool:
    """Whether an event is a message that has just reached the customer."""
    return event.what in {Happening.WRITTEN, Happening.EDITED}

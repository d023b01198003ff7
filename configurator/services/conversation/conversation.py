"""A test conversation: you are the customer, and what the operator answers in the portal arrives here."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import messages
from configurator.bitrix24.methods.messages import MessageResult
from configurator.bitrix24.methods.outgoing import AttachedFile, Customer, OuterChat, OutgoingMessage, Receipt
from configurator.services.conversation.conversation_log import ConversationLog
from configurator.services.conversation.entries import Entry, EntryState, Side, after
from configurator.services.conversation.installation import new_id, own_customer, reader_name
from configurator.services.conversation.listener import Listener
from configurator.services.conversation.reply_queue import Bound
from configurator.services.conversation.session_folder import Wish
from configurator.wording.portal_faults import fault_for

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client


class TestConversation:
    """One conversation with a portal's operators. Requests are made by the caller's thread; any may call.

    Args:
        portal: the portal.
        connector: the connector's ID.
        line: the open channel's number.
        customer: who writes; None for this installation's own customer.
        chat: the chat in the outer system; None for a new one.
        with_crm: whether the portal's CRM may see it, and create a lead for example.
        state: where the events are kept; the program's own place if None.

    Attributes:
        log: what happened, for support.
        customer: who writes.
        chat: the chat in the outer system.

    Raises:
        FileProblem: the program's own folder can't be written.
    """

    __test__ = False  # it's no test of pytest's

    def __init__(
        self,
        portal: Portal,
        connector: str,
        line: str,
        *,
        customer: Customer | None = None,
        chat: OuterChat | None = None,
        with_crm: bool = False,
        state: Path | None = None,
    ) -> None:
        reader = reader_name(state)
        self.log = ConversationLog()
        self.customer = customer or Customer(own_customer(reader))
        self.chat = chat or OuterChat(new_id())
        self._connector, self._line = connector.lower(), line
        self._with_crm = with_crm
        self._listener = Listener(portal, Wish(self._connector, line, self.chat.id), state)
        self._entries: dict[str, Entry] = {}
        self._lock = threading.RLock()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that is shown, oldest first."""
        with self._lock:
            return tuple(self._entries.values())

    @property
    def started(self) -> bool:
        """Whether something may be bound in the portal."""
        return self._listener.started

    @property
    def hears(self) -> bool:
        """Whether replies can be read here."""
        return self._listener.hears

    def start(self, client: Client) -> Bound:
        """Begin to listen; where that is refused, the conversation goes on one way only.

        Returns:
            Why no reply can be read, and which events are missing.

        Raises:
            FileProblem: nothing could be written down, so nothing was bound.
        """
        self._watch(client)
        return self._listener.start(client)

    def write(self, client: Client, text: str, files: Sequence[AttachedFile] = ()) -> Entry:
        """Write as the customer.

        Args:
            client: a signed-in client of the portal.
            text: what is written; may be empty where there is a file.
            files: what is attached, by public links.

        Returns:
            The new entry; its state and error say what became of it.
        """
        return self.send(client, self.compose(text, files).key)

    def compose(self, text: str, files: Sequence[AttachedFile] = ()) -> Entry:
        """Add a message of the customer's, which is on its way from now on; `send` sends it."""
        attached = tuple((one.name, one.url) for one in files)
        return self._put(
            Entry(new_id(), Side.CUSTOMER, EntryState.SENDING, time.time(), text, files=attached)
        )

    def send(self, client: Client, key: str) -> Entry:
        """Send what was composed under `key`; returns the entry as `write` does."""
        entry = self._entry(key)
        files = tuple(AttachedFile(link, name) for name, link in entry.files)
        return self._sent(client, entry, messages.send_messages, self._message(key, entry.text, files))

    def correct(self, client: Client, key: str, text: str) -> Entry:
        """Correct one of the customer's messages.

        Args:
            client: a signed-in client of the portal.
            key: the entry's key.
            text: the new text.

        Returns:
            The entry, with the old text and an error where the portal refused.
        """
        entry = self._entry(key)
        message = self._message(key, text)
        return self._sent(
            client, entry, messages.update_messages, message, replace(entry, text=text, edited=True)
        )

    def withdraw(self, client: Client, key: str) -> Entry:
        """Delete one of the customer's messages; arguments and result as for `correct`."""
        entry = self._entry(key)
        deleted = replace(entry, state=EntryState.DELETED)
        return self._sent(client, entry, messages.delete_messages, self._message(key, ""), deleted)

    def rename(self, client: Client, name: str) -> None:
        """Change the name under which operators see the conversation.

        Raises:
            PortalError: `CHAT_RENAMING_FAILED` before the first message and after the end, or any other.
        """
        self._watch(client)
        messages.rename_chat(client, self._connector, self._line, self.chat.id, name, self.customer.id)

    def poll(self, client: Client, *, confirm: bool = True, patient: bool = False) -> tuple[Entry, ...]:
        """Read what has arrived, and confirm it to the portal.

        Args:
            client: a signed-in client of the portal.
            confirm: whether operators' messages are confirmed at once.
            patient: whether a failure that may pass is raised only after several in a row.

        Returns:
            The entries that are new or have changed.

        Raises:
            PortalError: the portal couldn't be asked; nothing is lost, the next call gets it.
            FileProblem: the journal can't be written or read.
        """
        self._watch(client)
        events = (self._listener.patient_poll if patient else self._listener.poll)(client)
        changed: dict[str, Entry] = {}
        with self._lock:
            for event in events:
                self.log.note(event.what.value)
                new = after(self._entries, event, time.time())
                self._entries |= new
                changed |= new
            waiting = [one for one in self._entries.values() if confirm and one.needs_confirmation]
        for entry in waiting:
            changed[entry.key] = self.confirm(client, entry.key)
        return tuple(changed.values())

    def confirm(self, client: Client, key: str) -> Entry:
        """Say that an operator's message reached the customer.

        Args:
            client: a signed-in client of the portal.
            key: the entry's key.

        Returns:
            The entry, with an error where it couldn't be confirmed; the next `poll` tries again.
        """
        self._watch(client)
        entry = self._entry(key)
        receipt = Receipt(entry.im_message, entry.im_chat, (key,), self.chat.id, int(time.time()))
        try:
            messages.confirm_delivery(client, self._connector, self._line, [receipt])
        except PortalError as error:
            return self._put(replace(entry, error=error))
        return self._put(replace(entry, state=EntryState.CONFIRMED, error=None))

    def end(self, client: Client) -> None:
        """Stop listening, unbind what was bound for it, and delete the journal.

        Raises:
            PortalError: something may still be bound; `leftovers` finds it at the next start.
        """
        self._watch(client)
        self._listener.end(client)

    def leave(self) -> None:
        """Stop listening without asking the portal, for example because there's no connection."""
        self._listener.leave()

    def _watch(self, client: Client) -> None:
        client.on_call = self.log.note_call

    def _message(self, key: str, text: str, files: tuple[AttachedFile, ...] = ()) -> OutgoingMessage:
        return OutgoingMessage(
            self.customer, self.chat, key, text, files, int(time.time()), without_crm=not self._with_crm
        )

    def _sent(
        self,
        client: Client,
        entry: Entry,
        send: Callable[[Client, str, str, Sequence[OutgoingMessage]], tuple[MessageResult, ...]],
        message: OutgoingMessage,
        done: Entry | None = None,
    ) -> Entry:
        """Send something of the customer's; return the entry as it is then."""
        self._watch(client)
        began = time.monotonic()
        try:
            [result] = send(client, self._connector, self._line, [message])
            error = result.error
            self.log.note_chat(result.chat)
        except PortalError as failure:
            error = failure
        if error is None:
            sent = replace(entry, state=EntryState.SENT, seconds=time.monotonic() - began)
            return self._put(replace(done or sent, error=None))
        if entry.state is not EntryState.SENDING:  # an old message stays as it was
            return self._put(replace(entry, error=error))
        unsure = fault_for(error.code).may_have_happened
        return self._put(
            replace(entry, state=EntryState.UNSURE if unsure else EntryState.REFUSED, error=error)
        )

    def _entry(self, key: str) -> Entry:
        with self._lock:
            return self._entries[key]

    def _put(self, entry: Entry) -> Entry:
        with self._lock:
            self._entries[entry.key] = entry
        return entry

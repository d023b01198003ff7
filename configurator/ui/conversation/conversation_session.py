"""A test conversation off the UI thread: requests wait in line, and replies are polled in between."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.lines import Line
from configurator.bitrix24.methods.outgoing import AttachedFile, Customer
from configurator.connector.model import Connector
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.conversation_log import Step
from configurator.services.conversation.entries import Entry
from configurator.services.conversation.installation import own_customer, reader_name
from configurator.services.conversation.listener import POLL_SECONDS
from configurator.storage.files import FileProblem
from configurator.ui.kit.jobs import Job
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _

if TYPE_CHECKING:
    from pathlib import Path

    from configurator.bitrix24.client import Client

Request = Callable[["Client"], object]
"""Something to ask the portal for; what it returns is called on the UI thread, if it can be."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Between whom a test conversation is held.

    Attributes:
        portal: the portal, to which somebody is signed in.
        connector: what the window knows of the connector.
        line: the open channel.
        where: what messages call the portal.
    """

    portal: Portal
    connector: Connector
    line: Line
    where: str

    def begin(self, state: Path | None) -> TestConversation:
        """Return the conversation, which nobody has been told of yet. Writes to the disk.

        Args:
            state: the program's own folder; the system's own place if None.

        Raises:
            FileProblem: that folder can't be written.
        """
        # Operators see the name, so that they know what this is.
        customer = Customer(own_customer(reader_name(state)), _("Test customer"))
        return TestConversation(self.portal, self.connector.id, self.line.id, customer=customer, state=state)


class ConversationSession(QObject):
    """Holds one `TestConversation`; its requests run one after the other in one thread.

    Args:
        workspace: the window's state.
        talk: between whom it is held.
        conversation: what `talk` began.

    Signals:
        started: what could be bound, `Bound`: whether replies arrive here, and why not.
        changed: something was sent, has arrived or has changed.
        renamed: the conversation's new name, and the `PortalError` with which it was refused or None.
        stopped: `PortalError` or `FileProblem`; replies aren't read any more.
        ended: it is over; an error if something may still be bound, otherwise None.
    """

    started = Signal(object)
    changed = Signal()
    renamed = Signal(str, object)
    stopped = Signal(object)
    ended = Signal(object)

    def __init__(self, workspace: Workspace, talk: Talk, conversation: TestConversation) -> None:
        super().__init__(workspace.parent)
        self.portal = talk.portal
        self._accounts = workspace.portals.accounts
        self._conversation = conversation
        self._wanted: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._is_polling = True
        self._jobs = workspace.jobs
        self._job: Job | None = None
        workspace.closing.connect(self._abandon)

    @property
    def customer(self) -> str:
        """The customer's name."""
        return self._conversation.customer.name

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown, oldest first."""
        return self._conversation.entries

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was done and what arrived, oldest first."""
        return self._conversation.log.steps

    @property
    def is_over(self) -> bool:
        """Whether nothing is asked any more."""
        return self._job is None

    def report(self) -> str:
        """Return what happened, for support: times, methods and codes."""
        return self._conversation.log.text(self.portal.host)

    def begin(self) -> None:
        """Begin, once everybody listens to the signals."""
        self._job = self._jobs.start(self._work, self._over, self._broke_off)

    def write(self, text: str, files: Sequence[AttachedFile] = ()) -> None:
        """Write as the customer."""
        key = self._conversation.compose(text, files).key
        self._wanted.put(lambda client: self._conversation.send(client, key))
        self.changed.emit()  # it is on its way

    def correct(self, key: str, text: str) -> None:
        """Correct one of the customer's messages."""
        self._wanted.put(lambda client: self._conversation.correct(client, key, text))

    def withdraw(self, key: str) -> None:
        """Delete one of the customer's messages."""
        self._wanted.put(lambda client: self._conversation.withdraw(client, key))

    def rename(self, name: str) -> None:
        """Change the name under which operators see the conversation."""

        def ask(client: Client) -> Callable[[], object]:
            try:
                self._conversation.rename(client, name)
            except PortalError as error:
                return partial(self.renamed.emit, name, error)
            return partial(self.renamed.emit, name, None)

        self._wanted.put(ask)

    def end(self) -> None:
        """Unbind what was bound, then emit `ended`."""
        self._wanted.put(None)

    def _work(self, cancelled: threading.Event) -> PortalError | None:
        with self._accounts.open_client(self.portal, cancelled) as client:
            bound = self._conversation.start(client)
            self._jobs.report(cancelled, partial(self.started.emit, bound))
            self._serve(client, cancelled)
            if cancelled.is_set():
                return None  # the window is closing; what is bound is found at the next start
            try:
                self._conversation.end(client)
            except PortalError as error:
                return error
        return None

    def _serve(self, client: Client, cancelled: threading.Event) -> None:
        """Do what is wanted, and poll in between, until the end is wanted."""
        due = time.monotonic()
        while not cancelled.is_set():
            try:
                wanted = self._wanted.get(timeout=max(0.0, due - time.monotonic()))
            except queue.Empty:
                self._poll(client, cancelled)
                due = time.monotonic() + POLL_SECONDS
                continue
            if wanted is None:
                return
            told = wanted(client)
            if callable(told):
                self._jobs.report(cancelled, told)
            self._jobs.report(cancelled, self.changed.emit)

    def _poll(self, client: Client, cancelled: threading.Event) -> None:
        if not self._is_polling or not self._conversation.hears:
            return
        try:
            if self._conversation.poll(client, patient=True):
                self._jobs.report(cancelled, self.changed.emit)
        except (PortalError, FileProblem) as error:
            self._is_polling = False
            if error.code != "CANCELLED":
                self._jobs.report(cancelled, partial(self.stopped.emit, error))

    def _over(self, error: PortalError | None) -> None:
        self._job = None
        self.ended.emit(error)

    def _broke_off(self, error: Exception) -> None:
        self._job = None
        with contextlib.suppress(FileProblem):  # `error` is what matters, and the next start tidies up
            self._conversation.leave()
        if isinstance(error, FileProblem):  # the disk is full, say: nothing was bound
            self.stopped.emit(error)
            self.ended.emit(None)
        elif isinstance(error, PortalError):
            self.ended.emit(error)
        else:
            raise error

    def _abandon(self) -> None:
        """End without asking the portal: the window is closing."""
        if self._job:
            self._job.cancel()
            self._wanted.put(None)
            self._conversation.leave()

"""What the commands share that listen to operators: they leave nothing bound, however they end."""

from __future__ import annotations

import argparse
import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from configurator import console
from configurator.bitrix24.faults import PortalError
from configurator.cli import portal_access
from configurator.cli.exits import Unusable
from configurator.cli.portal_address import portal_of
from configurator.services.conversation.leftovers import leftovers
from configurator.storage.files import FileProblem
from configurator.wording.conversation_sentences import (
    leftover_sentence,
    missing_events_sentence,
    replies_off_sentence,
    still_bound_sentence,
)
from configurator.wording.file_errors import file_sentence

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.services.conversation.reply_queue import Bound


def tell(text: str) -> None:
    """Say something beside the output."""
    console.tell(*text.splitlines())


def pause(seconds: float) -> None:
    """Wait between two polls."""
    threading.Event().wait(seconds)


def tell_leftovers(portal: Portal) -> None:
    """Say what an earlier test left bound in a portal; this one takes it over and removes it at its end."""
    for left in leftovers():
        if left.portal == portal:
            tell(leftover_sentence(portal.host, left.since))


def tell_missing(bound: Bound, portal: Portal) -> None:
    """Say which events can't be heard."""
    if bound.missing:
        tell(missing_events_sentence(portal.host, ", ".join(bound.missing)))


def replies_off(error: PortalError, portal: Portal) -> portal_access.Outcome:
    """Return the outcome where replies can't be read."""
    message = replies_off_sentence(error.code, portal.host, error.details)
    return portal_access.Outcome(portal_access.exit_status(error), error.code, message)


class Ending(Protocol):
    """Something that listens, and ends."""

    @property
    def started(self) -> bool:
        """Whether something may be bound."""

    def leave(self) -> None:
        """Stop listening without asking the portal."""

    def end(self, client: Client) -> None:
        """Stop listening, and unbind."""


def ask(
    arguments: argparse.Namespace,
    portal: Portal,
    listener: Ending,
    work: Callable[[Client], portal_access.Outcome],
) -> portal_access.Outcome:
    """Listen with a signed-in client, and unbind however that ends: by Ctrl-C, a kill or a broken pipe.

    Args:
        arguments: with moved_to.
        portal: the portal.
        listener: what listens.
        work: does it with the client, and returns the outcome of success.
    """
    with _ended_by_a_kill():
        try:
            return portal_access.ask(arguments, portal, "listen", work)
        finally:
            with _undisturbed():
                _end(arguments, portal, listener)


def _end(arguments: argparse.Namespace, portal: Portal, listener: Ending) -> None:
    """Unbind with a client of its own: the other one may be in the middle of a call."""
    if not listener.started:
        listener.leave()
        return
    moved_to = portal_of(arguments.moved_to) if arguments.moved_to else None
    try:
        with portal_access.SignIns().open_client(portal, moved_to=moved_to) as client:
            listener.end(client)
    except (PortalError, FileProblem):
        listener.leave()
        tell(still_bound_sentence(portal.host))


@contextlib.contextmanager
def _ended_by_a_kill() -> Iterator[None]:
    """Treat SIGTERM like Ctrl-C; elsewhere than in the main thread nobody can."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ignore SIGTERM meanwhile: it would interrupt the ending that it asks for. A second Ctrl-C does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def usable_folder() -> Iterator[None]:
    """Turn a folder of ours that can't be written into a message.

    Raises:
        Unusable: it can't be.
    """
    try:
        yield
    except FileProblem as problem:
        raise Unusable(file_sentence(problem.code, "conversations")) from None

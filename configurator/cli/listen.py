"""`configurator listen`: print what operators do, one event per line."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.faults import PortalError
from configurator.cli import connector_change, listening, portal_access
from configurator.cli.exits import DONE, INTERRUPTED
from configurator.cli.portal_address import portal_of
from configurator.services.conversation.listener import (
    POLL_SECONDS,
    Listener,
    confirm,
    needs_confirmation,
)
from configurator.services.conversation.session_folder import Wish
from configurator.wording.conversation_sentences import event_sentence, listening_sentence
from configurator.wording.portal import sentence

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.methods.incoming import Incoming

_DESCRIPTION = """\
Print what operators do with the connector with the ID CONNECTOR on an open channel: replies, changes, deleted
messages, the beginning and end of conversations. No server is needed: the portal keeps the events, and they
are read every two seconds (offline events). An administrator's sign-in is needed.

With --json, each event is a JSON object on a line of its own. What was bound for listening is unbound at the
end, by Ctrl-C too; what a crash leaves bound is removed by the next call. With --confirm, the messages of all
chats that are heard count as delivered: use --chat where real customers write."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    exits = f"0 done, {portal_access.EXIT_HELP}, 130 stopped by Ctrl-C"
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION, exits)
    connector_change.add_line(parser)
    parser.add_argument("--chat", default="", metavar="ID", help="only this chat of the other system")
    until = parser.add_mutually_exclusive_group()
    until.add_argument("--once", action="store_true", help="end after the first event")
    until.add_argument("--seconds", type=float, metavar="N", help="end after so many seconds")
    parser.add_argument("--confirm", action="store_true", help="confirm to the portal that messages arrived")
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Listen; with --json, only events and failures are printed to standard output."""
    return portal_access.say(arguments, lambda: _listen(arguments))


def _listen(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    listening.tell_leftovers(portal)
    with listening.usable_folder():
        listener = Listener(portal, Wish(arguments.connector.lower(), arguments.line, arguments.chat))

        def work(client: Client) -> portal_access.Outcome:
            try:
                return _heard(client, listener, arguments, portal)
            except KeyboardInterrupt:  # that's how most people end it
                return portal_access.Outcome(INTERRUPTED, "STOPPED", "", quiet=True)

        return listening.ask(arguments, portal, listener, work)


def _heard(
    client: Client, listener: Listener, arguments: argparse.Namespace, portal: Portal
) -> portal_access.Outcome:
    bound = listener.start(client)
    if bound.error:
        return listening.replies_off(bound.error, portal)
    listening.tell_missing(bound, portal)
    listening.tell(listening_sentence(portal.host))
    end = time.monotonic() + arguments.seconds if arguments.seconds is not None else None
    count = 0
    while True:
        events = listener.patient_poll(client)
        for event in events:
            outer = _confirmed(client, arguments, event, portal)
            if arguments.json:
                console.say_json(_as_json(event, outer))
            else:
                console.say(*event_sentence(event).splitlines())
            console.flush()  # whoever reads a pipe waits for this event
        count += len(events)
        left = POLL_SECONDS if end is None else min(POLL_SECONDS, end - time.monotonic())
        if (arguments.once and count) or left <= 0:
            return portal_access.Outcome(DONE, "LISTENED", "", quiet=True)
        listening.pause(left)


def _confirmed(client: Client, arguments: argparse.Namespace, event: Incoming, portal: Portal) -> str:
    """Confirm an event where that is wanted; return its outer ID, which is empty where it failed."""
    if not (arguments.confirm and needs_confirmation(event)):
        return ""
    try:
        return confirm(client, arguments.connector, event)
    except PortalError as error:  # the event is read: it has to be printed
        listening.tell(sentence(error.code, portal.host, error.details, doing="confirm"))
        return ""


def _as_json(event: Incoming, confirmed: str) -> dict[str, object]:
    return {
        "event": event.what.value,
        "connector": event.connector,
        "line": event.line,
        "chat": event.chat,
        "im_chat": event.im_chat,
        "im_message": event.im_message,
        "ids": list(event.ids),
        "author": event.author,
        "text": event.text,
        "files": [{"name": name, "url": link} for name, link in event.files],
        "session": event.session,
        "customer": event.customer,
        "confirmed": confirmed,
    }

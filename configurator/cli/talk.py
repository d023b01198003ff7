"""`configurator talk`: a test conversation in a terminal."""

from __future__ import annotations

import argparse
import io
import queue
import sys
import threading
import time
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.incoming import Happening
from configurator.bitrix24.methods.outgoing import AttachedFile, Customer, OuterChat
from configurator.cli import connector_change, customer_options, listening, portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.services.conversation.conversation import TestConversation
from configurator.services.conversation.entries import Entry, EntryState
from configurator.services.conversation.listener import POLL_SECONDS
from configurator.wording.conversation_sentences import first_message_notice, happening_sentence
from configurator.wording.portal import sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client

_DESCRIPTION = """\
Hold a test conversation with the operators of a portal: what you type, a customer of the connector with the
ID CONNECTOR writes; what they reply is printed and confirmed. No server is needed. An administrator's sign-in
is needed for replies.

  /file ADDRESS   attach a file by its public address
  /edit TEXT      correct your last message
  /delete         withdraw your last message
  /name NAME      name the conversation
  /log            what happened so far, for support: times, methods and codes
  /end            end; the end of the input does the same

What was bound for listening is unbound at the end, by Ctrl-C too."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    customer_options.add_customer(parser)
    parser.add_argument("--name", default="", metavar="NAME", help="the customer's name")
    parser.add_argument("--crm", action="store_true", help="let the CRM see it and create a lead")
    parser.add_argument(
        "--seconds", type=float, default=0.0, metavar="N",
        help="listen for so many seconds after the end of the input",
    )  # fmt: skip
    portal_access.add_portal(parser, as_json=False)
    parser.set_defaults(func=run, json=False)


def run(arguments: argparse.Namespace) -> int:
    """Talk."""
    return portal_access.say(arguments, lambda: _talk(arguments))


def _talk(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    listening.tell_leftovers(portal)
    customer = customer_options.customer_of(arguments, arguments.name)
    with listening.usable_folder():
        conversation = TestConversation(
            portal,
            arguments.connector,
            arguments.line,
            customer=Customer(customer.id, arguments.name),
            chat=OuterChat(arguments.chat) if arguments.chat else None,
            with_crm=arguments.crm,
        )

        def work(client: Client) -> portal_access.Outcome:
            return _Terminal(client, conversation, portal, arguments.seconds).talk(crm=arguments.crm)

        return listening.ask(arguments, portal, conversation, work)


class _Terminal:
    """Both ways of a conversation, in a terminal."""

    def __init__(
        self, client: Client, conversation: TestConversation, portal: Portal, seconds: float
    ) -> None:
        self._client = client
        self._conversation = conversation
        self._portal = portal
        self._seconds = seconds
        self._typed: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._last = ""
        self._said: dict[str, str] = {}

    def talk(self, *, crm: bool) -> portal_access.Outcome:
        bound = self._conversation.start(self._client)
        if bound.error:
            listening.tell(listening.replies_off(bound.error, self._portal).message)
        listening.tell_missing(bound, self._portal)
        listening.tell(first_message_notice(self._portal.host, with_crm=crm))
        threading.Thread(target=self._read, name="terminal", daemon=True).start()
        end, polled = None, 0.0
        while end is None or time.monotonic() < end:
            if time.monotonic() >= polled + POLL_SECONDS:
                self._poll()
                polled = time.monotonic()
            try:
                line = self._typed.get(timeout=max(0.0, polled + POLL_SECONDS - time.monotonic()))
            except queue.Empty:
                continue
            if line is None or line == "/end":
                end = time.monotonic() + (self._seconds if line is None else 0.0)
            elif line:
                self._obey(line)
        self._poll()
        return portal_access.Outcome(DONE, "TALKED", _("The conversation ended."))

    def _read(self) -> None:
        # Not through sys.stdin: at the end, Python would wait for the lock that a waiting reader holds.
        with io.FileIO(sys.stdin.fileno(), closefd=False) as terminal:
            for line in terminal:
                self._typed.put(line.decode(errors="replace").rstrip("\r\n"))
        self._typed.put(None)

    def _poll(self) -> None:
        for entry in self._conversation.poll(self._client, patient=True):
            said = _entry_sentence(entry)
            if said != self._said.get(entry.key):  # what is only confirmed now was printed before
                self._said[entry.key] = said
                console.say(*said.splitlines())
                console.flush()

    def _obey(self, line: str) -> None:
        """Do what a line says."""
        command, _space, rest = line.partition(" ")
        client, conversation = self._client, self._conversation
        try:
            match command:
                case "/file":
                    self._tell(conversation.write(client, "", [AttachedFile(rest.strip())]))
                case "/edit" if self._last:
                    self._tell(conversation.correct(client, self._last, rest))
                case "/delete" if self._last:
                    self._tell(conversation.withdraw(client, self._last))
                case "/name":
                    conversation.rename(client, rest)
                case "/log":
                    listening.tell(conversation.log.text(self._portal.host))
                case _:
                    self._tell(conversation.write(client, line))
        except PortalError as error:
            listening.tell(sentence(error.code, self._portal.host, error.details, doing="rename_chat"))

    def _tell(self, entry: Entry) -> None:
        if entry.error:
            listening.tell(sentence(entry.error.code, self._portal.host, entry.error.details, doing="send"))
        elif entry.state is not EntryState.DELETED:
            self._last = entry.key


def _entry_sentence(entry: Entry) -> str:
    """Say what an operator did."""
    what = entry.what or Happening.WRITTEN
    if entry.edited:
        what = Happening.EDITED
    if entry.state is EntryState.DELETED:
        what = Happening.DELETED
    return happening_sentence(what, entry.author, entry.text, entry.files)

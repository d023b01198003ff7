"""A command's access to a portal: address, sign-in, and messages while it waits or fails."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.cli import given_tokens
from configurator.cli.exits import DONE, INTERNAL, INTERRUPTED, UNUSABLE, Unusable
from configurator.cli.given_tokens import TOKEN_VARIABLE, TOKENS_VARIABLE
from configurator.cli.output import tell
from configurator.cli.portal_address import portal_of
from configurator.guard import FAULT
from configurator.wording.portal import sentence
from configurator.wording.portal_connectors import waiting_sentence
from configurator.wording.registered import moved_sentence
from configurator.wording.translation import _
from configurator.wording.unsaved import sign_in_sentence

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.limit_wait import OnWait, Waiting
    from configurator.services.accounts import Accounts
    from configurator.wording.portal import Doing

SIGN_IN_HELP = f"""\
The sign-in that the window keeps is used. For scripts, set an access token in the environment variable
{TOKEN_VARIABLE}."""
EXIT_HELP = "2 wrong usage, 3 rejected by the portal, 4 portal not reachable, 5 not signed in"
_EXITS = {"REFUSED": 3, "NOT_REACHABLE": 4, "NOT_SIGNED_IN": 5}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a command.

    Attributes:
        exit: the exit code.
        code: a stable code.
        message: the same as a sentence.
        more: more members of the JSON object.
        shown: lines printed instead of the message, for example a table; empty to print the message.
        quiet: whether all was said already, so that nothing is printed.
    """

    exit: int
    code: str
    message: str
    more: Mapping[str, object] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    quiet: bool = False


def add_portal(
    parser: argparse.ArgumentParser,
    choice: argparse._MutuallyExclusiveGroup | None = None,
    *,
    as_json: bool = True,
) -> None:
    """Add the options of a command that talks to one portal.

    Args:
        parser: the command's parser.
        choice: what else the portal may be instead; None where it must be given.
        as_json: whether the command has --json.
    """
    (choice or parser).add_argument(
        "--portal",
        metavar="ADDRESS",
        required=choice is None,
        help="the portal, for example acme.bitrix24.com",
    )
    add_moved_to(parser)
    if as_json:
        add_json(parser)


def add_moved_to(parser: argparse.ArgumentParser) -> None:
    """Add --moved-to."""
    parser.add_argument(
        "--moved-to", metavar="ADDRESS", help="follow the portal if it redirects there: its new address"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help='print one JSON object: "ok", "code", "message"')


def say(arguments: argparse.Namespace, work: Callable[[], Outcome]) -> int:
    """Do the work and print its result: success and JSON to standard output, the rest to standard error."""
    try:
        outcome = work()
    except Unusable as unusable:
        if not arguments.json:
            raise
        outcome = Outcome(UNUSABLE, "UNUSABLE", str(unusable))
    ok = outcome.exit == DONE
    if outcome.quiet:
        return outcome.exit
    if arguments.json:
        console.say_json({"ok": ok, "code": outcome.code, "message": outcome.message, **outcome.more})
    else:
        (console.say if ok else console.tell)(*(outcome.shown or (outcome.message,)))
    return outcome.exit


def ask(
    arguments: argparse.Namespace, portal: Portal, doing: Doing, work: Callable[[Client], Outcome]
) -> Outcome:
    """Do something with a signed-in client of a portal; a failure or Ctrl-C becomes an outcome too.

    Args:
        arguments: with moved_to.
        portal: the portal.
        doing: the action, for messages.
        work: does it with the client, and returns the outcome of success.
    """
    moved_to = portal_of(arguments.moved_to) if arguments.moved_to else None
    sign_ins, cancel = SignIns(), threading.Event()
    try:
        with sign_ins.open_client(portal, cancel, countdown(portal), moved_to) as client:
            return _told_where(work(client), portal, client.moved_to)
    except PortalError as error:
        return failed(error, portal.host, doing)
    except KeyboardInterrupt:
        cancel.set()  # for the thread that may be waiting for another process's renewal
        return replace(failed(PortalError("CANCELLED"), portal.host, doing), exit=INTERRUPTED)
    finally:
        sign_ins.tell_unsaved([portal])


def _told_where(outcome: Outcome, portal: Portal, moved_to: str) -> Outcome:
    """Name the host that answered, where it isn't the one that was asked."""
    if not moved_to:
        return outcome
    told = moved_sentence(portal.host, moved_to)
    if outcome.shown:  # the message isn't
        console.tell(told)
    message = f"{outcome.message} {told}"
    return replace(outcome, message=message, more={**outcome.more, "moved_to": moved_to})


def failed(error: PortalError, portal: str, doing: Doing) -> Outcome:
    """Return the outcome of a failure; `portal` is the portal's name for messages."""
    message = sentence(error.code, portal, error.details, doing=doing)
    return Outcome(exit_status(error), error.code, message)


def exit_status(error: PortalError) -> int:
    """Return the exit code of a failure."""
    return INTERNAL if error.code == FAULT else _EXITS[error.kind.name]


class SignIns:
    """Opens clients of portals, with tokens from the environment or the sign-ins kept by the window.

    Args:
        single: whether the command uses one portal only. A single token must not be sent to several.

    Raises:
        Unusable: the tokens in the environment are invalid, or there is one token for several portals.
    """

    def __init__(self, *, single: bool = True) -> None:
        self._token = given_tokens.TAKEN.get(TOKEN_VARIABLE, "")
        if self._token and not single:
            raise Unusable(
                _(
                    "{variable} holds a token for one portal. For several, put a JSON object of access "
                    "tokens by portal address into {variables}. Nothing was sent."
                ).format(variable=TOKEN_VARIABLE, variables=TOKENS_VARIABLE)
            )
        self._tokens = _tokens()
        self._accounts: Accounts | None = None

    def open_client(
        self,
        portal: Portal,
        cancel: threading.Event | None = None,
        on_wait: OnWait | None = None,
        moved_to: Portal | None = None,
    ) -> Client:
        """Return a signed-in client.

        Raises:
            PortalError: there is no sign-in.
        """
        from configurator.bitrix24.client import Client

        token = self._tokens.get(portal.origin) or self._token
        if token:
            tokens = Tokens(token, "", portal.rest)
            return Client(portal, tokens, cancel=cancel, on_wait=on_wait, moved_to=moved_to)
        if self._accounts is None:
            from configurator.services.accounts import Accounts

            self._accounts = Accounts()
        return self._accounts.open_client(portal, cancel, on_wait, moved_to)

    def tell_unsaved(self, portals: Iterable[Portal]) -> None:
        """Say on standard error which renewed sign-ins the password store didn't take."""
        for portal in portals:
            if self._accounts and not self._accounts.is_sign_in_saved(portal):
                tell(sign_in_sentence(portal.host))


def has_token(portal: Portal) -> bool:
    """Whether the environment has an access token for a portal, instead of the kept sign-in."""
    return bool(given_tokens.TAKEN.get(TOKEN_VARIABLE) or portal.origin in _tokens())


def _tokens() -> dict[str, str]:
    """Return the access tokens from the environment by portal origin."""
    text = given_tokens.TAKEN.get(TOKENS_VARIABLE, "")
    if not text:
        return {}
    try:
        given = json.loads(text)
    except ValueError:
        given = None
    if not isinstance(given, dict) or not all(isinstance(token, str) for token in given.values()):
        raise Unusable(
            _("{variable} isn't a JSON object of access tokens by portal address.").format(
                variable=TOKENS_VARIABLE
            )
        ) from None
    return {portal_of(address).origin: token.strip() for address, token in given.items()}


def countdown(portal: Portal) -> OnWait | None:
    """Return a function that shows a pause on the terminal; None if standard error isn't a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None

    def show(waiting: Waiting) -> None:
        text = waiting_sentence(waiting.reason, portal.host, waiting.seconds_left)
        # The same line each time, cleared at the end.
        console.overwrite(text if waiting.seconds_left else "")

    return show

"""`configurator register`: register a connector in a portal, or rehearse it."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.cli.exits import DONE, FAILED, UNUSABLE, Unusable
from configurator.cli.files import read_connector

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.errors import PortalError
    from configurator.connector.problems import Problem

TOKEN_VARIABLE = "CONFIGURATOR_ACCESS_TOKEN"  # noqa: S105 - the variable's name
_EXITS = {"REFUSED": 3, "NOT_REACHABLE": 4, "NOT_SIGNED_IN": 5}
_DESCRIPTION = f"""\
Register the connector in FILE, or update the one with the same ID, and look for it in the portal's list.

With --portal, the sign-in kept by the window is used; for scripts, an access token in the environment
variable {TOKEN_VARIABLE} instead.

exit status: 0 registered, 1 problems in the file (nothing was sent), 2 unreadable file or wrong usage,
3 refused by the portal, 4 not reachable, 5 not signed in"""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How it ended: the exit status, a stable code, and a text for people."""

    exit: int
    code: str
    message: str


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "register",
        help="register a connector in a portal",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", metavar="FILE", help="a project file or JSON request parameters, or - for standard input"
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--practice", action="store_true", help="rehearse in a practice portal, made for this call"
    )
    where.add_argument("--portal", metavar="ADDRESS", help="the portal, for example acme.bitrix24.com")
    parser.add_argument("--json", action="store_true", help='print one JSON object: "ok", "code", "message"')
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Register, and say what came of it: on stdout a success and any JSON, on stderr everything else."""
    try:
        outcome = _register(arguments)
    except Unusable as unusable:
        if not arguments.json:
            raise
        outcome = _Outcome(UNUSABLE, "UNUSABLE", str(unusable))
    ok = outcome.exit == DONE
    if arguments.json:
        print(json.dumps({"ok": ok, "code": outcome.code, "message": outcome.message}))
    else:
        print(outcome.message, file=sys.stdout if ok else sys.stderr)
    return outcome.exit


def _register(arguments: argparse.Namespace) -> _Outcome:
    from configurator.connector.problems import Severity
    from configurator.connector.request import to_params

    connector, problems = read_connector(arguments.file)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        return _Outcome(FAILED, errors[0].code, _told(errors))

    from configurator.bitrix24.errors import PortalError
    from configurator.bitrix24.registration import register
    from configurator.ui.words.portal import registered_sentence

    portal = "the practice portal" if arguments.practice else _portal_name(arguments.portal)
    try:
        with _client(arguments) as client:
            registered = register(client, to_params(connector))
    except PortalError as error:
        return _refused(error, portal)
    confirmed = not registered.unconfirmed
    text = registered_sentence(registered.name, portal, confirmed=confirmed, practice=arguments.practice)
    return _Outcome(DONE, "REGISTERED" if confirmed else "UNCONFIRMED", text)


def _told(errors: list[Problem]) -> str:
    from configurator.ui.words.problems import sentence

    lines = [f"{problem.field}: {sentence(problem)}" for problem in errors]
    return "\n".join([*lines, "Nothing was sent."])


def _refused(error: PortalError, portal: str) -> _Outcome:
    from configurator.ui.words.portal import sentence

    return _Outcome(_EXITS[error.kind.name], error.code, sentence(error.code, portal, error.details))


def _portal_name(address: str) -> str:
    """Return a portal's host name.

    Raises:
        Unusable: that is no portal's address.
    """
    from configurator.bitrix24.address import AddressError, parse
    from configurator.ui.words.portal import address_sentence

    try:
        return parse(address).host
    except AddressError as error:
        raise Unusable(address_sentence(error.code)) from None


@contextlib.contextmanager
def _client(arguments: argparse.Namespace) -> Iterator[Client]:
    """Give a signed-in client of the portal that was asked for.

    Raises:
        PortalError: nobody is signed in there.
    """
    from configurator.bitrix24.address import parse
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.credentials import Tokens

    if arguments.practice:
        from configurator.practice import serve

        with serve() as practice:
            portal = parse(practice.address)
            with Client(portal, Tokens(practice.access_token, "", portal.rest)) as client:
                yield client
        return
    portal = parse(arguments.portal)
    given = os.environ.get(TOKEN_VARIABLE, "").strip()
    if given:
        client = Client(portal, Tokens(given, "", portal.rest))
    else:
        from configurator.ui.accounts import Accounts

        client = Accounts().open_client(portal)
    with client:
        yield client

"""`configurator register`: register a connector in portals, or in a practice portal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.registration import register, was_accepted
from configurator.built_in_connectors import BUILT_IN
from configurator.cli import portal_access, register_bulk
from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import STDIN
from configurator.cli.given_tokens import TOKENS_VARIABLE
from configurator.cli.history_entries import add_registration
from configurator.cli.judge import judging
from configurator.cli.output import tell_problems
from configurator.cli.portal_access import Outcome
from configurator.cli.rehearsal import practice_client
from configurator.connector import practice_only
from configurator.connector.problems import Severity
from configurator.connector.request import to_params
from configurator.services.picture_warnings import stops
from configurator.wording.portal import registered_sentence
from configurator.wording.portal_connectors import built_in_sentence
from configurator.wording.problem_sentences import sentence
from configurator.wording.sample_texts import sample_comments
from configurator.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem

_DESCRIPTION = f"""\
Register the connector in FILE, or update the one with the same ID, and check that the portal lists it.

{portal_access.SIGN_IN_HELP}

To register in many portals at once, repeat --portal or use --portals. Each portal has its own result, and an
error in one doesn't stop the others. Ctrl-C stops within a second and prints what was done. Access tokens for
several portals belong in {TOKENS_VARIABLE}, a JSON object by portal address.

exit status: 0 registered, 1 the file has errors (nothing was sent), 2 unreadable file or wrong usage,
3 rejected by the portal, 4 portal not reachable, 5 not signed in; with several portals 3, 4 or 5 if all
failures are of that kind, otherwise 6; 130 stopped by Ctrl-C"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", metavar="FILE", help="a project file or JSON request parameters, or - for standard input"
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument(
        "--practice", action="store_true", help="rehearse in a practice portal that is started for this call"
    )
    where.add_argument(
        "--portal",
        metavar="ADDRESS",
        action="append",
        help="the portal, for example acme.bitrix24.com; can be repeated",
    )
    where.add_argument(
        "--portals",
        metavar="FILE",
        help="a file with one portal address per line; # starts a comment",
    )
    portal_access.add_moved_to(parser)
    parser.add_argument(
        "--failed",
        metavar="FILE",
        help="with several portals: write those that are left or failed to this file, for another run with "
        "--portals",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help='print one JSON object: "ok", "code", "message"; with several portals also "portals"',
    )
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Register and print the result."""
    return portal_access.say(arguments, lambda: _register(arguments))


def _register(arguments: argparse.Namespace) -> Outcome:
    if arguments.file == arguments.portals == STDIN:
        raise Unusable(_("Standard input can't be both the connector and the list of portals."))
    connector, problems = read_connector(arguments.file)
    if stops(practice_only.in_force(connector, problems, is_practice=True)):
        return _refused(problems)
    targets = [] if arguments.practice else register_bulk.targets_of(arguments)
    problems = practice_only.in_force(
        connector,
        problems,
        is_practice=all(portal.is_loopback for portal in targets),
        sample_comments=sample_comments(),
    )
    if stops(problems):
        return _refused(problems)
    if connector.id.lower() in BUILT_IN:
        return Outcome(FAILED, "ID_BUILT_IN", built_in_sentence(connector.id))
    with judging() as judge:
        problems = (*problems, *judge.problems([connector])[0])
    if stops(problems):
        return _refused(problems)
    tell_problems(problems)  # warnings don't stop registering
    if arguments.portals is not None or len(targets) > 1:
        return register_bulk.register(arguments, connector, targets)
    if arguments.failed:
        raise Unusable(_("--failed is for several portals only."))
    return _rehearse(connector) if arguments.practice else _register_in_one(arguments, connector, targets[0])


def _register_in_one(arguments: argparse.Namespace, connector: Connector, portal: Portal) -> Outcome:
    def work(client: Client) -> Outcome:
        try:
            outcome = _send(client, connector, portal.host)
        except PortalError as error:
            if was_accepted(error):
                add_registration(portal, connector)
            raise
        add_registration(portal, connector)
        return outcome

    return portal_access.ask(arguments, portal, "register", work)


def _rehearse(connector: Connector) -> Outcome:
    name = _("the practice portal")
    with practice_client() as client:
        try:
            return _send(client, connector, name, practice=True)
        except PortalError as error:
            return portal_access.failed(error, name, "register")


def _send(client: Client, connector: Connector, portal: str, *, practice: bool = False) -> Outcome:
    """Register, and return the outcome of success.

    Raises:
        PortalError: it failed.
    """
    registered = register(client, to_params(connector))
    confirmed = not registered.unconfirmed
    text = registered_sentence(registered.name, portal, confirmed=confirmed, practice=practice)
    return Outcome(DONE, "REGISTERED" if confirmed else "UNCONFIRMED", text)


def _refused(problems: Sequence[Problem]) -> Outcome:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    lines = [f"{problem.field}: {sentence(problem)}" for problem in errors]
    lines.append(_("Nothing was sent."))
    return Outcome(FAILED, errors[0].code, "\n".join(lines), shown=tuple(lines))

"""`configurator fix`: the window's fixes for a connector file."""

from __future__ import annotations

import argparse

from configurator import console
from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED
from configurator.cli.file_input import name_of
from configurator.cli.fix_hints import problem_line
from configurator.cli.judge import add_engine, judging
from configurator.cli.output import add_out, write_text
from configurator.connector.picture_fixes import CHOICES
from configurator.connector.problems import Severity
from configurator.connector.project_file import dumps
from configurator.connector.rules import check
from configurator.services.fixing import fix_problems
from configurator.services.picture_warnings import stops
from configurator.wording.problem_sentences import SENTENCES, sentence
from configurator.wording.translation import _

_DESCRIPTION = """\
Fix the errors and warnings of a connector, as the window's buttons do, and write the project file. Standard
error lists what was fixed, and what is left for a person to decide. FILE itself is replaced only with
--out FILE --force.

exit status: 0 no errors are left, 1 errors are left or a problem of --only has no such fix (the file is
written all the same), 2 unreadable file or wrong usage"""


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
    choices = ", ".join(f"{code}={choice}" for code, named in CHOICES.items() for choice in named)
    parser.add_argument(
        "--only",
        metavar="CODE[=FIX]",
        action="append",
        type=_wanted,
        default=[],
        help="fix only the problems with this code, as check names it, notes too; can be repeated. "
        f"Where there are several fixes, the best is taken, or the one named: {choices}",
    )
    add_engine(parser)
    add_out(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the fixed connector, and list what was fixed and what is left."""
    file, only = arguments.file, dict(arguments.only)
    connector, problems = read_connector(file)
    known = check(connector)
    skipped = [problem for problem in problems if problem not in known]
    with judging(arguments.engine) as judge:
        connector, fixed, left = fix_problems(connector, lambda one: judge.problems([one])[0], only)
    write_text(dumps(connector), arguments.out, force=arguments.force)
    for problem in fixed:
        _tell(file, _("Fixed: {sentence}").format(sentence=sentence(problem)))
    missing = only.keys() - {problem.code for problem in fixed}
    for code in sorted(missing):
        _tell(file, _("There is nothing to fix for {code}.").format(code=code))
    for problem in (*skipped, *left):
        if problem.severity is not Severity.NOTE:
            console.tell(problem_line(arguments.out or file, connector, problem))
    return FAILED if missing or stops((*skipped, *left)) else DONE


def _wanted(text: str) -> tuple[str, str]:
    """Parse a value of --only into the problem's code and the name of its fix."""
    code, _equals, choice = text.partition("=")
    if code not in SENTENCES:
        raise argparse.ArgumentTypeError(_("“{code}” isn't a code that check reports").format(code=code))
    if choice and choice not in CHOICES.get(code, ()):
        raise argparse.ArgumentTypeError(_("{code} has no fix “{fix}”").format(code=code, fix=choice))
    return code, choice


def _tell(file: str, text: str) -> None:
    console.tell(f"configurator: {name_of(file)}: {text}")

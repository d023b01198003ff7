"""`configurator check`: list the problems of connectors or drawings."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NamedTuple

from configurator import console
from configurator.cli.connector_input import is_drawing, read_connector_or_drawing
from configurator.cli.exits import DONE, FAILED, UNUSABLE, Unusable
from configurator.cli.fix_hints import fix_commands, fixes_of, problem_line
from configurator.cli.judge import add_engine, judging
from configurator.cli.portal_address import portal_of
from configurator.connector import practice_only
from configurator.connector.problems import Severity
from configurator.wording.problem_sentences import sentence
from configurator.wording.repairs import TOO_LARGE, repair_words
from configurator.wording.sample_texts import sample_comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from configurator.bitrix24.address import Portal
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem
    from configurator.icon.draw.pictures import Engine


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Print a line for each problem; with several files, each line begins with the file's "
        "name. Exit code 0 without errors, 1 with errors, 2 if a file is unreadable (the others are "
        "checked).",
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a project file, JSON request parameters or an SVG file, or - for standard input",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--portal",
        metavar="ADDRESS",
        help="the portal where the connectors are to be registered: outside practice, the sample and "
        "addresses for examples are errors. Nothing is sent",
    )
    add_engine(parser)
    parser.set_defaults(func=run)


class _Checked(NamedTuple):
    """What was found in a file.

    Attributes:
        file: its name as it was given.
        connector: what it holds, None if it can't be read.
        problems: what is wrong with it.
        refusal: why it can't be read; empty if it can.
    """

    file: str
    connector: Connector | None
    problems: tuple[Problem, ...]
    refusal: str = ""

    @property
    def has_color(self) -> bool:
        """Whether its disc has a colour: a drawing alone gets one only in a connector."""
        return self.connector is not None and not is_drawing(self.connector)

    @property
    def code(self) -> int:
        """The exit code that this file alone would have."""
        if self.refusal:
            return UNUSABLE
        return FAILED if any(one.severity is Severity.ERROR for one in self.problems) else DONE


def run(arguments: argparse.Namespace) -> int:
    """Print the problems; return the worst of the files' exit codes."""
    portal = portal_of(arguments.portal) if arguments.portal else None
    read = [_there(_read(file), portal) for file in arguments.files]
    if len(read) == 1 and read[0].refusal:
        raise Unusable(read[0].refusal)
    with judging(arguments.engine) as judge:
        connectors = [one.connector for one in read if one.connector]
        told = iter(judge.problems(connectors))
        checked = [_with(one, next(told)) if one.connector else one for one in read]
        engine = judge.engine if judge.was_used else None
    if arguments.json:
        console.say_json(_as_json(checked, engine))
    else:
        _print(checked)
    return max(one.code for one in checked)


def _read(file: str) -> _Checked:
    """Read one file; an error in it must not stop the others."""
    try:
        return _Checked(file, *read_connector_or_drawing(file))
    except Unusable as unusable:
        return _Checked(file, None, (), str(unusable))


def _there(one: _Checked, portal: Portal | None) -> _Checked:
    """Leave the problems that a connector has in a portal; all of them where none is given."""
    if portal is None or one.connector is None or is_drawing(one.connector):
        return one
    found = practice_only.in_force(
        one.connector, one.problems, is_practice=portal.is_loopback, sample_comments=sample_comments()
    )
    return one._replace(problems=found)


def _with(one: _Checked, told: Sequence[Problem]) -> _Checked:
    """Add what the picture tells."""
    seen = told if one.has_color else [problem for problem in told if not problem.field.endswith(".COLOR")]
    return one._replace(problems=(*one.problems, *seen))


def _print(checked: Sequence[_Checked]) -> None:
    for one in checked:
        if one.refusal:
            console.tell(f"configurator: {one.refusal}")
        start = f"{one.file}: " if len(checked) > 1 else ""
        for problem in one.problems:
            console.say(f"{start}{problem_line(one.file, one.connector, problem)}")


def _as_json(checked: Sequence[_Checked], engine: Engine | None) -> dict[str, object]:
    """For one file its problems, for several a list of files; and who has drawn the pictures."""
    if len(checked) == 1:
        return {"problems": _listed(checked[0]), "engine": engine}
    files = [
        {"file": one.file, "error": one.refusal}
        if one.refusal
        else {"file": one.file, "problems": _listed(one)}
        for one in checked
    ]
    return {"files": files, "engine": engine}


def _listed(checked: _Checked) -> list[dict[str, object]]:
    return [
        {
            "severity": problem.severity.value,
            "field": problem.field,
            "code": problem.code,
            "message": sentence(problem),
            **({"reason": problem.details["reason"]} if "reason" in problem.details else {}),
            "fixes": _buttons(checked.connector, problem),
            "commands": fix_commands(checked.file, checked.connector, problem),
        }
        for problem in checked.problems
    ]


def _buttons(connector: Connector | None, problem: Problem) -> list[str]:
    """Return what the window's buttons say that fix a problem; empty if a person must decide."""
    if problem.code in TOO_LARGE:
        return [repair_words(problem.code, "").button]
    found = fixes_of(connector, problem) if connector else []
    return [repair_words(problem.code, one.value, choice=one.choice).button for one in found]

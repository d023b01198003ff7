"""`configurator check`: list the problems of a connector."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED
from configurator.cli.picture_problems import picture_problems
from configurator.connector.problems import Severity
from configurator.wording.problem_sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from configurator.connector.problems import Problem


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Print a line for each problem. Exit code 0 without errors, 1 with errors, 2 if "
        "unreadable.",
    )
    parser.add_argument(
        "file", metavar="FILE", help="a project file or JSON request parameters, or - for standard input"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the problems."""
    connector, problems = read_connector(arguments.file)
    problems = (*problems, *picture_problems(connector))
    print_problems(problems, as_json=arguments.json)
    return FAILED if any(problem.severity is Severity.ERROR for problem in problems) else DONE


def print_problems(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print the problems, a line each or as one JSON object."""
    if as_json:
        found = [
            {
                "severity": problem.severity.value,
                "field": problem.field,
                "code": problem.code,
                "message": sentence(problem),
            }
            for problem in problems
        ]
        print(json.dumps({"problems": found}))
        return
    for problem in problems:
        print(f"{problem.severity.value} {problem.field} {problem.code}: {sentence(problem)}")

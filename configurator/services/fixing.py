"""Fixes one problem of a connector after another, as the window's buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from configurator.connector import rules
from configurator.connector.fixes import Fix, fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity

Look = Callable[[Connector], Sequence[Problem]]
"""Returns what only the picture shows to be wrong; takes some tenths of a second."""


class Fixed(NamedTuple):
    """What came of fixing.

    Attributes:
        connector: the fixed connector.
        fixed: the problems that were fixed, in that order.
        left: what is still wrong with it, notes included.
    """

    connector: Connector
    fixed: tuple[Problem, ...]
    left: tuple[Problem, ...]


def fix_problems(connector: Connector, look: Look, only: Mapping[str, str] | None = None) -> Fixed:
    """Fix what has a fix, the best one each; after each fix, what the picture shows is looked at anew.

    Args:
        connector: the connector.
        look: tells what only the picture shows.
        only: the codes of the problems to fix, with the name of the fix or an empty text for the best one;
            without any, every error and warning.
    """
    done: list[Problem] = []
    while True:
        found: tuple[Problem, ...] = rules.check(connector)
        fix = _next_fix(connector, found, done, only)
        if fix is None:  # what is wrong with the drawing's file changes its picture, so it goes first
            found = (*found, *look(connector))
            fix = _next_fix(connector, found, done, only)
        if fix is None:
            return Fixed(connector, tuple(done), found)
        problem, connector = fix
        done.append(problem)


def _next_fix(
    connector: Connector, problems: Sequence[Problem], done: Sequence[Problem], only: Mapping[str, str] | None
) -> tuple[Problem, Connector] | None:
    """Return the first problem that can be fixed, and the connector without it; each is tried once."""
    tried = {(problem.field, problem.code) for problem in done}
    for problem in problems:
        if (problem.field, problem.code) not in tried:
            for fix in _wanted(connector, problem, only):
                return problem, fix.connector
    return None


def _wanted(connector: Connector, problem: Problem, only: Mapping[str, str] | None) -> Iterator[Fix]:
    """Yield the fixes that were asked for."""
    if problem.code not in only if only else problem.severity is Severity.NOTE:
        return
    choice = only[problem.code] if only else ""
    for fix in fixes(connector, problem):
        if choice in {"", fix.choice}:
            yield fix

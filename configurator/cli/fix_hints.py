"""What fixes a problem from the command line: the same fixes as the window's buttons."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from configurator.cli.connector_input import is_drawing
from configurator.connector.problems import Problem, Severity
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.connector.fixes import Fix
    from configurator.connector.model import Connector

_OPTIONS = ("size", "position", "color")
_FIXED_BY_NEW = "configurator new … --fix"
"""Also an option of `encode`; both fix what browsers draw in an unintended way, and leave notes alone."""


def problem_line(file: str, connector: Connector | None, problem: Problem) -> str:
    """Return the line for a problem, with what fixes it.

    Args:
        file: the connector's file, as it was given.
        connector: the connector, None if it couldn't be read.
        problem: one of its problems.
    """
    told = f"{problem.severity.value} {problem.field} {problem.code}: {sentence(problem)}"
    commands = fix_commands(file, connector, problem) if problem.severity is not Severity.NOTE else []
    # Translators: between two ways to fix a problem.
    between = _("or")
    hint = f" {between} ".join(commands)
    return f"{told} " + _("Fix: {hint}").format(hint=hint) if hint else told


def fix_commands(file: str, connector: Connector | None, problem: Problem) -> list[str]:
    """Return the commands that fix a problem, the best first; none if a person must decide.

    The arguments are those of `problem_line`. A drawing alone is fixed on its way into a connector.
    """
    if connector is None:
        return []
    found = fixes_of(connector, problem)
    if is_drawing(connector):
        if problem.code.startswith("SVG_"):
            return [_FIXED_BY_NEW] if found and problem.severity is not Severity.NOTE else []
        return [_on_the_way(connector, problem, one) for one in found]
    return [_fix_command(file, problem, one) for one in found]


def fixes_of(connector: Connector, problem: Problem) -> list[Fix]:
    """Return the fixes of a problem; what works them out is loaded with the first one."""
    from configurator.connector.fixes import fixes

    return list(fixes(connector, problem))


def _fix_command(file: str, problem: Problem, fix: Fix) -> str:
    choice = f"={fix.choice}" if fix.choice else ""
    return f"configurator fix {shlex.quote(file)} --only {problem.code}{choice}"


def _on_the_way(connector: Connector, problem: Problem, fix: Fix) -> str:
    """Return what fixes a drawing that has no connector yet: an option of `new`, or `fix` afterwards."""
    before, after = connector.icon, fix.connector.icon
    if after.svg != before.svg or fix.connector.icon_disabled != connector.icon_disabled:
        return _fix_command("CONNECTOR", problem, fix)
    changed = [name for name in _OPTIONS if getattr(after, name) != getattr(before, name)]
    options = (f"--{name} {shlex.quote(getattr(after, name))}" for name in changed)
    return f"configurator new … {' '.join(options)}"

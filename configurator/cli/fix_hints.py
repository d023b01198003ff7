"""What fixes a problem of an icon: options of `configurator new`, or a button of the window."""

from __future__ import annotations

import shlex

from configurator.connector.fixes import Fix, fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.icon import Icon
from configurator.wording.repairs import repair_words
from configurator.wording.translation import _

_OPTIONS = ("size", "position", "color")
_FIXED_BY_NEW = "configurator new … --fix"
"""Also an option of `encode`; both fix what browsers draw in an unintended way, and leave notes alone."""


def fix_hint(connector: Connector | None, problem: Problem) -> str:
    """Return what fixes a warning about an icon, the best first; empty if a person must decide.

    Args:
        connector: the connector, None if it couldn't be read.
        problem: one of its problems.
    """
    if connector is None or not problem.field.startswith("ICON") or problem.severity is not Severity.WARNING:
        return ""
    if problem.code.startswith("SVG_"):
        return _FIXED_BY_NEW if fixes(connector, problem) else ""
    told = [_hint(connector, problem, one) for one in fixes(connector, problem)]
    # Translators: between two ways to fix a problem.
    between = _("or")
    return f" {between} ".join(dict.fromkeys(told))


def _hint(connector: Connector, problem: Problem, fix: Fix) -> str:
    state = problem.field.lower().partition(".")[0]
    before: Icon = getattr(connector, state)
    after: Icon = getattr(fix.connector, state)
    if after.svg != before.svg:
        button = repair_words(problem.code, fix.value, choice=fix.choice).button
        return _("“{button}” in the window").format(button=button)
    end = "-disabled" if state == "icon_disabled" else ""
    changed = [name for name in _OPTIONS if getattr(after, name) != getattr(before, name)]
    options = (f"--{name}{end} {shlex.quote(getattr(after, name))}" for name in changed)
    return f"configurator new … {' '.join(options)}"

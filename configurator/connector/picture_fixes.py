"""Fixes for the warnings of `picture_findings`: each warning carries the values to set."""

from __future__ import annotations

from dataclasses import replace

from configurator.connector.model import Connector
from configurator.connector.problems import Problem

CODES = frozenset(
    {
        "ICON_BLANK", "ICON_OUT_OF_SIGHT", "ICON_CUT_OFF", "ICON_SMALL", "ICON_OFF_CENTRE", "ICON_FAINT",
        "NAME_FAINT", "ICONS_ALIKE", "ICON_NOT_CHECKED", "ICON_NO_CAIRO",
        "ICON_TOO_SLOW", "ICON_TOO_MUCH_MEMORY", "ICON_CRASHES",
    }
)  # fmt: skip
"""Codes of `picture_findings`."""

_PARTS = ("size", "position", "color")


def fix(connector: Connector, problem: Problem) -> tuple[Connector, str] | None:
    """Return the fixed connector and the first new value; None if the warning carries no value."""
    state = problem.field.lower().partition(".")[0]
    values = {part: str(problem.details[part]) for part in _PARTS if part in problem.details}
    if not values:
        return None
    fixed = replace(connector, **{state: replace(getattr(connector, state), **values)})
    return (fixed, next(iter(values.values()))) if fixed != connector else None

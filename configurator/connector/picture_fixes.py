"""Fixes for the warnings of `picture_findings`: each warning carries the values to set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.icon import Icon

CODES = frozenset(
    {
        "ICON_BLANK", "ICON_OUT_OF_SIGHT", "ICON_CUT_OFF", "ICON_SMALL", "ICON_OFF_CENTRE", "ICON_FAINT",
        "NAME_FAINT", "ICONS_ALIKE", "ICON_NOT_CHECKED", "ICON_NO_CAIRO", "ICON_BACKGROUND",
        "ICON_POSITION_KEPT",
        "ICON_TOO_SLOW", "ICON_TOO_MUCH_MEMORY", "ICON_CRASHES", "ICON_BUSY", "ICON_OVERDUE",
    }
)  # fmt: skip
"""Codes of `picture_findings`."""

_PARTS = ("size", "position", "color")
CHOICES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "ICON_BACKGROUND": {
        "remove": {"svg": "bare"},
        "remove_and_adjust": {"svg": "cleared", "color": "better"},
        "use_its_color": {"svg": "svg", "color": "color"},
    },
    "ICON_FAINT": {"make_white": {"svg": "svg"}, "use_color": {"color": "color"}},
}
"""By the names of fixes, the best first: the details that parts of the icon are set to."""


class PictureFix(NamedTuple):
    """A fix.

    Attributes:
        connector: the fixed connector.
        value: the first new value that can be shown; empty if there is only a new drawing.
        choice: which of several fixes it is; empty for the usual one.
    """

    connector: Connector
    value: str
    choice: str


def fixes(connector: Connector, problem: Problem) -> Iterator[PictureFix]:
    """Yield what fixes a warning, the best first; nothing if the warning carries no value."""
    state = problem.field.lower().partition(".")[0]
    icon: Icon = getattr(connector, state)
    given = {part: part for part in _PARTS if part in problem.details}
    for choice, parts in CHOICES.get(problem.code, {"": given} if given else {}).items():
        if set(parts.values()) <= problem.details.keys():
            values = {part: str(problem.details[detail]) for part, detail in parts.items()}
            changed = replace(icon, **values)
            is_active = state == "icon"
            fixed = (
                replace(connector, icon=changed) if is_active else replace(connector, icon_disabled=changed)
            )
            if fixed != connector:
                shown = [value for part, value in values.items() if part != "svg"]
                yield PictureFix(fixed, next(iter(shown), ""), choice)

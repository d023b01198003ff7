"""A problem: a code and the field it belongs to. The sentences are in `configurator.wording`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

PASSING = frozenset({"ICON_BUSY", "ICON_OVERDUE"})
"""Codes of what may be gone when the picture is drawn again: the computer was too busy for it."""


class Severity(StrEnum):
    """How serious a problem is: errors block registering, warnings don't, notes are harmless."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Position in the order of severity; 0 is the most severe."""
        return list(Severity).index(self)


class Problem(NamedTuple):
    """A problem of one field.

    Attributes:
        severity: error, warning or note.
        field: the request parameter, dotted for the icon: `ID`, `ICON.COLOR`.
        code: a stable name: the portal's own code if it has one, otherwise ours.
        details: values for the sentence, by name (`limit`, `bytes`, `line` …).
    """

    severity: Severity
    field: str
    code: str
    details: Mapping[str, str | int] = {}

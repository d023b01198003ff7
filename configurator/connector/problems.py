"""A problem: a code at a field. The words for people live in the window's package."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops registering, a warning never does.

    A note is of something harmless, which could be tidier.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with one field.

    Attributes:
        severity: error, warning or note.
        field: the parameter as in the request, dotted for the icon: `ID`, `ICON.COLOR`.
        code: a stable name: the portal's own code where it has one, otherwise ours.
        details: values a sentence may need, by name (`limit`, `bytes`, `line` …).
    """

    severity: Severity
    field: str
    code: str
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

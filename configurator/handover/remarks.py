"""Remarks about what an import didn't understand."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

_MOST = 50
"""Limit of the remarks: more of them don't help."""
_EXCERPT = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """Something in a pasted text that didn't get into the connector.

    Attributes:
        code: NOT_LITERAL (`field`, `text`: a value computed at run time), BROKEN_OFF (the text is incomplete
            or has an error), DUPLICATE (`field`: given twice, the last one counts), DATA_IN_FILE (`name`:
            values are in a file), OTHER_METHOD (`name`: it calls another method),
            NOT_IN_TEXT (`name`: a variable that the text doesn't set), NOT_READ (`field`: it stands in the
            text, but isn't understood), MISNAMED (`name`, `meant`: the right one), TYPOGRAPHIC_QUOTES (a word
            processor changed the quotes), MORE_THAN_ONE (`count` connectors; this is the first).
        details: values for the sentence, by name. Readers give the `line` or, if they know only that, what
            stands `near`; `remark_lines` makes a line of it.
    """

    code: str
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


class Remarks:
    """A collection of remarks, up to a limit."""

    def __init__(self) -> None:
        self._found: list[Remark] = []

    def add(self, code: str, **details: str | int) -> None:
        """Add a remark unless it's there already; long texts are shortened."""
        short = {name: _excerpt(one) if isinstance(one, str) else one for name, one in details.items()}
        remark = Remark(code, short)
        if len(self._found) < _MOST and remark not in self._found:
            self._found.append(remark)

    def extend(self, others: Remarks) -> None:
        """Add the remarks of another collection."""
        for remark in others.all():
            self.add(remark.code, **remark.details)

    def __len__(self) -> int:
        return len(self._found)

    def all(self) -> tuple[Remark, ...]:
        """Return the remarks in order."""
        return tuple(self._found)


def _excerpt(text: str) -> str:
    line = " ".join(text.split()).encode(errors="replace").decode()
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"

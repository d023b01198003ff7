"""What of a text was not understood."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

_MOST = 50
"""More remarks than this help nobody."""
_EXCERPT = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Remark:
    """Something in a pasted text that did not get into the connector.

    Attributes:
        code: NOT_LITERAL (`field`, `text`: a value that only the running program knows), BROKEN_OFF (the
            text ends, or goes wrong, in the middle), DUPLICATE (`field`: given twice, the last one counts),
            DATA_IN_FILE (`name`: the command sends a file that is not here), OTHER_METHOD (`name`: it calls
            something else), MORE_THAN_ONE (several connectors; the first was read).
        details: values for the sentence, by name; `line` where it is known.
    """

    code: str
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)


class Remarks:
    """Collects remarks, up to a limit."""

    def __init__(self) -> None:
        self._found: list[Remark] = []

    def add(self, code: str, **details: str | int) -> None:
        """Note something, unless the same has been noted already; texts are cut to an excerpt."""
        short = {name: _excerpt(one) if isinstance(one, str) else one for name, one in details.items()}
        remark = Remark(code, short)
        if len(self._found) < _MOST and remark not in self._found:
            self._found.append(remark)

    def extend(self, others: Remarks) -> None:
        """Take over what was noted elsewhere."""
        for remark in others.all():
            self.add(remark.code, **remark.details)

    def __len__(self) -> int:
        return len(self._found)

    def all(self) -> tuple[Remark, ...]:
        """Return what was noted, in order."""
        return tuple(self._found)


def _excerpt(text: str) -> str:
    line = " ".join(text.split()).encode(errors="replace").decode()
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"

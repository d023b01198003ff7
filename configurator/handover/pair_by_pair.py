"""Parameters that code adds one by one: `form.append("ID", …)`, `params["NAME"] = …`, `.put("ICON", …)`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.assignments import Item
from configurator.handover.found import add, nested
from configurator.handover.literal_parser import Parser
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Dialect

_CHAINED = ""


@dataclass(slots=True)
class Additions:
    """The pairs that a text adds to its variables.

    Attributes:
        values: the pairs by the variable's name; chained calls have none.
        remarks: the values that aren't known.
    """

    values: dict[str, dict[str, object]] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=Remarks)


def additions(
    text: str, dialect: Dialect, known: Mapping[str, int | None], items: Sequence[Item]
) -> Additions:
    """Return the pairs that are added to variables in a text.

    Args:
        text: the text.
        dialect: its language.
        known: positions of variables' values.
        items: where the pairs are.

    Raises:
        TooMuchError: the text has more tokens than any call needs.
    """
    found = Additions()
    parser = Parser(text, dialect, known, found.remarks, found.values)
    last = _CHAINED
    for item in items:
        # A call that isn't made on a variable belongs to the one before it, in a chain.
        name = item.name or last
        last = name
        group = found.values.setdefault(name, {})
        value = parser.value_at(item.value, item.key, in_brackets=item.in_brackets)
        if value is not None:
            add(group, item.key, value, found.remarks)
    return found


def best_group(found: Additions, params: Mapping[str, object]) -> dict[str, object] | None:
    """Return the added pairs that are a connector's, None if `params` has more of them.

    Args:
        found: what was added, by variable.
        params: the parameters of an object literal in the same text.
    """
    groups = [nested(group, Remarks()) for group in found.values.values()]
    best = max(groups, key=_known, default={})
    return best if _known(best) > _known(params) else None


def _known(params: Mapping[str, object]) -> int:
    return sum(name in PARAMETERS for name in params)

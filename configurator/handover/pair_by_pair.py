"""Parameters that code adds one by one: `form.append("ID", …)`, `params["NAME"] = …`, `.put("ICON", …)`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from configurator.connector.untrusted_json import BOOLEANS, PARAMETERS
from configurator.handover.assignments import Item
from configurator.handover.found import TRUTH, add, nested
from configurator.handover.literal_parser import Parser
from configurator.handover.remarks import Remarks
from configurator.handover.tokenizer import Dialect, Tokens

_PARAMETER = re.compile(rf"(?:{'|'.join(PARAMETERS)}|DATA_IMAGE|COLOR|SIZE|POSITION)(?!\w)")
_CHAINED = ""
_CHILD = re.compile(r"(?<!\w)(\w{1,80})\s{0,9}=\s{0,9}(\w{1,80})\.putObject\(\s*\"([^\"\\]{1,80})\"\s*\)")
"""An object that Jackson makes inside another."""


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
    text: str,
    dialect: Dialect,
    known: Mapping[str, int | None],
    items: Sequence[Item],
    files: Mapping[str, str],
    tokens: Tokens,
) -> Additions:
    """Return the pairs that are added to variables in a text.

    Args:
        text: the text.
        dialect: its language.
        known: positions of variables' values.
        items: where the pairs are.
        files: what is in files that the text may name.
        tokens: what is known of the text in this language.

    Raises:
        TooMuchError: the text has more tokens than any call needs.
    """
    found = Additions()
    parser = Parser(text, dialect, known, found.remarks, found.values, files, tokens)
    reader = _ItemReader(parser, items, found.remarks)
    last, at = _CHAINED, 0
    while at < len(items):
        item = items[at]
        # A call that isn't made on a variable belongs to the one before it, in a chain.
        last = item.name or last
        at = reader.add(at, found.values.setdefault(last, {}))
    for child, name, key in _CHILD.findall(text) if "putObject" in text else ():
        if child in found.values:
            add(found.values.setdefault(name, {}), key, found.values[child], found.remarks)
    return found


class _ItemReader:
    """Reads the values of pairs; a value may be made of more pairs."""

    def __init__(self, parser: Parser, items: Sequence[Item], remarks: Remarks) -> None:
        self._parser = parser
        self._items = items
        self._remarks = remarks

    def add(self, at: int, group: dict[str, object]) -> int:
        """Add the pair with the number `at` to a group; return the number of the next one outside it."""
        item = self._items[at]
        end = self._parser.end_at(item.value, is_block=item.is_block, in_brackets=item.in_brackets)
        inside = at + 1
        while inside < len(self._items) and self._items[inside].start < end:
            inside += 1
        value: object = self._parser.known_at(item.value, item.key, in_brackets=item.in_brackets)
        if value is not None and item.in_brackets and self._parser.is_followed_by_text():
            self._remarks.add("BROKEN_OFF", near=item.key)  # no such call has three texts
        if value is None and inside > at + 1:
            inner: dict[str, object] = {}
            following = at + 1
            while following < inside:
                following = self.add(following, inner)
            value = inner
        elif value is None and _PARAMETER.match(item.key):
            value = self._parser.value_at(item.value, item.key, in_brackets=item.in_brackets)
        if value is not None:
            for key, one in nested({item.key: value}, self._remarks).items():
                add(group, key, one, self._remarks)
        return inside


def best_group(found: Additions, params: Mapping[str, object]) -> dict[str, object] | None:
    """Return the added pairs that are a connector's, None if `params` has more of them.

    Args:
        found: what was added, by variable.
        params: the parameters of an object literal in the same text.
    """
    groups = [nested(group, Remarks()) for group in found.values.values()]
    best = max(groups, key=_known, default={})
    for name in BOOLEANS:  # these calls mostly fill in forms, which know only texts
        if isinstance(text := best.get(name), str):
            best[name] = TRUTH.get(text, text)
    return best if _known(best) > _known(params) else None


def _known(params: Mapping[str, object]) -> int:
    return sum(name in PARAMETERS for name in params)

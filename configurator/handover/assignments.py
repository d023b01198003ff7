"""Where a text sets its variables, and the pairs that it adds to them one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ASSIGNMENT = re.compile(
    r"(?<![\w.$>\-\\])(?:\[\w+\])?(\$?[^\W\d][\w$]*)\s*(?::\s*[\w<>\[\], :?.]{1,60}?)?\s*(:?=)(?![=>~])"
)
_CHANGE = re.compile(r"(?<![\w.$>\-])(\$?[^\W\d][\w$]*)\s*(?:\+|\.|\?\?|\|\||&&|-|\|)=(?![=>])")
_ITEM = re.compile(
    r"(?<![\w$.])(?P<name>\$?[^\W\d][\w$]*)?\s*"
    r"(?:\[\s*[\"'](?P<key>[\w\[\]]{1,80})[\"']\s*\]\s*=(?![=>~])"
    r"|(?:\.|->)(?P<property>[A-Z][A-Z_]{1,40})\s*=(?![=>~])"
    r"|(?:\.|->)?\b(?:append|set|add|put|field|Add|Set|Append|WriteField|putString|addFormDataPart|AddParameter|append_pair)"
    r"\s*\(\s*(?:new\s+\w+\s*\(\s*)?[\"'](?P<argument>[\w\[\]]{1,80})[\"']\s*,\s*)"
)
_LOOKED_BACK = 200
_MOST = 2_000


class Item(NamedTuple):
    """One pair that is added to a variable.

    Attributes:
        name: the variable; empty where calls are chained.
        key: the pair's key.
        start: index at which the whole begins.
        value: index of its value.
        in_brackets: whether the value ends at a closing bracket.
    """

    name: str
    key: str
    start: int
    value: int
    in_brackets: bool


def variables(text: str) -> dict[str, int | None]:
    """Return the position of each variable's value, None for one whose value isn't certain.

    It isn't certain where the variable is set more than once, changed later, or a parameter's default.
    """
    found: dict[str, int | None] = {}
    for match in _ASSIGNMENT.finditer(text):
        before = text[max(0, match.start() - _LOOKED_BACK) : match.start()].rpartition("\n")[2]
        is_default = bool(re.search(r"\b(?:function|def|fun|func|fn)\b[^{]*\Z", before))
        known = match[1] in found or is_default
        found[match[1]] = None if known else match.end()
    for change in _CHANGE.finditer(text):
        found[change[1]] = None
    return found


def items(text: str) -> Iterator[Item]:
    """Yield the pairs that are added one by one: `p["ID"] = …`, `form.append("ID", …)`, `.put("ID", …)`."""
    for count, match in enumerate(_ITEM.finditer(text)):
        if count == _MOST:
            return
        key = match["key"] or match["property"] or match["argument"]
        yield Item(match["name"] or "", key, match.start(), match.end(), match["argument"] is not None)

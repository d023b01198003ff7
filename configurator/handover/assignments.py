"""Where a text sets its variables, and the pairs that it adds to them one by one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.near_signs import found_near

_EQUALS, _CALLS, _ADDS = re.compile("="), re.compile("[=(]"), re.compile("[=(:]")
"""Signs that every assignment, change and added pair has."""
_ASSIGNMENT = re.compile(
    r"(?<![\w.$>\-\\])(?:\[\w+\])?(\$?[^\W\d][\w$]*)"
    r"(?:\s*:(?=[^=\n]{1,150}=)[ \t]*[\w :?.&]{1,60}?(?:[<\[][\w<>\[\], :?.]{1,60}?[>\]])?)?\s*(:?=)(?![=>~])"
)
_CHANGE = re.compile(
    r"(?<![\w.$>\-])(\$?[^\W\d][\w$]*)\s*(?:(?:\+|\.|\?\?|\|\||&&|-|\|)=(?![=>])"
    r"|\.(?:update|setdefault|pop|delete|merge!)\s*\()"
)
_ADDING = (
    "append|set|add|put|field|insert|text|parameter|formParam|queryParam|queryString|addProperty|addParameter|"
    "addQueryParameter|addTextBody|setParameter|appendQueryParameter|Add|Set|Append|WriteField|AddParameter|"
    "AddQueryParameter|AddOrUpdateParameter|addFormDataPart|Insert|\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c"
)
"""Methods that add a pair."""
_TEXT = "[\"'`][^\"'`\\\\]{1,80}[\"'`]"
_INDEX = rf"(?:\[\s*(?:{_TEXT}|:[A-Z][A-Z_]{{1,40}})\s*\]){{1,3}}"
_NAMES = rf"(?:{'|'.join(PARAMETERS)})(?:\[\w+\])?"
_ITEM = re.compile(
    r"(?<![\w$.])(?:(?P<name>\$?[^\W\d][\w$]*(?:(?:\.|->)[^\W\d]\w*){0,2}?)\s*"
    rf"(?:(?P<keys>{_INDEX})\s*=(?![=>~])"
    r"|(?P<property>(?:(?:\.|->)[A-Z][A-Z_]{1,40}){1,3})\s*=(?![=>~])"
    rf"|(?=(?:\.|->)(?:{_ADDING})\s*\()))"
    rf"|\b(?:{_ADDING}|putJsonObject)\s*\(\s*(?:new\s*(?:[\w.]+(?:<[^<>()]{{0,80}}>)?\s*)?\(\s*)?"
    rf"(?P<argument>{_TEXT})(?:\.(?:to_string|to_owned|into)\(\))?\s*(?:,|(?P<block>\)\s*\{{))\s*"
    rf"|[\"']?\b(?:name|key)[\"']?\s*(?:=>|:)\s*[\"'](?P<pair>{_NAMES})[\"']\s*,"
    r"\s*[\"']?(?:contents|value)[\"']?\s*(?:=>|:)\s*"
    r"|\bAdd\(\s*new\s+(?P<content>StringContent)\(\s*(?=\")"
)
_NAME_AFTER = re.compile(r"\"[^\"\\]*(?:\\.[^\"\\]*)*\"\s*\)\s*,\s*\"([^\"\\]{1,80})\"\s*\)")
"""A value, however long, and its name."""
_KEY = re.compile(r"[\"'`]([^\"'`\\]+)[\"'`]|:([A-Z_]+)|(?:\.|->)([A-Z_]+)")
_STATEMENT = re.compile(
    r"(?:^|[;{])[ \t]*(?:(?:export|const|let|var|val|final|static|public|private|readonly|my|local|auto)\s+)*"
    r"(?:[\w.]+(?:<[^<>()=;]*(?:<[^<>()=;]*>)?[^<>()=;]*>)?(?:\[\])?\s+)?(?:mut\s+|&?)\Z"
)
_DEFINE = re.compile(r"\bdefine\s*\(\s*[\"'](\w+)[\"']\s*,")
"""A constant of PHP."""
_DEFINITION = re.compile(r"\b(?:function|def|fun|func|fn)\b[^{]*\Z")
_LOOKED_BACK = 200
_MOST, _MOST_OF_ONE = 2_000, 100


class Item(NamedTuple):
    """One pair that is added to a variable.

    Attributes:
        name: the variable; empty in a chain of calls.
        key: the pair's key, `ICON[COLOR]` for a nested one.
        start: index at which the whole begins.
        value: index of its value.
        in_brackets: whether the value ends at a closing bracket.
        is_block: whether the value is a block of more such calls.
    """

    name: str
    key: str
    start: int
    value: int
    in_brackets: bool
    is_block: bool


def variables(text: str) -> dict[str, int | None]:
    """Return the position of each variable's value, None for one whose value isn't certain.

    It isn't certain where the variable is set more than once, changed later, or a parameter's default. The
    name of an argument (`call(icon=…)`) counts only if no statement sets it.
    """
    statements: dict[str, int | None] = {}
    arguments: dict[str, int | None] = {}
    seen: Counter[str] = Counter()
    for match in found_near(_EQUALS, _ASSIGNMENT, text):
        seen[match[1]] += 1
        if seen[match[1]] > _MOST_OF_ONE:
            statements[match[1]] = None
        if statements.get(match[1], 0) is None:
            continue
        before = text[max(0, match.start() - _LOOKED_BACK) : match.start()].rpartition("\n")[2]
        is_default = ("f" in before) and bool(_DEFINITION.search(before))
        found = statements if _begins_statement(before) or match[2] == ":=" else arguments
        found[match[1]] = None if match[1] in found or is_default else match.end()
    for match in _DEFINE.finditer(text):
        statements[match[1]] = None if match[1] in statements else match.end()
    found = arguments | statements
    for change in found_near(_CALLS, _CHANGE, text):
        found[change[1]] = None
    return found


def _begins_statement(before: str) -> bool:
    """Whether a statement may begin after a part of a line."""
    stripped = before.rstrip(" \t")
    return not stripped or stripped[-1] in ";{" or bool(_STATEMENT.search(before))


def items(text: str) -> Iterator[Item]:
    """Yield the pairs that are added one by one: `p["ID"] = …`, `form.append("ID", …)`, `.put("ID", …)`."""
    name = ""
    for count, match in enumerate(found_near(_ADDS, _ITEM, text)):
        if count == _MOST:
            return
        if match["name"] and not match["keys"] and not match["property"]:
            name = match["name"]  # of the call that follows
            continue
        if match["pair"] and text[max(0, match.start() - 40) : match.start()].rstrip().endswith("{"):
            continue  # JSON, which is read as such or not at all
        if not (key := _key(match)):
            continue
        is_call = not match["keys"] and not match["property"]
        yield Item(
            match["name"] or name, key, match.start(), match.end(), is_call, match["block"] is not None
        )
        name = ""


def _key(match: re.Match[str]) -> str:
    """Return the key of a pair that is added, empty if it has none."""
    own = match["keys"] or match["property"] or match["argument"] or ""
    keys = ["".join(one) for one in _KEY.findall(own)]
    if keys:
        return keys[0] + "".join(f"[{one}]" for one in keys[1:])
    after = _NAME_AFTER.match(match.string, match.end()) if match["content"] else None
    return after[1] if after else match["pair"] or ""

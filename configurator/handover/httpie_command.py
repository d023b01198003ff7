"""What an HTTPie (or xh) command sends."""

from __future__ import annotations

import json
import re

from configurator.handover.found import Found
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import found_in
from configurator.handover.shell_posix import Command

_ITEM = re.compile(r"(?P<name>(?:[^\s=:@\\]|\\.)+?)(?P<sign>:=@|=@|:=|==|=|:|@)(?P<value>.*)", re.DOTALL)
_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
_WITH_VALUE = {
    "-a",
    "--auth",
    "-A",
    "--auth-type",
    "-o",
    "--output",
    "--timeout",
    "--verify",
    "--session",
    "-p",
}


def read(command: Command) -> Found:
    """Return the parameters that a command sends: `NAME=text`, `NAME:=json`, `NAME==query`."""
    remarks = Remarks()
    words = iter(command.words[1:])
    address, raw = "", command.stdin or ""
    pairs: list[tuple[str, str]] = []
    values: dict[str, object] = {}
    for word in words:
        name, _, given = word.partition("=")
        if word in _WITH_VALUE:
            next(words, "")
        elif name == "--raw":
            raw = given or next(words, "")
        elif word.startswith(("-", ">")) or (word in _METHODS and not address):
            continue
        elif word.startswith("@"):
            remarks.add("DATA_IN_FILE", name=word[1:])
        elif not address:
            address = word
        elif item := _ITEM.fullmatch(word):
            _add(item, pairs, values, remarks)
    if values and not raw:
        raw = json.dumps(values)
    return found_in(address, pairs, raw, remarks)


def _add(
    item: re.Match[str], pairs: list[tuple[str, str]], values: dict[str, object], remarks: Remarks
) -> None:
    name, sign, value = item["name"].replace("\\", ""), item["sign"], item["value"]
    if sign in {"@", "=@", ":=@"}:
        remarks.add("DATA_IN_FILE", name=value)
    elif sign == "==":
        pairs.append((name, value))
    elif sign == ":=":
        try:
            values[name] = json.loads(value)
        except (ValueError, RecursionError):
            remarks.add("NOT_LITERAL", field=name, text=value)
    elif sign == "=":
        values[name] = value

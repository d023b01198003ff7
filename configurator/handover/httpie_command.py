"""What an HTTPie (or xh) command sends."""

from __future__ import annotations

import json
import re

from configurator.handover.found import Found
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import UNKNOWN_END, UNKNOWN_START, found_in
from configurator.handover.shell_posix import Command

_ITEM = re.compile(r"(?P<name>(?:[^\s=:@\\]|\\.)+?)(?P<sign>:=@|=@|:=|==|=|:|@)(?P<value>.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
_UNKNOWN = re.compile(f"{UNKNOWN_START}[^{UNKNOWN_END}]*{UNKNOWN_END}")
_REST = re.compile(r"\|\|?|&&?|;|#.*", re.DOTALL)
"""What a shell doesn't give to the command, with all behind it."""
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
    before, is_rest = "", False
    for word in words:
        is_value, before = before.startswith(("-", ">")) and "=" not in before, word
        is_rest = is_rest or _REST.fullmatch(word) is not None
        name, _, given = word.partition("=")
        if word in _WITH_VALUE:
            next(words, "")
        elif name == "--raw":
            raw = given or next(words, "")
        elif word.startswith(("-", ">")) or (word.upper() in _METHODS and not address):
            continue
        elif word.startswith("@"):
            raw = _content(word[1:], command, remarks)
        elif not address:
            address = word
        elif item := _ITEM.fullmatch(word):
            _add(item, pairs, values, command, remarks)
        elif not (is_value or is_rest or _UNKNOWN.fullmatch(word)):
            remarks.add("BROKEN_OFF", near=word)  # HTTPie refuses it: a part of a value that lost its quote
    if values and not raw:
        raw = json.dumps(values)
    return found_in(address, pairs, raw, remarks)


def _add(
    item: re.Match[str],
    pairs: list[tuple[str, str]],
    values: dict[str, object],
    command: Command,
    remarks: Remarks,
) -> None:
    name, sign, value = item["name"].replace("\\", ""), item["sign"], _ESCAPED.sub(_unescaped, item["value"])
    if sign in {"@", "=@", ":=@"}:
        if value not in command.files or sign == "@":
            remarks.add("DATA_IN_FILE", name=value)
            return
        sign, value = sign.removesuffix("@"), command.files[value]
    if sign == "==":
        pairs.append((name, value))
    elif sign == ":=":
        try:
            values[name] = json.loads(value)
        except (ValueError, RecursionError):
            remarks.add("NOT_LITERAL", field=name, text=value)
    elif sign == "=":
        values[name] = value


def _unescaped(escape: re.Match[str]) -> str:
    """HTTPie takes a backslash away only before its own signs."""
    return escape[1] if escape[1] in "=:;@" else escape[0]


def _content(name: str, command: Command, remarks: Remarks) -> str:
    if name not in command.files:
        remarks.add("DATA_IN_FILE", name=name)
    return command.files.get(name, "")

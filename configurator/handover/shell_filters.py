"""What jq and base64 make of values that stand in the text. Nothing is run."""

from __future__ import annotations

import base64
import json
import re

from configurator.handover.sent_parameters import UNKNOWN_END, UNKNOWN_START

PASSING = frozenset({"echo", "printf", "cat", "jq", "base64", "tr"})
"""Commands that write what they are given, or what follows from it."""
_JQ_PLAIN = re.compile(
    r"-[cCMSjrna]+|--(?:null-input|compact-output|raw-output|monochrome-output|sort-keys|tab)"
)
_JQ_PART = re.compile(r"(?P<text>\"(?:[^\"\\]|\\.)*\")|\$(?P<name>[A-Za-z_]\w*)|#[^\n]*", re.DOTALL)
_BASE64_OPTION = re.compile(r"-w|-w0|0|--wrap=0|-b0|-i|-")


def output_of(words: list[str], stdin: str | None) -> str | None:
    """Return what a filter writes, None if it isn't known.

    Args:
        words: the command.
        stdin: what is sent to it; None if that isn't known.
    """
    name, rest = words[0] if words else "", words[1:]
    if name == "jq":
        return stdin if rest in ([], ["."], ["-c", "."]) else _made_by_jq(rest)
    if name == "base64" and stdin is not None and all(map(_BASE64_OPTION.fullmatch, rest)):
        is_known = UNKNOWN_START not in stdin
        return base64.b64encode(stdin.encode(errors="replace")).decode() if is_known else None
    if name == "tr" and rest in (["-d", "\n"], ["-d", "\\n"]) and stdin is not None:
        return stdin.replace("\n", "")
    return stdin if name == "tee" and not rest else None


def _made_by_jq(words: list[str]) -> str | None:
    """Return the object that `jq -n` makes of its arguments, as an object of JavaScript."""
    values: dict[str, str] = {}
    program = None
    is_alone = False
    rest = iter(words)
    for word in rest:
        if word in {"--arg", "--argjson"}:
            name, value = next(rest, ""), next(rest, "")
            values[name] = json.dumps(value, ensure_ascii=False) if word == "--arg" else f"({value})"
        elif _JQ_PLAIN.fullmatch(word):
            is_alone = is_alone or word == "--null-input" or (word[1] != "-" and "n" in word)
        elif word.startswith("-") or program is not None:
            return None
        else:
            program = word
    if not is_alone or program is None or program.lstrip()[:1] != "{":
        return None
    return _JQ_PART.sub(lambda part: _jq_part(part, values), program)


def _jq_part(part: re.Match[str], values: dict[str, str]) -> str:
    if part["text"]:
        is_plain = "\\(" not in part["text"]
        return part["text"] if is_plain else json.dumps(_unknown(part["text"]), ensure_ascii=False)
    if part["name"]:
        return values.get(part["name"]) or json.dumps(_unknown(part[0]), ensure_ascii=False)
    return ""


def _unknown(text: str) -> str:
    return f"{UNKNOWN_START}{text}{UNKNOWN_END}"

"""The command in a text that registers, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from configurator.handover import curl_command, httpie_command, json_text
from configurator.handover.assignments import variables
from configurator.handover.call_finder import find as find_in_code
from configurator.handover.call_finder import is_one_object
from configurator.handover.dialects import POWERSHELL
from configurator.handover.found import Found, names_method, with_others
from configurator.handover.remarks import Remark
from configurator.handover.shell_posix import Command, Script
from configurator.handover.shell_windows import (
    cmd_words,
    is_cmd,
    is_powershell,
    powershell_words,
    with_batch_variables,
)
from configurator.handover.typographic_quotes import has_typographic_quotes, with_straight_quotes

_START = re.compile(
    r"^[ \t]*(?:(?:[$>%#]|PS [^>\n]{0,80}>|[A-Za-z]:\\[^>\n]{0,80}>)[ \t]*)?"
    r"(?=(?:curl|wget|https?|xh)(?:\.exe)?[ \t\\^`])",
    re.MULTILINE | re.IGNORECASE,
)
_NAME = re.compile(r"(curl|wget|https?|xh)(?:\.exe|:[\w.-]+)?", re.IGNORECASE)
"""Its program, or the image of a container with it."""
_READERS: dict[str, Callable[[Command], Found]] = {
    "curl": curl_command.read,
    "wget": curl_command.read,
    "http": httpie_command.read,
    "https": httpie_command.read,
    "xh": httpie_command.read,
}
_PROMPT = re.compile(r"^[ \t]*[$>%#][ \t]+(?=\S)", re.MULTILINE)
_CUT = re.compile(r"[\\^`]\s*\Z")
"""The next line belongs to the command, but there is none."""
_NEAR = 40
_MOST = 20
_MOST_BEFORE = 12


def find(text: str, files: Mapping[str, str]) -> Found | None:
    """Return the parameters of the command that registers, None if there is no command.

    Where none registers, the first one that sends any parameter counts.

    Args:
        text: the text.
        files: what is in files that it may name.
    """
    found = list(_found(text, files))
    if has_typographic_quotes(text):
        straight = [_with_remark(one, "TYPOGRAPHIC_QUOTES") for one in _typographic(text, files)]
        found = max(found, straight, key=lambda all_: max((one.known for one in all_), default=0))
    if names_method(text) and not any(one.registers for one in found):
        found = [replace(one, registers=one.known > 1) for one in found]  # its address is a variable
    registering = [one for one in found if one.registers and (one.known or one.remarks)]
    best = next(iter(registering), None) or next((one for one in found if one.known), None)
    if best and _CUT.search(text):
        best = _with_remark(best, "BROKEN_OFF")
    return with_others(best, registering) if best else next(iter(found), None)


def _found(text: str, files: Mapping[str, str]) -> Iterator[Found]:
    for command in islice(_commands(text, files), _MOST):
        name = _NAME.fullmatch(command.words[0].rpartition("/")[2]) if command.words else None
        if not name:
            continue
        one = replace(_READERS[name[1].lower()](command), line=command.line)
        if command.is_broken:
            one = replace(one, remarks=(*one.remarks, Remark("BROKEN_OFF", {"line": command.broken_line})))
        yield one if one.known or one.remarks or not one.registers else _from_body(command, one)


def _from_body(command: Command, empty: Found) -> Found:
    """Return what can be read of a body that is JSON with a mistake."""
    body = next((word for word in command.words if word.lstrip()[:1] == "{"), command.stdin or "")
    found = find_in_code(body, {}) if body else None
    if not found:
        return empty
    # The lines of the remarks are the body's own.
    remarks = tuple(_without_line(one) for one in found.remarks)
    one = Found(found.params, remarks, registers=True, line=command.line)
    broken = json_text.broken_line(body)
    near = body.split("\n")[broken - 1].strip()[:_NEAR] if broken else ""
    return (
        one if is_one_object(body) else replace(one, remarks=(*remarks, Remark("BROKEN_OFF", {"near": near})))
    )


def _without_line(remark: Remark) -> Remark:
    return Remark(remark.code, {name: value for name, value in remark.details.items() if name != "line"})


def _commands(text: str, files: Mapping[str, str]) -> Iterator[Command]:
    starts = [found.end() for found in islice(_START.finditer(text), _MOST)]
    if any(is_powershell(text[start:]) for start in starts):
        known = _powershell_variables(text)
        for start in starts:
            yield _of_windows(powershell_words(text[start:], known), text, start, files)
    elif any(is_cmd(text[start:]) for start in starts):
        for start in starts:
            yield _of_windows(cmd_words(with_batch_variables(text[start:], text)), text, start, files)
    elif _NAME.search(text):
        # Prose around the commands may have an apostrophe, so each is also read by itself.
        script = Script(_PROMPT.sub("", text), written=dict(files)).read()
        read = [one for one in map(_without_wrapper, script) if one]
        yield from read
        if len(read) < len(starts):
            for start in starts:
                yield from Script(text, written=dict(files)).read(start)[:1]


def _of_windows(read: tuple[list[str], bool], text: str, start: int, files: Mapping[str, str]) -> Command:
    (words, is_closed), line = read, _line(text, start)
    return Command(words, start, files=dict(files), line=line, is_broken=not is_closed, broken_line=line)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _without_wrapper(command: Command) -> Command | None:
    """Return a command without `sudo`, `docker exec …` and the like before it, None for another command."""
    for count, word in enumerate(command.words[:_MOST_BEFORE]):
        if _NAME.fullmatch(word.rpartition("/")[2]):
            return replace(command, words=command.words[count:])
    return None


def _powershell_variables(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, at in variables(text).items():
        blank = re.compile(r"\s*").match(text, at) if at is not None else None
        string = POWERSHELL.string.match(text, blank.end()) if blank else None
        if string and not POWERSHELL.puts_values(string[0]):
            found[name] = POWERSHELL.decode(string[0]) or ""
    return found


def _typographic(text: str, files: Mapping[str, str]) -> list[Found]:
    """Return the commands of a text whose straight quotes a word processor has made typographic."""
    return [one for one in _found(with_straight_quotes(text), files) if one.known]


def _with_remark(found: Found, code: str) -> Found:
    return replace(found, remarks=(*found.remarks, Remark(code)))

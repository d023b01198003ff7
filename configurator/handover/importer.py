"""Read a connector from code, a command, JSON or a project file; the form is detected automatically."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import NoReturn

from configurator.connector import project_file
from configurator.connector.model import TEXTS, Connector
from configurator.connector.parameter_names import meant
from configurator.connector.problems import Problem
from configurator.connector.request import from_params
from configurator.connector.untrusted_json import PARAMETERS
from configurator.guard import FAULT, guarded
from configurator.handover import (
    call_finder,
    commands,
    http_messages,
    json_documents,
    json_text,
    quoted_texts,
    toml_documents,
    yaml_documents,
)
from configurator.handover.bare_code import bare, near_names
from configurator.handover.found import Found
from configurator.handover.left_out import Names, left_out, others_left
from configurator.handover.remark_lines import lines_of, placed, with_lines
from configurator.handover.remarks import Remark, Remarks
from configurator.handover.sent_parameters import without_unknown
from configurator.handover.typographic_quotes import has_typographic_quotes, with_straight_quotes

LONGEST = 20_000_000
"""Characters of the longest text that is read."""
_TOKENS = ("auth", "access_token", "AUTH_ID")
"""Request parameters that are secret: never kept or shown."""

_READERS: tuple[Callable[[str, Mapping[str, str]], Found | None], ...] = (
    http_messages.find,
    call_finder.find,
    quoted_texts.find,
    yaml_documents.find,
    toml_documents.find,
)
"""A command's body is also code, and code may hold the parameters as a text."""
_SHELL_QUOTE = re.compile(r"(?<=\w)'(?:\\'|\"'\")'(?=\w)")
_NAME = re.compile(
    r"(?:PLACEMENT_HANDLER|DATA_IMAGE|ICON(?:_DISABLED)?\[\w+\])\W{0,9}[=:]|imconnector\.register"
)
_NAME_IN_ICON = re.compile(r"[A-Z]{2,12}\]=|(?:COLOR|SIZE|POSITION)\W{0,9}[=:]")
"""In a colour, a size or a position: what is left of the next part's name."""
_NAME_IN_NEXT_LINE = re.compile(
    rf"[ \t][\\^`]\n[ \t]*(?:-{{1,2}}[\w-]+[ \t]+)?[\"']?(?:{'|'.join(PARAMETERS)})(?:\[\w+\])?="
    rf"|,\n[ \t]*[\"'](?:{'|'.join(PARAMETERS)})[\"'][ \t]*(?:=>|:)"
)
"""The next part of a command that goes on in another line, or the next pair of an object."""
_MISSING = {"DATA_IN_FILE", "NOT_IN_TEXT"}
"""Remarks that say why there is nothing else."""


class HandoverError(ValueError):
    """A text that contains no connector.

    Attributes:
        code: EMPTY, TOO_LARGE, NOT_RECOGNISED, NEWER_VERSION for the project file of a newer program,
            DATA_IN_FILE (`name`: the file that holds the values), NOT_IN_TEXT (`name`: a variable), or
            `guard.FAULT`.
        details: values for the sentence, by name.
    """

    def __init__(self, code: str, details: Mapping[str, str | int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.details: Mapping[str, str | int] = details or {}


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import.

    Attributes:
        connector: the connector, with the documented defaults for what wasn't read.
        problems: parameters that couldn't be read, as for a project file.
        remarks: what wasn't understood.
        others: the other connectors that the text registers.
    """

    connector: Connector
    problems: tuple[Problem, ...]
    remarks: tuple[Remark, ...]
    others: tuple[Imported, ...] = ()


def _faulty(_text: str, _files: Mapping[str, str] | None = None) -> NoReturn:
    raise HandoverError(FAULT)


@guarded(_faulty, HandoverError)
def read(text: str, files: Mapping[str, str] | None = None) -> Imported:
    """Read a connector from code, a command, JSON or a project file.

    The code is never run, no file is read, and tokens are not kept.

    Args:
        text: any text.
        files: what is in files that the text names, by the names that it has for them.

    Raises:
        HandoverError: it contains no connector.
    """
    if len(text) > LONGEST:
        raise HandoverError("TOO_LARGE")
    code = bare(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    if not code.text.strip():
        raise HandoverError("EMPTY")
    imported = _read_with_any_quotes(code.text, files or {})
    return _of_lines(imported, code.lines) if code.lines else imported


def _of_lines(imported: Imported, lines: tuple[int, ...]) -> Imported:
    """Return what was read, each remark with the number of the line in the text before it was made bare."""

    def placed_in(remark: Remark) -> Remark:
        line = remark.details.get("line")
        right = {"line": lines[line - 1]} if isinstance(line, int) and 0 < line <= len(lines) else {}
        return Remark(remark.code, {**remark.details, **right})

    remarks = tuple(placed_in(one) for one in imported.remarks)
    return replace(imported, remarks=remarks, others=tuple(_of_lines(one, lines) for one in imported.others))


def _read_with_any_quotes(text: str, given: Mapping[str, str]) -> Imported:
    """Read a connector from code whose quotes a word processor may have changed.

    Raises:
        HandoverError: it contains no connector.
    """
    refused: HandoverError | None = None
    first = None
    try:
        first = _read(text, given)
    except HandoverError as error:
        refused = error
    is_clean = first is not None and not first.remarks and not first.problems
    if not is_clean and has_typographic_quotes(text):
        try:
            second = _read(with_straight_quotes(text), given)
        except HandoverError:
            second = None
        if second and _values(second.connector) > (_values(first.connector) if first else 0):
            told = placed(Remark("TYPOGRAPHIC_QUOTES"), text, range(1, text.count("\n") + 2))
            return replace(second, remarks=(told, *second.remarks))
    if first is None:
        raise refused or HandoverError("NOT_RECOGNISED")
    return first


def _values(connector: Connector) -> int:
    """Return how many values a connector has that aren't the defaults."""
    icons = (connector.icon, connector.icon_disabled)
    parts = [part for icon in icons for part in (icon.svg, icon.color, icon.size, icon.position)]
    default = Connector()
    own = [getattr(connector, one.name) != getattr(default, one.name) for one in fields(Connector)]
    return sum(map(bool, parts)) + own.count(True)


def _read(text: str, given: Mapping[str, str]) -> Imported:
    """Read a connector from code.

    Raises:
        HandoverError: it contains no connector.
    """
    saved = _json(text)
    if saved:
        return saved
    whole, text = text, near_names(text)
    command = commands.find(text, given)
    if command and command.registers and command.named:
        found = command
    else:
        found = _best([one for one in (command, *(find(text, given) for find in _READERS)) if one], text)
    imported = _imported(found, text)
    # A command that registers, but whose data another reader has found, has a quote too many.
    is_cut = command is not None and command.registers and not command.named and found is not command
    is_object = whole.lstrip()[:1] == "{"
    is_damaged = is_object and (text is not whole or not call_finder.is_one_object(text))
    swallowed = _swallowed(imported.connector)
    nothing = text.count("\n", 0, text.index("\0")) + 1 if "\0" in text else 0  # no text has this character
    if is_damaged or is_cut or swallowed or nothing:
        line = json_text.broken_line(whole) if is_damaged else nothing
        imported = _broken_off(imported, text, {"line": line} if line else {"near": swallowed})
    return imported if found is command else _with_shell_quotes_told(imported, text)


def _broken_off(imported: Imported, text: str, details: Mapping[str, str | int]) -> Imported:
    remark = placed(Remark("BROKEN_OFF", details), text, range(1, text.count("\n") + 2))
    return replace(imported, remarks=(*imported.remarks, remark))


def _with_shell_quotes_told(imported: Imported, text: str) -> Imported:
    """A command that isn't one any more, read as code: its quotes mean something else there."""
    quote = _SHELL_QUOTE.search(text)
    if not quote:
        return imported
    broken = Remark("BROKEN_OFF", {"line": text.count("\n", 0, quote.start()) + 1})
    return replace(imported, remarks=(*imported.remarks, broken))


def _swallowed(connector: Connector) -> str:
    """Return the name of a parameter that a value has swallowed, empty if none has."""
    icons = (connector.icon, connector.icon_disabled)
    values = [connector.id, connector.name, connector.placement_handler]
    parts = [part for icon in icons for part in (icon.color, icon.size, icon.position)]
    values += parts
    found = [_NAME_IN_ICON.search(part) for part in parts]
    found += [_NAME.search(value) or _NAME_IN_NEXT_LINE.search(value) for value in values]
    found += [_NAME.search(getattr(connector, name.lower())) for name in TEXTS]
    return next((one[0].strip() for one in found if one), "")


def _best(found: list[Found], text: str) -> Found:
    """Return what a reader has found: a registration before anything else, an earlier reader's first.

    Raises:
        HandoverError: none has found a connector.
    """
    with_values = [one for one in found if one.known]
    best = max(with_values, key=lambda one: (one.registers, one.named, one.known), default=None)
    if best:
        return best
    for one in found:
        for remark in with_lines(one, text, lines_of((one,), text)[0]).remarks:
            if remark.code in _MISSING:
                raise HandoverError(remark.code, remark.details)
    raise HandoverError("NOT_RECOGNISED")


def _imported(found: Found, text: str) -> Imported:
    every = (found, *found.others)
    lines = lines_of(every, text)
    every = tuple(with_lines(one, text, where) for one, where in zip(every, lines, strict=True))
    known = {name: value for one in every for name, value in one.params.items()}
    names = Names(text)
    first, *others = (
        _of_one(one, text, names, {**known, **one.params}, where)
        for one, where in zip(every, lines, strict=True)
    )
    if not others:
        more = others_left(text, first.connector, first.remarks)
        return replace(first, remarks=(*first.remarks, *more))
    second = next((one.start for one in lines if one.start > lines[0].start), lines[0].start)
    several = Remark("MORE_THAN_ONE", {"count": len(every), "line": second})
    return replace(first, remarks=(*first.remarks, several), others=tuple(others))


def _of_one(found: Found, text: str, names: Names, known: Mapping[str, object], lines: range) -> Imported:
    """Read one connector; `known` has every parameter that the text has for any."""
    noted = Remarks()
    known_values = without_unknown(found.params, noted)  # code has placeholders of API clients in texts, too
    params = {name: value for name, value in known_values.items() if name not in _TOKENS}
    connector, problems = from_params(params)
    told = (*found.remarks, *with_lines(Found({}, noted.all()), text, lines).remarks)
    remarks = tuple(one for one in told if one.details.get("field") not in _TOKENS)
    remarks = (*remarks, *_misnamed(remarks))
    return Imported(connector, problems, (*remarks, *left_out(names, known, remarks)))


def _misnamed(remarks: tuple[Remark, ...]) -> Iterator[Remark]:
    """Yield what the wrong names of values that aren't known were meant for."""
    for one in remarks:
        name = str(one.details.get("field", ""))
        is_wrong = one.code == "NOT_LITERAL" and name.upper() not in PARAMETERS
        if is_wrong and (right := meant(name, PARAMETERS)):
            yield Remark("MISNAMED", {"name": name, "meant": right, "line": one.details["line"]})


def _json(text: str) -> Imported | None:
    """Read a project file, or a registration in any JSON; None if the text is neither."""
    if text.lstrip()[:1] not in {"{", "["}:
        return None
    try:
        document, repeated = json_text.loads(text)
    except (ValueError, RecursionError):
        found = json_documents.of_lines(text)
        return _imported(found, text) if found and found.known else None
    if isinstance(document, dict) and document.get("format") == project_file.FORMAT:
        try:
            return Imported(*project_file.loads(text), ())
        except project_file.ProjectError as error:
            code = error.code if error.code == "NEWER_VERSION" else "NOT_RECOGNISED"
            raise HandoverError(code) from None
    found = json_documents.find(document)
    if not found:
        raise HandoverError("NOT_RECOGNISED")  # code inside its texts was looked at, too
    if not found.known:
        return None
    twice = tuple(Remark("DUPLICATE", {"field": name}) for name in repeated)
    imported = _imported(replace(found, remarks=(*found.remarks, *twice)), near_names(text))
    swallowed = _swallowed(imported.connector)  # by a form in one of its texts
    return _broken_off(imported, text, {"near": swallowed}) if swallowed else imported

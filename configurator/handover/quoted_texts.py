"""Parameters inside a string literal of code: JSON, form fields, or an address with a query."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from urllib.parse import unquote_plus

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover import json_documents, json_text
from configurator.handover.assignments import variables
from configurator.handover.dialects import by_likeness
from configurator.handover.found import Found, names_method, with_others
from configurator.handover.literal_parser import Parser
from configurator.handover.near_signs import found_near
from configurator.handover.remarks import Remark, Remarks
from configurator.handover.sent_parameters import (
    UNKNOWN_END,
    UNKNOWN_START,
    form_fields,
    has_parts,
    of_fields,
    of_json,
    parts,
    without_unknown,
)
from configurator.handover.tokenizer import Allowance, Dialect, Tokens, TooMuchError

_BRACE = re.compile(r"\{")
_JSON = re.compile(
    r"(?:\$@|@\$|[rRbufF$@]|r?\#{1,2}|%[qQ](?=[^\w\s]))?"
    r"(?:\"\"\"|'''|<<<[ \t]*['\"]?\w+['\"]?|<<[~-]['\"]?\w+['\"]?[^\n]{0,80}|[@]?[\"']|`"
    r"|(?<=%q).|(?<=%Q).)\s*(?=\{)"
)
_PARTS = re.compile(r"[\"'`](?=--[^\s\"'`\\$]{1,80}[^\"']{1,40}Content-Disposition)")
_WHOLE_ADDRESS = re.compile(r"[rRbufF$@]?[\"'`](?=[^\s\"'`]{0,200}imconnector\.register(?:\.json)?\?)")
_FIELD = r"(?:ID|NAME|PLACEMENT_HANDLER|ICON(?:_DISABLED)?(?:\[|%5B)\w+)"
_FORM = re.compile(rf"[rRbufF$@]?[\"'`](?=(?:\w+=[^\s&\"'`]*&)*{_FIELD}(?:%5D|\])?=)", re.IGNORECASE)
_QUERY = re.compile(r"imconnector\.register(?:\.json)?\?([^\s\"'`<>)\\]+)", re.IGNORECASE)
_BARE = re.compile(
    rf"\s*(?:[?&]?\w+(?:\[\w+\]|%5B\w+%5D)?=[^&\s]*&)*{_FIELD}(?:%5D|\])?=\S*(?:\s+&\S*)*\s*\Z",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:PLACEMENT_HANDLER|DATA_IMAGE)[\\\"'`]{1,4}\s*[:=,]")
_LISTED = re.compile(
    rf"\"(?:key|name)\"\s{{0,9}}:\s{{0,9}}\"(?P<name>{'|'.join(PARAMETERS)})(?:\[(?P<part>\w+)\])?\"\s{{0,9}},\s{{0,99}}"
    r"(?:\"\w{1,20}\"\s{0,9}:\s{0,9}(?:\"[^\"\n]{0,80}\"|\w{1,9})\s{0,9},\s{0,99}){0,3}"
    r"\"value\"\s{0,9}:\s{0,9}(?P<value>\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\")"
    r"(?!\s{0,9},\s{0,99}\"(?:disabled\"\s{0,9}:\s{0,9}true|(?:enabled|active)\"\s{0,9}:\s{0,9}false))"
)
"""A field in the list that an API client or a browser keeps beside an address; not one that is off."""
_ADDRESS = re.compile(r"[^\s?]*imconnector\.register(?:\.json)?\?", re.IGNORECASE)
_PLACE = re.compile(r"%(?:\d{1,2}\$)?(?:[svq]|d(?![0-9A-Fa-f]))")
_PLACE_IN_BRACES = re.compile(r"\{\d{0,2}\}")
"""Where code puts a value into a text later; a drawing may have its own braces."""
_FILLED_LATER = re.compile(r"\s{0,99}(?:%\s{0,9}[\w\[({\"'$]|\.\s{0,99}format(?:ted)?\s{0,9}\()")
_FILLED_BEFORE = re.compile(r"(?:printf|format)!?\s{0,9}\(\s{0,99}(?:[\w.]{1,60},\s{0,9})?\Z", re.IGNORECASE)
_CHANGED_LATER = re.compile(r"\s{0,99}\.\s{0,99}(?:replace\w{0,20}|gsub|sub)\s{0,9}\(")
_CHANGED_BEFORE = re.compile(r"\b(?:str_replace|strtr|preg_replace)\s{0,9}\([^()]{0,200}\Z")
_MOST, _MOST_LISTED = 20, 100


def find(text: str, files: Mapping[str, str]) -> Found | None:
    """Return the parameters in a string literal, None if there are none."""
    if _BARE.match(text):
        return _of_form(text.strip().lstrip("?&"))
    found = [*_literals(text, files)]
    found += [one for query in islice(_QUERY.finditer(text), _MOST) for one in [_of_query(query)] if one]
    best = max(found, key=lambda one: (one.known, -len(one.remarks)), default=None)
    if not best:
        return None
    is_damaged = text.lstrip()[:1] in {"{", "["}  # whole JSON is read before code
    broken = Remark("BROKEN_OFF", {"line": json_text.broken_line(text) or 1})
    remarks = (*best.remarks, *((broken,) if is_damaged else ()), *_otherwise_listed(best, text))
    return with_others(Found(best.params, remarks, registers=names_method(text)), found)


def _otherwise_listed(found: Found, text: str) -> Iterator[Remark]:
    """Yield a remark for each field that a list of fields in the same text has with another value."""
    for listed in islice(_LISTED.finditer(text), _MOST_LISTED):
        outer, part = found.params.get(listed["name"]), listed["part"]
        known = outer.get(part) if part and isinstance(outer, Mapping) else outer
        try:
            value = json.loads(listed["value"], strict=False)
        except ValueError:  # a damaged escape
            value = ""
        if isinstance(known, str) and "{{" not in value and known not in {value, unquote_plus(value)}:
            field = f"{listed['name']}.{part}" if part else listed["name"]
            line = text.count("\n", 0, listed.start()) + 1
            yield Remark("DUPLICATE", {"field": field, "line": line})


def _literals(text: str, files: Mapping[str, str]) -> list[Found]:
    places = [found.start() for found in islice(found_near(_BRACE, _JSON, text), _MOST)]
    for pattern in (_FORM, _PARTS, _WHOLE_ADDRESS):
        places += [found.start() for found in islice(pattern.finditer(text), _MOST)]
    places = sorted(set(places))
    if not places:
        return []
    known = variables(text)
    like, others = by_likeness(text)
    allowance = Allowance()
    for group in (like, others):
        # Another language would read some strings wrongly, but hardly as JSON.
        is_own = group is like or not like
        for dialect in group:
            found = list(_of_dialect(text, dialect, places, known, files, Tokens(allowance), is_own=is_own))
            if found:
                return _with_rest(text, found)
    return []


def _of_dialect(
    text: str,
    dialect: Dialect,
    places: list[int],
    known: dict[str, int | None],
    files: Mapping[str, str],
    tokens: Tokens,
    *,
    is_own: bool,
) -> Iterator[tuple[Found, int, int]]:
    """Yield what the literals hold that begin at some places, and where each literal is."""
    for place in places:
        if not dialect.string.match(text, place):
            continue
        parser = Parser(text, dialect, known, Remarks(), files=files, tokens=tokens)
        try:
            value = parser.text_at(place) or ""
        except TooMuchError:
            continue
        one = _of_text(value) if value and (is_own or value.lstrip()[:1] == "{") else None
        if one and one.known:
            yield _without_places(one, text, place, parser.end), place, parser.end


def _without_places(found: Found, text: str, start: int, end: int) -> Found:
    """Return what a literal holds without the values into which code puts something, with a remark for each.

    Where code replaces a part of the literal, it isn't known which one: all is kept, with a remark.
    """
    remarks = Remarks()
    for one in found.remarks:
        remarks.add(one.code, **one.details)
    before = text[max(0, start - 250) : start]
    is_filled = _FILLED_LATER.match(text, end) or _FILLED_BEFORE.search(before)
    params = without_unknown(_with_places(found.params), remarks) if is_filled else found.params
    is_changed = _CHANGED_LATER.match(text, end) or _CHANGED_BEFORE.search(before)
    if is_changed:
        remarks.add("NOT_LITERAL", field="", text=is_changed[0].strip())
    return replace(found, params=params, remarks=remarks.all())


def _with_places(params: Mapping[str, object]) -> dict[str, object]:
    """Return parameters in which a value with a place for another is marked as unknown."""
    return {name: _with_place(value) for name, value in params.items()}


def _with_place(value: object) -> object:
    if isinstance(value, Mapping):
        return _with_places(value)
    if not isinstance(value, str):
        return value
    is_drawing = value.lstrip()[:5].lower() == "data:"
    has_place = _PLACE.search(value) or (not is_drawing and _PLACE_IN_BRACES.search(value))
    return f"{UNKNOWN_START}{value}{UNKNOWN_END}" if has_place else value


def _with_rest(text: str, found: list[tuple[Found, int, int]]) -> list[Found]:
    """Return what was found, with a remark if parameters stand outside all the literals."""
    rest = text
    for _, start, end in found:
        rest = rest[:start] + "\0" * (end - start) + rest[end:]
    own = _OWN.search(rest)
    if not own:
        return [one for one, _, _ in found]
    broken = Remark("BROKEN_OFF", {"line": text.count("\n", 0, own.start()) + 1})
    return [replace(one, remarks=(*one.remarks, broken)) for one, _, _ in found]


def _of_text(value: str) -> Found | None:
    if value.strip()[:1] != "{":
        return _of_form(value.partition("?")[2] if _ADDRESS.match(value) else value)
    try:
        document, repeated = json_text.loads(value)
        found = json_documents.find(document)
        twice = tuple(Remark("DUPLICATE", {"field": name}) for name in repeated)
        return replace(found, remarks=(*found.remarks, *twice)) if found else None
    except (ValueError, RecursionError):
        remarks = Remarks()
        params = of_json(value, remarks)
        return Found(without_unknown(params, remarks), remarks.all()) if params else None


def _of_query(query: re.Match[str]) -> Found | None:
    """Return the parameters of an address; one that begins in quotes must end in them."""
    found = _of_form(query[1])
    is_open = query.string[query.start() - 1 : query.start()] in {'"', "'", "`"} and query.end() == len(
        query.string
    )
    if not found or not is_open:
        return found
    broken = Remark("BROKEN_OFF", {"line": query.string.count("\n", 0, query.end()) + 1})
    return Found(found.params, (*found.remarks, broken))


def _of_form(value: str) -> Found | None:
    remarks = Remarks()
    params = of_fields(parts(value, remarks) if has_parts(value) else form_fields(value), remarks)
    return Found(without_unknown(params, remarks), remarks.all()) if params else None

"""Syntax mistakes that expat reports by hardly more than one code."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.parsers.expat import errors

from configurator.icon.repair import component_code, outer_text, parse_error
from configurator.icon.svg import declaration, entities, namespaces
from configurator.icon.svg.refusal import SvgRefused

# What no XML file may hold: control characters, and two that are no characters at all.
_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_FORBIDDEN_NUMBER = re.compile(rb"&#(?:\d+|x[0-9a-fA-F]+);")
_DECLARATION = re.compile(rb"<\?xml\b[^>]*\?>")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s(?:\"[^\"]*\"|'[^']*'|[^\"'>\[])*>")
_SMALL_DOCTYPE = re.compile(rb"<!doctype\b[^>]*>", re.IGNORECASE)
_UNQUOTED = re.compile(rb"[^\s\"'<>=`]+?(?=/?>|\s)")
_EMPTY_PREFIX = re.compile(rb"\s+xmlns:[\w.-]+\s*=\s*(?:\"\"|'')")
_BARE_NAME = re.compile(rb"[\s\"'][^\s=/<>\"']+\s*\Z")
_OPEN_VALUE = re.compile(
    rb"<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s+[^\s=>]+\s*=\s*(?:\"[^\"]*|'[^']*)"
)
_NAME_START = re.compile(rb"[A-Za-z_:]")


def without_mistake(raw: bytes, refused: SvgRefused) -> bytes | None:
    """Return the file without the mistake at which the parser stops, None for one of another kind."""
    if (markup := component_code.as_markup(raw, refused)) is not None:
        return markup
    if declaration.is_wrong(raw):
        return declaration.without(raw)
    stopped = parse_error.find(raw)
    if not stopped.error:
        return _drawn_by_all(raw)
    by_error = {
        errors.codes[errors.XML_ERROR_BAD_CHAR_REF]: _bad_number,
        errors.codes[errors.XML_ERROR_MISPLACED_XML_PI]: _declaration_inside,
        errors.codes[errors.XML_ERROR_UNDECLARING_PREFIX]: _empty_prefix,
        errors.codes[errors.XML_ERROR_INVALID_TOKEN]: _invalid,
        errors.codes[errors.XML_ERROR_SYNTAX]: _invalid,
    }
    step = by_error.get(stopped.error)
    new = step(raw, stopped) if step else None
    return _drawn_by_all(raw) if new is None else new


def _drawn_by_all(raw: bytes) -> bytes:
    """Return a file without the first of the things that the parser takes and some browser does not."""
    steps = (namespaces.with_right_addresses, entities.without_parts, _without_doctype, declaration.without)
    return next((new for step in steps if (new := step(raw)) != raw), raw)


def _without_doctype(raw: bytes) -> bytes:
    """Return the file without a DOCTYPE in whose address stands what Chromium 156 does not take."""
    found = _DOCTYPE.search(raw)
    refused = found and re.search(rb"[<>&;]", found[0][1:-1])
    return raw[: found.start()] + raw[found.end() :] if found and refused else raw


def _bad_number(raw: bytes, stopped: parse_error.Stop) -> bytes | None:
    found = _FORBIDDEN_NUMBER.search(raw, stopped.at)
    return raw[: found.start()] + raw[found.end() :] if found else None


def _declaration_inside(raw: bytes, stopped: parse_error.Stop) -> bytes | None:
    found = _DECLARATION.match(raw, stopped.at)
    return raw[: stopped.at] + raw[found.end() :] if found else None


def _empty_prefix(raw: bytes, stopped: parse_error.Stop) -> bytes | None:
    return raw[: stopped.at] + _EMPTY_PREFIX.sub(b"", raw[stopped.at :], count=1)


def _invalid(raw: bytes, stopped: parse_error.Stop) -> bytes | None:
    """Repair a character in a wrong place by the first step that knows the case."""
    if _FORBIDDEN.search(raw):
        return _FORBIDDEN.sub(b"", raw)
    steps: tuple[Callable[[bytes, int], bytes | None], ...] = (
        _comment, _instruction, _doctype, _cdata_end, _value, _no_value, _no_space, _less_than
    )  # fmt: skip
    if _is_in_value(raw, stopped.at):
        steps = (_less_than,)
    for step in steps:
        if (new := step(raw, stopped.at)) is not None:
            return new
    return None if stopped.open else outer_text.only_svg(raw, SvgRefused("SVG_NOT_XML"))


def _comment(raw: bytes, at: int) -> bytes | None:
    """Two hyphens in a comment: the comment goes."""
    start = raw.rfind(b"<!--", 0, at)
    end = raw.find(b"-->", start + 4)
    return raw[:start] + raw[end + 3 :] if start >= 0 and end >= at - 2 else None


def _doctype(raw: bytes, at: int) -> bytes | None:
    start = raw.rfind(b"<!", 0, at + 2)
    found = _SMALL_DOCTYPE.match(raw, start) if start >= 0 else None
    return raw[:start] + raw[found.end() :] if found and found.end() > at else None


def _cdata_end(raw: bytes, at: int) -> bytes | None:
    start = raw.rfind(b"]]>", 0, at + 3)
    return raw[:start] + b"]]&gt;" + raw[start + 3 :] if start >= 0 and start >= at - 3 else None


def _value(raw: bytes, at: int) -> bytes | None:
    """A value without quotes."""
    found = _UNQUOTED.match(raw, at)
    if not found or not raw[:at].rstrip().endswith(b"="):
        return None
    return raw[:at] + b'"' + found[0] + b'"' + raw[found.end() :]


def _no_value(raw: bytes, at: int) -> bytes | None:
    """A name without a value, as web pages allow it."""
    inside = raw.rfind(b"<", 0, at) > raw.rfind(b">", 0, at)
    found = _BARE_NAME.search(raw, max(0, at - 200), at)
    return raw[:at].rstrip() + b'="" ' + raw[at:] if inside and found else None


def _no_space(raw: bytes, at: int) -> bytes | None:
    """Two attributes with nothing between them."""
    if raw[at - 1 : at] in {b'"', b"'"} and _NAME_START.match(raw, at):
        return raw[:at] + b" " + raw[at:]
    return None


def _less_than(raw: bytes, at: int) -> bytes | None:
    """A `<` that stands for itself: in a value, or before what is no name."""
    start = raw.rfind(b"<", 0, at + 1)
    if start < at - 1 or start <= 0:
        return None
    if raw[start + 1 : start + 2] in {b"/", b"!", b"?"} and not _is_in_value(raw, start):
        return None
    return raw[:start] + b"&lt;" + raw[start + 1 :]


def _is_in_value(raw: bytes, at: int) -> bool:
    """Whether the byte at `at` stands in a value's quotes."""
    start = raw.rfind(b"<", 0, at)
    return start >= 0 and bool(_OPEN_VALUE.fullmatch(raw, start, at))


def _instruction(raw: bytes, at: int) -> bytes | None:
    """A name with a colon, which only some browsers forgive: the instruction goes."""
    start = raw.rfind(b"<?", 0, at)
    end = raw.find(b"?>", at)
    is_inside = start >= 0 and raw.find(b"?>", start) == end > 0
    return raw[:start] + raw[end + 2 :] if is_inside else None

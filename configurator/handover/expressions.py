"""Functions whose value is known where their arguments stand in the text: encoders, mergers, conversions."""

from __future__ import annotations

import base64
import re
import textwrap
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import quote, quote_plus, unquote

UNKNOWN: Final = object()
"""A value that is worked out when the code runs."""


def _base64(text: str) -> str:
    return base64.b64encode(text.encode(errors="replace")).decode()


def _quoted(text: str) -> str:
    return quote(text, errors="replace")


def _plus_quoted(text: str) -> str:
    return quote_plus(text, errors="replace")


_ENCODERS: dict[str, Callable[[str], str]] = {
    "encodeuricomponent": _quoted,
    "encodeuri": _quoted,
    "rawurlencode": _quoted,
    "quote": _quoted,
    "url_encode": _quoted,
    "encode_www_form_component": _plus_quoted,
    "pathescape": _quoted,
    "escapedatastring": _quoted,
    "encodecomponent": _quoted,
    "urlencode": _plus_quoted,
    "quote_plus": _plus_quoted,
    "queryescape": _plus_quoted,
    "escape": _plus_quoted,
    "urlencoder.encode": _plus_quoted,
    "btoa": _base64,
    "base64_encode": _base64,
    "b64encode": _base64,
    "standard_b64encode": _base64,
    "strict_encode64": _base64,
    "base64.encode": _base64,
    "standard.encode": _base64,
    "base64encode": _base64,
    "urlencoding.encode": _quoted,
    "unescape": unquote,
    "encodetostring": _base64,
    "tobase64string": _base64,
}
"""Functions that code uses to make a Data URI, by the last parts of their names in lowercase."""
_SAME = frozenset(
    """
    buffer.from bytes str string tostring encoding.utf8.getbytes utf8.getbytes getbytes string.raw utf8.encode
    json.stringify json.dumps dumps json_encode jsonencode json.encode jsonserializer.serialize
    jsonconvert.serializeobject serialize http_build_query urlsearchparams
    map formurlencodedcontent hashmap.from
    btreemap.from json.generate dict object object.fromentries object.freeze new textencoder.encode data
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
"""Functions that give the value back in another type."""
_FILE_READERS = frozenset(
    """
    file_get_contents readfilesync readfile read_text open file.read readalltext file.readalltext
    os.readfile ioutil.readfile include_str path file pathlib.path paths.get path.of file.readalltextasync
    """.split()  # noqa: SIM905 - the same
)
"""Functions that read a file, or stand for one that a method reads."""
_MERGERS = frozenset({"array_merge", "array_replace", "object.assign", "assign"})
_FORMATTERS = frozenset({"sprintf", "format"})
_PLACE = re.compile(r"%%|%s|%")
_PLACE_IN_BRACES = re.compile(r"\{\{|\}\}|\{(\d*)\}|[{}]")

_TEXT_METHODS: dict[str, Callable[[str], str]] = {
    "trim": str.strip,
    "strip": str.strip,
    "chomp": lambda text: text.removesuffix("\n"),
    "base64encodedstring": _base64,
    "trimindent": lambda text: textwrap.dedent(text).strip("\n"),
    "trimmargin": lambda text: "\n".join(
        line.lstrip().removeprefix("|") for line in text.strip().split("\n")
    ),
}
_SAME_METHODS = frozenset(
    """
    encode decode getbytes tostring to_string to_owned into as_bytes as_str toarray utf8 freeze to_json to_h
    tobytearray data read read_text read_bytes readtext readastext readasstringsync
    """.split()  # noqa: SIM905 - the same
)


def call(name: str, arguments: list[object]) -> object:
    """Return the value of a function call, UNKNOWN if it isn't known.

    Args:
        name: the function's dotted name as it is written.
        arguments: the values of its arguments, UNKNOWN where one isn't known.
    """
    path = _path(name)
    names = [".".join(path[-count:]) for count in (3, 2, 1)]
    if not arguments:
        return UNKNOWN
    first = arguments[0]
    if any(one in _MERGERS for one in names):
        return merged(arguments)
    if any(one in _FORMATTERS for one in names):
        return formatted(first, arguments[1:], is_percent=names[-1] == "sprintf" or _has_percent(first))
    if any(one in _SAME for one in names):
        return UNKNOWN if "base64" in arguments[1:] else first
    encode = next((_ENCODERS[one] for one in names if one in _ENCODERS), None)
    return encode(first) if encode and isinstance(first, str) else UNKNOWN


def reads_file(name: str) -> bool:
    """Whether a function of this dotted name reads a file."""
    path = _path(name)
    return any(".".join(path[-count:]) in _FILE_READERS for count in (2, 1))


def _path(name: str) -> list[str]:
    return name.lower().replace("::", ".").replace("->", ".").replace("\\", ".").split(".")


def method(value: object, name: str, arguments: list[object]) -> object:
    """Return the value of a method call, UNKNOWN if it isn't known."""
    small = name.lower()
    if small in {"tostring", "to_s"} and arguments == ["base64"] and isinstance(value, str):
        return _base64(value)
    if small in {"format", "formatted"}:
        return formatted(value, arguments, is_percent=_has_percent(value))
    if isinstance(value, Mapping) and small in {"merge", "plus"}:
        return merged([value, *arguments])
    if isinstance(value, str) and small in _TEXT_METHODS and not arguments:
        return _TEXT_METHODS[small](value)
    if small in _SAME_METHODS and "base64" not in arguments:
        return value
    return UNKNOWN


def merged(objects: list[object]) -> object:
    """Return one object with the pairs of all, the later ones in force; UNKNOWN if one isn't known."""
    result: dict[str, object] = {}
    for one in objects:
        if not isinstance(one, Mapping):
            return UNKNOWN
        result |= one
    return result


def _has_percent(template: object) -> bool:
    return isinstance(template, str) and "%s" in template


def formatted(template: object, values: list[object], *, is_percent: bool) -> object:
    """Return a text with values in its places; UNKNOWN for anything else in a place.

    Args:
        template: the text.
        values: what is put in.
        is_percent: whether the places are `%s`, otherwise `{}` or `{0}`.
    """
    if not isinstance(template, str) or not all(isinstance(one, str) for one in values):
        return UNKNOWN
    places = _PLACE if is_percent else _PLACE_IN_BRACES
    left = iter(values)
    parts: list[object] = []
    last = 0
    for found in places.finditer(template):
        parts.append(template[last : found.start()])
        last = found.end()
        if found[0] in {"%%", "{{", "}}"}:
            parts.append(found[0][0])
        elif number := found.groups() and found[1]:
            parts.append(values[int(number)] if len(number) < 3 and int(number) < len(values) else UNKNOWN)
        else:
            parts.append(next(left, UNKNOWN) if found[0] in {"%s", "{}"} else UNKNOWN)
    parts.append(template[last:])
    return UNKNOWN if UNKNOWN in parts else "".join(map(str, parts))

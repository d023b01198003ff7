"""An HTTP request as a text: of `.http` files, proxies and API clients."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice, takewhile

from configurator.handover.found import Found, with_others
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import filled, found_in

_REQUEST = re.compile(
    r"^(?:GET|POST|PUT)[ \t]+(?P<address>\S+)(?:[ \t]+HTTP/[\d.]+)?[ \t]*\n"
    r"(?P<headers>(?:(?:[\w-]+:[^\n]*|[?&#][^\n]*|[ \t]+[?&][^\n]*)\n)*)"
    r"(?:[ \t]*\n(?P<body>.*?))?(?=^###|^(?:GET|POST|PUT)[ \t]|\Z)",
    re.MULTILINE | re.DOTALL,
)
_BRUNO = re.compile(
    # The two groups keep a part from being searched twice: without them, many addresses would take for ever.
    r"^(?:get|post|put) \{(?=(?P<head>[^{}]*?\burl:\s*(?P<address>\S+)))(?P=head)"
    r"(?=(?P<tail>[^{}]*))(?P=tail)\}(?P<rest>.*)\Z",
    re.MULTILINE | re.DOTALL,
)
_BRUNO_PART = re.compile(
    r"^(?P<kind>body:[\w-]+|vars:pre-request) \{\n(?P<inside>.*?)(?:(?P<end>^\})|\Z)",
    re.MULTILINE | re.DOTALL,
)
_VARIABLE = re.compile(r"^@([\w.-]+)[ \t]*=([^\n]*)$", re.MULTILINE)
_ANSWER = re.compile(r"^(?:>>?!?|<>) .*\Z", re.MULTILINE | re.DOTALL)
"""What is to be done with the answer."""
_QUERY_LINE = re.compile(r"^[ \t]*[?&]([^\n]*)", re.MULTILINE)
_SPACED = re.compile(r"(?<![ \t])[ \t]+(?=[&=])|(?<=[&=])[ \t]+")
"""Space around the signs of a form, which is encoded where it belongs to a value."""
_MOST = 20


def find(text: str, _files: Mapping[str, str]) -> Found | None:
    """Return the parameters of the request that registers, None if there is none."""
    text = filled(text, {name: value.strip(" \t") for name, value in _VARIABLE.findall(text)})
    found = [_of(one) for one in islice(_REQUEST.finditer(text + "\n"), _MOST)]
    if bruno := _BRUNO.search(text):
        found.append(_of_bruno(bruno))
    best = max(found, key=lambda one: (one.registers, one.known), default=None)
    return with_others(best, (one for one in found if one.registers)) if best else None


def _of(request: re.Match[str]) -> Found:
    query = "&".join(line.strip() for line in _QUERY_LINE.findall(request["headers"] or ""))
    address = request["address"]
    if query:
        address += ("&" if "?" in address else "?") + query
    body = _ANSWER.sub("", request["body"] or "")
    if body.strip()[:1] not in {"{", "[", "-"}:
        body = _SPACED.sub("", "".join(line.strip() for line in body.split("\n")))
    return found_in(address, [], body, Remarks())


def _of_bruno(request: re.Match[str]) -> Found:
    remarks = Remarks()
    body, pairs = "", []
    parts = [one for one in islice(_BRUNO_PART.finditer(request["rest"]), _MOST) if one["end"]]
    variables = dict(
        pair for one in parts if one["kind"].startswith("vars:") for pair in _bruno_fields(one["inside"])
    )
    for part in parts:
        inside = filled(part["inside"], variables)
        if part["kind"] in {"body:form-urlencoded", "body:multipart-form"}:
            pairs += _bruno_fields(inside)
        elif part["kind"].startswith("body:"):
            body = inside
    return found_in(filled(request["address"], variables), pairs, body, remarks)


def _bruno_fields(block: str) -> list[tuple[str, str]]:
    """Return the pairs of a block, without those that are off.

    A value of several lines stands between two lines with three quotes, moved in by two more spaces.
    """
    found: list[tuple[str, str]] = []
    lines = iter(block.split("\n"))
    for line in lines:
        name, sign, value = line.strip().partition(":")
        if value.strip() == "'''":
            indent = " " * (len(line) - len(line.lstrip()) + 2)
            inside = takewhile(lambda one: one.strip() != "'''", lines)
            value = "\n".join(one.removeprefix(indent) for one in inside)
        else:
            value = value.strip()
        if sign and not name.startswith("~"):
            found.append((name.strip(), value))
    return found

"""An HTTP request as a text: of `.http` files, proxies and API clients."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from configurator.handover.found import Found, with_others
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import found_in

_REQUEST = re.compile(
    r"^(?:GET|POST|PUT)[ \t]+(?P<address>\S+)(?:[ \t]+HTTP/[\d.]+)?[ \t]*\n"
    r"(?P<headers>(?:(?:[\w-]+:[^\n]*|[?&#][^\n]*|[ \t]+[?&][^\n]*)\n)*)"
    r"(?:[ \t]*\n(?P<body>.*?))?(?=^###|^(?:GET|POST|PUT)[ \t]|\Z)",
    re.MULTILINE | re.DOTALL,
)
_BRUNO = re.compile(
    r"^(?:get|post|put) \{[^{}]*?\burl:\s*(?P<address>\S+)[^{}]*\}(?P<rest>.*)\Z", re.MULTILINE | re.DOTALL
)
_BRUNO_BODY = re.compile(r"^body:(?P<kind>[\w-]+) \{\n(?P<body>.*?)^\}", re.MULTILINE | re.DOTALL)
_QUERY_LINE = re.compile(r"^[ \t]*[?&]([^\n]*)", re.MULTILINE)
_MOST = 20


def find(text: str, _files: Mapping[str, str]) -> Found | None:
    """Return the parameters of the request that registers, None if there is none."""
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
    body = request["body"] or ""
    if body.strip()[:1] not in {"{", "["}:
        body = "".join(line.strip() for line in body.split("\n"))
    return found_in(address, [], body, Remarks())


def _of_bruno(request: re.Match[str]) -> Found:
    remarks = Remarks()
    body, pairs = "", []
    for part in islice(_BRUNO_BODY.finditer(request["rest"]), _MOST):
        if part["kind"] in {"form-urlencoded", "multipart-form"}:
            lines = (line.strip() for line in part["body"].split("\n"))
            named = (line.partition(":") for line in lines if line and not line.startswith("~"))
            pairs += [(name.strip(), value.strip()) for name, _, value in named]
        else:
            body = part["body"]
    return found_in(request["address"], pairs, body, remarks)

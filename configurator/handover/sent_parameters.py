"""Read the parameters that a command line sends: in the address, as form fields, or as a JSON body."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl, urlsplit

from configurator.connector.untrusted_json import BOOLEANS
from configurator.handover import call_finder
from configurator.handover.call_finder import Found
from configurator.handover.remarks import Remarks

_METHOD = re.compile(r"/rest/(?:\d+/\w+/)?([a-z]+(?:\.[a-z]+)+?)(?:\.json)?/?\Z", re.IGNORECASE)
_NESTED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
_MOST_FIELDS = 200
_TRUTH = {
    "true": True, "1": True, "Y": True, "y": True,
    "false": False, "0": False, "N": False, "n": False, "": False,
}  # fmt: skip
"""Form fields are always text; this is how the portal reads them as booleans."""


def found_in(address: str, fields: list[tuple[str, str]], body: str, remarks: Remarks) -> Found | None:
    """Return the parameters of a request; None if there is only a JSON body that can't be read.

    Args:
        address: the URL; its query counts, and it names the method.
        fields: form fields, by names like `ICON[COLOR]`.
        body: a JSON object, or form fields joined with `&`.
        remarks: what wasn't understood so far; more may be added.
    """
    try:
        url = urlsplit(address)
    except ValueError:
        url = urlsplit("")
    method = _METHOD.search(url.path)
    if method and method[1].lower() != "imconnector.register":
        remarks.add("OTHER_METHOD", name=method[1])
    params = _nested([*form_fields(url.query), *fields])
    if body.lstrip()[:1] in {"{", "["}:
        read = _of_json(body)
        if read is None:
            return None if not params else Found(params, remarks.all())
        for remark in read.remarks:
            remarks.add(remark.code, **remark.details)
        params |= read.params
    else:
        params |= _nested(form_fields(body))
    return Found(params, remarks.all())


def _of_json(body: str) -> Found | None:
    """Return the parameters in a JSON body; a body with errors is read as far as possible."""
    try:
        params = json.loads(body)
    except (ValueError, RecursionError):
        return call_finder.find(body)
    return Found(params, ()) if isinstance(params, dict) else None


def form_fields(text: str) -> list[tuple[str, str]]:
    """Split form fields that are joined with `&`; none if there are too many."""
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError:
        return []


def _nested(pairs: list[tuple[str, str]]) -> dict[str, object]:
    """Nest `ICON[COLOR]=red` as PHP does, and turn the switches into booleans."""
    params: dict[str, object] = {}
    for name, value in pairs:
        nested = _NESTED.fullmatch(name.strip())
        key, below = (nested[1], re.findall(r"\[([^\]]*)\]", nested[2])) if nested else (name.strip(), [])
        if not below:
            params[key] = _TRUTH.get(value, value) if key in BOOLEANS else value
            continue
        inner = params.setdefault(key, {})
        if isinstance(inner, dict):
            inner["][".join(below)] = value
    params.pop("", None)
    return params

"""Read a curl command, as in the documentation or as copied by API clients and browsers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from configurator.connector.untrusted_json import BOOLEANS
from configurator.handover import call_finder
from configurator.handover.call_finder import Found
from configurator.handover.remarks import Remarks
from configurator.handover.shell_words import words

_START = re.compile(r"^[ \t]*(?:[$>%#][ \t]+)?curl(?:\.exe)?(?=[ \t^\\])", re.MULTILINE | re.IGNORECASE)
_DATA = ("--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json")
_FORM = ("--form", "--form-string", "-F")
_SHORT_DATA = re.compile(r"-[sSkLivfgNGl#]*d(.*)", re.DOTALL)
_METHOD = re.compile(r"/rest/(?:\d+/\w+/)?([a-z]+(?:\.[a-z]+)+?)(?:\.json)?/?\Z", re.IGNORECASE)
_NESTED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
_MOST_FIELDS = 200
_TRUTH = {
    "true": True, "1": True, "Y": True, "y": True,
    "false": False, "0": False, "N": False, "n": False, "": False,
}  # fmt: skip
"""Form fields are always text; this is how the portal reads them as booleans."""


def find(text: str) -> Found | None:
    """Return the parameters that the first curl command in a text sends, None if there is none."""
    start = _START.search(text)
    if not start:
        return None
    remarks = Remarks()
    body, pairs, address = "", [], ""
    for option, value in _options(words(text[start.start() :])):
        if option == "" and "/rest/" in value:
            address = value
        elif option == "--data-urlencode":
            name, sign, rest = value.partition("=")
            pairs += [(name, rest)] if sign else _of_form(value)
        elif option in _FORM:
            pairs.append(_form_field(value, remarks, is_text=option == "--form-string"))
        elif option != "" and value.startswith("@") and option != "--data-raw":
            remarks.add("DATA_IN_FILE", name=value[1:])
        elif option:
            body = f"{body}&{value}" if body else value
    return _found(body, pairs, address, remarks)


def _options(command: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each option that sends data with its value, and every other word without an option."""
    rest = iter(command)
    for word in rest:
        name, sign, value = word.partition("=")
        short = _SHORT_DATA.fullmatch(word)
        if word in _DATA or word in _FORM:
            yield word, next(rest, "")
        elif sign and (name in _DATA or name in _FORM):
            yield name, value
        elif short:
            yield "--data", short[1] or next(rest, "")
        elif word.startswith("-F"):
            yield "-F", word[2:]
        else:
            yield "", word


def _found(body: str, pairs: list[tuple[str, str]], address: str, remarks: Remarks) -> Found | None:
    try:
        url = urlsplit(address)
    except ValueError:
        url = urlsplit("")
    method = _METHOD.search(url.path)
    if method and method[1].lower() != "imconnector.register":
        remarks.add("OTHER_METHOD", name=method[1])
    params = _nested([*_of_form(url.query), *pairs])
    if body.lstrip()[:1] in {"{", "["}:
        read = _of_json(body)
        if read is None:
            return None if not params else Found(params, remarks.all())
        for remark in read.remarks:
            remarks.add(remark.code, **remark.details)
        params |= read.params
    else:
        params |= _nested(_of_form(body))
    return Found(params, remarks.all())


def _of_json(body: str) -> Found | None:
    """Return the parameters in a JSON body; a body with errors is read as far as possible."""
    try:
        params = json.loads(body)
    except (ValueError, RecursionError):
        return call_finder.find(body)
    return Found(params, ()) if isinstance(params, dict) else None


def _form_field(value: str, remarks: Remarks, *, is_text: bool) -> tuple[str, str]:
    name, _, rest = value.partition("=")
    if rest[:1] in {"@", "<"} and not is_text:
        remarks.add("DATA_IN_FILE", name=rest[1:])
        rest = ""
    return name, rest


def _of_form(text: str) -> list[tuple[str, str]]:
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

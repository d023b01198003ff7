"""Read the parameters that a request sends: in the address, as form fields, or as a JSON body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from configurator.connector.untrusted_json import BOOLEANS, PARAMETERS
from configurator.handover import json_text
from configurator.handover.found import TRUTH, Found, add, nested, together
from configurator.handover.letter_case import fields_in_capitals
from configurator.handover.remarks import Remarks

_METHOD = re.compile(r"/([a-z]+(?:\.(?!json\b)[a-z]+)+)(?:\.json)?/?\Z", re.IGNORECASE)
REGISTER = "imconnector.register"
_MOST_FIELDS = 200
_LEAST_BOUNDARY = 6
"""Characters of a boundary by which it is known where the rest of it is damaged."""
UNKNOWN_START, UNKNOWN_END = "\ue000", "\ue001"
"""Around the name of something that isn't in the text, in place of its value."""
_PART_NAME = re.compile(r"form-data;[^\n]{0,200}?\bname=\"?([^\"\n;]*)", re.IGNORECASE)
_IN_PART = re.compile(
    rf"form-data; name|^Content-Disposition:|;[ \t]?name=\"?(?:{'|'.join(PARAMETERS)})(?!\w)",
    re.MULTILINE | re.IGNORECASE,
)
"""The head of a part, or what is left of it: none stands in the value of another."""
_PLACEHOLDER = re.compile(r"\{\{\s*(?:_\.)?(\w(?:[\w. -]{0,98}[\w-])?)\s*\}\}")
_UNKNOWN = re.compile(
    f"{UNKNOWN_START}([^{UNKNOWN_END}]*){UNKNOWN_END}|(=?\\{{\\{{(?!\\{{)[^\\n]{{1,200}}?\\}}\\}}|\\A%[A-Za-z_]\\w*%\\Z)"
)
"""Also the placeholders of API clients and of cmd.exe: `{{name}}`, `%NAME%`."""
_VARIABLE = re.compile(r"[$#]?\{\$?[A-Za-z_][\w.]{0,80}\}|\$[A-Za-z_]\w{0,80}")
"""A variable in code: `${name}`. No ID looks like that; other values may be texts of a person's."""
_NAMES = frozenset({"ID"})


def method_of(address: str) -> str:
    """Return the REST method that an address names, empty if it names none."""
    found = _METHOD.search(_split(address)[0])
    return found[1].lower() if found else ""


def found_in(address: str, fields: list[tuple[str, str]], body: str, remarks: Remarks) -> Found:
    """Return the parameters of a request.

    Args:
        address: the URL; its query counts, and it names the method.
        fields: form fields, by names like `ICON[COLOR]`.
        body: a JSON object, or form fields joined with `&`.
        remarks: what wasn't understood so far; more may be added.
    """
    method = method_of(address)
    is_call = method == REGISTER
    params = of_fields([*form_fields(_split(address)[1]), *fields], remarks, is_call=is_call)
    text = body.strip()
    if has_parts(text):
        sent = of_fields(parts(text, remarks), remarks, is_call=is_call)
    elif text[:1] in {"{", "["}:
        sent = of_json(text, remarks, is_call=is_call)
    elif unknown := _UNKNOWN.fullmatch(text):
        name = unknown[1] or unknown[2]
        remarks.add("DATA_IN_FILE" if name.startswith("@") else "NOT_IN_TEXT", name=name.removeprefix("@"))
        sent = {}
    else:
        sent = of_fields(form_fields(body), remarks, is_call=is_call)
    params = together(params, sent, remarks)
    if method in {"batch", ""} or not method.startswith("imconnector."):
        params = _of_batch(params, remarks) or params
    if method and method not in {REGISTER, "batch"}:
        remarks.add("OTHER_METHOD", name=method)
    return Found(without_unknown(params, remarks), remarks.all(), registers=is_call)


def of_json(body: str, remarks: Remarks, *, is_call: bool = False) -> dict[str, object]:
    """Return the parameters in a JSON body; one with a mistake is read as far as it goes."""
    for text in (body, body.replace('\\"', '"'), body.replace('\\""', '\\"')):
        try:
            params, repeated = json_text.loads(text)
        except (ValueError, RecursionError):
            continue
        for name in repeated:
            remarks.add("DUPLICATE", field=name)
        inner = params.get("params") if isinstance(params, dict) else None
        if isinstance(inner, dict) and not any(name in PARAMETERS for name in params):
            params = inner
        return nested(params, remarks, is_call=is_call) if isinstance(params, dict) else {}
    return {}


def of_fields(pairs: list[tuple[str, str]], remarks: Remarks, *, is_call: bool = False) -> dict[str, object]:
    """Nest `ICON[COLOR]=red` as PHP does, and turn the switches into booleans; see `in_capitals`."""
    params: dict[str, object] = {}
    for name, value in fields_in_capitals(pairs, is_call=is_call):
        read = TRUTH.get(value, value) if name.strip() in BOOLEANS else value
        nests = nested({name: read}, remarks) if "[" in name else {name.strip(): read}
        for key, one in nests.items():
            add(params, key, one, remarks)
    params.pop("", None)
    return params


def form_fields(text: str) -> list[tuple[str, str]]:
    """Split form fields that are joined with `&`; none if there are too many."""
    try:
        return parse_qsl(text.strip(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="replace")
    except ValueError:
        return []


def has_parts(body: str) -> bool:
    """Whether a body is a form with parts (multipart/form-data)."""
    return body.startswith("--") and "form-data" in body


def parts(body: str, remarks: Remarks) -> list[tuple[str, str]]:
    """Return the fields of a form with parts, without those that are files; what is damaged gets a remark."""
    boundary = body.split(None, 1)[0]
    found = []
    is_closed = False
    half = max(_LEAST_BOUNDARY, len(boundary) // 2)
    mark = re.compile(
        rf"^{re.escape(boundary[:half])}|^--.{{0,80}}{re.escape(boundary[-half:])}", re.MULTILINE
    )
    for part in re.split(rf"(?:\A|\r?\n){re.escape(boundary)}", body)[1:_MOST_FIELDS]:
        head, blank, value = part.replace("\r\n", "\n").partition("\n\n")
        name = _PART_NAME.search(head)
        is_closed = part.startswith("--")
        if is_closed:
            break
        if not name or not blank or _IN_PART.search(value) or mark.search(value):
            remarks.add("BROKEN_OFF", near=head.strip().partition("\n")[0])
        if name and "filename" not in head:
            found.append((name[1].replace("%22", '"'), value))
    if not is_closed:
        remarks.add("BROKEN_OFF", near=boundary)
    return found


def _of_batch(params: Mapping[str, object], remarks: Remarks) -> dict[str, object]:
    """Return the parameters of the registration in a batch of calls, which are addresses with queries."""
    calls = params.get("cmd")
    for call in calls.values() if isinstance(calls, dict) else calls if isinstance(calls, list) else ():
        address, _, query = str(call).partition("?")
        if address.lower().removesuffix(".json").strip("/").endswith(REGISTER):
            return of_fields(form_fields(query), remarks, is_call=True)
    return {}


def filled(text: str, variables: Mapping[str, str]) -> str:
    """Return a text with the values of an API client's variables in place of `{{name}}` or `{{ _.name }}`."""

    def known(found: re.Match[str]) -> str:
        return variables.get(found[1], found[0])

    return _PLACEHOLDER.sub(known, text) if variables else text


def without_unknown(params: Mapping[str, object], remarks: Remarks, field: str = "") -> dict[str, object]:
    """Return parameters without the values that aren't in the text, each with a remark."""
    kept: dict[str, object] = {}
    for name, value in params.items():
        path = f"{field}.{name}".lstrip(".")
        if isinstance(value, Mapping):
            kept[name] = without_unknown(value, remarks, path)
        elif isinstance(value, str) and (text := _unknown(path, value)):
            remarks.add("NOT_LITERAL", field=path, text=text)
            if text.startswith("@"):
                remarks.add("DATA_IN_FILE", name=text[1:])
        else:
            kept[name] = value
    return kept


def _unknown(field: str, value: str) -> str:
    """Return what stands in a value that isn't in the text; empty if the value is all there."""
    if found := _UNKNOWN.search(value):
        return found[1] or found[2] or value
    return value if field in _NAMES and _VARIABLE.fullmatch(value) else ""


def _split(address: str) -> tuple[str, str]:
    """Return the path and the query of an address."""
    try:
        url = urlsplit(address.strip())
    except ValueError:
        return "", ""
    return url.path, url.query

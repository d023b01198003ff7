"""Registrations in JSON: parameters, requests of HAR, Postman, Insomnia, n8n and Make, examples, batches."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote_plus

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover import call_finder, commands
from configurator.handover.bare_code import near_names
from configurator.handover.found import Found, names_method, nested, with_others
from configurator.handover.json_variables import variables
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import (
    REGISTER,
    filled,
    form_fields,
    found_in,
    method_of,
    of_fields,
    without_unknown,
)

_BODIES = tuple(
    """
    postData body jsonBody data rawBody text raw payload content requestBody json rawModeData
    bodyParametersJson jsonStringBodyContent dataStructureBodyContent
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
_LISTS = tuple(
    """
    urlencoded formdata params parameters bodyParameters queryParameters queryString qs query bodyParametersUi
    queryParametersUi formUrlEncoded fields multipartForm form
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
_NAMES, _VALUES = ("name", "key"), ("value",)
_OWN = re.compile(rf"(?:{'|'.join(PARAMETERS)})(?:\[|%5B|\Z)")
_OF_HAR = {"name", "value", "fileName", "contentType", "comment"}
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_OWN_NAME = re.compile(rf"\b(?:{'|'.join(PARAMETERS)})\b")
_BESIDE = frozenset({"headers", "cookies", "timings", "cache", "_initiator"})
"""What a browser keeps beside a request: most of its file, and never a parameter."""
_DEEPEST, _MOST, _MOST_TEXTS = 40, 20_000, 100_000
_MOST_CODE, _CODE_PRICE = 1_000_000, 5_000
"""Characters of code in a document's texts that are looked at, and how many each text counts for at least."""


def find(document: object) -> Found | None:
    """Return the registration in a JSON document: the one whose request names the method, else the first.

    Args:
        document: the value of a JSON text.
    """
    found = [one for one in _Search(variables(document)).found(document) if one.known or one.registers]
    best = max(found, key=lambda one: (one.registers and one.known > 0, min(one.known, 2)), default=None)
    return with_others(best, (one for one in found if one.registers or not best.registers)) if best else None


def of_lines(text: str) -> Found | None:
    """Return the registration in a text each of whose lines is an object of JSON; None for any other."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or not all(line.startswith("{") and line.rstrip().endswith("}") for line in lines):
        return None
    try:
        return find([json.loads(line) for line in lines])
    except (ValueError, RecursionError):
        return None


class _Search:
    """One walk through a document, up to a limit.

    Args:
        known: the variables of an API client, by name.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self._left = _MOST
        self._texts_left = _MOST_TEXTS
        self._code_left = _MOST_CODE
        self._known = known

    def found(self, value: object, depth: int = 0) -> Iterator[Found]:
        self._texts_left -= isinstance(value, str)
        self._left -= isinstance(value, list | Mapping)
        if depth > _DEEPEST or self._left < 0 or self._texts_left < 0:
            return
        if isinstance(value, Mapping):
            yield from self._of_object(value, depth)
        elif isinstance(value, list):
            if pairs := _pairs(value):
                remarks = Remarks()
                yield Found(without_unknown(of_fields(pairs, remarks), remarks), remarks.all())
            if value and all(isinstance(one, str) for one in value):  # a script's lines
                yield from self._of_text("\n".join(one.removesuffix("\n") for one in value), depth)
            for one in value:
                yield from self.found(one, depth + 1)
        elif isinstance(value, str):
            yield from self._of_text(value, depth)

    def _of_object(self, value: Mapping[str, object], depth: int) -> Iterator[Found]:
        address = _address(value)
        method = method_of(address) if address else ""
        if address:
            request = self._request(value, address)
            if request.known or (request.remarks and method == REGISTER):
                yield request
                return
            if method and method not in {"batch", REGISTER}:
                return
        if sum(name in PARAMETERS for name in nested(value, Remarks())) > 0:
            remarks = Remarks()
            is_call = value.get("method") == REGISTER
            yield Found(without_unknown(nested(value, remarks), remarks), remarks.all(), registers=is_call)
            return
        properties = value.get("properties")
        if isinstance(properties, Mapping) and (examples := _examples(properties)):
            yield Found(examples, ())
            return
        texts = (one.lower().removesuffix(".json") for one in value.values() if isinstance(one, str))
        is_call = method == REGISTER or REGISTER in texts
        for name, one in value.items():
            if name in _BESIDE:
                continue
            if (
                name == "properties"
                and isinstance(one, Mapping)
                and all(isinstance(each, Mapping) for each in one.values())
            ):
                continue  # a schema without examples
            for found in self.found(one, depth + 1):
                yield Found(found.params, found.remarks, found.registers or is_call)

    def _request(self, value: Mapping[str, object], address: str) -> Found:
        """Return what a request sends in its address, its fields and its body."""
        remarks = Remarks()
        pairs, body = _sent(value, 0)
        pairs = [(filled(name, self._known), filled(one, self._known)) for name, one in pairs]
        address = filled(address, self._known)
        _compare(value, address, remarks)
        return found_in(address, pairs, filled(body, self._known), remarks)

    def _of_text(self, text: str, depth: int) -> Iterator[Found]:
        stripped = text.strip().removeprefix("=").strip()
        if stripped[:1] in {"{", "["}:
            try:
                document = json.loads(stripped)
            except (ValueError, RecursionError):
                document = None
            if document is not None:
                yield from self.found(document, depth + 1)
                return
        if names_method(text) or len(set(_OWN_NAME.findall(text))) > 1:
            yield from self._of_code(near_names(text))
        elif "&" in text and _OWN_NAME.search(text):
            yield _of_query(text)

    def _of_code(self, text: str) -> Iterator[Found]:
        self._code_left -= max(len(text), _CODE_PRICE)
        if self._code_left >= 0:
            code = text.strip().removeprefix("=").strip().removeprefix("{{").removesuffix("}}")
            one = commands.find(text, {}) or call_finder.find(code, {}) or _of_query(text)
            if one and one.known:
                yield one


def _compare(value: Mapping[str, object], address: str, remarks: Remarks) -> None:
    """Add a remark for each field of a request that a list has with another value than what is sent.

    Postman has a list beside the address, a browser one beside the body.
    """
    url, body = value.get("url"), value.get("postData")
    both: list[tuple[object, object]] = []
    if isinstance(url, Mapping):
        both.append((url.get("query"), address.partition("?")[2]))
    if isinstance(body, Mapping):
        both.append((body.get("params"), body.get("text")))
    for listed, text in both:
        if not isinstance(listed, list) or not isinstance(text, str):
            continue
        sent = dict(form_fields(text))
        for name, one in _pairs(listed):
            if "{{" not in one and sent.get(name, one) not in {one, unquote_plus(one)}:
                remarks.add("DUPLICATE", field=name)


def _of_query(text: str) -> Found:
    remarks = Remarks()
    address, _, query = text.partition("?") if "?" in text else ("", "", text)
    params = of_fields(form_fields(query), remarks)
    return Found(without_unknown(params, remarks), remarks.all(), registers=address.endswith(REGISTER))


def _examples(properties: Mapping[str, object]) -> dict[str, object]:
    """Return the examples of a schema's properties by their names."""
    found: dict[str, object] = {}
    for name, one in properties.items():
        if isinstance(one, Mapping):
            inner = one.get("properties")
            value = _examples(inner) if isinstance(inner, Mapping) else _example(one)
            if value not in (None, {}):
                found[name] = value
    return found


def _example(schema: Mapping[str, object]) -> object:
    """Return the example of a property or a parameter, None if it has none."""
    examples, inner = schema.get("examples"), schema.get("schema")
    listed = examples[0] if isinstance(examples, list) and examples else None
    own = (schema.get("example"), listed, schema.get("const"), schema.get("default"))
    value = next((one for one in own if one is not None), None)
    return _example(inner) if value is None and isinstance(inner, Mapping) else value


def _address(value: Mapping[str, object]) -> str:
    for name in ("url", "URL", "endpoint", "uri", "path", "requestUrl"):
        one = value.get(name)
        if isinstance(one, str):
            return one.removeprefix("=")
        if isinstance(one, Mapping) and isinstance(one.get("raw"), str):
            return str(one["raw"])
    return ""


def _sent(
    value: Mapping[str, object], depth: int, *, is_har: bool = False
) -> tuple[list[tuple[str, str]], str]:
    """Return the fields and the body of a request, in whatever way a program keeps them."""
    pairs: list[tuple[str, str]] = []
    body = ""
    has_text = "mimeType" in value and bool(value.get("text"))  # a HAR file has the same in `params`
    for name, one in value.items():
        if isinstance(one, Mapping) and depth < 3 and name in _LISTS:
            inner = one.get("parameters") or one.get("parameter") or one.get("params")
            pairs += _pairs(inner) if isinstance(inner, list) else []
        elif isinstance(one, list) and not has_text:
            own = _as_sent(one) if is_har and name == "params" else _pairs(one)
            is_own = name in _LISTS or any(_OWN.match(key) for key, _ in own)
            pairs += own if is_own else []
    for name in _BODIES:
        one = value.get(name)
        if isinstance(one, str) and one.strip() and not body:
            body = _from_base64(one) if value.get("encoding") == "base64" else one.removeprefix("=")
        elif isinstance(one, Mapping) and depth < 3:
            inner_pairs, inner = _sent(one, depth + 1, is_har=name == "postData")
            if not inner_pairs and not inner:
                inner = json.dumps(one)
            pairs, body = pairs + inner_pairs, body or inner
    return pairs, body


def _as_sent(values: list[object]) -> list[tuple[str, str]]:
    """Return the fields of a form in a HAR file; some browsers leave them encoded."""
    pairs = _pairs(values)
    is_har = all(isinstance(one, Mapping) and _OF_HAR.issuperset(one) for one in values)
    texts = [text for pair in pairs for text in pair]
    is_encoded = any(_PERCENT.search(text) for text in texts) and not any(
        set(text) & {" ", ":"} for text in texts
    )
    if is_har and is_encoded and all(text.isascii() for text in texts):
        return [(unquote_plus(name), unquote_plus(value)) for name, value in pairs]
    return pairs


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode(text).decode()
    except ValueError:
        return ""


def _pairs(values: list[object]) -> list[tuple[str, str]]:
    """Return the fields of a list of objects with a name and a value each, without those that are off."""
    found: list[tuple[str, str]] = []
    for one in values:
        if not isinstance(one, Mapping) or one.get("disabled") or one.get("enabled") is False:
            continue
        name = next((one[key] for key in _NAMES if isinstance(one.get(key), str)), None)
        value = next((one[key] for key in _VALUES if isinstance(one.get(key), str | int | bool)), None)
        value = _example(one) if value is None and "in" in one else value
        if isinstance(name, str) and value is not None:
            found.append((name, json.dumps(value) if isinstance(value, bool) else str(value)))
    return found

"""Registrations in JSON: parameters, requests of HAR, Postman, Insomnia, n8n and Make, examples, batches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote_plus

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.found import Found, nested, with_others
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import (
    REGISTER,
    form_fields,
    found_in,
    method_of,
    of_fields,
    without_unknown,
)

_BODIES = tuple(
    "postData body jsonBody data rawBody text raw payload content requestBody json".split()  # noqa: SIM905
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
_DEEPEST, _MOST = 40, 20_000


def find(document: object) -> Found | None:
    """Return the registration in a JSON document: the one whose request names the method, else the first.

    Args:
        document: the value of a JSON text.
    """
    found = [one for one in _Search().found(document) if one.known or one.registers]
    best = max(found, key=lambda one: (one.registers and one.known > 0, min(one.known, 2)), default=None)
    return with_others(best, (one for one in found if one.registers or not best.registers)) if best else None


class _Search:
    """One walk through a document, up to a limit."""

    def __init__(self) -> None:
        self._left = _MOST

    def found(self, value: object, depth: int = 0) -> Iterator[Found]:
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            return
        if isinstance(value, Mapping):
            yield from self._of_object(value, depth)
        elif isinstance(value, list):
            if pairs := _pairs(value):
                remarks = Remarks()
                yield Found(without_unknown(of_fields(pairs, remarks), remarks), remarks.all())
            for one in value:
                yield from self.found(one, depth + 1)
        elif isinstance(value, str):
            yield from self._of_text(value, depth)

    def _of_object(self, value: Mapping[str, object], depth: int) -> Iterator[Found]:
        address = _address(value)
        if address:
            request = self._request(value, address)
            if request.known or method_of(address) == REGISTER:
                yield request
                return
            if method_of(address) and method_of(address) != "batch":
                return
        if sum(name in PARAMETERS for name in nested(value, Remarks())) > 0:
            remarks = Remarks()
            is_call = value.get("method") == REGISTER
            yield Found(without_unknown(nested(value, remarks), remarks), remarks.all(), registers=is_call)
            return
        is_call = any(
            str(one).lower().removesuffix(".json") == REGISTER
            for one in value.values()
            if isinstance(one, str)
        )
        for one in value.values():
            for found in self.found(one, depth + 1):
                yield Found(found.params, found.remarks, found.registers or is_call)

    def _request(self, value: Mapping[str, object], address: str) -> Found:
        """Return what a request sends in its address, its fields and its body."""
        remarks = Remarks()
        pairs, body = _sent(value, 0)
        return found_in(address, pairs, body, remarks)

    def _of_text(self, text: str, depth: int) -> Iterator[Found]:
        stripped = text.strip().removeprefix("=").strip()
        if stripped[:1] in {"{", "["}:
            try:
                yield from self.found(json.loads(stripped), depth + 1)
            except (ValueError, RecursionError):
                return
        elif "&" in text or REGISTER + "?" in text:
            remarks = Remarks()
            address, _, query = text.partition("?") if "?" in text else ("", "", text)
            params = of_fields(form_fields(query), remarks)
            yield Found(without_unknown(params, remarks), remarks.all(), registers=address.endswith(REGISTER))


def _address(value: Mapping[str, object]) -> str:
    for name in ("url", "URL", "endpoint", "uri", "path", "requestUrl"):
        one = value.get(name)
        if isinstance(one, str):
            return one.removeprefix("=")
        if isinstance(one, Mapping) and isinstance(one.get("raw"), str):
            return str(one["raw"])
    return ""


def _sent(value: Mapping[str, object], depth: int) -> tuple[list[tuple[str, str]], str]:
    """Return the fields and the body of a request, in whatever way a program keeps them."""
    pairs: list[tuple[str, str]] = []
    body = ""
    has_text = "mimeType" in value and bool(value.get("text"))  # a HAR file has the same in `params`
    for name, one in value.items():
        if isinstance(one, Mapping) and depth < 3 and name in _LISTS:
            inner = one.get("parameters") or one.get("parameter") or one.get("params")
            pairs += _pairs(inner) if isinstance(inner, list) else []
        elif isinstance(one, list) and not has_text:
            own = _as_sent(one) if "mimeType" in value and name == "params" else _pairs(one)
            is_own = name in _LISTS or any(_OWN.match(key) for key, _ in own)
            pairs += own if is_own else []
    for name in _BODIES:
        one = value.get(name)
        if isinstance(one, str) and one.strip() and not body:
            body = one.removeprefix("=")
        elif isinstance(one, Mapping) and depth < 3:
            inner_pairs, inner = _sent(one, depth + 1)
            if not inner_pairs and not inner:
                inner = json.dumps(one)
            pairs, body = pairs + inner_pairs, body or inner
    return pairs, body


def _as_sent(values: list[object]) -> list[tuple[str, str]]:
    """Return the fields of a form in a HAR file; some browsers leave them encoded."""
    pairs = _pairs(values)
    is_har = all(isinstance(one, Mapping) and _OF_HAR.issuperset(one) for one in values)
    is_encoded = any(_PERCENT.search(text) for pair in pairs for text in pair)
    if is_har and is_encoded and all(text.isascii() and " " not in text for pair in pairs for text in pair):
        return [(unquote_plus(name), unquote_plus(value)) for name, value in pairs]
    return pairs


def _pairs(values: list[object]) -> list[tuple[str, str]]:
    """Return the fields of a list of objects with a name and a value each, without those that are off."""
    found: list[tuple[str, str]] = []
    for one in values:
        if not isinstance(one, Mapping) or one.get("disabled") or one.get("enabled") is False:
            continue
        name = next((one[key] for key in _NAMES if isinstance(one.get(key), str)), None)
        value = next((one[key] for key in _VALUES if isinstance(one.get(key), str | int | bool)), None)
        if isinstance(name, str) and value is not None:
            found.append((name, json.dumps(value) if isinstance(value, bool) else str(value)))
    return found

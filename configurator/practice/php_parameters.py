"""Reading a request's parameters the way PHP does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

Params = dict[str, object]
_NUMBER = re.compile(r"\s*([+-]?\d{1,18})")
_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")


async def read(request: Request) -> Params:
    """Return query and body as one dictionary, the body first.

    JSON and form bodies are read, form keys such as `ICON[COLOR]` become nested dictionaries. What cannot be
    read counts as empty, as in PHP.
    """
    params = nested(request.query_params.multi_items())
    if request.method != "POST":
        return params
    if "json" in request.headers.get("content-type", ""):
        return {**params, **_json_object(await request.body())}
    async with request.form() as form:
        return {
            **params,
            **nested((key, value) for key, value in form.multi_items() if isinstance(value, str)),
        }


def _json_object(body: bytes) -> Params:
    try:
        read = json.loads(body)
        # PHP refuses NaN and unpaired surrogates, Python only when writing.
        json.dumps(read, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def nested(pairs: Iterable[tuple[str, str]]) -> Params:
    """Turn `("ICON[COLOR]", "#fff")` into `{"ICON": {"COLOR": "#fff"}}`; `a[]` counts up from "0"."""
    result: Params = {}
    for key, value in pairs:
        shape = _KEY.fullmatch(key)
        path = [shape[1], *re.findall(r"\[([^\]]*)\]", shape[2])] if shape else [key]
        level = result
        for name in path[:-1]:
            below = level.get(name or str(len(level)))
            if not isinstance(below, dict):
                below = level[name or str(len(level))] = {}
            level = below
        level[path[-1] or str(len(level))] = value
    return result


def is_empty(value: object) -> bool:
    """Say whether PHP's `empty()` holds: nothing, false, zero, and the string "0"."""
    return not value or value == "0"


def text(params: Params, name: str) -> str:
    """Return a parameter as text; what is missing or not a plain value is empty."""
    value = params.get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def number(value: object) -> int:
    """Cast to a whole number as PHP's `(int)` does: the digits at the start of a text, or 0."""
    if isinstance(value, str):
        shape = _NUMBER.match(value)
        return int(shape[1]) if shape else 0
    if isinstance(value, float):
        return int(value) if abs(value) < 2**63 else 0
    return int(value) if isinstance(value, int) else int(bool(value))


def identifier(params: Params, name: str) -> str:
    """Return a connector's ID as the portal's methods read it: lower-cased, and cut at the first dot."""
    return text(params, name).lower().partition(".")[0]


def is_array(value: object) -> bool:
    """Say whether PHP would read this as an array: a list, or whatever has keys."""
    return isinstance(value, list | dict)


def elements(value: object) -> list[object]:
    """Return the elements of a PHP array, whatever its keys are; nothing if it is none."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def upper_keys(value: Params) -> Params:
    """Return an array with the keys of its top level upper-cased; of equal ones the last wins."""
    return {key.upper(): below for key, below in value.items()}


def all_keys(value: object, change: Callable[[str], str]) -> object:
    """Return a value with `change` done to every key at every depth."""
    if isinstance(value, dict):
        return {change(str(key)): all_keys(below, change) for key, below in value.items()}
    return [all_keys(below, change) for below in value] if isinstance(value, list) else value

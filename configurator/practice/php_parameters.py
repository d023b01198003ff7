"""Reading a request's parameters the way PHP does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")


async def read(request: Request) -> dict[str, object]:
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


def _json_object(body: bytes) -> dict[str, object]:
    try:
        read = json.loads(body)
        # PHP refuses NaN and unpaired surrogates, Python only when writing.
        json.dumps(read, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def nested(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Turn `("ICON[COLOR]", "#fff")` into `{"ICON": {"COLOR": "#fff"}}`; `a[]` counts up from "0"."""
    result: dict[str, object] = {}
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


def text(params: dict[str, object], name: str) -> str:
    """Return a parameter as text; what is missing or not a plain value is empty."""
    value = params.get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""

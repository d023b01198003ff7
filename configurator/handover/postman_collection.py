"""Write calls of a portal as a Postman collection.

Its format is that of https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from configurator.handover import literal_writer

Call = tuple[str, Mapping[str, object]]
"""A method's name and its parameters."""

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
_VARIABLES = {"portal": "PUT_YOUR_BITRIX24_ADDRESS_HERE", "access_token": "PUT_ACCESS_TOKEN_HERE"}
_BRACES = re.compile(r"\{(?=\{)")


def write(name: str, calls: Sequence[Call]) -> str:
    """Return a collection of requests, one for each call.

    Args:
        name: of the collection.
        calls: in their order.
    """
    variables = [{"key": key, "value": value} for key, value in _VARIABLES.items()]
    collection = {
        "info": {"name": name, "schema": _SCHEMA},
        "item": [{"name": method, "request": _request(method, params)} for method, params in calls],
        "variable": variables,
    }
    return _json(collection, 0) + "\n"


def _request(method: str, params: Mapping[str, object]) -> Mapping[str, object]:
    body = literal_writer.JSON.write({**params, "auth": "AUTH"})
    # Postman fills in what stands in two braces; JSON has them only inside texts.
    body = _BRACES.sub(r"\\u007b", body).replace('"auth": "AUTH"', '"auth": "{{access_token}}"')
    return {
        "method": "POST",
        "header": [{"key": "Content-Type", "value": "application/json"}],
        "body": {"mode": "raw", "raw": body, "options": {"raw": {"language": "json"}}},
        "url": "https://{{portal}}/rest/" + method,
    }


def _json(value: object, depth: int) -> str:
    """Return JSON with lists, which parameters don't have."""
    if not isinstance(value, list):
        if isinstance(value, Mapping):
            inner = "  " * (depth + 1)
            pairs = (
                f"{inner}{literal_writer.json_text(key)}: {_json(one, depth + 1)}"
                for key, one in value.items()
            )
            return "{\n" + ",\n".join(pairs) + "\n" + "  " * depth + "}"
        return literal_writer.json_text(str(value))
    inner = "  " * (depth + 1)
    return "[\n" + ",\n".join(f"{inner}{_json(one, depth + 1)}" for one in value) + "\n" + "  " * depth + "]"

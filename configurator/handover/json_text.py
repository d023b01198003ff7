"""JSON in which a parameter is given twice."""

from __future__ import annotations

import json
from typing import Any

from configurator.connector.untrusted_json import PARAMETERS

_NAMES = {*PARAMETERS, "DATA_IMAGE", "COLOR", "SIZE", "POSITION"}


def broken_line(text: str) -> int:
    """Return the number of the line in which a text stops being JSON, 0 for a text that is JSON."""
    try:
        json.loads(text, strict=False)
    except json.JSONDecodeError as fault:
        return fault.lineno
    except (ValueError, RecursionError):
        return 1
    return 0


def loads(text: str) -> tuple[Any, tuple[str, ...]]:
    """Return a JSON text's value, and the parameters that an object in it has twice with other values.

    The last value is in force, as everywhere.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deeply.
    """
    repeated: list[str] = []

    def as_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, value in pairs:
            if name in _NAMES and name in found and found[name] != value:
                repeated.append(name)
            found[name] = value
        return found

    value = json.loads(text, object_pairs_hook=as_object)
    return value, tuple(dict.fromkeys(repeated))

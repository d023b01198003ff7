"""Reads the fields of a portal's answers, which come as text, as numbers, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from configurator.bitrix24.faults import PortalError


def is_yes(value: object) -> bool:
    """Return whether a portal means yes: it writes `Y`, `true`, `1` or a JSON true (published code)."""
    return value is True or value == 1 or str(value).strip().upper() in {"Y", "TRUE", "1"}


def text(value: object) -> str:
    """Return a text or a whole number as text; anything else can't be an ID or a name and becomes empty."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def rows(value: object) -> list[object]:
    """Return the elements of a list; PHP writes one with gaps as an object, and may leave out an empty one.

    Raises:
        PortalError: `UNEXPECTED_ANSWER` where it is neither.
    """
    if value is None:
        return []
    if isinstance(value, Mapping):
        return list(value.values())
    if not isinstance(value, list):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return value


def mapping(value: object) -> Mapping[str, object]:
    """Return an object's fields; PHP writes an empty object as `[]`.

    Raises:
        PortalError: `UNEXPECTED_ANSWER` where it is no object.
    """
    if value == []:
        return {}
    if not isinstance(value, Mapping):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return cast("Mapping[str, object]", value)


def part(fields: Mapping[str, object], name: str) -> Mapping[str, object]:
    """Return an object inside an object, whatever the case of its name; empty where there is none."""
    value = field(fields, name)
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}


def field(fields: Mapping[str, object], name: str) -> object:
    """Return a field, whatever the case of its name; None where there is none."""
    if name in fields:
        return fields[name]
    return next((value for key, value in fields.items() if key.lower() == name.lower()), None)

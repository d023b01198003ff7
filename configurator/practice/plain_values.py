"""Dataclasses as plain JSON values, and back with every type checked."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints


class WrongShapeError(ValueError):
    """A plain value does not have the shape of a dataclass."""


def restored(kind: Any, value: object) -> Any:
    """Return a value of a type out of plain JSON values.

    Args:
        kind: a dataclass, `list[…]`, `dict[…, …]` (JSON turns numbers as keys into texts), a plain type, or
            `object` for whatever JSON can hold.
        value: what `json.loads` gave.

    Raises:
        WrongShapeError: something is missing or of another type.
    """
    origin, inside = get_origin(kind), get_args(kind)
    found: Any = value
    if is_dataclass(kind):
        found = _dataclass(kind, value)
    elif origin is list and isinstance(value, list):
        found = [restored(inside[0], one) for one in value]
    elif origin is dict and isinstance(value, dict):
        found = {_key(inside[0], key): restored(inside[1], one) for key, one in value.items()}
    elif kind is float and type(value) is int:
        found = float(value)
    elif kind is not object and type(value) is not kind:
        raise WrongShapeError(f"{kind} expected, not {type(value)}")
    return found


def _dataclass(kind: Any, value: object) -> Any:
    if not isinstance(value, dict):
        raise WrongShapeError(f"an object expected for {kind}")
    hints = get_type_hints(kind)
    missing = [one.name for one in fields(kind) if one.name not in value]
    if missing:
        raise WrongShapeError(f"{missing} missing in {kind}")
    return kind(**{one.name: restored(hints[one.name], value[one.name]) for one in fields(kind)})


def _key(kind: Any, key: str) -> object:
    try:
        return kind(key)
    except ValueError:
        raise WrongShapeError(f"{kind} expected as a key") from None

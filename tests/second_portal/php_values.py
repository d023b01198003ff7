"""What PHP makes of a request's values: the portal's rules on missing, empty and numeric ones are PHP's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

# What JSON or a form can carry: text, numbers, truth values, nothing, lists and objects of these.
Value = Any

_BRACKETS = re.compile(r"\[([^\]]*)\]")
_LEADING_INTEGER = re.compile(r"\s*([+-]?\d+)")


def is_empty(value: Value) -> bool:
    """PHP's `empty`: "0" and an empty array are empty too."""
    return not value or value == "0"


def is_array(value: Value) -> bool:
    """PHP makes no difference between a list and an object."""
    return isinstance(value, list | dict)


def to_int(value: Value) -> int:
    """PHP's `(int)`: the leading digits of a text, 0 where there are none."""
    if isinstance(value, str):
        digits = _LEADING_INTEGER.match(value)
        return int(digits[1]) if digits else 0
    if isinstance(value, float):
        return int(value) if abs(value) < 2**63 else 0
    if isinstance(value, int):
        return int(value)
    return 1 if value else 0


def to_text(value: Value) -> str:
    """PHP's `(string)`; an array has no text worth having."""
    if value is None or value is False or is_array(value):
        return ""
    return "1" if value is True else str(value)


def elements(value: Value) -> list[Value]:
    """The members of an array, in their order."""
    return list(value.values()) if isinstance(value, dict) else list(value)


def members(value: Value) -> dict[str, Value]:
    """An object; an empty one where the value is something else. An empty PHP array is both `[]` and `{}`."""
    return value if isinstance(value, dict) else {}


def with_keys(value: Value, upper: bool) -> Value:
    """`value` with all its keys in upper (or lower) case, however deep."""
    if isinstance(value, dict):
        return {(k.upper() if upper else k.lower()): with_keys(v, upper) for k, v in value.items()}
    return [with_keys(item, upper) for item in value] if isinstance(value, list) else value


def from_form(pairs: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """The nested values of a form whose names have PHP's brackets."""
    tree: dict[str, Value] = {}
    for name, text in pairs:
        head = name.split("[", 1)[0]
        place, key = tree, head
        for part in _BRACKETS.findall(name[len(head) :]):
            inner = place.get(key)
            if not isinstance(inner, dict):
                inner = place[key] = {}
            place, key = inner, part or str(len(inner))
        place[key] = text
    return {key: _with_lists(value) for key, value in tree.items()}


def _with_lists(value: Value) -> Value:
    if not isinstance(value, dict):
        return value
    inner = {key: _with_lists(item) for key, item in value.items()}
    counted = list(inner) == [str(index) for index in range(len(inner))]
    return list(inner.values()) if counted else inner


def to_form(value: Value, name: str) -> Iterator[tuple[str, str]]:
    """The pairs of a form with PHP's brackets. Empty arrays and null vanish, everything else becomes text."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from to_form(item, f"{name}[{key}]")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from to_form(item, f"{name}[{index}]")
    elif value is not None:
        yield name, "0" if value is False else to_text(value)

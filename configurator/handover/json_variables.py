"""The variables that an API client's file sets for its requests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_LISTS = {"variable", "variables", "values", "vars"}
_TABLES = {"data"}
_DEEPEST, _MOST = 12, 5_000


def variables(document: object) -> dict[str, str]:
    """Return the values of a document's variables by name, without those that it sets to several values.

    Postman has lists of them, Insomnia tables in environments.

    Args:
        document: the value of a JSON text.
    """
    found: dict[str, str] = {}
    unclear: set[str] = set()
    for count, (name, value) in enumerate(_pairs(document, 0)):
        if count == _MOST:
            break
        if found.setdefault(name, value) != value:
            unclear.add(name)
    return {name: value for name, value in found.items() if name not in unclear}


def _pairs(value: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _pairs(one, depth + 1)
    elif isinstance(value, Mapping):
        is_environment = (
            value.get("_type") == "environment" or "environment" in str(value.get("name")).lower()
        )
        for name, one in value.items():
            if name in _LISTS and isinstance(one, list):
                yield from _of_list(one)
            elif name in _TABLES and is_environment and isinstance(one, Mapping):
                yield from ((str(key), text) for key, text in one.items() if isinstance(text, str))
            else:
                yield from _pairs(one, depth + 1)


def _of_list(values: list[object]) -> Iterator[tuple[str, str]]:
    for one in values:
        if isinstance(one, Mapping) and not one.get("disabled") and one.get("enabled") is not False:
            name, value = one.get("key") or one.get("name"), one.get("value")
            if isinstance(name, str) and isinstance(value, str):
                yield name, value

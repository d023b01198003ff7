"""Writing a form body the way PHP's `http_build_query` does."""

from __future__ import annotations

from urllib.parse import urlencode


def encode(values: dict[str, object]) -> bytes:
    """Return `application/x-www-form-urlencoded` with PHP's brackets.

    Every value becomes a text, true is 1 and false is 0; null and empty arrays vanish.
    """
    return urlencode([pair for name, value in values.items() for pair in _pairs(name, value)]).encode()


def _pairs(name: str, value: object) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for key, below in value.items() for pair in _pairs(f"{name}[{key}]", below)]
    if isinstance(value, list | tuple):
        return [pair for place, below in enumerate(value) for pair in _pairs(f"{name}[{place}]", below)]
    if value is None:
        return []
    return [(name, str(int(value)) if isinstance(value, bool) else str(value))]

"""The times of SMIL, read as Chromium reads them."""

from __future__ import annotations

import math
from typing import NamedTuple

_UNITS = {"min": 60.0, "ms": 0.001, "h": 3600.0, "s": 1.0}
LONGEST = 1e9
"""Seconds; a longer time never comes."""


class Condition(NamedTuple):
    """A time that depends on another animation.

    Attributes:
        base: ID of the other one.
        event: `begin`, `end`, or `repeat(n)`.
        offset: seconds after the event.
    """

    base: str
    event: str
    offset: float


def clock(text: str) -> float | None:
    """Return a clock value in seconds, infinity for `indefinite`; None if it's no clock value."""
    text = text.strip()
    if text == "indefinite":
        return math.inf
    parts = text.split(":")
    if len(parts) in {2, 3}:
        seconds = [_number(part) for part in parts]
        if None in seconds:
            return None
        return sum(part * 60.0**power for power, part in enumerate(reversed(seconds)) if part is not None)
    for unit, factor in _UNITS.items():
        if text.endswith(unit):
            number = _number(text.removesuffix(unit).strip())
            return None if number is None else number * factor
    return _number(text)


def times(text: str) -> tuple[list[float], list[Condition]]:
    """Return the times of a `begin` or `end` attribute that are known, and those that depend on others.

    Whatever waits for a click or another event never happens in a picture and is left out.
    """
    known: list[float] = []
    conditions: list[Condition] = []
    for part in filter(None, (one.strip() for one in text.split(";"))):
        value = clock(part)
        if value is None:
            conditions += _condition(part)
        elif math.isfinite(value):
            known.append(value)
    return sorted(known), conditions


def _condition(text: str) -> list[Condition]:
    sign = "+" if "+" in text else "-"
    event, has_offset, offset = text.partition(sign)
    seconds = clock(offset) if has_offset else 0.0
    base, _, name = event.strip().partition(".")
    if seconds is None or not math.isfinite(seconds) or not name:
        return []
    return [Condition(base, name, -seconds if sign == "-" else seconds)]


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) <= LONGEST and "_" not in text else None

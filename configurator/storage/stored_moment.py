"""Points in time in files that anybody may have edited."""

from __future__ import annotations

_LATEST = 253_402_300_799
"""Seconds since 1970 at the end of the year 9999, the last that a calendar shows."""


def moment(value: object) -> float | None:
    """Return a point in time in seconds since 1970; None if no calendar can show it."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= _LATEST else None

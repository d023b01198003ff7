"""How old the security fixes of the Chromium inside Qt are, worked out from its version alone.

Nothing that comes with Qt says when. But the third number of a Chromium version counts the builds of its main
branch, of which there have been 1.95 a day for years: 6099 was released on 5 December 2023 (Chrome 120), 6723
on 15 October 2024 (130), 7499 on 2 December 2025 (143). So a date is right to within a few weeks, without a
network and without a table that somebody would have to keep.
"""

from __future__ import annotations

from datetime import date, timedelta

_KNOWN_BUILD, _KNOWN_DAY = 6099, date(2023, 12, 5)
_BUILDS_A_DAY = 1.947
MOST_DAYS = 365
"""Older fixes are warned about."""


def released(version: str) -> date | None:
    """Return about when a Chromium was released.

    Args:
        version: four numbers, `155.0.8059.85`; anything else has no date.
    """
    numbers = version.split(".")
    if len(numbers) != 4 or not all(number.isdecimal() for number in numbers):
        return None
    return _KNOWN_DAY + timedelta((int(numbers[2]) - _KNOWN_BUILD) / _BUILDS_A_DAY)


def warning(version: str, today: date) -> str:
    """Return what to say about the version whose security fixes are in; empty if they are recent enough."""
    day = released(version)
    if day is None:
        return f"How old Chromium's security fixes are isn't known (version {version or 'unknown'})"
    if (today - day).days <= MOST_DAYS:
        return ""
    return f"Chromium's security fixes are those of {version}, of about {day:%B %Y}: take a newer Qt"

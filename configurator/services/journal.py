"""What the program did with portals, step by step, kept in memory for the support report.

It has steps, portals' names and codes only, never what people typed or what portals answered.
"""

from __future__ import annotations

import time
from collections import deque

_MOST = 200


class Journal:
    """The last steps, oldest first."""

    def __init__(self) -> None:
        self._entries: deque[tuple[float, str]] = deque(maxlen=_MOST)

    def note(self, step: str) -> None:
        """Add a step; one that repeats (a pause that goes on) is added once."""
        if not self._entries or self._entries[-1][1] != step:
            self._entries.append((time.time(), step))

    def lines(self) -> list[str]:
        """Return a line for each step."""
        return [f"{moment(seconds)}  {step}" for seconds, step in self._entries]


def moment(seconds: float) -> str:
    """Return date, time and offset from UTC, as `2026-11-29 08:30:00 +0100`."""
    return time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(seconds))

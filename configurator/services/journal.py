"""What the program did with portals, step by step, kept in memory for a report. No Qt here.

Steps, portals' names and codes alone: what people typed and what portals answered is never in it.
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
        """Keep a step, now; one that is said again (a pause that goes on) is kept once."""
        if not self._entries or self._entries[-1][1] != step:
            self._entries.append((time.time(), step))

    def lines(self) -> list[str]:
        """Return a line for each step."""
        return [f"{moment(seconds)}  {step}" for seconds, step in self._entries]


def moment(seconds: float) -> str:
    """Return a time as it is read everywhere: date, time, and how far that is from UTC."""
    return time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(seconds))

"""The clock of a practice portal, moved by the test."""

from __future__ import annotations

from dataclasses import dataclass

NOW = 1_800_000_000.0


@dataclass
class Clock:
    """Tells the time that it was given; `now` may be set.

    Attributes:
        now: seconds since 1970.
    """

    now: float = NOW

    def __call__(self) -> float:
        return self.now

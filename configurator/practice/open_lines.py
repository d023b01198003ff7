"""The portal's open channels; REST methods call them lines."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

_MOST = 1000


@dataclass(slots=True)
class OpenLine:
    """An open channel.

    Attributes:
        settings: what `imopenlines.config.add` was given beyond name and activity.
    """

    id: int
    name: str
    active: bool
    settings: dict[str, object] = field(default_factory=dict)

    def fields(self) -> dict[str, object]:
        """Return it as `imopenlines.config.get` does."""
        named = {"ID": str(self.id), "LINE_NAME": self.name, "ACTIVE": "Y" if self.active else "N"}
        return {**self.settings, **named}


class Lines:
    """All open channels, in the order of their numbers. Safe to change from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lines = {1: OpenLine(1, "Support", active=True), 2: OpenLine(2, "Sales", active=False)}
        self._last = 2

    def all(self) -> list[OpenLine]:
        """Return every open channel."""
        with self._lock:
            return list(self._lines.values())

    def get(self, number: int) -> OpenLine | None:
        """Return one by its number."""
        return self._lines.get(number)

    def first(self) -> OpenLine | None:
        """Return the oldest one; None where all have been deleted."""
        return next(iter(self.all()), None)

    def add(self, name: str, *, active: bool = True, settings: dict[str, object] | None = None) -> int:
        """Add one and return its number, which no other ever gets; 0 if the portal has too many."""
        with self._lock:
            if len(self._lines) >= _MOST:
                return 0
            self._last += 1
            line = OpenLine(self._last, name or f"Open Channel {self._last}", active, settings or {})
            self._lines[self._last] = line
            return self._last

    def delete(self, number: int) -> bool:
        """Delete one; False where there is none."""
        with self._lock:
            return self._lines.pop(number, None) is not None

    def restore(self, lines: list[OpenLine], last: int) -> None:
        """Replace all by what was kept; `last` is the highest number ever given."""
        with self._lock:
            self._lines = {line.id: line for line in lines}
            self._last = max([last, *self._lines])

    @property
    def last(self) -> int:
        """The highest number ever given."""
        return self._last

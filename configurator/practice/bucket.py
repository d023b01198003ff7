"""The leaky bucket that limits how fast a portal may be called."""

from __future__ import annotations

from collections.abc import Callable

#: Bitrix24 documentation, limits: 50 requests fit, two run out per second.
CAPACITY = 50
PER_SECOND = 2.0


class LeakyBucket:
    """Counts calls; full means QUERY_LIMIT_EXCEEDED."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._level = 0.0
        self._seen = clock()

    def empty(self) -> None:
        """Forget all calls so far."""
        self._level = 0.0

    def admit(self) -> bool:
        """Count one call, unless the bucket is full."""
        now = self._clock()
        self._level = max(0.0, self._level - (now - self._seen) * PER_SECOND)
        self._seen = now
        if self._level + 1 > CAPACITY:
            return False
        self._level += 1
        return True

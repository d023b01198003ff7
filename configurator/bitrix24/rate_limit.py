"""Not asking a portal faster than it allows, whoever in this process asks."""

from __future__ import annotations

import threading
import time

CAPACITY = 50
"""Requests that fit into a portal's bucket (Bitrix24 documentation, limits)."""
PER_SECOND = 2.0
"""Requests that run out of it each second."""


class Pace:
    """Our side of a portal's leaky bucket: the portal refuses what does not fit, so we wait before.

    Other programs may use the same portal; what they fill in shows in its refusals, see `full`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._level = 0.0
        self._seen = time.monotonic()

    def reserve(self) -> float:
        """Take a place for one request; return the seconds to wait before it is sent."""
        with self._lock:
            self._drain()
            self._level += 1
            return max(0.0, (self._level - CAPACITY) / PER_SECOND)

    def full(self) -> None:
        """Learn from a refusal that nothing fits just now."""
        with self._lock:
            self._drain()
            self._level = max(self._level, float(CAPACITY))

    def _drain(self) -> None:
        now = time.monotonic()
        self._level = max(0.0, self._level - (now - self._seen) * PER_SECOND)
        self._seen = now


_paces: dict[str, Pace] = {}
_lock = threading.Lock()


def of(origin: str) -> Pace:
    """Return the one pace of a portal in this process.

    Args:
        origin: its address, `https://acme.bitrix24.com`.
    """
    with _lock:
        return _paces.setdefault(origin, Pace())


def forget(origin: str) -> None:
    """Forget how often a portal was called: another one may come to have its address.

    Args:
        origin: its address, `https://acme.bitrix24.com`.
    """
    with _lock:
        _paces.pop(origin, None)

"""Keeps all requests of this process to a portal within the portal's rate limit."""

from __future__ import annotations

import threading
import time

CAPACITY = 50
"""Requests that fit into a portal's bucket (Bitrix24 documentation, limits)."""
PER_SECOND = 2.0
"""Requests that drain from it each second (Bitrix24 documentation, limits)."""


class Pace:
    """Our copy of a portal's leaky bucket. The portal refuses what doesn't fit, so we wait before sending.

    Other programs use the same portal too; their share only shows in the portal's refusals, see `full`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._level = 0.0
        self._seen = time.monotonic()

    def reserve(self) -> float:
        """Reserve room for one request; return the seconds to wait before sending it."""
        with self._lock:
            self._drain()
            self._level += 1
            return max(0.0, (self._level - CAPACITY) / PER_SECOND)

    def full(self) -> None:
        """Note that the portal refused a request, so its bucket is full."""
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
    """Return the pace that all clients of a portal in this process share.

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

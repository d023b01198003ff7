"""Waits until a portal's limit has passed, with a countdown and a way to cancel."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from configurator.bitrix24.faults import PortalError

_TICK = 1.0
"""Seconds between two reports of the time left."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pause that a portal's limit asks for.

    Attributes:
        reason: `QUERY_LIMIT_EXCEEDED` (too many requests right now) or `OPERATION_TIME_LIMIT` (the portal has
            worked too long for us and accepts such a request again in some minutes).
        seconds_left: until the request is sent; 0 in the last report, when the pause is over.
    """

    reason: str
    seconds_left: float


OnWait = Callable[[Waiting], None]
"""Gets a report about every second, in the thread of the call that waits."""


def wait_out(
    reason: str,
    seconds: float,
    *,
    pause: Callable[[float], object],
    cancel: threading.Event,
    on_wait: OnWait | None = None,
) -> None:
    """Wait, and report the time left about every second.

    Args:
        reason: a code of `Waiting.reason`.
        seconds: how long to wait.
        pause: waits for a number of seconds, or until cancelled.
        cancel: set by anybody to give up.
        on_wait: gets the reports; the last one says 0.

    Raises:
        PortalError: `CANCELLED`.
    """
    end = time.monotonic() + seconds
    left = seconds
    while left > 0 and not cancel.is_set():
        if on_wait:
            on_wait(Waiting(reason, left))
        # What was waited counts even if the clock stood still: a test's pause takes no time.
        step = min(_TICK, left)
        pause(step)
        left = min(left - step, max(0.0, end - time.monotonic()))
    if cancel.is_set():
        raise PortalError("CANCELLED")
    if on_wait:
        on_wait(Waiting(reason, 0.0))

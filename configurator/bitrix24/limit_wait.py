"""Waiting out a portal's limits where somebody sees the seconds and may cancel."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from configurator.bitrix24.faults import PortalError

_TICK = 1.0
"""Seconds between two reports of what is left."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pause that a portal's limit asks for.

    Attributes:
        reason: `QUERY_LIMIT_EXCEEDED` (too many requests just now) or `OPERATION_TIME_LIMIT` (the portal
            worked too long for us and takes such a request again in some minutes).
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
    """Wait, and report about every second how much is left.

    Args:
        reason: a code of `Waiting.reason`.
        seconds: how long.
        pause: waits so many seconds, or until cancelled.
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
        # Whatever the clock says, time goes on by what was waited: a test waits in no time at all.
        step = min(_TICK, left)
        pause(step)
        left = min(left - step, max(0.0, end - time.monotonic()))
    if cancel.is_set():
        raise PortalError("CANCELLED")
    if on_wait:
        on_wait(Waiting(reason, 0.0))

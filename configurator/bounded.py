"""Wait for something that may hang (a keyring, a DNS lookup) without hanging with it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent import futures
from concurrent.futures import Future
from typing import TypeVar

_Result = TypeVar("_Result")
_POLL_SECONDS = 0.05
"""How often a waiting caller looks for a cancel: nobody notices the delay, no processor the work."""


class TimedOutError(Exception):
    """The time was up before the task was done."""


class CancelledError(Exception):
    """Somebody cancelled before the task was done."""


def start(task: Callable[[], _Result]) -> Future[_Result]:
    """Run a task in a daemon thread.

    A thread can't be stopped from outside. Being a daemon, an abandoned one doesn't keep the program from
    ending; a thread of an executor would, because those are joined at exit.

    Args:
        task: what to run; it must be safe to finish late.
    """
    future: Future[_Result] = Future()
    future.set_running_or_notify_cancel()  # so that nobody's cancel gets in the way of the result
    threading.Thread(target=_fulfil, args=(future, task), daemon=True, name="bounded").start()
    return future


def wait(
    future: Future[_Result], seconds: float | None = None, cancel: threading.Event | None = None
) -> _Result:
    """Wait for a result, but only so long.

    Args:
        future: what is waited for; it goes on when the caller gives up.
        seconds: time limit, None for none.
        cancel: set by anybody, from any thread, to stop waiting.

    Raises:
        TimedOutError: the time is up.
        CancelledError: `cancel` was set.
        BaseException: whatever the task raised.
    """
    end = None if seconds is None else time.monotonic() + seconds
    while not future.done():
        if cancel is not None and cancel.is_set():
            raise CancelledError
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            raise TimedOutError
        futures.wait([future], left if cancel is None else min(_POLL_SECONDS, left or _POLL_SECONDS))
    return future.result()


def run(
    task: Callable[[], _Result], seconds: float | None = None, cancel: threading.Event | None = None
) -> _Result:
    """Run a task in a daemon thread and wait for it, but only so long: `start` and `wait`."""
    return wait(start(task), seconds, cancel)


def _fulfil(future: Future[_Result], task: Callable[[], _Result]) -> None:
    try:
        future.set_result(task())
    except BaseException as error:  # noqa: BLE001 - raised again where the result is awaited
        future.set_exception(error)

"""Run something that may hang (a name look-up, a connection, a keyring) without hanging with it."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_Result = TypeVar("_Result")
_LOOK_SECONDS = 0.05
"""How often a cancel is looked for: unnoticeable to a person, nothing for a processor."""


class TimedOutError(Exception):
    """The time was up before the task was done; the task runs on in its daemon thread."""


class CancelledError(Exception):
    """Somebody cancelled before the task was done; the task runs on in its daemon thread."""


def run(
    task: Callable[[], _Result], seconds: float | None = None, cancel: threading.Event | None = None
) -> _Result:
    """Run a task in a daemon thread and wait for it, but only so long.

    A thread cannot be stopped from outside: an abandoned task ends by its own time limits, its result is
    dropped, and being a daemon it never keeps the program from closing (an executor's thread would).

    Args:
        task: what to run; it must be safe to finish late.
        seconds: time limit, None for none.
        cancel: set by anybody, from any thread, to stop waiting.

    Raises:
        TimedOutError: the time is up.
        CancelledError: `cancel` was set.
        BaseException: whatever the task raised.
    """
    from concurrent.futures import Future  # noqa: PLC0415 - not yet when the program starts

    future: Future[_Result] = Future()
    threading.Thread(target=_fulfil, args=(future, task), daemon=True, name="bounded").start()
    end = None if seconds is None else time.monotonic() + seconds
    while not future.done():
        if cancel is not None and cancel.is_set():
            raise CancelledError
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            raise TimedOutError
        _wait(future, left if cancel is None else min(_LOOK_SECONDS, left or _LOOK_SECONDS))
    return future.result()


def _fulfil(future: Future[_Result], task: Callable[[], _Result]) -> None:
    try:
        future.set_result(task())
    except BaseException as error:  # noqa: BLE001 - raised again where the result is awaited
        future.set_exception(error)


def _wait(future: Future[_Result], seconds: float | None) -> None:
    with contextlib.suppress(TimeoutError):
        future.exception(seconds)

"""Runs work in threads and delivers the results on the UI thread."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

_FAREWELL_SECONDS = 0.2
"""How long a closing window waits for work that was told to stop; most work stops within a quarter of
that."""


class Job:
    """One piece of work under way.

    Attributes:
        number: counts up from 1; answers are matched by it.
        cancelled: set by `cancel`; the work looks at it between its steps.
    """

    def __init__(self, number: int, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.number = number
        self.done = done
        self.failed = failed
        self.cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop, and drop its result."""
        self.cancelled.set()


class Jobs(QObject):
    """Runs work in threads; the only way back to the UI thread.

    Each job is started by something the user does, so there are never many. Its thread is a daemon: work that
    hangs (a keyring that waits for a password) would keep the program from ending in a pool, whose threads
    are joined.
    """

    _answered = Signal(int, object, object)
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._running: dict[int, Job] = {}
        self._threads: dict[int, threading.Thread] = {}
        self._closing = threading.Lock()
        self._is_closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[threading.Event], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Run `work(cancelled)` in a thread, then `done(result)` or `failed(error)` on the UI thread.

        A cancelled job calls neither.
        """
        job = Job(next(self._numbers), done, failed)
        self._running[job.number] = job
        thread = threading.Thread(target=self._work, args=(job, work), name=f"job-{job.number}", daemon=True)
        self._threads[job.number] = thread
        thread.start()
        return job

    def report(self, cancelled: threading.Event, act: Callable[[], object]) -> None:
        """Have `act` called on the UI thread, from the thread of a job that goes on.

        Work never emits a signal of another object: the window may just be deleting that. Nothing is called
        once the job is cancelled or the window is closed.

        Args:
            cancelled: what the work was given.
            act: what is to be done.
        """
        with self._closing, contextlib.suppress(RuntimeError):  # the window is gone
            if not self._is_closed:
                self._reported.emit(cancelled, act)

    @property
    def is_idle(self) -> bool:
        """Whether no job is running."""
        return not self._running

    def close(self) -> None:
        """Cancel everything, and wait a moment for it to end; no thread uses this object any more."""
        with self._closing:
            self._is_closed = True
        for job in self._running.values():
            job.cancel()
        end = time.monotonic() + _FAREWELL_SECONDS
        for thread in self._threads.values():
            thread.join(max(0.0, end - time.monotonic()))

    def _work(self, job: Job, work: Callable[[threading.Event], Any]) -> None:
        result: object = None
        error: Exception | None = None
        try:
            result = work(job.cancelled)
        except Exception as caught:  # noqa: BLE001  whatever it is, the window must hear of it
            error = caught
        # Qt deletes this object after `close`: a signal emitted at that moment would end the process.
        with self._closing, contextlib.suppress(RuntimeError):  # the window is gone
            if not self._is_closed:
                self._answered.emit(job.number, result, error)

    def _pass_on(self, cancelled: threading.Event, act: Callable[[], object]) -> None:
        if not (cancelled.is_set() or self._is_closed):
            act()

    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        job = self._running.pop(number)
        del self._threads[number]
        if job.cancelled.is_set():
            return
        if error is None:
            job.done(result)
        else:
            job.failed(error)

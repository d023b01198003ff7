"""Work that must not hold up the window: run in threads, answered on the UI thread."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


@dataclass(slots=True, eq=False)
class Job:
    """One piece of work under way.

    Attributes:
        number: counts up from 1; answers are matched by it.
        cancelled: set by `cancel`; the work looks at it between its steps.
    """

    number: int
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop and drop whatever it still answers."""
        self.cancelled.set()


class Jobs(QObject):
    """Runs work in a few threads; the one bridge by which answers come back to the UI thread."""

    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="job")
        self._numbers = itertools.count(1)
        self._running: dict[int, Job] = {}
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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
        self._pool.submit(self._work, job, work)
        return job

    def close(self) -> None:
        """Cancel everything; threads end as soon as their work notices."""
        for job in self._running.values():
            job.cancel()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, job: Job, work: Callable[[threading.Event], Any]) -> None:
        result: object = None
        error: Exception | None = None
        try:
            result = work(job.cancelled)
        except Exception as caught:  # noqa: BLE001  whatever it is, the window must hear of it
            error = caught
        if not job.cancelled.is_set():
            self._answered.emit(job.number, result, error)

    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        job = self._running.pop(number)
        if job.cancelled.is_set():
            return
        if error is None:
            job.done(result)
        else:
            job.failed(error)

"""What the window is busy with: parts report it here, the bottom bar shows it."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from configurator.ui.kit.jobs import Job


class Activity(QObject):
    """One piece of work at a time that the user waits for.

    Signals:
        began: work began or goes on; the text says what is being done.
        ended: the work is over.
        cancelled: the user wants the work to stop.
    """

    began = Signal(str)
    ended = Signal()
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = WeakSet[Job]()  # one that is over is no longer kept by anybody
        self.cancelled.connect(self._cancel_jobs)

    def begin(self, doing: str) -> None:
        """Say what is being done now."""
        self.began.emit(doing)

    def follow(self, job: Job) -> None:
        """Cancel a job if the user wants the work to stop while it runs."""
        self._jobs.add(job)

    def end(self) -> None:
        """Say that it is over."""
        self.ended.emit()

    def _cancel_jobs(self) -> None:
        for job in list(self._jobs):
            job.cancel()

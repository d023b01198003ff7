"""Runs a registration in many portals off the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from configurator.bitrix24.address import Portal
from configurator.connector.model import Connector
from configurator.services.bulk import Progress
from configurator.services.bulk_registration import BulkRegistration
from configurator.storage.files import FileProblem
from configurator.ui.kit.jobs import Job, Jobs


class BulkRun(QObject):
    """One run after the other over some portals.

    Signals:
        progress: `bulk.Progress`, each step of each portal.
        unwritten: a `FileProblem`: something was registered that the history lacks.
        ended: the run is over; every portal has its result.
    """

    progress = Signal(object)
    unwritten = Signal(object)
    ended = Signal()

    def __init__(self, registration: BulkRegistration, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._registration = registration
        self._jobs = jobs
        self._job: Job | None = None
        self._stop = threading.Event()

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._job is not None

    def start(self, portals: Sequence[Portal], connector: Connector, overwrite: Collection[Portal]) -> None:
        """Register `connector` in `portals`; in those of `overwrite` also over another app's connector."""
        stop = self._stop = threading.Event()

        def work(cancelled: threading.Event) -> None:
            def tell(step: Progress) -> None:
                self._jobs.report(cancelled, partial(self._tell, step))

            self._registration.run(portals, connector, overwrite=overwrite, cancel=stop, on_progress=tell)

        self._job = self._jobs.start(work, lambda _nothing: self._finish(), self._fail)

    def cancel(self) -> None:
        """Send nothing more; the results follow within a second."""
        self._stop.set()

    def _tell(self, step: Progress) -> None:
        if isValid(self):  # else its dialog has gone
            self.progress.emit(step)

    def _finish(self) -> None:
        self._job = None
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._finish()
        if not isinstance(error, FileProblem):
            raise error
        self.unwritten.emit(error)

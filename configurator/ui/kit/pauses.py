"""Reports a portal's rate-limit pauses from worker threads to the window."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from configurator.ui.kit.jobs import Jobs
from configurator.wording.portal_connectors import waiting_sentence

if TYPE_CHECKING:
    from configurator.bitrix24.limit_wait import OnWait, Waiting


class Pauses(QObject):
    """Emits about once a second, on the UI thread, how long a job still waits; nothing once it is cancelled.

    Args:
        jobs: runs the jobs that wait.
        parent: whose life it shares.

    Signals:
        told: a pause goes on: its reason as a code, and the text for people.
        over: the pause is over, the job goes on.
    """

    told = Signal(str, str)
    over = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def of(self, cancelled: threading.Event, where: str) -> OnWait:
        """Return what a client of the portal `where` is to call while it waits; `cancelled` is its job's."""
        jobs = self._jobs
        return lambda waiting: jobs.report(cancelled, partial(self._tell, waiting, where))

    def _tell(self, waiting: Waiting, where: str) -> None:
        if not isValid(self):  # the dialog that waited has gone
            return
        left = waiting.seconds_left
        if left > 0:
            said = waiting_sentence(waiting.reason, where, left)
            self.told.emit(waiting.reason, said[:1].upper() + said[1:])
        else:
            self.over.emit()

"""Reports a portal's rate-limit pauses from worker threads to the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from configurator.wording.portal_connectors import waiting_sentence

if TYPE_CHECKING:
    from configurator.bitrix24.limit_wait import OnWait, Waiting


class Pauses(QObject):
    """Emits about once a second, on the UI thread, how long a job still waits; nothing once it is cancelled.

    Signals:
        told: a pause goes on: its reason as a code, and the text for people.
        over: the pause is over, the job goes on.
    """

    told = Signal(str, str)
    over = Signal()
    _reported = Signal(object, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def of(self, cancelled: threading.Event, where: str) -> OnWait:
        """Return what a client of the portal `where` is to call while it waits; `cancelled` is its job's."""
        report: Callable[[object, object, str], None] = self._reported.emit
        return lambda waiting: report(cancelled, waiting, where)

    def _tell(self, cancelled: threading.Event, waiting: Waiting, where: str) -> None:
        if cancelled.is_set():
            return
        left = waiting.seconds_left
        if left > 0:
            said = waiting_sentence(waiting.reason, where, left)
            self.told.emit(waiting.reason, said[:1].upper() + said[1:])
        else:
            self.over.emit()

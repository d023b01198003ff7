"""Brings word of a portal's pauses from the threads that wait them out to the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from configurator.bitrix24.waiting import OnWait, Waiting


class Pauses(QObject):
    """Tells about every second, on the UI thread, how long a job still waits.

    Signals:
        told: the pause (`waiting.Waiting`); nothing of a job that was cancelled.
    """

    told = Signal(object)
    _reported = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def of(self, cancelled: threading.Event) -> OnWait:
        """Return what a client is to call while it waits; `cancelled` is its job's."""
        report: Callable[[object, object], None] = self._reported.emit
        return lambda waiting: report(cancelled, waiting)

    def _tell(self, cancelled: threading.Event, waiting: Waiting) -> None:
        if not cancelled.is_set():
            self.told.emit(waiting)

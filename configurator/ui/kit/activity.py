"""What the window is busy with: parts report it here, the bottom bar shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


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

    def begin(self, doing: str) -> None:
        """Say what is being done now."""
        self.began.emit(doing)

    def end(self) -> None:
        """Say that it is over."""
        self.ended.emit()

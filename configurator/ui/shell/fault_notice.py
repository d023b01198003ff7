"""Tells the user of a fault of the program, in whatever thread it happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from configurator import guard


class FaultNotice(QObject):
    """Has the window keep each fault for the report for support, and tell of it.

    Args:
        window: the window; noticing ends when it is destroyed.
        tell: called on the UI thread with the fault, as `guard.note` returns it.
    """

    _heard = Signal(str)

    def __init__(self, window: QObject, tell: Callable[[str], object]) -> None:
        super().__init__(window)
        self._tell_user = tell
        self._is_telling = False
        # Queued: the fault may be in another thread, or in the middle of painting.
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        stop = guard.notice(self._heard.emit)
        self.destroyed.connect(lambda: stop())  # noqa: PLW0108  no argument

    def _tell(self, described: str) -> None:
        if self._is_telling:  # telling is what fails: once more would fail again
            return
        self._is_telling = True
        self._tell_user(described)
        self._is_telling = False

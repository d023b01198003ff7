"""Notices that the page's process hangs without having crashed.

Some drawings keep Chromium busy for minutes: the thread of its scripts (then the page answers nothing) or
those that colour pixels (then it answers, but no frame is finished any more). Both are checked, and only
after a change: a page at rest is left alone.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_POLL_MS = 1000
"""Milliseconds between two polls. Polls are counted, not seconds: a computer that slept has missed none."""
_POLLS = 6
"""How many polls without a new frame are too many."""
_POLLS_WHILE_LOADING = 30
"""The same while the page is being loaded: the engine's start from a cold disk is no fault of a drawing."""
_HIDDEN = -1


class Watchdog(QObject):
    """Watches one page after each change of it.

    Signals:
        hung: the page has drawn no frame for a long time.
    """

    hung = Signal()

    def __init__(
        self, run: Callable[[str, Callable[[object], None]], None], view: QWidget, parent: QObject
    ) -> None:
        """Make a watchdog.

        Args:
            run: evaluates a JavaScript expression in the page and hands its value on.
            view: the widget that shows the page.
            parent: whose life it shares.
        """
        super().__init__(parent)
        self._run = run
        self._view = view
        self._number = 0
        self._is_loading = False
        self._misses = 0
        self.timer = QTimer(self, interval=_POLL_MS)
        self.timer.timeout.connect(self._poll)

    def watch(self, *, loading: bool = False) -> None:
        """Wait for a frame that shows what has just been changed; with `loading`, for the page itself."""
        self._is_loading = loading
        self._number += 1
        if loading or not self.timer.isActive():
            self._misses = 0
        self.timer.start()  # a whole interval after the change, when its drawings are loaded

    def stop(self) -> None:
        """Stop watching."""
        self.timer.stop()

    def _poll(self) -> None:
        self._misses += 1
        if self._misses > (_POLLS_WHILE_LOADING if self._is_loading else _POLLS):
            self.timer.stop()
            self.hung.emit()
        elif not self._is_loading:
            number = self._number
            self._run(f"drawnFrame({number})", lambda drawn: self._hear(number, drawn))

    def _hear(self, number: int, drawn: object) -> None:
        if not isinstance(drawn, int | float):  # a page that has just been replaced
            return
        if drawn == _HIDDEN or (drawn >= number and number == self._number):
            self.timer.stop()
        elif drawn >= number or not self._view.isActiveWindow():
            # It works, or it answers without frames: some systems draw none of a covered window.
            self._misses = 0

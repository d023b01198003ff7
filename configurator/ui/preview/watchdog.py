"""Notices that the page's process hangs without having crashed.

Some drawings keep Chromium busy for minutes: the thread of its scripts (then the page answers nothing) or
those that colour pixels (then it answers, but no frame is finished any more). Both are checked, and only
after a change: a page at rest is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

INTERVAL = 1000
"""Milliseconds between two polls. Polls are counted, not seconds: a computer that slept has missed none."""
_TRIVIAL_INTERVAL = 50
"""The same while a trivial picture is timed."""
_HIDDEN = -1


class Patience(IntEnum):
    """How many polls without a new frame are too many."""

    CHANGE = 3
    MORE = 2  # where a busy computer gives the page little time
    TRIVIAL = 40
    LOADING = 30  # a slow start of the engine from a cold disk isn't a drawing's fault


class Watchdog(QObject):
    """Watches one page after each change of it.

    Signals:
        drawn: what was changed last is on the screen; the seconds that it took.
        hung: the page has drawn no frame for too long; the seconds that it was watched, and those for which
            its process was at work.

    Attributes:
        interval: milliseconds between two polls.
    """

    drawn = Signal(float)
    hung = Signal(float, float)

    def __init__(
        self,
        run: Callable[[str, Callable[[object], None]], None],
        cpu_seconds: Callable[[], float],
        view: QWidget,
        parent: QObject,
    ) -> None:
        """Make a watchdog.

        Args:
            run: evaluates a JavaScript expression in the page and hands its value on.
            cpu_seconds: returns for how long the page's process has been at work.
            view: the widget that shows the page.
            parent: whose life it shares.
        """
        super().__init__(parent)
        self._run = run
        self._cpu_seconds = cpu_seconds
        self._view = view
        self._number = 0
        self._patience = Patience.CHANGE
        self._misses = 0
        self._clock = QElapsedTimer()
        self._cpu_before = 0.0
        self.interval = INTERVAL
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._poll)

    def watch(self, patience: Patience = Patience.CHANGE) -> None:
        """Wait for a frame that shows what has just been changed, or for the page itself."""
        self._number += 1
        if patience is not self._patience or not self.timer.isActive():
            self._patience = patience
            self._begin()
        # A whole interval after the change, when its drawings are loaded.
        self.timer.start(_TRIVIAL_INTERVAL if patience is Patience.TRIVIAL else self.interval)

    def go_on(self) -> None:
        """Wait some more for the same frame; call it when the page hangs."""
        self._patience, self._misses = Patience.MORE, 0
        self.timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self.timer.stop()

    def _begin(self) -> None:
        self._misses = 0
        self._clock.start()
        self._cpu_before = self._cpu_seconds()

    def _poll(self) -> None:
        self._misses += 1
        if self._misses > self._patience:
            self.timer.stop()
            self.hung.emit(self._clock.elapsed() / 1000, self._cpu_seconds() - self._cpu_before)
        elif self._patience is not Patience.LOADING:
            number = self._number
            self._run(f"drawnFrame({number})", lambda drawn: self._hear(number, drawn))

    def _hear(self, number: int, drawn: object) -> None:
        if not isinstance(drawn, int | float):  # a page that has just been replaced
            return
        if drawn == _HIDDEN or (drawn >= number and number == self._number):
            if self.timer.isActive():
                self.timer.stop()
                self.drawn.emit(self._clock.elapsed() / 1000)
        elif drawn >= number or not self._view.isActiveWindow():
            # It works, or it answers without frames: some systems draw none of a covered window.
            self._begin()

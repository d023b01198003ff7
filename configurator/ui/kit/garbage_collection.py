"""Collects garbage on the UI thread alone, between two events.

Python by itself collects in whichever thread has just made an object. What that deletes may be a widget or a
timer, and the program would crash if one of these is deleted in another thread, or while Qt walks over all
widgets to give them another appearance.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

_PAUSE_MS = 200
_WHOLE_MS = 10_000
"""Least time between two looks at everything, which take as long as a frame."""
_MANY_MODULES = 30
"""So many new modules are worth leaving out: a look at those of the practice portal takes 30 ms."""


class GarbageCollection(QObject):
    """Does what Python's own collector would do, which is off from `start` on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._since_whole = QElapsedTimer()
        self._modules: int | None = None

    @property
    def is_started(self) -> bool:
        """Whether garbage is collected."""
        return self._timer.isActive()

    def start(self, *, leaves_modules: bool = False) -> None:
        """Collect from now on, a few times a second while events are handled.

        Args:
            leaves_modules: whether modules that are imported later are left out, with whatever else is there
                by then: they stay until the end.
        """
        gc.disable()
        self._timer.start()
        self._since_whole.start()
        self._modules = len(sys.modules) if leaves_modules else None

    def collect(self) -> None:
        """Collect the oldest generation whose turn has come, and the younger ones with it."""
        if self._modules is not None and len(sys.modules) >= self._modules + _MANY_MODULES:
            self._modules = len(sys.modules)
            gc.freeze()
        limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(limits) if 0 < limit < count]
        if not due:
            return
        oldest = due[-1] if self._since_whole.hasExpired(_WHOLE_MS) else min(due[-1], 1)
        if oldest == 2:
            self._since_whole.start()
        gc.collect(oldest)

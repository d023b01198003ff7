"""The process in which Chromium draws a page: how much it takes, and its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from configurator.icon.draw.running_process import cpu_seconds, kill, memory

MOST_MEMORY = 700_000_000
"""Bytes; a page of ours takes 60 to 150 MB, and 5 MB of drawings with bitmaps in them not yet 300."""
_INTERVAL = 200
"""Milliseconds between two looks: the worst drawings known take 200 MB in a second."""


class RendererProcess(QObject):
    """Watches the process of one page, whatever process that is at the time.

    Signals:
        outgrown: it had taken too much memory, and was ended.

    Attributes:
        most_memory: bytes that it may take.
    """

    outgrown = Signal()

    def __init__(self, find: Callable[[], int], parent: QObject) -> None:
        """Make a watch that doesn't run yet.

        Args:
            find: returns the process's ID, 0 for none.
            parent: whose life it shares.
        """
        super().__init__(parent)
        self._find = find
        self.most_memory = MOST_MEMORY
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.look)

    def watch(self) -> None:
        """Begin to watch."""
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def kill(self) -> None:
        """End the process, which may hang."""
        kill(self._find())

    @property
    def cpu_seconds(self) -> float:
        """Seconds for which it has kept a processor busy; 0 if there is no process."""
        return cpu_seconds(self._find())

    def look(self) -> None:
        """Look how much memory it takes now."""
        if memory(self._find()) > self.most_memory:
            self._timer.stop()
            self.kill()
            self.outgrown.emit()

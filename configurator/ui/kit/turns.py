"""Work that follows an edit, in turns of the event loop of its own: the next key is never kept waiting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does what may wait, one piece in each turn of the event loop, after whatever else has arrived by then.

    What is asked for again while it still waits is done once, with the values that are in force then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Callable[[], object], None] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._do_next)

    @property
    def is_idle(self) -> bool:
        """Whether everything has been done."""
        return not self._waiting

    def later(self, *pieces: Callable[[], object]) -> None:
        """Do each piece in a turn of its own, in their order; one that waits already keeps its place."""
        for piece in pieces:
            self._waiting.setdefault(piece)
        if not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Do now what still waits."""
        while self._waiting:
            self._do_next()

    def close(self) -> None:
        """Drop what still waits: the window closes."""
        self._waiting.clear()
        self._timer.stop()

    def _do_next(self) -> None:
        piece = next(iter(self._waiting), None)
        if piece is None:
            self._timer.stop()
            return
        del self._waiting[piece]
        if not self._waiting:
            self._timer.stop()
        piece()

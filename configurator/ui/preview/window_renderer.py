"""Chromium as the renderer of the window's jobs: they wait in their threads, it works on the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
)
from configurator.ui.preview.drawing_page import DrawingPage, prepare

_IDLE_MS = 10_000
"""After this time without a picture the page's process ends, and gives back its memory (some 40 MB).

The next picture then comes 60 ms later, and costs the UI thread 5 ms more.
"""
_CLOSED = "ENGINE_CLOSED"
_FAILED = "ENGINE_FAILED"

_Made = list[Picture | Failure]


class WindowRenderer(QObject):
    """Draws for one thread after the other, never for the UI thread itself.

    Args:
        parent: whose life it shares.
    """

    _wanted = Signal(list, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = threading.Lock()
        self._waiting: Future[_Made] | None = None
        self._closing = threading.Lock()
        self._is_closed = False
        self._page: DrawingPage | None = None
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._end_page)
        self._wanted.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    @property
    def engine(self) -> Engine:
        """Chromium."""
        return Engine.BROWSER

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`. Blocks a thread of the window's jobs.

        Raises:
            EngineUnavailableError: the engine can't be used, or the window closes.
        """
        prepare(requests)
        with self._turn:
            future: Future[_Made] = Future()
            self._waiting = future
            with self._closing:  # Qt deletes this object after `close`: nothing may be emitted then
                if self._is_closed:
                    raise EngineUnavailableError(_CLOSED)
                self._wanted.emit(list(requests), future)
            return future.result()

    def close(self) -> None:
        """End the page; every thread that waits for a picture gets none. On the UI thread."""
        with self._closing:
            self._is_closed = True
        self._end_page()
        self._fail(_CLOSED)

    def _begin(self, requests: list[PictureRequest], future: Future[_Made]) -> None:
        if future.done() or self._is_closed:
            return
        self._idle.stop()
        try:
            self._draw(requests)
        except Exception:  # a fault of ours, which is reported; the thread would wait for ever
            self._fail(_FAILED)
            self._end_page()  # what it may still draw isn't what the next thread asks for
            raise

    def _draw(self, requests: list[PictureRequest]) -> None:
        if self._page is None:
            self._page = DrawingPage(self)
            self._page.drawn.connect(self._take)
            self._page.failed.connect(self._fail)
        self._page.draw(requests)

    def _take(self, made: _Made) -> None:
        self._idle.start()
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(made)

    def _fail(self, code: str) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(EngineUnavailableError(code))

    def _end_page(self) -> None:
        page, self._page = self._page, None
        if page:
            page.close()
            page.deleteLater()

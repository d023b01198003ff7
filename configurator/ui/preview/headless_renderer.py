"""Chromium as the renderer of a command: it starts with the first batch and serves the whole call."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QEventLoop, QTimer

from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
)
from configurator.ui.preview import headless
from configurator.ui.preview.drawing_page import DrawingPage

_SIGNALS_MS = 100


class HeadlessRenderer:
    """Draws while it runs the event loop itself.

    Args:
        scale: of the application, see `headless.application`. The pictures don't depend on it.
    """

    def __init__(self, scale: float = 1.0) -> None:
        headless.application(scale)
        self._page = DrawingPage()
        self._loop = QEventLoop()
        # Python looks at signals only while it runs, which it does seldom in Qt's loop.
        self._python = QTimer(interval=_SIGNALS_MS)
        self._python.timeout.connect(lambda: None)
        self._made: list[Picture | Failure] = []
        self._code = ""
        self._page.drawn.connect(self._take)
        self._page.failed.connect(self._fail)

    @property
    def engine(self) -> Engine:
        """Chromium."""
        return Engine.BROWSER

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`.

        Raises:
            EngineUnavailableError: the engine can't be used.
        """
        self._code = ""
        self._page.draw(requests)
        with self._interruptible():
            self._loop.exec()
        if self._code:
            raise EngineUnavailableError(self._code)
        return self._made

    def close(self) -> None:
        """End the page."""
        self._page.close()

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        """Let Ctrl+C end the loop: Qt would swallow Python's exception in its middle.

        Raises:
            KeyboardInterrupt: after the loop.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        interrupts: list[int] = []

        def interrupt(number: int, _frame: FrameType | None) -> None:
            interrupts.append(number)
            self._loop.quit()

        before = signal.signal(signal.SIGINT, interrupt)
        self._python.start()
        try:
            yield
        finally:
            self._python.stop()
            signal.signal(signal.SIGINT, before)
        if interrupts:
            raise KeyboardInterrupt

    def _take(self, made: list[Picture | Failure]) -> None:
        self._made = made
        self._loop.quit()

    def _fail(self, code: str) -> None:
        self._code = code
        self._loop.quit()

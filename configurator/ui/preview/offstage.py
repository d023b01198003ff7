"""The base of pages that are drawn in memory and saved as a file."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from configurator.ui.preview import engine
from configurator.ui.preview.engine import EngineError

if TYPE_CHECKING:
    from configurator.ui.preview.preview_page import PreviewPage

_PATIENCE = 20_000
"""Milliseconds that one page may take."""
_POLL = 5
"""Milliseconds between two looks whether the page has come further."""
_MARK = 8
"""Side of the page's frame mark in CSS pixels; it lies below the picture."""


class Offstage(QObject):
    """Makes one page; works while the event loop runs.

    Signals:
        made: what was made, a QImage or bytes.
        failed: the code of an EngineError.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(
        self, folder: str, values: Mapping[str, object], scale: float, parent: QObject | None
    ) -> None:
        """Prepare a page.

        Args:
            folder: the page's folder in resources.
            values: what it shows, by the names of its `update`.
            scale: device pixels to a CSS pixel.
            parent: whose life it shares.
        """
        super().__init__(parent)
        self._folder = folder
        self._values = values
        self._scale = scale
        self._size = (0, 0)
        self._page: PreviewPage | None = None
        self._told = False
        self._frames = QTimer(self, interval=_POLL)
        self._frames.timeout.connect(self._grab)
        self._limit = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._limit.timeout.connect(lambda: self._fail("ENGINE_TIMEOUT"))

    def start(self) -> None:
        """Begin to make it; blocks for 0.1 to 0.4 s where the engine does not run yet."""
        try:
            engine.load()
        except EngineError as error:
            self._fail(error.code)
            return
        from configurator.ui.preview.preview_page import PreviewPage

        self._page = page = PreviewPage(folder=self._folder)
        page.crashed.connect(lambda: self._fail("ENGINE_CRASHED"))
        page.updated.connect(self._on_shown, Qt.ConnectionType.SingleShotConnection)
        self._prepare(page)
        page.update(self._values)
        page.load()
        self._limit.start()

    def close(self) -> None:
        """End the page, made or not; nothing is heard of it afterwards."""
        self._stop()
        page, self._page = self._page, None
        if page:
            page.close()

    def _prepare(self, page: PreviewPage) -> None:
        """Get the page ready before it is loaded."""
        raise NotImplementedError

    def _on_shown(self) -> None:
        """Go on: the page shows its values."""
        raise NotImplementedError

    def _show(self, page: PreviewPage, width: int, height: int) -> None:
        """Draw the page in memory with its own scale, whatever the screen has."""
        page.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.view.setZoomFactor(self._zoom(page))
        self._resize(page, width, height)
        page.view.show()

    def _take(self, width: int, height: int) -> None:
        """Take the picture of what the page shows as soon as it is complete; sizes in CSS pixels."""
        if self._page:
            self._size = (width, height)
            self._resize(self._page, width, height)
            self._page.update({"frame": [1, width, height + _MARK]})
            self._frames.start()

    def _zoom(self, page: PreviewPage) -> float:
        return self._scale / page.view.devicePixelRatio()

    def _resize(self, page: PreviewPage, width: int, height: int) -> None:
        zoom = self._zoom(page)
        page.view.resize(math.ceil(width * zoom), math.ceil((height + _MARK) * zoom))

    def _grab(self) -> None:
        """Take the picture once its frame is on the surface."""
        if self._page is None:
            return
        view, side = self._page.view, math.floor(_MARK * self._page.view.zoomFactor())
        mark = view.grab(QRect(0, view.height() - side, side, side)).toImage()
        if mark.pixelColor(mark.width() // 2, mark.height() // 2).rgb() & 0xFFFFFF != 1:
            return
        picture = view.grab().toImage()
        picture.setDevicePixelRatio(1)
        width, height = (round(side * self._scale) for side in self._size)
        picture = picture.copy(0, 0, width, height)
        per_meter = round(self._scale * 96 / 0.0254)  # so that it is printed in its real size
        picture.setDotsPerMeterX(per_meter)
        picture.setDotsPerMeterY(per_meter)
        self._end(picture)

    def _end(self, made: bytes | QImage) -> None:
        self._tell(lambda: self.made.emit(made))

    def _fail(self, code: str) -> None:
        self._tell(lambda: self.failed.emit(code))

    def _stop(self) -> None:
        for timer in (self._frames, self._limit):
            timer.stop()

    def _tell(self, tell: Callable[[], None]) -> None:
        """End the page, then tell: later, because the engine must not lose a page in its own answer."""
        self._stop()

        def end() -> None:
            if self._told:
                return
            self._told = True
            self.close()
            tell()

        QTimer.singleShot(0, self, end)


def to_bytes(made: bytes | QImage) -> bytes:
    """Return what goes into the file: bytes as they are, a picture as PNG. Any thread; up to a second."""
    if isinstance(made, bytes):
        return made
    buffer = QBuffer()
    made.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows only bytes here
    return bytes(buffer.data().data())

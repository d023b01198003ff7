"""Makes the approval page: a PDF of one sheet of A4, or a picture of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize

from configurator.ui.preview import engine
from configurator.ui.preview.engine import EngineError

if TYPE_CHECKING:
    from configurator.ui.preview.page import PreviewPage

WIDTH, HEIGHT = 794, 1123
"""A sheet of A4 in CSS pixels, 96 to the inch."""
PRINT_SCALE = 3.0
"""Device pixels to a CSS pixel of a picture that is to be printed: 288 to the inch."""
_PATIENCE = 20_000
"""Milliseconds that one page may take."""
_POLL = 5
"""Milliseconds between two looks whether the page has come further."""
_MARK = 8
"""Side of the page's frame mark in CSS pixels; it lies below the picture."""


class Sheet(QObject):
    """One approval page in the making; works while the event loop runs.

    Signals:
        made: the PDF's bytes, or a QImage.
        failed: the code of an EngineError.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(
        self, values: Mapping[str, object], scale: float | None = None, parent: QObject | None = None
    ) -> None:
        """Prepare a page that shows `values`: as a PDF, or with a `scale` as a picture."""
        super().__init__(parent)
        self._values = values
        self._scale = scale
        self._page: PreviewPage | None = None
        self._told = False
        self._look = QTimer(self, interval=_POLL)
        self._look.timeout.connect(self._ask)
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
        from configurator.ui.preview.page import PreviewPage

        self._page = page = PreviewPage(folder="approval")
        page.crashed.connect(lambda: self._fail("ENGINE_CRASHED"))
        page.updated.connect(self._finish, Qt.ConnectionType.SingleShotConnection)
        if self._scale:
            self._show(page, self._scale)
        page.update(self._values)
        page.load()
        self._limit.start()

    def close(self) -> None:
        """End the page, made or not; nothing is heard of it afterwards."""
        self._stop()
        page, self._page = self._page, None
        if page:
            page.close()

    @staticmethod
    def _show(page: PreviewPage, scale: float) -> None:
        """Draw the page in memory with `scale` device pixels to a CSS pixel, whatever the screen has."""
        zoom = scale / page.view.devicePixelRatio()
        page.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.view.setZoomFactor(zoom)
        page.view.resize(math.ceil(WIDTH * zoom), math.ceil((HEIGHT + _MARK) * zoom))
        page.view.show()

    def _finish(self) -> None:
        """Let the page load its drawings and fit its texts, then take it."""
        if self._page:
            self._page.run("finish()", lambda _none: None)
            self._look.start()

    def _ask(self) -> None:
        if self._page:
            self._page.run("isFinished", self._answered)

    def _answered(self, is_finished: object) -> None:
        if self._page is None or is_finished is not True or not self._look.isActive():
            return
        self._look.stop()
        if self._scale is None:
            paper = QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
            self._page.print_pdf(paper, lambda pdf: self._end(pdf) if pdf else self._fail("ENGINE_FAILED"))
        else:
            self._page.update({"frame": [1, WIDTH, HEIGHT + _MARK]})
            self._frames.start()

    def _grab(self) -> None:
        """Take the picture once its frame is on the surface."""
        if self._page is None or self._scale is None:
            return
        view, side = self._page.view, math.floor(_MARK * self._page.view.zoomFactor())
        mark = view.grab(QRect(0, view.height() - side, side, side)).toImage()
        if mark.pixelColor(mark.width() // 2, mark.height() // 2).rgb() & 0xFFFFFF != 1:
            return
        picture = view.grab().toImage()
        picture.setDevicePixelRatio(1)
        picture = picture.copy(0, 0, round(WIDTH * self._scale), round(HEIGHT * self._scale))
        per_meter = round(self._scale * 96 / 0.0254)  # so that it is printed as large as the PDF
        picture.setDotsPerMeterX(per_meter)
        picture.setDotsPerMeterY(per_meter)
        self._end(picture)

    def _end(self, made: bytes | QImage) -> None:
        self._tell(lambda: self.made.emit(made))

    def _fail(self, code: str) -> None:
        self._tell(lambda: self.failed.emit(code))

    def _stop(self) -> None:
        for timer in (self._look, self._frames, self._limit):
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
    """Return what goes into the file: a PDF as it is, a picture as PNG. Takes up to a second; any thread."""
    if isinstance(made, bytes):
        return made
    buffer = QBuffer()
    made.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows only bytes here
    return bytes(buffer.data().data())

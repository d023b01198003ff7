"""Drawing a page of ours off screen, as a picture or a PDF."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QMarginsF, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize

from configurator.harmless_log import logger
from configurator.ui.preview import engine, png
from configurator.ui.preview.blame import Blame, Verdict
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.whole_pixels import whole_side

if TYPE_CHECKING:
    from configurator.ui.preview.preview_page import PreviewPage

_log = logger(__name__)
LIMIT = 3_000
"""Milliseconds that one drawing may take once the page is there."""
_MORE = 2_000
"""The same for one that a busy computer has given little time."""
_START_LIMIT = 20_000
"""The same for the engine's start, which may be from a cold disk."""
_RESTART_LIMIT = 2_000
"""The same for another page and the trivial picture on it."""
_PIXELS = 4_000
"""Pixels of a picture for which it may take another millisecond."""
_POLL = 5
"""Milliseconds between two polls of how far the page is."""
_MARK = 8
"""Side of the page's frame mark in CSS pixels; it lies below the picture."""
_WIDEST = 800
"""Width and height of the page in CSS pixels while it measures itself."""
_frames = count(1)
"""Numbers of pictures, unique in the process: a new page's surface may still show that of an ended one."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What is to be drawn.

    Attributes:
        values: what the page shows, by the names of its `update`.
        size: width and height in CSS pixels; None if the page has a `measure()` that tells them, and then
            perhaps for each of several pictures where it lies.
        must_finish: whether the page has a `finish()`, which makes `isFinished` true in the end.
        is_pdf: a PDF of one sheet of A4 instead of a picture.
        limit: milliseconds that it may take; large pictures have more.
        is_alike: whether it shows the same place as the last one, so that the page may keep its size while
            it measures itself: nothing is laid out and painted twice then.
    """

    values: Mapping[str, object]
    size: tuple[int, int] | None = None
    must_finish: bool = False
    is_pdf: bool = False
    limit: int = LIMIT
    is_alike: bool = False


Made = bytes | QImage | list[QImage]
"""A PDF, a picture, or several of them that the page has shown at once."""
_TRIVIAL = PageRequest({"wait": 0}, (8, 8), limit=_RESTART_LIMIT)


class OffscreenPage(QObject):
    """Draws one request after the other on one page; works while the event loop runs.

    A request that isn't drawn in time has one more try on a new page, or more time, unless it's clear that
    the drawing is to blame. A trivial picture before that try tells how busy the computer is.

    Signals:
        made: what was made, a QImage, a list of them where the page has told of several, or the bytes of a
            PDF.
        failed: the code of an EngineError; the next request gets a new page.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, folder: str, scale: float = 1.0, parent: QObject | None = None) -> None:
        """Prepare a page; nothing is loaded yet.

        Args:
            folder: the page's folder in resources.
            scale: device pixels to a CSS pixel, whatever the screen has.
            parent: whose life it shares.
        """
        super().__init__(parent)
        self._folder = folder
        self._scale = scale
        self._wanted = self._request = PageRequest({})
        self._blame = Blame()
        self._clock = QElapsedTimer()
        self._cpu_before = 0.0
        self._size = (0, 0)
        self._parts: list[tuple[int, int, int, int]] = []
        self._frame = 0
        self._page: PreviewPage | None = None
        self._is_drawing = False
        self._is_updating = False
        self._has_crashed = False
        self._news: Callable[[], None] | None = None
        self._time_limit = QTimer(self, singleShot=True)
        self._time_limit.timeout.connect(self._on_time_limit)
        self._finish_poll = QTimer(self, interval=_POLL)
        self._finish_poll.timeout.connect(self._ask_whether_finished)
        self._frame_poll = QTimer(self, interval=_POLL)
        self._frame_poll.timeout.connect(self._grab)

    def draw(self, request: PageRequest) -> None:
        """Begin to draw; blocks for 0.1 to 0.4 s if the engine doesn't run yet. One request at a time."""
        if self._page and self._page.has_crashed:
            self.close()
        self._wanted, self._blame, self._has_crashed = request, Blame(), False
        self._is_drawing = True
        self._try(request)

    def close(self) -> None:
        """End the page; nothing is heard of it afterwards."""
        self._stop()
        self._news = None
        self._end_page()

    def _try(self, request: PageRequest) -> None:
        """Begin to draw on the page, or on a new one."""
        self._request = request
        try:
            page = self._page or self._new_page()
        except EngineError as error:
            self._fail(error.code)
            return
        self._is_updating = True
        if page.is_loaded:
            self._start_clock()
        page.update(request.values)
        if page.is_up_to_date:  # it shows the same already, and won't say so
            self._on_updated()

    def _start_clock(self) -> None:
        """Count from now: the page is there and draws."""
        if self._page and self._is_drawing:
            wait = self._request.values.get("wait", 0)
            self._time_limit.start(self._request.limit + (int(wait) if isinstance(wait, int | float) else 0))
            self._clock.start()
            self._cpu_before = self._page.process.cpu_seconds

    def _on_time_limit(self) -> None:
        """Give up this try; begin another one if the computer may be to blame."""
        page = self._page
        if page is None or not self._clock.isValid() or self._request is _TRIVIAL:
            self._fail("ENGINE_BUSY")  # the page itself didn't come
            return
        seconds, cpu = self._clock.elapsed() / 1000, page.process.cpu_seconds - self._cpu_before
        verdict = self._blame.failed(seconds, cpu)
        _log.info("drawing took %.1f s, %.1f s of them at work: %s", seconds, cpu, verdict.name)
        if verdict is Verdict.TRY_AGAIN:
            self._end_try()
            self._end_page()
            self._try(_TRIVIAL)
        elif verdict is Verdict.GO_ON:
            self._time_limit.start(_MORE)
        else:
            self._fail("ENGINE_TIMEOUT" if verdict is Verdict.DRAWING else "ENGINE_BUSY")

    def _new_page(self) -> PreviewPage:
        engine.load()
        from configurator.ui.preview.preview_page import PreviewPage

        page = PreviewPage(folder=self._folder)
        page.crashed.connect(self._on_crash)
        page.outgrown.connect(lambda: self._fail("ENGINE_MEMORY"))
        page.loaded.connect(self._start_clock)
        page.updated.connect(self._on_updated)
        page.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.load()
        self._page = page
        self._size = (0, 0)
        self._clock.invalidate()
        self._time_limit.start(_RESTART_LIMIT if self._blame.tries else _START_LIMIT)
        return page

    def _on_crash(self) -> None:
        """Try once more: the system may have ended the process, for another program's hunger."""
        if self._is_drawing and not self._has_crashed:
            self._has_crashed = True
            self._end_try()
            QTimer.singleShot(0, self, self._draw_again)
        else:
            self._fail("ENGINE_CRASHED")

    def _draw_again(self) -> None:
        if self._is_drawing:
            self._end_page()
            self._try(self._wanted)

    def _on_updated(self) -> None:
        """Go on: the page shows its values."""
        page, request = self._page, self._request
        if page is None or not self._is_updating:
            return
        self._is_updating = False
        if not request.is_pdf:
            page.view.setZoomFactor(self._zoom(page))
            self._resize(page, *(request.size or self._view_to_measure(request)))
            page.view.show()
        if request.must_finish:
            page.run("finish()", lambda _none: None)
            self._finish_poll.start()
        else:
            self._measure_and_take(page)

    def _view_to_measure(self, request: PageRequest) -> tuple[int, int]:
        return self._size if request.is_alike and all(self._size) else (_WIDEST, _WIDEST)

    def _ask_whether_finished(self) -> None:
        if self._page:
            self._page.run("isFinished", self._hear_whether_finished)

    def _hear_whether_finished(self, is_finished: object) -> None:
        if self._page and is_finished is True and self._finish_poll.isActive():
            self._finish_poll.stop()
            self._measure_and_take(self._page)

    def _measure_and_take(self, page: PreviewPage) -> None:
        if self._request.is_pdf:
            paper = QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
            page.print_pdf(paper, lambda pdf: self._end(pdf) if pdf else self._fail("ENGINE_FAILED"))
        elif self._request.size:
            self._take(self._request.size)
        else:
            page.run("measure()", self._on_measured)

    def _on_measured(self, size: object) -> None:
        if isinstance(size, str):
            width, height, *parts = json.loads(size)
            if width and height:
                self._take((width, height), parts)
            else:
                self._fail("PLACE_EMPTY")

    def _take(self, size: tuple[int, int], parts: Sequence[tuple[int, int, int, int]] = ()) -> None:
        """Take the picture as soon as what the page shows in this size (CSS pixels) is on the surface."""
        if self._page:
            self._size, self._parts = size, list(parts)
            pixels = size[0] * size[1] * self._scale**2
            self._time_limit.start(self._time_limit.remainingTime() + round(pixels / _PIXELS))
            self._frame = next(_frames)
            self._page.update({"frame": [self._frame, *self._resize(self._page, *size)]})
            self._frame_poll.start()

    def _zoom(self, page: PreviewPage) -> float:
        return self._scale / page.view.devicePixelRatio()

    def _resize(self, page: PreviewPage, width: int, height: int) -> tuple[int, int]:
        """Make the page large enough for a picture and the mark; return its size in CSS pixels."""
        zoom = self._zoom(page)
        (across, css_width), (down, css_height) = (
            whole_side(length, zoom) for length in (width, height + _MARK)
        )
        page.view.resize(across, down)
        return css_width, css_height

    def _grab(self) -> None:
        """Take the picture if the surface has the mark of its frame."""
        if self._page is None:
            return
        view, side = self._page.view, math.floor(_MARK * self._page.view.zoomFactor())
        mark = view.grab(QRect(0, view.height() - side, side, side)).toImage()
        if not self._is_marked(mark, mark.width()):
            return
        picture = view.grab().toImage()
        picture.setDevicePixelRatio(1)
        if not self._is_marked(picture, mark.width()):  # another frame came in between
            return
        if self._parts:
            self._end([self._cut(picture, part) for part in self._parts])
        else:
            self._end(self._cut(picture, (0, 0, *self._size)))

    def _cut(self, picture: QImage, part: Sequence[int]) -> QImage:
        """Cut a picture out: left, top, width and height in CSS pixels."""
        cut = picture.copy(*(round(length * self._scale) for length in part))
        per_meter = round(self._scale * 96 / 0.0254)  # so that it is printed in its real size
        cut.setDotsPerMeterX(per_meter)
        cut.setDotsPerMeterY(per_meter)
        return cut

    def _is_marked(self, picture: QImage, side: int) -> bool:
        """Whether a picture ends at its lower left with the mark of the wanted frame, `side` pixels wide."""
        color = picture.pixelColor(side // 2, picture.height() - 1 - side // 2)
        return color.rgb() & 0xFFFFFF == self._frame

    def _end(self, made: Made) -> None:
        if self._request is _TRIVIAL:
            self._blame.note_trivial(self._clock.elapsed() / 1000)
            self._end_try()
            self._try(self._wanted)
        else:
            self._tell(lambda: self.made.emit(made))

    def _fail(self, code: str) -> None:
        def tell() -> None:
            self._end_page()
            self.failed.emit(code)

        self._tell(tell)

    def _stop(self) -> None:
        self._is_drawing = False
        self._end_try()

    def _end_try(self) -> None:
        self._is_updating = False
        for timer in (self._time_limit, self._finish_poll, self._frame_poll):
            timer.stop()

    def _end_page(self) -> None:
        """End the page and its process, which may hang."""
        page, self._page = self._page, None
        if page:
            page.stop()
            page.close()

    def _tell(self, tell: Callable[[], None]) -> None:
        """Tell the end of a request, later: whoever hears it may close the page, but not in its own call."""
        if self._is_drawing:
            self._stop()
            self._news = tell
            QTimer.singleShot(0, self, self._deliver)

    def _deliver(self) -> None:
        tell, self._news = self._news, None
        if tell:
            tell()


def to_bytes(made: bytes | QImage) -> bytes:
    """Return a PDF as it is, or a picture as PNG; takes up to a second, in any thread."""
    if isinstance(made, bytes):
        return made
    return png.encoded(made)

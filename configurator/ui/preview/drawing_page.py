"""Drawings as pixels, drawn by Chromium off screen: a batch in, a picture or a failure for each out.

Each is drawn twice, on white and on black, and its transparency is worked out from the difference: a page's
transparent parts are not to be relied on, because Qt shows there what lay in its memory before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby, islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from configurator.icon import data_uri
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.icon.motion.still import Shown, moments_to_try, shown_at
from configurator.ui.preview.drawing_sheet import GROUNDS, SCALE, Place, Sheet, laid_out, together
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest

FOLDER = "drawing"
_REMEMBERED = 64
"""Drawings without an end whose fullest moment is remembered."""
_PREPARED = 16
"""Drawings whose Data URIs are remembered."""
_FAILED = "ENGINE_FAILED"
_INVERTED = bytes(range(255, -1, -1))
_FAILURES = {
    "ENGINE_TIMEOUT": "TOOK_TOO_LONG",
    "ENGINE_CRASHED": "CRASHED",
    "ENGINE_MEMORY": "TOO_MUCH_MEMORY",
    "ENGINE_BUSY": "BUSY",
}
"""Codes of the page by which one drawing fails; any other means that the engine can't be used."""


_encoded = lru_cache(_PREPARED)(data_uri.encode)


def prepare(requests: Iterable[PictureRequest]) -> None:
    """Work out what large drawings need, in any thread; `DrawingPage.draw` then finds it done."""
    for svg, moment in {(request.svg, request.moment) for request in requests}:
        moments_to_try(svg)
        _encoded(shown_at(svg, moment).svg)


class DrawingPage(QObject):
    """Draws one batch after the other; works while the event loop runs.

    Drawings lie side by side on a sheet, each in a cell of its own that none can leave. Where a sheet can't
    be drawn, each of its drawings gets the page for itself: a heavy one fails alone. One that moves is drawn
    as it is at the moment that was asked for, or at rest; one without an end at the moment at which it shows
    most of itself. What has to be waited for has the page for itself, too.

    Signals:
        drawn: a list with a Picture or a Failure for each request of the batch.
        failed: the code of an EngineError: the engine can't be used.
    """

    drawn = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = OffscreenPage(FOLDER, SCALE, self)
        self._page.made.connect(self._go_on_with)
        self._page.failed.connect(self._go_on_after)
        self._left: deque[list[PictureRequest]] = deque()
        self._sheet = Sheet((), (0, 0))
        self._groups = 0
        self._singly = 0
        self._shows = 0
        self._tried: tuple[float, ...] = ()
        self._fullest: dict[str, float] = {}
        self._made: list[Picture | Failure] = []

    def draw(self, requests: Sequence[PictureRequest]) -> None:
        """Begin to draw a batch; one at a time. Requests for the same drawing should be neighbours."""
        self._tried = ()
        grouped = groupby(requests, lambda request: (request.svg, request.moment))
        self._left = deque(list(group) for _, group in grouped)
        self._singly = 0
        self._made = []
        self._go_on()

    def close(self) -> None:
        """End the page; nothing is heard of it afterwards."""
        self._left.clear()
        self._page.close()

    def _go_on_with(self, image: QImage) -> None:
        with self._telling_faults():
            self._take(image)

    def _go_on_after(self, code: str) -> None:
        with self._telling_faults():
            self._hear_failure(code)

    @contextmanager
    def _telling_faults(self) -> Iterator[None]:
        """Tell whoever waits for the batch of a fault of ours, which is reported as well."""
        try:
            yield
        except Exception:
            self.failed.emit(_FAILED)
            self.close()
            raise

    def _go_on(self) -> None:
        if not self._left:
            QTimer.singleShot(0, self, lambda: self.drawn.emit(self._made))
            return
        first = self._left[0][0]
        moments = self._to_try(first)
        if moments:
            self._tried, self._groups = moments, 1
            self._show([(first, shown_at(first.svg, one)) for one in moments])
        else:
            self._show_some()

    def _to_try(self, request: PictureRequest) -> tuple[float, ...]:
        """Return the moments of an endless movement of which the fullest isn't known yet."""
        if request.moment is not None or request.svg in self._fullest:
            return ()
        return moments_to_try(request.svg)

    def _show_some(self) -> None:
        """Draw the next group, and with it those that fit on the same sheet and needn't be waited for."""
        most = 1 if self._singly else together(self._left)
        shown: list[tuple[PictureRequest, Shown]] = []
        self._groups = 0
        for group in islice(self._left, most):
            if self._groups and self._to_try(group[0]):
                break
            one = self._shown(group[0])
            if self._groups and one.wait:
                break
            shown += [(request, one) for request in group]
            self._groups += 1
            if one.wait:
                break
        self._show(shown)

    def _shown(self, request: PictureRequest) -> Shown:
        moment = self._fullest.get(request.svg) if request.moment is None else request.moment
        return shown_at(request.svg, moment)

    def _show(self, shown: list[tuple[PictureRequest, Shown]]) -> None:
        """Draw these side by side, once on each ground."""
        self._sheet = laid_out(shown)
        cells = [
            {**_cell(place.request, self._uri(place.shown)), "left": place.left, "top": top, "ground": ground}
            for place in self._sheet.places
            for top, ground in zip(place.tops, GROUNDS, strict=True)
        ]
        wait = max(one.wait for _, one in shown) * 1000
        self._page.draw(PageRequest({"cells": cells, "wait": wait}, self._sheet.size))

    def _uri(self, shown: Shown) -> str:
        uri = _encoded(shown.svg)
        if not shown.wait:
            return uri
        self._shows += 1  # the clock of a drawing goes on as long as its address is the same
        return uri.replace(",", f";show={self._shows},", 1)

    def _take(self, image: QImage) -> None:
        pictures = [_picture(image, place) for place in self._sheet.places]
        if self._tried:
            inks = [sum(picture.pixels[3::4]) for picture in pictures]
            self._keep(self._left[0][0].svg, self._tried[inks.index(max(inks))])
            self._tried = ()
        else:
            self._made += pictures
            self._end_groups()
        self._go_on()

    def _end_groups(self) -> None:
        """Take those off that have been on the sheet."""
        for _ in range(self._groups):
            self._left.popleft()
        self._singly = max(0, self._singly - self._groups)

    def _keep(self, svg: str, moment: float) -> None:
        """Remember at which moment a drawing shows most of itself."""
        self._fullest[svg] = moment
        if len(self._fullest) > _REMEMBERED:
            del self._fullest[next(iter(self._fullest))]

    def _hear_failure(self, code: str) -> None:
        if code not in _FAILURES:
            self.failed.emit(code)
            return
        self._tried = ()
        if self._groups > 1:
            self._singly = self._groups
        else:
            self._made += [Failure(_FAILURES[code]) for _ in self._left[0]]
            self._end_groups()
        self._go_on()


def _picture(image: QImage, place: Place) -> Picture:
    """Cut a picture out of the sheet's."""
    side, left = place.request.side, place.left * SCALE
    on_white, on_black = (image.copy(left, top * SCALE, side, side) for top in place.tops)
    return Picture(side, _pixels(on_white, on_black), place.shown.is_moving)


def _cell(request: PictureRequest, uri: str) -> dict[str, object]:
    return {
        "uri": uri,
        "size": request.size,
        "position": request.position,
        "box": request.box,
        "margin": request.margin,
        "zoom": request.scale / SCALE,
    }


def _pixels(on_white: QImage, on_black: QImage) -> bytes:
    """Return the pixels of a picture as `Picture` has them.

    A pixel on black is its colour multiplied by alpha; what it is lighter on white is white that shines
    through.
    """
    pixels = bytearray(_rgba(on_black))
    painter = QPainter(on_white)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, on_black)
    painter.end()
    pixels[3::4] = _rgba(on_white)[1::4].translate(_INVERTED)
    return bytes(pixels)


def _rgba(image: QImage) -> bytes:
    converted = image.convertToFormat(QImage.Format.Format_RGBX8888)  # lives until its bytes are copied
    return bytes(converted.constBits())

"""Drawings as pixels, drawn by Chromium off screen: a batch in, a picture or a failure for each out.

Each is drawn twice, on white and on black, and its transparency is worked out from the difference: a page's
transparent parts are not to be relied on, because Qt shows there what lay in its memory before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from configurator.icon import data_uri
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.icon.motion.still import Shown, moments_to_try, shown_at
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest

FOLDER = "drawing"
SCALE = 2
"""Device pixels to a CSS pixel of the page."""
_GROUNDS = ("white", "black")
_REMEMBERED = 64
"""Drawings without an end whose fullest moment is remembered."""
_PREPARED = 16
"""Drawings whose Data URIs are remembered."""
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

    Each drawing has the page for itself, so that it can't spoil the picture of another. One that moves is
    drawn as it is at the moment that was asked for, or at rest; one without an end at the moment at which it
    shows most of itself.

    Signals:
        drawn: a list with a Picture or a Failure for each request of the batch.
        failed: the code of an EngineError: the engine can't be used.
    """

    drawn = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = OffscreenPage(FOLDER, SCALE, self)
        self._page.made.connect(self._take)
        self._page.failed.connect(self._hear_failure)
        self._left: list[list[PictureRequest]] = []
        self._shown: list[tuple[PictureRequest, Shown]] = []
        self._shows = 0
        self._tried: tuple[float, ...] = ()
        self._fullest: dict[str, float] = {}
        self._made: list[Picture | Failure] = []

    def draw(self, requests: Sequence[PictureRequest]) -> None:
        """Begin to draw a batch; one at a time. Requests for the same drawing should be neighbours."""
        self._tried = ()
        grouped = groupby(requests, lambda request: (request.svg, request.moment))
        self._left = [list(group) for _, group in grouped]
        self._made = []
        self._go_on()

    def close(self) -> None:
        """End the page; nothing is heard of it afterwards."""
        self._left = []
        self._page.close()

    def _go_on(self) -> None:
        if not self._left:
            QTimer.singleShot(0, self, lambda: self.drawn.emit(self._made))
            return
        group = self._left[0]
        svg, moment = group[0].svg, group[0].moment
        moments = moments_to_try(svg) if moment is None else ()
        if moments and svg not in self._fullest:
            self._tried = moments
            self._show([(group[0], shown_at(svg, one)) for one in moments])
        else:
            shown = shown_at(svg, self._fullest.get(svg) if moment is None else moment)
            self._show([(request, shown) for request in group])

    def _show(self, shown: list[tuple[PictureRequest, Shown]]) -> None:
        """Draw these side by side, once on each ground."""
        self._shown = shown
        requests = [request for request, _ in shown]
        lefts, height = _lefts(requests), max(map(_css_side, requests))
        cells = [
            {**_cell(request, self._uri(one)), "left": left, "top": number * height, "ground": ground}
            for (request, one), left in zip(shown, lefts, strict=True)
            for number, ground in enumerate(_GROUNDS)
        ]
        size = (lefts[-1] + _css_side(requests[-1]), len(_GROUNDS) * height)
        self._page.draw(PageRequest({"cells": cells, "wait": shown[0][1].wait * 1000}, size))

    def _uri(self, shown: Shown) -> str:
        uri = _encoded(shown.svg)
        if not shown.wait:
            return uri
        self._shows += 1  # the clock of a drawing goes on as long as its address is the same
        return uri.replace(",", f";show={self._shows},", 1)

    def _take(self, image: QImage) -> None:
        requests = [request for request, _ in self._shown]
        height = max(map(_css_side, requests)) * SCALE
        pictures = []
        for (request, shown), left in zip(self._shown, _lefts(requests), strict=True):
            side, start = request.side, left * SCALE
            on_white, on_black = (image.copy(start, top, side, side) for top in (0, height))
            pictures.append(Picture(side, _pixels(on_white, on_black), shown.is_moving))
        if self._tried:
            inks = [sum(picture.pixels[3::4]) for picture in pictures]
            self._keep(requests[0].svg, self._tried[inks.index(max(inks))])
            self._tried = ()
        else:
            self._left.pop(0)
            self._made += pictures
        self._go_on()

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
        self._made += [Failure(_FAILURES[code]) for _ in self._left.pop(0)]
        self._go_on()


def _css_side(request: PictureRequest) -> int:
    """Side of a request's cell in CSS pixels of the page."""
    return -(-request.side // SCALE)


def _lefts(group: Iterable[PictureRequest]) -> list[int]:
    """Where the cells of a drawing begin, side by side, in CSS pixels of the page."""
    lefts = [0]
    for request in group:
        lefts.append(lefts[-1] + _css_side(request))
    return lefts[:-1]


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

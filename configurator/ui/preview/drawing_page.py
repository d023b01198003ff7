"""Drawings as pixels, drawn by Chromium off screen: a batch in, a picture or a failure for each out.

Each is drawn twice, on white and on black, and its transparency is worked out from the difference: a page's
transparent parts are not to be relied on, because Qt shows there what lay in its memory before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from configurator.icon import data_uri
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.icon.motion.still import Shown, shown_at
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest

FOLDER = "drawing"
SCALE = 2
"""Device pixels to a CSS pixel of the page."""
_GROUNDS = ("white", "black")
_INVERTED = bytes(range(255, -1, -1))
_FAILURES = {
    "ENGINE_TIMEOUT": "TOOK_TOO_LONG",
    "ENGINE_CRASHED": "CRASHED",
    "ENGINE_MEMORY": "TOO_MUCH_MEMORY",
    "ENGINE_BUSY": "FAILED",
}
"""Codes of the page that are a drawing's own; any other means that the engine can't be used."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The requests for one drawing at one moment, which are drawn together.

    Attributes:
        requests: what is asked for.
        shown: what is drawn for it.
        uri: the same as a Data URI.
    """

    requests: Sequence[PictureRequest]
    shown: Shown
    uri: str


def sheets(requests: Iterable[PictureRequest]) -> list[Sheet]:
    """Return what a batch comes to; large drawings take their time here, so it may be called in any thread.

    Args:
        requests: the batch. Those for the same drawing should be neighbours.
    """
    made = []
    for (svg, moment), group in groupby(requests, lambda request: (request.svg, request.moment)):
        shown = shown_at(svg, moment)
        made.append(Sheet(list(group), shown, data_uri.encode(shown.svg)))
    return made


class DrawingPage(QObject):
    """Draws one batch after the other; works while the event loop runs.

    Each drawing has the page for itself, so that it can't spoil the picture of another. One that moves is
    drawn as it is at the moment that was asked for.

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
        self._left: list[Sheet] = []
        self._shows = 0
        self._made: list[Picture | Failure] = []

    def draw(self, batch: Sequence[Sheet]) -> None:
        """Begin to draw a batch; one at a time."""
        self._left = list(batch)
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
        sheet = self._left[0]
        group, uri = sheet.requests, sheet.uri
        lefts = _lefts(group)
        height = max(map(_css_side, group))
        if sheet.shown.wait:  # the clock of a drawing goes on as long as its address is the same
            self._shows += 1
            uri = uri.replace(",", f";show={self._shows},", 1)
        cells = [
            {**_cell(request), "left": left, "top": number * height, "ground": ground}
            for request, left in zip(group, lefts, strict=True)
            for number, ground in enumerate(_GROUNDS)
        ]
        size = (lefts[-1] + _css_side(group[-1]), len(_GROUNDS) * height)
        self._page.draw(PageRequest({"uri": uri, "cells": cells, "wait": sheet.shown.wait * 1000}, size))

    def _take(self, image: QImage) -> None:
        sheet = self._left.pop(0)
        group, is_moving = sheet.requests, sheet.shown.is_moving
        height = max(map(_css_side, group)) * SCALE
        for request, left in zip(group, _lefts(group), strict=True):
            side, start = request.side, left * SCALE
            on_white, on_black = (image.copy(start, top, side, side) for top in (0, height))
            self._made.append(Picture(side, _pixels(on_white, on_black), is_moving))
        self._go_on()

    def _hear_failure(self, code: str) -> None:
        if code not in _FAILURES:
            self.failed.emit(code)
            return
        self._made += [Failure(_FAILURES[code]) for _ in self._left.pop(0).requests]
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


def _cell(request: PictureRequest) -> dict[str, object]:
    return {
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

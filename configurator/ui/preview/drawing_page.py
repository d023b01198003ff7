"""Drawings as pixels, drawn by Chromium off screen: a batch in, a picture or a failure for each out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from configurator.icon import data_uri
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest

FOLDER = "drawing"
SCALE = 2
"""Device pixels to a CSS pixel of the page."""
_FAILURES = {"ENGINE_TIMEOUT": "TOOK_TOO_LONG", "ENGINE_CRASHED": "CRASHED"}
"""Codes of the page that are a drawing's own; any other means that the engine can't be used."""


class DrawingPage(QObject):
    """Draws one batch after the other; works while the event loop runs.

    Each drawing has the page for itself, so that it can't spoil the picture of another.

    Signals:
        drawn: a list with a Picture or a Failure for each request of the batch.
        failed: the code of an EngineError: the engine can't be used.
    """

    drawn = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = OffscreenPage(FOLDER, SCALE, self, is_transparent=True)
        self._page.made.connect(self._take)
        self._page.failed.connect(self._hear_failure)
        self._left: list[list[PictureRequest]] = []
        self._made: list[Picture | Failure] = []

    def draw(self, requests: Sequence[PictureRequest]) -> None:
        """Begin to draw a batch; one at a time. Requests for the same drawing should be neighbours."""
        self._left = [list(group) for _, group in groupby(requests, lambda request: request.svg)]
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
        lefts = _lefts(group)
        size = (lefts[-1] + _css_side(group[-1]), max(map(_css_side, group)))
        cells = [_cell(request, left) for request, left in zip(group, lefts, strict=True)]
        self._page.draw(PageRequest({"cells": cells}, size))

    def _take(self, image: QImage) -> None:
        group = self._left.pop(0)
        self._made += [_cut(image, request, left) for request, left in zip(group, _lefts(group), strict=True)]
        self._go_on()

    def _hear_failure(self, code: str) -> None:
        if code not in _FAILURES:
            self.failed.emit(code)
            return
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


def _cell(request: PictureRequest, left: int) -> dict[str, object]:
    return {
        "uri": data_uri.encode(request.svg),
        "size": request.size,
        "position": request.position,
        "box": request.box,
        "margin": request.margin,
        "zoom": request.scale / SCALE,
        "left": left,
        "top": 0,
    }


def _cut(image: QImage, request: PictureRequest, left: int) -> Picture:
    """Return the part of the page's picture that a request has asked for."""
    side = request.side
    part = image.copy(left * SCALE, 0, side, side)
    part.convertTo(QImage.Format.Format_RGBA8888_Premultiplied)
    return Picture(side, bytes(part.constBits())[: 4 * side * side])

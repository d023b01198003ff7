"""Pictures of a connector, drawn by the engine without a display."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from configurator.connector.model import Connector
from configurator.services.preview_values import page_values
from configurator.ui.preview import engine
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offstage import to_bytes
from configurator.wording.preview_page import page_texts

if TYPE_CHECKING:
    from configurator.ui.preview.preview_page import PreviewPage

__all__ = ["EngineError", "Studio", "make_application", "take", "to_bytes"]

_PATIENCE = 20_000
"""Milliseconds that one picture may take, the engine's start included."""
_POLL = 1
"""Milliseconds between two looks at the surface."""
_MARK = 8
"""Side of the page's frame mark in CSS pixels; it lies below the picture."""
_WIDEST = 800
"""Width of the page in CSS pixels in which a place finds its own size."""


def make_application(scale: float) -> QApplication:
    """Return a QApplication without a display whose pages have `scale` device pixels to a CSS pixel.

    Qt's offscreen platform is part of Qt on every system, needs no display and no graphics card, and its
    screen is the same everywhere, so a picture does not depend on the user's monitor.
    """
    for name in (
        "QT_SCREEN_SCALE_FACTORS",
        "QT_FONT_DPI",
        "QT_ENABLE_HIGHDPI_SCALING",
        "QT_USE_PHYSICAL_DPI",
    ):
        os.environ.pop(name, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    engine.prepare_application()
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    return QApplication(["configurator"])


class Studio:
    """Draws one picture after the other on one page; a context manager."""

    def __init__(self) -> None:
        self._page: PreviewPage | None = None
        self._frame = 0

    def __enter__(self) -> Studio:
        return self

    def __exit__(self, *_: object) -> None:
        self._end_page()

    def draw(self, connector: Connector, place: str, box: int = 64, *, wallpaper: str = "light") -> QImage:
        """Return the picture of `connector` in one place.

        Args:
            connector: what is drawn.
            place: `all`, `overview`, `tile`, `connected`, `channels`, `settings`, `small`, `inactive`, or
                `icon`: the round icon alone on white.
            box: side of the icon in CSS pixels, for `icon`.
            wallpaper: `light` or `dark`.

        Raises:
            EngineError: the engine cannot be used, or the page has crashed or takes too long; the next
                picture gets a new page.
        """
        page = self._page or self._new_page()
        try:
            page.update({"wallpaper": wallpaper})
            return self._draw(page, connector, place, box)
        except EngineError:
            self._end_page()
            raise

    def _new_page(self) -> PreviewPage:
        engine.load()
        from configurator.ui.preview.preview_page import PreviewPage

        page = PreviewPage()
        page.update({"picture": True, "scheme": "light", "texts": page_texts()})
        page.view.resize(_WIDEST, _WIDEST)
        page.view.show()
        page.load()
        self._page = page
        return page

    def _end_page(self) -> None:
        if self._page:
            self._page.close()
            self._page = None

    def _draw(self, page: PreviewPage, connector: Connector, place: str, box: int) -> QImage:
        page.update({**page_values(connector), "place": place, "box": f"{box}px"})
        page.update({"surround": "#fff" if place == "icon" else "#f4f5f7"})
        width, height = (box, box) if place == "icon" else _measure(page)
        self._frame += 1
        return take(page, self._frame, width, height)


def take(page: PreviewPage, frame: int, width: int, height: int) -> QImage:
    """Return what a page shows, once all of it is drawn.

    Args:
        page: the page, with its values given.
        frame: a number that no earlier picture of this page had, from 1 to 0xFFFFFF.
        width: width of the picture in CSS pixels.
        height: height of the picture in CSS pixels.

    Raises:
        EngineError: the page has crashed or takes too long.
    """
    page.view.resize(width, height + _MARK)
    page.update({"frame": [frame, width, height + _MARK]})
    _wait(page, lambda: _shown_frame(page.view) == frame)
    picture = page.view.grab().toImage()
    ratio = picture.devicePixelRatio()
    picture.setDevicePixelRatio(1)
    return picture.copy(0, 0, round(width * ratio), round(height * ratio))


def _measure(page: PreviewPage) -> tuple[int, int]:
    """Return width and height in CSS pixels of what the page shows."""
    _wait(page, lambda: page.is_up_to_date)
    answers: list[object] = []
    page.run("measure()", answers.append)
    _wait(page, lambda: bool(answers))
    width, height = json.loads(str(answers[0]))
    return width, height


def _shown_frame(view: QWidget) -> int:
    """Return the number of the frame that is on the surface."""
    mark = view.grab(QRect(0, view.height() - _MARK, _MARK, _MARK)).toImage()
    return mark.pixelColor(mark.width() // 2, mark.height() // 2).rgb() & 0xFFFFFF


def _wait(page: PreviewPage, done: Callable[[], bool]) -> None:
    """Let the engine work until `done`."""
    loop, look, limit = QEventLoop(), QTimer(interval=_POLL), QTimer(interval=_PATIENCE)
    look.timeout.connect(lambda: loop.quit() if done() or page.has_crashed else None)
    limit.timeout.connect(loop.quit)
    look.start()
    limit.start()
    loop.exec()
    if page.has_crashed:
        raise EngineError("ENGINE_CRASHED")
    if not done():
        raise EngineError("ENGINE_TIMEOUT")

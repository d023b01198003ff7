"""Pictures of a connector, drawn by the engine without a display."""

from __future__ import annotations

import json
import os
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from configurator.connector.model import Connector
from configurator.ui.preview import engine
from configurator.ui.preview.texts import page_texts
from configurator.ui.preview.values import page_values

_PATIENCE = 20_000
"""Milliseconds that one picture may take, the engine's start included."""
_POLL = 1
"""Milliseconds between two looks at the surface."""
_MARK = 8
"""Side of the page's frame mark in CSS pixels; it lies below the picture."""
_WIDEST = 800
"""Width of the page in CSS pixels in which a place finds its own size."""


class PictureError(Exception):
    """The engine did not draw.

    Attributes:
        code: ENGINE_MISSING, ENGINE_CRASHED or ENGINE_TIMEOUT.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


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
    """Draws one picture after the other on one page; a context manager.

    Raises:
        PictureError: there is no engine.
    """

    def __init__(self) -> None:
        try:
            engine.load()
            from configurator.ui.preview.page import PreviewPage
        except ImportError:
            raise PictureError("ENGINE_MISSING") from None
        self._surface = QWidget()
        self._page = PreviewPage(self._surface, QColor("white"))
        self._page.update({"picture": True, "wallpaper": "light", "scheme": "light", "texts": page_texts()})
        self._page.load()
        self._frame = 0
        self._page.view.resize(_WIDEST, _WIDEST)
        self._surface.show()

    def __enter__(self) -> Studio:
        return self

    def __exit__(self, *_: object) -> None:
        self._page.close()
        self._surface.close()

    def draw(self, connector: Connector, place: str, box: int = 64) -> QImage:
        """Return the picture of `connector` in one place.

        Args:
            connector: what is drawn.
            place: `all`, `tile`, `connected`, `settings`, `small`, `inactive`, or `icon`: the round icon alone
                on white.
            box: side of the icon in CSS pixels, for `icon`.

        Raises:
            PictureError: the page has crashed or takes too long.
        """
        self._page.update({**page_values(connector), "place": place, "box": f"{box}px"})
        self._page.update({"surround": "#fff" if place == "icon" else "#f4f5f7"})
        width, height = (box, box) if place == "icon" else self._measure()
        self._surface.resize(width, height + _MARK)
        self._page.view.resize(width, height + _MARK)
        self._frame += 1
        self._page.update({"frame": [self._frame, width, height + _MARK]})
        self._wait(lambda: self._shown_frame() == self._frame)
        ratio = self._page.view.devicePixelRatioF()
        picture = self._page.view.grab().toImage()
        picture.setDevicePixelRatio(1)
        return picture.copy(0, 0, round(width * ratio), round(height * ratio))

    def _measure(self) -> tuple[int, int]:
        """Return width and height in CSS pixels of what the page shows."""
        answers: list[object] = []
        self._wait(lambda: self._page.is_up_to_date)
        self._page.run("measure()", answers.append)
        self._wait(lambda: bool(answers))
        width, height = json.loads(str(answers[0]))
        return width, height

    def _shown_frame(self) -> int:
        """Return the number of the frame that is on the surface."""
        view = self._page.view
        mark = view.grab(QRect(0, view.height() - _MARK, _MARK, _MARK)).toImage()
        return mark.pixelColor(mark.width() // 2, mark.height() // 2).rgb() & 0xFFFFFF

    def _wait(self, done: Callable[[], bool]) -> None:
        """Let the engine work until `done`."""
        loop, look, limit = QEventLoop(), QTimer(interval=_POLL), QTimer(interval=_PATIENCE)
        crashed: list[bool] = []
        connection = self._page.crashed.connect(lambda: (crashed.append(True), loop.quit()))
        look.timeout.connect(lambda: loop.quit() if done() else None)
        limit.timeout.connect(loop.quit)
        look.start()
        limit.start()
        loop.exec()
        self._page.crashed.disconnect(connection)
        if crashed:
            raise PictureError("ENGINE_CRASHED")
        if not done():
            raise PictureError("ENGINE_TIMEOUT")

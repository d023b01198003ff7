"""Drawing pages without a display, for the command line."""

from __future__ import annotations

import atexit
import os

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from configurator.ui.preview import engine
from configurator.ui.preview.engine import EngineError
from configurator.ui.preview.offscreen_page import Made, OffscreenPage, PageRequest


def application(scale: float) -> QApplication:
    """Return a QApplication without a display whose pages have `scale` device pixels to a CSS pixel, or one.

    A process has one, until it ends: whoever comes later gets that of the first.

    Qt's offscreen platform is part of Qt on every system, needs no display and no graphics card, and its
    screen is the same everywhere. So a picture doesn't depend on the user's monitor.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    for name in (
        "QT_SCREEN_SCALE_FACTORS",
        "QT_FONT_DPI",
        "QT_ENABLE_HIGHDPI_SCALING",
        "QT_USE_PHYSICAL_DPI",
    ):
        os.environ.pop(name, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(max(1.0, scale))  # Chromium draws nothing on some smaller ones
    engine.prepare_application()
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    made = QApplication(["configurator"])
    atexit.register(made.shutdown)  # before Python takes the engine's modules apart
    return made


def draw(page: OffscreenPage, request: PageRequest) -> QImage | bytes:
    """Draw a request and wait for it.

    Returns:
        A picture, or the bytes of a PDF.

    Raises:
        EngineError: the engine cannot be used, or the page has crashed or takes too long.
    """
    made = _made(page, request)
    return made[0] if isinstance(made, list) else made


def draw_all(page: OffscreenPage, request: PageRequest) -> list[QImage]:
    """Draw a request for several pictures at once and wait for them.

    Raises:
        EngineError: as `draw`.
    """
    made = _made(page, request)
    return made if isinstance(made, list) else []


def _made(page: OffscreenPage, request: PageRequest) -> Made:
    """Wait for what the page's signal `made` tells."""
    loop = QEventLoop()
    made: list[Made] = []
    codes: list[str] = []
    connections = [
        (signal, signal.connect(slot))
        for signal, into in ((page.made, made.append), (page.failed, codes.append))
        for slot in (into, loop.quit)
    ]
    page.draw(request)
    loop.exec()
    for signal, connection in connections:
        signal.disconnect(connection)
    if codes:
        raise EngineError(codes[0])
    return made[0]

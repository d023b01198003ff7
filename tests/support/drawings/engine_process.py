"""Takes pictures of pages in Qt WebEngine; a process of its own, because the scale is the process's.

    python -m tests.support.drawings.engine_process ORDER

ORDER is a file of JSON: `pages` (files), `size` (CSS pixels), `mark` (side of the pages' #mark, in the
corner), `moments` (seconds after each load), `folder` (for the pictures). Each picture's name is printed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer, QUrl
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

_POLL = 25
"""Milliseconds between two looks at the surface."""
_LIMIT = 240_000
"""Milliseconds for one page, after which the process gives up."""
_FAST = 100
"""Qt's "quality" of a PNG that is hardly compressed."""


class Camera:
    """Shows one page after the other, and takes their pictures."""

    def __init__(self, order: dict[str, Any]) -> None:
        self._order = order
        self._profile = QWebEngineProfile()
        self._page = QWebEnginePage(self._profile)
        self._view = QWebEngineView()
        self._view.setPage(self._page)
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._view.resize(*order["size"])
        self._clock = QElapsedTimer()
        self._pages: list[str] = order["pages"]
        self._waiting: list[float] = []
        self._taken = 0
        self._page.loadFinished.connect(self._on_loaded)
        self._poll = QTimer(interval=_POLL)
        self._poll.timeout.connect(self._look)
        self._limit = QTimer(interval=_LIMIT, singleShot=True)
        self._limit.timeout.connect(lambda: QApplication.exit(1))
        self._view.show()
        self._load_next()

    def close(self) -> None:
        """End the page before its profile."""
        self._poll.stop()
        for one in (self._view, self._page, self._profile):
            shiboken6.delete(one)

    def _load_next(self) -> None:
        if not self._pages:
            QApplication.quit()
            return
        self._waiting = [1000 * moment for moment in self._order["moments"]]
        self._limit.start()
        self._page.load(QUrl.fromLocalFile(self._pages.pop(0)))

    def _on_loaded(self) -> None:
        self._clock.start()
        self._wait_for_next()

    def _wait_for_next(self) -> None:
        QTimer.singleShot(int(max(0, self._waiting[0] - self._clock.elapsed())), self._mark)

    def _mark(self) -> None:
        """Give the mark a new colour: what is on the surface together with it is complete."""
        self._page.runJavaScript(
            "requestAnimationFrame(() => requestAnimationFrame(() => {"
            f"document.getElementById('mark').style.background = '#{self._taken + 16:06x}' }}))"
        )
        self._poll.start()

    def _look(self) -> None:
        side = self._order["mark"]
        mark = self._view.grab(QRect(0, 0, side, side)).toImage()
        if mark.pixelColor(mark.width() // 2, mark.height() // 2).rgb() & 0xFFFFFF != self._taken + 16:
            return
        self._poll.stop()
        file = Path(self._order["folder"]) / f"{self._taken}.png"
        self._view.grab().toImage().save(str(file), None, _FAST)
        sys.stdout.write(f"{file}\n")
        sys.stdout.flush()
        self._taken += 1
        self._waiting.pop(0)
        if self._waiting:
            self._wait_for_next()
        else:
            self._load_next()


def main() -> int:
    """Take the pictures; return 0 where all were taken."""
    order = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    QQuickWindow.setSceneGraphBackend("software")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(["camera"])
    camera = Camera(order)
    code = application.exec()
    camera.close()
    return code


if __name__ == "__main__":
    sys.exit(main())

"""The floors of `keystrokes`: the same changes, typed beside a page that has nothing but an icon.

    python -m tests.benchmarks.keystroke_floors page
    python -m tests.benchmarks.keystroke_floors stock FILE

`page` has one field and the page; `stock` the same widgets as the program's window, as FILE describes them,
with the page where that has its preview. The last line is what `keystrokes` prints.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from configurator.icon import data_uri
from configurator.ui.preview import engine
from tests.benchmarks.keystrokes import Typist, measure_all
from tests.benchmarks.stock import build
from tests.benchmarks.window import SIZE
from tests.support.found import found

_REST_MS = 500
_PAGE = """<!doctype html><style>#icon { width: 64px; height: 64px; margin: 100px; border-radius: 50%;
background: #1a73e8 center / 60% no-repeat; }</style><div id="icon"></div>"""


class Floor:
    """A window with a field and a page: what is typed is set as the icon's colour by one line of script.

    Args:
        window: has one view of a page, and a field with the name `color`.
    """

    def __init__(self, window: QMainWindow) -> None:
        from PySide6.QtWebEngineWidgets import QWebEngineView

        self.window = window
        self.view = found(window, QWebEngineView)
        self._edit = found(window, QLineEdit, "color")
        self._under_way = 0
        self._edit.textChanged.connect(partial(self._style, "backgroundColor"))
        # Not in the signal itself: the page is drawn only after that.
        self.view.loadFinished.connect(lambda _is_loaded: QTimer.singleShot(_REST_MS, self._measure))

    def show(self) -> None:
        """Show it, and load the page."""
        self.window.resize(*SIZE)
        self.window.show()
        self.view.setHtml(_PAGE)

    def _style(self, name: str, value: str) -> None:
        self._under_way += 1
        code = f"document.getElementById('icon').style.{name} = {json.dumps(value)}"
        self.view.page().runJavaScript(code, 0, lambda _result: self._end_one())

    def _end_one(self) -> None:
        self._under_way -= 1

    def _use_drawing(self, svg: str) -> None:
        self._style("backgroundImage", f'url("{data_uri.encode(svg)}")')

    def _measure(self) -> None:
        typist = Typist(self.view, self._edit, lambda: not self._under_way)
        print(json.dumps(measure_all(typist, self._use_drawing)), flush=True)
        QApplication.quit()


def page() -> QMainWindow:
    """Return a window with a field above a page."""
    from PySide6.QtWebEngineWidgets import QWebEngineView

    window, inside = QMainWindow(), QWidget()
    edit, view = QLineEdit("#1a73e8"), QWebEngineView()
    edit.setObjectName("color")
    column = QVBoxLayout(inside)
    column.addWidget(edit)
    column.addWidget(view, 1)
    window.setCentralWidget(inside)
    return window


def stock() -> QMainWindow:
    """Return a window with the same widgets as the program's."""
    window = build(json.loads(Path(sys.argv[2]).read_text("utf-8")))
    assert isinstance(window, QMainWindow)
    return window


def main() -> int:
    """Show a floor, type, and print what was measured."""
    app = QApplication(["benchmark"])
    engine.load()
    floor = Floor({"page": page, "stock": stock}[sys.argv[1]]())
    floor.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

"""The floor of `keystrokes`: the same changes, typed beside a page that has nothing but an icon."""

from __future__ import annotations

import json
import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from configurator.icon import data_uri
from configurator.ui.preview import engine
from tests.benchmarks.keystrokes import Typist, measure_all
from tests.benchmarks.window import SIZE

_PAGE = """<!doctype html><style>#icon { width: 64px; height: 64px; margin: 100px; border-radius: 50%;
background: #1a73e8 center / 60% no-repeat; }</style><div id="icon"></div>"""


def main() -> int:
    """Show the page, type, and print what `keystrokes` prints."""
    app = QApplication(["benchmark"])
    engine.load()
    from PySide6.QtWebEngineWidgets import QWebEngineView

    window, view, edit = QMainWindow(), QWebEngineView(), QLineEdit("#1a73e8")
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(edit)
    column.addWidget(view, 1)
    window.setCentralWidget(page)

    def style(name: str, value: str) -> None:
        view.page().runJavaScript(f"document.getElementById('icon').style.{name} = {json.dumps(value)}")

    def measure(_is_loaded: bool) -> None:
        typist = Typist(view, edit, lambda: True)

        def use_drawing(svg: str) -> None:
            style("backgroundImage", f'url("{data_uri.encode(svg)}")')

        print(json.dumps(measure_all(typist, use_drawing)), flush=True)
        app.quit()

    edit.textChanged.connect(lambda color: style("backgroundColor", color))
    view.loadFinished.connect(measure)
    window.resize(*SIZE)
    window.show()
    view.setHtml(_PAGE)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

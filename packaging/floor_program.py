"""The smallest program that shows a web page; frozen like ours, it shows what ours adds (`sizes.py`)."""

import sys

from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

if __name__ == "__main__":
    app = QApplication(sys.argv)
    view = QWebEngineView()
    view.loadFinished.connect(lambda is_loaded: app.exit(not is_loaded))
    view.setHtml("<!doctype html><title>Floor</title><p>A page")
    view.show()
    sys.exit(app.exec())

"""One window in a process of its own; it prints what happens when, then stays until it is ended.

    python -m tests.benchmarks.window bare | stock FILE | page | page-with-defaults | product | describe FILE
    python -m tests.benchmarks.window start | remember

`product` opens what `remember` has left as the last session, `start` the start page.

Times are nanoseconds of the system's monotonic clock, which the parent process reads too.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__" and sys.argv[1] in ("product", "describe", "start"):
    import configurator.cli.window

    gc.disable()  # as `open_window` does before it loads Qt
    import configurator.ui  # noqa: F401  which imports PySide

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from configurator.services.accounts import Accounts
    from configurator.ui.shell.main_window import MainWindow

SIZE = (1240, 800)
COLOR = "#3366cc"


def report(what: str) -> None:
    print(json.dumps({what: time.monotonic_ns()}), flush=True)


class FirstPaint(QObject):
    """Reports when the first picture of a window has been drawn and handed over."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: report("painted"))
        return False


def watch_for(view: QWidget, color: str) -> None:
    """Report when `color` is among the pixels of a page."""
    from PySide6.QtGui import QColor, QImage

    wanted = QColor(color).rgb().to_bytes(4, sys.byteorder)
    timer = QTimer(view, interval=2)

    def look() -> None:
        image = view.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
        if wanted in bytes(image.constBits()):
            timer.stop()
            report("visible")

    timer.timeout.connect(look)
    timer.start()


def bare() -> QMainWindow:
    return QMainWindow()


def stock() -> QMainWindow:
    from tests.benchmarks.stock import build

    window = build(json.loads(Path(sys.argv[2]).read_text("utf-8")))
    assert isinstance(window, QMainWindow)
    return window


def page() -> QMainWindow:
    """A page and nothing else, with the engine set up as the program does it."""
    from configurator.ui.preview import engine

    engine.load()
    return page_with_defaults()


def page_with_defaults() -> QMainWindow:
    from PySide6.QtWebEngineWidgets import QWebEngineView

    window = QMainWindow()
    view = QWebEngineView()
    window.setCentralWidget(view)
    view.loadFinished.connect(lambda _ok: watch_for(view, COLOR))
    view.setHtml(f"<!doctype html><body style='background: {COLOR}'>")
    return window


def show(make: Callable[[], QMainWindow]) -> int:
    app = QApplication(["benchmark"])
    window = make()
    window.resize(*SIZE)
    FirstPaint(window)
    window.show()
    return app.exec()


def product(window_made: Callable[[MainWindow], None]) -> int:
    """Start the program as a person does, and call `window_made` with its window before that is shown."""
    from configurator import cli
    from configurator.ui import app

    make_window = app.make_window

    def make(
        settings: QSettings | None = None, accounts: Accounts | None = None, state: Path | None = None
    ) -> MainWindow:
        window = make_window(settings, accounts, state)
        if window_made is not watch_start:
            window.pages.show_editor()
        window.resize(*SIZE)
        window_made(window)
        return window

    app.make_window = make
    return cli.main([])


def measure_product(measure: Callable[[MainWindow], object], rest: int) -> int:
    """Start the program, print what `measure` finds `rest` ms after the exact preview is there, and end."""

    def go(window: MainWindow) -> None:
        print(json.dumps(measure(window)), flush=True)
        window.document.undo_stack.setClean()  # or it would ask whether to save
        window.close()

    def start(window: MainWindow) -> None:
        pane = window.preview.pane

        def give_up(code: str) -> None:
            sys.exit(f"no exact preview: {code}")

        def begin() -> None:  # once: `measure` may make the preview fail, and bring it back
            pane.failed.disconnect(give_up)
            pane.ready.disconnect(begin)
            QTimer.singleShot(rest, lambda: go(window))

        pane.failed.connect(give_up)
        pane.ready.connect(begin)

    return product(start)


def watch_product(window: MainWindow) -> None:
    FirstPaint(window)
    pane = window.preview.pane
    pane.failed.connect(lambda code: sys.exit(f"no exact preview: {code}"))

    def look() -> None:
        from tests.support.found import present  # the window itself doesn't need it

        watch_for(present(pane.page).view, window.document.connector.icon.color)

    pane.ready.connect(look)


def watch_start(window: MainWindow) -> None:
    """Report the first picture of the start page."""
    FirstPaint(window)


def remember() -> None:
    """Leave the sample as what was open last."""
    from configurator.services.last_session import LastSession, SessionStore
    from configurator.storage import folders
    from configurator.storage.files import write_atomically
    from configurator.ui.files.sample import sample

    store = SessionStore(folders.state_folder())
    store.keep(LastSession(sample(), sample(), view={"page": "editor", "has_document": 1}), write_atomically)
    store.end()
    report("remembered")


def describe_product(window: MainWindow) -> None:
    from tests.benchmarks.stock import describe

    def write() -> None:
        Path(sys.argv[2]).write_text(json.dumps(describe(window)), "utf-8")
        report("described")

    window.painted.connect(write)


if __name__ == "__main__":
    name = sys.argv[1]
    watchers = {"product": watch_product, "describe": describe_product, "start": watch_start}
    if name == "start":
        os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()  # nothing was open before
    if name == "remember":
        remember()
        sys.exit()
    if name in watchers:
        sys.exit(product(watchers[name]))
    makers = {"bare": bare, "stock": stock, "page": page, "page-with-defaults": page_with_defaults}
    sys.exit(show(makers[name]))

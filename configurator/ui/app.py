"""Starts the program's window."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from configurator import __version__
from configurator.ui import theme
from configurator.ui.accounts import Accounts
from configurator.ui.main_window import MainWindow
from configurator.ui.preview import engine


def make_application() -> QApplication:
    """Return the QApplication, made ready for a WebEngine that is imported later."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    engine.prepare_application()
    app = QApplication(["configurator"])
    app.setApplicationName("configurator")
    app.setApplicationDisplayName("Connector Configurator")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("connector-configurator")
    theme.apply()
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply())
    return app


def make_window(
    settings: QSettings | None = None, accounts: Accounts | None = None, state: Path | None = None
) -> MainWindow:
    """Return the window, not yet shown; without arguments with the user's own settings and sign-ins.

    Args:
        settings: how the user likes the window.
        accounts: portals and sign-ins.
        state: folder for unsaved work and the history of what was sent.
    """
    settings = settings or QSettings()
    scheme = settings.value("scheme", "")
    if scheme:
        theme.choose(str(scheme))
    return MainWindow(accounts or Accounts(), settings, state)


def catch_faults(window: MainWindow) -> None:
    """Tell the user of a fault of the program in words; its trace goes to the console, for whoever helps."""
    inner = sys.excepthook

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        inner(kind, fault, trace)
        window.tell_of_fault(kind.__name__)

    sys.excepthook = hook


class FileOpener(QObject):
    """Opens what is double-clicked in macOS's Finder, which tells a running program of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.files.open_given(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def run(path: Path | None = None) -> int:
    """Open the window, with the file `path` if given; return the exit code when it is closed."""
    app = make_application()
    window = make_window()
    catch_faults(window)
    opener = FileOpener(window)
    app.installEventFilter(opener)
    window.show()
    if path is not None:
        QTimer.singleShot(0, lambda: window.files.open_path(path))
    return app.exec()


if __name__ == "__main__":
    sys.exit(run())

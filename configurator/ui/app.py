"""Starts the program's window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from configurator import __version__
from configurator.ui.kit import desktop_portal, language, system_wishes, theme
from configurator.ui.kit.focus_ring import FocusRing
from configurator.ui.kit.garbage_collection import GarbageCollection
from configurator.ui.preview import engine
from configurator.ui.shell.fault_notice import FaultNotice
from configurator.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from configurator.services.accounts import Accounts


class Application(QApplication):
    """The program; macOS's Finder tells it of files that are double-clicked while it runs.

    An event filter on the application would do as well, but PySide 6.11 then wraps every object of the
    engine's, which sets a property on it, which is an event again: the program crashes at its start.

    Signals:
        file_given: path of a file to open.

    Attributes:
        focus_ring: marks what has the keyboard focus.
        garbage: collects garbage once it has been started.
    """

    file_given = Signal(str)
    focus_ring: FocusRing
    garbage: GarbageCollection

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_given.emit(event.file())
            return True
        if event.type() == QEvent.Type.ApplicationFontChange:
            theme.apply()  # sizes of texts come from the font
        return super().event(event)


_SWITCH_S = 0.0002
"""How soon a thread at work gives way to the UI thread; Python's own 5 ms are felt while typing.

A keystroke asks for the interpreter several times. The others lose little: they give way only when asked.
"""

_COMPLETE_MS = 2000
"""How long after its start the window has all its parts.

They are 40,000 objects more. They stay until the end, too, and a look at them takes 20 ms.
"""


def make_application() -> QApplication:
    """Return the QApplication, prepared for a WebEngine that is imported later."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(_SWITCH_S)
    engine.prepare_application()
    with desktop_portal.used():
        app = Application(["configurator"])
    app.setApplicationName("configurator")
    app.setApplicationDisplayName("Connector Configurator")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("connector-configurator")
    theme.follow_system()
    app.focus_ring = FocusRing(app)
    app.garbage = GarbageCollection(app)
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
    system_wishes.recall(settings)
    scheme = settings.value("scheme", "")
    window = MainWindow(accounts, settings, state)
    # After the widgets exist: an earlier style sheet would be matched again for each new widget.
    theme.choose(str(scheme))
    return window


def open_given_files(app: QApplication, window: MainWindow) -> None:
    """Open files in `window` that the system passes to the running program."""
    if isinstance(app, Application):
        app.file_given.connect(lambda name: window.files.open_given(Path(name)))


def _collect_garbage(app: QApplication) -> None:
    """Turn garbage collection on; it was off during the start. What exists by now is never collected."""
    gc.freeze()
    if isinstance(app, Application):
        app.garbage.start(leaves_modules=True)


def run(path: Path | None = None) -> int:
    """Open the window, with the file `path` if given; return the exit code when it is closed."""
    app = make_application()
    settings = QSettings()
    ended, window = _run_window(app, settings, path)
    while window.wants_restart:
        # What is signed in to without a keyring lives in memory.
        accounts = window.portals.accounts
        delete(window)
        ended, window = _run_window(app, settings, None, accounts)
    return ended


def _run_window(
    app: QApplication, settings: QSettings, path: Path | None, accounts: Accounts | None = None
) -> tuple[int, MainWindow]:
    """Show a window until it is closed; return the exit code and the window."""
    language.install(settings)
    window = make_window(settings, accounts)
    FaultNotice(window, lambda described: window.parts.tell_of_fault(described))  # noqa: PLW0108  made late
    open_given_files(app, window)
    window.painted.connect(lambda: _collect_garbage(app))
    window.started.connect(lambda: QTimer.singleShot(_COMPLETE_MS, window, gc.freeze))
    window.show()
    if path is not None:
        QTimer.singleShot(0, lambda: window.files.open_path(path))
    ended = app.exec()
    # A page that waited for an answer when the program ended is deleted only now, before its profile.
    app.processEvents()
    if isinstance(app, Application):
        app.file_given.disconnect()  # the next window opens what is given then
    return ended, window


if __name__ == "__main__":
    sys.exit(run())

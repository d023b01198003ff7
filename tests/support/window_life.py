"""How a window of the tests' own comes and goes: nothing is remembered, asked or left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_window
from configurator.ui.shell.main_window import MainWindow


@contextmanager
def window_on(screen: QScreen, scheme: str, folder: Path) -> Iterator[MainWindow]:
    """Open a window that fills a screen, in a scheme; what it writes is in a folder that is made."""
    folder.mkdir(parents=True)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("scheme", scheme)
    window = make_window(settings, Accounts(Portals(folder / "c"), Secrets(find=lambda: None)), folder / "s")
    window.setGeometry(screen.availableGeometry())
    window.show()
    QApplication.processEvents()
    yield window
    end_window(window)


def end_window(window: MainWindow) -> None:
    """Close a window without saving, and have Qt delete it."""
    window.document.undo_stack.setClean()  # or it would ask whether to save
    window.close()
    window.deleteLater()
    QApplication.processEvents()

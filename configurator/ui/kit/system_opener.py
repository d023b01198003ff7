"""Linux's `xdg-open`, which tells by its exit code whether a program opened an address.

Qt starts it too, but says that all is well as soon as it runs. Where there is no browser or no mail program,
nobody would be told.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QGuiApplication

_COMMAND = "xdg-open"
_LIBRARIES = "LD_LIBRARY_PATH"
_LOOK_MS = 100
_PATIENCE_MS = 60_000
"""After that it runs as long as the browser does, and its end says nothing about the address."""


def command_for(url: QUrl) -> str:
    """Return the path of the command that opens `url`, empty where only Qt can open it well.

    In a sandbox (Flatpak, Snap) that is Qt, which asks the desktop's portal. On Wayland Qt alone can let the
    browser come to the front, which a page needs more than a new message's window does.
    """
    platform = QGuiApplication.platformName()
    if not sys.platform.startswith("linux") or not platform.startswith(("xcb", "wayland")):
        return ""
    if "SNAP" in os.environ or Path("/.flatpak-info").exists():
        return ""
    if platform.startswith("wayland") and url.scheme() != "mailto":
        return ""
    return QStandardPaths.findExecutable(_COMMAND)


def start(command: str, url: QUrl, failed: Callable[[], object]) -> bool:
    """Open `url` with a command; return whether that began.

    Args:
        command: its path, which gets the address alone.
        url: what is opened.
        failed: is called once, later, if the command ends soon and says that nothing was opened.
    """
    try:
        # The program must outlive this one: QProcess would end it.
        process = subprocess.Popen(  # noqa: S603  without a shell
            [command, bytes(url.toEncoded().data()).decode("ascii")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(os.environ),
            start_new_session=True,
        )
    except OSError:
        return False
    Watch(process, failed)
    return True


def environment(own: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for other programs: the frozen program's libraries aren't theirs."""
    theirs = dict(own)
    if getattr(sys, "frozen", False):
        theirs.pop(_LIBRARIES, None)
        if before := own.get(f"{_LIBRARIES}_ORIG"):  # PyInstaller keeps what was there
            theirs[_LIBRARIES] = before
    return theirs


class Watch(QObject):
    """Looks from time to time whether the command has ended, until it's too late to matter."""

    def __init__(self, process: subprocess.Popen[bytes], failed: Callable[[], object]) -> None:
        super().__init__(QCoreApplication.instance())
        self._process, self._failed = process, failed
        self._patience = QDeadlineTimer(_PATIENCE_MS)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        code = self._process.poll()
        if code is None and not self._patience.hasExpired():
            return
        self._timer.stop()
        self.deleteLater()
        if code:
            self._failed()

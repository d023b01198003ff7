"""Whether the Linux desktop shows file dialogs for other programs, by XDG Desktop Portal.

Qt has a plugin for them, which takes Qt's own dialog where the portal doesn't answer. It reads the desktop's
settings when the program starts, so it's used only where files register a portal with file dialogs.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from pathlib import Path

_VARIABLE = "QT_QPA_PLATFORMTHEME"
_SERVICE = Path("dbus-1", "services", "org.freedesktop.portal.Desktop.service")
_FILE_DIALOGS = "org.freedesktop.impl.portal.FileChooser"
_NO_DESKTOP = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
"""Qt's platforms that show nothing on a desktop."""


@contextmanager
def used(environment: MutableMapping[str, str] = os.environ) -> Iterator[None]:
    """Let Qt use the portal in a QApplication that is made inside; other programs don't inherit that."""
    if not is_offered(environment):
        yield
        return
    environment[_VARIABLE] = "xdgdesktopportal"
    try:
        yield
    finally:
        del environment[_VARIABLE]


def is_offered(environment: MutableMapping[str, str]) -> bool:
    """Tell whether a portal has file dialogs and no theme is chosen for Qt; looks at files only."""
    if sys.platform != "linux" or environment.get(_VARIABLE):
        return False
    if environment.get("QT_QPA_PLATFORM", "").startswith(_NO_DESKTOP) or not _has_session(environment):
        return False
    folders = _data_folders(environment)
    return any((folder / _SERVICE).is_file() for folder in folders) and any(
        _FILE_DIALOGS in _text(file)
        for folder in folders
        for file in folder.glob("xdg-desktop-portal/portals/*.portal")
    )


def _has_session(environment: MutableMapping[str, str]) -> bool:
    runtime = environment.get("XDG_RUNTIME_DIR")
    return bool(environment.get("DBUS_SESSION_BUS_ADDRESS") or (runtime and Path(runtime, "bus").exists()))


def _data_folders(environment: MutableMapping[str, str]) -> list[Path]:
    """Return the folders of https://specifications.freedesktop.org/basedir-spec/latest/."""
    own = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(folder) for folder in (own, *shared.split(":")) if folder]


def _text(file: Path) -> str:
    with suppress(OSError):
        return file.read_text("utf-8", errors="replace")
    return ""

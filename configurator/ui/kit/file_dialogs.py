"""Every window that asks for a file or a folder: the system's own, with our titles and filters.

Windows and macOS have one, on Linux the desktop's portal may (`desktop_portal`); elsewhere Qt shows its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from configurator.wording.translation import _


class Saving(NamedTuple):
    """Where to save.

    Attributes:
        path: the file, as it was entered: a suffix may be missing.
        kind: the filter that was chosen; empty where the system doesn't tell.
    """

    path: Path
    kind: str


def kind(words: str, *patterns: str) -> str:
    """Return a filter, such as `Connectors (*.connector *.json)`."""
    return f"{words} ({' '.join(patterns)})"


def all_files() -> str:
    """Return the filter that lets every file pass."""
    return kind(_("All files"), "*")


def open_file(parent: QWidget, title: str, *kinds: str) -> Path | None:
    """Ask for a file to open, of one of these kinds; None if none was chosen."""
    name, _ignored = QtWidgets.QFileDialog.getOpenFileName(parent, title, "", ";;".join(kinds))
    return Path(name) if name else None


def save_file(parent: QWidget, title: str, proposed: Path, *kinds: str) -> Saving | None:
    """Ask where to save, with a proposal; None if that was cancelled. Asks whether to replace a file."""
    name, chosen = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds))
    return Saving(Path(name), chosen) if name else None


def choose_folder(parent: QWidget, title: str, start: str) -> Path | None:
    """Ask for a folder, beginning at `start`; None if none was chosen."""
    name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, start)
    return Path(name) if name else None

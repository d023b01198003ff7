"""Every window that asks for a file or a folder: the system's own, with our titles and filters.

Windows and macOS have one, on Linux the desktop's portal may (`desktop_portal`); elsewhere Qt shows its own.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from configurator.ui.kit.dates import moment_words
from configurator.wording.translation import _

_PATH_ROLE = 257
"""`QFileSystemModel.FilePathRole`; naming that class would load it for every window."""
_NAME, _DATE = 0, 3
"""Columns of Qt's own window."""
_UNFIT = re.compile(r"[^\w.-]+")


class Saving(NamedTuple):
    """Where to save.

    Attributes:
        path: the file, as it was entered: a suffix may be missing.
        kind: the filter that was chosen; empty where the system doesn't tell.
    """

    path: Path
    kind: str


def stem_of(identifier: str) -> str:
    """Return what the files of a connector are called by its ID, which may be anything while it's typed."""
    return _UNFIT.sub("_", identifier).strip(".") or "connector"


def kind(words: str, *patterns: str) -> str:
    """Return a filter, such as `Connectors (*.connector *.json)`."""
    return f"{words} ({' '.join(patterns)})"


def all_files() -> str:
    """Return the filter that lets every file pass."""
    return kind(_("All files"), "*")


def open_file(parent: QWidget, title: str, *kinds: str) -> Path | None:
    """Ask for a file to open, of one of these kinds; None if none was chosen."""
    _tidy_soon(parent)
    name, _ignored = QtWidgets.QFileDialog.getOpenFileName(parent, title, "", ";;".join(kinds))
    return Path(name) if name else None


def save_file(parent: QWidget, title: str, proposed: Path, *kinds: str) -> Saving | None:
    """Ask where to save, with a proposal; None if that was cancelled. Asks whether to replace a file."""
    _tidy_soon(parent)
    name, chosen = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds))
    return Saving(Path(name), chosen) if name else None


def choose_folder(parent: QWidget, title: str, start: str) -> Path | None:
    """Ask for a folder, beginning at `start`; None if none was chosen."""
    _tidy_soon(parent)
    name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, start)
    return Path(name) if name else None


def _tidy_soon(parent: QWidget) -> None:
    """Have Qt's own window, once it is there, write dates as ours do; the system's is left alone."""
    QTimer.singleShot(0, partial(_tidy, parent))


def _tidy(parent: QWidget) -> None:
    is_there = isinstance(parent, QWidget) and isValid(parent)
    files = parent.findChild(QtWidgets.QTreeView, "treeView") if is_there else None
    if files is None:
        return
    files.setItemDelegateForColumn(_DATE, _writer_of_dates(files))
    header, modes = files.header(), QtWidgets.QHeaderView.ResizeMode
    header.setStretchLastSection(False)
    for column in range(_DATE + 1):
        header.setSectionResizeMode(column, modes.Stretch if column == _NAME else modes.ResizeToContents)


def _writer_of_dates(files: QtWidgets.QTreeView) -> QtWidgets.QStyledItemDelegate:
    """Return what writes when a file was changed: Qt does so in the system's locale, maybe programs' own."""

    class Writer(QtWidgets.QStyledItemDelegate):  # made here: naming Qt's class takes time at each start
        def initStyleOption(
            self, option: QtWidgets.QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
        ) -> None:
            super().initStyleOption(option, index)
            changed = QtCore.QFileInfo(str(index.data(_PATH_ROLE))).lastModified()
            option.text = moment_words(changed.toSecsSinceEpoch())

    return Writer(files)

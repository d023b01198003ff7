"""The menu of recent files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QSettings
from PySide6.QtWidgets import QMenu, QWidget

from configurator.foreign_text import one_line
from configurator.ui.files.open_file import OpenFile
from configurator.wording.translation import _

_KEY = "recent"
_MOST = 10


class RecentFiles(QMenu):
    """Opens one of the last ten files; whether it still exists is checked when it is picked.

    A network drive that is not there would make the menu hang otherwise.
    """

    def __init__(
        self, file: OpenFile, open_given: Callable[[Path], object], settings: QSettings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setTitle(_("Open &recent"))
        self.setToolTipsVisible(True)
        self._file = file
        self._open_given = open_given
        self._settings = settings
        file.moved.connect(self._note)
        self._show()

    def paths(self) -> list[str]:
        """Return the files, the most recent first."""
        kept = self._settings.value(_KEY)
        # QSettings returns a list of one as a string.
        found = [kept] if isinstance(kept, str) else list(kept or [])
        return [path for path in found if isinstance(path, str) and path]

    def forget(self) -> None:
        """Forget all of them."""
        self._keep([])

    def _note(self) -> None:
        path = str(self._file.path or "")
        known = self.paths()
        if path and known[:1] != [path]:
            self._keep([path, *(one for one in known if one != path)][:_MOST])

    def _keep(self, paths: list[str]) -> None:
        self._settings.setValue(_KEY, paths)
        self._show()

    def _show(self) -> None:
        self.clear()
        paths = self.paths()
        for number, path in enumerate(paths, 1):
            action = self.addAction(f"&{number % 10}  " + one_line(Path(path).name).replace("&", "&&"))
            action.setToolTip(one_line(path))
            action.triggered.connect(partial(self._open, path))
        self.addSeparator()
        self.addAction(_("Clear the list")).triggered.connect(self.forget)
        self.setEnabled(bool(paths))

    def _open(self, path: str, *_: object) -> None:
        self._open_given(Path(path))
        if not QFileInfo.exists(path):
            self._keep([one for one in self.paths() if one != path])

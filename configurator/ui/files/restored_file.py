"""Compares the file of the last session with what is shown, after the window's first picture."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject

from configurator.connector import project_file
from configurator.storage import files
from configurator.ui.files.project_files import LIMIT
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _


class RestoredFile(QObject):
    """Looks at the file once, off the UI thread: it may be on a network drive that is gone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.files)
        self._workspace = workspace
        self._session = workspace.session

    def check(self) -> None:
        """Show what is in the file now, unless there are unsaved changes; saving asks about those."""
        path = self._workspace.file.path
        if self._session.last is None or path is None:
            return

        def work(_cancelled: threading.Event) -> tuple[str, bool]:
            data = files.read_bytes(path, LIMIT)
            return files.digest(data), _is_plain(data)

        def done(found: tuple[str, bool]) -> None:
            digest, is_plain = found
            if self._is_as_restored(path) and (digest != self._workspace.file.digest or not is_plain):
                self._workspace.files.open_again(path)

        def failed(error: Exception) -> None:
            if not isinstance(error, files.FileProblem):
                raise error
            if self._is_as_restored(path):
                self._say_missing(path)

        self._workspace.jobs.start(work, done, failed)

    def _is_as_restored(self, path: Path) -> bool:
        """Whether the file is still open, without changes."""
        is_clean = self._workspace.document.undo_stack.isClean()
        return is_clean and self._session.is_untouched and self._workspace.file.path == path

    def _say_missing(self, path: Path) -> None:
        space = self._workspace
        space.document.undo_stack.resetClean()  # this window has the only copy
        said = _("“{name}” can't be opened any more. Its connector is still here: save it to keep it.")
        save = Choice("notice_save_as", _("Save as…"), space.files.save_as)
        later = Choice("notice_later", _("Later"), lambda: None)
        space.notices.show_notice(said.format(name=path.name), "warning", save, later)


def _is_plain(data: bytes) -> bool:
    """Whether a file has nothing that saving it again would lose."""
    try:
        found = project_file.read(files.as_text(data))
    except (files.FileProblem, project_file.ProjectError):
        return True
    return not found.problems and found.version in {0, project_file.VERSION}

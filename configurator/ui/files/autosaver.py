"""Saves unsaved changes for the case of a crash, off the UI thread."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage import folders
from configurator.storage.drafts import Slot, Unsaved
from configurator.storage.files import FileProblem
from configurator.ui.shell.workspace import Workspace

_DELAY_MS = 1000
"""From the first edit that is not kept yet to the writing; two seconds are promised."""


class Autosaver(QObject):
    """Keeps a draft of the document while it differs from its file.

    Signals:
        failed: code of a `FileProblem`, once until it works again.
    """

    failed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.files)
        self._document = workspace.document
        self._file = workspace.file
        self._jobs = workspace.jobs
        self._state = workspace.state
        self.slot: Slot | None = None
        """This window's draft, None while there is nothing to keep."""
        self._writing = False
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._write)

    @property
    def is_idle(self) -> bool:
        """Whether no draft is being written or about to be."""
        return not (self._writing or self._timer.isActive())

    @property
    def folder(self) -> Path:
        """Where all windows keep their unsaved work."""
        return (self._state or folders.state_folder()) / "autosave"

    def adopt(self, slot: Slot) -> None:
        """Continue the draft that another window left behind."""
        self.close()
        self.slot = slot
        self.edited()

    def leave(self) -> None:
        """Leave what isn't saved to the next start; remove the draft where nothing is.

        Raises:
            FileProblem: it couldn't be written; the draft is as it was.
        """
        self._timer.stop()
        if self._document.undo_stack.isClean():
            self.close()
            return
        slot = self.slot = self.slot or Slot(self.folder)
        slot.leave(_unsaved(self._document.connector, self._file.path, self._file.digest))

    def close(self) -> None:
        """Remove the draft: it was saved, or the user doesn't want it."""
        self._timer.stop()
        if self.slot:
            self.slot.close()
            self.slot = None

    def edited(self) -> None:
        """Schedule saving a draft of the document; call it after every change."""
        # Don't restart it with each key, or steady typing would never be saved.
        if not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        if self._writing:  # a slow disk; the next one has all of it
            self._timer.start()
            return
        clean = self._document.undo_stack.isClean()
        if clean and self.slot is None:
            return
        slot = self.slot = self.slot or Slot(self.folder)
        connector, path, digest = self._document.connector, self._file.path, self._file.digest

        def work(_cancelled: threading.Event) -> None:
            if clean:
                slot.forget()
            else:
                slot.keep(_unsaved(connector, path, digest))

        self._writing = True
        self._jobs.start(work, self._written, self._not_written)

    def _written(self, _nothing: object) -> None:
        self._writing = self._told = False

    def _not_written(self, error: Exception) -> None:
        self._writing = False
        if not isinstance(error, FileProblem):
            raise error
        if not self._told:
            self._told = True
            self.failed.emit(error.code)


def _unsaved(connector: Connector, path: Path | None, digest: str) -> Unsaved:
    return Unsaved(project_file.dumps(connector), str(path or ""), digest, time.time())

"""Keeps what was registered, and opens it again."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.address import Portal
from configurator.connector import project
from configurator.connector.model import Connector
from configurator.storage import places
from configurator.storage.files import FileProblem
from configurator.ui.jobs import Jobs
from configurator.ui.project_files import ProjectFiles

if TYPE_CHECKING:
    from configurator.storage.sent import History, Sent


class SentHistory(QObject):
    """The way between the window and `storage.sent`, off the UI thread."""

    def __init__(self, files: ProjectFiles, jobs: Jobs, state: Path | None, window: QWidget) -> None:
        """Keep the history in the folder `state`, None for the system's own place."""
        super().__init__(window)
        self._window = window
        self._files = files
        self._jobs = jobs
        self._state = state

    def note(self, portal: Portal, connector: Connector, *, removed: bool = False) -> None:
        """Keep that `connector` was registered in `portal` now, or removed from it."""
        moment = time.time()

        def work(_cancelled: threading.Event) -> None:
            self._add(portal, connector, moment, removed=removed)

        # A full disk must not spoil the news that it is registered; the history then lacks one line.
        self._jobs.start(work, lambda _nothing: None, lambda _error: None)

    def keep(self, portal: Portal, connector: Connector) -> None:
        """Keep that `connector` was registered in `portal` now; call it off the UI thread."""
        with suppress(FileProblem):  # as above
            self._add(portal, connector, time.time())

    def _add(self, portal: Portal, connector: Connector, moment: float, *, removed: bool = False) -> None:
        from configurator.storage.sent import Sent

        text = project.dumps(connector)
        self._history().add(Sent(portal.origin, moment, connector.name, text, removed))

    def show(self) -> None:
        """Let the user look through what was sent, and open one as a new connector."""
        self._jobs.start(lambda _cancelled: self._look(), self._open_dialog, lambda _e: self._open_dialog({}))

    def entries(self) -> list[Sent]:
        """Return what was sent, the newest first; call it off the UI thread."""
        return self._history().all()

    def _history(self) -> History:
        from configurator.storage.sent import History

        return History((self._state or places.state_folder()) / "sent")

    def _look(self) -> dict[Sent, Connector]:
        found: dict[Sent, Connector] = {}
        for sent in self.entries():
            if sent.removed:
                continue
            with suppress(project.ProjectError):  # somebody changed the file
                found[sent] = project.read(sent.project).connector
        return found

    def _open_dialog(self, found: dict[Sent, Connector]) -> None:
        from configurator.ui.sent_dialog import SentDialog

        dialog = SentDialog(list(found), self._window)
        dialog.chosen.connect(lambda sent: self.open_again(found[sent]))
        dialog.open()

    def open_again(self, connector: Connector) -> bool:
        """Edit what was sent as a new connector, if what is being edited may be left; tell whether it may."""
        may = self._files.may_leave()
        if may:
            self._files.open_unsaved(connector)
        return may

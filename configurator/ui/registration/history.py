"""Keeps what was registered, and opens it again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.address import Portal
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.services.registration_history import history, sent_now
from configurator.storage.files import FileProblem
from configurator.ui.files.project_files import ProjectFiles
from configurator.ui.kit.jobs import Jobs

if TYPE_CHECKING:
    from configurator.storage.history_file import Sent


class SentHistory(QObject):
    """The way between the window and `storage.sent`, off the UI thread; what is noted is known at once."""

    def __init__(self, files: ProjectFiles, jobs: Jobs, state: Path | None, window: QWidget) -> None:
        """Keep the history in the folder `state`, None for the system's own place."""
        super().__init__(window)
        self._window = window
        self._files = files
        self._jobs = jobs
        self._state = state
        self._unwritten: set[Sent] = set()

    def note(self, portal: Portal, connector: Connector, *, removed: bool = False) -> None:
        """Keep that `connector` was registered in `portal` now, or removed from it."""
        sent = sent_now(portal, connector, removed=removed)
        self._unwritten.add(sent)
        self._jobs.start(lambda _cancelled: self._write(sent), lambda _nothing: None, lambda _error: None)

    def keep(self, portal: Portal, connector: Connector) -> None:
        """Keep that `connector` was registered in `portal` now; call it off the UI thread."""
        sent = sent_now(portal, connector)
        self._unwritten.add(sent)
        self._write(sent)

    def _write(self, sent: Sent) -> None:
        # A full disk must not spoil the news that it is registered: it is known until the window closes.
        with suppress(FileProblem):
            history(self._state).add(sent)
            self._unwritten.discard(sent)

    def show(self) -> None:
        """Let the user look through what was sent, and open one as a new connector."""
        self._jobs.start(lambda _cancelled: self._look(), self._open_dialog, lambda _e: self._open_dialog({}))

    def entries(self) -> list[Sent]:
        """Return what was sent, the newest first; call it off the UI thread."""
        # In this order: what is being written just now is met twice, never not at all.
        known = {*self._unwritten, *history(self._state).all()}
        return sorted(known, key=lambda sent: sent.time, reverse=True)

    def _look(self) -> dict[Sent, Connector]:
        found: dict[Sent, Connector] = {}
        for sent in self.entries():
            if sent.removed:
                continue
            with suppress(project_file.ProjectError):  # somebody changed the file
                found[sent] = project_file.read(sent.project).connector
        return found

    def _open_dialog(self, found: dict[Sent, Connector]) -> None:
        from configurator.ui.registration.history_dialog import SentDialog

        dialog = SentDialog(list(found), self._window)
        dialog.chosen.connect(lambda sent: self.open_again(found[sent]))
        dialog.open()

    def open_again(self, connector: Connector) -> bool:
        """Edit what was sent as a new connector, if what is being edited may be left; tell whether it may."""
        may = self._files.may_leave()
        if may:
            self._files.open_unsaved(connector)
        return may

"""Keeps what is open, and how it is shown, for the next start."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from configurator.connector.model import Connector
from configurator.services.last_session import LastSession, SessionStore
from configurator.storage import folders
from configurator.ui.files.document import Document
from configurator.ui.files.open_file import OpenFile
from configurator.ui.files.sample import sample
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.storage.drafts import Slot
    from configurator.ui.kit.jobs import Jobs

_REST_MS = 500
"""Opening a file changes several things at once; they are written together."""


class DraftKeeper(Protocol):
    """What keeps unsaved changes while the window is open."""

    slot: Slot | None

    def leave(self) -> bool:
        """Leave what isn't saved to the next start; return whether it is kept."""

    def write(self, path: Path, data: bytes) -> bool:
        """Write a file as a whole; return whether that worked."""


class SessionKeeper(QObject):
    """Shows the last session again, and keeps this one.

    Where another window is open already, that one has the session. Where there is none, the sample is shown.

    Args:
        state: folder for unsaved work; the system's own place if None.
        document: shows the last connector from now on.
        file: the file behind it.
        view: how the window shows it now.

    Attributes:
        last: what was open when the program ended; None at the first start and in a second window.
    """

    def __init__(
        self,
        state: Path | None,
        document: Document,
        file: OpenFile,
        view: Callable[[], Mapping[str, str | int]],
    ) -> None:
        super().__init__(document)
        self._document = document
        self._file = file
        self._view = view
        self._jobs: Jobs | None = None
        self._autosaver: DraftKeeper | None = None
        self._store = SessionStore(state or folders.state_folder())
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._write)
        self._missed = False
        self.last = self._store.begin()
        if self.last:
            self._show(self.last)
        else:
            document.load(sample(), id_follows=True)
        self._saved = self.last.saved if self.last else document.connector
        file.opened.connect(self._note)
        document.undo_stack.cleanChanged.connect(self._note)
        file.moved.connect(self._rest.start)

    def _show(self, last: LastSession) -> None:
        document, file = self._document, self._file
        file.path, file.digest = Path(last.path) if last.path else None, last.digest
        document.load(last.saved, id_follows=last.id_follows)
        if last.draft and last.connector == last.saved:
            document.undo_stack.resetClean()  # imported, and never in a file
        document.edit(last.connector, _("unsaved changes"), whole=True)

    @property
    def is_untouched(self) -> bool:
        """Whether the last connector is shown, and nobody has edited it since."""
        return self.last is not None and self._document.connector == self.last.connector

    def start(self, jobs: Jobs, autosaver: DraftKeeper) -> None:
        """Keep what changes from now on, off the UI thread, and what has changed before."""
        self._jobs, self._autosaver = jobs, autosaver
        if self._missed:
            self._rest.start()

    def note_view(self) -> None:
        """Keep how it is shown now: a process that the system ends closes no window."""
        self._rest.start()

    def end(self, autosaver: Callable[[], DraftKeeper]) -> bool:
        """Keep everything as it is: the window closes; return whether what isn't saved is kept.

        Args:
            autosaver: returns what keeps unsaved changes.
        """
        self._rest.stop()
        self._autosaver = self._autosaver or autosaver()
        if not self._autosaver.leave():
            return False
        self._keep(self._session(), self._autosaver)
        self._store.end()
        return True

    def _keep(self, session: LastSession, drafts: DraftKeeper) -> None:
        """Write a session; where that fails, drafts tell of the full disk, and the end tries again."""
        with suppress(OSError):
            self._store.keep(session, drafts.write)

    def _note(self) -> None:
        if not isValid(self._document.undo_stack):  # it changes once more while it goes with the window
            return
        if self._document.undo_stack.isClean():
            self._saved = self._document.connector
        elif not self._document.undo_stack.count():
            self._saved = Connector()  # opened as unsaved
        self._rest.start()

    def _session(self) -> LastSession:
        slot = self._autosaver.slot if self._autosaver else None
        is_clean = self._document.undo_stack.isClean()
        return LastSession(
            connector=self._document.connector,
            saved=self._document.connector if is_clean else self._saved,
            path=str(self._file.path or ""),
            digest=self._file.digest,
            id_follows=self._document.id_follows,
            draft="" if is_clean or slot is None else slot.name,
            view=self._view(),
        )

    def _write(self) -> None:
        drafts = self._autosaver
        if self._jobs is None or drafts is None:
            self._missed = True
            return
        session = self._session()

        def work(_cancelled: threading.Event) -> None:
            self._keep(session, drafts)

        self._jobs.start(work, lambda _done: None, _fail)


def _fail(error: Exception) -> None:
    raise error

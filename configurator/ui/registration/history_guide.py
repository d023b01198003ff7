"""The window's access to the history: adds to it off the UI thread, and opens an entry again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from configurator.bitrix24.address import Portal
from configurator.connector.model import Connector
from configurator.storage.files import FileProblem
from configurator.storage.history_file import Sent
from configurator.ui.registration.history_dialog import HistoryDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.unsaved import history_sentence


class HistoryGuide(QObject):
    """Adds to the history and shows it; what is added is known at once."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._history = workspace.history

    def note(self, portal: Portal, connector: Connector, *, removed: bool = False) -> None:
        """Add that `connector` was registered in `portal` now, or removed from it."""
        application = self._workspace.portals.accounts.client_id(portal)
        sent = self._history.expect(portal, connector, removed=removed, application=application)
        self._workspace.jobs.start(
            lambda _cancelled: self._history.write(sent), lambda _written: None, self.tell_unwritten
        )

    def tell_unwritten(self, error: Exception) -> None:
        """Say that the history couldn't be written; `error` is why."""
        if not isinstance(error, FileProblem):
            raise error
        self._workspace.notices.show_notice(history_sentence(error.code), "warning")

    def show(self) -> None:
        """Let the user choose an entry, and open it as a new connector."""
        self._workspace.jobs.start(
            lambda _cancelled: self._history.connectors(), self._open_dialog, self._fail
        )

    def open_again(self, connector: Connector) -> bool:
        """Edit `connector` as a new one, unless the user wants to keep what is open; return whether it is."""
        may = self._workspace.files.may_leave()
        if may:
            self._workspace.files.open_unsaved(connector)
        return may

    def _open_dialog(self, found: dict[Sent, Connector]) -> None:
        dialog = HistoryDialog(list(found), self._workspace.parent)
        dialog.chosen.connect(lambda sent: self.open_again(found[sent]))
        dialog.open()

    def _fail(self, error: Exception) -> None:
        self._open_dialog({})
        raise error

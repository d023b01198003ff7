"""Export as code, import from code, and make a handler."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from configurator.connector.model import Connector
from configurator.ui.handover.export_dialog import ExportDialog
from configurator.ui.handover.import_dialog import ImportDialog
from configurator.ui.handover.starter_dialog import StarterDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _


class CodeExchange(QObject):
    """Opens the dialogs.

    Args:
        workspace: the window's state.
        before_import: called before an imported connector replaces the one being edited.
    """

    def __init__(self, workspace: Workspace, before_import: Callable[[], object]) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._before_import = before_import

    def export(self) -> None:
        """Show the connector as code."""
        space = self._workspace
        ExportDialog(space.document.connector, self._folder(), space.parent).open()

    def make_starter(self) -> None:
        """Ask where to write a handler for the connector."""
        space = self._workspace
        StarterDialog(space.document.connector, self._folder(), space.parent).open()

    def import_(self) -> None:
        """Ask for code, and replace the connector being edited by the one in it."""
        dialog = ImportDialog(self._workspace.parent, self._workspace.jobs)
        dialog.taken.connect(self._use)
        dialog.open()

    def _folder(self) -> Path:
        """Return where the connector's file is."""
        path = self._workspace.file.path
        return path.parent if path else Path()

    def _use(self, connector: Connector) -> None:
        self._before_import()
        # Appears in the menu behind "Undo".
        self._workspace.document.edit(connector, _("import from code"), whole=True)

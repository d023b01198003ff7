"""Which file is open: the state that the window's title and menus show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from configurator.ui.files.document import Document
from configurator.wording.translation import _


class OpenFile(QObject):
    """The file behind a document.

    Signals:
        opened: another connector is being edited now.
        begun: somebody has just begun to edit another one: by New, by Open, out of the history.
        moved: the path or the saved state changed.

    Attributes:
        path: the file; None if there is none yet.
        digest: `storage.files.digest` of the file as it was opened or saved last; empty if there is none.
        read_only: the file is of a newer version: saving would lose what this version doesn't know.
    """

    opened = Signal()
    begun = Signal()
    moved = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self.path: Path | None = None
        self.digest = ""
        self.read_only = False

    def title(self) -> str:
        """Return the title: the file's name, else the connector's."""
        name = self.path.stem if self.path else self._document.connector.name or _("New connector")
        return _("{name} (read-only)").format(name=name) if self.read_only else name

"""New, Open, Save: the connector as a file, and the question before anything unsaved is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from configurator.connector import project
from configurator.connector.model import Connector
from configurator.locate import resources
from configurator.storage import files
from configurator.ui.document import Document
from configurator.ui.words.files import file_sentence, project_sentence

SUFFIX = ".connector"
LIMIT = 20_000_000
"""Bytes of the largest file that is opened."""


def sample() -> Connector:
    """Return the connector of the first start."""
    text = (resources() / "examples" / f"shop_chat{SUFFIX}").read_text(encoding="utf-8")
    return project.loads(text)[0]


class ProjectFiles(QObject):
    """The file behind the document.

    Signals:
        opened: another connector is being edited now.
        moved: the path or the saved state changed.
    """

    opened = Signal()
    moved = Signal()

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._window = window
        self.path: Path | None = None

    def new(self) -> None:
        """Begin with an empty connector."""
        if self.may_leave():
            self._load(Connector(), None)

    def open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        kinds = f"{self.tr('Connectors')} (*{SUFFIX} *.json);;{self.tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a connector"), "", kinds)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open `path`; what is being edited stays where the file cannot be read."""
        try:
            connector, _problems = project.loads(files.read_text(path, LIMIT))
        except files.FileProblem as problem:
            self._say(self.tr("This file was not opened"), file_sentence(problem.code, path.name))
        except project.ProjectError as problem:
            self._say(self.tr("This file was not opened"), project_sentence(problem, path.name))
        else:
            self._load(connector, path)

    def save(self) -> bool:
        """Save to the file that was opened, or ask where to; tell whether it is saved."""
        return self._write(self.path) if self.path and self.path.suffix == SUFFIX else self.save_as()

    def save_as(self) -> bool:
        """Ask where to save; tell whether it is saved."""
        proposed = str((self.path or Path(self._document.connector.id or "connector")).with_suffix(SUFFIX))
        kinds = f"{self.tr('Connectors')} (*{SUFFIX})"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the connector"), proposed, kinds)
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.suffix else path.with_suffix(SUFFIX))

    def may_leave(self) -> bool:
        """Ask what to do with unsaved changes; False means: stay."""
        if self._document.undo_stack.isClean():
            return True
        button = QMessageBox.StandardButton
        asked = QMessageBox(self._window)
        asked.setIcon(QMessageBox.Icon.Question)
        asked.setWindowTitle(self.tr("Unsaved changes"))
        asked.setText(self.tr("Save the changes to “{name}”?").format(name=self.title()))
        asked.setInformativeText(self.tr("Without saving, the changes are lost."))
        asked.setStandardButtons(button.Save | button.Discard | button.Cancel)
        asked.setDefaultButton(button.Save)
        asked.button(button.Discard).setText(self.tr("Don't save"))
        answer = asked.exec()
        if answer == button.Save:
            return self.save()
        return bool(answer == button.Discard)

    def title(self) -> str:
        """Return what the window is about: the file's name, else the connector's."""
        connector = self._document.connector
        return self.path.stem if self.path else connector.name or self.tr("New connector")

    def _load(self, connector: Connector, path: Path | None) -> None:
        self.path = path
        self._document.load(connector)
        self.opened.emit()
        self.moved.emit()

    def _write(self, path: Path) -> bool:
        try:
            files.write_atomically(path, project.dumps(self._document.connector).encode())
        except files.FileProblem as problem:
            self._say(self.tr("Not saved"), file_sentence(problem.code, path.name))
            return False
        self.path = path
        self._document.undo_stack.setClean()
        self.moved.emit()
        return True

    def _say(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, title, QMessageBox.StandardButton.Ok, self._window)
        box.setInformativeText(text)
        box.exec()

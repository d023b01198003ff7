"""New, Open, Save: the connector as a file, and the question before anything unsaved is left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from configurator.connector import project
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.locate import resources
from configurator.storage import files
from configurator.ui.document import Document
from configurator.ui.words.files import file_sentence, project_sentence
from configurator.ui.words.problems import sentence

SUFFIX = ".connector"
LIMIT = 20_000_000
"""Bytes of the largest file that is opened."""
_SHOWN = 5
"""How many sentences about a file are shown at once."""


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
            connector, problems = project.loads(files.read_text(path, LIMIT))
        except files.FileProblem as problem:
            self._say(self.tr("This file was not opened"), file_sentence(problem.code, path.name))
        except project.ProjectError as problem:
            self._say(self.tr("This file was not opened"), project_sentence(problem, path.name))
        else:
            self._load(connector, path)
            self._tell_of_unread(problems, path)

    def save(self) -> bool:
        """Save to the file that was opened, or ask where to; tell whether it is saved."""
        return self._write(self.path) if self.path and self.path.suffix.lower() == SUFFIX else self.save_as()

    def save_as(self) -> bool:
        """Ask where to save; tell whether it is saved."""
        proposed = str((self.path or Path(self._document.connector.id or "connector")).with_suffix(SUFFIX))
        kinds = f"{self.tr('Connectors')} (*{SUFFIX})"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the connector"), proposed, kinds)
        if not name:
            return False
        path = Path(name)
        if path.suffix.lower() not in {SUFFIX, ".json"}:
            path = path.with_name(path.name + SUFFIX)
            # The file dialog has asked about the name without the suffix only.
            if path.exists() and not self._may_replace(path):
                return False
        return self._write(path)

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

    def _tell_of_unread(self, problems: tuple[Problem, ...], path: Path) -> None:
        """Say what of the file is not in the window; what is there and wrong stands beside its field."""
        if problems:
            shown = [sentence(one) for one in problems[:_SHOWN]]
            if len(problems) > _SHOWN:
                shown.append(self.tr("And %n more.", "", len(problems) - _SHOWN))
            self._say(self.tr("Not all of “{name}” was read").format(name=path.name), "\n".join(shown))

    def _may_replace(self, path: Path) -> bool:
        button = QMessageBox.StandardButton
        title = self.tr("Replace the file?")
        asked = QMessageBox(
            QMessageBox.Icon.Question, title, self.tr("Replace “{name}”?").format(name=path.name),
            button.Save | button.Cancel, self._window,
        )  # fmt: skip
        asked.button(button.Save).setText(self.tr("Replace"))
        asked.setDefaultButton(button.Cancel)
        return bool(asked.exec() == button.Save)

    def _say(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, title, title, QMessageBox.StandardButton.Ok, self._window)
        box.setInformativeText(text)
        box.exec()

"""New, Open and Save: the connector's file, and the question about unsaved changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.connector.project_file import Project
from configurator.storage import files
from configurator.ui.files.document import Document
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.files.open_file import OpenFile
from configurator.ui.kit import file_dialogs
from configurator.ui.kit.announcements import announce
from configurator.ui.shell.notice_bar import Choice, NoticeBar
from configurator.wording.file_errors import file_sentence, project_sentence, save_sentence
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _, ngettext

SUFFIX = project_file.SUFFIX
LIMIT = 20_000_000
"""Bytes of the largest file that is opened."""
_SHOWN = 5
"""How many sentences about a file are shown at once."""


class ProjectFiles(QObject):
    """Reads and writes the file behind the document."""

    def __init__(self, document: Document, file: OpenFile, window: QWidget, notices: NoticeBar) -> None:
        super().__init__(window)
        self._document = document
        self._file = file
        self._window = window
        self._ask = FileQuestions(window)
        self._notices = notices
        self._original = b""  # kept beside the file: saving would lose what only it has

    @property
    def path(self) -> Path | None:
        """The open file; None if there is none yet."""
        return self._file.path

    def new(self, connector: Connector = Connector()) -> bool:  # noqa: B008  a frozen value
        """Start an empty connector, or with what is filled in, unless what is open is to be kept.

        Returns:
            Whether it is there now.
        """
        may = self.may_leave()
        if may:
            self.load(connector, None, id_follows=True)
            self._file.begun.emit()
        return may

    def open(self) -> None:
        """Ask for a file and open it."""
        if not self.may_leave():
            return
        connectors = file_dialogs.kind(_("Connectors"), f"*{SUFFIX}", "*.json")
        title = _("Open a connector")
        path = file_dialogs.open_file(self._window, title, connectors, file_dialogs.all_files())
        if path:
            self.open_path(path)

    def open_given(self, path: Path) -> None:
        """Open a file that was dropped, picked from a menu or double-clicked."""
        if self.may_leave():
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open `path` and return whether it could be read; if not, the open connector stays."""
        try:
            self._open(path)
        except files.FileProblem as problem:
            self._ask.say(_("The file couldn't be opened"), file_sentence(problem.code, path.name))
        except project_file.ProjectError as problem:
            self._ask.say(_("The file couldn't be opened"), project_sentence(problem, path.name))
        else:
            self._file.begun.emit()
            return True
        return False

    def open_again(self, path: Path) -> bool:
        """Show what is in the open file now, without a word; return whether it can be read."""
        try:
            self._open(path, quiet=True)
        except (files.FileProblem, project_file.ProjectError):
            return False
        return True

    def open_unsaved(self, connector: Connector) -> None:
        """Edit a connector that isn't in a file yet, as unsaved."""
        self.load(connector, None, clean=False)
        self._file.begun.emit()

    def load(
        self, connector: Connector, path: Path | None, *, clean: bool = True, id_follows: bool = False
    ) -> None:
        """Replace what is open without asking.

        Args:
            connector: the connector to edit.
            path: its file; None if there is none yet.
            clean: whether it is as saved.
            id_follows: see `Document.load`.
        """
        self._hold(path, "")
        self._document.load(connector, id_follows=id_follows)
        if not clean:
            self._document.undo_stack.resetClean()
        self._file.opened.emit()
        self._file.moved.emit()

    def recover(self, connector: Connector, path: Path | None, digest: str) -> bool:
        """Restore work that a crash interrupted, as one undo step; return whether it differs from the file.

        Args:
            connector: the connector as it was edited last.
            path: the file that it was to be saved to; what is in that now is the step's other end.
            digest: `files.digest` of that file as it was known when it was edited.
        """
        if path:
            try:
                self._open(path, quiet=True)
            except (files.FileProblem, project_file.ProjectError):
                self.load(Connector(), path)
            self._file.digest = digest  # saving asks where the file has changed since
        elif self.path or self._document.undo_stack.count():
            self.load(Connector(), None)
        self._document.edit(connector, _("recovered changes"), whole=True)
        self._file.opened.emit()
        self._file.moved.emit()
        return not self._document.undo_stack.isClean()

    def save(self) -> bool:
        """Save to the open file, or ask where; return whether it was saved."""
        if self.path is None or self._file.read_only or self.path.suffix.lower() != SUFFIX:
            return self.save_as()
        return self._may_overwrite(self.path) and self.write(self.path)

    def save_as(self) -> bool:
        """Ask where to save; return whether it was saved."""
        named = Path(f"{file_dialogs.stem_of(self._document.connector.id)}{SUFFIX}")
        proposed = self.path.with_suffix(SUFFIX) if self.path else named
        connectors = file_dialogs.kind(_("Connectors"), f"*{SUFFIX}")
        saving = file_dialogs.save_file(self._window, _("Save the connector"), proposed, connectors)
        if saving is None:
            return False
        path = saving.path
        if path.suffix.lower() not in {SUFFIX, ".json"}:
            path = path.with_name(path.name + SUFFIX)
            # The file dialog has asked about the name without the suffix only.
            if files.exists(path) and not self._ask.may_replace(path.name):
                return False
        if self._file.read_only and self._is_open(path):
            why = _("“{name}” was created by a newer version and won't be replaced. Choose another name.")
            self._ask.say(_("Not saved"), why.format(name=path.name))
            return False
        return self.write(path)

    def write(self, path: Path) -> bool:
        """Save to `path` without asking whether it may be replaced; return whether that worked."""
        data = project_file.dumps(self._document.connector).encode()
        kept: Path | None = None
        try:
            if self._original and self._is_open(path):
                kept = files.keep_beside(path, self._original)
            files.write_atomically(path, data)
        except files.FileProblem as problem:
            self._ask.say(_("Not saved"), save_sentence(problem.code, path))
            return False
        self._hold(path, files.digest(data))
        self._document.undo_stack.setClean()
        self._notices.hide_notice()
        self._file.moved.emit()
        announce(self._window, _("Saved"))
        if kept:
            said = _("The previous file was kept as “{name}”.").format(name=kept.name)
            self._notices.show_notice(said, "muted")
        return True

    def may_leave(self) -> bool:
        """Ask what to do with unsaved changes; False means cancel."""
        if self._document.undo_stack.isClean():
            return True
        save = self._ask.save_first(self._file.title())
        return self.save() if save else save is False

    def _open(self, path: Path, *, quiet: bool = False) -> None:
        path = path.absolute()
        data = files.read_bytes(path, LIMIT)
        found = project_file.read(files.as_text(data))
        self.load(found.connector, path)
        self._file.digest = files.digest(data)
        self._file.read_only = found.version > project_file.VERSION
        if found.problems or 0 < found.version < project_file.VERSION:
            self._original = data
        self._file.moved.emit()
        if not quiet:
            self._tell_of(found, path)

    def _hold(self, path: Path | None, digest: str) -> None:
        self._file.path, self._file.digest, self._file.read_only = path, digest, False
        self._original = b""

    def _may_overwrite(self, path: Path) -> bool:
        """Ask first if the file has changed since it was opened."""
        if not self._file.digest:
            return True
        try:
            data = files.read_bytes(path, LIMIT)
        except files.FileProblem as problem:
            gone = problem.code == "NOT_FOUND" and path.parent.is_dir()
            return self._ask.may_write_again(path.name) if gone else True  # else writing reports it
        if files.digest(data) == self._file.digest:
            return True
        why = _(
            "Another program changed the file after you opened it. To keep both versions, "
            "cancel and use “Save as”."
        )
        return self._ask.may_replace(path.name, why)

    def _is_open(self, path: Path) -> bool:
        """Return whether `path` is the open file, under any name."""
        try:
            return self.path is not None and path.samefile(self.path)
        except OSError:
            return path == self.path

    def _tell_of(self, found: Project, path: Path) -> None:
        if self._file.read_only:
            text = _(
                "“{name}” was created by a newer version of this program. Some settings "
                "may not be shown, and saving creates a copy."
            ).format(name=path.name)
            save = Choice("notice_save_as", _("Save a copy…"), self.save_as)
            close = Choice("notice_close", _("Close"), lambda: None)
            self._notices.show_notice(text, "warning", save, close)
        elif found.problems:
            self._tell_of_unread(found.problems, path)

    def _tell_of_unread(self, problems: tuple[Problem, ...], path: Path) -> None:
        """Say what of the file was not read; problems of what was read are shown beside their fields."""
        shown = [sentence(one) for one in problems[:_SHOWN]]
        if len(problems) > _SHOWN:
            shown.append(
                ngettext("And {count} more.", "And {count} more.", len(problems) - _SHOWN).format(
                    count=len(problems) - _SHOWN
                )
            )
        self._ask.say(_("Some of “{name}” couldn't be read").format(name=path.name), "\n".join(shown))

"""What saving the preview and the approval page have in common: a page made in memory becomes a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImage

from configurator.storage import files
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.kit import file_dialogs
from configurator.ui.kit.jobs import Job
from configurator.ui.kit.web_pages import open_page
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest, to_bytes
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.file_errors import file_sentence


class ExportJob(QObject):
    """Follows one page from its start to the file, written in a thread, and says what came of it.

    Args:
        workspace: the window's state.
        is_registering: whether a registration is under way; its progress is shown then.
    """

    def __init__(self, workspace: Workspace, is_registering: Callable[[], bool]) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._is_registering = is_registering
        self._page: OffscreenPage | None = None
        self._job: Job | None = None
        workspace.activity.cancelled.connect(self.cancel)
        workspace.closing.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether a page is being made or written."""
        return bool(self._page or self._job)

    def cancel(self) -> None:
        """Make no page any more; one that is being written already is written whole."""
        if self._job:
            self._job.cancel()
        if self.is_busy:
            self._end()

    def _words(self) -> tuple[str, str, str, str]:
        """Return what is said: a headline for success and one for failure, a sentence, a button.

        The sentence has a place for the file's {name}.
        """
        raise NotImplementedError

    def _ask_file(self, title: str, ending: str, kinds: dict[str, str]) -> Path | None:
        """Return where to save, with the suffix that says what; None: nowhere.

        Args:
            title: of the file dialog.
            ending: what follows the connector's name in the file name that is proposed, with its suffix.
            kinds: what can be saved, in words → suffix.
        """
        file = self._workspace.file
        stem = file.path.stem if file.path else file_dialogs.stem_of(self._workspace.document.connector.id)
        folder = file.path.parent if file.path else Path()
        filters = {file_dialogs.kind(words, f"*{suffix}"): suffix for words, suffix in kinds.items()}
        proposed = folder / ending.format(name=stem)
        saving = file_dialogs.save_file(self._workspace.parent, title, proposed, *filters)
        if saving is None:
            return None
        path = saving.path
        if path.suffix.lower() in kinds.values():
            return path
        path = path.with_name(path.name + filters.get(saving.kind, next(iter(kinds.values()))))
        # The file dialog has asked about the name without the suffix only.
        may_write = not files.exists(path) or FileQuestions(self._workspace.parent).may_replace(path.name)
        return path if may_write else None

    def _begin(self, what: str) -> None:
        if not self._is_registering():
            self._workspace.activity.begin(what)

    def _make(self, page: OffscreenPage, request: PageRequest) -> None:
        """Draw on a page whose signals are connected."""
        self._page = page
        page.draw(request)

    def _write(self, path: Path, made: bytes | QImage, note: str = "") -> None:
        """Encode and write off the UI thread."""
        self._job = self._workspace.jobs.start(
            lambda _cancelled: files.write_atomically(path, to_bytes(made)),
            lambda _written: self._tell(path, note),
            lambda error: self._fail_writing(path, error),
        )

    def _tell(self, path: Path, note: str) -> None:
        self._end()
        headline, _failed, said, open_ = self._words()
        paragraphs = [said.format(name=path.name), note, str(path.parent.absolute())]
        told = list(filter(None, paragraphs))
        dialog = OutcomeDialog("good", headline, told, self._workspace.parent, action=open_)
        address = QUrl.fromLocalFile(str(path.absolute()))
        dialog.acted.connect(lambda: open_page(address))
        dialog.open()

    def _fail_writing(self, path: Path, error: Exception) -> None:
        if not isinstance(error, files.FileProblem):
            self._end()
            raise error
        self._fail(file_sentence(error.code, path.name))

    def _fail(self, said: str) -> None:
        self._end()
        OutcomeDialog("error", self._words()[1], [said], self._workspace.parent).open()

    def _end(self) -> None:
        self._job = None
        if self._page:
            self._page.close()
            self._page.deleteLater()
            self._page = None
        if not self._is_registering():
            self._workspace.activity.end()

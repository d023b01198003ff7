"""What is alike wherever the window makes a page in memory and saves it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from configurator.storage import files
from configurator.ui.files.file_questions import Questions
from configurator.ui.kit.jobs import Job
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.wording.files import file_sentence

if TYPE_CHECKING:
    from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest
    from configurator.ui.shell.main_window import MainWindow


class Making(QObject):
    """Follows one page from its start to the file, written in a thread, and says what came of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: OffscreenPage | None = None
        self._job: Job | None = None
        window.bottom.cancelled.connect(self.cancel)
        window.closing.connect(self.cancel)

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
        files_ = self._window.files
        stem = files_.path.stem if files_.path else self._window.document.connector.id or "connector"
        folder = files_.path.parent if files_.path else Path()
        filters = {f"{words} (*{suffix})": suffix for words, suffix in kinds.items()}
        proposed = str(folder / ending.format(name=stem))
        name, kind = QFileDialog.getSaveFileName(self._window, title, proposed, ";;".join(filters))
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in kinds.values():
            return path
        path = path.with_name(path.name + filters.get(kind, next(iter(kinds.values()))))
        # The file dialog has asked about the name without the suffix only.
        may_write = not path.exists() or Questions(self._window).may_replace(path.name)
        return path if may_write else None

    def _begin(self, what: str) -> None:
        if not self._window.registering.running:  # whose progress is shown then
            self._window.bottom.start_work(what)

    def _make(self, page: OffscreenPage, request: PageRequest) -> None:
        """Draw on a page whose signals are connected."""
        self._page = page
        page.draw(request)

    def _write(self, path: Path, made: bytes | QImage, note: str = "") -> None:
        """Encode and write off the UI thread."""
        from configurator.ui.preview.offscreen_page import to_bytes

        self._job = self._window.jobs.start(
            lambda _cancelled: files.write_atomically(path, to_bytes(made)),
            lambda _written: self._tell(path, note),
            lambda error: self._fail_writing(path, error),
        )

    def _tell(self, path: Path, note: str) -> None:
        self._end()
        headline, _failed, said, open_ = self._words()
        paragraphs = [said.format(name=path.name), note, str(path.parent.absolute())]
        dialog = OutcomeDialog("good", headline, list(filter(None, paragraphs)), self._window, action=open_)
        address = QUrl.fromLocalFile(str(path.absolute()))
        dialog.acted.connect(lambda: QDesktopServices.openUrl(address))
        dialog.open()

    def _fail_writing(self, path: Path, error: Exception) -> None:
        if not isinstance(error, files.FileProblem):
            self._end()
            raise error
        self._fail(file_sentence(error.code, path.name))

    def _fail(self, said: str) -> None:
        self._end()
        OutcomeDialog("error", self._words()[1], [said], self._window).open()

    def _end(self) -> None:
        self._job = None
        if self._page:
            self._page.close()
            self._page.deleteLater()
            self._page = None
        if not self._window.registering.running:
            self._window.bottom.end_work()

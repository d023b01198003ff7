"""Saving the page for approval from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from configurator.connector.rules import check
from configurator.storage import files
from configurator.ui.jobs import Job
from configurator.ui.outcome_dialog import OutcomeDialog
from configurator.ui.questions import Questions
from configurator.ui.words.engine import engine_sentence
from configurator.ui.words.files import file_sentence

if TYPE_CHECKING:
    from configurator.ui.approval.sheet import Sheet
    from configurator.ui.main_window import MainWindow

_PDF, _PNG = ".pdf", ".png"


class ApprovalSaving(QObject):
    """Asks where to, makes the page, writes it and says so; one page at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: Sheet | None = None
        self._job: Job | None = None
        window.bottom.cancelled.connect(self.cancel)

    def save(self) -> None:
        """Ask for a file and save the page there as it is now."""
        if self._sheet or self._job:
            return
        path = self._ask_path()
        if path is None:
            return
        from configurator.ui.approval.sheet import PRINT_SCALE, Sheet
        from configurator.ui.approval.values import approval_values

        connector, portal = self._window.document.connector, self._window.portals.chosen
        host = portal.host if portal else ""
        values = approval_values(connector, check(connector), host, QDate.currentDate())
        scale = PRINT_SCALE if path.suffix.lower() == _PNG else None
        if not self._window.registering.running:  # whose progress is shown then
            self._window.bottom.start_work(self.tr("Making the page for approval…"))
        self._sheet = Sheet(values, scale, self)
        self._sheet.made.connect(lambda made: self._write(path, made))
        self._sheet.failed.connect(lambda code: self._fail(engine_sentence(code)))
        self._sheet.start()

    def cancel(self) -> None:
        """Make no page any more; one that is being written already is written whole."""
        if self._job:
            self._job.cancel()
        if self._sheet or self._job:
            self._end()

    def _ask_path(self) -> Path | None:
        """Return where to save, with the suffix that says what; None: nowhere."""
        files_ = self._window.files
        stem = files_.path.stem if files_.path else self._window.document.connector.id or "connector"
        kinds = {self.tr("PDF document") + " (*.pdf)": _PDF, self.tr("PNG picture") + " (*.png)": _PNG}
        proposed = self.tr("{name} for approval").format(name=stem) + _PDF
        folder = files_.path.parent if files_.path else Path()
        name, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the page for approval"), str(folder / proposed), ";;".join(kinds)
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in {_PDF, _PNG}:
            return path
        path = path.with_name(path.name + kinds.get(kind, _PDF))
        # The file dialog has asked about the name without the suffix only.
        may_write = not path.exists() or Questions(self._window).may_replace(path.name)
        return path if may_write else None

    def _write(self, path: Path, made: bytes | QImage) -> None:
        """Encode and write off the UI thread."""
        from configurator.ui.approval.sheet import to_bytes

        self._job = self._window.jobs.start(
            lambda _cancelled: files.write_atomically(path, to_bytes(made)),
            lambda _written: self._tell(path),
            lambda error: self._fail_writing(path, error),
        )

    def _tell(self, path: Path) -> None:
        self._end()
        said = self.tr("“{name}” is ready to be mailed or printed.").format(name=path.name)
        dialog = OutcomeDialog(
            "good", self.tr("The page for approval is saved"), [said, str(path.parent.absolute())],
            self._window, action=self.tr("Open the page"),
        )  # fmt: skip
        page = QUrl.fromLocalFile(str(path.absolute()))
        dialog.acted.connect(lambda: QDesktopServices.openUrl(page))
        dialog.open()

    def _fail_writing(self, path: Path, error: Exception) -> None:
        if not isinstance(error, files.FileProblem):
            self._end()
            raise error
        self._fail(file_sentence(error.code, path.name))

    def _fail(self, said: str) -> None:
        self._end()
        OutcomeDialog("error", self.tr("The page was not saved"), [said], self._window).open()

    def _end(self) -> None:
        self._job = None
        if self._sheet:
            self._sheet.close()
            self._sheet.deleteLater()
            self._sheet = None
        if not self._window.registering.running:
            self._window.bottom.end_work()

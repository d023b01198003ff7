"""Saving the page for approval from the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDate

from configurator.connector.problems import Problem
from configurator.services.approval_values import PRINT_SCALE, approval_values
from configurator.ui.approval.approval_sheet import FOLDER, approval_sheet, day_words, page_test_of
from configurator.ui.preview.export_job import ExportJob
from configurator.ui.preview.offscreen_page import OffscreenPage
from configurator.ui.shell.workspace import Workspace
from configurator.wording.engine_errors import engine_sentence
from configurator.wording.translation import _

_PDF, _PNG = ".pdf", ".png"


class ApprovalSaving(ExportJob):
    """Asks where to save, makes the page, writes it and says so; one page at a time."""

    def __init__(
        self,
        workspace: Workspace,
        is_registering: Callable[[], bool],
        problems: Callable[[], Sequence[Problem]],
    ) -> None:
        super().__init__(workspace, is_registering)
        self._problems = problems

    def save(self) -> None:
        """Ask for a file and save the page as it is now."""
        if self.is_busy:
            return
        path = self._ask_path()
        if path is None:
            return
        connector, portal = self._workspace.document.connector, self._workspace.portals.chosen
        host = portal.host if portal else ""
        tested = page_test_of(self._workspace.page_tests.last(connector.placement_handler))
        day = day_words(QDate.currentDate())
        values = approval_values(connector, self._problems(), host, day, tested)
        is_pdf = path.suffix.lower() == _PDF
        self._begin(_("Creating the approval page…"))
        page = OffscreenPage(FOLDER, 1.0 if is_pdf else PRINT_SCALE, self)
        page.made.connect(lambda made: self._write(path, made))
        page.failed.connect(lambda code: self._fail(engine_sentence(code)))
        self._make(page, approval_sheet(values, is_pdf=is_pdf))

    def _words(self) -> tuple[str, str, str, str]:
        return (
            _("Approval page saved"),
            _("The page wasn't saved"),
            _("“{name}” is ready to email or print."),
            _("Open page"),
        )

    def _ask_path(self) -> Path | None:
        return self._ask_file(
            _("Save approval page"),
            _("{name} for approval") + _PDF,
            {_("PDF document"): _PDF, _("PNG picture"): _PNG},
        )

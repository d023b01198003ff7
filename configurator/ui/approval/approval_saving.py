"""Saving the page for approval from the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate

from configurator.ui.approval.approval_sheet import FOLDER, PRINT_SCALE, approval_sheet
from configurator.ui.kit.export_job import Making
from configurator.ui.preview.offscreen_page import OffscreenPage
from configurator.wording.engine import engine_sentence
from configurator.wording.translation import _

_PDF, _PNG = ".pdf", ".png"


class ApprovalSaving(Making):
    """Asks where to, makes the page, writes it and says so; one page at a time."""

    def save(self) -> None:
        """Ask for a file and save the page there as it is now."""
        if self.is_busy:
            return
        path = self._ask_path()
        if path is None:
            return
        from configurator.ui.approval.approval_values import approval_values

        connector, portal = self._window.document.connector, self._window.portals.chosen
        host = portal.host if portal else ""
        values = approval_values(connector, self._window.looks.problems_in_force, host, QDate.currentDate())
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

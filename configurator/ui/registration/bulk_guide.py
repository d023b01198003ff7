"""From the menu to the portals that are to get the connector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.services.bulk import Progress
    from configurator.ui.registration.bulk_run import Run
    from configurator.ui.shell.main_window import MainWindow


class ManyPortals(QObject):
    """Opens the dialog for the connector in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._run: Run | None = None
        window.closing.connect(self.cancel)

    def show(self) -> None:
        """Let the user choose portals, or lead to what stands in the way."""
        window = self._window
        if not window.guide.lead_to_first_error(window.document.connector):
            self._open()

    def cancel(self) -> None:
        """Stop a run that is under way; nothing more is sent."""
        if self._run:
            self._run.cancel()

    def _open(self) -> None:
        from configurator.ui.preview.picture_checks import warnings
        from configurator.ui.registration.bulk_dialog import ManyDialog
        from configurator.ui.registration.bulk_run import Run
        from configurator.ui.registration.bulk_table import PortalTable

        window = self._window
        if not window.portals.remembered:
            self._say_none()
            return
        run = Run(window.portals.accounts, window.sent, window.jobs, self)
        run.progress.connect(self._note)
        self._run = run
        table = PortalTable(window.portals)
        dialog = ManyDialog(window.document.connector, table, run, window)
        dialog.sign_in_wanted.connect(self._sign_in)
        dialog.finished.connect(self._closed)
        dialog.open()
        connector, painter = window.document.connector, window.looks.painter
        told = window.jobs.start(lambda _cancelled: warnings(connector, painter), dialog.warn, _explain)
        dialog.finished.connect(lambda _result: told.cancel())

    def _sign_in(self, portal: Portal) -> None:
        self._window.portals.switch_to(portal)
        self._window.registering.sign_in()

    def _closed(self) -> None:
        if self._run:
            self._run.deleteLater()
            self._run = None

    def _note(self, progress: Progress) -> None:
        if progress.result:
            error = progress.result.error
            self._window.register_guide.journal.note(f"{progress.portal.netloc}: {error or 'registered'}")

    def _say_none(self) -> None:
        head = _("No portals connected yet")
        text = _("Connect the portals where you want to register the connector, then come back.")
        told = OutcomeDialog("error", head, [text], self._window, action=_("Connect your Bitrix24…"))
        told.acted.connect(lambda: self._window.register_guide.connect_portal())  # noqa: PLW0108  no argument
        told.open()


def _explain(error: Exception) -> None:
    raise error

"""From the menu to the portals that get the connector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from configurator.bitrix24.address import Portal
from configurator.connector.problems import Problem
from configurator.services.bulk import Progress
from configurator.services.bulk_registration import BulkRegistration
from configurator.services.picture_warnings import warnings
from configurator.ui.registration.bulk_dialog import BulkDialog
from configurator.ui.registration.bulk_run import BulkRun
from configurator.ui.registration.bulk_table import PortalTable
from configurator.ui.registration.history_guide import HistoryGuide
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _


class BulkGuide(QObject):
    """Opens the dialog for the connector in the window.

    Args:
        workspace: the window's state.
        history: tells if something registered is not in the history.
        has_errors: leads the user to what can't be sent; returns whether there is anything.
        sign_in: signs in to the chosen portal.
        connect: asks for a portal and its application.
        name_problems: returns what the preview has measured to be wrong with a name.
    """

    def __init__(
        self,
        workspace: Workspace,
        history: HistoryGuide,
        *,
        has_errors: Callable[[], bool],
        sign_in: Callable[[], object],
        connect: Callable[[], object],
        name_problems: Callable[[str], tuple[Problem, ...]],
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._history = history
        self._has_errors = has_errors
        self._sign_in = sign_in
        self._connect = connect
        self._name_problems = name_problems
        self._run: BulkRun | None = None
        workspace.closing.connect(self.cancel)

    def show(self) -> None:
        """Let the user choose portals, or lead to what stands in the way."""
        if self._has_errors():
            return
        if self._workspace.portals.remembered:
            self._open()
        else:
            self._say_none()

    def cancel(self) -> None:
        """Stop a run that is under way; nothing more is sent."""
        if self._run:
            self._run.cancel()

    def _open(self) -> None:
        space = self._workspace
        connector, renderer = space.document.connector, space.renderer
        registration = BulkRegistration(space.portals.accounts, space.history)
        self._run = run = BulkRun(registration, space.jobs, self)
        run.progress.connect(self._note)
        run.unwritten.connect(self._history.tell_unwritten)
        dialog = BulkDialog(connector, PortalTable(space.portals), run, space.parent)
        dialog.sign_in_wanted.connect(self._sign_in_to)
        dialog.finished.connect(self._closed)
        dialog.open()

        def fail(error: Exception) -> None:
            dialog.warn(())
            raise error

        def warn(problems: tuple[Problem, ...]) -> None:
            dialog.warn((*self._name_problems(connector.name), *problems))

        told = space.jobs.start(lambda _cancelled: warnings(connector, renderer), warn, fail)
        dialog.finished.connect(lambda _result: told.cancel())

    def _sign_in_to(self, portal: Portal) -> None:
        self._workspace.portals.switch_to(portal)
        self._sign_in()

    def _closed(self) -> None:
        if self._run:
            self._run.deleteLater()
            self._run = None

    def _note(self, progress: Progress) -> None:
        if progress.result:
            error = progress.result.error
            self._workspace.journal.note(f"{progress.portal.netloc}: {error or 'registered'}")

    def _say_none(self) -> None:
        head = _("No portals connected yet")
        text = _("Connect the portals where you want to register the connector, then come back.")
        button = _("Connect your Bitrix24…")
        told = OutcomeDialog("error", head, [text], self._workspace.parent, action=button)
        told.acted.connect(lambda: self._connect())  # noqa: PLW0108  no argument
        told.open()

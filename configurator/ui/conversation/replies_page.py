"""The step's page that finds out whether operators' replies reach the developer's server."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.bitrix24.address import Portal
from configurator.services.connector_path import StepId
from configurator.services.portal_sightings import Note
from configurator.ui.conversation.reply_panel import ReplyPanel
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.registration.registering import Registering
from configurator.ui.shell.workspace import Workspace
from configurator.ui.steps.step_page import StepPage, sheet
from configurator.wording.path_texts import step_name


class RepliesPage(StepPage):
    """Shows the check of the connector in the window, in the portal that is chosen.

    Args:
        workspace: the window's state.
        registering: signs in where nobody is.
        note: takes what the portal tells.
    """

    def __init__(self, workspace: Workspace, registering: Registering, note: Note) -> None:
        super().__init__(StepId.REPLIES)
        self._workspace = workspace
        self._registering = registering
        self._note = note
        self._panel: ReplyPanel | None = None
        self._about: tuple[Portal | None, str] | None = None
        workspace.portals.changed.connect(self._follow)
        workspace.document.changed.connect(lambda _connector: self._follow())

    def check(self) -> None:
        """Ask the chosen portal, signing in first where nobody is."""
        self._registering.reach(self._check)

    def _check(self, portal: Portal) -> None:
        connector = self._workspace.document.connector
        self._leave()
        self._about = self._registering.target, connector.id
        self._panel = panel = ReplyPanel(
            self._workspace, portal, connector.id, self._registering.where, connector.placement_handler
        )
        panel.told.connect(partial(self._note, portal, connector.id))
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(step_name(StepId.REPLIES), "title", wrap=True))
        column.addWidget(panel)
        self.show_work(sheet(work))
        panel.check()

    def _follow(self) -> None:
        """Go back to the question where the answer is about another connector or portal."""
        now = self._workspace.portals.chosen, self._workspace.document.connector.id
        if self._about is not None and self._about != now:
            self._leave()

    def _leave(self) -> None:
        self._about = None
        if self._panel is not None:
            self._panel.cancel()
            self._panel = None
            self.show_work(None)

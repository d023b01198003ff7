"""Keeps what is said of the name's length in step with what the exact preview measures."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from configurator.connector import name_findings
from configurator.connector.problems import Problem
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.shell.workspace import Workspace


class NameChecks(QObject):
    """Knows whether the portal cuts the name off; without the exact preview it says nothing.

    Signals:
        found: a name was measured; `problems` are the latest.
    """

    found = Signal()

    def __init__(self, workspace: Workspace, pane: PreviewPane) -> None:
        super().__init__(workspace.parent)
        self._document = workspace.document
        self._told = ""
        pane.name_measured.connect(self._take)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the name as it is now."""
        return self.problems_of(self._document.connector.name)

    def problems_of(self, name: str) -> tuple[Problem, ...]:
        """Return what is wrong with a name, if it is the one that was measured last."""
        return name_findings.problems_of(self._told, name) if self._told else ()

    def _take(self, told: str) -> None:
        before, self._told = self.problems, told
        if self.problems != before:
            self.found.emit()

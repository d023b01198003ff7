"""Says in words what the preview shows, for people who don't see it and for those who want figures."""

from __future__ import annotations

from PySide6.QtCore import QObject

from configurator.icon.effective_icon import effective
from configurator.icon.icon import Icon
from configurator.ui.preview.picture_checks import PictureChecks
from configurator.ui.preview.preview_panel import PreviewPanel
from configurator.ui.shell.workspace import Workspace
from configurator.wording.icon_description import icon_sentence


class DescribedPreview(QObject):
    """Keeps the words in step with the active icon, and with what is measured of its picture."""

    def __init__(self, workspace: Workspace, checks: PictureChecks, panel: PreviewPanel) -> None:
        super().__init__(panel)
        self._document = document = workspace.document
        self._checks = checks
        self._panel = panel
        self._icon: Icon | None = None
        self._seen_as = Icon()
        document.changed.connect(lambda _connector: workspace.turns.later(self._follow))
        checks.found.connect(self._describe)
        self._describe()

    def _follow(self) -> None:
        if self._document.connector.icon != self._icon:  # most edits leave the icon as it is
            self._describe()

    def _describe(self) -> None:
        icon, measured = self._document.connector.icon, self._checks.measured
        if icon != self._icon:  # reading a large drawing again, once it is measured, would be felt
            self._icon, self._seen_as = icon, effective(icon)
        self._panel.describe(icon_sentence(self._seen_as, measured.active if measured else None))

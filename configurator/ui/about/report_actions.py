"""Copies the report for support."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, qVersion
from PySide6.QtWidgets import QApplication

from configurator.services.support_report import SignInState, Toolkit, report
from configurator.ui.about.chromium_versions import chromium_versions
from configurator.ui.about.report_dialog import ReportDialog
from configurator.ui.kit import theme
from configurator.ui.shell.workspace import Workspace


class SupportReport(QObject):
    """Writes the report about one window."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace

    def copy(self) -> None:
        """Put the report on the clipboard, and show it."""
        ReportDialog(self.text(), self._workspace.parent).open()

    def text(self) -> str:
        """Return the report."""
        space = self._workspace
        chosen = space.portals.chosen
        state = SignInState(
            portal=chosen.netloc if chosen else "practice",
            signed_in=chosen is None or space.portals.is_signed_in(chosen),
            remembered=len(space.portals.remembered),
            persistent=space.portals.persistent,
        )
        return report(_toolkit(), state, space.document.connector, space.journal.lines())


def _toolkit() -> Toolkit:
    app = QApplication.instance()
    screen = QApplication.primaryScreen()
    ratio = f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
    style = app.style().objectName() if isinstance(app, QApplication) else ""
    scheme = "dark" if theme.is_dark() else "light"
    engine = sys.modules.get("PySide6.QtWebEngineCore")
    return Toolkit(
        qt=qVersion(),
        chromium=", fixes of ".join(chromium_versions(engine).values()) if engine else "not loaded",
        screen=f"{QApplication.platformName()}, {ratio}, style {style}, {scheme}",
    )

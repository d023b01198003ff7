"""Hears what the Linux desktop's user wants of every program, at the start and while the program runs."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from configurator.services.desktop_settings import DesktopSettings
from configurator.ui.kit import system_wishes, theme
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.shell.workspace import Workspace


class DesktopListener(QObject):
    """Asks the desktop for contrast and motion, and has the window follow it; belongs to the window."""

    def __init__(self, workspace: Workspace, pane: PreviewPane) -> None:
        """Begin to ask; nothing waits for the answer."""
        super().__init__(workspace.parent)
        self._settings = workspace.settings
        self._pane = pane
        self._desktop: DesktopSettings | None = None
        self._notifier: QSocketNotifier | None = None
        workspace.closing.connect(self._close)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):  # on other systems, settings may have been changed meanwhile
            app.applicationStateChanged.connect(self._look_again)
        if sys.platform == "linux":
            workspace.jobs.start(lambda _cancelled: DesktopSettings(), self._listen, self._give_up)

    def _look_again(self, _state: Qt.ApplicationState) -> None:
        if isValid(self._pane):
            self._pane.follow_motion()

    def _listen(self, desktop: DesktopSettings) -> None:
        self._desktop = desktop
        self._notifier = QSocketNotifier(desktop.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._follow(desktop)

    def _hear(self) -> None:
        if self._desktop is None:
            return
        goes_on = self._desktop.take_changes()
        self._follow(self._desktop)
        if not goes_on:
            self._close()

    def _follow(self, desktop: DesktopSettings) -> None:
        before = system_wishes.current()
        if desktop.wishes == before:
            return
        system_wishes.learn(desktop.wishes)
        system_wishes.keep(self._settings)
        if desktop.wishes.more_contrast != before.more_contrast:
            theme.apply()
        self._pane.follow_motion()

    def _close(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._desktop is not None:
            self._desktop.close()
            self._desktop = None

    @staticmethod
    def _give_up(error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error

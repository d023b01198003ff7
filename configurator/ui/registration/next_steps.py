"""Takes the next step after a failure, where this program can take it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from configurator.wording import portal_actions
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.ui.shell.main_window import MainWindow

_FIELDS = {
    portal_actions.EDIT_ID: "ID",
    portal_actions.EDIT_NAME: "NAME",
    portal_actions.EDIT_ICON: "ICON.DATA_IMAGE",
    portal_actions.EDIT_HANDLER: "PLACEMENT_HANDLER",
}


class NextSteps(QObject):
    """Knows what each step does in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def after(
        self, action: str, target: Portal | None, again: Callable[[], object]
    ) -> tuple[str, Callable[[], object]]:
        """Return the words of the next step's button, and what it does.

        Args:
            action: what helps, a name of `portal_actions`; empty where this program can do nothing more than
                write a report.
            target: the portal it is about; None is practice.
            again: does once more what failed.
        """
        if target is None and action == portal_actions.CONNECT:
            action = portal_actions.TRY_AGAIN  # the practice portal's address is nobody's mistake
        where = target.netloc if target else _("the practice portal")
        if not action:
            return _("Copy report for support"), self._window.register_guide.copy_report
        return portal_actions.action_label(action, where), self._acts(action, target, again)

    def _acts(self, action: str, target: Portal | None, again: Callable[[], object]) -> Callable[[], object]:
        if action in _FIELDS:
            return lambda: self._window.form.lead_to(_FIELDS[action])
        acts: dict[str, Callable[[], object]] = {
            portal_actions.SIGN_IN: self._window.registering.sign_in,
            portal_actions.CONNECT: lambda: self._window.register_guide.connect_portal(target),
            portal_actions.OPEN_PORTAL: lambda: self.open_page(target, "/"),
            portal_actions.SHOW_CONNECTORS: self._show_connectors,
        }
        return acts.get(action, again)

    def _show_connectors(self) -> None:
        if not self._window.findChild(QDialog, "connectors"):  # they are shown already
            self._window.connectors.show(self._window.registering.connector.id)

    def open_page(self, target: Portal | None, path: str) -> None:
        """Open a page of a portal in the user's browser."""
        practice = self._window.portals.practice
        origin = target.origin if target else practice.address if practice else ""
        if origin:
            QDesktopServices.openUrl(QUrl(origin + path))

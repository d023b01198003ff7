"""From the menu to the connectors of the chosen portal, and from there back to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.wording.portal import Doing, technical, words
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.faults import PortalError
    from configurator.connector.model import Connector
    from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
    from configurator.ui.shell.main_window import MainWindow


class Connectors(QObject):
    """Opens the dialog, and does in the window what it asks for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show(self, chosen: str = "") -> None:
        """Show the connectors of the chosen portal; the one with the ID `chosen` first."""
        self._window.registering.reach(lambda portal: self._open(portal, chosen))

    def _open(self, portal: Portal, chosen: str) -> None:
        from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
        from configurator.ui.connectors.portal_session import Session

        window = self._window
        target = window.registering.target
        session = Session(
            portal, window.registering.where, window.portals.accounts, window.sent, window.jobs, self
        )
        journal = window.register_guide.journal
        session.working.connect(journal.note)
        session.pausing.connect(lambda reason, _said: journal.note(f"waiting: {reason}"))
        session.failed.connect(lambda error, _doing: journal.note(error.code))
        session.changed.connect(lambda doing, _connector, _line: journal.note(f"done: {doing}"))
        dialog = ConnectorsDialog(session, chosen, window)
        dialog.finished.connect(session.deleteLater)
        dialog.open_wanted.connect(lambda connector: self._edit(dialog, connector))
        dialog.register_wanted.connect(lambda connector: self._register(dialog, connector))
        dialog.removed.connect(lambda connector: window.sent.note(portal, connector, removed=True))
        steps = NextSteps(window)
        dialog.contact_center_wanted.connect(lambda: steps.open_page(target, "/contact_center/"))
        dialog.failed.connect(lambda error, doing: self._failed(dialog, target, error, doing))
        dialog.open()

    def _edit(self, dialog: ConnectorsDialog, connector: Connector) -> None:
        if self._window.sent.open_again(connector):
            dialog.accept()

    def _register(self, dialog: ConnectorsDialog, connector: Connector) -> None:
        dialog.accept()
        self._window.registering.register(connector)

    def _failed(
        self, dialog: ConnectorsDialog, target: Portal | None, error: PortalError, doing: Doing
    ) -> None:
        where = target.netloc if target else _("the practice portal")
        said = words(error.code, where, error.details, doing=doing)
        headlines = {
            "list": _("Couldn't load the connectors"),
            "status": _("Couldn't load the open channels"),
            "activate": _("Couldn't switch it on"),
            "deactivate": _("Couldn't switch it off"),
            "data_set": _("Couldn't send it"),
            "unregister": _("Couldn't remove it"),
        }
        action, act = NextSteps(self._window).after(said.action, target, dialog.look)
        told = OutcomeDialog(
            "error", headlines.get(doing, ""), said.paragraphs,
            dialog, action=action, details=f"{technical(error, where)}\nStep: {doing}",
        )  # fmt: skip
        told.acted.connect(act)
        told.open()

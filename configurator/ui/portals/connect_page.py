"""The step's page on which a portal is connected; once one is chosen, it says how things are there."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent

from configurator.bitrix24.address import Portal
from configurator.services.connector_path import StepId
from configurator.ui.portals.connect_form import ConnectForm
from configurator.ui.portals.portal_choice import Portals
from configurator.ui.steps.step_page import StepPage


class ConnectPage(StepPage):
    """Shows the form while there is only practice, or another portal is to be connected.

    Args:
        portals: which portal is chosen.

    Signals:
        agreed: as of `ConnectForm`.
    """

    agreed = Signal(object, object, str)

    def __init__(self, portals: Portals) -> None:
        super().__init__(StepId.PORTAL)
        self._portals = portals
        self._form: ConnectForm | None = None
        self._seen = portals.chosen
        portals.changed.connect(self._follow)

    def ask(self, known: Portal | None = None) -> None:
        """Ask for a portal and its application; what is known of `known` is filled in."""
        self._form = form = ConnectForm(can_cancel=self._portals.chosen is not None)
        form.agreed.connect(self._take)
        form.cancelled.connect(self._leave)
        if known:
            accounts = self._portals.accounts
            form.fill_in(known, accounts.client_id(known), accounts.application_name(known))
        self.show_work(form)
        form.say_where_kept(persistent=self._portals.persistent)
        form.setFocus()
        self._portals.refresh(anyway=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._form is None and self._portals.chosen is None:
            QTimer.singleShot(0, self, self._ask_first)

    def _ask_first(self) -> None:
        if self._form is None and self._portals.chosen is None:
            self.ask()

    def _take(self, portal: Portal, application: object, name: str) -> None:
        self._leave()
        self.agreed.emit(portal, application, name)

    def _leave(self) -> None:
        self._form = None
        self.show_work(None)

    def _follow(self) -> None:
        """Say where secrets are kept once that is known; leave the form when another portal is chosen."""
        if self._form is not None:
            self._form.say_where_kept(persistent=self._portals.persistent)
        before, self._seen = self._seen, self._portals.chosen
        if before == self._seen:
            return
        if self._seen is not None:
            self._leave()
        elif self._form is None and self.isVisible():
            self.ask()

"""What the user sees of registering: connecting a portal, progress, the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from configurator.ui.outcome_dialog import OutcomeDialog

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.errors import PortalError
    from configurator.bitrix24.registration import Registered
    from configurator.ui.main_window import MainWindow


class RegisterGuide(QObject):
    """Speaks for `Registering` in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        run = window.registering
        run.working.connect(window.bottom.start_work)
        run.ended.connect(window.bottom.end_work)
        run.registered.connect(self._succeeded)
        run.failed.connect(self._failed)
        run.signed_in.connect(self._signed_in)
        run.application_wanted.connect(self.connect_portal)
        window.portals.changed.connect(self._name_button)
        window.portals.left_behind.connect(self._left_behind)

    def connect_portal(self, known: Portal | None = None) -> None:
        """Take a portal and its application from the user and sign in to it; `known` is filled in."""
        from configurator.ui.connect_dialog import ConnectDialog

        dialog = ConnectDialog(persistent=self._window.portals.persistent, parent=self._window)
        if known:
            dialog.fill_in(known, self._window.portals.accounts.client_id(known))
        accepted = dialog.exec()
        dialog.deleteLater()  # or the key would stay in its field
        if accepted and dialog.portal and dialog.application:
            self._window.registering.connect_portal(dialog.portal, dialog.application)

    def show_request(self) -> None:
        """Show exactly what Register sends."""
        from configurator.connector.request import to_params
        from configurator.ui.request_dialog import RequestDialog

        chosen = self._window.portals.chosen
        rest = chosen.rest if chosen else self.tr("(practice portal)") + "/rest/"
        dialog = RequestDialog(rest, to_params(self._window.document.connector), self._window)
        dialog.exec()
        dialog.deleteLater()

    def _name_button(self) -> None:
        chosen = self._window.portals.chosen
        where = chosen.host if chosen else self.tr("the practice portal")
        self._window.bottom.name_register(self.tr("Register in {portal}").format(portal=where))

    def _signed_in(self, portal: Portal) -> None:
        text = self.tr("You can now register connectors in {portal}.").format(portal=portal.host)
        OutcomeDialog("good", self.tr("Signed in"), [text], self._window).open()

    def _left_behind(self, portal: Portal) -> None:
        paragraphs = [
            self.tr("This program has forgotten your sign-in to {portal}.").format(portal=portal.host),
            self.tr(
                "This computer's password store did not answer, so it may still hold the key. Open the "
                "password store and delete the entries that begin with “Connector Configurator”."
            ),
        ]
        OutcomeDialog("error", self.tr("Signed out, but not everywhere"), paragraphs, self._window).open()

    def _succeeded(self, portal: Portal, registered: Registered) -> None:
        practice = self._window.registering.target is None
        where = self.tr("the practice portal") if practice else portal.host
        if registered.unconfirmed:
            seen = self.tr("{portal} accepted it, but did not let us read its list to see it there.")
        else:
            seen = self.tr("It is there: {portal} lists it.")
        paragraphs = [seen.format(portal=where), self.tr("You find its tile in the Contact Center.")]
        if practice:
            left = self.tr(
                "This was practice on your own computer. To do it for real, connect your Bitrix24 "
                "and register again."
            )
        else:
            left = self.tr(
                "Left for your developer: the settings page has to subscribe to messages (event.bind "
                "OnImConnectorMessageAdd). Until then operators' replies do not reach it."
            )
        paragraphs.append(left)
        dialog = OutcomeDialog(
            "good", self.tr("“{name}” is registered").format(name=registered.name), paragraphs, self._window,
            action=self.tr("Open the Contact Center"),
        )  # fmt: skip
        page = QUrl(portal.origin + "/contact_center/")
        dialog.acted.connect(lambda: QDesktopServices.openUrl(page))
        dialog.open()

    def _failed(self, error: PortalError) -> None:
        from configurator.bitrix24.errors import Kind
        from configurator.ui.words.portal import words

        run = self._window.registering
        said = words(
            error.code, run.target.host if run.target else self.tr("the practice portal"), error.details
        )
        headline = self.tr("Not signed in") if run.only_signs_in else self.tr("Not registered")
        again = error.kind is Kind.NOT_SIGNED_IN
        dialog = OutcomeDialog(
            "error", headline, [said.happened, said.do_next, said.unchanged], self._window,
            action=self.tr("Sign in again") if again else "",
            details=self.tr("Code: {code}").format(code=error.code),
        )  # fmt: skip
        if again:
            dialog.acted.connect(run.sign_in)
        dialog.open()

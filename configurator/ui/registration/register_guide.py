"""What the user sees of registering: connecting a portal, progress, the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from configurator.ui.registration.outcome_dialog import Extra, OutcomeDialog
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.faults import PortalError
    from configurator.bitrix24.methods.registration import Registered
    from configurator.services.journal import Journal
    from configurator.ui.registration.registering import Registering
    from configurator.ui.registration.review_dialog import ReviewDialog
    from configurator.ui.shell.main_window import MainWindow


class RegisterGuide(QObject):
    """Speaks for `Registering` in the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._journal: Journal | None = None
        self._doing = ""

    def follow(self, run: Registering) -> None:
        """Speak for `run` from now on."""
        run.working.connect(self._began)
        run.pausing.connect(self._paused)
        run.asking.connect(self._asked)
        run.request_wanted.connect(self.show_request)
        run.id_wanted.connect(lambda: self._window.form.lead_to("ID"))
        run.ended.connect(self._window.bottom.end_work)
        run.registered.connect(self._succeeded)
        run.failed.connect(self._failed)
        run.signed_in.connect(self._signed_in)
        run.application_wanted.connect(self.connect_portal)

    @property
    def journal(self) -> Journal:
        """What was done so far, for a report."""
        from configurator.services.journal import Journal

        if self._journal is None:
            self._journal = Journal()
        return self._journal

    def copy_report(self) -> None:
        """Put a report for support on the clipboard, and show it."""
        from configurator.ui.about.report_dialog import ReportDialog
        from configurator.ui.about.support_report import report

        dialog = ReportDialog(report(self._window), self._window)
        dialog.open()

    def connect_portal(self, known: Portal | None = None) -> None:
        """Take a portal and its application from the user and sign in to it; `known` is filled in."""
        from configurator.ui.portals.connect_dialog import ConnectDialog

        portals = self._window.portals
        dialog = ConnectDialog(self._window)
        if known:
            dialog.fill_in(known, portals.accounts.client_id(known))
        telling = portals.changed.connect(lambda: dialog.say_where_kept(persistent=portals.persistent))
        portals.look(anyway=True)
        accepted = dialog.exec()
        portals.changed.disconnect(telling)
        dialog.deleteLater()  # or the key would stay in its field
        if accepted and dialog.portal and dialog.application:
            self._window.registering.connect_portal(dialog.portal, dialog.application)

    def give_up(self) -> None:
        """Stop the run because the user wants it; say so where the portal may have saved it all the same."""
        run = self._window.registering
        if run.running:
            self.journal.note("cancelled")
        unsure = run.sending
        run.cancel()
        if unsure:
            self._say_unsure(run.where, run.connector.id)

    def _say_unsure(self, where: str, identifier: str) -> None:
        from configurator.ui.shell.notice_bar import Choice
        from configurator.wording.portal import words

        look = Choice(
            "notice_look", _("Show its connectors"), lambda: self._window.connectors.show(identifier)
        )
        close = Choice("notice_close", _("Close"), lambda: None)
        said = words("CANCELLED", where, doing="register")
        self._window.notices.show_notice(f"{said.happened} {said.unchanged}", "warning", look, close)

    def show_request(self) -> None:
        """Show exactly what Register sends."""
        from configurator.connector.request import to_params
        from configurator.ui.registration.request_dialog import RequestDialog

        chosen = self._window.portals.chosen
        rest = chosen.rest if chosen else _("(practice portal)") + "/rest/"
        over = QApplication.activeModalWidget() or self._window
        dialog = RequestDialog(rest, to_params(self._window.document.connector), over)
        dialog.exec()
        dialog.deleteLater()

    def _began(self, doing: str) -> None:
        self._window.bottom.start_work(doing)
        self._doing = doing
        self.journal.note(doing)

    def _paused(self, reason: str, said: str) -> None:
        self._window.bottom.start_work(said)
        self.journal.note(f"waiting: {reason}")

    def _asked(self, review: ReviewDialog) -> None:
        self._window.bottom.end_work()
        review.show_picture(self._window.thumbnails.picture())
        self.journal.note("shown before sending")

    def _signed_in(self, portal: Portal) -> None:
        self.journal.note("signed in")
        if self._window.registering.lacks_permission:
            from configurator.ui.portals.portal_care import tell_missing_permission

            tell_missing_permission(portal, self._window)
            return
        text = _("You can now register connectors in {portal}.").format(portal=portal.netloc)
        OutcomeDialog("good", _("Signed in"), [text], self._window).open()

    def _succeeded(self, _portal: Portal, registered: Registered) -> None:
        from configurator.ui.registration.next_steps import NextSteps
        from configurator.wording.registered import developer_note, registered_paragraphs

        run = self._window.registering
        self.journal.note(f"registered {registered.unconfirmed or 'and listed'}")
        connector, target = run.connector, run.target
        where = run.where
        switch_on = _("Switch it on for an open channel…")
        extras: list[Extra] = [("switch_on", switch_on, lambda: self._show_channels(registered.id))]
        if target:
            extras.append((
                "copy_note", _("Copy note for your developer"),
                lambda: QGuiApplication.clipboard().setText(developer_note(connector, where)),
            ))  # fmt: skip
        dialog = OutcomeDialog(
            "good", _("“{name}” is registered").format(name=registered.name),
            registered_paragraphs(registered, where, practice=target is None), self._window,
            action=_("Open the Contact Center"), extras=extras,
        )  # fmt: skip
        steps = NextSteps(self._window)
        dialog.acted.connect(lambda: steps.open_page(target, "/contact_center/"))
        dialog.open()

    def _show_channels(self, identifier: str) -> None:
        if outcome := self._window.findChild(OutcomeDialog, "outcome"):
            outcome.accept()
        self._window.connectors.show(identifier)

    def _failed(self, error: PortalError) -> None:
        from configurator.ui.registration.next_steps import NextSteps
        from configurator.wording.portal import technical, words

        run = self._window.registering
        self.journal.note(f"{error.code} {error.status or ''}".rstrip())
        where = run.where
        only_signs_in = run.only_signs_in
        said = words(error.code, where, error.details, doing=run.doing)
        headline = _("Not signed in") if only_signs_in else _("Not registered")
        again = run.sign_in if only_signs_in else self._window.register
        action, act = NextSteps(self._window).after(said.action, run.target, again)
        details = f"{technical(error, where)}\nStep: {self._doing}"
        dialog = OutcomeDialog(
            "error", headline, said.paragraphs, self._window,
            action=action, details=details,
        )  # fmt: skip
        dialog.acted.connect(act)
        dialog.open()

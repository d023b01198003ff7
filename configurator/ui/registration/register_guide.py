"""What the user sees of registering: connecting a portal, progress and the result."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.registration import Registered
from configurator.connector.request import to_params
from configurator.services.connector_path import StepId
from configurator.ui.conversation.conversation_guide import ConversationGuide
from configurator.ui.portals.connect_page import ConnectPage
from configurator.ui.portals.portal_care import tell_missing_permission
from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.registering import Registering
from configurator.ui.registration.request_dialog import RequestDialog
from configurator.ui.registration.review_dialog import ReviewDialog
from configurator.ui.registration.success_guide import Place, SuccessGuide
from configurator.ui.shell.notice_bar import Choice
from configurator.ui.shell.workspace import Workspace
from configurator.wording.portal import technical, words
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _


class RegisterGuide(QObject):
    """Shows what `Registering` does, and its results.

    Args:
        workspace: the window's state.
        run: what registers.
        steps: the next step after a failure.
        register: registers what is in the window.
        show_step: shows a step of the path.
        show_connectors: shows the connectors of the chosen portal, the one with this ID first.
        conversations: holds the test conversation after a success.
    """

    def __init__(
        self,
        workspace: Workspace,
        run: Registering,
        steps: NextSteps,
        *,
        register: Callable[[], object],
        show_step: Callable[[StepId], object],
        show_connectors: Callable[[str], object],
        conversations: ConversationGuide,
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._run = run
        self._steps = steps
        self._register = register
        self._show_step = show_step
        self._show_connectors = show_connectors
        self._conversations = conversations
        self._journal = workspace.journal
        self._doing = ""
        run.working.connect(self._began)
        run.pausing.connect(self._paused)
        run.asking.connect(self._asked)
        run.request_wanted.connect(self.show_request)
        run.ended.connect(workspace.activity.end)
        run.registered.connect(self._succeeded)
        run.failed.connect(self._failed)
        run.signed_in.connect(self._signed_in)
        run.application_wanted.connect(self.connect_portal)

    @cached_property
    def connect_page(self) -> ConnectPage:
        """The step's page on which a portal is connected."""
        page = ConnectPage(self._workspace.portals)
        page.agreed.connect(self._run.connect_portal)
        return page

    def connect_portal(self, known: Portal | None = None) -> None:
        """Ask for a portal and its application in the step's page; `known` is filled in."""
        self._show_step(StepId.PORTAL)
        self.connect_page.ask(known)

    def give_up(self) -> None:
        """Cancel for the user; say so if the portal may have saved the connector anyway."""
        run = self._run
        if run.running:
            self._journal.note("cancelled")
        unsure = run.sending
        run.cancel()
        if unsure:
            self._say_unsure(run.where, run.connector.id)

    def _say_unsure(self, where: str, identifier: str) -> None:
        show = Choice("notice_look", _("Show its connectors"), lambda: self._show_connectors(identifier))
        close = Choice("notice_close", _("Close"), lambda: None)
        said = words("CANCELLED", where, doing="register")
        told = sentences(said.happened, said.unchanged)
        self._workspace.notices.show_notice(told, "warning", show, close)

    def show_request(self) -> None:
        """Show exactly what Register sends."""
        chosen = self._workspace.portals.chosen
        rest = chosen.rest if chosen else _("(practice portal)") + "/rest/"
        over = QApplication.activeModalWidget() or self._workspace.parent
        dialog = RequestDialog(rest, to_params(self._workspace.document.connector), over)
        dialog.exec()
        dialog.deleteLater()

    def _began(self, doing: str) -> None:
        self._workspace.activity.begin(doing)
        self._doing = doing
        self._journal.note(doing)

    def _paused(self, reason: str, said: str) -> None:
        self._workspace.activity.begin(said)
        self._journal.note(f"waiting: {reason}")

    def _asked(self, _review: ReviewDialog) -> None:
        self._workspace.activity.end()
        self._journal.note("shown before sending")

    def _signed_in(self, portal: Portal) -> None:
        self._journal.note("signed in")
        parent = self._workspace.parent
        if self._run.lacks_permission:
            open_portal = self._steps.open_page
            tell_missing_permission(
                portal, parent, sign_in=self._run.sign_in, open_portal=lambda: open_portal(portal, "/")
            )
            return
        text = _("You can now register connectors in {portal}.").format(portal=portal.netloc)
        OutcomeDialog("good", _("Signed in"), [text], parent).open()

    def _succeeded(self, portal: Portal, registered: Registered) -> None:
        run = self._run
        self._journal.note(f"registered {registered.unconfirmed or 'and listed'}")
        guide = SuccessGuide(
            self._workspace,
            Place(portal, run.target, run.where, run.connector),
            self._steps,
            self._conversations,
            connect=self.connect_portal,
            show_connectors=self._show_connectors,
            note=self._conversations.note,
        )
        guide.show(registered, run.look)

    def _failed(self, error: PortalError) -> None:
        run = self._run
        self._journal.note(f"{error.code} {error.status or ''}".rstrip())
        where = run.where
        only_signs_in = run.only_signs_in
        said = words(error.code, where, error.details, doing=run.doing)
        if only_signs_in:
            headline = _("Not signed in")
        else:
            headline = _("Registration not confirmed") if said.unsure else _("Not registered")
        again = run.sign_in if only_signs_in else self._register
        action, act = self._steps.after(said.action, run.target, again, error.details.get("host", ""))
        details = f"{technical(error, where)}\nStep: {self._doing}"
        dialog = OutcomeDialog(
            "error", headline, said.paragraphs, self._workspace.parent, action=action, details=details
        )
        dialog.acted.connect(act)
        dialog.open()

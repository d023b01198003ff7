"""Do replies reach the developer's server? A light with reasons, and what repairs it."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import events
from configurator.bitrix24.methods.connectors import Light
from configurator.services.portal_look import replies_told
from configurator.services.reply_check import (
    Probe,
    Repair,
    ReplyCheck,
    bind_handlers,
    check_replies,
    send_test,
)
from configurator.ui.conversation.handler_dialog import HandlerDialog
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.jobs import Job
from configurator.ui.shell.workspace import Workspace
from configurator.wording.application_ownership import ownership_note
from configurator.wording.portal import Doing, sentence
from configurator.wording.punctuation import below, listed, marked
from configurator.wording.reply_sentences import (
    bound_sentence,
    reason_sentence,
    sent_test_sentence,
    server_verdict,
)
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

Result = TypeVar("Result")
_MARKS = {Light.GREEN: ("✓", "good"), Light.YELLOW: ("▲", "warning"), Light.RED: ("✕", "error")}


class ReplyPanel(QFrame):
    """Says of one connector in one portal whether replies arrive, and why not.

    Args:
        workspace: the window's state.
        portal: the portal.
        connector: the connector's ID.
        where: what messages call the portal.
        handler: the settings page's address, which is offered as the server's.

    Signals:
        told: the portal was asked; a `portal_sightings.Replies`.
    """

    told = Signal(object)

    def __init__(
        self, workspace: Workspace, portal: Portal, connector: str, where: str, handler: str
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("reply_panel")
        self._workspace = workspace
        self._portal, self._connector, self._where, self._handler = portal, connector, where, handler
        self._job: Job | None = None
        self._found: ReplyCheck | None = None
        self._verdict = label(_("Do replies reach your developer's server?"), "heading", wrap=True)
        self._verdict.setObjectName("reply_verdict")
        self._reasons = label("", "muted", wrap=True)
        self._reasons.setObjectName("reply_reasons")
        self._reasons.hide()
        self._lay_out()

    @property
    def is_busy(self) -> bool:
        """Whether the portal is being asked."""
        return self._job is not None

    def check(self) -> None:
        """Ask the portal for everything on which it depends, and try from here whether the server answers."""
        self._run("replies", self._look, self._show)

    def check_portal(self) -> None:
        """Ask the portal alone, unless somebody has asked already; the server isn't called."""
        if self._found is None and not self.is_busy:
            self._run("replies", lambda client, cancelled: self._ask(client, cancelled, None), self._show)

    def cancel(self) -> None:
        """Ask for nothing more."""
        if self._job:
            self._job.cancel()
            self._job = None

    def _lay_out(self) -> None:
        self._check = button(_("Check"), "check_replies")
        self._check.clicked.connect(self.check)
        self._bind = button(_("Bind the handler…"), "bind_handler")
        self._bind.clicked.connect(self._ask_address)
        self._test = button(_("Send a test event"), "test_event")
        self._test.clicked.connect(self._send_test)
        copy = button(_("Copy for your developer"), "copy_ownership")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._note()))
        copy.clicked.connect(lambda: self._say(_("✓ Copied")))
        copy.clicked.connect(lambda: announce(self, _("Copied")))
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, theme.SMALL)
        for one in (self._check, self._bind, self._test, copy):
            flow.addWidget(one)
        self._bind.hide()
        self._test.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._verdict)
        column.addWidget(self._reasons)
        column.addWidget(self._buttons)

    def _look(self, client: Client, cancelled: threading.Event) -> ReplyCheck:
        from configurator.bitrix24.settings_page import check_handler

        return self._ask(client, cancelled, check_handler)

    def _ask(self, client: Client, cancelled: threading.Event, probe: Probe | None) -> ReplyCheck:
        registered_with = self._workspace.history.registered_with(self._portal, self._connector)
        return check_replies(client, self._connector, registered_with, probe, cancelled)

    def _show(self, found: ReplyCheck) -> None:
        self._found = found
        self.told.emit(replies_told(found))
        mark, role = _MARKS[found.light]
        self._verdict.setText(marked(mark, server_verdict(found.light.value)))
        restyle(self._verdict, "role", role)
        name = self._application()
        reasons = [reason_sentence(one.code, one.details, self._where, name) for one in found.reasons]
        called = found.handlers(events.MESSAGE_ADDED)
        if called:
            reasons.append(_("Bitrix24 calls {address}.").format(address=listed(called)))
        self._say(below(*reasons))
        self._bind.show()
        self._test.setVisible(bool(called))

    def _ask_address(self) -> None:
        asked = HandlerDialog(self._handler, self.window())
        asked.accepted.connect(lambda: self._bind_to(asked.address, replace=asked.replaces))
        asked.open()

    def _bind_to(self, address: str, *, replace: bool) -> None:
        def work(client: Client, cancelled: threading.Event) -> tuple[Repair, ReplyCheck]:
            repair = bind_handlers(client, self._look(client, cancelled), address, replace=replace)
            return repair, self._look(client, cancelled)

        def done(result: tuple[Repair, ReplyCheck]) -> None:
            repair, found = result
            self._show(found)
            count = len(repair.bound) + len(repair.already)
            said = bound_sentence(address, count, len(repair.removed))
            self._say("\n".join(filter(None, (said, self._reasons.text()))))

        self._run("bind", work, done)

    def _send_test(self) -> None:
        marker, found = secrets.token_hex(4), self._found
        if found is None:
            return

        def work(client: Client, _cancelled: threading.Event) -> None:
            send_test(client, found, marker)

        self._run("bind", work, lambda _nothing: self._say(sent_test_sentence(self._where, marker)))

    def _application(self) -> str:
        return self._workspace.portals.accounts.application_name(self._portal)

    def _note(self) -> str:
        accounts = self._workspace.portals.accounts
        return ownership_note(accounts.application_name(self._portal), accounts.client_id(self._portal))

    def _say(self, said: str) -> None:
        self._reasons.setText(said)
        self._reasons.setVisible(bool(said))

    def _run(
        self,
        doing: Doing,
        act: Callable[[Client, threading.Event], Result],
        done: Callable[[Result], None],
    ) -> None:
        self.cancel()
        self._buttons.setEnabled(False)
        restyle(self._reasons, "role", "muted")
        self._say(_("Asking {portal}…").format(portal=self._where))

        def work(cancelled: threading.Event) -> Result:
            with self._workspace.portals.accounts.open_client(self._portal, cancelled) as client:
                return act(client, cancelled)

        def finished(result: Result) -> None:
            self._end()
            done(result)

        def failed(error: Exception) -> None:
            self._end()
            if not isinstance(error, PortalError):
                raise error
            restyle(self._reasons, "role", "warning")
            self._say(marked("▲", sentence(error.code, self._where, error.details, doing=doing)))

        self._job = self._workspace.jobs.start(work, finished, failed)

    def _end(self) -> None:
        self._job = None
        self._buttons.setEnabled(True)

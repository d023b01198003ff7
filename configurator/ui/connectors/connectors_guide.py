"""Opens the connectors of the chosen portal, and brings one back to the window."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.connector.model import Connector
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.portal_sightings import Listing, Note
from configurator.ui.connectors.channel_watch import ChannelWatch
from configurator.ui.connectors.connector_icons import ConnectorIcons
from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
from configurator.ui.connectors.portal_session import PortalSession
from configurator.ui.connectors.seen_statuses import SeenStatuses
from configurator.ui.conversation.conversation_guide import ConversationGuide
from configurator.ui.registration.history_guide import HistoryGuide
from configurator.ui.registration.next_steps import NextSteps
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.registration.registering import Registering
from configurator.ui.shell.workspace import Workspace
from configurator.wording.portal import Doing, technical, words
from configurator.wording.translation import _


class ConnectorsGuide(QObject):
    """Opens the dialog, and does for the window what the dialog asks for."""

    def __init__(
        self,
        workspace: Workspace,
        registering: Registering,
        history: HistoryGuide,
        steps: NextSteps,
        conversations: ConversationGuide,
        note: Note,
    ) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._registering = registering
        self._history = history
        self._steps = steps
        self._conversations = conversations
        self._note = note
        self._seen = SeenStatuses()
        self._dialog: ConnectorsDialog | None = None

    def show(self, chosen: str = "") -> None:
        """Show the connectors of the chosen portal; the one with the ID `chosen` first."""
        self._registering.reach(lambda portal: self._open(portal, chosen))

    def show_unless_shown(self) -> None:
        """Show the connectors of the chosen portal, with the one that was registered last first."""
        if self._dialog is None:
            self.show(self._registering.connector.id)

    def _open(self, portal: Portal, chosen: str) -> None:
        space = self._workspace
        target = self._registering.target
        where, accounts = self._registering.where, space.portals.accounts
        channels = ChannelAccounts(space.state)
        session = PortalSession(portal, where, accounts, space.history, channels, space.jobs, self)
        journal = space.journal
        session.working.connect(journal.note)
        session.pausing.connect(lambda reason, _said: journal.note(f"waiting: {reason}"))
        session.failed.connect(lambda error, _doing: journal.note(error.code))
        session.changed.connect(lambda doing, *_more: journal.note(f"done: {doing}"))
        icons = ConnectorIcons(space.renderer, space.jobs, session)
        self._dialog = dialog = ConnectorsDialog(session, icons, self._seen, chosen, space.parent)
        dialog.finished.connect(icons.cancel)
        dialog.finished.connect(session.deleteLater)
        dialog.finished.connect(self._closed)
        dialog.open_wanted.connect(lambda connector: self._edit(dialog, connector))
        dialog.register_wanted.connect(lambda connector: self._register(dialog, connector))
        dialog.removed.connect(lambda connector: self._removed(portal, connector))
        ChannelWatch(session).told.connect(partial(self._note, portal))
        dialog.talk_wanted.connect(
            lambda connector, line: self._conversations.open(portal, connector, line, dialog)
        )
        dialog.contact_center_wanted.connect(
            lambda: self._steps.open_page(target, "/contact_center/", dialog)
        )
        dialog.failed.connect(lambda error, doing, line: self._failed(dialog, target, error, doing, line))
        dialog.open()

    def _removed(self, portal: Portal, connector: Connector) -> None:
        self._history.note(portal, connector, removed=True)
        self._note(portal, connector.id, Listing(time.time(), listed=False))

    def _closed(self) -> None:
        self._dialog = None

    def _edit(self, dialog: ConnectorsDialog, connector: Connector) -> None:
        if self._history.open_again(connector):
            dialog.accept()

    def _register(self, dialog: ConnectorsDialog, connector: Connector) -> None:
        dialog.accept()
        self._registering.register(connector)

    def _failed(
        self, dialog: ConnectorsDialog, target: Portal | None, error: PortalError, doing: Doing, line: str
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
            "add_line": _("Couldn't create an open channel"),
        }
        again = dialog.repeat if line else dialog.refresh
        action, act = self._steps.after(said.action, target, again, error.details.get("host", ""))
        short = " ".join(filter(None, (f"{headlines.get(doing, '')}.", said.happened, said.unchanged)))
        if line and dialog.show_failure(line, short, action, act):
            return
        told = OutcomeDialog(
            "error", headlines.get(doing, ""), said.paragraphs,
            dialog, action=action, details=f"{technical(error, where)}\nStep: {doing}",
        )  # fmt: skip
        told.acted.connect(act)
        told.open()

"""Opens the connectors of the chosen portal, and brings one back to the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.portal_sightings import Listing, Note, portal_key
from configurator.ui.connectors.channel_watch import ChannelWatch
from configurator.ui.connectors.channels_page import ChannelBook, ChannelsPage
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
from configurator.wording.punctuation import sentences, stopped
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
        register: Callable[[], object],
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
        self._register_now = register
        self._about: tuple[Portal | None, str] | None = None
        registering.registered.connect(lambda *_told: self._refresh())
        workspace.portals.changed.connect(self._follow)
        workspace.document.changed.connect(lambda _connector: self._follow())

    @cached_property
    def page(self) -> ChannelsPage:
        """The step's page with the channels of the connector in the window."""
        page = ChannelsPage()
        page.came.connect(self._came)
        return page

    def show_channels(self) -> None:
        """Show the channels of the connector in the window, in the step's page."""
        self._registering.reach(self._show_book)

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
        self._forget_stale(portal, chosen or space.document.connector.id)
        session = self._session_of(portal)
        icons = ConnectorIcons(space.renderer, space.jobs, session)
        self._dialog = dialog = ConnectorsDialog(
            session, icons, self._seen, space.settings, chosen, space.parent
        )
        dialog.finished.connect(icons.cancel)
        dialog.finished.connect(session.deleteLater)
        dialog.finished.connect(self._closed)
        dialog.open_wanted.connect(lambda connector: self._edit(dialog, connector))
        dialog.register_wanted.connect(lambda connector: self._register(dialog, connector))
        dialog.removed.connect(lambda connector: self._removed(portal, connector))
        dialog.talk_wanted.connect(lambda connector, line: self._talk(dialog, portal, connector, line))
        dialog.contact_center_wanted.connect(
            lambda: self._steps.open_page(target, "/contact_center/", dialog)
        )
        dialog.failed.connect(lambda error, doing, line: self._failed(dialog, target, error, doing, line))
        dialog.open()

    def _session_of(self, portal: Portal) -> PortalSession:
        """Return what asks a portal; the journal notes what it does."""
        space, where = self._workspace, self._registering.where
        channels = ChannelAccounts(space.state)
        session = PortalSession(
            portal, where, space.portals.accounts, space.history, channels, space.jobs, self
        )
        journal = space.journal
        session.working.connect(journal.note)
        session.pausing.connect(lambda reason, _said: journal.note(f"waiting: {reason}"))
        session.failed.connect(lambda error, _doing: journal.note(error.code))
        session.changed.connect(lambda doing, *_more: journal.note(f"done: {doing}"))
        ChannelWatch(session).told.connect(partial(self._note, portal))
        return session

    def _show_book(self, portal: Portal) -> None:
        target, connector = self._registering.target, self._workspace.document.connector
        self._about = target, connector.id
        book = ChannelBook(self._session_of(portal), self._seen, connector)
        book.absent.connect(lambda: self._note(portal, connector.id, Listing(time.time(), listed=False)))
        book.failed.connect(lambda error, doing, line: self._failed(book, target, error, doing, line))
        book.talk_wanted.connect(partial(self._conversations.open, portal))
        book.register_wanted.connect(self._register_now)
        book.center_wanted.connect(lambda: self._steps.open_page(target, "/contact_center/"))
        book.all_wanted.connect(lambda: self.show(connector.id))
        self.page.show_book(book)
        book.refresh()

    def _refresh(self) -> None:
        """Ask again whether the connector is there, if the page says so."""
        if self._about is not None and self.page.book is not None:
            self.page.book.refresh()

    def _forget_stale(self, portal: Portal, connector: str) -> None:
        """Forget what a portal has said of a connector that was switched elsewhere in the window since."""
        heard = self._workspace.sightings.of(portal_key(self._registering.target), connector).channels
        known = [status.reason for status in self._seen.of(portal, connector).values()]
        if heard is not None and known and len(heard.on) != known.count("WORKS"):
            self._seen.forget(portal)

    def _came(self) -> None:
        """Show the channels at once where nobody has to sign in for that."""
        portals, connector = self._workspace.portals, self._workspace.document.connector
        if self.page.book is not None and not self.page.book.is_busy:
            heard = self._workspace.sightings.of(portal_key(portals.chosen), connector.id).channels
            if heard is not None and set(heard.on) != set(self.page.book.switched_on()):
                self.page.book.refresh()  # it was switched elsewhere meanwhile
        is_known = portals.chosen is not None and portals.is_signed_in(portals.chosen)
        if self.page.book is None and is_known and connector.id and not self._registering.running:
            self.show_channels()

    def _follow(self) -> None:
        """Show no channels of another connector or portal than the window shows."""
        now = self._workspace.portals.chosen, self._workspace.document.connector.id
        if self._about is not None and self._about != now:
            self._about = None
            self.page.show_book(None)

    def _talk(self, dialog: ConnectorsDialog, portal: Portal, connector: Connector, line: Line) -> None:
        dialog.accept()
        self._conversations.open(portal, connector, line)

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
        self,
        shown: ConnectorsDialog | ChannelBook,
        target: Portal | None,
        error: PortalError,
        doing: Doing,
        line: str,
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
        again = shown.repeat if line else shown.refresh
        action, act = self._steps.after(said.action, target, again, error.details.get("host", ""))
        short = sentences(stopped(headlines.get(doing, "")), said.happened, said.unchanged)
        if line and shown.show_failure(line, short, action, act):
            return
        told = OutcomeDialog(
            "error", headlines.get(doing, ""), said.paragraphs,
            shown.window(), action=action, details=f"{technical(error, where)}\nStep: {doing}",
        )  # fmt: skip
        told.acted.connect(act)
        told.open()

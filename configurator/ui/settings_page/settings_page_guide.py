"""Opens the dialogs about the connector's settings page, for the chosen portal."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from configurator.connector.model import Connector
from configurator.connector.placement_handler import faults
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.ui.settings_page.check_dialog import CheckDialog
from configurator.ui.settings_page.developer_message_dialog import DeveloperMessageDialog
from configurator.ui.shell.workspace import Workspace
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import PageReport

_UNKNOWN_PORTAL = "https://acme.bitrix24.com"
"""Stands for a portal while only practice is chosen."""


class SettingsPageGuide(QObject):
    """Checks the settings page's address, and writes to its developer.

    Args:
        workspace: the window's state.
        lead_to: focuses the field of a request parameter.

    Signals:
        tested: an address was tested; `Workspace.page_tests` has what was found.
    """

    tested = Signal()

    def __init__(self, workspace: Workspace, lead_to: Callable[[str], object]) -> None:
        super().__init__(workspace.parent)
        self._workspace = workspace
        self._lead_to = lead_to

    def check(self) -> None:
        """Check the address, or lead to it where it can't be one."""
        space = self._workspace
        connector = space.document.connector
        if connector.placement_handler == SETTINGS_PAGE:
            said = _("This is the practice portal's own sample page. There is nothing to test.")
            space.notices.show_notice(said, "muted")
            return
        if any(code != "HANDLER_NOT_PUBLIC" for code in faults(connector.placement_handler)):
            self._lead_to("PLACEMENT_HANDLER")
            return
        origin = self._origin() or _UNKNOWN_PORTAL
        dialog = CheckDialog(connector, origin, space.jobs, space.parent, self._sign_in())
        dialog.ask_wanted.connect(lambda examined: self._ask(connector, examined))
        dialog.tested.connect(self._note)
        dialog.open()

    def _note(self, report: PageReport) -> None:
        space, url = self._workspace, report.url
        space.page_tests.note(report)
        space.jobs.start(lambda _cancelled: space.page_tests.keep(url), lambda _kept: None, _fail)
        self.tested.emit()

    def ask_developer(self) -> None:
        """Show a message for whoever makes the page."""
        self._ask(self._workspace.document.connector, None)

    def _ask(self, connector: Connector, examined: PageReport | None) -> None:
        space = self._workspace
        chosen = space.portals.chosen
        application = space.portals.accounts.application_name(chosen) if chosen else ""
        DeveloperMessageDialog(connector, self._origin(), examined, application, space.parent).open()

    def _sign_in(self) -> Callable[[threading.Event], str] | None:
        """Return what gets a valid access token of the chosen portal; None for practice."""
        space = self._workspace
        portal, accounts = space.portals.chosen, space.portals.accounts
        if portal is None:
            return None

        def token(cancelled: threading.Event) -> str:
            with accounts.open_client(portal, cancelled) as client:
                client.call("app.info")  # renews a token that has expired
            tokens = accounts.tokens(portal)
            return tokens.access_token if tokens else ""

        return token

    def _origin(self) -> str:
        chosen = self._workspace.portals.chosen
        return chosen.origin if chosen else ""


def _fail(error: Exception) -> None:
    raise error

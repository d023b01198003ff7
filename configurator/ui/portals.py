"""Which portal the window works with: the practice portal on this computer, or one of the user's own."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from configurator.bitrix24.address import Portal
from configurator.bitrix24.oauth import Application
from configurator.practice import PracticePortal, serve
from configurator.ui.accounts import Accounts


class Portals(QObject):
    """The chosen portal, its application and its sign-in.

    The practice portal is started when it is first needed; its sign-in lives in memory alone.

    Signals:
        changed: another portal was chosen, or somebody signed in or out.
    """

    changed = Signal()

    def __init__(self, accounts: Accounts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.accounts = accounts
        self.practice: PracticePortal | None = None
        self._lock = threading.Lock()
        remembered = accounts.remembered()
        self.chosen: Portal | None = remembered[0] if remembered else None
        """The user's portal, or None for practice."""
        self.signed_in: set[str] = set()
        """Origins of portals that answered us in this session."""

    @property
    def is_practice(self) -> bool:
        """Tell whether the practice portal is chosen."""
        return self.chosen is None

    def choose(self, portal: Portal | None) -> None:
        """Work with `portal` from now on; None is practice."""
        self.chosen = portal
        self.changed.emit()

    def reach(self) -> Portal:
        """Return the chosen portal, starting the practice portal if that is it. Call off the UI thread."""
        if self.chosen is not None:
            return self.chosen
        from configurator.bitrix24.address import parse

        with self._lock:
            if self.practice is None:
                self.practice = serve()
                portal = parse(self.practice.address)
                app = Application(self.practice.client_id, self.practice.client_secret)
                self.accounts.save_application(portal, app, keep=False)
            return parse(self.practice.address)

    def close(self) -> None:
        """Stop the practice portal."""
        if self.practice is not None:
            self.practice.stop()
            self.practice = None

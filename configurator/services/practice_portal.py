"""The practice portal that runs inside the program, with its sign-in kept in memory alone."""

from __future__ import annotations

import threading

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Application
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts


class PracticeHost:
    """Starts the practice portal when it is first needed; any thread may ask.

    Args:
        accounts: gets the practice portal's application, never to be stored.
    """

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._lock = threading.Lock()
        self._closed = False
        self.server: PracticePortal | None = None
        """The running server; None before it is needed, and after `close`."""

    def start(self) -> Portal:
        """Return the practice portal, started if necessary. Blocks for some tenths of a second.

        Raises:
            PortalError: `CANCELLED`, the program is closing.
        """
        with self._lock:
            if self._closed:
                raise PortalError("CANCELLED")
            if self.server is None:
                self.server = server = serve()
                application = Application(server.client_id, server.client_secret)
                self._accounts.save_application(parse(server.address), application, keep=False)
            return parse(self.server.address)

    def close(self) -> None:
        """Stop the server for good."""
        with self._lock:
            self._closed = True
            if self.server is not None:
                self.server.stop()
                self.server = None

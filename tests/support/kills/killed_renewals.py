"""Processes that are killed while they renew a sign-in."""

from __future__ import annotations

import contextlib
import subprocess
from pathlib import Path

import platformdirs

from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import renewal
from configurator.bitrix24.signin.credentials import Application
from configurator.services.accounts import Accounts
from tests.support.found import present
from tests.support.kills.next_start import entries, names
from tests.support.portal_calls import browse
from tests.support.slow_sign_in import SlowPortal

_ENTRIES = 3
"""Entries of a sign-in in the keyring: the application's secret and two tokens."""
_LONGEST_SECONDS = 0.02
"""How slow the sign-in server is: so that kills meet every step of a renewal."""


class Renewals:
    """A portal whose access tokens expire before each call."""

    def __enter__(self) -> Renewals:
        self._portal = SlowPortal()
        self.address = self._portal.address
        self._sign_in()
        return self

    def __exit__(self, *_: object) -> None:
        Accounts().remove(parse(self.address))
        self._portal.stop()

    def _sign_in(self) -> None:
        practice, accounts, portal = self._portal.practice, Accounts(), parse(self.address)
        self._portal.seconds = 0.0
        accounts.save_application(portal, Application(practice.client_id, practice.client_secret))
        accounts.finish_sign_in(portal, browse(practice))
        self._portal.seconds = _LONGEST_SECONDS
        self._granted = practice.state.grants.count_issued()

    def let_call(self, process: subprocess.Popen[str]) -> None:
        """Let a process call a method, with a sign-in that has expired."""
        self._portal.expire()
        with contextlib.suppress(BrokenPipeError):
            stdin = present(process.stdin)
            stdin.write("go\n")
            stdin.flush()

    def check(self, wrote: int, writing: int) -> tuple[bool, bool]:
        """Call once more, as the next start does.

        Returns:
            Whether the sign-in is still there, and whether the kill had left something to clean up.
        """
        config = Path(platformdirs.user_config_dir("connector-configurator", appauthor=False))
        left = names(config) - {"portals.json", "portals.lock"}
        granted = self._portal.practice.state.grants.count_issued() - self._granted
        assert wrote <= granted <= writing, "more renewals than calls"
        kept = self._calls()
        # Only the process that is gone could have known the tokens that the server had granted last.
        assert kept or granted == wrote + 1, "a sign-in is gone"
        Accounts().clear_leftovers()
        assert names(config) == {"portals.json", "portals.lock"}
        assert entries() == _ENTRIES
        self._sign_in()
        return kept, bool(left)

    def _calls(self) -> bool:
        self._portal.expire()
        portal = parse(self.address)
        renewal.forget(portal.origin)  # as another process
        try:
            with Accounts().open_client(portal) as client:
                client.call("imconnector.list")
        except PortalError as error:
            if error.code != "INVALID_GRANT":
                raise
            return False
        return True

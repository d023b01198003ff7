"""One process renews a kept sign-in; the others wait for it and take what it stored."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.storage.file_lock import HeldElsewhereError, Lock


class SharedRenewal:
    """A client's view of a sign-in that other processes may renew.

    Args:
        tokens: the sign-in as the client has it.
        read: reads the sign-in; may take a while, because it asks the keyring.
        expiry: reads, fast, when the kept access token expires; changes after every renewal is stored.
        lock_file: returns the file that is locked during a renewal; None where there can't be one.
        can_store: whether new tokens can be stored; the server no longer accepts the old ones.

    Attributes:
        known: the refresh tokens of this sign-in; any other belongs to another sign-in.
    """

    def __init__(
        self,
        tokens: Tokens,
        read: Callable[[], Tokens | None],
        expiry: Callable[[], float],
        lock_file: Callable[[], Path | None],
        can_store: Callable[[], bool],
    ) -> None:
        self.known = {tokens.refresh_token}
        self._seen = tokens.expires_at
        self._read = read
        self._expiry = expiry
        self._lock_file = lock_file
        self._can_store = can_store

    def stored(self) -> Tokens | None:
        """Return the sign-in as it is kept now."""
        self._seen = self._expiry()
        now = self._read()
        if now:
            self.known.add(now.refresh_token)
        return now

    @contextlib.contextmanager
    def alone(self, seconds: float, cancel: threading.Event) -> Iterator[bool]:
        """Keep other processes from renewing; see `renewal.Alone`.

        Whoever waits doesn't need the lock once the renewal is stored: fifty processes that got it one after
        another, only to read the new tokens, would be too slow.

        Raises:
            PortalError: `RENEWAL_BUSY`, `CANCELLED`; `KEYRING_REFUSED` where new tokens would be lost.
        """
        path = None if self._is_renewed() else self._lock_file()
        try:
            held = Lock.wait(path, seconds, cancel, until=self._is_renewed) if path else None
        except HeldElsewhereError:
            if not self._is_renewed():
                raise PortalError("CANCELLED" if cancel.is_set() else "RENEWAL_BUSY") from None
            held = None
        try:
            is_alone = held is not None or not self._is_renewed()
            if is_alone and not self._can_store():
                raise PortalError("KEYRING_REFUSED")
            yield is_alone
        finally:
            if held:
                held.release(remove=True)

    def _is_renewed(self) -> bool:
        return self._expiry() != self._seen

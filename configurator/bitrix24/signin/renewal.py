"""Renews a sign-in once, however many calls, clients and processes share it.

The authorization server accepts a refresh token once; a second client that sends it would end the sign-in for
all. So renewals of a portal's sign-in take turns, and each notes which tokens replaced which.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens

Alone = Callable[[float, threading.Event], AbstractContextManager[bool]]
"""Keeps other processes from renewing: gets the seconds to wait at most, and what is set to give up.

Its value is False where another process has just renewed the sign-in: then nobody is kept away, and what that
one stored is to be used.

Raises:
    PortalError: `RENEWAL_BUSY`, `CANCELLED`, or `KEYRING_REFUSED` where new tokens can't be stored.
"""

_MOST = 1000
"""How many replaced sign-ins are remembered: one per portal and hour of a long session."""


class _Renewals:
    """Which tokens replaced which; its `repr` shows no token."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turns: dict[str, threading.Lock] = {}
        self._next: OrderedDict[tuple[str, str], Tokens] = OrderedDict()

    def __repr__(self) -> str:
        return f"<{len(self._next)} renewals>"

    def turn(self, origin: str) -> threading.Lock:
        with self._lock:
            return self._turns.setdefault(origin, threading.Lock())

    def newest(self, origin: str, tokens: Tokens) -> Tokens | None:
        with self._lock:
            seen, newest = {tokens.access_token}, tokens
            while after := self._next.get((origin, newest.refresh_token)):
                if after.access_token in seen:
                    break
                seen.add(after.access_token)
                newest = after
        return None if newest is tokens else newest

    def settle(self, seconds: float) -> None:
        with self._lock:
            turns = list(self._turns.values())
        end = time.monotonic() + seconds
        for one in turns:
            if one.acquire(timeout=max(0.0, end - time.monotonic())):
                one.release()

    def remember(self, origin: str, old: Tokens, new: Tokens) -> None:
        with self._lock:
            self._next[origin, old.refresh_token] = new
            while len(self._next) > _MOST:
                self._next.popitem(last=False)

    def forget(self, origin: str) -> None:
        with self._lock:
            for key in [key for key in self._next if key[0] == origin]:
                del self._next[key]


_renewals = _Renewals()


def turn(origin: str) -> threading.Lock:
    """Return the lock to hold while a portal's sign-in is renewed and stored."""
    return _renewals.turn(origin)


@contextlib.contextmanager
def only_one(
    origin: str, seconds: float, cancel: threading.Event, alone: Alone | None = None
) -> Iterator[bool]:
    """Keep everybody else from renewing a portal's sign-in while the block runs.

    Its value is False where somebody else has just renewed it; see `Alone`.

    Args:
        origin: the portal.
        seconds: how long to wait for them at most.
        cancel: set to give up.
        alone: keeps other processes away.

    Raises:
        PortalError: `RENEWAL_BUSY` where somebody still renews it, `CANCELLED`.
    """
    end = time.monotonic() + seconds
    mine = turn(origin)
    if not mine.acquire(timeout=seconds):
        raise PortalError("RENEWAL_BUSY")
    try:
        left = max(0.0, end - time.monotonic())
        with alone(left, cancel) if alone else contextlib.nullcontext(enter_result=True) as is_alone:
            if cancel.is_set():
                raise PortalError("CANCELLED")
            yield is_alone
    finally:
        mine.release()


def newest(origin: str, tokens: Tokens) -> Tokens | None:
    """Return the newest tokens that replaced these in this process; None where nothing did."""
    return _renewals.newest(origin, tokens)


def remember(origin: str, old: Tokens, new: Tokens) -> None:
    """Note that `new` replaced `old`."""
    _renewals.remember(origin, old, new)


def settle(seconds: float) -> None:
    """Wait until no sign-in is being renewed, so that new tokens are stored before the program ends.

    Args:
        seconds: how long at most.
    """
    _renewals.settle(seconds)


def forget(origin: str) -> None:
    """Forget a portal's renewals after signing out."""
    _renewals.forget(origin)

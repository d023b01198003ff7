"""Secrets in the system's keyring; in memory, for this session, where there is none. Never in a file."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from configurator import bounded

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")

FIND_SECONDS = 5.0
"""Time limit for finding the system's keyring."""
CALL_SECONDS = 30.0
"""Time limit for one call: a locked keyring first asks its owner for the password."""

_SYSTEM_BACKENDS = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.kwallet",
        "keyring.backends.libsecret",
    }
)
"""The modules whose stores are encrypted and guarded by the system. Others may keep plain text in a file."""


class Keyring(Protocol):
    """What is used of a keyring's backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret, None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


class Secrets:
    """Secrets by portal and name, one keyring entry each (Windows limits an entry to 2,560 bytes).

    A keyring that fails, or does not answer in time, is not asked again in this session. Every call may take
    as long as its owner needs to unlock the keyring: never call from the UI thread.

    Args:
        find: finds the keyring, None is the system's own; for tests.
        seconds: time limit for each call.
    """

    def __init__(
        self, find: Callable[[], Keyring | None] | None = None, seconds: float = CALL_SECONDS
    ) -> None:
        self._find = find or _system_keyring
        self._seconds = seconds
        self._memory: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()
        self._looked = False
        self._failed = False
        self._keyring: Keyring | None = None

    def __repr__(self) -> str:
        return "Secrets(…)"

    @property
    def persistent(self) -> bool:
        """Whether secrets outlive the program. Looks for the keyring when first asked."""
        return self._found() is not None

    def get(self, origin: str, name: str) -> str | None:
        """Return a secret, None where there is none.

        Args:
            origin: the portal, `https://acme.bitrix24.com`.
            name: what it is: `client_secret`, `access_token` …
        """
        remembered = self._memory.get((origin, name))
        if remembered is not None:
            return remembered
        return self._ask(lambda keyring: keyring.get_password(_service(origin), name))

    def set(self, origin: str, name: str, value: str) -> None:
        """Keep a secret: in the keyring, or else in memory."""

        def keep(keyring: Keyring) -> bool:
            keyring.set_password(_service(origin), name, value)
            return True

        if self._ask(keep):
            self._memory.pop((origin, name), None)
        else:
            self._memory[origin, name] = value

    def delete(self, origin: str, name: str) -> bool:
        """Forget a secret, wherever it is.

        Returns:
            Whether it is gone for certain; False where a keyring that failed may still have it.
        """
        self._memory.pop((origin, name), None)

        def forget(keyring: Keyring) -> None:
            if keyring.get_password(_service(origin), name) is None:
                return
            try:
                keyring.delete_password(_service(origin), name)
            except Exception:  # each backend has errors of its own, also for what somebody deleted just now
                if keyring.get_password(_service(origin), name) is not None:
                    raise

        self._ask(forget)
        return not self._failed

    def _found(self) -> Keyring | None:
        with self._lock:
            if not self._looked:
                self._looked = True
                self._keyring = self._try(self._find, FIND_SECONDS)
            return self._keyring

    def _ask(self, call: Callable[[Keyring], _Result | None]) -> _Result | None:
        """Return what a call to the keyring gives, None where there is no keyring or no more."""
        keyring = self._found()
        return None if keyring is None else self._try(lambda: call(keyring), self._seconds)

    def _try(self, call: Callable[[], _Result | None], seconds: float) -> _Result | None:
        """Call within a time limit; after a failure the keyring is not asked again."""
        try:
            return bounded.run(call, seconds)
        except Exception as error:  # noqa: BLE001 - each backend has errors of its own
            # The kind alone: a backend's text may repeat what it was given.
            _log.info("the keyring cannot be used: %s", type(error).__name__)
            self._failed = True
            self._keyring = None
            return None


def _service(origin: str) -> str:
    return f"Connector Configurator ({origin})"


def _system_keyring() -> Keyring | None:
    """Return the system's guarded store, None where there is none or the user switched it off."""
    import keyring  # noqa: PLC0415 - slow to import, and needed only around a sign-in
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415

    chosen = keyring.get_keyring()
    backends = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((each for each in backends if type(each).__module__ in _SYSTEM_BACKENDS), None)

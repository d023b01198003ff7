"""Secrets in the system's keyring, or in memory for this session if there is none. Never in a file."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from configurator import bounded
from configurator.harmless_log import logger
from configurator.storage import keyring_entries
from configurator.storage.keyring_entries import Keyring

_log = logger(__name__)
_Result = TypeVar("_Result")

FIND_SECONDS = 30.0
"""Time limit for finding the system's keyring: with fifty commands at once, 5 seconds were too few."""
CALL_SECONDS = 30.0
"""Time limit for one call: a locked keyring first asks the user for the password."""

AGAIN_SECONDS = 60.0
"""How long a keyring that failed isn't asked again: each try may take its whole time limit."""

_PAUSE_SECONDS = 0.3

BACKENDS = {
    "win32": ("keyring.backends.Windows",),
    "darwin": ("keyring.backends.macOS",),
    "linux": (
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    ),
}
"""Backends whose stores the system encrypts, by platform. Others may store plain text in a file.

To support another keyring of the library, add its module here; packaging reads this, too.
"""


class Secrets:
    """Secrets by portal and name, in the keyring as `keyring_entries` describes.

    A secret that the keyring refuses is kept in memory, and the keyring keeps the previous one. A keyring
    that fails or doesn't respond in time isn't used again in this session. A call may block until the user
    unlocks the keyring, so never call from the UI thread.

    Args:
        find: finds the keyring; None for the first of STORES that there is. Tests pass their own.
        seconds: time limit for each call.
    """

    def __init__(
        self, find: Callable[[], Keyring | None] | None = None, seconds: float = CALL_SECONDS
    ) -> None:
        self._find = find or _first_store
        self._seconds = seconds
        self._memory: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()
        self._looked = False
        self._failed: float | None = None
        self._keyring: Keyring | None = None

    def __repr__(self) -> str:
        return "Secrets(…)"

    @property
    def persistent(self) -> bool:
        """Whether all secrets are kept after the program ends. The first call looks for the keyring."""
        return self._found() is not None and not self._memory

    @property
    def is_silent(self) -> bool:
        """Whether there is a keyring that failed or didn't respond in time: it may have what wasn't found."""
        return self._failed is not None

    def has_all(self, origin: str) -> bool:
        """Whether nothing of a portal is in memory only."""
        return all(key[0] != origin for key in tuple(self._memory))  # other threads add to it meanwhile

    def get(self, origin: str, name: str) -> str | None:
        """Return a secret, None if there is none.

        Args:
            origin: the portal, `https://acme.bitrix24.com`.
            name: the secret's name: `client_secret`, `access_token` …
        """
        remembered = self._memory.get((origin, name))
        if remembered is not None:
            return remembered
        return self._ask(
            lambda keyring: _twice(lambda: keyring_entries.read(keyring, _service(origin), name))
        )

    def set(self, origin: str, name: str, value: str) -> None:
        """Store a secret in the keyring, or in memory if there is none or it refuses this secret."""

        def keep(keyring: Keyring) -> bool:
            try:
                _twice(lambda: keyring_entries.write(keyring, _service(origin), name, value))
            except Exception as error:  # noqa: BLE001 - each backend has its own errors
                _log.info("the keyring refused a secret: %s", type(error).__name__)
                keyring.get_password(_service(origin), name)  # raises where it doesn't work at all
                return False
            return True

        if self._ask(keep):
            self._memory.pop((origin, name), None)
        else:
            self._memory[origin, name] = value

    def can_store(self, origin: str, name: str) -> bool:
        """Whether the keyring accepts a secret that it already has; True where secrets are in memory anyway.

        A full disk, for example, lets a keyring read but not write.
        """
        if (origin, name) in self._memory:
            return True

        def refuses(keyring: Keyring) -> bool:
            value = _twice(lambda: keyring_entries.read(keyring, _service(origin), name))
            try:
                if value is not None:
                    _twice(lambda: keyring_entries.write(keyring, _service(origin), name, value))
            except Exception as error:  # noqa: BLE001 - each backend has its own errors
                _log.info("the keyring refused a secret: %s", type(error).__name__)
                return True
            return False

        return not self._ask(refuses)

    def delete(self, origin: str, name: str) -> bool:
        """Delete a secret from the keyring and from memory.

        Returns:
            Whether it's certainly deleted; False if a keyring that failed may still have it.
        """
        self._memory.pop((origin, name), None)

        def forget(keyring: Keyring) -> bool:
            keyring_entries.remove(keyring, _service(origin), name)
            return True

        return bool(self._ask(forget)) or not self.is_silent

    def _found(self) -> Keyring | None:
        with self._lock:
            is_over = self._failed is not None and time.monotonic() - self._failed > AGAIN_SECONDS
            if not self._looked or is_over:
                self._looked, self._failed = True, None
                self._keyring = self._try(self._find, FIND_SECONDS)
            return self._keyring

    def _ask(self, call: Callable[[Keyring], _Result | None]) -> _Result | None:
        """Return the result of a call to the keyring, None if there is no working keyring."""
        keyring = self._found()
        return None if keyring is None else self._try(lambda: call(keyring), self._seconds)

    def _try(self, call: Callable[[], _Result | None], seconds: float) -> _Result | None:
        """Call within a time limit. After a failure the keyring isn't used for a while."""
        try:
            return bounded.run(call, seconds)
        except Exception as error:  # noqa: BLE001 - each backend has its own errors
            # Log only the type: a backend's message may repeat the secret.
            _log.info("the keyring cannot be used: %s", type(error).__name__)
            self._failed = time.monotonic()
            self._keyring = None
            return None


def _twice(call: Callable[[], _Result]) -> _Result:
    """Call again after a failure: GNOME's keyring is locked for a moment while it reads its file anew."""
    try:
        return call()
    except Exception:  # noqa: BLE001 - each backend has its own errors
        threading.Event().wait(_PAUSE_SECONDS)
        return call()


def _service(origin: str) -> str:
    return f"Connector Configurator ({origin})"


def _system_keyring() -> Keyring | None:
    """Return the system's keyring, None if there is none or the user disabled it."""
    import keyring.backends.chainer  # noqa: PLC0415 - 60 ms, and needed only around a sign-in

    chosen = keyring.get_keyring()
    backends = chosen.backends if isinstance(chosen, keyring.backends.chainer.ChainerBackend) else [chosen]
    allowed = {module for modules in BACKENDS.values() for module in modules}
    return next((each for each in backends if type(each).__module__ in allowed), None)


STORES: tuple[Callable[[], Keyring | None], ...] = (_system_keyring,)
"""What finds a store, in the order in which they are tried; one that the library lacks is added here."""


def _first_store() -> Keyring | None:
    return next(filter(None, (find() for find in STORES)), None)

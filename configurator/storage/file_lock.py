"""A lock between processes, which the system releases when its holder ends, even by a crash."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

_PAUSES = (0.01, 0.02, 0.04, 0.1, 0.2)
"""Seconds between the tries of a process that waits; the last one repeats. They cost hardly any processor
time."""
_TRIES = 20
"""How often taking a lock is repeated if another process removed its file in that moment."""


class HeldElsewhereError(Exception):
    """Another process, or another part of this one, holds the lock."""


class Lock:
    """A lock that this process holds; created by `take` and `wait`."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Lock | None:
        """Lock the file `path`, created if missing, or return None if another process holds the lock.

        Also None where the file system has no locks, as on some network drives.
        """
        try:
            return cls._acquire(path)
        except HeldElsewhereError:
            return None

    @classmethod
    def wait(
        cls,
        path: Path,
        seconds: float,
        cancel: threading.Event | None = None,
        until: Callable[[], bool] = lambda: False,
    ) -> Lock | None:
        """Lock the file `path`, created if missing, as soon as nobody else holds the lock.

        Args:
            path: the file.
            seconds: how long to wait at most.
            cancel: set by anybody to stop waiting.
            until: whether the lock isn't needed any more; it's asked about each time before waiting.

        Returns:
            The lock; None where no file can be created or the file system has no locks.

        Raises:
            HeldElsewhereError: somebody still holds it, or nobody needs it any more.
        """
        end = time.monotonic() + seconds
        wait = (cancel or threading.Event()).wait
        for pause in itertools.chain(_PAUSES, itertools.repeat(_PAUSES[-1])):
            try:
                return cls._acquire(path)
            except HeldElsewhereError:
                left = end - time.monotonic()
                if left <= 0 or until() or wait(min(pause, left)):
                    raise
        raise AssertionError("the pauses never end")

    @classmethod
    def _acquire(cls, path: Path) -> Lock | None:
        """Return the lock, None where there can't be one.

        Raises:
            HeldElsewhereError: somebody holds it.
        """
        for _ in range(_TRIES):
            try:
                file = path.open("ab")
            except OSError:
                return None
            try:
                if not hold(file):
                    file.close()
                    return None
                # Its last holder may have removed the file after we opened it, though not on Windows: that
                # lock protects nothing.
                if os.name == "nt" or os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return cls(path, file)
            except FileNotFoundError:
                pass
            except HeldElsewhereError:
                file.close()
                raise
            file.close()
        return None

    def release(self, *, remove: bool = False) -> None:
        """Release the lock; with `remove`, delete its file too."""
        if remove and os.name != "nt":
            self._remove()
        self._file.close()
        if remove and os.name == "nt":  # Windows can't delete an open file
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def hold(file: IO[bytes]) -> bool:
    """Lock an open file until it's closed; return False where the file system has no locks.

    Raises:
        HeldElsewhereError: somebody else has locked it.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows has no other

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows lacks it

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:  # the second on Windows
        raise HeldElsewhereError from error
    except OSError:
        return False
    return True

"""A lock between processes, which the system releases when its holder ends, even by a crash."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import IO


class Lock:
    """A lock that this process holds; created by `take`."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Lock | None:
        """Lock the file `path`, created if missing, or return None if another process holds the lock.

        Also None where the file system has no locks, as on some network drives.
        """
        try:
            file = path.open("ab")
        except OSError:
            return None
        try:
            if sys.platform == "win32":
                import msvcrt  # noqa: PLC0415 - Windows has no other

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl  # noqa: PLC0415 - Windows lacks it

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return None
        return cls(path, file)

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

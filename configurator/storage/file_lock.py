"""A lock between processes that the system itself takes back when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import IO


class Lock:
    """A lock that this process holds; made by `take`."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Lock | None:
        """Return the lock of the file `path`, made if missing; None where somebody else holds it.

        Where the system has no locks (some network drives), nobody gets one.
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
        """Let others take it; with `remove` its file goes, for nobody is to take it again."""
        if remove and os.name != "nt":
            self._remove()
        self._file.close()
        if remove and os.name == "nt":  # where an open file cannot be removed
            self._remove()

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

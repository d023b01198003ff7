"""Small JSON files of the program's own, changed by several windows and commands without losing anything."""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from configurator.storage import files
from configurator.storage.file_lock import HeldElsewhereError, Lock

_LIMIT = 8_000_000
TURN_SECONDS = 2.0
"""How long to wait for another process, which needs a fraction of that, before writing without the lock."""

State = dict[str, object]
"""What a file holds: JSON values by name."""


class StateFile:
    """A JSON object on the disk; any thread or process may use it. It must never hold a secret.

    Args:
        path: the file; its folder is created if missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread_lock = threading.Lock()

    def read(self) -> State:
        """Return what the file holds; empty where it is missing or damaged.

        Raises:
            FileProblem: it exists but can't be read.
        """
        with self._thread_lock:
            return self._read()

    def change(self, edit: Callable[[State], State]) -> State:
        """Replace what the file holds by what `edit` makes of it, and return that.

        A damaged file is put aside, never deleted.

        Raises:
            FileProblem: it couldn't be written; what was there is kept.
        """
        make_folder(self._path.parent)
        with self._thread_lock, turn(_turn_file(self._path)):
            new = edit(self._read(aside=True))
            text = json.dumps(new, ensure_ascii=False, indent=2) + "\n"
            files.write_atomically(self._path, text.encode(errors="replace"))
            return new

    def delete(self) -> None:
        """Delete the file, if there is one."""
        with self._thread_lock:
            for path in (self._path, _turn_file(self._path)):
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)

    def _read(self, *, aside: bool = False) -> State:
        try:
            found = json.loads(files.read_text(self._path, _LIMIT))
            if isinstance(found, dict):
                return cast("State", found)
        except files.FileProblem as problem:
            if problem.code == "NOT_FOUND":
                return {}
            if problem.code not in {"NOT_UTF8", "TOO_LARGE"}:
                raise
        except (ValueError, RecursionError):
            pass
        if aside:
            with contextlib.suppress(OSError):
                os.replace(  # noqa: PTH105 - Path.replace is the same call
                    self._path, self._path.with_name(f"{self._path.stem}.damaged-{time.time_ns()}.json")
                )
        return {}


def make_folder(folder: Path) -> None:
    """Create a folder that only this user may read.

    Raises:
        FileProblem: it can't be created.
    """
    files.make_folder(folder, 0o700)


def _turn_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.turn")


@contextlib.contextmanager
def turn(path: Path, seconds: float = TURN_SECONDS) -> Iterator[None]:
    """Keep other processes out meanwhile, if the file system has locks.

    Args:
        path: the lock's file, in a folder that exists.
        seconds: how long to wait for it; after that, it goes on without.
    """
    held = None
    with contextlib.suppress(HeldElsewhereError):
        held = Lock.wait(path, seconds)
    try:
        yield
    finally:
        if held:
            held.release()

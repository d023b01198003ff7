"""The temporary files that replace their targets: their names, and what a killed process left of them.

The name depends on the target's, so that whoever writes the target again finds what was left behind. A file
that is being written is locked; on Windows it's open, which protects it as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from configurator.storage import file_lock

_NUMBERS = range(1, 10)
"""So many processes can write one target at once under names that are found again."""
_NAME = re.compile(r"\.[0-9a-f]{16}(-[1-9])?\.configurator\.tmp")
_NAME_OF_0_1_0 = re.compile(r"\.[0-9a-f]{16}\.tmp")
_OLD_SECONDS = 60.0
"""A file that can't be locked isn't being written any more after this long without a change."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_LEFT = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_OPEN_TO_ALL = 0o666
"""Permissions of a new file before the user's umask, as `open` has them."""


def create(target: Path, mode: int | None) -> tuple[Path, IO[bytes]]:
    """Create a file that will replace `target`, in its folder: only there is replacing it atomic.

    Args:
        target: the file that will be replaced, not a link.
        mode: its permissions; None where it's new, for those that the user wants.

    Returns:
        The path and the open file, which other processes leave alone until it's closed.

    Raises:
        OSError: it can't be created.
    """
    for path in _names(target):
        file = _create(path, mode)
        if file is None and _remove(path):
            file = _create(path, mode)
        if file:
            return path, file
    # More writers than names: in a folder of our own, `clear_folder` finds this one.
    path = target.with_name(f".{os.urandom(8).hex()}.configurator.tmp")
    file = _create(path, mode)
    if file is None:
        raise FileExistsError(path)
    return path, file


def clear_beside(target: Path) -> None:
    """Remove what killed processes left when they wrote `target`."""
    for path in _names(target):
        if os.path.lexists(path):
            _remove(path)


def clear_folder(folder: Path) -> None:
    """Remove what killed processes left in a folder of the program's own, version 0.1.0 included."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name):
                _remove(Path(entry.path))
            elif _NAME_OF_0_1_0.fullmatch(entry.name):
                _remove_old(Path(entry.path))


def _names(target: Path) -> Iterator[Path]:
    # A hash, because a name of 255 bytes can't become longer.
    name = hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]
    return (target.with_name(f".{name}-{number}.configurator.tmp") for number in _NUMBERS)


def _create(path: Path, mode: int | None) -> IO[bytes] | None:
    """Create and lock a file; None where there is one, or another process takes it for left behind."""
    try:
        file = os.fdopen(os.open(path, _NEW, _OPEN_TO_ALL if mode is None else mode), "wb")
    except FileExistsError:
        return None
    try:
        if os.name != "nt":
            file_lock.hold(file)
        if os.name == "nt" or os.fstat(file.fileno()).st_nlink:
            return file
    except file_lock.HeldElsewhereError:
        pass
    file.close()
    return None


def _remove(path: Path) -> bool:
    """Remove a file unless a process is writing it; return whether it's gone."""
    try:
        if os.name == "nt":
            path.unlink()  # fails while it's open
            return True
        with os.fdopen(os.open(path, _LEFT), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return False
            if not file_lock.hold(file):
                return _remove_old(path)
            # Its writer may just have finished: then this name is gone, or somebody else's by now.
            if os.path.samestat(status, path.lstat()):
                path.unlink()
    except FileNotFoundError:
        return True
    except (OSError, file_lock.HeldElsewhereError):
        return False
    return True


def _remove_old(path: Path) -> bool:
    """Remove a file that no lock protects, unless it has just been written; return whether it's gone."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or time.time() - status.st_mtime < _OLD_SECONDS:
            return False
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True

"""Reading and writing files: errors have codes, and a failed write leaves the old file intact."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from pathlib import Path

from configurator.guard import FAULT
from configurator.storage import temporary_files

FILE_CODES = frozenset(
    {
        "NOT_FOUND",
        "IS_FOLDER",
        "NOT_A_FILE",  # a pipe or a device, which may be endless
        "NO_PERMISSION",
        "READ_ONLY",
        "IN_USE",  # open in another program (Windows)
        "NAME_TOO_LONG",
        "DISK_FULL",
        "TOO_LARGE",
        "NOT_UTF8",
        "FILE_FAILED",  # anything else: a broken disk, a lost network drive
        FAULT,  # the program itself failed at what the file holds
    }
)
"""Every code a `FileProblem` can carry."""

_CODES = {
    errno.ENOENT: "NOT_FOUND",
    errno.ENOTDIR: "NOT_FOUND",
    errno.EISDIR: "IS_FOLDER",
    errno.EACCES: "NO_PERMISSION",
    errno.EPERM: "NO_PERMISSION",
    errno.EROFS: "READ_ONLY",
    errno.ENAMETOOLONG: "NAME_TOO_LONG",
    errno.ENOSPC: "DISK_FULL",
    errno.EDQUOT: "DISK_FULL",
    errno.EFBIG: "DISK_FULL",
}
_TRIES = 5
_WINDOWS_CODES = {32: "IN_USE", 33: "IN_USE", 39: "DISK_FULL", 112: "DISK_FULL", 123: "NOT_FOUND"}


class FileProblem(Exception):  # noqa: N818 - a problem is what a person can fix
    """A file that couldn't be read or written; nothing on the disk was changed.

    Attributes:
        code: one of `FILE_CODES`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def exists(path: Path) -> bool:
    """Whether there is such a file or folder; a name that no file can have is none."""
    return os.path.exists(path)  # noqa: PTH110 - pathlib raises an error where a name is too long


def read_bytes(path: Path, limit: int) -> bytes:
    """Return a file's bytes.

    Args:
        path: the file.
        limit: the most bytes that are read.

    Raises:
        FileProblem: it can't be read, or is larger.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise FileProblem("IS_FOLDER" if stat.S_ISDIR(mode) else "NOT_A_FILE")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        raise FileProblem(code_of(error)) from error
    if len(data) > limit:
        raise FileProblem("TOO_LARGE")
    return data


def read_text(path: Path, limit: int) -> str:
    """Return a UTF-8 file's text without its byte order mark; line endings are kept.

    Args:
        path: the file.
        limit: the most bytes that are read.

    Raises:
        FileProblem: it can't be read, is larger, or isn't UTF-8.
    """
    return as_text(read_bytes(path, limit))


def as_text(data: bytes) -> str:
    """Return the text of a UTF-8 file's bytes, as `read_text` does.

    Raises:
        FileProblem: it isn't UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem("NOT_UTF8") from error


def digest(data: bytes) -> str:
    """Return a hash of the bytes, to tell whether a file has changed."""
    return hashlib.sha256(data).hexdigest()


def keep_beside(path: Path, data: bytes) -> Path:
    """Write `data`, the previous content of the file `path`, to a new file next to it; return its path.

    Raises:
        FileProblem: it couldn't be written.
    """
    number = 1
    while True:
        mark = "original" if number == 1 else f"original {number}"
        beside = path.with_name(f"{path.stem} ({mark}){path.suffix}")
        if not os.path.lexists(beside):
            write_atomically(beside, data)
            return beside
        number += 1


def make_folder(path: Path, mode: int = 0o777) -> None:
    """Create a folder, with those above it, unless there is one.

    Args:
        path: the folder.
        mode: its permissions before the user's umask.

    Raises:
        FileProblem: it couldn't be created.
    """
    try:
        path.mkdir(mode=mode, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise FileProblem(code_of(error)) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file atomically: even after a power cut it's either the old file or the new one.

    Args:
        path: the file. If it's a link, its target is replaced.
        data: its bytes.

    Raises:
        FileProblem: it couldn't be written; the old file, if any, is unchanged.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        for _ in range(_TRIES):
            with contextlib.suppress(_TakenAwayError):
                _replace(target, data, mode)
                break
        else:
            raise FileProblem("IN_USE")
        clear_beside(target)
        _sync_folder(target.parent)
    except (OSError, ValueError) as error:
        raise FileProblem(code_of(error)) from error


def clear_beside(path: Path) -> None:
    """Remove what a kill left when it interrupted `write_atomically`; nothing that is being written now."""
    with contextlib.suppress(OSError, ValueError):
        temporary_files.clear_beside(Path(os.path.realpath(path)))


class _TakenAwayError(Exception):
    """Another process took our temporary file for one that was left behind."""


def _mode(target: Path) -> int | None:
    """Return the permissions of the file that will be replaced, None if there is none."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise FileProblem("IS_FOLDER" if stat.S_ISDIR(mode) else "NOT_A_FILE")
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise FileProblem("READ_ONLY")  # POSIX systems would let us replace it
    return stat.S_IMODE(mode)


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    temporary, file = temporary_files.create(target, mode)
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if mode is not None and os.name != "nt":
                temporary.chmod(mode)  # what the umask took
            if os.name != "nt":  # Windows can't rename an open file
                _rename(temporary, target)
        if os.name == "nt":
            _rename(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _rename(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except FileNotFoundError as error:
        if target.parent.exists():
            raise _TakenAwayError from error
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Windows has no such call; the file is complete without it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def code_of(error: Exception) -> str:
    """Return the code for the system's error about a file."""
    if not isinstance(error, OSError):
        return "NOT_FOUND"  # a path with a NUL character
    windows = _WINDOWS_CODES.get(getattr(error, "winerror", None) or 0)
    return windows or _CODES.get(error.errno or 0, "FILE_FAILED")

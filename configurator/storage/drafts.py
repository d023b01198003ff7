"""Autosaved drafts, so that unsaved work survives a crash: one file per window."""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NoReturn

from configurator.guard import FAULT, guarded
from configurator.storage import files, temporary_files
from configurator.storage.file_lock import Lock
from configurator.storage.stored_moment import moment

_FORMAT = "connector-configurator-autosave"
_VERSION = 1
_SUFFIX = ".autosave"
_LIMIT = 60_000_000
"""Bytes of the largest draft that is read: the largest project file, with every character escaped."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A connector that was being edited.

    Attributes:
        project: the text of a project file.
        path: the file that it will be saved to; empty if there is none yet.
        digest: `files.digest` of that file when the window last read or wrote it; empty if there is none.
        time: time of the last edit, in seconds since 1970.
    """

    project: str
    path: str = ""
    digest: str = ""
    time: float = 0.0


@dataclass(slots=True)
class Found:
    """Drafts of windows that ended without closing.

    Attributes:
        unsaved: each draft with its slot, which is locked; the newest first.
        damaged: where unreadable drafts were moved to.
    """

    unsaved: list[tuple[Slot, Unsaved]] = field(default_factory=list)
    damaged: list[Path] = field(default_factory=list)


class _NewerVersionError(Exception):
    pass


class Slot:
    """The draft of one window. Safe to use from several threads. No file is created before `keep`.

    Args:
        folder: the folder of all drafts; created if missing.
        name: the name of a draft that another window left behind; given together with `lock`.
        lock: the lock of that draft.

    Attributes:
        name: the draft's name in the folder.
    """

    def __init__(self, folder: Path, name: str = "", lock: Lock | None = None) -> None:
        self.folder = folder
        self.name = name or os.urandom(8).hex()
        self._lock = lock
        self._closed = False
        self._guard = threading.Lock()

    def keep(self, unsaved: Unsaved) -> None:
        """Replace the draft. Does nothing after `close` or `release`.

        Raises:
            FileProblem: the draft couldn't be written; the previous one is kept.
        """
        with self._guard:
            self._write(unsaved)

    def leave(self, unsaved: Unsaved) -> None:
        """Replace the draft for the last time, and leave it to another window.

        Raises:
            FileProblem: the draft couldn't be written; the previous one and the slot are kept.
        """
        with self._guard:
            self._write(unsaved)
            self._unlock(remove=False)

    def read(self) -> Unsaved:
        """Return the draft.

        Raises:
            FileProblem: it doesn't exist or can't be read.
            ValueError: it's damaged.
        """
        return _parsed(files.read_text(self._path(_SUFFIX), _LIMIT))

    def forget(self) -> None:
        """Delete the draft, because it was saved or discarded."""
        with self._guard, contextlib.suppress(OSError):
            if not self._closed:
                self._path(_SUFFIX).unlink(missing_ok=True)

    def close(self) -> None:
        """Delete the draft and the slot."""
        self.forget()
        self._end(remove=True)

    def release(self) -> None:
        """Leave the draft to another window."""
        self._end(remove=False)

    def set_aside(self) -> Path:
        """Move an unreadable draft to a folder that no window reads, and return its new path."""
        aside = self.folder / "damaged" / f"{self.name}-{time.time_ns()}{_SUFFIX}"
        with contextlib.suppress(OSError):
            aside.parent.mkdir(exist_ok=True)
            self._path(_SUFFIX).replace(aside)
            self._end(remove=True)
            return aside
        self.release()
        return self._path(_SUFFIX)

    def _end(self, *, remove: bool) -> None:
        with self._guard:
            self._unlock(remove=remove)

    def _write(self, unsaved: Unsaved) -> None:
        if self._closed:
            return
        document = {"format": _FORMAT, "version": _VERSION, **asdict(unsaved)}
        data = json.dumps(document, ensure_ascii=False, indent=2).encode(errors="replace")
        files.make_folder(self.folder, 0o700)
        self._lock = self._lock or Lock.take(self._path(".lock"))
        files.write_atomically(self._path(_SUFFIX), data)

    def _unlock(self, *, remove: bool) -> None:
        self._closed = True
        if self._lock:
            self._lock.release(remove=remove)
            self._lock = None

    def _path(self, suffix: str) -> Path:
        return self.folder / f"{self.name}{suffix}"


def left_behind(folder: Path) -> Found:
    """Return the drafts of windows that ended without closing; each is locked for the caller.

    Damaged drafts are moved aside, never deleted. Drafts of a newer version are left alone. What a kill left
    of a file that was being written is removed: here, and next to the files that the drafts are for.
    """
    found = Found()
    temporary_files.clear_folder(folder)
    names = {path.stem for suffix in (_SUFFIX, ".lock") for path in folder.glob(f"*{suffix}")}
    for name in sorted(names):
        lock = Lock.take(folder / f"{name}.lock")
        if lock is None:  # its window is still open
            continue
        slot = Slot(folder, name, lock)
        try:
            unsaved = slot.read()
            found.unsaved.append((slot, unsaved))
            if unsaved.path:
                files.clear_beside(Path(unsaved.path))
        except files.FileProblem as problem:
            if problem.code == "NOT_FOUND":
                slot.close()
            elif problem.code in {"NOT_UTF8", "TOO_LARGE"}:
                found.damaged.append(slot.set_aside())
            else:
                slot.release()
        except _NewerVersionError:
            slot.release()
        except ValueError:
            found.damaged.append(slot.set_aside())
    found.unsaved.sort(key=lambda one: one[1].time, reverse=True)
    return found


def _faulty(_text: str) -> NoReturn:
    raise files.FileProblem(FAULT)


@guarded(_faulty, (ValueError, _NewerVersionError))
def _parsed(text: str) -> Unsaved:
    try:
        document = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise ValueError("no autosave")
    version = document.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise _NewerVersionError
    texts = [document.get(name) for name in ("project", "path", "digest")]
    edited = moment(document.get("time"))
    if not all(isinstance(one, str) for one in texts) or edited is None:
        raise ValueError("a value of another type")
    return Unsaved(str(texts[0]), str(texts[1]), str(texts[2]), edited)

"""The list of connected portals. It contains no secrets."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import NoReturn

import platformdirs

from configurator.guard import FAULT, guarded
from configurator.storage import files, temporary_files
from configurator.storage.file_lock import HeldElsewhereError, Lock
from configurator.storage.stored_moment import moment

_VERSION = 1
_LIMIT = 1_000_000
_NAME = "portals.json"
_LOCK_NAME = "portals.lock"
_LOCK_SECONDS = 5.0
"""How long to wait for another process, which needs a fraction of that, before writing without the lock."""


@dataclass(frozen=True, slots=True)
class RememberedPortal:
    """A portal and what isn't secret about its sign-in.

    Attributes:
        origin: scheme and host, `https://acme.bitrix24.com`.
        client_id: the application's ID.
        client_endpoint: REST address before the method's name; empty while signed out.
        server_domain: host of the authorization server.
        member_id: the portal's permanent ID.
        scope: the application's permissions, comma-separated.
        expires_at: when the access token expires, in seconds since 1970.
        name: the user's name for the portal; empty to show the address.
        application_name: what the application is called in the portal; empty if unknown.
    """

    origin: str
    client_id: str = ""
    client_endpoint: str = ""
    server_domain: str = ""
    member_id: str = ""
    scope: str = ""
    expires_at: float = 0.0
    name: str = ""
    application_name: str = ""


class Portals:
    """The remembered portals in a JSON file, the most recently used first.

    Args:
        folder: the file's folder; None for the system's folder for settings.

    Attributes:
        moved_aside: where a damaged file was moved to, None if there was none. It's never deleted.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or _config_folder()
        self._lock = threading.Lock()
        self._last: tuple[tuple[int, ...], tuple[RememberedPortal, ...]] | None = None
        self.moved_aside: Path | None = None

    def all(self) -> tuple[RememberedPortal, ...]:
        """Return the remembered portals; empty if the file is missing or damaged.

        Raises:
            FileProblem: the file exists but can't be read.
        """
        with self._lock:
            return tuple(self._read())

    def get(self, origin: str) -> RememberedPortal | None:
        """Return one portal, None if it isn't remembered.

        Raises:
            FileProblem: the file exists but can't be read.
        """
        return next((portal for portal in self.all() if portal.origin == origin), None)

    def save(self, portal: RememberedPortal, *, used: bool = True) -> None:
        """Remember a portal.

        Args:
            portal: the portal.
            used: whether to move it to the top, as the most recently used; otherwise it keeps its place.

        Raises:
            FileProblem: the file couldn't be written; the old list is kept.
        """
        with self._lock, self._alone():
            known = self._read()
            if used or all(one.origin != portal.origin for one in known):
                self._write([portal, *(one for one in known if one.origin != portal.origin)])
            else:
                self._write([portal if one.origin == portal.origin else one for one in known])

    def remove(self, origin: str) -> None:
        """Forget a portal.

        Raises:
            FileProblem: the file couldn't be written.
        """
        with self._lock, self._alone():
            self._write([portal for portal in self._read() if portal.origin != origin])

    def clear_leftovers(self) -> None:
        """Remove what killed processes left here; nothing that is in use."""
        temporary_files.clear_folder(self._folder)
        for path in self._folder.glob("renewal-*.lock"):
            if lock := Lock.take(path):
                lock.release(remove=True)

    @property
    def _path(self) -> Path:
        return self._folder / _NAME

    def renewal_lock(self, origin: str) -> Path:
        """Return the file that is locked while a portal's sign-in is renewed; its folder exists.

        Raises:
            FileProblem: the folder can't be created.
        """
        files.make_folder(self._folder)
        return self._folder / f"renewal-{hashlib.sha256(origin.encode()).hexdigest()[:16]}.lock"

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other processes from writing meanwhile, if the file system has locks.

        Raises:
            FileProblem: the folder can't be created.
        """
        files.make_folder(self._folder)
        held = None
        with contextlib.suppress(HeldElsewhereError):
            held = Lock.wait(self._folder / _LOCK_NAME, _LOCK_SECONDS)
        try:
            yield
        finally:
            if held:
                held.release()

    def _read(self) -> list[RememberedPortal]:
        """Read the file, unless it hasn't changed since: with hundreds of portals, each asks separately."""
        stamp = self._stamp()
        if stamp and self._last and self._last[0] == stamp:
            return list(self._last[1])
        try:
            found = _parse(files.read_text(self._path, _LIMIT))
        except files.FileProblem as problem:
            if problem.code == "NOT_FOUND":
                return []
            if problem.code not in {"NOT_UTF8", "TOO_LARGE"}:
                raise
        except (ValueError, TypeError, KeyError, RecursionError):
            pass  # damaged or of a newer version: don't overwrite it
        else:
            self._last = (stamp, tuple(found)) if stamp and stamp == self._stamp() else None
            return found
        self._move_aside()
        return []

    def _stamp(self) -> tuple[int, ...]:
        """Return what changes with the file, which is always replaced as a whole; empty without one."""
        try:
            found = self._path.stat()
        except OSError:
            return ()
        return (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size)

    def _move_aside(self) -> None:
        aside = self._folder / f"portals.damaged-{time.time_ns()}.json"
        try:
            os.replace(self._path, aside)  # noqa: PTH105 - Path.replace is the same call
        except OSError as error:
            raise files.FileProblem("NO_PERMISSION") from error
        self.moved_aside = aside

    def _write(self, portals: list[RememberedPortal]) -> None:
        document = {"version": _VERSION, "portals": [asdict(portal) for portal in portals]}
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        files.write_atomically(self._path, text.encode())
        self.clear_leftovers()


def _faulty(_text: str) -> NoReturn:
    raise files.FileProblem(FAULT)


@guarded(_faulty, (ValueError, TypeError, KeyError, RecursionError))
def _parse(text: str) -> list[RememberedPortal]:
    """Return the portals in a file's text.

    Raises:
        ValueError, TypeError, KeyError: it's not in this version's format.
    """
    document = json.loads(text)
    if document["version"] != _VERSION:
        raise ValueError("another version")
    return [_portal(entry) for entry in document["portals"]]


def _portal(entry: dict[str, object]) -> RememberedPortal:
    portal = RememberedPortal(**entry)  # type: ignore[arg-type]  # checked below
    for field in fields(portal):
        wanted = (int, float) if field.name == "expires_at" else str
        if not isinstance(getattr(portal, field.name), wanted):
            raise TypeError(field.name)
    return replace(portal, expires_at=moment(portal.expires_at) or 0.0)


def _config_folder() -> Path:
    return Path(platformdirs.user_config_dir("connector-configurator", appauthor=False))

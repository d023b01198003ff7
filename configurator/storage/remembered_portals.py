"""The portals this program has been connected to; nothing secret is among it."""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import platformdirs

from configurator.storage import files
from configurator.storage.file_lock import Lock

_VERSION = 1
_LIMIT = 1_000_000
_NAME = "portals.json"
_LOCK_NAME = "portals.lock"
_LOCK_SECONDS = 0.5
"""How long another process is waited for, which writes in a fraction of that; then without."""
_LOOK_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class RememberedPortal:
    """What is kept of a portal and of a sign-in to it.

    Attributes:
        origin: scheme and host, `https://acme.bitrix24.com`.
        client_id: the application's public name.
        client_endpoint: address before the method's name, empty while signed out.
        server_domain: host of the authorization server.
        member_id: the portal's permanent id.
        scope: what the application may do, comma-separated.
        expires_at: seconds since 1970 at which the access token expires.
        name: what its owner calls it here, empty for its address.
    """

    origin: str
    client_id: str = ""
    client_endpoint: str = ""
    server_domain: str = ""
    member_id: str = ""
    scope: str = ""
    expires_at: float = 0.0
    name: str = ""


class Portals:
    """The list of remembered portals, the one used last first, in a JSON file.

    Args:
        folder: where the file lies; None is the system's place for a program's settings.

    Attributes:
        moved_aside: where a file went that could not be read, None where there was none. It is never deleted.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or _config_folder()
        self._lock = threading.Lock()
        self.moved_aside: Path | None = None

    def all(self) -> tuple[RememberedPortal, ...]:
        """Return the remembered portals; none where the file is missing or damaged.

        Raises:
            FileProblem: the file is there but cannot be read.
        """
        with self._lock:
            return tuple(self._read())

    def get(self, origin: str) -> RememberedPortal | None:
        """Return one portal.

        Raises:
            FileProblem: the file is there but cannot be read.
        """
        return next((portal for portal in self.all() if portal.origin == origin), None)

    def save(self, portal: RememberedPortal, *, used: bool = True) -> None:
        """Remember a portal.

        Args:
            portal: the portal.
            used: whether it counts as the one used last; else it keeps its place.

        Raises:
            FileProblem: the file could not be written; what was remembered before stays.
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
            FileProblem: the file could not be written.
        """
        with self._lock, self._alone():
            self._write([portal for portal in self._read() if portal.origin != origin])

    @property
    def _path(self) -> Path:
        return self._folder / _NAME

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Read and write without another process in between, as far as the system has locks.

        Raises:
            FileProblem: the folder cannot be made.
        """
        self._make_folder()
        end, held = time.monotonic() + _LOCK_SECONDS, None
        while held is None and time.monotonic() < end:
            held = Lock.take(self._folder / _LOCK_NAME)
            if held is None:
                time.sleep(_LOOK_SECONDS)
        try:
            yield
        finally:
            if held:
                held.release()

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise files.FileProblem("NO_PERMISSION") from error

    def _read(self) -> list[RememberedPortal]:
        try:
            return _parse(files.read_text(self._path, _LIMIT))
        except files.FileProblem as problem:
            if problem.code == "NOT_FOUND":
                return []
            if problem.code not in {"NOT_UTF8", "TOO_LARGE"}:
                raise
        except (ValueError, TypeError, KeyError, RecursionError):
            pass  # damaged, or of a newer version: not ours to overwrite
        self._move_aside()
        return []

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


def _parse(text: str) -> list[RememberedPortal]:
    """Return the portals in a file's text.

    Raises:
        ValueError, TypeError, KeyError: it is not what this version writes.
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
    return portal


def _config_folder() -> Path:
    return Path(platformdirs.user_config_dir("connector-configurator", appauthor=False))

"""What was open when the program ended, so that the next start shows it in its first picture.

The file is the program's own. It is read without the checks for other people's files, which would delay that
picture; anything in another form than this version writes is ignored.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, NamedTuple

from configurator.connector.model import Connector
from configurator.guard import guarded
from configurator.icon.icon import Icon
from configurator.storage.file_lock import Lock

_FORMAT = "connector-configurator-session"
_VERSION = 1
_LIMIT = 80_000_000
"""Bytes of the largest file that is read: two of the largest connectors."""


class LastSession(NamedTuple):
    """A window's document and how it was shown.

    Attributes:
        connector: the connector as it was edited last.
        saved: the same as it was opened or saved last; where nothing is unsaved, the same value.
        path: its file; empty if there is none yet.
        digest: `files.digest` of that file as the window knew it; empty if there is none.
        id_follows: whether the ID follows the name.
        draft: name of the draft that holds the unsaved changes; empty where there are none.
        view: how it was shown, as the window names it.
    """

    connector: Connector
    saved: Connector
    path: str = ""
    digest: str = ""
    id_follows: bool = False
    draft: str = ""
    view: Mapping[str, str | int] = {}


class SessionStore:
    """The session of the window that was opened first; others leave it alone. Any thread may use it.

    Args:
        folder: the folder for unsaved work and the history.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "session.json"
        self._lock_path = folder / "session.lock"
        self._lock: Lock | None = None
        self._has_ended = False
        self._alone = threading.Lock()

    def begin(self) -> LastSession | None:
        """Return the last session; None where there is none, or another window is open."""
        # The first start creates nothing. Path.exists raises an error where a folder can't be looked into.
        if not os.path.exists(self._path):  # noqa: PTH110
            return None
        with self._alone:
            return _read(self._path) if self._is_ours() else None

    def keep(self, session: LastSession, write: Callable[[Path, bytes], object]) -> None:
        """Write a session, unless it is another window's turn.

        Args:
            session: the session.
            write: writes a file as a whole; the first picture doesn't wait for its module.
        """
        data = json.dumps(_document(session)).encode()
        with self._alone:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._is_ours():
                write(self._path, data)

    def end(self) -> None:
        """Leave the session to the next window; a late thread writes nothing any more."""
        with self._alone:
            self._has_ended = True
            if self._lock:
                self._lock.release(remove=True)
                self._lock = None

    def _is_ours(self) -> bool:
        if self._has_ended:
            return False
        self._lock = self._lock or Lock.take(self._lock_path)
        return self._lock is not None


def _document(session: LastSession) -> dict[str, Any]:
    own = {"connector": asdict(session.connector), "saved": asdict(session.saved), "view": dict(session.view)}
    return {"format": _FORMAT, "version": _VERSION, **session._asdict(), **own}


@guarded(lambda _path: None)
def _read(path: Path) -> LastSession | None:
    try:
        if path.stat().st_size > _LIMIT:
            return None
        document = json.loads(path.read_text("utf-8"))
        if document["format"] != _FORMAT or document["version"] != _VERSION:
            return None
        return _session(document)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _session(document: Mapping[str, Any]) -> LastSession:
    """Return the session in a document.

    Raises:
        TypeError, KeyError, AttributeError: it isn't as this version writes it.
    """
    texts = {name: _as(str, document[name]) for name in ("path", "digest", "draft")}
    return LastSession(
        connector=_connector(document["connector"]),
        saved=_connector(document["saved"]),
        id_follows=_as(bool, document["id_follows"]),
        view={_as(str, name): _as((str, int), value) for name, value in document["view"].items()},
        **texts,
    )


def _connector(values: Mapping[str, Any]) -> Connector:
    empty = Connector()
    plain = {
        one.name: _as(type(getattr(empty, one.name)), values[one.name])
        for one in fields(Connector)
        if not isinstance(getattr(empty, one.name), Icon)
    }
    return Connector(**plain, icon=_icon(values["icon"]), icon_disabled=_icon(values["icon_disabled"]))


def _icon(values: Mapping[str, Any]) -> Icon:
    return Icon(**{part: _as(str, text) for part, text in values.items()})


def _as(kind: Any, value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value

"""The registration history: what was sent to which portal. It contains no secrets and is limited in size."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from configurator.guard import guarded
from configurator.storage import files, temporary_files
from configurator.storage.stored_moment import moment

_FORMAT = "connector-configurator-sent"
_VERSION = 1
_LIMIT = 60_000_000
"""Bytes of the largest entry that is read."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One registration that a portal accepted, or one removal.

    Attributes:
        portal: the portal's origin, `https://acme.bitrix24.com`.
        time: seconds since 1970.
        name: the connector's name.
        project: the connector as the text of a project file.
        removed: whether the entry is a removal.
        application: client ID of the application it was registered with; empty if unknown.
    """

    portal: str
    time: float
    name: str
    project: str
    removed: bool = False
    application: str = ""


class History:
    """The registration history: one file per entry, so that two windows never write the same file.

    Args:
        folder: the folder of the entries; created if missing.
        most: how many entries are kept.
        most_bytes: total size limit in bytes; the newest entry is always kept.
    """

    def __init__(self, folder: Path, most: int = 1000, most_bytes: int = 40_000_000) -> None:
        self._folder = folder
        self._most = most
        self._most_bytes = most_bytes

    def add(self, sent: Sent) -> None:
        """Add an entry, and delete the oldest ones beyond the limits.

        Raises:
            FileProblem: it couldn't be written.
        """
        document = {"format": _FORMAT, "version": _VERSION, **asdict(sent)}
        data = json.dumps(document, ensure_ascii=False, indent=2).encode(errors="replace")
        files.make_folder(self._folder, 0o700)
        # The time comes first, so that names sort by time.
        name = f"{int(sent.time * 1000):015d}-{os.urandom(4).hex()}.json"
        files.write_atomically(self._folder / name, data)
        self._prune()
        self.clear_leftovers()

    def clear_leftovers(self) -> None:
        """Remove what a killed process left of an entry that it was writing."""
        temporary_files.clear_folder(self._folder)

    def all(self) -> list[Sent]:
        """Return the entries, the newest first. Unreadable files are skipped, not deleted."""
        return [sent for path in self._paths() if (sent := _read(path))]

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob("*.json"), reverse=True)

    def _prune(self) -> None:
        size = 0
        for number, path in enumerate(self._paths()):
            with contextlib.suppress(OSError):  # another window may be doing the same
                size += path.stat().st_size
                if number and (number >= self._most or size > self._most_bytes):
                    path.unlink()


@guarded(lambda _path: None)
def _read(path: Path) -> Sent | None:
    try:
        document = json.loads(files.read_text(path, _LIMIT))
        if document["format"] != _FORMAT or document["version"] != _VERSION:
            return None
        given = {name: document[name] for name in ("portal", "time", "name", "project")}
        application = document.get("application", "")
        sent = Sent(**given, removed=document.get("removed") is True, application=application)
    except (files.FileProblem, ValueError, TypeError, KeyError, RecursionError):
        return None
    texts = (sent.portal, sent.name, sent.project, sent.application)
    sound = all(isinstance(one, str) for one in texts) and moment(sent.time) is not None
    return sent if sound else None

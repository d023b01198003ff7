"""A file of JSON lines that several programs append to and read, each from its own position."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from configurator.storage import files
from configurator.storage.state_file import make_folder, turn

_MOST = 16_000_000
"""Bytes that are read at once."""


class EventJournal:
    """Entries on the disk, the oldest first; a crash loses none that `append` has returned from.

    Args:
        path: the file; its folder is created if missing. It must never hold a secret.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, entries: Iterable[Mapping[str, object]]) -> None:
        """Add entries, and return once they are on the disk.

        Raises:
            FileProblem: they couldn't be written.
        """
        lines = "".join(f"{json.dumps(entry, ensure_ascii=True)}\n" for entry in entries)
        if not lines:
            return
        make_folder(self._path.parent)
        with turn(self._path.with_name(f"{self._path.name}.turn")):
            try:
                with self._path.open("ab+") as file:
                    if file.tell() and not self._ends_a_line(file.tell()):
                        file.write(b"\n")  # somebody was killed while writing
                    file.write(lines.encode())
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                raise files.FileProblem(files.code_of(error)) from error

    def read(self, position: int) -> tuple[list[dict[str, object]], int]:
        """Return the entries after a position, and the position after them; damaged ones are passed over.

        Args:
            position: 0, or what an earlier call returned.

        Raises:
            FileProblem: the file exists but can't be read.
        """
        try:
            with self._path.open("rb") as file:
                file.seek(position)
                data = file.read(_MOST)
        except FileNotFoundError:
            return [], position
        except OSError as error:
            raise files.FileProblem(files.code_of(error)) from error
        whole = data.rpartition(b"\n")[0]
        end = position + (len(whole) + 1 if whole or data[:1] == b"\n" else 0)
        return [entry for line in whole.splitlines() if (entry := _entry(line))], end

    @property
    def size(self) -> int:
        """The position after all entries."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def _ends_a_line(self, size: int) -> bool:
        with self._path.open("rb") as file:
            file.seek(size - 1)
            return file.read(1) == b"\n"


def _entry(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}

"""The list of portals that are still to do, kept up to date during a run, so that a crash loses nothing."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.cli.exits import Unusable
from configurator.storage import files
from configurator.storage.files import FileProblem
from configurator.wording.files import file_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

_SECONDS = 1.0
"""How old the file may be."""


class Todo:
    """What is left of a run, in a file with an address in each line.

    Args:
        file: where it is written; None for nowhere.
        portals: all that are to be done.

    Raises:
        Unusable: it cannot be written there.
    """

    def __init__(self, file: str | None, portals: Iterable[Portal]) -> None:
        self._path = Path(file) if file else None
        self._left = dict.fromkeys(portals)
        try:
            self._write()
        except FileProblem as problem:
            name = self._path.name if self._path else ""
            why = " ".join([file_sentence(problem.code, name), _("Nothing was sent.")])
            raise Unusable(why) from None

    def done(self, portal: Portal) -> None:
        """Take a portal off the list."""
        self._left.pop(portal, None)
        if time.monotonic() - self._written > _SECONDS:
            self.save()

    def save(self) -> None:
        """Bring the file up to date; a disk that is full by now leaves it as it was a moment ago."""
        with contextlib.suppress(FileProblem):
            self._write()

    def _write(self) -> None:
        self._written = time.monotonic()
        if self._path:
            text = "".join(f"{portal.origin}\n" for portal in self._left)
            files.write_atomically(self._path, text.encode())

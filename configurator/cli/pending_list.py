"""The list of pending portals, kept up to date during a run, so that nothing is lost in a crash."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.cli.exits import Unusable
from configurator.cli.output import tell
from configurator.storage import files
from configurator.storage.files import FileProblem
from configurator.wording.file_errors import file_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

_SECONDS = 1.0
"""How often the file is updated at most."""


class PendingList:
    """The portals that are left in a run, in a file with one address per line.

    Args:
        file: the file; None to write none.
        portals: all portals of the run.

    Raises:
        Unusable: the file can't be written.
    """

    def __init__(self, file: str | None, portals: Iterable[Portal]) -> None:
        self._path = Path(file) if file else None
        self._left = dict.fromkeys(portals)
        try:
            self._write()
        except FileProblem as problem:
            name = self._path.name if self._path else ""
            why = sentences(file_sentence(problem.code, name), _("Nothing was sent."))
            raise Unusable(why) from None

    def done(self, portal: Portal) -> None:
        """Remove a portal from the list."""
        self._left.pop(portal, None)
        if time.monotonic() - self._written > _SECONDS:
            with contextlib.suppress(FileProblem):  # `finish` tries once more, and tells
                self._write()

    def finish(self) -> None:
        """Update the file for the last time; say on standard error if the previous version stays."""
        try:
            self._write()
        except FileProblem as problem:
            name = self._path.name if self._path else ""
            text = _("“{name}” wasn't updated, so it may list portals that are done.").format(name=name)
            tell(f"{text} {file_sentence(problem.code, name)}")

    def _write(self) -> None:
        self._written = time.monotonic()
        if self._path:
            text = "".join(f"{portal.origin}\n" for portal in self._left)
            files.write_atomically(self._path, text.encode())

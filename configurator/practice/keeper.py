"""Writes the state of a running portal into its file, soon after it has changed."""

from __future__ import annotations

import asyncio
from pathlib import Path

from configurator.practice.kept_state import text_of, write
from configurator.practice.portal_state import Portal

_REST_SECONDS = 0.5
"""How long to wait for more changes: one file for all of them."""


class Keeper:
    """Keeps a portal without its keys and its password.

    Attributes:
        problem: why it couldn't be written the last time; None where it could.
    """

    def __init__(self, portal: Portal, path: Path) -> None:
        """Keep `portal` in the file `path`, whose folder exists."""
        self._portal = portal
        self._path = path
        self._written = ""
        self._planned: asyncio.TimerHandle | None = None
        self.problem: OSError | None = None

    def note_change(self) -> None:
        """Write soon; called by the serving thread, which alone changes the portal."""
        if self._planned is None:
            self._planned = asyncio.get_running_loop().call_later(_REST_SECONDS, self._write_planned)

    def _write_planned(self) -> None:
        self._planned = None
        self.write()

    def write(self) -> None:
        """Write now, if anything has changed; called by the serving thread, or after it has ended."""
        text = text_of(self._portal, keys=False)
        if text == self._written:
            return
        try:
            write(text, self._path)
        except OSError as problem:
            self.problem = problem
        else:
            self._written, self.problem = text, None

"""Results of long runs, kept in a document between two marks."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

from configurator.storage.file_lock import Lock
from tests.support.paths import ROOT

_TURN_SECONDS = 20.0


def write_block(document: Path, name: str, text: str) -> None:
    """Replace what stands between `<!-- NAME -->` and `<!-- /NAME -->` in a document; runs take turns.

    Raises:
        ValueError: the document has no such block.
    """
    held = Lock.wait(document.with_suffix(".lock"), _TURN_SECONDS)
    try:
        _write_block(document, name, text)
    finally:
        if held:
            held.release(remove=True)


def _write_block(document: Path, name: str, text: str) -> None:
    old = document.read_text("utf-8")
    block = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- /{re.escape(name)} -->)", re.DOTALL)
    if not block.search(old):
        raise ValueError(f"{document} has no block {name}")
    new = block.sub(lambda found: f"{found[1]}\n{text.strip()}\n\n{found[2]}", old)
    whole = document.with_suffix(".new")  # a run may be stopped while it writes
    whole.write_text(new, encoding="utf-8", newline="\n")
    whole.replace(document)


class KeptResults(dict[str, Any]):
    """Results of a run's parts by name, kept for the commit that is checked out.

    Args:
        path: the file.
        fresh: begin again.

    Attributes:
        commit: that commit.
    """

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        self._path = path
        self.commit = checked_out()
        if not fresh and path.exists() and not self.commit.endswith("+"):
            kept = json.loads(path.read_text("utf-8"))
            super().__init__(kept["results"] if kept["commit"] == self.commit else {})

    def save(self) -> None:
        """Write them; a stopped run goes on from here."""
        self._path.parent.mkdir(exist_ok=True)
        self._path.write_text(json.dumps({"commit": self.commit, "results": self}), "utf-8")


def checked_out() -> str:
    """Return the commit that is checked out, with a plus sign where files were changed since.

    The document with the results doesn't count: a run of several parts writes it between them.
    """
    changed = _git("status", "--porcelain", "--", ".", ":!docs/testing.md")
    return _git("rev-parse", "--short", "HEAD") + ("+" if changed else "")


def _git(*arguments: str) -> str:
    return subprocess.check_output(["git", *arguments], cwd=ROOT, text=True).strip()

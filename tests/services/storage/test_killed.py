"""Killed at any moment while editing and saving: the file is the old or the new one, the rest comes back."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from configurator.connector import project_file
from configurator.storage.drafts import left_behind
from tests.support.editing_process import DRAWING, version
from tests.support.found import present
from tests.support.paths import SUPPORT

EDITING = SUPPORT / "editing_process.py"
OLD = version(0)


def kill_while_editing(path: Path, state: Path, seconds: float) -> dict[str, Any]:
    """Let a process edit and save, kill it without warning, and return the last number of each report."""
    command = [sys.executable, str(EDITING), str(path), str(state)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert present(process.stdout).readline() == "ready\n"
        try:
            process.wait(seconds)  # a random moment; nothing else tells when it comes
        except subprocess.TimeoutExpired:
            process.kill()
        lines = present(process.stdout).read().splitlines()
    return {what: int(number) for what, _, number in (line.partition(" ") for line in lines)}


@pytest.mark.full
def test_a_kill_at_any_moment_loses_nothing_that_was_saved_or_kept(tmp_path: Path, kills: int) -> None:
    chance, seen = random.Random(5), set()
    for number in range(kills):
        folder = tmp_path / str(number)
        folder.mkdir()
        path, state = folder / "bird.connector", folder / "state"
        path.write_text(project_file.dumps(OLD), "utf-8")
        last = kill_while_editing(path, state, chance.uniform(0, 0.12))

        saved = project_file.loads(path.read_text("utf-8"))[0]
        assert saved == version(int(saved.comment)), "half a file"
        assert last.get("saved", 0) <= int(saved.comment) <= last.get("saving", 0), last

        found = left_behind(state)
        assert found.damaged == []
        newest = saved
        for slot, unsaved in found.unsaved:
            newest = project_file.loads(unsaved.project)[0]
            assert newest == version(int(newest.comment))
            assert unsaved.path == str(path)
            slot.close()
        assert int(newest.comment) >= last.get("kept", 0), "an edit that had been kept is gone"
        seen.add((saved == OLD, bool(found.unsaved), newest == saved))
    # The moments were such that both had something to lose.
    assert {unsaved for _, unsaved, _ in seen} == {True, False}
    assert len(DRAWING) > 10_000

"""The real window killed at random moments: the file is whole, all but the last two seconds come back."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from configurator.connector import project_file
from configurator.storage.drafts import left_behind
from configurator.ui.files.sample import sample
from tests.support.found import present
from tests.support.paths import SUPPORT

EDITING = SUPPORT / "editing_window.py"
PROMISED_S = 2.0


def kill_while_editing(path: Path, folder: Path, seconds: float) -> list[Any]:
    """Run the window and kill it; return the lines that it wrote as (what, number, time)."""
    command = [sys.executable, str(EDITING), str(path), str(folder)]
    quiet = subprocess.DEVNULL  # the engine speaks of graphics cards that it does not find
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as process:
        assert present(process.stdout).readline().startswith("ready"), "the window did not come"
        try:
            process.wait(seconds)  # a random moment; nothing else tells when it comes
        except subprocess.TimeoutExpired:
            process.kill()
        lines = present(process.stdout).read().splitlines()
    return [(what, int(number), float(when)) for what, number, when in map(str.split, lines)]


def lost_by_a_kill(folder: Path, seconds: float) -> float:
    """Return how many seconds of editing before the kill do not come back; the file must be whole."""
    path = folder / "bird.connector"
    path.write_text(project_file.dumps(sample()), "utf-8")
    lines = kill_while_editing(path, folder, seconds)
    saving = [one for what, one, _ in lines if what == "saving"]
    saved = [one for what, one, _ in lines if what == "saved"]

    comment = project_file.loads(path.read_text("utf-8"))[0].comment
    in_file = int(comment) if comment.isdecimal() else 0
    assert in_file in {*saved[-1:], *saving[-1:]} or (in_file == 0 and not saved)

    found = left_behind(folder / "state" / "autosave")
    assert found.damaged == []
    back = in_file
    for slot, unsaved in found.unsaved:
        back = max(back, int(project_file.loads(unsaved.project)[0].comment))
        slot.close()
    gone = [when for what, one, when in lines if what == "edited" and one > back]
    return lines[-1][2] - gone[0] if gone else 0.0


@pytest.mark.full
def test_a_killed_window_loses_two_seconds_at_most(
    display: dict[str, str], tmp_path: Path, kills: int
) -> None:
    chance, lost = random.Random(7), []
    for number in range(max(3, kills // 10)):
        folder = tmp_path / str(number)
        folder.mkdir()
        lost.append(lost_by_a_kill(folder, chance.uniform(0.1, 4.5)))
    assert max(lost) < PROMISED_S, lost

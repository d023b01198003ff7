"""Kill a process again and again while it writes one kind of thing, and check the next start each time.

    python -m tests.support.kills KIND KILLS SEED

Prints a line of JSON: the kills, how many left something to clean up, and how many sign-ins ended because
the process was killed after the server had granted a renewal and before the answer was stored.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from configurator.storage.secret_store import Secrets
from tests.support.found import present
from tests.support.kills import next_start
from tests.support.kills.kept_versions import FILE, PORTAL, SECRET, secret, text
from tests.support.kills.killed_renewals import Renewals

LONGEST_SECONDS = 0.15
"""A few versions of everything are written in this time."""


@dataclass(frozen=True, slots=True)
class Killed:
    """The numbers of the last version that was written, and of the one that was being written."""

    wrote: int
    writing: int


def kill(kind: str, folder: Path, seconds: float, renewals: Renewals | None = None) -> Killed:
    """Let a process write for so long, then kill it."""
    command = [sys.executable, "-m", "tests.support.kills.writing_process", kind, str(folder)]
    last = {"writing": 0, "wrote": 0}
    with subprocess.Popen(
        [*command, renewals.address if renewals else ""],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert present(process.stdout).readline() == "ready\n"
        timer = threading.Timer(seconds, process.kill)  # a random moment: nothing else tells when it comes
        timer.start()
        for line in present(process.stdout):
            what, _, number = line.partition(" ")
            last[what] = int(number)
            if renewals and what == "writing":
                renewals.let_call(process)
        process.kill()
        timer.cancel()
    return Killed(last["wrote"], last["writing"])


def prepare(kind: str, folder: Path) -> None:
    """Make what is there before the first version."""
    if kind == "save":
        (folder / FILE).write_text(text(0), "utf-8")
        (folder / FILE).chmod(next_start.MODE)
    if kind == "keyring":
        Secrets().set(PORTAL, SECRET, secret(0))


def main(kind: str, kills: int, seed: int) -> None:
    chance, left, lost = random.Random(seed), 0, 0
    with ExitStack() as stack:
        renewals = stack.enter_context(Renewals()) if kind == "renewal" else None
        for _ in range(kills):
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                prepare(kind, folder)
                killed = kill(kind, folder, chance.uniform(0, LONGEST_SECONDS), renewals)
                if renewals:
                    kept, behind = renewals.check(killed.wrote, killed.writing)
                    left, lost = left + behind, lost + (not kept)
                else:
                    left += next_start.CHECKS[kind](folder, killed.wrote, killed.writing)
    sys.stdout.write(json.dumps({"kills": kills, "left": left, "lost": lost}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

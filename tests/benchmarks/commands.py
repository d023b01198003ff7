"""What commands cost against the least that they need: CPU time of a process and all that it started.

    python -m tests.benchmarks.commands [--rounds N]

The last line is JSON: by the name of each kind, its CPU milliseconds in each round. CPU time, because a
command's start is short and other work on the computer doesn't count in it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from configurator.locate import resources
from tests.benchmarks.processes import ROOT, as_a_user

PROGRAM = [sys.executable, "-m", "configurator"]
FLOORS = {"version": "pass", "encode": "cairosvg", "check_cairo": "cairosvg"}
"""Each command, and what it's held against."""
GOALS = {"version": 3.0, "encode": 1.3, "check_cairo": 1.3}


def main() -> int:
    """Measure each kind in turn."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        as_a_user(Path(folder))
        taken = measure(rounds)
    print(json.dumps(taken))
    return 0


def kinds() -> dict[str, list[str]]:
    """Return the command line of each kind."""
    examples = resources() / "examples"
    return {
        "pass": [sys.executable, "-c", "pass"],
        "cairosvg": [sys.executable, "-c", "import cairosvg"],
        "version": [*PROGRAM, "--version"],
        "encode": [*PROGRAM, "encode", str(examples / "parcel-robot.svg")],
        "check_cairo": [*PROGRAM, "check", str(examples / "shop_chat.connector"), "--engine", "cairo"],
    }


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the CPU milliseconds of each kind; a first round, which fills caches, doesn't count."""
    taken: dict[str, list[float]] = {kind: [] for kind in kinds()}
    for number in range(rounds + 1):
        for kind, command in kinds().items():
            spent = cpu_seconds(command)[0] * 1000
            if number:
                taken[kind].append(spent)
    return taken


def cpu_seconds(command: list[str]) -> tuple[float, float]:
    """Run a command.

    Returns:
        CPU seconds of its process and of all that ended before it and below it, and the most memory that its
        own process had, MB.
    """
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())

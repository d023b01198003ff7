"""Fifty processes at once that share one expired sign-in, with sign-in servers that take their time.

    python -m tests.runs.crowd [--fresh] [--processes N] [--seconds S]...

Each process is a whole command, with GNOME's keyring in a session of its own. Every one has to succeed, with
one renewal between them. The numbers go into docs/testing.md; a stopped run goes on where it stopped.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.runs.record import KeptResults, write_block
from tests.support.paths import ROOT
from tests.support.private_session import session_command, session_environment

_PROCESSES = 50
_SECONDS = (0.3, 3.0, 20.0)
_STATE = ROOT / "build" / "crowd-run.json"


def main() -> int:
    """Run what has not been run for this commit; return 0 where every process succeeded."""
    parser = argparse.ArgumentParser(description="Fifty processes, one sign-in")
    parser.add_argument("--fresh", action="store_true", help="run everything again")
    parser.add_argument("--processes", type=int, default=_PROCESSES, help=f"how many ({_PROCESSES})")
    parser.add_argument("--seconds", type=float, action="append", help="how slow the sign-in server is")
    options = parser.parse_args()
    results = KeptResults(_STATE, fresh=options.fresh)
    for seconds in options.seconds or _SECONDS:
        name = f"{options.processes} processes, {seconds:g} s"
        if name not in results:
            results[name] = crowd(options.processes, seconds)
            print(f"{name}: {results[name]}", flush=True)
            results.save()
    write_block(ROOT / "docs" / "testing.md", "crowd run", table(list(results.values())))
    return 0 if all(map(holds, results.values())) else 1


def crowd(processes: int, seconds: float) -> dict[str, Any]:
    """Run a crowd in a session of its own; return what `tests.support.crowd` prints."""
    with tempfile.TemporaryDirectory() as home:
        run = subprocess.run(
            session_command(sys.executable, "-m", "tests.support.crowd", str(processes), str(seconds)),
            env=session_environment(Path(home)), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    told: dict[str, Any] = json.loads(run.stdout)
    return told


def holds(told: dict[str, Any]) -> bool:
    """Whether every process succeeded, with one renewal."""
    return bool(told["codes"] == {"OK": told["processes"]} and told["asked"] == told["granted"] == 1)


def table(results: list[dict[str, Any]]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| Processes | Sign-in server | Ended with | Renewals | Seconds |", "|---:|---:|---|---:|---:|"]
    for told in results:
        codes = ", ".join(f"{count} {code}" for code, count in told["codes"].items())
        server = f"{told['server_seconds']:g} s"
        lines.append(f"| {told['processes']} | {server} | {codes} | {told['granted']} | {told['seconds']} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

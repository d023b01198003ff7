"""A thousand kills at random moments while something is being written.

    python -m tests.runs.kills [--fresh] [--count N] [--only KIND]...

The kinds: files, drafts, the history, the list of portals, the window's settings, GNOME's keyring (in a
session of its own) and renewals of a sign-in. After each kill the next start has to find the old value or the
new one, and leave nothing of the kill behind. The numbers go into docs/testing.md; a stopped run goes on
where it stopped.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.runs.record import KeptResults, write_block
from tests.support.paths import ROOT
from tests.support.private_session import session_command, session_environment

SHARES = {
    "save": 0.2, "autosave": 0.15, "history": 0.1, "portals": 0.15, "settings": 0.1, "keyring": 0.15,
    "renewal": 0.15,
}  # fmt: skip
"""What share of the kills each kind gets."""
_COUNT = 1_000
_AT_ONCE = 25
_STATE = ROOT / "build" / "kills-run.json"


def main() -> int:
    """Kill what has not been killed for this commit; return 0, or fail where something was damaged."""
    parser = argparse.ArgumentParser(description="A thousand kills")
    parser.add_argument("--fresh", action="store_true", help="begin again")
    parser.add_argument("--count", type=int, default=_COUNT, help=f"how many kills ({_COUNT})")
    parser.add_argument("--only", action="append", choices=SHARES, metavar="KIND", help="this kind alone")
    options = parser.parse_args()
    results = KeptResults(_STATE, fresh=options.fresh)
    for kind in options.only or SHARES:
        done = results.setdefault(kind, {"kills": 0, "left": 0, "lost": 0})
        while (missing := round(options.count * SHARES[kind]) - done["kills"]) > 0:
            told = kill_often(kind, min(_AT_ONCE, missing), done["kills"])
            for name in done:
                done[name] += told[name]
            results.save()
            print(f"{kind}: {done}", flush=True)
    write_block(ROOT / "docs" / "testing.md", "kills run", table(results))
    return 0


def kill_often(kind: str, kills: int, seed: int) -> dict[str, int]:
    """Kill so often, in a session of its own; return what `tests.support.kills` prints.

    Raises:
        CalledProcessError: something was damaged, lost or left behind.
    """
    with tempfile.TemporaryDirectory() as home:
        run = subprocess.run(
            session_command(sys.executable, "-m", "tests.support.kills", kind, str(kills), str(seed)),
            env=session_environment(Path(home)), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    told: dict[str, int] = json.loads(run.stdout)
    return told


def table(results: Mapping[str, Mapping[str, int]]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| Written | Kills | Interrupted | Damaged | Left behind |", "|---|---:|---:|---:|---:|"]
    lines += [f"| {kind} | {told['kills']} | {told['left']} | 0 | 0 |" for kind, told in results.items()]
    kills, left = (sum(told[name] for told in results.values()) for name in ("kills", "left"))
    lost = sum(told["lost"] for told in results.values())
    lines += [
        f"| all | {kills} | {left} | 0 | 0 |",
        "",
        f"Renewals that were granted, but whose process was killed before it could store them: {lost}. Such",
        "a sign-in is over, and the program says so.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

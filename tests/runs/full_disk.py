"""A disk that becomes full, at every call that takes space, in everything that the program writes.

    python -m tests.runs.full_disk [--fresh] [--only WHAT]...

Each time the program has to say so in a sentence, leave the old file as it was, and nothing else behind. The
numbers go into docs/testing.md; a stopped run goes on where it stopped. Needs Linux and a C compiler.
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
from tests.support.full_disk import filling_disk
from tests.support.paths import ROOT
from tests.support.private_session import session_command, session_environment

WRITES = {
    "new": "`new --out`",
    "import": "`import --out`",
    "export": "`export --out`",
    "preview-cairo": "`preview --engine cairo`",
    "preview": "`preview`",
    "approve-pdf": "`approve` as PDF",
    "approve-png": "`approve` as PNG",
    "register": "the history, after `register`",
    "register-failed": "the list of `register --failed`",
    "renewal": "a renewed sign-in: the keyring and the list of portals",
    "window-save": "the project, in the window",
    "window-export": "exported code, in the window",
    "window-autosave": "the draft of what isn't saved",
    "window-noting": "the history, in the window",
    "window-choosing": "the chosen portal",
    "window-renaming": "a portal's name",
}
_STATE = ROOT / "build" / "full-disk-run.json"


def main() -> int:
    """Try what has not been tried for this commit; return 0, or fail where a promise was broken."""
    parser = argparse.ArgumentParser(description="A full disk at every write")
    parser.add_argument("--fresh", action="store_true", help="try everything again")
    parser.add_argument("--only", action="append", choices=WRITES, metavar="WHAT", help="this alone")
    options = parser.parse_args()
    results = KeptResults(_STATE, fresh=options.fresh)
    for name in options.only or WRITES:
        if name not in results:
            results[name] = fill(name)
            results.save()
            print(f"{name}: {results[name]}", flush=True)
    write_block(ROOT / "docs" / "testing.md", "full disk run", table(results))
    return 0


def fill(name: str) -> dict[str, int]:
    """Fill the disk at every call of one of `WRITES`; return what `tests.support.full_disk` prints.

    Raises:
        CalledProcessError: a promise was broken.
    """
    with tempfile.TemporaryDirectory() as place:
        disk = filling_disk.environment(Path(place))
        home = Path(disk["FULL_DISK_FOLDER"])
        command = session_command(sys.executable, "-m", "tests.support.full_disk", name)
        more = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        run = subprocess.run(
            command, env={**session_environment(home), **disk, **more}, cwd=ROOT, check=True,
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
    told: dict[str, int] = json.loads(run.stdout)
    return told


def table(results: Mapping[str, Mapping[str, int]]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| Written | Full disks | Not written, and told |", "|---|---:|---:|"]
    lines += [f"| {WRITES[name]} | {told['full']} | {told['told']} |" for name, told in results.items()]
    full, told_of = (sum(told[key] for told in results.values()) for key in ("full", "told"))
    return "\n".join([*lines, f"| all | {full} | {told_of} |"])


if __name__ == "__main__":
    sys.exit(main())

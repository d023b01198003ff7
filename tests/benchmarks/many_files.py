"""What a file costs where one call gets a thousand, and whether memory stays the same meanwhile.

    python -m tests.benchmarks.many_files [--files N]

The last line is JSON: by the name of each command, the CPU milliseconds of a file (all processes of the call)
and by what factor the memory of the command's own process is larger than with a tenth of the files.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from configurator.connector import project_file
from tests.benchmarks.check_speed import written
from tests.benchmarks.commands import PROGRAM, cpu_seconds
from tests.benchmarks.processes import as_a_user

GOALS = {"encode": 5, "check": 30, "preview_icon": 15, "preview_overview": 60}
"""CPU milliseconds that a file may cost."""
FLAT = 1.1
"""The factor by which memory may grow with ten times the files."""


def main() -> int:
    """Measure each command with a tenth of the files, then with all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        as_a_user(folder / "user")
        connectors = written(folder, count)
        found = {kind: measure(kind, connectors, folder) for kind in GOALS}
    print(json.dumps(found))
    return 0


def measure(kind: str, connectors: list[Path], folder: Path) -> dict[str, float]:
    """Return what a file costs, and how memory grows."""
    tenth = len(connectors) // 10
    few_seconds, few_memory = cpu_seconds(command(kind, connectors[:tenth], folder))
    seconds, memory = cpu_seconds(command(kind, connectors, folder))
    print(f"{kind}: {seconds:.1f} s, {few_memory:.0f} and {memory:.0f} MB", file=sys.stderr, flush=True)
    # The start is left out: it is measured where one file is.
    each = (seconds - few_seconds) / (len(connectors) - tenth) * 1000
    return {"ms": each, "growth": memory / few_memory}


def command(kind: str, connectors: list[Path], folder: Path) -> list[str]:
    """Return the command line of a kind over some connectors."""
    names = list(map(str, connectors))
    pictures = ["--out", str(folder / "pictures")]
    if kind == "encode":
        return [*PROGRAM, "encode", *map(str, map(_drawing, connectors))]
    if kind == "check":
        return [*PROGRAM, "check", *names]
    place = kind.removeprefix("preview_")
    return [*PROGRAM, "preview", *names, "--place", place, *pictures]


def _drawing(connector: Path) -> Path:
    """Write the drawing of a connector beside it; return its path."""
    file = connector.with_suffix(".svg")
    if not file.exists():
        file.write_text(project_file.loads(connector.read_text("utf-8"))[0].icon.svg, "utf-8")
    return file


if __name__ == "__main__":
    sys.exit(main())

"""How much of the code the unit and client tests run, by branches.

    python -m tests.runs.branches [--record]

Measured are the packages of the mutation run. `--record` writes the shares into docs/testing.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.runs.mutation import PACKAGES, ROOT
from tests.runs.record import write_block

_TESTS = ("tests/unit", "tests/portal/client")


def main() -> int:
    """Measure and print the shares; return pytest's exit code."""
    parser = argparse.ArgumentParser(description="How much of the code do the tests run?")
    parser.add_argument("--record", action="store_true", help="write the shares into docs/testing.md")
    options = parser.parse_args()
    coverage = [sys.executable, "-m", "coverage"]
    with tempfile.TemporaryDirectory() as folder:
        data, report = Path(folder, "data"), Path(folder, "report.json")
        run = [
            "run",
            "--branch",
            "--source",
            "configurator",
            "--data-file",
            str(data),
            "-m",
            "pytest",
            "-q",
            *_TESTS,
        ]
        code = subprocess.run([*coverage, *run], cwd=ROOT, check=False).returncode
        written = ["json", "-q", "--data-file", str(data), "-o", str(report)]
        subprocess.run([*coverage, *written], cwd=ROOT, check=True)
        table = "\n".join(rows(json.loads(report.read_text("utf-8"))))
    print(table)
    if options.record:
        write_block(ROOT / "docs" / "testing.md", "branches", table)
    return code


def rows(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a Markdown table.

    Args:
        report: what `coverage json` writes.
    """
    yield "| Package | lines run | branches taken |"
    yield "|---|---:|---:|"
    for package in PACKAGES:
        sums = [
            file["summary"]
            for path, file in report["files"].items()
            if f"{_module(path)}.".startswith(f"{package}.")
        ]
        lines = sum(one["covered_lines"] for one in sums) / max(1, sum(one["num_statements"] for one in sums))
        taken = sum(one["covered_branches"] for one in sums) / max(
            1, sum(one["num_branches"] for one in sums)
        )
        yield f"| `{package}` | {lines:.1%} | {taken:.1%} |"


def _module(path: str) -> str:
    return ".".join(Path(path).with_suffix("").parts)


if __name__ == "__main__":
    sys.exit(main())

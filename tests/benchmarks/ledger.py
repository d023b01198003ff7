"""The ledger of ratios: a line of JSON for each recorded run, so that a slow drift is seen.

Machines differ, and so do their ratios: a run is compared with the last ten of its own kind of machine.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.plotting import Chart, save
from tests.benchmarks.processes import ROOT

FILE = Path(__file__).with_name("ledger.jsonl")
COMPARED = 10
"""So many of the last entries of a kind are compared with."""
TOLERANCE = 1.25
"""A ratio that is larger than their median by this factor has become worse."""
Entry = dict[str, Any]


def kind_of_machine() -> str:
    """Return what a machine's ratios depend on: system, processor, cores and Python."""
    python = ".".join(platform.python_version_tuple()[:2])
    parts = [platform.system(), platform.machine(), _processor(), f"{os.cpu_count()} cores", python]
    return ", ".join(filter(None, parts))


def _processor() -> str:
    """Return the processor's name, as far as the system tells it."""
    file = Path("/proc/cpuinfo")
    told = file.read_text("utf-8").splitlines() if file.is_file() else []
    names = (line.partition(":")[2] for line in told if line.startswith("model name"))
    return " ".join(next(names, platform.processor()).split())


def entries(file: Path = FILE) -> list[Entry]:
    """Return all entries, the oldest first."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.is_file() else []


def record(ratios: Mapping[str, float], file: Path = FILE) -> None:
    """Append an entry."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    entry = {
        "time": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "commit": commit.stdout.strip(),
        "machine": kind_of_machine(),
        "ratios": {name: round(value, 3) for name, value in ratios.items()},
    }
    with file.open("a", encoding="utf-8") as opened:
        opened.write(json.dumps(entry) + "\n")


def worse(ratios: Mapping[str, float], kept: list[Entry], machine: str) -> dict[str, tuple[float, float]]:
    """Return the ratios that have become worse, each with the median that it's compared with.

    Args:
        ratios: those of this run.
        kept: the entries of the ledger.
        machine: the kind of this machine.
    """
    found = {}
    for name, value in ratios.items():
        before = [one["ratios"][name] for one in kept if one["machine"] == machine and name in one["ratios"]]
        if before and value > TOLERANCE * (median := statistics.median(before[-COMPARED:])):
            found[name] = (value, median)
    return found


def plot(path: Path, machine: str, file: Path = FILE) -> bool:
    """Draw how the ratios of a kind of machine went; return whether there were any."""
    kept = [one for one in entries(file) if one["machine"] == machine]
    names = sorted({name for one in kept for name in one["ratios"]})
    charts = []
    for name in names:
        values = [one["ratios"][name] for one in kept if name in one["ratios"]]
        points = [(float(at), value) for at, value in enumerate(values, 1)]
        charts.append(Chart(name, points, "recorded runs", "ratio", is_logarithmic=False))
    if charts:
        save(charts, path)
    return bool(charts)

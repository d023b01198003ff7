"""How fast the window is against bare ones; `python3 dev.py bench` calls it.

    python -m tests.benchmarks.run [--rounds N]

Each round starts every kind of window once, in another order each time, so that what else the machine does
meets all of them. The ratios are those of the medians; "min" and "max" are the extremes of single rounds.

The exit code is 1 where a goal is missed, and the last line but one names each that was.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.processes import ROOT, as_a_user, measure

# What is started, the report that it is over with, and for how many seconds its memory must, where it counts,
# have stayed the same: an idle process of the program ends after 10.
WINDOWS = {
    "bare": ("painted", 0),
    "stock": ("painted", 0),
    "page": ("visible", 1),
    "page-with-defaults": ("visible", 1),
    "product": ("visible", 12),
}
ROWS = {
    "bare QMainWindow painted, ms": ("bare", "painted"),
    "stock widgets painted, ms": ("stock", "painted"),
    "the window painted, ms": ("product", "painted"),
    "bare page visible, ms": ("page", "visible"),
    "bare page visible, Qt's defaults, ms": ("page-with-defaults", "visible"),
    "exact preview visible, ms": ("product", "visible"),
    "memory of the bare page, MB": ("page", "memory"),
    "memory of the bare page, Qt's defaults, MB": ("page-with-defaults", "memory"),
    "memory of the program, MB": ("product", "memory"),
}
RATIOS = {
    "window_ratio": ("the window painted, ms", "bare QMainWindow painted, ms", 1.65),
    "form_ratio": ("the window painted, ms", "stock widgets painted, ms", 1.2),
    "preview_ratio": ("exact preview visible, ms", "bare page visible, ms", 1.5),
    "memory_ratio": ("memory of the program, MB", "memory of the bare page, MB", 1.25),
}
PERCENTILES = {"frame_ms_p95": ("frame", 33), "ui_block_ms_p95": ("block", 8)}
HEAVY_GOAL = 1000 / 60
"""Milliseconds of one frame: no edit of a drawing of 200 KB keeps the UI thread longer."""


def main() -> int:
    """Measure, print the table and its closing JSON line; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="How fast the window is against bare ones")
    parser.add_argument("--rounds", type=int, default=7)
    rounds = max(5, parser.parse_args().rounds)
    with tempfile.TemporaryDirectory() as folder:
        as_a_user(Path(folder))
        samples = interleave(rounds, Path(folder) / "stock.json")
        keys = keystrokes()
        turns = heavy()
    are_budgets_held = hold_budgets()
    results, missed = print_table(samples, keys, turns)
    results["budgets_held"] = float(are_budgets_held)
    missed += [] if are_budgets_held else ["budgets_held"]
    print(f"Missed: {', '.join(missed)}" if missed else "Every goal is met.")
    print(json.dumps({name: round(value, 3) for name, value in results.items()}))
    return 1 if missed else 0


def print_table(
    samples: dict[str, list[float]], keys: dict[str, list[float]], turns: dict[str, list[list[float]]]
) -> tuple[dict[str, float], list[str]]:
    """Print each figure with its goal; return those that have one, and the names of those that miss it."""
    results: dict[str, float] = {}
    goals: dict[str, float] = {}
    print(f"{'':44}{'median':>9}{'min':>9}{'max':>9}{'goal':>9}")
    for name, values in samples.items():
        row(name, statistics.median(values), min(values), max(values))
    for name, (over, under, goal) in RATIOS.items():
        singles = [a / b for a, b in zip(samples[over], samples[under], strict=True)]
        results[name] = statistics.median(samples[over]) / statistics.median(samples[under])
        goals[name] = goal
        row(name, results[name], min(singles), max(singles), goal)
    for name, values in keys.items():
        row(f"{name}, ms ({len(values)} times)", statistics.median(values), min(values), max(values))
    for name, (kind, goal) in PERCENTILES.items():
        results[name], goals[name] = p95(keys[kind]), goal
        row(name, results[name], goal=goal)
    row("drawing_frame_ms_p95", p95(keys["drawing_frame"]))
    exhausting = [own for own, _away in turns.pop("exhausting")]
    for name, value, goal in (
        ("exhausting_ui_ms_p95", p95(exhausting), 8),
        ("exhausting_ui_ms_max", max(exhausting), 100),
    ):
        results[name], goals[name] = value, goal
        row(name, value, goal=goal)
    for kind, taken in turns.items():
        name = f"{kind}_200_kb_ui_ms_p95"
        results[name], goals[name] = p95([own for own, _away in taken]), HEAVY_GOAL
        row(name, results[name], goal=HEAVY_GOAL)
        row(f"{kind}_200_kb_away_ms_p95", p95([away for _own, away in taken]))
    return results, [name for name, goal in goals.items() if results[name] > goal]


def hold_budgets() -> bool:
    """Run the tests in which something is measured; tell whether each held its budget."""
    command = [sys.executable, "-m", "pytest", "-q", "-rP", "--budgets", "--show-capture=no", "tests"]
    return subprocess.call(command, stdout=sys.stderr) == 0


def interleave(rounds: int, stock: Path) -> dict[str, list[float]]:
    """Return for each of ROWS its values; a first round, which fills caches, does not count."""
    measure(["describe", str(stock)], "described")
    found: dict[str, list[float]] = {name: [] for name in ROWS}
    names = list(WINDOWS)
    for number in range(rounds + 1):
        names.append(names.pop(0))
        times = {}
        for name in names:
            last, rest = WINDOWS[name]
            times[name] = measure([name, *([str(stock)] if name == "stock" else [])], last, rest=rest)
        print(f"round {number} of {rounds}", file=sys.stderr, flush=True)
        for label, (name, what) in ROWS.items() if number else ():
            found[label].append(times[name][what])
    return found


def keystrokes() -> dict[str, list[float]]:
    found: dict[str, list[float]] = last_line("keystrokes")
    return found


def heavy() -> dict[str, list[list[float]]]:
    found: dict[str, list[list[float]]] = last_line("heavy")
    return found


def last_line(script: str) -> Any:
    """Run one of the scripts beside this one; return what the JSON in its last line says."""
    command = [sys.executable, "-m", f"tests.benchmarks.{script}"]
    return json.loads(subprocess.check_output(command, text=True, cwd=ROOT).splitlines()[-1])


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def row(
    name: str, value: float, least: float | None = None, most: float | None = None, goal: float | None = None
) -> None:
    cells = ["" if cell is None else f"{cell:.2f}" for cell in (value, least, most, goal)]
    print(f"{name:44}" + "".join(f"{cell:>9}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())

"""How fast the window is against bare ones; `python3 dev.py bench` calls it.

    python -m tests.benchmarks.run [--rounds N] [--record]
    python -m tests.benchmarks.run --compare [--record]
    python -m tests.benchmarks.run --plot

`--compare` measures only ratios of CPU time, and holds them against the last ten of this kind of machine in
the ledger, `ledger.jsonl`; `--record` appends to it. `--plot` draws what things cost as they grow, and the
ledger.

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

import psutil

from tests.benchmarks import commands, growth, ledger, many_files
from tests.benchmarks.plotting import Chart, save
from tests.benchmarks.processes import ROOT, as_a_user, measure

# What is started, the report that it is over with, and for how many seconds its memory must, where it counts,
# have stayed the same: an idle process of the program ends after 10.
WINDOWS = {
    "bare": ("painted", 0),
    "stock": ("painted", 0),
    "page": ("visible", 1),
    "page-with-defaults": ("visible", 1),
    "product": ("visible", 12),
    "start": ("painted", 0),
}
ROWS = {
    "bare QMainWindow painted, ms": ("bare", "painted"),
    "stock widgets painted, ms": ("stock", "painted"),
    "the window painted, ms": ("product", "painted"),
    "the start page painted, ms": ("start", "painted"),
    "bare page visible, ms": ("page", "visible"),
    "bare page visible, Qt's defaults, ms": ("page-with-defaults", "visible"),
    "exact preview visible, ms": ("product", "visible"),
    "memory of the bare page, MB": ("page", "memory"),
    "memory of the bare page, Qt's defaults, MB": ("page-with-defaults", "memory"),
    "memory of the program, MB": ("product", "memory"),
}
RATIOS = {
    "window_ratio": ("the window painted, ms", "bare QMainWindow painted, ms", 1.5),
    "start_ratio": ("the start page painted, ms", "bare QMainWindow painted, ms", 1.5),
    "form_ratio": ("the window painted, ms", "stock widgets painted, ms", 1.1),
    "preview_ratio": ("exact preview visible, ms", "bare page visible, ms", 1.15),
    "memory_ratio": ("memory of the program, MB", "memory of the bare page, MB", 1.1),
}
BLOCK_GOAL = 8
"""Milliseconds that a keystroke may keep the UI thread from everything else."""
KEYSTROKE_GOALS = {"frame": ("page", 1.3), "block": ("stock", 1.5)}
"""What is measured of a keystroke, the floor that it's held against, and how much longer it may take."""
CHECK_GOAL = 3
"""How many times longer `check` may take for the files of one call than drawing them."""
REPLY_GOAL = 3
"""Seconds from an operator's reply in the portal until the window shows it."""
REPLY_POLLS = 2
"""How often the window may look into the portal's queue until then."""
LOGO_GOAL = 1.5
"""Seconds from the drop of a picture of 1,000 pixels to the best suggestion on the screen."""
LEAST_TURN = 0.2
"""Milliseconds from which a turn of the UI thread counts: the others had nothing to do."""
HEAVY_GOAL = 1000 / 60
"""Milliseconds of one frame: no edit of a drawing of 200 KB keeps the UI thread longer."""


PLOTS = ROOT / "build" / "bench"


class Table:
    """Prints each figure as soon as it is known, and knows which goals are missed.

    Attributes:
        results: the figures that have a goal, by their names.
        missed: the names of those that miss it.
    """

    def __init__(self) -> None:
        self.results: dict[str, float] = {}
        self.missed: list[str] = []
        print(f"{ledger.kind_of_machine()}, {_clock()}")
        print(f"{'':44}{'median':>9}{'min':>9}{'max':>9}{'goal':>9}")

    def add(self, name: str, value: float, goal: float) -> None:
        """Print a figure that may be `goal` at most."""
        row(name, value, goal=goal)
        self._hold(name, value, goal)

    def add_ratio(self, name: str, over: list[float], under: list[float], goal: float) -> None:
        """Print the ratio of the medians, which may be `goal` at most, with the extremes of single rounds."""
        singles = [a / b for a, b in zip(over, under, strict=True)]
        ratio = statistics.median(over) / statistics.median(under)
        row(name, ratio, min(singles), max(singles), goal)
        self._hold(name, ratio, goal)

    def _hold(self, name: str, value: float, goal: float) -> None:
        self.results[name] = value
        if value > goal:
            self.missed.append(name)


def main() -> int:
    """Measure, print the table and its closing JSON line; return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="How fast the window is against bare ones")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--record", action="store_true", help="append the ratios to the ledger")
    parser.add_argument("--compare", action="store_true", help="compare ratios of CPU time with the ledger")
    parser.add_argument("--plot", action="store_true", help="draw the costs of growth, and the ledger")
    options = parser.parse_args()
    rounds = max(5, options.rounds)
    if options.plot:
        return plot()
    if options.compare:
        return compare(rounds, is_recorded=options.record)
    table = measure_all(rounds)
    if options.record:
        ledger.record({name: value for name, value in table.results.items() if name.endswith("_ratio")})
    print(f"Missed: {', '.join(table.missed)}" if table.missed else "Every goal is met.")
    print(json.dumps({name: round(value, 3) for name, value in table.results.items()}))
    return 1 if table.missed else 0


def measure_all(rounds: int) -> Table:
    """Measure everything; return the table, which has been printed."""
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        as_a_user(Path(folder))
        samples = interleave(rounds, Path(folder) / "stock.json")
        for name, values in samples.items():
            row(name, statistics.median(values), min(values), max(values))
        for name, (over, under, goal) in RATIOS.items():
            table.add_ratio(name, samples[over], samples[under], goal)
        add_commands(table, rounds)
        add_many_files(table)
        add_keystrokes(table)
        add_heavy(table)
        add_logo_drop(table)
        add_choosing(table)
        add_check(table)
        add_replies(table)
        table.add("budgets_exceeded", float(not hold_budgets()), goal=0)
    return table


def compare(rounds: int, *, is_recorded: bool) -> int:
    """Hold the ratios of CPU time against those of earlier runs; return 1 where one has become worse."""
    table = Table()
    add_commands(table, rounds)
    kept, machine = ledger.entries(), ledger.kind_of_machine()
    worse = ledger.worse(table.results, kept, machine)
    for name, (value, before) in worse.items():
        print(f"{name} is {value:.2f}; the median of the last runs on this kind of machine is {before:.2f}")
    known = sum(one["machine"] == machine for one in kept)
    print(f"Compared with {min(known, ledger.COMPARED)} earlier runs on: {machine}")
    if is_recorded:
        ledger.record(table.results)
    return 1 if worse else 0


def plot() -> int:
    """Draw the costs of growth into build/costs.png, and the ledger; return 1 where a cost grows too fast."""
    curves: dict[str, growth.Curve] = last_line("growth")
    table = Table()
    charts = []
    for kind, curve in curves.items():
        table.add(f"{kind.replace(' ', '_')}_slope", growth.slope(curve), growth.STEEPEST)
        charts.append(Chart(kind.capitalize(), curve, kind, "CPU time, ms"))
    save(charts, PLOTS / "costs.png")
    print(PLOTS / "costs.png")
    if ledger.plot(PLOTS / "ledger.png", ledger.kind_of_machine()):
        print(PLOTS / "ledger.png")
    return 1 if table.missed else 0


def add_commands(table: Table, rounds: int) -> None:
    taken: dict[str, list[float]] = last_line("commands", f"--rounds={rounds}")
    for kind, values in taken.items():
        row(f"CPU of {kind}, ms", statistics.median(values), min(values), max(values))
    for kind, floor in commands.FLOORS.items():
        table.add_ratio(f"{kind}_cpu_ratio", taken[kind], taken[floor], commands.GOALS[kind])


def add_many_files(table: Table) -> None:
    taken: dict[str, dict[str, float]] = last_line("many_files")
    for kind, goal in many_files.GOALS.items():
        table.add(f"{kind}_ms_of_a_thousand", taken[kind]["ms"], goal)
        table.add(f"{kind}_memory_growth", taken[kind]["growth"], many_files.FLAT)


def add_keystrokes(table: Table) -> None:
    keys, floors = keystrokes()
    for name, values in keys.items():
        row(f"{name}, ms ({len(values)} times)", statistics.median(values), min(values), max(values))
    for kind in ("frame", "drawing_frame"):
        row(f"{kind}_ms_p95", p95(keys[kind]))
    table.add("ui_block_ms_p95", p95(keys["block"]), BLOCK_GOAL)
    for kind, (floor, goal) in KEYSTROKE_GOALS.items():
        least = p95(floors[floor][kind])
        row(f"{kind}_ms_p95 of the {floor} floor", least)
        table.add(f"{kind}_p95_ratio", p95(keys[kind]) / least, goal)


def add_heavy(table: Table) -> None:
    turns = heavy()
    exhausting = [own for own, _away in turns.pop("exhausting")]
    table.add("exhausting_ui_ms_p95", p95(exhausting), goal=8)
    table.add("exhausting_ui_ms_max", max(exhausting), goal=100)
    for kind, taken in turns.items():
        table.add(f"{kind}_200_kb_ui_ms_p95", p95([own for own, _away in taken]), HEAVY_GOAL)
        row(f"{kind}_200_kb_away_ms_p95", p95([away for _own, away in taken]))


def add_logo_drop(table: Table) -> None:
    taken: dict[str, list[float]] = last_line("logo_drop")
    table.add("best_look_s_first", taken["first"][0], goal=LOGO_GOAL)
    table.add("best_look_s_p95", p95(taken["drop"]), goal=LOGO_GOAL)
    looks = taken["looks"]
    row("all looks of a dropped picture, s", statistics.median(looks), min(looks), max(looks))
    busy = [one for one in taken["turn"] if one >= LEAST_TURN]
    table.add("best_look_ui_ms_p95", p95(busy), goal=8)
    table.add("best_look_ui_ms_max", max(busy), goal=50)


def add_choosing(table: Table) -> None:
    taken: dict[str, list[float]] = last_line("choosing")
    table.add("icon_search_ms_p95", p95(taken["search"]), goal=33)
    table.add("icon_scroll_ui_ms_p95", p95(taken["scroll"]), goal=8)
    table.add("color_drag_ui_ms_p95", p95(taken["color_drag"]), goal=8)


def add_check(table: Table) -> None:
    taken: dict[str, list[float]] = last_line("check_speed")
    for kind, values in taken.items():
        row(f"100 files: {kind}, s", statistics.median(values), min(values), max(values))
    for kind in ("drawn", "preview"):
        table.add_ratio(f"check_over_{kind}", taken["check"], taken[kind], CHECK_GOAL)


def add_replies(table: Table) -> None:
    taken: dict[str, list[float]] = last_line("replies")
    seconds = taken["seconds"]
    row("an operator's reply shown, s", statistics.median(seconds), min(seconds), max(seconds))
    table.add("reply_s_p95", p95(seconds), REPLY_GOAL)
    table.add("reply_polls_max", max(taken["polls"]), REPLY_POLLS)


def hold_budgets() -> bool:
    """Run the tests in which something is measured; tell whether each held its budget."""
    command = [sys.executable, "-m", "pytest", "-q", "-rP", "--budgets", "--show-capture=no", "tests"]
    return subprocess.call(command, stdout=sys.stderr) == 0


def interleave(rounds: int, stock: Path) -> dict[str, list[float]]:
    """Return for each of ROWS its values; a first round, which fills caches, does not count."""
    measure(["remember"], "remembered")
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


def keystrokes() -> tuple[dict[str, list[float]], dict[str, dict[str, list[float]]]]:
    """Return what was measured in the window, and the same for each floor."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "window.json")
        keys: dict[str, list[float]] = last_line("keystrokes", file)
        floors = {name: last_line("keystroke_floors", name, file) for name in ("page", "stock")}
    return keys, floors


def heavy() -> dict[str, list[list[float]]]:
    found: dict[str, list[list[float]]] = last_line("heavy")
    return found


def last_line(script: str, *arguments: str) -> Any:
    """Run one of the scripts beside this one; return what the JSON in its last line says."""
    command = [sys.executable, "-m", f"tests.benchmarks.{script}", *arguments]
    return json.loads(subprocess.check_output(command, text=True, cwd=ROOT).splitlines()[-1])


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _clock() -> str:
    """Return the processor's clock now, as far as the system tells it."""
    clock = psutil.cpu_freq()
    return f"{clock.current / 1000:.2f} GHz" if clock else "unknown clock"


def row(
    name: str, value: float, least: float | None = None, most: float | None = None, goal: float | None = None
) -> None:
    cells = ["" if cell is None else f"{cell:.2f}" for cell in (value, least, most, goal)]
    print(f"{name:44}" + "".join(f"{cell:>9}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""Two hundred thousand registrations with random mistakes, read in this process.

    python -m tests.runs.mutated [--fresh] [--count N] [--first N] [--processes N]

None may raise anything but the documented refusal, take more than 1 s of CPU time, or quietly get a value
wrong that the text still holds (`tests.support.mutated_registrations`). What fails is kept in build/mutated.
The numbers go into docs/testing.md; a stopped run goes on where it stopped.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tests.fuzz.worker import described
from tests.runs.record import KeptResults, write_block
from tests.support.mutated_registrations import mutated, wrong
from tests.support.paths import ROOT

_COUNT = 200_000
_AT_ONCE = 1_000
_MOST_SECONDS = 1.0
_COUNTED = ("inputs", "exceptions", "slow", "wrong", "slowest")
_FOLDER = ROOT / "build" / "mutated"


def main() -> int:
    """Read what has not been read for this commit; return 1 where anything failed."""
    parser = argparse.ArgumentParser(description="Registrations with random mistakes")
    parser.add_argument("--fresh", action="store_true", help="begin again")
    parser.add_argument("--count", type=int, default=_COUNT, help=f"how many ({_COUNT})")
    parser.add_argument("--first", type=int, default=0, help="the number of the first (0)")
    parser.add_argument("--processes", type=int, default=1, help="how many at once (1)")
    options = parser.parse_args()
    os.environ["CONFIGURATOR_DEBUG"] = "1"  # the guard would hide what is looked for
    results = KeptResults(ROOT / "build" / f"mutated-run-{options.first}.json", fresh=options.fresh)
    for name in _COUNTED:
        results.setdefault(name, 0)
    starts = range(options.first + results["inputs"], options.first + options.count, _AT_ONCE)
    parts = [range(start, min(start + _AT_ONCE, options.first + options.count)) for start in starts]
    with multiprocessing.get_context("spawn").Pool(options.processes) as pool:
        for part in pool.imap(_read, parts):  # in their order, so that a stopped run knows where it was
            for name in _COUNTED:
                results[name] = (
                    max(results[name], part[name]) if name == "slowest" else results[name] + part[name]
                )
            results.save()
            write_block(ROOT / "docs" / "testing.md", "mutated run", table(results, options.count))
            print(dict(results), flush=True)
    return 1 if results["exceptions"] or results["slow"] or results["wrong"] else 0


def _read(numbers: range) -> dict[str, float]:
    """Read the inputs with some numbers; return what was counted."""
    counted: dict[str, float] = dict.fromkeys(_COUNTED, 0)
    for number in numbers:
        _try(number, counted)
    return counted | {"inputs": len(numbers)}


def _try(number: int, counted: dict[str, float]) -> None:
    """Read the input with a number; note what is wrong with it."""
    one, text = mutated(random.Random(number))
    before, kind, said = time.process_time(), "", ""
    try:
        said = wrong(one, text)
        kind = "wrong" if said else ""
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is a finding
        kind, said = "exceptions", described(fault)
    taken = time.process_time() - before
    counted["slowest"] = max(counted["slowest"], round(taken, 2))
    if not kind and taken > _MOST_SECONDS:
        kind, said = "slow", f"{taken:.1f} s"
    if kind:
        counted[kind] += 1
        _keep(_FOLDER / f"{kind}-{number}-{one.form}.txt", f"{said}\n\n{text}")


def _keep(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", errors="replace", newline="\n")


def table(results: Mapping[str, float], count: int = _COUNT) -> str:
    """Return the results as a Markdown table, with a word on what a stopped run hasn't read."""
    head = "| Inputs | Exceptions | Over 1 s of CPU | Quietly wrong | Slowest |\n|---:|---:|---:|---:|---:|\n"
    counts = " | ".join(f"{results[name]:,}" for name in ("inputs", "exceptions", "slow", "wrong"))
    stopped = "A run that was stopped before its end.\n\n" if results["inputs"] < count else ""
    return f"{stopped}{head}| {counts} | {results['slowest']:.2f} s |"


if __name__ == "__main__":
    sys.exit(main())

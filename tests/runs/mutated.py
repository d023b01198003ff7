"""Two hundred thousand registrations with random mistakes, read in this process.

    python -m tests.runs.mutated [--fresh] [--count N] [--first N]

None may raise anything but the documented refusal, take more than 1 s of CPU time, or quietly get a value
wrong that the text still holds (`tests.support.mutated_registrations`). What fails is kept in build/mutated.
The numbers go into docs/testing.md; a stopped run goes on where it stopped.
"""

from __future__ import annotations

import argparse
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
_FOLDER = ROOT / "build" / "mutated"


def main() -> int:
    """Read what has not been read for this commit; return 1 where anything failed."""
    parser = argparse.ArgumentParser(description="Registrations with random mistakes")
    parser.add_argument("--fresh", action="store_true", help="begin again")
    parser.add_argument("--count", type=int, default=_COUNT, help=f"how many ({_COUNT})")
    parser.add_argument("--first", type=int, default=0, help="the number of the first (0)")
    options = parser.parse_args()
    os.environ["CONFIGURATOR_DEBUG"] = "1"  # the guard would hide what is looked for
    results = KeptResults(ROOT / "build" / f"mutated-run-{options.first}.json", fresh=options.fresh)
    for name in ("inputs", "exceptions", "slow", "wrong", "slowest"):
        results.setdefault(name, 0)
    while results["inputs"] < options.count:
        last = min(results["inputs"] + _AT_ONCE, options.count)
        for number in range(results["inputs"], last):
            _try(options.first + number, results)
        results["inputs"] = last
        results.save()
        print(dict(results), flush=True)
    write_block(ROOT / "docs" / "testing.md", "mutated run", table(results))
    return 1 if results["exceptions"] or results["slow"] or results["wrong"] else 0


def _try(number: int, results: KeptResults) -> None:
    """Read the input with a number; note what is wrong with it."""
    one, text = mutated(random.Random(number))
    before, kind, said = time.process_time(), "", ""
    try:
        said = wrong(one, text)
        kind = "wrong" if said else ""
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is a finding
        kind, said = "exceptions", described(fault)
    taken = time.process_time() - before
    results["slowest"] = max(results["slowest"], round(taken, 2))
    if not kind and taken > _MOST_SECONDS:
        kind, said = "slow", f"{taken:.1f} s"
    if kind:
        results[kind] += 1
        _keep(_FOLDER / f"{kind}-{number}-{one.form}.txt", f"{said}\n\n{text}")


def _keep(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", errors="replace", newline="\n")


def table(results: Mapping[str, float]) -> str:
    """Return the results as a Markdown table."""
    head = "| Inputs | Exceptions | Over 1 s of CPU | Quietly wrong | Slowest |\n|---:|---:|---:|---:|---:|\n"
    counts = " | ".join(f"{results[name]:,}" for name in ("inputs", "exceptions", "slow", "wrong"))
    return f"{head}| {counts} | {results['slowest']:.2f} s |"


if __name__ == "__main__":
    sys.exit(main())

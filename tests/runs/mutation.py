"""Would the unit tests notice a mistake? `python3 dev.py mutate` calls it.

    python -m tests.runs.mutation [--fresh | --again] [--record]

mutmut changes the code of the packages named in pyproject.toml one small thing at a time (a mutant) and runs
the unit tests that reach it, the quick ones first (quickest_first.py). A stopped run goes on where it
stopped. `--again` also checks the survivors once more, after you have written tests; `--fresh` begins again.
`--record` writes the scores into docs/testing.md and the survivors into survivors.txt.

A mutant that no test can tell from the original, because both mean the same, stands in equivalent.toml with
the reason. It counts neither as killed nor as survived.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.runs.mutants import Change, changes, equivalents
from tests.runs.record import write_block

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants"
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
SURVIVORS = Path(__file__).with_name("survivors.txt")
PACKAGES = (
    "configurator.connector",
    "configurator.icon.css",
    "configurator.icon.data_uri",
    "configurator.bitrix24",
)
PROCESSES = (os.cpu_count() or 1) + 2
"""How many mutants are checked at a time: tests wait half of their time, for sockets and other processes."""
GOAL = 0.92
"""The least share of the non-equivalent mutants that the unit tests have to kill."""
MOST_EQUIVALENT = 0.05
"""The largest share of all mutants that may be called equivalent."""
_SURVIVED, _UNTESTED = {0}, {5, 33}
"""Exit codes by which mutmut keeps what became of a mutant."""
_KINDS = ("killed", "survived", "untested", "equivalent", "unchecked")


@dataclass(slots=True)
class Score:
    """What became of a package's mutants.

    Attributes:
        counts: mutants by `killed`, `survived`, `untested`, `equivalent`, `unchecked`.
        alive: those that survived or that no test reaches, each as its function and what was changed.
    """

    counts: Counter[str] = field(default_factory=Counter)
    alive: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The killed ones' share of those that can be killed, 0 to 1."""
        judged = self.counts["killed"] + self.counts["survived"] + self.counts["untested"]
        return self.counts["killed"] / judged if judged else 0.0

    @property
    def is_reached(self) -> bool:
        """Whether all are checked, enough of them are killed, and few are called equivalent."""
        few = self.counts["equivalent"] <= MOST_EQUIVALENT * self.counts.total()
        return self.share >= GOAL and few and not self.counts["unchecked"]


def main() -> int:
    """Run what is left, print the scores; return 0 where each package reaches its goal."""
    parser = argparse.ArgumentParser(description="Would the unit tests notice a mistake?")
    parser.add_argument("--fresh", action="store_true", help="forget what an earlier run found")
    parser.add_argument("--again", action="store_true", help="check what survived once more")
    parser.add_argument("--record", action="store_true", help="write the scores into docs/testing.md")
    options = parser.parse_args()
    if options.fresh:
        shutil.rmtree(MUTANTS, ignore_errors=True)
    if options.again:
        forget_survivors(MUTANTS)
    code, minutes = run(PROCESSES)
    scores = read_scores(MUTANTS, equivalents(EQUIVALENT.read_text("utf-8")))
    took = f"{minutes:.0f} minutes with {PROCESSES} processes, those of a stopped run included."
    table = "\n".join([*rows(scores), "", took])
    survivors = "".join(f"{one}\n" for score in scores.values() for one in score.alive)
    print(f"{table}\n\n{survivors}")
    if options.record:
        write_block(ROOT / "docs" / "testing.md", "mutation", table)
        SURVIVORS.write_text(survivors, "utf-8", newline="\n")
    return code or (0 if all(score.is_reached for score in scores.values()) else 1)


def run(processes: int) -> tuple[int, float]:
    """Have mutmut check what is left; return its exit code, and the minutes since the run was begun.

    Args:
        processes: how many mutants are checked at a time.
    """
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(processes)]
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "mutation"}
    kept = MUTANTS / "minutes.json"
    before = json.loads(kept.read_text("utf-8")) if kept.exists() else 0.0
    began = time.monotonic()
    try:
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    finally:
        minutes = before + (time.monotonic() - began) / 60
        MUTANTS.mkdir(exist_ok=True)
        kept.write_text(json.dumps(minutes), "utf-8")
    return code, minutes


def forget_survivors(folder: Path) -> None:
    """Make mutmut check the survivors again, and find out anew which test reaches what.

    Args:
        folder: where mutmut keeps its mutants.
    """
    (folder / "mutmut-stats.json").unlink(missing_ok=True)
    for file in folder.rglob("*.meta"):
        kept = json.loads(file.read_text("utf-8"))
        codes = kept["exit_code_by_key"]
        kept["exit_code_by_key"] = {
            name: None if code in _SURVIVED | _UNTESTED else code for name, code in codes.items()
        }
        file.write_text(json.dumps(kept), "utf-8")


def read_scores(folder: Path, equivalent: Mapping[Change, str]) -> dict[str, Score]:
    """Return what mutmut has kept of the mutants, by package.

    Args:
        folder: where mutmut keeps its mutants.
        equivalent: the reason why a change changes nothing.
    """
    scores = {package: Score() for package in PACKAGES}
    for file in sorted(folder.rglob("*.meta")):
        kept = json.loads(file.read_text("utf-8"))
        if not kept["exit_code_by_key"]:
            continue
        changed = changes(file.with_suffix("").read_text("utf-8"))
        for name, code in kept["exit_code_by_key"].items():
            module, _, mutant = name.rpartition(".")
            score = scores[next(one for one in PACKAGES if f"{name}.".startswith(f"{one}."))]
            function, line = changed[mutant]
            change = Change(f"{module}.{function}", line)
            what = outcome(code, known=change in equivalent)
            score.counts[what] += 1
            if what in {"survived", "untested"}:
                score.alive.append(f"{change.function}: {line if what == 'survived' else what}")
    return scores


def outcome(code: int | None, *, known: bool) -> str:
    """Return what an exit code of mutmut's means; `known` says that the mutant is listed as equivalent."""
    if code is None:
        return "unchecked"
    if code in _SURVIVED | _UNTESTED and known:
        return "equivalent"
    if code in _SURVIVED:
        return "survived"
    if code in _UNTESTED:
        return "untested"
    return "killed"  # by a test, or because it ran into the time limit or crashed


def rows(scores: Mapping[str, Score]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| Package | mutants | {' | '.join(_KINDS)} | score |"
    yield "|---|" + "---:|" * (len(_KINDS) + 2)
    for package, score in scores.items():
        counts = " | ".join(str(score.counts[kind]) for kind in _KINDS)
        yield f"| `{package}` | {score.counts.total()} | {counts} | {score.share:.1%} |"


if __name__ == "__main__":
    sys.exit(main())

"""Would the unit tests notice a mistake? `python3 dev.py mutate` calls it.

    python -m tests.runs.mutation [--fresh] [--record]

mutmut changes the code of the packages named in pyproject.toml one small thing at a time (a mutant) and runs
the unit tests that reach it. A stopped run goes on where it stopped; `--fresh` begins again. `--record`
writes the scores into docs/testing.md.

A mutant that no test can tell from the original, because both mean the same, stands in equivalent.toml with
the reason; it counts neither as killed nor as survived.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.runs.record import write_block

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = ROOT / "mutants"
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
PACKAGES = (
    "configurator.connector",
    "configurator.icon.css",
    "configurator.icon.data_uri",
    "configurator.bitrix24",
)
GOAL = 0.92
"""The least share of the mutants that are not equivalent which the unit tests have to kill."""
_SURVIVED, _UNTESTED = {0}, {5, 33}
"""Exit codes by which mutmut keeps what became of a mutant."""


@dataclass(slots=True)
class Score:
    """What became of a package's mutants.

    Attributes:
        counts: mutants by `killed`, `survived`, `untested`, `equivalent`, `unchecked`.
        alive: names of those that survived or that no test reaches.
    """

    counts: Counter[str] = field(default_factory=Counter)
    alive: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The killed ones' share of those that can be killed, 0 to 1."""
        judged = self.counts["killed"] + self.counts["survived"] + self.counts["untested"]
        return self.counts["killed"] / judged if judged else 0.0


def main() -> int:
    """Run what is left, print the scores; return 0 where each package reaches GOAL and all are checked."""
    parser = argparse.ArgumentParser(description="Would the unit tests notice a mistake?")
    parser.add_argument("--fresh", action="store_true", help="forget what an earlier run found")
    parser.add_argument("--record", action="store_true", help="write the scores into docs/testing.md")
    options = parser.parse_args()
    if options.fresh:
        shutil.rmtree(MUTANTS, ignore_errors=True)
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(os.cpu_count() or 1)]
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "mutation"}
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    scores = read_scores()
    table = list(rows(scores))
    print("\n".join(table))
    for name in sorted(name for score in scores.values() for name in score.alive):
        print(f"  {name}")
    if options.record:
        write_block(ROOT / "docs" / "testing.md", "mutation", "\n".join(table))
    reached = all(score.share >= GOAL and not score.counts["unchecked"] for score in scores.values())
    return code or (0 if reached else 1)


def read_scores() -> dict[str, Score]:
    """Return what mutmut has kept of the mutants, by package."""
    listed = tomllib.loads(EQUIVALENT.read_text("utf-8"))
    equivalent = {name for name, entry in listed.items() if f"+{entry['line']}" in changed_lines(name)}
    scores = {package: Score() for package in PACKAGES}
    for file in sorted(MUTANTS.rglob("*.meta")):
        for name, code in json.loads(file.read_text("utf-8"))["exit_code_by_key"].items():
            package = next(one for one in PACKAGES if name.startswith(f"{one}."))
            what = outcome(code, known=name in equivalent)
            scores[package].counts[what] += 1
            if what in {"survived", "untested"}:
                scores[package].alive.append(name)
    return scores


def changed_lines(name: str) -> set[str]:
    """Return the lines of a mutant's diff, each stripped behind its sign."""
    command = [sys.executable, "-m", "mutmut", "show", name]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return {line[:1] + line[1:].strip() for line in shown.splitlines()}


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


def rows(scores: dict[str, Score]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    kinds = ("killed", "survived", "untested", "equivalent", "unchecked")
    yield f"| Package | {' | '.join(kinds)} | score |"
    yield "|---|" + "---:|" * (len(kinds) + 1)
    for package, score in scores.items():
        counts = " | ".join(str(score.counts[kind]) for kind in kinds)
        yield f"| `{package}` | {counts} | {score.share:.1%} |"


if __name__ == "__main__":
    sys.exit(main())

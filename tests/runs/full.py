"""Every number that is promised, by the run that proves it; `python3 dev.py test --full` calls it.

The mutation scores, which take long, have a command of their own: `python3 dev.py mutate`.

    python -m tests.runs.full [--fresh] [--only STEP]... [--list]

It takes up to three hours. Steps that keep one core busy go first, two at a time; then the others, one by
one. What has passed for the commit that is checked out is not run again, so a stopped run goes on where it
stopped; `--fresh` begins again. The results go into docs/testing.md.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

from tests.runs.record import KeptResults, write_block

ROOT = Path(__file__).resolve().parents[2]
STATE = ROOT / "build" / "full-run.json"
_PYTHON = sys.executable
_PYTEST = [_PYTHON, "-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile"]
_TEST = [_PYTHON, "dev.py", "test"]
_GEOMETRY = "tests/ui/test_geometry.py"
"""A file of many minutes: one process runs all of it, and another would wait for that at the end."""
_BUSY_LOOPS = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One run.

    Attributes:
        proves: the promise, in words for docs/testing.md.
        command: what is run in the checkout.
        environment: variables that it gets besides.
        busy: whether as many busy loops as `_BUSY_LOOPS` run beside it.
        one_core: whether it keeps about one core busy, and another such step may run beside it.
    """

    proves: str
    command: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    busy: bool = False
    one_core: bool = False


STEPS = {
    "ordinary": Step(
        "Every test with every case, but for the next step's",
        # In the order of the folders: xdist would keep files of few tests, which may be long, for the end.
        [*_PYTEST, f"--ignore={_GEOMETRY}", "--no-loadscope-reorder"],
    ),
    "geometry": Step(
        "Nothing cut, outside or overlapping: every window in all sizes, scales and schemes",
        [*_PYTEST, _GEOMETRY],
        one_core=True,
    ),
    "busy-1": Step("`dev.py test` beside four busy loops", _TEST, busy=True),
    "busy-2": Step("And once more", _TEST, busy=True),
    "examples": Step(
        "Unit tests with 2,000 generated values each",
        [*_PYTEST, "tests/unit", "tests/portal"],
        {"HYPOTHESIS_PROFILE": "full"},
    ),
    "thousand": Step(
        "What is said about 1,000 drawings of 20 sets and 200 defective ones, against Chromium's own pixels",
        [_PYTHON, "-m", "tests.runs.thousand", "--only", "findings", "--only", "fit", "--only", "smaller"],
        one_core=True,
    ),
    "kills": Step(
        "A saving process killed 200 times", [*_PYTEST, "--kills", "200", "-k", "kill"], one_core=True
    ),
    "sign-ins": Step(
        "400 sign-ins in one window", [*_PYTEST, "--sign-ins", "400", "-k", "again_and_again"], one_core=True
    ),
    "smaller": Step(
        "500 real icons made smaller, none changed",
        [*_PYTEST, "--icons", "500", "tests/browser/test_smaller_pictures.py"],
        one_core=True,
    ),
    "cairo": Step(
        "1,000 real icons judged without Chromium",
        [*_PYTEST, "--icons", "1000", "tests/browser/test_cairo_verdicts.py"],
        one_core=True,
    ),
    "traced": Step(
        "60 flat icons drawn as pictures of 256 pixels and traced, against Chromium",
        [*_PYTEST, "--traced", "60", "tests/browser/test_tracing_round_trip.py"],
        one_core=True,
    ),
    "backgrounds": Step(
        "32,000 backgrounds of real icons against Chromium", [_PYTHON, "-m", "tests.support.backgrounds"]
    ),
    "referee": Step(
        "400 real icons in the preview against Chromium",
        [_PYTHON, "-m", "tests.support.referee", "--all"],
        one_core=True,
    ),
    "thousand-kills": Step(
        "1,000 kills while something is being written: nothing damaged, nothing left behind",
        [_PYTHON, "-m", "tests.runs.kills"],
        one_core=True,
    ),
    "full-disk": Step(
        "A full disk at every write: a clear sentence, the old file intact",
        [_PYTHON, "-m", "tests.runs.full_disk"],
        one_core=True,
    ),
    "crowd": Step(
        "50 processes with one expired sign-in and sign-in servers of 0.3, 3 and 20 s",
        [_PYTHON, "-m", "tests.runs.crowd"],
        one_core=True,
    ),
    "adversarial": Step(
        "3,000 random drawings in which valid and invalid values meet, made smaller, none changed",
        [_PYTHON, "-m", "tests.runs.adversarial"],
        one_core=True,
    ),
    "starters": Step(
        "Each handler installs and passes its own tests in a fresh folder, with two commands",
        [_PYTHON, "-m", "tests.runs.starters"],
        one_core=True,
    ),
    "bookworm": Step("`dev.py test` in a bare Debian 12", [_PYTHON, "dev.py", "bare", "bookworm", "test"]),
    "trixie": Step("`dev.py test` in a bare Debian 13", [_PYTHON, "dev.py", "bare", "trixie", "test"]),
}


def main() -> int:
    """Run what has not passed yet; return 0 where everything has."""
    parser = argparse.ArgumentParser(description="Every number that is promised")
    parser.add_argument("--fresh", action="store_true", help="run everything again")
    parser.add_argument("--only", action="append", choices=STEPS, metavar="STEP", help="run this step alone")
    parser.add_argument("--list", action="store_true", help="print the steps and what each proves")
    options = parser.parse_args()
    if options.list:
        print("\n".join(f"{name:14} {step.proves}" for name, step in STEPS.items()))
        return 0
    results: KeptResults = KeptResults(STATE, fresh=options.fresh)
    wanted = options.only or [name for name in STEPS if results.get(name, {}).get("code") != 0]
    for at_once, one_core in ((2, True), (1, False)):
        with ThreadPoolExecutor(at_once) as pool:
            names = [name for name in wanted if STEPS[name].one_core is one_core]
            steps = {pool.submit(run, name, STEPS[name]): name for name in names}
            for step in as_completed(steps):
                results[steps[step]] = step.result()
                results.save()
    write_block(ROOT / "docs" / "testing.md", "full run", "\n".join(table(results.commit, results)))
    return 0 if all(result["code"] == 0 for result in results.values()) else 1


def run(name: str, step: Step) -> dict[str, str | int | float]:
    """Run a step with its output shown; return its exit code, seconds and last line."""
    print(f"\n• {name}: {step.proves}", flush=True)
    started = time.monotonic()
    last = ""
    with busy_loops(_BUSY_LOOPS if step.busy else 0), subprocess.Popen(
        step.command, cwd=ROOT, env={**os.environ, **step.environment}, text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            print(f"{name}: {line}", end="", flush=True)
            last = line.strip() or last
    return {"code": process.returncode, "seconds": round(time.monotonic() - started), "last": last}


@contextlib.contextmanager
def busy_loops(count: int) -> Iterator[None]:
    """Keep the processors busy with `count` processes until the block ends."""
    loops = [subprocess.Popen([_PYTHON, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def table(commit: str, results: Mapping[str, Mapping[str, str | int | float]]) -> Iterator[str]:
    """Yield the lines of a Markdown table with the results."""
    yield f"Last run: {time.strftime('%Y-%m-%d', time.gmtime())}, commit `{commit}`, {os.cpu_count()} cores."
    yield ""
    yield "| Step | Proves | Result | Minutes |"
    yield "|---|---|---|---:|"
    for name, step in STEPS.items():
        if result := results.get(name):
            word = "passed" if result["code"] == 0 else f"FAILED ({result['code']})"
            last = str(result["last"]).strip("= ").replace("|", "\\|")
            yield f"| {name} | {step.proves} | {word}: {last} | {int(result['seconds']) / 60:.1f} |"
        else:
            yield f"| {name} | {step.proves} | not run | |"


if __name__ == "__main__":
    sys.exit(main())

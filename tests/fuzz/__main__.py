"""Feeds every way into the program with inputs that nobody would think of.

    python -m tests.fuzz [--minutes N] [--inputs N] [--target NAME]... [--seed N] [--folder DIR]

Each target has a process of its own; as many run at once as there are processors. A finding is an exception
that isn't documented, more than 1 s of CPU time or more than 200 MB for one input, a crash, or a hang. Its
input is kept in the folder. What has been fixed goes to the target's folder in tests/data/fuzz/, which the
unit tests try.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.fuzz.targets import TARGETS
from tests.fuzz.worker import Findings, read_diary, save
from tests.support.paths import ROOT

_HANGS_SECONDS = 60.0
"""CPU seconds on one input after which its process is ended."""
_LOOK_SECONDS = 0.5


@dataclass
class Worker:
    """The process of a target.

    Attributes:
        name: the target.
        process: where its inputs are tried.
        number: the input that it was at when it was looked at last.
        cpu: its CPU seconds when it came to that input.
    """

    name: str
    process: subprocess.Popen[str]
    number: int = 0
    cpu: float = field(default=0.0)


def main() -> int:
    """Fuzz; return 1 where something was found."""
    options = _parser().parse_args()
    seed = options.seed or str(secrets.randbelow(10**9))
    folder = Path(options.folder or ROOT / "build" / "fuzz")
    folder.mkdir(parents=True, exist_ok=True)
    names = options.target or list(TARGETS)
    print(f"seed {seed}", flush=True)
    share = options.minutes * 60 * min(len(names), _processors()) / len(names)
    total, waiting, running = dict[str, Findings](), list(names), list[Worker]()
    while waiting or running:
        while waiting and len(running) < _processors():
            name = waiting.pop(0)
            running.append(_started(name, f"{seed}-{name}", share, options.inputs, folder))
        for worker in list(running):
            found = _looked_at(worker, folder)
            if found is not None:
                running.remove(worker)
                total[worker.name] = found
                _tell(worker.name, found)
        time.sleep(_LOOK_SECONDS)
    inputs = sum(one.inputs for one in total.values())
    kinds = sum(len(one.kinds) for one in total.values())
    print(f"{inputs} inputs, {kinds} kinds of findings{f' in {folder}' if kinds else ''}, seed {seed}")
    return 1 if kinds else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description="Feed every way into the program")
    parser.add_argument("--minutes", type=float, default=1.0, help="how long in all (default: 1)")
    parser.add_argument("--inputs", type=int, default=0, help="at most so many for each target")
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this; can be repeated")
    parser.add_argument("--seed", help="the inputs of an earlier run (default: new ones)")
    parser.add_argument("--folder", help="where findings are kept (default: build/fuzz)")
    return parser


def _processors() -> int:
    return max(1, os.cpu_count() or 1)


def _started(name: str, seed: str, seconds: float, most: int, folder: Path) -> Worker:
    command = [sys.executable, "-m", "tests.fuzz.worker", name, seed, str(seconds), str(most), str(folder)]
    return Worker(name, subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))


def _looked_at(worker: Worker, folder: Path) -> Findings | None:
    """Return what a worker has found, if it has ended; end one that hangs."""
    code = worker.process.poll()
    diary = folder / f"{worker.name}.diary"
    if code is not None:
        said = worker.process.stdout.read() if worker.process.stdout else ""
        diary_read = read_diary(diary) if diary.exists() else (0, b"")
        diary.unlink(missing_ok=True)
        if code == 0:
            return Findings(**json.loads(said))
        return _lost(worker.name, folder, f"ended with {code}", diary_read)
    if diary.exists() and _hangs(worker, read_diary(diary)[0]):
        worker.process.kill()
        worker.process.wait()
        return _lost(worker.name, folder, "hangs", read_diary(diary))
    return None


def _hangs(worker: Worker, number: int) -> bool:
    try:
        times = psutil.Process(worker.process.pid).cpu_times()
    except psutil.Error:  # it has just ended
        return False
    cpu = times.user + times.system
    if number != worker.number:
        worker.number, worker.cpu = number, cpu
    return cpu - worker.cpu > _HANGS_SECONDS


def _lost(name: str, folder: Path, kind: str, tried: tuple[int, bytes]) -> Findings:
    number, data = tried
    save(folder, name, kind, data)
    return Findings(number, kinds={kind: 1})


def _tell(name: str, found: Findings) -> None:
    print(f"{name:10} {found.inputs:>9} inputs, slowest {found.slowest:.2f} s", flush=True)
    for kind, count in sorted(found.kinds.items()):
        print(f"           {count:>9} times {kind}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

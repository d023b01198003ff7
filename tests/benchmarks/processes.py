"""Starting a window, taking its time and its memory, ending it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds for a window to show what it should."""


def measure(arguments: list[str], last: str, *, rest: float = 0) -> dict[str, float]:
    """Start window.py with `arguments` and wait for its report `last`.

    Returns:
        Milliseconds from the process's start to each report; with `rest` also `memory`, MB (PSS) of all of
        the window's processes once they have stayed the same for so many seconds.
    """
    started = time.monotonic_ns()
    command = [sys.executable, "-m", "tests.benchmarks.window", *arguments]
    quiet = subprocess.DEVNULL  # the engine speaks of graphics cards that it does not find
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True, cwd=ROOT) as process:
        too_late = threading.Timer(PATIENCE, process.kill)
        too_late.start()
        try:
            times = _read_reports(process, started, last)
            return {**times, "memory": _memory_at_rest(process.pid, rest)} if rest else times
        finally:
            too_late.cancel()
            process.kill()


def _read_reports(process: subprocess.Popen[str], started: int, last: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for line in process.stdout or ():
        for name, moment in json.loads(line).items():
            found[name] = (moment - started) / 1e6
        if last in found:
            return found
    raise RuntimeError(f"{process.args!r}: ended without having reported {last!r}")


def _memory_at_rest(pid: int, rest: float) -> float:
    """Return MB of the process and all below it, once they have kept within 1 % for `rest` seconds."""
    before, since = _memory(pid), time.monotonic()
    deadline = since + PATIENCE
    while (now := time.monotonic()) < deadline and now - since < rest:
        time.sleep(0.5)  # there is no signal for "at rest"
        memory = _memory(pid)
        if abs(memory - before) > 0.01 * memory:
            before, since = memory, time.monotonic()
    return before


def _memory(pid: int) -> float:
    kilobytes = 0
    for one in _descendants(pid):
        with suppress(OSError):  # it has just ended
            text = Path(f"/proc/{one}/smaps_rollup").read_text("ascii")
            kilobytes += sum(map(int, re.findall(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)))
    return kilobytes / 1024


def _descendants(pid: int) -> list[int]:
    """Return `pid` and every process that came from it."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                status = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
                parents[int(folder.name)] = int(status[1])
    family = [pid]
    for one in family:
        family.extend(child for child, parent in parents.items() if parent == one)
    return family


def as_a_user(folder: Path) -> None:
    """Let children start as on a user's machine, with settings of their own in `folder`."""
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's second start finds the program compiled

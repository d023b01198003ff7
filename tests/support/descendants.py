"""The environment of every process that a process starts, read from /proc while it runs (Linux)."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.support.patience import PATIENCE

_LOOK_SECONDS = 0.05


def environments_below(command: list[str], environment: Mapping[str, str], folder: Path) -> dict[str, bytes]:
    """Run a command to its end; return the environment of each process below it, by its command line.

    A process that has only been forked still shows its parent's command line and environment; what it was
    started with counts from the moment at which it has a command line of its own.
    """
    found: dict[str, bytes] = {}
    with subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        for _ in range(int(PATIENCE / _LOOK_SECONDS)):
            _look(process.pid, found)
            try:
                process.communicate(timeout=_LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                continue
            return found
        process.kill()
    raise TimeoutError(command)


def _look(top: int, found: dict[str, bytes]) -> None:
    """Add what is to be seen now of the processes below `top`."""
    parents = {int(folder.name): _parent(folder) for folder in Path("/proc").glob("[0-9]*")}
    own = _read(Path(f"/proc/{top}/cmdline"))
    for one, parent in parents.items():
        above = parent
        while above not in {0, top}:
            above = parents.get(above, 0)
        line = _read(Path(f"/proc/{one}/cmdline"))
        if above == top and line and line != own:
            found[f"{one} {line.decode(errors='replace')}"] = _read(Path(f"/proc/{one}/environ"))


def _parent(folder: Path) -> int:
    fields = _read(folder / "stat").rpartition(b")")[2].split()
    return int(fields[1]) if fields else 0


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # the process has ended, or belongs to somebody else
        return b""

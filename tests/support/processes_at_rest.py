"""Whether a process's descendants have work to do, read from /proc (Linux)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_SLEEPING = {b"S", b"I", b"Z", b"X"}
"""States of a thread that waits for something, or is gone (proc(5))."""


def are_at_rest(top: int) -> bool:
    """Whether every thread of every process below `top` sleeps; one that waits for the processor doesn't."""
    return all(_state(thread) in _SLEEPING for one in _below(top) for thread in _threads(one))


def _below(top: int) -> Iterator[int]:
    for thread in _threads(top):
        for child in map(int, _read(thread / "children").split()):
            yield child
            yield from _below(child)


def _threads(process: int) -> list[Path]:
    try:
        return [*Path(f"/proc/{process}/task").iterdir()]
    except OSError:  # it has ended
        return []


def _state(thread: Path) -> bytes:
    fields = _read(thread / "stat").rpartition(b")")[2].split()
    return fields[0] if fields else b"X"


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # it has ended
        return b""

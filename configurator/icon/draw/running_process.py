"""What the system tells of a running process, and its end.

Linux has it in small files. Elsewhere a library knows it, which is loaded when it is first asked.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import psutil

_Answer = TypeVar("_Answer")
_USER_TIME, _SYSTEM_TIME = 11, 12
"""Where in /proc/PID/stat they stand, counted from what comes after the process's name; see proc(5)."""
_RESIDENT = 1
"""Where in /proc/PID/statm the pages stand that it has in memory."""


def cpu_seconds(number: int) -> float:
    """Return for how many seconds a process, by its ID, has kept a processor busy; 0 if there is none."""
    if sys.platform == "linux":
        fields = _fields(number, "stat")
        ticks = sum(int(fields[index]) for index in (_USER_TIME, _SYSTEM_TIME)) if fields else 0
        return ticks / os.sysconf("SC_CLK_TCK")
    times = _ask(number, lambda process: process.cpu_times())
    return float(times.user + times.system) if times else 0.0


def memory(number: int) -> int:
    """Return how many bytes of memory a process has; 0 if there is none."""
    if sys.platform == "linux":
        fields = _fields(number, "statm")
        return int(fields[_RESIDENT]) * os.sysconf("SC_PAGE_SIZE") if fields else 0
    taken = _ask(number, lambda process: process.memory_info())
    # Windows counts what was swapped out as private only.
    return max(taken.rss, getattr(taken, "private", 0)) if taken else 0


def kill(number: int) -> None:
    """End a process at once, if there is one."""
    if sys.platform == "linux":
        if number:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
    else:
        _ask(number, lambda process: process.kill())


def _fields(number: int, name: str) -> list[str]:
    """Return what a file in /proc tells of a process; nothing if there is none."""
    if not number:
        return []
    try:
        text = Path(f"/proc/{number}/{name}").read_text("utf-8", errors="replace")
    except OSError:  # it has just ended
        return []
    return text.rpartition(")")[2].split()  # the name of a process may have anything in it


def _ask(number: int, question: Callable[[psutil.Process], _Answer]) -> _Answer | None:
    """Return a process's answer to a question; None if there is none, or it has just ended."""
    if not number:
        return None
    import psutil  # noqa: PLC0415 - 12 ms, and many a program never asks

    try:
        return question(psutil.Process(number))
    except psutil.Error:
        return None

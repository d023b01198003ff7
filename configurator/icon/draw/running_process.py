"""What the system tells of a running process. The module that knows is loaded when it is first asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import psutil

_Answer = TypeVar("_Answer")


def ask(number: int, question: Callable[[psutil.Process], _Answer]) -> _Answer | None:
    """Return a process's answer to a question; None if there is no such process, or it has just ended.

    Args:
        number: its ID; 0 for none.
        question: is given the process.
    """
    if not number:
        return None
    import psutil  # noqa: PLC0415 - 12 ms, and many a program never asks

    try:
        return question(psutil.Process(number))
    except psutil.Error:
        return None


def cpu_seconds(number: int) -> float:
    """Return for how many seconds a process has kept a processor busy; 0 if there is none."""
    times = ask(number, lambda process: process.cpu_times())
    return float(times.user + times.system) if times else 0.0

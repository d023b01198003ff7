"""The order of the tests for a mutant, and how long each may take.

mutmut starts all tests that reach a mutant, in no order, and ends a mutant that hangs after a multiple of
what all of them take. With those first that have killed another mutant of the same function, and then the
quick ones, most mutants are killed at once; with a limit for each test, one that hangs costs seconds.
"""

from __future__ import annotations

import json
import os
import signal
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

_SECONDS, _TIMES = 10.0, 20.0
"""A test hangs if it takes longer than this, and so many times as long as without a mutant."""


class QuickestFirst:
    """A plugin of pytest's that knows how long each test took without a mutant."""

    def __init__(self, stats: Path) -> None:
        """Args: stats: the file in which mutmut keeps durations. Before it is there, nothing changes."""
        self._stats = stats
        self._kills = stats.with_name("kills.txt")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the modules by the time that they take, and the tests in each, after those that kill."""
        if not self._stats.exists():
            return
        seconds = _seconds(self._stats)
        modules: dict[str, float] = defaultdict(float)
        for item in items:
            modules[_module(item)] += seconds.get(item.nodeid, 0.0)
        items.sort(key=lambda item: (modules[_module(item)], _module(item), seconds.get(item.nodeid, 0.0)))
        killed = self._killed_by(_mutated_function())
        killers = [item for item in items if killed[item.nodeid]]
        killers.sort(key=lambda item: seconds.get(item.nodeid, 0.0) / killed[item.nodeid])
        items[:] = [*killers, *(item for item in items if not killed[item.nodeid])]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which test has killed the mutant."""
        if report.failed and (function := _mutated_function()):
            with self._kills.open("a", encoding="utf-8", newline="\n") as file:
                file.write(f"{function}\t{report.nodeid}\n")

    def _killed_by(self, function: str) -> Counter[str]:
        """How many mutants of a function each test has killed; of no function, none."""
        if not function or not self._kills.exists():
            return Counter()
        lines = self._kills.read_text("utf-8").splitlines()
        return Counter(line.partition("\t")[2] for line in lines if line.startswith(f"{function}\t"))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Have the system end the process, which is the mutant's own, if the test hangs."""
        if not (self._stats.exists() and _mutated_function()):
            return (yield)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, _SECONDS + _TIMES * _seconds(self._stats).get(item.nodeid, 0.0))
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


@lru_cache
def _seconds(stats: Path) -> dict[str, float]:
    """How long each test took without a mutant; read once for all mutants, whose processes are forks."""
    durations: dict[str, float] = json.loads(stats.read_text("utf-8"))["duration_by_test"]
    return durations


def _mutated_function() -> str:
    """The function of which a mutant is tested, by mutmut's name for it; empty if none is."""
    function, mutant, _ = os.environ.get("MUTANT_UNDER_TEST", "").rpartition("__mutmut_")
    return function if mutant else ""


def _module(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]

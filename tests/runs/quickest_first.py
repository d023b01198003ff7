"""The order of the tests for a mutant, and how long each may take.

mutmut starts all tests that reach a mutant, in no order, and ends a mutant that hangs after a multiple of
what all of them take. With the quick tests first, most mutants are killed at once; with a limit for each
test, one that hangs costs seconds.
"""

from __future__ import annotations

import json
import os
import signal
from collections import defaultdict
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

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the modules by the time that they take, and the tests in each."""
        if not self._stats.exists():
            return
        seconds = _seconds(self._stats)
        modules: dict[str, float] = defaultdict(float)
        for item in items:
            modules[_module(item)] += seconds.get(item.nodeid, 0.0)
        items.sort(key=lambda item: (modules[_module(item)], _module(item), seconds.get(item.nodeid, 0.0)))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Have the system end the process, which is the mutant's own, if the test hangs."""
        if not (self._stats.exists() and "__mutmut_" in os.environ.get("MUTANT_UNDER_TEST", "")):
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


def _module(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]

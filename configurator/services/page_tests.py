"""The last test of each settings page: when it was, and what it found."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.connector.problems import Problem, Severity
from configurator.storage import folders
from configurator.storage.files import FileProblem
from configurator.storage.state_file import State, StateFile
from configurator.storage.stored_moment import moment

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import PageReport

FAILED = "PAGE_TEST_FAILED"
"""Code of the problem that a failed test is."""
_MOST = 200
"""Tests that are kept; the oldest go first."""
_LONGEST = 300
"""Characters of a detail that are kept: they may be another server's."""


@dataclass(frozen=True, slots=True)
class PageTest:
    """What a test found.

    Attributes:
        time: seconds since 1970.
        is_good: whether Bitrix24 can show the page.
        code: the worst finding, one of `settings_page.FINDING_CODES`; empty if there was none.
        details: values for its sentence.
    """

    time: float
    is_good: bool
    code: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


class PageTests:
    """The last tests by address; any thread may use it. `keep` writes to the disk, off the UI thread.

    Args:
        state: the folder where they are kept; the system's own place if None.
    """

    def __init__(self, state: Path | None = None) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._known: dict[str, PageTest] | None = None

    def note(self, report: PageReport, now: float | None = None) -> PageTest:
        """Take what a test has found; it is known until the program ends.

        Args:
            report: the test's result.
            now: when it was, in seconds since 1970; now if None.
        """
        test = _test_of(report, time.time() if now is None else now)
        with self._lock:
            self._read()[report.url] = test
        return test

    def keep(self, url: str) -> None:
        """Write the last test of an address to the disk, for the next start."""
        test = self.last(url)
        if test is not None:
            with contextlib.suppress(FileProblem):  # the test can be run again
                self._file().change(lambda kept: _with(kept, url, test))

    def last(self, url: str) -> PageTest | None:
        """Return the last test of an address; None if it wasn't tested from here."""
        with self._lock:
            return self._read().get(url)

    def problems(self, url: str) -> tuple[Problem, ...]:
        """Return what the last test of an address says against a connector; a warning at most."""
        test = self.last(url) if url else None
        if test is None or test.is_good:
            return ()
        details = {**test.details, "finding": test.code}
        return (Problem(Severity.WARNING, "PLACEMENT_HANDLER", FAILED, details),)

    def _file(self) -> StateFile:
        return StateFile((self._state or folders.state_folder()) / "page-tests.json")

    def _read(self) -> dict[str, PageTest]:
        if self._known is None:
            try:
                kept = self._file().read()
            except FileProblem:
                kept = {}
            found = {url: _restored(entry) for url, entry in kept.items()}
            self._known = {url: test for url, test in found.items() if test is not None}
        return self._known


def _test_of(report: PageReport, now: float) -> PageTest:
    worst = sorted(report.findings, key=lambda one: one.is_warning)[:1]
    code = worst[0].code if worst else ""
    details = {name: value[:_LONGEST] for name, value in worst[0].details.items()} if worst else {}
    return PageTest(now, report.is_good, code, details)


def _with(kept: State, url: str, test: PageTest) -> State:
    entry = {"time": test.time, "good": test.is_good, "code": test.code, "details": dict(test.details)}
    others = [(one, value) for one, value in kept.items() if one != url]
    return dict([*others, (url, entry)][-_MOST:])


def _restored(entry: object) -> PageTest | None:
    if not isinstance(entry, dict):
        return None
    when, good, code = moment(entry.get("time")), entry.get("good"), entry.get("code")
    details = entry.get("details")
    if when is None or not isinstance(good, bool) or not isinstance(code, str):
        return None
    given = details if isinstance(details, dict) else {}
    texts = {str(name): value for name, value in given.items() if isinstance(value, str)}
    return PageTest(when, good, code, texts)

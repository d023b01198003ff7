"""Waiting for a portal's limit, by a clock of the test's."""

from __future__ import annotations

import threading
import time

import pytest

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.limit_wait import Waiting, wait_out


class Clock:
    """A clock that a pause moves on, by so many seconds for each."""

    def __init__(self, pace: float, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        self._pace = pace
        monkeypatch.setattr(time, "monotonic", lambda: self.now)

    def pause(self, seconds: float) -> None:
        self.now += seconds * self._pace


@pytest.mark.parametrize(
    ("pace", "reports"),
    [
        (1, [3.5, 2.5, 1.5, 0.5, 0]),
        (0, [3.5, 2.5, 1.5, 0.5, 0]),  # the clock stands still, but the pause was made
        (2, [3.5, 1.5, 0]),  # each pause took longer, as on a computer that slept
        (10, [3.5, 0]),
    ],
)
def test_what_is_left_is_told_about_every_second(
    pace: float, reports: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[Waiting]()
    clock = Clock(pace, monkeypatch)
    wait_out("X", 3.5, pause=clock.pause, cancel=threading.Event(), on_wait=told.append)
    assert told == [Waiting("X", seconds) for seconds in reports]


@pytest.mark.parametrize("before", [True, False])
def test_who_gives_up_waits_no_longer(before: bool) -> None:
    cancel, told = threading.Event(), list[Waiting]()
    if before:
        cancel.set()
    with pytest.raises(PortalError) as caught:
        wait_out("X", 5, pause=lambda _: cancel.set(), cancel=cancel, on_wait=told.append)
    assert caught.value.code == "CANCELLED"
    assert told == ([] if before else [Waiting("X", 5)])


def test_without_anybody_to_tell_the_time_is_waited_all_the_same() -> None:
    paused = list[float]()
    wait_out("X", 1.25, pause=paused.append, cancel=threading.Event())
    assert paused == [1.0, 0.25]

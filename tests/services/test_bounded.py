from __future__ import annotations

import threading

import pytest

from configurator import bounded
from tests.support.measuring import Measured
from tests.support.patience import PATIENCE


def test_a_result_comes_through() -> None:
    assert bounded.run(lambda: 7) == 7
    assert bounded.run(lambda: 7, 5, threading.Event()) == 7


def test_an_error_comes_through_as_it_is() -> None:
    with pytest.raises(KeyError, match="x"):
        bounded.run(lambda: dict[str, str]()["x"], 5)


def test_a_task_that_hangs_is_left_behind_when_its_time_is_up(measured: Measured) -> None:
    over = threading.Event()
    with measured(), pytest.raises(bounded.TimedOutError):
        bounded.run(over.wait, 0.1)
    over.set()


def test_a_cancel_from_another_thread_ends_the_waiting(measured: Measured) -> None:
    over, cancel = threading.Event(), threading.Event()
    threading.Timer(0.05, cancel.set).start()
    with measured(), pytest.raises(bounded.CancelledError):
        bounded.run(over.wait, PATIENCE, cancel)
    over.set()


def test_what_is_left_behind_does_not_keep_the_program_from_ending() -> None:
    over = threading.Event()
    with pytest.raises(bounded.TimedOutError):
        bounded.run(over.wait, 0.01)
    left = [thread for thread in threading.enumerate() if thread.name == "bounded"]
    assert left
    assert all(thread.daemon for thread in left)
    over.set()

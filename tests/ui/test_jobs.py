"""Work off the UI thread: answers, cancelling, and late answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from configurator.ui.app import Application
from configurator.ui.kit.activity import Activity
from configurator.ui.kit.jobs import Job, Jobs
from tests.support.patience import SOON_MS


@pytest.fixture
def jobs(qapp: Application) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()
    jobs.deleteLater()


@pytest.fixture
def hold() -> Iterator[Event]:
    """Work waits for it."""
    event = threading.Event()
    yield event
    event.set()


def never(_: Any) -> None:
    raise AssertionError("this was not to be told")


def test_the_result_is_told_on_the_ui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    told = []
    jobs.start(lambda _: threading.get_ident(), lambda r: told.append((r, threading.get_ident())), never)
    qtbot.waitUntil(lambda: bool(told))
    worked, heard = told[0]
    assert heard == threading.get_ident()
    assert worked != heard


def test_an_error_is_told_as_it_was_raised(jobs: Jobs, qtbot: QtBot) -> None:
    error, told = KeyError("x"), list[Exception]()

    def fail(_: Event) -> None:
        raise error

    jobs.start(fail, never, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [error]


def test_a_cancelled_job_tells_nothing_even_where_its_answer_was_on_the_way(jobs: Jobs, qtbot: QtBot) -> None:
    finished = threading.Event()
    job = jobs.start(lambda _: finished.set(), never, never)
    finished.wait(60)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_work_sees_that_it_is_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.start(lambda cancelled: cancelled.wait(60), never, never)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=SOON_MS)


def test_a_late_answer_does_not_end_a_newer_job(jobs: Jobs, qtbot: QtBot, hold: Event) -> None:
    told: list[Any] = []
    jobs.start(lambda _: hold.wait(60) and "older", told.append, never)
    jobs.start(lambda _: "newer", told.append, never)
    qtbot.waitUntil(lambda: told == ["newer"])
    hold.set()
    qtbot.waitUntil(lambda: told == ["newer", "older"])


def test_closing_waits_only_a_moment_for_work_that_does_not_listen(
    jobs: Jobs, qtbot: QtBot, hold: Event
) -> None:
    jobs.start(lambda _: hold.wait(30), never, never)
    closer = threading.Event()
    threading.Timer(5, closer.set).start()
    jobs.close()
    assert not closer.is_set()


def test_an_answer_to_a_window_that_is_gone_is_dropped(qapp: Application, qtbot: QtBot, hold: Event) -> None:
    jobs, before = Jobs(), set(threading.enumerate())
    jobs.start(lambda _: hold.wait(60), never, never)
    [thread] = set(threading.enumerate()) - before
    jobs.close()
    jobs.deleteLater()
    qtbot.wait(0)
    hold.set()
    thread.join(5)
    assert not thread.is_alive()  # an exception in it would fail this test


def test_cancel_stops_the_work_under_way_and_asks_nothing_of_what_is_over(
    jobs: Jobs, qtbot: QtBot, hold: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, activity, told = list[int](), Activity(), list[None]()
    monkeypatch.setattr(Job, "cancel", lambda job: asked.append(job.number))
    for _use in range(3):
        activity.follow(jobs.start(lambda _: None, told.append, never))
    qtbot.waitUntil(lambda: len(told) == 3)
    last = jobs.start(lambda _: hold.wait(), lambda _: None, never)
    activity.follow(last)
    activity.cancelled.emit()
    assert asked == [last.number]
    hold.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

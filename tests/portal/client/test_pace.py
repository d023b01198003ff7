from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.client import Client
from tests.support.portal_calls import QUICK, failure
from tests.support.scripted_portal import Scripted, answer

GOOD = answer(result=True)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds of a clock that stands still until the test moves it."""
    time = [100.0]
    monkeypatch.setattr(rate_limit, "time", SimpleNamespace(monotonic=lambda: time[0]))
    return time


def test_fifty_requests_may_go_at_once_and_then_two_a_second(now: list[float]) -> None:
    one = rate_limit.Pace()
    assert [one.reserve() for _ in range(50)] == [0.0] * 50
    assert [one.reserve() for _ in range(3)] == [0.5, 1.0, 1.5]
    now[0] += 1.5
    assert one.reserve() == 0.5
    now[0] += 60
    assert one.reserve() == 0.0


def test_a_refusal_teaches_that_nothing_fits(now: list[float]) -> None:
    one = rate_limit.Pace()
    one.full()
    assert one.reserve() == 0.5


def test_the_pace_of_a_portal_is_shared_by_its_clients_and_by_no_other_portal() -> None:
    assert rate_limit.of("https://a.example") is rate_limit.of("https://a.example")
    assert rate_limit.of("https://a.example") is not rate_limit.of("https://b.example")


def test_a_client_waits_before_it_asks_too_fast(scripted: Scripted) -> None:
    scripted.answers = [GOOD]
    for _ in range(60):  # another client of this process was busy
        rate_limit.of(scripted.portal.origin).reserve()
    waited: list[Any] = []
    with Client(scripted.portal, scripted.tokens(), limits=QUICK, wait=waited.append) as client:
        client.call("x")
    assert len(scripted.requests) == 1
    assert 4.0 < sum(waited) <= 5.5


class TestTimeLimit:
    """OPERATION_TIME_LIMIT: the portal blocks a method for some minutes."""

    BLOCKED = answer(429, error="OPERATION_TIME_LIMIT")

    def client(
        self,
        scripted: Scripted,
        reports: list[Any] | None,
        wait: Callable[..., Any] = lambda _: None,
        **options: Any,
    ) -> Client:
        on_wait = reports.append if reports is not None else None
        return Client(scripted.portal, scripted.tokens(), limits=QUICK, wait=wait, on_wait=on_wait, **options)

    def test_is_waited_out_where_somebody_sees_the_seconds(self, scripted: Scripted) -> None:
        reports: list[Any] = []
        scripted.answers = [self.BLOCKED, GOOD]
        with self.client(scripted, reports) as client:
            assert client.call("x") is True
        assert {report.reason for report in reports} == {"OPERATION_TIME_LIMIT"}
        assert reports[0].seconds_left == 600
        assert reports[-1].seconds_left == 0
        assert len(reports) == 601

    def test_lasts_as_long_as_the_portal_says(self, scripted: Scripted) -> None:
        reports: list[Any] = []
        times = {"finish": 1_800_000_000.4, "operating_reset_at": 1_800_000_042}
        scripted.answers = [answer(429, error="OPERATION_TIME_LIMIT", time=times), GOOD]
        with self.client(scripted, reports) as client:
            client.call("x")
        assert reports[0].seconds_left == 42

    @pytest.mark.parametrize("times", [None, [], {"finish": 5}, {"finish": 9, "operating_reset_at": 5}])
    def test_lasts_ten_minutes_where_the_portal_says_nothing_of_use(
        self, scripted: Scripted, times: dict[str, int] | list[Any] | None
    ) -> None:
        reports: list[Any] = []
        scripted.answers = [answer(429, error="OPERATION_TIME_LIMIT", time=times), GOOD]
        with self.client(scripted, reports) as client:
            client.call("x")
        assert reports[0].seconds_left == 600

    def test_is_an_error_at_once_where_nobody_would_see_the_wait(self, scripted: Scripted) -> None:
        scripted.answers = [self.BLOCKED]
        with self.client(scripted, None) as client:
            assert failure(client).code == "OPERATION_TIME_LIMIT"
        assert len(scripted.requests) == 1

    def test_is_waited_out_once(self, scripted: Scripted) -> None:
        scripted.answers = [self.BLOCKED]
        with self.client(scripted, []) as client:
            assert failure(client).code == "OPERATION_TIME_LIMIT"
        assert len(scripted.requests) == 2

    def test_ends_at_once_with_a_cancel(self, scripted: Scripted) -> None:
        cancel = threading.Event()
        scripted.answers = [self.BLOCKED]
        with self.client(scripted, [], wait=lambda _: cancel.set(), cancel=cancel) as client:
            assert failure(client).code == "CANCELLED"
        assert len(scripted.requests) == 1

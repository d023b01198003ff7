from __future__ import annotations

import threading
from typing import Any

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import LIMIT_PAUSES, Client
from configurator.bitrix24.faults import Kind
from configurator.bitrix24.signin.credentials import Tokens
from configurator.http.limits import Limits
from configurator.practice import PracticePortal
from tests.support.measuring import Measured
from tests.support.portal_calls import QUICK, failure
from tests.support.scripted_portal import Scripted, answer

GOOD = answer(result=True)


def test_an_answer_that_drips_ends_at_the_time_limit(scripted: Scripted) -> None:
    over = threading.Event()

    def drip(handler: Any) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not over.wait(0.02):
            handler.wfile.write(b" ")

    scripted.answers = [drip]
    with Client(scripted.portal, scripted.tokens(), limits=Limits(read=5, total=0.3)) as client:
        assert failure(client).code == "TIMEOUT"
    over.set()


def test_no_answer_at_all_is_a_time_out(practice: PracticePortal, portal: Portal, tokens: Tokens) -> None:
    practice.faults = ["HANG"]
    with Client(portal, tokens, limits=Limits(read=0.2)) as client:
        error = failure(client)
    assert (error.code, error.kind) == ("TIMEOUT", Kind.NOT_REACHABLE)


def test_a_slow_answer_within_the_limit_is_fine(scripted: Scripted, scripted_client: Client) -> None:
    def late(handler: Any) -> None:
        threading.Event().wait(0.2)
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(GOOD[2])

    scripted.answers = [late]
    assert scripted_client.call("x")


def test_a_closed_port_is_not_reachable(practice: PracticePortal) -> None:
    portal = parse("http://127.0.0.1:9")
    with Client(portal, Tokens("at", "", portal.rest)) as client:
        error = failure(client)
    assert (error.code, error.kind) == ("NOT_REACHABLE", Kind.NOT_REACHABLE)


def test_an_unknown_host_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    portal = parse("https://no-such-portal.invalid")
    with Client(portal, Tokens("at", "", portal.rest), limits=QUICK) as client:
        assert failure(client).code in {"HOST_NOT_FOUND", "NOT_REACHABLE"}


def test_a_proxy_that_refuses_says_so(scripted: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", scripted.address)
    monkeypatch.setenv("NO_PROXY", "")

    scripted.answers = [(407, {}, b"")]
    portal = parse("https://acme.bitrix24.com")
    with Client(portal, Tokens("at", "", portal.rest), limits=QUICK) as client:
        assert failure(client).code == "PROXY"


def test_a_portal_on_this_computer_is_reached_past_any_proxy(
    scripted: Scripted, scripted_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    scripted.answers = [GOOD]
    with Client(scripted.portal, scripted.tokens(), limits=QUICK) as client:
        assert client.call("x")


class TestLimit:
    @pytest.fixture(autouse=True)
    def no_pace_of_our_own(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """No waiting but what the portal asks for: where time stands still, our own bucket stays full."""
        monkeypatch.setattr(rate_limit.Pace, "full", lambda _: None)

    def test_a_full_bucket_is_waited_for(
        self, practice: PracticePortal, portal: Portal, tokens: Tokens
    ) -> None:
        practice.faults = ["QUERY_LIMIT_EXCEEDED*2"]
        waited: list[Any] = []
        with Client(portal, tokens, limits=QUICK, wait=waited.append) as client:
            assert client.call("imconnector.list")
        assert sum(waited) == sum(LIMIT_PAUSES[:2])

    def test_a_bucket_that_stays_full_is_reported_in_the_end(
        self, practice: PracticePortal, portal: Portal, tokens: Tokens
    ) -> None:
        practice.faults = ["QUERY_LIMIT_EXCEEDED"]
        waited: list[Any] = []
        with Client(portal, tokens, limits=QUICK, wait=waited.append) as client:
            assert failure(client).code == "QUERY_LIMIT_EXCEEDED"
        assert sum(waited) == sum(LIMIT_PAUSES)

    def test_a_cancel_ends_the_waiting(
        self, practice: PracticePortal, portal: Portal, tokens: Tokens
    ) -> None:
        practice.faults = ["QUERY_LIMIT_EXCEEDED"]
        cancel = threading.Event()

        def wait(_seconds: float) -> None:
            cancel.set()

        with Client(portal, tokens, limits=QUICK, cancel=cancel, wait=wait) as client:
            assert failure(client).code == "CANCELLED"

    def test_no_other_error_is_repeated(self, scripted: Scripted, scripted_client: Client) -> None:
        scripted.answers = [answer(503, error="OVERLOAD_LIMIT")]
        assert failure(scripted_client).code == "OVERLOAD_LIMIT"
        assert len(scripted.requests) == 1


class TestCancel:
    def test_a_call_in_progress_ends(
        self, practice: PracticePortal, portal: Portal, tokens: Tokens, measured: Measured
    ) -> None:
        practice.faults = ["HANG"]
        cancel = threading.Event()
        threading.Timer(0.1, cancel.set).start()
        with measured(), Client(portal, tokens, cancel=cancel, limits=QUICK) as client:
            error = failure(client)
        assert error.code == "CANCELLED"

    def test_nothing_is_sent_after_it(self, scripted: Scripted) -> None:
        cancel = threading.Event()
        cancel.set()
        with Client(scripted.portal, scripted.tokens(), cancel=cancel) as client:
            assert failure(client).code == "CANCELLED"
        assert scripted.requests == []

    def test_a_closed_client_sends_nothing(self, scripted: Scripted) -> None:
        client = Client(scripted.portal, scripted.tokens())
        client.close()
        assert failure(client).code == "CANCELLED"

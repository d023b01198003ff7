from __future__ import annotations

import json
import threading
from typing import Any

import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import Kind
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal
from tests.support.portal_calls import QUICK, failure
from tests.support.portal_clock import Clock
from tests.support.scripted_portal import Scripted, answer

APP = Application("local.1", "s3cret")
GOOD = answer(result=True)


def test_an_expired_token_is_renewed_and_the_call_repeated(
    portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    kept: list[Any] = []
    clock.now += 3601
    with Client(portal, tokens, application=application, on_refresh=kept.append, limits=QUICK) as client:
        assert client.call("imconnector.list")
        assert client.call("imconnector.list")
    [new] = kept
    assert new.access_token != tokens.access_token
    assert new.refresh_token != tokens.refresh_token


def test_new_tokens_are_handed_over_before_they_are_used(scripted: Scripted) -> None:
    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [answer(401, error="expired_token"), renewed, GOOD]
    seen = []

    def keep(tokens: Tokens) -> None:
        seen.append((tokens.refresh_token, len(scripted.requests)))

    with Client(scripted.portal, scripted.tokens(), application=APP, on_refresh=keep) as client:
        client.call("imconnector.list")
    assert seen == [("rt2", 2)]
    calls = [request for request in scripted.requests if request[1] != "/oauth/token/"]
    assert [json.loads(call[3])["auth"] for call in calls] == ["at", "at2"]


def test_a_token_that_stays_expired_is_not_renewed_for_ever(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens
) -> None:
    practice.faults = ["expired_token"]
    kept: list[Any] = []
    with Client(portal, tokens, application=application, on_refresh=kept.append, limits=QUICK) as client:
        error = failure(client)
    assert (error.code, error.kind, len(kept)) == ("EXPIRED_TOKEN", Kind.NOT_SIGNED_IN, 1)


def test_a_used_up_refresh_token_asks_for_a_new_sign_in(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens
) -> None:
    practice.faults = ["expired_token", "token:invalid_grant"]
    with Client(portal, tokens, application=application, limits=QUICK) as client:
        error = failure(client)
    assert (error.code, error.kind) == ("INVALID_GRANT", Kind.NOT_SIGNED_IN)


@pytest.mark.parametrize("code", ["NO_AUTH_FOUND", "INVALID_TOKEN", "INVALID_CREDENTIALS"])
def test_no_other_error_uses_up_the_refresh_token(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens, code: str
) -> None:
    practice.faults = [code]
    kept: list[Any] = []
    with Client(portal, tokens, application=application, on_refresh=kept.append, limits=QUICK) as client:
        assert failure(client).code == code
    assert kept == []


def test_without_application_or_refresh_token_an_expired_token_is_the_end(scripted: Scripted) -> None:
    scripted.answers = [answer(401, error="expired_token")]
    for tokens, application in ((scripted.tokens(), None), (scripted.tokens(refresh_token=""), APP)):
        with Client(scripted.portal, tokens, application=application, limits=QUICK) as client:
            assert failure(client).code == "EXPIRED_TOKEN"
    assert len(scripted.requests) == 2


def test_parallel_calls_share_one_refresh(
    portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    clock.now += 3601
    kept, results = list[Tokens](), list[Any]()
    at_once = threading.Barrier(6)
    with Client(portal, tokens, application=application, on_refresh=kept.append, limits=QUICK) as client:

        def call() -> None:
            at_once.wait()
            results.append(client.call("imconnector.list"))

        threads = [threading.Thread(target=call) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(results) == 6
    assert len(kept) == 1


def test_tokens_that_arrive_after_a_cancel_are_kept_all_the_same(scripted: Scripted) -> None:
    cancel, kept = threading.Event(), threading.Event()

    def late(handler: Any) -> None:
        cancel.set()
        threading.Event().wait(0.2)
        status, _, content = answer(access_token="a", refresh_token="b", client_endpoint=scripted.portal.rest)
        handler.send_response(status)
        handler.end_headers()
        handler.wfile.write(content)

    scripted.answers = [answer(401, error="expired_token"), late]
    with Client(
        scripted.portal,
        scripted.tokens(),
        application=APP,
        on_refresh=lambda _tokens: kept.set(),
        cancel=cancel,
        limits=QUICK,
    ) as client:
        assert failure(client).code == "CANCELLED"
    assert kept.wait(5)


def test_tokens_that_could_not_be_stored_are_used_in_this_session(scripted: Scripted) -> None:
    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [answer(401, error="expired_token"), renewed, GOOD]

    def keep(_tokens: Tokens) -> None:
        raise OSError("disk full")

    with Client(scripted.portal, scripted.tokens(), application=APP, on_refresh=keep) as client:
        with pytest.raises(OSError, match="disk full"):
            client.call("x")
        client.call("x")
    assert json.loads(scripted.requests[-1][3])["auth"] == "at2"

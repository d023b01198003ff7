"""One sign-in, many holders: renewed once, never lost."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal
from tests.support.measuring import Measured
from tests.support.portal_calls import QUICK, failure
from tests.support.portal_clock import Clock
from tests.support.scripted_portal import Scripted, answer

APP = Application("local.1", "s3cret")
EXPIRED = answer(401, error="expired_token")
GOOD = answer(result=True)


def issued(practice: PracticePortal) -> int:
    """How many pairs of tokens the portal has handed out."""
    return practice.state.grants.count_issued()


def all_at_once(*calls: Callable[..., Any]) -> list[dict[str, str]]:
    """Run every call in a thread of its own, all from the same moment on; return what they gave."""
    start, results = threading.Barrier(len(calls)), []

    def run(call: Callable[..., Any]) -> None:
        start.wait()
        results.append(call())

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def client_of(portal: Portal, tokens: Tokens, application: Application, **options: Any) -> Client:
    return Client(portal, tokens, application=application, limits=QUICK, **options)


def test_twenty_calls_with_an_expired_token_make_one_renewal(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    clock.now += 3601
    before, kept = issued(practice), list[Tokens]()
    with client_of(portal, tokens, application, on_refresh=kept.append) as client:
        results = all_at_once(*[lambda: client.call("imconnector.list")] * 20)
    assert len(results) == 20
    assert (issued(practice) - before, len(kept)) == (1, 1)


def test_two_clients_of_one_sign_in_make_one_renewal_together(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    clock.now += 3601
    before, kept = issued(practice), list[Tokens]()
    with contextlib.ExitStack() as stack:
        clients = [
            stack.enter_context(client_of(portal, tokens, application, on_refresh=kept.append))
            for _ in range(2)
        ]
        calls = [lambda client=client: client.call("imconnector.list") for client in clients * 10]
        assert len(all_at_once(*calls)) == 20
    assert (issued(practice) - before, len(kept)) == (1, 1)


def test_a_client_opened_with_the_old_sign_in_later_takes_the_new_one(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    for _ in range(2):  # over two renewals
        clock.now += 3601
        with client_of(portal, tokens, application) as client:
            assert client.call("imconnector.list")
    before = issued(practice)
    with client_of(portal, tokens, application) as client:
        assert client.call("imconnector.list")
    assert issued(practice) == before


def test_what_another_process_has_renewed_and_stored_is_taken(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens, clock: Clock
) -> None:
    clock.now += 3601
    newer = oauth.refresh(portal, application, tokens)
    before = issued(practice)
    with client_of(portal, tokens, application, stored=lambda: newer) as client:
        assert client.call("imconnector.list")
    assert issued(practice) == before


def test_a_renewal_lost_to_another_process_takes_what_that_one_stores(scripted: Scripted) -> None:
    mine = scripted.tokens()
    theirs = replace(mine, access_token="at2", refresh_token="rt2")
    looks = iter([mine, mine, theirs])  # stored a moment after the authorization server has refused
    scripted.answers = [EXPIRED, answer(400, error="invalid_grant"), GOOD]
    with client_of(scripted.portal, mine, APP, stored=lambda: next(looks)) as client:
        assert client.call("x") is True
    assert json.loads(scripted.requests[-1][3])["auth"] == "at2"


def test_a_renewal_keeps_to_the_limits_of_its_client(scripted: Scripted) -> None:
    renewed = answer(access_token="a" * 2000, refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [EXPIRED, renewed]
    small = replace(QUICK, response_bytes=1000)
    with Client(scripted.portal, scripted.tokens(), application=APP, limits=small) as client:
        assert failure(client).code == "TOO_LARGE"


def test_what_another_process_has_stored_may_expire_in_its_turn(scripted: Scripted) -> None:
    mine = scripted.tokens()
    theirs = replace(mine, access_token="at2", refresh_token="rt2")
    looks = iter([mine, theirs, theirs])
    renewed = answer(access_token="at3", refresh_token="rt3", client_endpoint=scripted.portal.rest)
    scripted.answers = [EXPIRED, answer(400, error="invalid_grant"), EXPIRED, renewed, GOOD]
    with client_of(scripted.portal, mine, APP, stored=lambda: next(looks)) as client:
        assert client.call("x") is True
    assert json.loads(scripted.requests[-1][3])["auth"] == "at3"


def test_without_another_process_a_used_up_renewal_is_the_end_at_once(scripted: Scripted) -> None:
    scripted.answers = [EXPIRED, answer(400, error="invalid_grant")]
    with client_of(scripted.portal, scripted.tokens(), APP) as client:
        assert failure(client).code == "INVALID_GRANT"
    assert len(scripted.requests) == 2


def test_a_stored_sign_in_that_is_expired_too_is_renewed_itself(scripted: Scripted) -> None:
    stored = scripted.tokens(access_token="at1", refresh_token="rt1")
    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [EXPIRED, EXPIRED, renewed, GOOD]
    with client_of(scripted.portal, scripted.tokens(), APP, stored=lambda: stored) as client:
        assert client.call("x") is True
    assert b"refresh_token=rt1" in scripted.requests[2][3]


def test_a_kill_between_storing_the_two_tokens_costs_no_sign_in(scripted: Scripted) -> None:
    mine = scripted.tokens()
    half = replace(mine, refresh_token="rt1")  # the new refresh token beside the old access token
    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [EXPIRED, renewed, GOOD]
    with client_of(scripted.portal, mine, APP, stored=lambda: half) as client:
        assert client.call("x") is True
    assert b"refresh_token=rt1" in scripted.requests[1][3]


def test_who_waits_too_long_for_another_process_is_told_so_and_renews_nothing(scripted: Scripted) -> None:
    waited = []

    @contextlib.contextmanager
    def busy(seconds: float, _cancel: threading.Event) -> Iterator[bool]:
        waited.append(seconds)
        raise PortalError("RENEWAL_BUSY")
        yield True

    scripted.answers = [EXPIRED]
    with client_of(scripted.portal, scripted.tokens(), APP, alone=busy) as client:
        error = failure(client)
    assert (error.code, error.kind) == ("RENEWAL_BUSY", Kind.NOT_REACHABLE)
    assert 0 < waited[0] <= QUICK.total
    assert [request[1] for request in scripted.requests] == ["/rest/imconnector.list"]


def test_other_processes_are_kept_away_until_the_new_tokens_are_stored(scripted: Scripted) -> None:
    steps = []

    @contextlib.contextmanager
    def alone(_seconds: float, _cancel: threading.Event) -> Iterator[bool]:
        steps.append("locked")
        yield True
        steps.append("unlocked")

    def stored() -> Tokens:
        steps.append("read")
        return scripted.tokens()

    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)
    scripted.answers = [EXPIRED, renewed, GOOD]
    with client_of(
        scripted.portal, scripted.tokens(), APP,
        alone=alone, stored=stored, on_refresh=lambda _: steps.append("stored"),
    ) as client:  # fmt: skip
        client.call("x")
    assert steps == ["locked", "read", "stored", "unlocked"]


def test_what_another_process_has_just_stored_is_taken_without_the_lock(scripted: Scripted) -> None:
    mine, theirs = scripted.tokens(), scripted.tokens(access_token="at2", refresh_token="rt2")
    looks = iter([mine, theirs])

    @contextlib.contextmanager
    def renewed(_seconds: float, _cancel: threading.Event) -> Iterator[bool]:
        yield False

    scripted.answers = [EXPIRED, GOOD]
    with client_of(scripted.portal, mine, APP, alone=renewed, stored=lambda: next(looks)) as client:
        assert client.call("x") is True  # looks again until it is there
    assert json.loads(scripted.requests[-1][3])["auth"] == "at2"


def test_a_cancel_while_another_renews_ends_and_renews_nothing(
    scripted: Scripted, measured: Measured
) -> None:
    cancel = threading.Event()

    def expired(handler: Any) -> None:
        status, _, content = EXPIRED
        handler.send_response(status)
        handler.end_headers()
        handler.wfile.write(content)
        threading.Timer(0.1, cancel.set).start()

    scripted.answers = [expired]
    with (
        client_of(scripted.portal, scripted.tokens(), APP, cancel=cancel) as client,
        renewal.turn(scripted.portal.origin),
        measured(),
    ):
        assert failure(client).code == "CANCELLED"
    assert [request[1] for request in scripted.requests] == ["/rest/imconnector.list"]


def test_the_program_does_not_end_in_the_middle_of_a_renewal(scripted: Scripted) -> None:
    cancel, kept, answering = threading.Event(), list[Tokens](), threading.Event()
    renewed = answer(access_token="at2", refresh_token="rt2", client_endpoint=scripted.portal.rest)

    def slowly(handler: Any) -> None:
        cancel.set()
        answering.wait(5)
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(renewed[2])

    scripted.answers = [EXPIRED, slowly]
    with client_of(scripted.portal, scripted.tokens(), APP, cancel=cancel, on_refresh=kept.append) as client:
        assert failure(client).code == "CANCELLED"
    renewal.settle(0.05)
    assert kept == []
    answering.set()
    renewal.settle(5)
    assert [tokens.refresh_token for tokens in kept] == ["rt2"]


def test_what_is_remembered_shows_no_token_and_is_forgotten_at_a_sign_out(portal: Portal) -> None:
    old, new = (oauth.Tokens(f"canary-at{n}", f"canary-rt{n}", portal.rest) for n in range(2))
    renewal.remember(portal.origin, old, new)
    assert renewal.newest(portal.origin, old) is new
    assert renewal.newest("https://other.example", old) is None
    assert "canary" not in repr(vars(renewal))
    renewal.forget(portal.origin)
    assert renewal.newest(portal.origin, old) is None


def test_a_server_that_gives_the_same_refresh_token_again_is_no_endless_chain(portal: Portal) -> None:
    first = oauth.Tokens("at1", "rt", portal.rest)
    second = replace(first, access_token="at2")
    third = replace(first, access_token="at3")
    renewal.remember(portal.origin, first, second)
    renewal.remember(portal.origin, second, third)
    assert renewal.newest(portal.origin, first) == third
    assert renewal.newest(portal.origin, third) is None


@pytest.mark.parametrize("fault", ["HANG", "SLOW"])
def test_no_thread_waits_on_after_a_cancel(
    practice: PracticePortal, portal: Portal, tokens: Tokens, fault: str
) -> None:
    practice.faults = [fault]
    cancel = threading.Event()
    before = set(threading.enumerate())
    threading.Timer(0.1, cancel.set).start()
    with Client(portal, tokens, cancel=cancel) as client:
        assert failure(client).code == "CANCELLED"
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(1)
    assert not any(thread.is_alive() for thread in left)

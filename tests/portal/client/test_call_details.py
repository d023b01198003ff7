"""What a failed call carries beside its code."""

from __future__ import annotations

import json
import threading

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.limit_wait import Waiting
from tests.support.portal_calls import QUICK
from tests.support.scripted_portal import Scripted, answer

GOOD = answer(result=True)


def failure(client: Client) -> PortalError:
    with pytest.raises(PortalError) as caught:
        client.call("imconnector.list")
    return caught.value


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("/auth/", "NOT_BITRIX24"),
        ("https://evil.example/", "RENAMED_REFUSED"),
        ("http://[", "RENAMED_REFUSED"),
    ],
)
def test_a_redirect_that_is_not_followed_has_its_status(
    scripted: Scripted, scripted_client: Client, location: str, code: str
) -> None:
    scripted.answers = [(302, {"Location": location}, b"")]
    error = failure(scripted_client)
    assert (error.code, error.status) == (code, 302)


@pytest.mark.parametrize("status", [301, 307])
def test_a_second_redirect_has_its_own_status(
    scripted: Scripted, scripted_client: Client, status: int
) -> None:
    there = scripted.address.replace("127.0.0.1", "localhost")
    scripted.answers = [(302, {"Location": there}, b""), (status, {"Location": there}, b"")]
    error = failure(scripted_client)
    assert (error.code, error.status) == ("RENAMED_REFUSED", status)


def test_neither_token_is_in_the_portals_words(scripted: Scripted) -> None:
    tokens = scripted.tokens(access_token="the-access", refresh_token="the-refresh")
    scripted.answers = [answer(403, error="ACCESS_DENIED", error_description="for the-access, the-refresh.")]
    with Client(scripted.portal, tokens, limits=QUICK) as client:
        error = failure(client)
    assert (error.status, error.said) == (403, "for •••, •••.")


def test_a_call_without_parameters_sends_the_token_alone(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [GOOD]
    assert scripted_client.call("imconnector.list") is True
    assert json.loads(scripted.requests[0][3]) == {"auth": "at"}


def test_no_parameter_takes_the_tokens_place(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [GOOD]
    scripted_client.call("x", {"auth": "another"})
    assert json.loads(scripted.requests[0][3]) == {"auth": "at"}


def test_a_block_and_a_full_bucket_are_each_reported_by_name(scripted: Scripted) -> None:
    reports: list[Waiting] = []
    blocked = answer(429, error="OPERATION_TIME_LIMIT", time={"finish": 5, "operating_reset_at": 7})
    scripted.answers = [answer(503, error="QUERY_LIMIT_EXCEEDED"), blocked, GOOD]
    with Client(
        scripted.portal, scripted.tokens(), limits=QUICK, wait=lambda _: None, on_wait=reports.append
    ) as client:
        assert client.call("x") is True
    assert reports[0] == Waiting("QUERY_LIMIT_EXCEEDED", 1.0)
    assert Waiting("OPERATION_TIME_LIMIT", 2.0) in reports
    assert Waiting("OPERATION_TIME_LIMIT", 0.0) in reports
    assert len(scripted.requests) == 3


def test_a_block_is_waited_out_once_and_a_full_bucket_still_after_it(scripted: Scripted) -> None:
    blocked = answer(429, error="OPERATION_TIME_LIMIT", time={"finish": 5, "operating_reset_at": 6})
    full = answer(503, error="QUERY_LIMIT_EXCEEDED")
    scripted.answers = [blocked, full, blocked]
    with Client(
        scripted.portal, scripted.tokens(), limits=QUICK, wait=lambda _: None, on_wait=lambda _: None
    ) as client:
        assert failure(client).code == "OPERATION_TIME_LIMIT"
    assert len(scripted.requests) == 3


def test_a_cancelled_client_says_so_without_a_status(scripted: Scripted) -> None:
    cancel = threading.Event()
    cancel.set()
    with Client(scripted.portal, scripted.tokens(), cancel=cancel, limits=QUICK) as client:
        error = failure(client)
    assert (error.code, error.status, scripted.requests) == ("CANCELLED", None, [])


def test_json_is_asked_for(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [GOOD]
    scripted_client.call("x")
    assert scripted.requests[0][2]["Accept"] == "application/json"

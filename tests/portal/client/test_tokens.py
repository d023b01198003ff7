"""What the authorization server is sent, and the tokens that its answer holds."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.signin.redirect import Redirect
from tests.support.portal_calls import QUICK
from tests.support.scripted_portal import Scripted, answer

APPLICATION = Application("local.1", "s3cret")
SENT = [
    ("grant_type", "authorization_code"),
    ("code", "c0de"),
    ("client_id", "local.1"),
    ("client_secret", "s3cret"),
]


def given(scripted: Scripted, **changes: object) -> tuple[int, dict[Any, Any], bytes]:
    """An answer with tokens; a change to None leaves the field out."""
    fields: dict[str, Any] = {
        "access_token": "at1", "refresh_token": "rt1", "client_endpoint": scripted.portal.rest,
        "expires_in": 3600, "member_id": "m1", "scope": "imopenlines,crm", **changes,
    }  # fmt: skip
    return answer(**{name: value for name, value in fields.items() if value is not None})


def exchange(scripted: Scripted, **changes: str) -> Tokens:
    redirect = Redirect(**{"code": "c0de", **changes})  # type: ignore[arg-type]  # all are texts
    return oauth.exchange(scripted.portal, APPLICATION, redirect, limits=QUICK)


def refused(scripted: Scripted, **changes: str) -> PortalError:
    with pytest.raises(PortalError) as caught:
        exchange(scripted, **changes)
    return caught.value


def test_all_of_an_answer_is_kept(scripted: Scripted) -> None:
    scripted.answers = [given(scripted)]
    before = time.time()
    tokens = exchange(scripted)
    assert before + 3600 <= tokens.expires_at <= time.time() + 3600
    address = scripted.portal
    expected = Tokens("at1", "rt1", address.rest, address.netloc, "m1", ("imopenlines", "crm"))
    assert replace(tokens, expires_at=0.0) == expected
    [(method, path, _headers, body)] = scripted.requests
    assert (method, path) == ("POST", "/oauth/token/")
    assert parse_qsl(body.decode()) == SENT


def test_what_an_answer_lacks_is_empty(scripted: Scripted) -> None:
    scripted.answers = [given(scripted, expires_in=None, member_id=None, scope=None)]
    address = scripted.portal
    assert exchange(scripted) == Tokens("at1", "rt1", address.rest, address.netloc, "", (), 0.0)
    scripted.answers = [given(scripted, scope="", member_id=5)]
    assert replace(exchange(scripted), expires_at=0.0) == Tokens(
        "at1", "rt1", address.rest, address.netloc, "5"
    )


@pytest.mark.parametrize(("seconds", "known"), [(0, False), (1, True), (10**9 - 1, True), (10**9, False)])
def test_a_lifetime_counts_within_reason(scripted: Scripted, seconds: int, known: bool) -> None:
    scripted.answers = [given(scripted, expires_in=seconds)]
    assert (exchange(scripted).expires_at > 0) == known


@pytest.mark.parametrize("name", ["access_token", "refresh_token", "client_endpoint"])
@pytest.mark.parametrize("value", [None, "", 5])
def test_each_of_the_three_is_needed(scripted: Scripted, name: str, value: object) -> None:
    scripted.answers = [given(scripted, **{name: value})]
    error = refused(scripted)
    assert (error.code, error.status) == ("UNEXPECTED_ANSWER", None)


@pytest.mark.parametrize("status", [404, 405])
def test_a_server_that_takes_no_post_is_asked_by_get(scripted: Scripted, status: int) -> None:
    scripted.answers = [(status, {}, b"no"), given(scripted)]
    assert exchange(scripted).access_token == "at1"
    method, path, _headers, body = scripted.requests[1]
    assert (method, urlsplit(path).path, body) == ("GET", "/oauth/token/", b"")
    assert parse_qsl(urlsplit(path).query) == SENT


def test_a_refresh_sends_the_refresh_token_to_the_server_that_gave_it(scripted: Scripted) -> None:
    scripted.answers = [given(scripted)]
    old = scripted.tokens(refresh_token="rt0", server_domain=f"{scripted.portal.netloc}.")
    assert oauth.refresh(scripted.portal, APPLICATION, old, limits=QUICK).refresh_token == "rt1"
    sent = [("grant_type", "refresh_token"), ("refresh_token", "rt0"), *SENT[2:]]
    assert parse_qsl(scripted.requests[0][3].decode()) == sent
    with pytest.raises(PortalError, match="TOKEN_HOST_REFUSED"):
        oauth.refresh(
            scripted.portal, APPLICATION, replace(old, server_domain="oauth.bitrix.info"), limits=QUICK
        )
    assert len(scripted.requests) == 1


def test_a_refusal_keeps_its_words_without_code_and_secret(scripted: Scripted) -> None:
    words = "s3cret of local.1 does not fit c0de"
    scripted.answers = [answer(400, error="invalid_grant", error_description=words)]
    error = refused(scripted)
    assert (error.code, error.status, error.said) == ("INVALID_GRANT", 400, "••• of ••• does not fit •••")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"domain": "127.0.0.1:1"}, "WRONG_PORTAL"),
        ({"domain": "acme.bitrix24.com"}, "WRONG_PORTAL"),
        ({"domain": "127.0.0.1"}, ""),
        ({"domain": "localhost"}, "WRONG_PORTAL"),
    ],
)
def test_a_redirect_names_the_portal_with_or_without_its_port(
    scripted: Scripted, changes: dict[str, str], code: str
) -> None:
    scripted.answers = [given(scripted)]
    if code:
        assert refused(scripted, **changes).code == code
        assert scripted.requests == []
    else:
        assert exchange(scripted, **changes).access_token == "at1"


def test_without_a_domain_the_answer_has_to_be_the_portals(scripted: Scripted) -> None:
    scripted.answers = [given(scripted, client_endpoint="https://other.bitrix24.com/rest/")]
    assert refused(scripted).code == "ENDPOINT_REFUSED"  # a portal on this computer may only name itself

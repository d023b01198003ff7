from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.signin.redirect import Redirect
from configurator.practice import PracticePortal
from tests.support.found import present
from tests.support.portal_calls import QUICK
from tests.support.portal_clock import Clock
from tests.support.scripted_portal import Answer, Scripted, answer

ACME = parse("acme.bitrix24.com")
APP = Application("local.1", "s3cret")


def token_answer(portal: Portal, **changes: float | list[str] | str | None) -> Answer:
    fields: dict[str, Any] = {
        "access_token": "new-at",
        "refresh_token": "new-rt",
        "client_endpoint": portal.rest,
        "expires_in": 3600,
        "member_id": "m",
        "scope": "imopenlines,crm",
    }
    return answer(**{**fields, **changes})


def test_the_sign_in_page_gets_client_id_and_state_and_nothing_else() -> None:
    url = oauth.authorize_url(ACME, "local.1&x", "st")
    assert url == "https://acme.bitrix24.com/oauth/authorize/?client_id=local.1%26x&state=st"


def test_every_sign_in_has_its_own_long_state() -> None:
    assert oauth.new_state() != oauth.new_state()
    assert len(oauth.new_state()) >= 32


def test_a_whole_sign_in_gives_tokens(
    portal: Portal, application: Application, sign_in: Callable[..., Any]
) -> None:
    tokens = oauth.exchange(portal, application, sign_in())
    assert tokens.client_endpoint == portal.rest
    assert tokens.server_domain == portal.netloc
    assert tokens.member_id
    assert tokens.access_token != tokens.refresh_token
    assert 3500 < tokens.expires_at - time.time() <= 3600


def test_a_code_works_only_once(
    portal: Portal, application: Application, sign_in: Callable[..., Any]
) -> None:
    redirect = sign_in()
    oauth.exchange(portal, application, redirect)
    with pytest.raises(PortalError, match="INVALID_GRANT") as caught:
        oauth.exchange(portal, application, redirect)
    assert caught.value.kind is Kind.NOT_SIGNED_IN


def test_a_code_older_than_30_seconds_is_refused(
    portal: Portal, application: Application, sign_in: Callable[..., Any], clock: Clock
) -> None:
    redirect = sign_in()
    clock.now += 31
    with pytest.raises(PortalError, match="INVALID_GRANT"):
        oauth.exchange(portal, application, redirect)


def test_a_wrong_secret_is_refused(
    portal: Portal, application: Application, sign_in: Callable[..., Any]
) -> None:
    wrong = Application(application.client_id, "wrong")
    with pytest.raises(PortalError, match="INVALID_CLIENT"):
        oauth.exchange(portal, wrong, sign_in())


def test_a_refresh_replaces_both_tokens(portal: Portal, application: Application, tokens: Tokens) -> None:
    newer = oauth.refresh(portal, application, tokens)
    assert newer.access_token != tokens.access_token
    assert newer.refresh_token != tokens.refresh_token
    with pytest.raises(PortalError, match="INVALID_GRANT"):
        oauth.refresh(portal, application, tokens)


@pytest.mark.parametrize(
    "code",
    ["invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "insufficient_scope",
     "wrong_client", "NOT_INSTALLED", "PAYMENT_REQUIRED", "NO_AUTH_FOUND", "bad_verification_code"],
)  # fmt: skip
@pytest.mark.parametrize("status", ["", "@200"])
def test_errors_of_the_authorization_server_keep_their_code_under_any_status(
    practice: PracticePortal,
    portal: Portal,
    application: Application,
    sign_in: Callable[..., Any],
    code: str,
    status: str,
) -> None:
    redirect = sign_in()
    practice.faults = [f"token:{code}{status}"]
    with pytest.raises(PortalError) as caught:
        oauth.exchange(portal, application, redirect)
    assert caught.value.code == code.upper()
    assert str(caught.value) == code.upper()


def test_the_documented_get_is_used_where_post_is_refused(
    practice: PracticePortal, portal: Portal, application: Application, sign_in: Callable[..., Any]
) -> None:
    redirect = sign_in()
    practice.faults = ["token:POST_REFUSED"]
    assert oauth.exchange(portal, application, redirect).access_token


def test_the_secret_is_never_put_into_an_address_while_post_works(scripted: Scripted) -> None:
    scripted.answers = [token_answer(scripted.portal)]
    oauth.exchange(scripted.portal, APP, Redirect(code="c0de", domain=scripted.portal.netloc), limits=QUICK)
    [(method, path, _, body)] = scripted.requests
    assert (method, path) == ("POST", "/oauth/token/")
    assert b"client_secret=s3cret" in body
    assert b"code=c0de" in body
    assert b"grant_type=authorization_code" in body


@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_other_refusals_of_post_are_final(scripted: Scripted, status: int) -> None:
    scripted.answers = [answer(status, error="invalid_client")]
    with pytest.raises(PortalError, match="INVALID_CLIENT"):
        oauth.exchange(scripted.portal, APP, Redirect(code="c"), limits=QUICK)
    assert [request[0] for request in scripted.requests] == ["POST"]


def test_a_redirect_of_the_token_address_is_not_followed(scripted: Scripted) -> None:
    scripted.answers = [(302, {"Location": f"{scripted.address}/elsewhere"}, b"")]
    with pytest.raises(PortalError, match="NOT_BITRIX24"):
        oauth.exchange(scripted.portal, APP, Redirect(code="c"), limits=QUICK)
    assert len(scripted.requests) == 1


@pytest.mark.parametrize(
    "server", ["evil.example", "oauth.bitrix.info.evil.example", "oauth.bitrix.info@evil.example",
               "127.0.0.1:1", "oauth.bitrix.info:444", "oauth.bitrix.info/../x"],
)  # fmt: skip
def test_the_secret_goes_to_no_host_that_only_the_redirect_names(server: str) -> None:
    redirect = Redirect(code="c", domain="acme.bitrix24.com", server_domain=server)
    with pytest.raises(PortalError, match="TOKEN_HOST_REFUSED"):
        oauth.exchange(ACME, APP, redirect)


def test_a_portal_on_this_computer_is_its_own_and_only_authorization_server(
    practice: PracticePortal, portal: Portal, application: Application, sign_in: Callable[..., Any]
) -> None:
    practice.faults = ["authorize:FOREIGN_SERVER"]
    with pytest.raises(PortalError, match="TOKEN_HOST_REFUSED"):
        oauth.exchange(portal, application, sign_in())
    with pytest.raises(PortalError, match="TOKEN_HOST_REFUSED"):
        oauth.exchange(portal, application, Redirect(code="c", server_domain="oauth.bitrix.info"))


def test_a_sign_in_to_another_portal_is_reported_and_its_code_left_alone(scripted: Scripted) -> None:
    redirect = Redirect(code="c", domain="Other.bitrix24.de")
    with pytest.raises(PortalError) as caught:
        oauth.exchange(scripted.portal, APP, redirect, limits=QUICK)
    assert caught.value.code == "WRONG_PORTAL"
    assert caught.value.details == {"host": "other.bitrix24.de"}
    assert caught.value.kind is Kind.NOT_SIGNED_IN
    assert scripted.requests == []


def test_a_failed_sign_in_in_the_redirect_keeps_its_code(scripted: Scripted) -> None:
    redirect = present(oauth.parse_redirect("https://h.example/?state=st&error=access_denied", "st"))
    with pytest.raises(PortalError, match="ACCESS_DENIED"):
        oauth.exchange(scripted.portal, APP, redirect, limits=QUICK)
    assert scripted.requests == []


@pytest.mark.parametrize(
    "changes",
    [{"access_token": ""}, {"access_token": 7}, {"access_token": ["x"]}, {"refresh_token": None},
     {"client_endpoint": None}],
)  # fmt: skip
def test_an_answer_without_usable_tokens_is_no_success(scripted: Scripted, changes: dict[str, Any]) -> None:
    scripted.answers = [token_answer(scripted.portal, **changes)]
    with pytest.raises(PortalError, match="UNEXPECTED_ANSWER"):
        oauth.exchange(scripted.portal, APP, Redirect(code="c"), limits=QUICK)


@pytest.mark.parametrize("expires_in", [None, "soon", -1, 10**400, 1.5])
def test_a_wild_lifetime_counts_as_unknown(scripted: Scripted, expires_in: float | str | None) -> None:
    scripted.answers = [token_answer(scripted.portal, expires_in=expires_in)]
    assert oauth.exchange(scripted.portal, APP, Redirect(code="c"), limits=QUICK).expires_at == 0


def test_the_scope_is_read_as_a_list(scripted: Scripted) -> None:
    scripted.answers = [token_answer(scripted.portal)]
    tokens = oauth.exchange(scripted.portal, APP, Redirect(code="c"), limits=QUICK)
    assert tokens.scope == ("imopenlines", "crm")


@pytest.mark.parametrize(
    ("portal", "endpoint"),
    [
        (ACME, "http://acme.bitrix24.com/rest/"),
        (ACME, "https://localhost/rest/"),
        (ACME, "http://127.0.0.1/rest/"),
        (ACME, "https://me:pw@acme.bitrix24.com/rest/"),
        (ACME, "https://acme.bitrix24.com/"),
        (ACME, "https://acme.bitrix24.com/rest/1/hook/"),
        (ACME, "https://acme.bitrix24.com/rest/?x="),
        (ACME, "acme.bitrix24.com/rest/"),
        (ACME, ""),
        (parse("http://127.0.0.1:81"), "http://192.168.0.1:81/rest/"),
        (parse("http://127.0.0.1:81"), "https://acme.bitrix24.com/rest/"),
    ],
)
def test_a_token_is_sent_to_no_unsafe_address(portal: Portal, endpoint: str) -> None:
    with pytest.raises(PortalError, match="ENDPOINT_REFUSED"):
        oauth.safe_endpoint(portal, endpoint)


@pytest.mark.parametrize("endpoint", ["https://acme.bitrix24.com/rest/", "HTTPS://Crm.Acme.local:8443/rest"])
def test_an_on_premise_portal_may_have_any_name(endpoint: str) -> None:
    assert oauth.safe_endpoint(ACME, endpoint) == parse(endpoint).rest


def test_secrets_are_in_no_repr() -> None:
    tokens = Tokens("s3cret-at", "s3cret-rt", "https://a.b/rest/")
    assert "s3cret" not in repr([APP, tokens, Redirect(code="s3cret")])


class TestRedirect:
    @pytest.mark.parametrize(
        "address",
        ["https://any.example/h.php?", "http://localhost:5000/?", "myapp://done?", "https://x.example?a=1&"],
    )
    def test_is_recognised_at_any_address(self, address: str) -> None:
        query = "code=abc&state=st&domain=a.bitrix24.com&member_id=m&scope=imopenlines%2Ccrm&server_domain=o"
        redirect = oauth.parse_redirect(address + query, "st")
        assert redirect == Redirect("abc", "a.bitrix24.com", "m", ("imopenlines", "crm"), "o")

    @pytest.mark.parametrize(
        "query",
        [
            "code=abc",
            "code=abc&state=",
            "code=abc&state=other",
            "code=abc&state=ST",
            "code=abc&state=st&state=st",
            "code=abc&state=%FF%FE",
            "code=abc&state=s%C3%A9",
            "state=st",
            "state=st&code=",
            "client_id=local.1&state=st",
        ],
    )
    def test_is_not_seen_in_other_addresses(self, query: str) -> None:
        assert oauth.parse_redirect(f"https://any.example/?{query}", "st") is None

    def test_is_not_seen_where_no_sign_in_is_under_way(self) -> None:
        assert oauth.parse_redirect("https://any.example/?code=a&state=", "") is None

    def test_no_address_can_break_the_reading(self) -> None:
        for text in ("", "http://[", "?" + "a=1&" * 5000, "\x00", "https://x.example/?code=a&state=\ud800"):
            assert oauth.parse_redirect(text, "st") is None

    def test_a_pasted_address_may_have_spaces_around_it(self) -> None:
        assert present(oauth.parse_redirect("  https://x.example/?code=a&state=st \n", "st")).code == "a"

    def test_an_error_is_recognised_too_and_brings_no_code(self) -> None:
        redirect = present(
            oauth.parse_redirect("https://x.example/?code=a&error=access_denied&state=st", "st")
        )
        assert (redirect.error, redirect.code) == ("access_denied", "")

    def test_a_foreign_state_from_the_portal_is_no_redirect_of_ours(
        self, practice: PracticePortal, sign_in: Callable[..., Any]
    ) -> None:
        practice.faults = ["authorize:WRONG_STATE"]
        assert sign_in() is None

    def test_a_redirect_without_a_code_is_none(
        self, practice: PracticePortal, sign_in: Callable[..., Any]
    ) -> None:
        practice.faults = ["authorize:NO_CODE"]
        assert sign_in() is None

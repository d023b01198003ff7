from __future__ import annotations

from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from configurator.practice import PracticePortal, serve
from tests.portal.practice.conftest import Browser
from tests.support.practice_forms import send_form


class Fields(HTMLParser):
    """The elements of a page by their id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.by_id: dict[str, dict[str, Any]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[Any]) -> None:
        if "id" in dict(attrs):
            self.by_id[dict(attrs)["id"]] = dict(attrs)


def test_the_sign_in_form_is_filled_in_and_says_that_nothing_leaves(browser: Browser) -> None:
    page = browser.authorize()
    fields = Fields(page.text).by_id
    assert fields["login"]["value"] == browser.portal.user
    assert fields["password"]["value"] == browser.portal.password
    assert "sign-in" in fields
    assert "on your computer." in page.text
    assert "Nothing is sent to the internet." in page.text


def test_the_sign_in_fields_say_what_they_are_for(browser: Browser) -> None:
    """WCAG 1.3.5: assistive technology fills them in, or shows a picture of their purpose."""
    fields = Fields(browser.authorize().text).by_id
    assert fields["login"]["autocomplete"] == "username"
    assert fields["password"]["autocomplete"] == "current-password"


def test_a_wrong_password_brings_the_form_back_with_a_sentence(browser: Browser) -> None:
    answer = browser.authorize(login=browser.portal.user, password="wrong")
    assert answer.status_code == 200
    assert "password is wrong" in answer.text
    assert "password is wrong" not in browser.authorize().text
    assert "login" in Fields(answer.text).by_id


def test_the_right_password_leads_to_the_consent_page(browser: Browser) -> None:
    answer = browser.authorize(login=browser.portal.user, password=browser.portal.password)
    assert answer.status_code == 303
    page = browser.http.get(answer.headers["location"]).text
    assert {"allow", "deny"} <= Fields(page).by_id.keys()
    assert "Connector Configurator" in page
    assert "Open Channels" in page


def test_without_signing_in_allow_does_nothing(browser: Browser) -> None:
    answer = browser.authorize(answer="allow")
    assert answer.status_code == 200
    assert "login" in Fields(answer.text).by_id


def test_allow_redirects_to_the_saved_handler_with_all_that_bitrix24_sends(browser: Browser) -> None:
    url = browser.redirect(state="x/+ y&é")
    portal = browser.portal
    assert str(url).startswith(portal.handler + "?")
    params = dict(url.params)
    assert len(params.pop("code")) > 20
    assert len(params.pop("member_id")) == 32
    host = portal.address.removeprefix("http://")
    assert params == {"state": "x/+ y&é", "domain": host, "scope": "imopenlines", "server_domain": host}


def test_the_saved_handler_may_have_a_query_of_its_own() -> None:
    with (
        serve(handler="https://connector.example/handler?tenant=7") as portal,
        httpx.Client(
            base_url=portal.address, params={"client_id": portal.client_id}, trust_env=False
        ) as http,
    ):
        send_form(http, "/oauth/authorize/", {"login": portal.user, "password": portal.password})
        answer = send_form(http, "/oauth/authorize/", {"answer": "allow"})
    url = httpx.URL(answer.headers["location"])
    assert url.params["tenant"] == "7"
    assert "code" in url.params


def test_a_redirect_uri_is_ignored(browser: Browser) -> None:
    browser.authorize(login=browser.portal.user, password=browser.portal.password)
    query = {"client_id": browser.portal.client_id, "redirect_uri": "https://elsewhere.example/"}
    answer = send_form(browser.http, f"/oauth/authorize/?{urlencode(query)}", {"answer": "allow"})
    assert httpx.URL(answer.headers["location"]).host == "connector.example"


@pytest.mark.parametrize("form", [{}, {"login": "admin", "password": "x"}, {"answer": "allow"}])
def test_an_unknown_application_gets_a_page_and_no_redirect(browser: Browser, form: dict[str, Any]) -> None:
    answer = browser.authorize(client_id="local.unknown", **form)
    assert answer.status_code == 400
    assert "location" not in answer.headers
    assert "has no application" in answer.text


def test_deny_shows_a_page_and_no_redirect(browser: Browser) -> None:
    browser.authorize(login=browser.portal.user, password=browser.portal.password)
    answer = browser.authorize(answer="deny")
    assert answer.status_code == 200
    assert "location" not in answer.headers
    assert "denied" in Fields(answer.text).by_id


def test_each_start_has_values_of_its_own() -> None:
    with serve() as one, serve() as other:
        for name in ("client_id", "client_secret", "access_token", "address"):
            assert getattr(one, name) != getattr(other, name)


def test_nothing_secret_is_in_the_portals_repr(portal: PracticePortal) -> None:
    for secret in (portal.client_secret, portal.access_token, portal.password):
        assert secret not in repr(portal)
        assert secret not in repr(portal.state.application)

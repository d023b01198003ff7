"""The settings page in a frame: everything that a real portal posts to it, and nothing else let in."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.portal.practice.conftest import Browser
from tests.support.found import present
from tests.support.practice_samples import CONNECTOR

PAGE = "/contact_center/connector/settings/?ID=acme_chat&LINE=2"


def test_the_form_carries_every_documented_field(browser: Browser) -> None:
    browser.call("imconnector.register", **CONNECTOR)
    text = browser.http.get(PAGE).text
    action = unescape(present(re.search(r'action="([^"]+)" target="settings"', text))[1])
    address = urlsplit(action)
    assert f"{address.scheme}://{address.netloc}{address.path}" == CONNECTOR["PLACEMENT_HANDLER"]
    assert parse_qs(address.query).keys() == {"DOMAIN", "PROTOCOL", "LANG", "APP_SID"}
    form = text.partition("<form")[2].partition("</form>")[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    assert fields.keys() == {
        "AUTH_ID", "AUTH_EXPIRES", "REFRESH_ID", "SERVER_ENDPOINT", "APPLICATION_TOKEN",
        "APPLICATION_SCOPE", "member_id", "status", "PLACEMENT", "PLACEMENT_OPTIONS",
    }  # fmt: skip
    assert fields["PLACEMENT"] == "SETTING_CONNECTOR"
    assert json.loads(unescape(fields["PLACEMENT_OPTIONS"])) == {
        "LINE": 2,
        "CONNECTOR": "acme_chat",
        "ACTIVE_STATUS": False,
        "CONNECTION_STATUS": False,
        "REGISTER_STATUS": False,
        "ERROR_STATUS": False,
        "STATUS": False,
        "URI": "/contact_center/connector/?ID=acme_chat&LINE=2",
    }
    answer = browser.http.post("/rest/app.info", json={"auth": fields["AUTH_ID"]})
    assert answer.json()["result"]["CODE"] == browser.portal.client_id


@pytest.mark.parametrize(
    ("handler", "origin"),
    [
        ("https://shop.example/settings?a=1", "https://shop.example"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("https://büro.example/", "https://xn--bro-hoa.example"),
    ],
)
def test_only_the_handlers_origin_may_be_framed(browser: Browser, handler: str, origin: str) -> None:
    browser.call("imconnector.register", **CONNECTOR | {"PLACEMENT_HANDLER": handler})
    policy = browser.http.get(PAGE).headers["content-security-policy"]
    assert f"frame-src {origin};" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "handler", ["javascript:alert(1)", "nowhere", "https://", "https://a;script-src *", "http://[::1", "//x"]
)
def test_what_is_no_web_address_is_not_opened(browser: Browser, handler: str) -> None:
    browser.call("imconnector.register", **CONNECTOR | {"PLACEMENT_HANDLER": handler})
    answer = browser.http.get(PAGE)
    assert answer.status_code == 400
    assert "NO_HANDLER" in answer.text


@pytest.mark.parametrize("query", ["ID=none", "ID=telegrambot", "ID=acme_chat&LINE=99"])
def test_there_is_no_such_page_for_others(browser: Browser, query: str) -> None:
    browser.call("imconnector.register", **CONNECTOR)
    assert browser.http.get(f"/contact_center/connector/settings/?{query}").status_code == 404

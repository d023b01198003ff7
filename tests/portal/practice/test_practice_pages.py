from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from tests.portal.practice.conftest import Browser
from tests.support.found import present
from tests.support.practice_forms import send_form
from tests.support.practice_samples import CONNECTOR, ICON


@pytest.fixture
def registered(browser: Browser) -> Browser:
    browser.call("imconnector.register", **CONNECTOR)
    return browser


def rules(page: str) -> str:
    return " ".join(page.split())


def test_the_connectors_rules_are_the_portals_own(registered: Browser) -> None:
    text = rules(registered.http.get("/").text)
    assert (
        ".connector-icon-acme_chat, .ui-icon-service-acme_chat > i { background-color: #1900ff; "
        "background-size: 90%; background-position: center; "
        "background-image: url('data:image/svg+xml,%3Csvg/%3E'); }"
    ) in text
    assert (
        ".imconnector-acme_chat-background-color, .intranet-acme_chat-background-color "
        "{background-color: #1900ff;}"
    ) in text
    assert (
        ".connector-icon-disabled.connector-icon-acme_chat "
        "{ background-color: #ebeff2; background-image: url(''); }"
    ) in text


def test_the_base_rule_comes_before_the_connectors_rules(registered: Browser) -> None:
    text = rules(registered.http.get("/icon/acme_chat").text)
    base = (
        "border-radius: 50%; background-repeat: no-repeat; "
        "background-position: center; background-size: 100% auto;"
    )
    assert text.index(base) < text.index("#1900ff")


def test_empty_values_get_the_portals_defaults(browser: Browser) -> None:
    browser.call(
        "imconnector.register", **CONNECTOR | {"ICON": {"DATA_IMAGE": "data:,x", "COLOR": "", "SIZE": ""}}
    )
    text = rules(browser.http.get("/icon/acme_chat").text)
    assert "i { background-color: #90be00; background-image: url('data:,x'); }" in text


def test_the_inactive_icon_has_its_own_rule(browser: Browser) -> None:
    disabled = {"DATA_IMAGE": "data:,off", "COLOR": "#99adb3", "SIZE": "50%", "POSITION": "left"}
    browser.call("imconnector.register", **CONNECTOR | {"ICON_DISABLED": disabled})
    text = rules(browser.http.get("/icon/acme_chat", params={"state": "inactive"}).text)
    assert "background-size: 50%; background-position: left; background-image: url('data:,off');" in text
    assert '<div class="connector-icon connector-icon-acme_chat connector-icon-disabled">' in text
    assert "connector-icon-disabled" not in classes_of(browser.http.get("/icon/acme_chat").text)


def classes_of(page: str) -> str:
    return present(re.search(r'<div class="([^"]*)"', page))[1]


@pytest.mark.parametrize("value", ["'", '"', "\\", "</style><b>", "a\nb", "&amp;", "é☃"])
def test_the_style_is_not_escaped(browser: Browser, value: str) -> None:
    icon = {"DATA_IMAGE": f"data:,{value}", "COLOR": value, "SIZE": value, "POSITION": value}
    browser.call("imconnector.register", **CONNECTOR | {"ICON": icon})
    for address in ("/", "/contact_center/line/?ID=1", "/icon/acme_chat"):
        page = browser.http.get(address).text
        assert f"background-color: {value}; background-size: {value}; background-position: {value};" in page
        assert f"url('data:,{value}')" in page


def test_names_are_escaped_where_they_are_text(browser: Browser) -> None:
    browser.call("imconnector.register", **CONNECTOR | {"NAME": "<script>'\"&", "COMMENT": "<i>"})
    for address in ("/", "/contact_center/line/?ID=1", "/contact_center/connector/?ID=acme_chat"):
        page = browser.http.get(address).text
        assert "<script>" not in page
        assert "&lt;script&gt;&#39;&#34;&amp;" in page
    assert "<i>" not in browser.http.get("/contact_center/connector/?ID=acme_chat").text.replace(
        "<i></i>", ""
    )


def test_a_tile_is_filled_when_the_connector_is_active_on_a_line(registered: Browser) -> None:
    filled = "tile connected intranet-acme_chat-background-color"
    assert filled not in registered.http.get("/").text
    registered.call("imconnector.activate", CONNECTOR="acme_chat", LINE=2, ACTIVE=1)
    assert filled in registered.http.get("/contact_center/").text
    assert filled not in registered.http.get("/contact_center/line/?ID=1").text
    assert filled in registered.http.get("/contact_center/line/?ID=2").text


def test_the_settings_page_connects_and_disconnects(registered: Browser) -> None:
    address = "/contact_center/connector/?ID=acme_chat"
    assert ">Connect<" in registered.http.get(address).text
    assert send_form(registered.http, address, {}).status_code == 303
    page = registered.http.get(address).text
    assert ">Disconnect<" in page
    assert "https://connector.acme.com/settings" in page
    assert registered.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)["STATUS"] is True


def test_all_sizes_are_shown_on_the_lines_page(registered: Browser) -> None:
    page = registered.http.get("/contact_center/line/?ID=1").text
    for size in (26, 31, 39, 47, 30):
        assert f"px{size}" in page


def test_the_icon_page_shows_the_asked_box(registered: Browser) -> None:
    page = registered.http.get("/icon/acme_chat", params={"box": 200}).text
    assert "width: 200px; height: 200px;" in page
    assert "livechat" not in page


@pytest.mark.parametrize("box", ["0", "-1", "x", "1e9", "99999"])
def test_a_box_without_sense_is_not_found(registered: Browser, box: str) -> None:
    assert registered.http.get("/icon/acme_chat", params={"box": box}).status_code == 404


@pytest.mark.parametrize(
    "address", ["/icon/none", "/contact_center/connector/?ID=x", "/contact_center/line/?ID=9"]
)
def test_what_is_not_there_is_not_found(browser: Browser, address: str) -> None:
    assert browser.http.get(address).status_code == 404


def test_an_odd_id_has_pages_all_the_same(browser: Browser) -> None:
    odd = "a b/c?'\"é"
    browser.call("imconnector.register", **CONNECTOR | {"ID": odd, "ICON": ICON})
    assert browser.http.get(f"/icon/{quote(odd, safe='')}").status_code == 200
    link = present(re.search(r'href="(/contact_center/connector/[^"]*)"', browser.http.get("/").text))[1]
    assert "Acme Chat" in browser.http.get(link.replace("&amp;", "&")).text


def test_nothing_on_a_page_can_reach_another_address(registered: Browser) -> None:
    answer = registered.http.get("/")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert not re.search(r'(src|href)="(?!/|data:)', answer.text)

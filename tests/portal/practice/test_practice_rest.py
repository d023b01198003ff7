from __future__ import annotations

from typing import Any

import httpx
import pytest
from httpx import Response

from configurator.practice import serve
from tests.portal.practice.conftest import Browser
from tests.support.portal_clock import Clock
from tests.support.practice_samples import CONNECTOR


def error(answer: Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def test_a_success_carries_the_result_and_the_time(browser: Browser, clock: Clock) -> None:
    answer = browser.http.post("/rest/scope", json={"auth": browser.portal.access_token})
    assert answer.json()["result"] == ["imopenlines"]
    time = answer.json()["time"]
    assert time["start"] == time["finish"] == clock.now
    assert time["date_start"] == "2027-01-15T08:00:00+00:00"
    assert {"duration", "processing", "date_finish", "operating_reset_at", "operating"} <= time.keys()


@pytest.mark.parametrize(
    "path", ["/rest/imconnector.list", "/rest/imconnector.list.json", "/rest/IMCONNECTOR.LIST"]
)
def test_a_method_answers_at_each_of_its_addresses(browser: Browser, path: str) -> None:
    answer = browser.http.post(path, json={"auth": browser.portal.access_token})
    assert "livechat" in answer.json()["result"]


def test_the_token_may_be_in_the_body_the_query_or_a_header(browser: Browser) -> None:
    token = browser.portal.access_token
    http = browser.http
    assert http.post("/rest/profile", json={"auth": token}).status_code == 200
    assert http.post("/rest/profile", data={"auth": token}).status_code == 200
    assert http.post("/rest/profile", params={"auth": token}).status_code == 200
    assert http.get("/rest/profile", params={"auth": token}).status_code == 200
    assert http.post("/rest/profile", headers={"Authorization": f"Bearer {token}"}).status_code == 200


@pytest.mark.parametrize(
    "body", [{}, {"auth": ""}, {"auth": "unknown"}, {"auth": 7}, {"auth": {"a": 1}}, [], "auth"]
)
def test_without_a_valid_token_nothing_is_answered(
    browser: Browser, body: list[Any] | str | dict[str, Any]
) -> None:
    assert error(browser.http.post("/rest/imconnector.list", json=body)) == (401, "NO_AUTH_FOUND")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"NaN", b'{"auth":"\\ud800"}', b"[" * 100_000],
    ids=lambda body: str(body[:9]),
)
def test_a_body_that_is_no_json_counts_as_empty(browser: Browser, body: bytes) -> None:
    answer = browser.http.post("/rest/scope", content=body, headers={"content-type": "application/json"})
    assert error(answer) == (401, "NO_AUTH_FOUND")


def test_form_bytes_that_are_no_utf8_do_not_break_the_portal(browser: Browser) -> None:
    body = f"auth={browser.portal.access_token}&ID=%FF%FE&NAME=\xff".encode("latin-1")
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = browser.http.post("/rest/imconnector.register", content=body, headers=headers)
    assert answer.json()["result"]["error"] == "ICON_REQUIRED"


def test_a_token_ends_after_an_hour_with_a_code_of_its_own(browser: Browser, clock: Clock) -> None:
    call = {"auth": browser.portal.access_token}
    clock.now += 3599
    assert browser.http.post("/rest/scope", json=call).status_code == 200
    clock.now += 1
    assert error(browser.http.post("/rest/scope", json=call)) == (401, "expired_token")


def test_an_unknown_method_is_404_whoever_asks(browser: Browser) -> None:
    assert error(browser.http.post("/rest/imconnector.nothing")) == (404, "ERROR_METHOD_NOT_FOUND")


def test_a_webhook_is_refused_for_want_of_an_application(browser: Browser) -> None:
    answer = browser.http.post("/rest/1/abcdef123456/imconnector.register.json", json=CONNECTOR)
    assert error(answer) == (403, "WRONG_AUTH_TYPE")
    assert browser.portal.connectors() == {}


def test_an_application_without_open_channels_lacks_the_scope() -> None:
    with serve(scope="crm,im") as portal, httpx.Client(base_url=portal.address, trust_env=False) as http:
        call = {"auth": portal.access_token}
        assert error(http.post("/rest/imconnector.list", json=call)) == (403, "insufficient_scope")
        assert http.post("/rest/scope", json=call).json()["result"] == ["crm", "im"]


def test_php_style_form_keys_become_nested_values(browser: Browser) -> None:
    form = {
        "auth": browser.portal.access_token,
        "ID": "from_a_form",
        "NAME": "Form",
        "PLACEMENT_HANDLER": "https://acme.com/",
        "ICON[DATA_IMAGE]": "data:image/svg+xml,x",
        "ICON[COLOR]": "#fff",
    }
    assert browser.http.post("/rest/imconnector.register", data=form).json()["result"] == {"result": True}
    stored = browser.portal.connectors()["from_a_form"]
    assert stored["ICON"] == {"DATA_IMAGE": "data:image/svg+xml,x", "COLOR": "#fff"}


def test_fifty_calls_fit_into_the_bucket_and_two_run_out_per_second(browser: Browser, clock: Clock) -> None:
    call = {"auth": browser.portal.access_token}
    statuses = [browser.http.post("/rest/scope", json=call).status_code for _ in range(51)]
    assert statuses == [200] * 50 + [503]
    clock.now += 0.4
    assert error(browser.http.post("/rest/scope", json=call)) == (503, "QUERY_LIMIT_EXCEEDED")
    clock.now += 0.6
    assert [browser.http.post("/rest/scope", json=call).status_code for _ in range(3)] == [200, 200, 503]


def test_the_application_and_the_user_can_be_asked_for(browser: Browser) -> None:
    assert browser.call("app.info")["CODE"] == browser.portal.client_id
    assert browser.call("profile")["ADMIN"] is True

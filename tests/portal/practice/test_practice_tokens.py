from __future__ import annotations

import pytest

from tests.portal.practice.conftest import Browser
from tests.support.portal_clock import Clock


def test_a_code_becomes_tokens_with_the_documented_fields(browser: Browser) -> None:
    url = browser.redirect()
    answer = browser.token(code=url.params["code"])
    assert answer.status_code == 200
    fields = answer.json()
    assert {"access_token", "refresh_token"} <= fields.keys()
    host = browser.portal.address.removeprefix("http://")
    assert fields | {"access_token": "", "refresh_token": ""} == {
        "access_token": "",
        "refresh_token": "",
        "client_endpoint": f"http://{host}/rest/",
        "server_endpoint": f"http://{host}/rest/",
        "domain": host,
        "expires_in": 3600,
        "member_id": url.params["member_id"],
        "scope": "app",
        "status": "L",
    }


def test_the_documented_get_works_too(browser: Browser) -> None:
    portal = browser.portal
    query = {
        "grant_type": "authorization_code",
        "client_id": portal.client_id,
        "client_secret": portal.client_secret,
        "code": browser.redirect().params["code"],
    }
    assert "access_token" in browser.http.get("/oauth/token/", params=query).json()


def test_a_code_works_once(browser: Browser) -> None:
    code = browser.redirect().params["code"]
    assert browser.token(code=code).status_code == 200
    again = browser.token(code=code)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(("seconds", "status"), [(29.9, 200), (30, 400)])
def test_a_code_lives_thirty_seconds(browser: Browser, clock: Clock, seconds: float, status: int) -> None:
    code = browser.redirect().params["code"]
    clock.now += seconds
    assert browser.token(code=code).status_code == status


def test_a_refresh_gives_new_tokens_and_kills_the_old_refresh_token(browser: Browser) -> None:
    first = browser.token(code=browser.redirect().params["code"]).json()
    second = browser.token(grant_type="refresh_token", refresh_token=first["refresh_token"]).json()
    assert second["access_token"] != first["access_token"]
    assert second["refresh_token"] != first["refresh_token"]
    assert second["user_id"] == 1
    assert second["expires"] == 1_800_003_600
    dead = browser.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert (dead.status_code, dead.json()["error"]) == (400, "invalid_grant")
    assert browser.token(grant_type="refresh_token", refresh_token=second["refresh_token"]).status_code == 200


@pytest.mark.parametrize(("days", "status"), [(179.9, 200), (180, 400)])
def test_a_refresh_token_lives_180_days(browser: Browser, clock: Clock, days: float, status: int) -> None:
    tokens = browser.token(code=browser.redirect().params["code"]).json()
    clock.now += days * 86400
    refreshed = browser.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"])
    assert refreshed.status_code == status


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"grant_type": "password"}, 400, "invalid_request"),
        ({"grant_type": ""}, 400, "invalid_request"),
        ({"code": ""}, 400, "invalid_request"),
        ({"client_secret": ""}, 400, "invalid_request"),
        ({"client_id": "local.other"}, 401, "invalid_client"),
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"code": "unknown"}, 400, "invalid_grant"),
    ],
)
def test_a_wrong_request_is_refused_with_its_code(
    browser: Browser, changes: dict[str, str], status: int, code: str
) -> None:
    answer = browser.token(**{"code": browser.redirect().params["code"], **changes})
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert answer.json()["error_description"]


def test_a_wrong_key_does_not_use_up_the_code(browser: Browser) -> None:
    code = browser.redirect().params["code"]
    assert browser.token(code=code, client_secret="wrong").status_code == 401
    assert browser.token(code=code).status_code == 200

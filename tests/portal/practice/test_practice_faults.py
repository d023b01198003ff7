from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from httpx import Response

from configurator.practice import PracticePortal, codes, serve
from configurator.practice.faults import Faults, UnknownFaultError, parse
from tests.portal.practice.conftest import Browser
from tests.support.practice_samples import CONNECTOR

# The documentation's table of system errors, written out once more.
SYSTEM = [
    ("INTERNAL_SERVER_ERROR", 500),
    ("ERROR_UNEXPECTED_ANSWER", 500),
    ("PORTAL_DELETED", 500),
    ("QUERY_LIMIT_EXCEEDED", 503),
    ("OVERLOAD_LIMIT", 503),
    ("OPERATION_TIME_LIMIT", 429),
    ("ERROR_BATCH_METHOD_NOT_ALLOWED", 405),
    ("ERROR_BATCH_LENGTH_EXCEEDED", 400),
    ("INVALID_REQUEST", 400),
    ("ERROR_ARGUMENT", 400),
    ("NO_AUTH_FOUND", 401),
    ("expired_token", 401),
    ("ERROR_OAUTH", 401),
    ("INVALID_TOKEN", 401),
    ("APPLICATION_NOT_FOUND", 401),
    ("AUTHORIZATION_ERROR", 401),
    ("PAYMENT_REQUIRED", 401),
    ("METHOD_CONFIRM_WAITING", 401),
    ("METHOD_CONFIRM_DENIED", 403),
    ("ALLOWED_ONLY_INTRANET_USER", 403),
    ("ACCESS_DENIED", 403),
    ("INVALID_CREDENTIALS", 403),
    ("insufficient_scope", 403),
    ("user_access_error", 403),
    ("WRONG_AUTH_TYPE", 403),
    ("ERROR_MANIFEST_IS_NOT_AVAILABLE", 404),
    ("ERROR_METHOD_NOT_FOUND", 404),
]
REFUSALS = [
    "APPLICATION_REGISTRATION_ERROR_POINT",
    "CONNECTOR_ID_REQUIRED",
    "NAME_REQUIRED",
    "ICON_REQUIRED",
    "NO_APPLICATION_ID",
    "NO_PLACEMENT_HANDLER",
    "APPLICATION_REGISTRATION_ERROR",
    "GENERAL_CONNECTOR_REGISTRATION_ERROR",
]
TOKEN = [
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "invalid_scope",
    "insufficient_scope",
    "wrong_client",
    "NOT_INSTALLED",
    "PAYMENT_REQUIRED",
    "NO_AUTH_FOUND",
    "bad_verification_code",
]


@pytest.fixture(scope="module")
def portal() -> Iterator[PracticePortal]:
    with serve() as portal:
        yield portal


@pytest.fixture(autouse=True)
def no_faults_left(portal: PracticePortal) -> Iterator[None]:
    yield
    portal.faults = []
    portal.state.store.remove("acme_chat", portal.client_id)
    portal.state.bucket.empty()


def register(browser: Browser) -> Response:
    return browser.http.post(
        "/rest/imconnector.register", json={"auth": browser.portal.access_token, **CONNECTOR}
    )


@pytest.mark.parametrize(("code", "status"), SYSTEM)
def test_each_system_error_has_its_status_and_shape(browser: Browser, code: str, status: int) -> None:
    browser.portal.faults = [code]
    answer = register(browser)
    assert answer.status_code == status
    assert answer.json().keys() == {"error", "error_description"}
    assert answer.json()["error"] == code
    assert browser.portal.connectors() == {}


@pytest.mark.parametrize("code", REFUSALS)
def test_each_refusal_of_register_is_inside_the_result_under_http_200(browser: Browser, code: str) -> None:
    browser.portal.faults = [code]
    answer = register(browser)
    assert answer.status_code == 200
    assert answer.json()["result"].keys() == {"result", "error", "error_description"}
    assert (answer.json()["result"]["result"], answer.json()["result"]["error"]) == (False, code)
    assert "livechat" in browser.call("imconnector.list")


@pytest.mark.parametrize("code", ["APPLICATION_UNREGISTRATION_ERROR", "NO_APPLICATION_ID"])
def test_each_refusal_of_unregister_strikes_there(browser: Browser, code: str) -> None:
    browser.portal.faults = [code]
    assert browser.call("imconnector.unregister", ID="x")["error"] == code


@pytest.mark.parametrize("code", TOKEN)
def test_each_token_error_comes_from_the_token_endpoint(browser: Browser, code: str) -> None:
    browser.portal.faults = [f"token:{code}"]
    answer = browser.token(code="any")
    assert answer.status_code in (400, 401)
    assert answer.json()["error"] == code
    assert "livechat" in browser.call("imconnector.list")


@pytest.mark.parametrize("fault", ["token:invalid_grant@200", "token:INVALID_GRANT@200"])
def test_the_status_can_be_another_one_and_case_does_not_matter(browser: Browser, fault: str) -> None:
    browser.portal.faults = [fault]
    answer = browser.token(code="any")
    assert (answer.status_code, answer.json()["error"]) == (200, "invalid_grant")


def test_a_fault_with_a_count_is_gone_after_it(browser: Browser) -> None:
    browser.portal.faults = ["rest:expired_token*2"]
    assert [register(browser).status_code for _ in range(3)] == [401, 401, 200]
    assert list(browser.portal.faults) == []


def test_a_fault_at_a_method_leaves_the_others_alone(browser: Browser) -> None:
    browser.portal.faults = ["imconnector.list:ACCESS_DENIED@400"]
    assert "result" in browser.http.post("/rest/scope", json={"auth": browser.portal.access_token}).json()
    answer = browser.http.post("/rest/imconnector.list", json={"auth": browser.portal.access_token})
    assert (answer.status_code, answer.json()["error"]) == (400, "ACCESS_DENIED")


def test_a_fault_at_a_methods_first_words_strikes_all_of_them(browser: Browser) -> None:
    browser.portal.faults = ["imconnector:OVERLOAD_LIMIT"]
    assert register(browser).status_code == 503
    assert isinstance(browser.call("scope"), list)


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [("HTML", 200, "text/html; charset=utf-8"), ("SITE_CLOSED", 503, "text/html; charset=utf-8")],
)
def test_a_web_page_in_place_of_json(browser: Browser, fault: str, status: int, kind: str) -> None:
    browser.portal.faults = [fault]
    answer = register(browser)
    assert (answer.status_code, answer.headers["content-type"]) == (status, kind)
    assert answer.text.startswith("<!DOCTYPE html>")


def test_an_empty_answer_and_garbage(browser: Browser) -> None:
    browser.portal.faults = ["EMPTY*1", "GARBAGE*1"]
    assert register(browser).content == b""
    with pytest.raises(ValueError, match=r"codec can't decode|Expecting"):
        register(browser).json()


@pytest.mark.parametrize(
    ("fault", "message"),
    [("TRUNCATED", "incomplete|without sending complete|reset"), ("DROPPED", "disconnected|reset")],
)
@pytest.mark.parametrize("step", ["", "token:", "authorize:"])
def test_a_connection_that_breaks(browser: Browser, fault: str, message: str, step: str) -> None:
    browser.portal.faults = [f"{step}{fault}"]
    calls: dict[str, Callable[[Browser], object]] = {
        "": register,
        "token:": lambda browser: browser.token(code="x"),
        "authorize:": lambda b: b.authorize(),
    }
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError), match=message):
        calls[step](browser)


def test_a_huge_answer_is_64_mebibytes(browser: Browser) -> None:
    browser.portal.faults = ["HUGE"]
    with browser.http.stream("POST", "/rest/scope") as answer:
        assert sum(len(chunk) for chunk in answer.iter_raw()) == 64 * 2**20 + len('{"result":""}')


def test_a_hanging_answer_never_comes(browser: Browser) -> None:
    browser.portal.faults = ["HANG"]
    with pytest.raises(httpx.ReadTimeout):
        browser.http.post("/rest/scope", timeout=0.3)
    browser.portal.faults = []
    assert isinstance(browser.call("scope"), list)


def test_a_slow_answer_is_late_and_right(browser: Browser) -> None:
    browser.portal.faults = ["SLOW*1"]
    with pytest.raises(httpx.ReadTimeout):
        browser.http.post("/rest/scope", timeout=0.3)
    browser.portal.faults = ["SLOW"]
    answer = browser.http.post("/rest/scope", json={"auth": browser.portal.access_token})
    assert answer.json()["result"] == ["imopenlines"]
    assert answer.elapsed.total_seconds() > 2.9


def test_a_renamed_portal_answers_under_its_new_name(browser: Browser) -> None:
    browser.portal.faults = ["RENAMED"]
    answer = register(browser)
    assert answer.status_code == 302
    there = answer.headers["location"]
    assert there == browser.portal.address.replace("127.0.0.1", "localhost") + "/rest/imconnector.register"
    body = {"auth": browser.portal.access_token, **CONNECTOR}
    assert browser.http.post(there, json=body).json()["result"] == {"result": True}
    assert browser.portal.connectors().keys() == {"acme_chat"}


def test_a_portal_renamed_away_points_to_a_host_that_does_not_exist(browser: Browser) -> None:
    browser.portal.faults = ["RENAMED_AWAY"]
    assert register(browser).headers["location"] == "https://renamed.example/rest/imconnector.register"


def test_success_without_saving(browser: Browser) -> None:
    browser.portal.faults = ["NOT_SAVED"]
    assert register(browser).json()["result"] == {"result": True}
    assert browser.portal.connectors() == {}


def test_a_portal_that_refuses_post_still_takes_get(browser: Browser) -> None:
    browser.portal.faults = ["POST_REFUSED"]
    assert browser.token(code="any").status_code == 405
    assert browser.http.get("/oauth/token/").json()["error"] == "invalid_request"


def test_redirects_can_be_bent(browser: Browser) -> None:
    browser.portal.faults = ["WRONG_STATE*1", "NO_CODE*1", "FOREIGN_SERVER*1"]
    wrong, codeless, foreign = (browser.redirect(state="mine").params for _ in range(3))
    assert wrong["state"] != "mine"
    assert "code" not in codeless
    assert foreign["server_domain"] == "evil.example"
    assert browser.redirect(state="mine").params["state"] == "mine"


def test_an_error_at_the_authorize_page_is_a_page_and_no_redirect(browser: Browser) -> None:
    browser.portal.faults = ["authorize:user_access_error"]
    answer = browser.authorize()
    assert answer.status_code == 403
    assert "user_access_error" in answer.text
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    "text", ["", "NO_SUCH_CODE", "elsewhere:HTML", "HTML*0", "HTML@999", "HTML:", "HTML EMPTY"]
)
def test_an_unknown_fault_is_refused(browser: Browser, text: str) -> None:
    with pytest.raises(UnknownFaultError):
        parse(text)
    with pytest.raises(UnknownFaultError):
        browser.portal.faults.append(text)
    assert len(browser.portal.faults) == 0


def test_the_list_of_faults_can_be_changed_like_any_list() -> None:
    faults = Faults(["HTML", "EMPTY*2"])
    faults.append("SLOW")
    faults.remove("HTML")
    assert list(faults) == ["EMPTY*2", "SLOW"]
    faults[0] = "HANG"
    assert faults[0] == "HANG"
    assert "SLOW" in faults
    assert faults[:1] == ["HANG"]
    faults.clear()
    assert not faults


def test_counting_is_exact_when_several_ask_at_once() -> None:
    faults = Faults(["HTML*500"])
    taken: list[Any] = []
    threads = [
        threading.Thread(target=lambda: taken.extend(faults.take("scope") is not None for _ in range(200)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(taken) == 500


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        ("GATEWAY", 502, "502 Bad Gateway"),
        ("LOGIN_PAGE", 302, ""),
        ("BROKEN_JSON", 200, '{"result":{"res'),
        ("WRONG_TYPE", 200, '["result",true]'),
        ("WRONG_RESULT", 200, '{"result":7}'),
    ],
)
def test_answers_that_no_client_expects(browser: Browser, fault: str, status: int, body: str) -> None:
    browser.portal.faults = [fault]
    answer = register(browser)
    assert answer.status_code == status
    assert body in answer.text
    assert browser.portal.connectors() == {}


def test_the_portal_remembers_what_it_was_asked_whatever_it_answered(browser: Browser) -> None:
    browser.portal.state.asked.clear()
    browser.portal.faults = ["HTML*1"]
    register(browser)
    register(browser)
    browser.token(code="x")
    asked = browser.portal.asked()
    assert [one.step for one in asked] == ["imconnector.register"] * 2 + ["token"]
    assert asked[0].time <= asked[1].time <= asked[2].time


def test_a_plan_may_lack_reading_without_removing(browser: Browser) -> None:
    call = {"auth": browser.portal.access_token, "clear": 0}
    assert browser.http.post("/rest/event.offline.get", json=call).status_code == 200
    browser.portal.faults = ["PLAIN_OFFLINE"]
    answer = browser.http.post("/rest/event.offline.get", json=call)
    assert (answer.status_code, answer.json()["error"]) == (403, "WRONG_LICENSE")
    assert browser.call("event.offline.get", clear=1)["events"] == []


def test_offline_events_may_be_refused(browser: Browser) -> None:
    browser.portal.faults = ["OFFLINE_REFUSED*1"]
    call = {"auth": browser.portal.access_token, "event": "OnImConnectorMessageAdd"}
    refused = browser.http.post("/rest/event.bind", json={**call, "event_type": "offline"})
    assert (refused.status_code, refused.json()["error"]) == (400, "ERROR_ARGUMENT")
    assert browser.call("event.bind", event=call["event"], event_type="offline") is True


@pytest.mark.parametrize("code", sorted(codes.CONVERSATION_ERRORS))
def test_the_codes_of_conversations_can_be_made_too(browser: Browser, code: str) -> None:
    browser.portal.faults = [f"imconnector.send:{code}"]
    answer = browser.http.post("/rest/imconnector.send.messages", json={})
    status, description = codes.CONVERSATION_ERRORS[code]
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert answer.json()["error_description"] == description


def test_a_command_of_a_batch_fails_for_itself(browser: Browser) -> None:
    browser.portal.faults = ["profile:ACCESS_DENIED", "imconnector.unregister:NO_APPLICATION_ID"]
    commands = {"a": "profile", "b": "scope", "c": "imconnector.unregister?ID=x"}
    answer = browser.call("batch", cmd=commands)
    assert answer["result_error"]["a"]["error"] == "ACCESS_DENIED"
    assert answer["result"]["b"] == ["imopenlines"]
    assert answer["result"]["c"]["error"] == "NO_APPLICATION_ID"

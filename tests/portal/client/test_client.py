from __future__ import annotations

import json
from typing import Any

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import OWN_CODES, Kind
from configurator.practice import PracticePortal
from configurator.wording.portal_faults import DOCUMENTED_CODES
from tests.support.portal_calls import failure
from tests.support.scripted_portal import Scripted, answer

GOOD = answer(result={"telegrambot": "Telegram"}, time={})


def test_a_result_comes_without_its_wrapping(client: Client) -> None:
    listed: Any = client.call("imconnector.list")
    assert listed["telegrambot"] == "Telegram"


def test_parameters_go_as_json_with_the_token_among_them(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [GOOD]
    params = {"NAME": "Ёж '\ud800", "NEWSLETTER": False, "ICON": {"COLOR": "#fff"}}
    scripted_client.call("imconnector.list", params)
    [(method, path, headers, body)] = scripted.requests
    assert (method, path, headers["Content-Type"]) == ("POST", "/rest/imconnector.list", "application/json")
    assert json.loads(body) == {**params, "auth": "at"}


@pytest.mark.parametrize(
    "code",
    [
        "APPLICATION_REGISTRATION_ERROR_POINT", "CONNECTOR_ID_REQUIRED", "NAME_REQUIRED", "ICON_REQUIRED",
        "NO_APPLICATION_ID", "NO_PLACEMENT_HANDLER", "APPLICATION_REGISTRATION_ERROR",
        "GENERAL_CONNECTOR_REGISTRATION_ERROR",
    ],
)  # fmt: skip
def test_a_methods_own_refusal_is_an_error_although_http_says_200(
    practice: PracticePortal, client: Client, code: str
) -> None:
    practice.faults = [code]
    error = failure(client, "imconnector.register", {"ID": "shop"})
    assert (error.code, error.status, error.kind) == (code, 200, Kind.REFUSED)


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("INTERNAL_SERVER_ERROR", 500), ("ERROR_UNEXPECTED_ANSWER", 500), ("PORTAL_DELETED", 500),
        ("PORTAL_DELETED@410", 410), ("OVERLOAD_LIMIT", 503), ("OPERATION_TIME_LIMIT", 429),
        ("ERROR_BATCH_METHOD_NOT_ALLOWED", 405), ("ERROR_BATCH_LENGTH_EXCEEDED", 400),
        ("INVALID_REQUEST", 400), ("ERROR_ARGUMENT", 400), ("NO_AUTH_FOUND", 401), ("expired_token", 401),
        ("ERROR_OAUTH", 401),
        ("INVALID_TOKEN", 401), ("APPLICATION_NOT_FOUND", 401), ("AUTHORIZATION_ERROR", 401),
        ("PAYMENT_REQUIRED", 401), ("METHOD_CONFIRM_WAITING", 401), ("METHOD_CONFIRM_DENIED", 403),
        ("ALLOWED_ONLY_INTRANET_USER", 403), ("ACCESS_DENIED", 403), ("ACCESS_DENIED@400", 400),
        ("INVALID_CREDENTIALS", 403), ("INVALID_CREDENTIALS@401", 401), ("insufficient_scope", 403),
        ("user_access_error", 403), ("WRONG_AUTH_TYPE", 403), ("ERROR_MANIFEST_IS_NOT_AVAILABLE", 404),
        ("ERROR_METHOD_NOT_FOUND", 404), ("INVALID_CREDENTIALS@200", 200),
    ],
)  # fmt: skip
def test_system_errors_keep_their_code_under_any_status(
    practice: PracticePortal, client: Client, fault: str, status: int
) -> None:
    practice.faults = [fault]
    error = failure(client)
    assert (error.code, error.status) == (fault.partition("@")[0].upper(), status)
    assert error.code in DOCUMENTED_CODES


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("HTML", "NOT_BITRIX24"),
        ("SITE_CLOSED", "PORTAL_UNAVAILABLE"),
        ("EMPTY", "EMPTY_ANSWER"),
        ("GARBAGE", "NOT_BITRIX24"),
        ("TRUNCATED", "CONNECTION_LOST"),
        ("HUGE", "TOO_LARGE"),
        ("DROPPED", "CONNECTION_LOST"),
        ("RENAMED_AWAY", "RENAMED_REFUSED"),
    ],
)
def test_what_is_no_answer_has_a_code_of_its_own(
    practice: PracticePortal, client: Client, fault: str, code: str
) -> None:
    practice.faults = [fault]
    error = failure(client)
    assert error.code == code
    assert error.code in OWN_CODES
    assert error.kind is Kind.NOT_REACHABLE


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ((200, {}, b'{"result":{"res'), "BROKEN_ANSWER"),
        ((200, {}, b'{"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}"), "BROKEN_ANSWER"),
        ((200, {}, b'{"result":' + b"9" * 5000 + b"}"), "BROKEN_ANSWER"),
        ((200, {}, b" \n"), "EMPTY_ANSWER"),
        ((200, {}, b"[]"), "UNEXPECTED_ANSWER"),
        ((200, {}, b'"text"'), "NOT_BITRIX24"),
        ((200, {}, b"null"), "NOT_BITRIX24"),
        ((502, {}, b"<html>Bad gateway</html>"), "PORTAL_UNAVAILABLE"),
        ((404, {}, b"<html>Not found</html>"), "NOT_BITRIX24"),
        (answer(time={}), "UNEXPECTED_ANSWER"),
        (answer(500, result=True), "UNEXPECTED_ANSWER"),
        (answer(400, error=7), "UNKNOWN_ERROR"),
        (answer(400, error=""), "UNKNOWN_ERROR"),
        (answer(400, error=None), "UNKNOWN_ERROR"),
        (answer(400, error="<b>at-0f3a</b>"), "UNKNOWN_ERROR"),
        (answer(400, error="Some_New_Code"), "SOME_NEW_CODE"),
        (answer(result={"result": False, "error": ["x"]}), "UNKNOWN_ERROR"),
        (answer(result={"result": False, "error": "name_required"}), "NAME_REQUIRED"),
    ],
)
def test_wrongly_made_answers_have_codes_of_their_own(
    scripted: Scripted, scripted_client: Client, given: tuple[int, dict[Any, Any], bytes], code: str
) -> None:
    scripted.answers = [given]
    assert failure(scripted_client).code == code


def test_a_byte_order_mark_of_an_on_premise_portal_is_forgiven(
    scripted: Scripted, scripted_client: Client
) -> None:
    scripted.answers = [(200, {}, b"\xef\xbb\xbf" + GOOD[2])]
    assert scripted_client.call("imconnector.list") == {"telegrambot": "Telegram"}


def test_an_empty_result_is_a_result(scripted: Scripted, scripted_client: Client) -> None:
    empty: tuple[object, ...] = ([], {}, False, None, 0)
    for value in empty:
        scripted.answers = [answer(result=value)]
        assert scripted_client.call("x") == value

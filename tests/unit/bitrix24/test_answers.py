"""A portal's answer: its result, or the error in it with all that a person may need to know."""

from __future__ import annotations

import json

import pytest

from configurator.bitrix24 import answers
from configurator.bitrix24.faults import PortalError
from configurator.http.response import Response


def body(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def failure(response: Response, hide: tuple[str, ...] = ()) -> PortalError:
    with pytest.raises(PortalError) as caught:
        answers.rest_answer(response, hide)
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 299])
@pytest.mark.parametrize(
    "value", [True, [], {"result": True}, {"result": False}, {"error": "X", "result": 0}]
)
def test_a_result_under_any_success_is_returned_as_it_is(status: int, value: object) -> None:
    assert answers.rest_answer(Response(status, b"\n " + body(result=value) + b" \n")).result == value


def test_the_whole_object_is_returned_where_it_is_asked_for() -> None:
    assert answers.json_object(Response(200, body(access_token="a"))) == {"access_token": "a"}


@pytest.mark.parametrize(
    ("status", "content", "code"),
    [
        (301, body(result=True), "NOT_BITRIX24"),
        (200, b"", "EMPTY_ANSWER"),
        (204, b"\xef\xbb\xbf \n", "EMPTY_ANSWER"),
        (200, b"<html>", "NOT_BITRIX24"),
        (499, b"hello", "NOT_BITRIX24"),
        (500, b"hello", "PORTAL_UNAVAILABLE"),
        (503, b"<html>", "PORTAL_UNAVAILABLE"),
        (200, b'{"result"', "BROKEN_ANSWER"),
        (500, b"[1", "BROKEN_ANSWER"),
        (200, b"[1]", "UNEXPECTED_ANSWER"),
        (200, b"{}", "UNEXPECTED_ANSWER"),
        (199, body(result=True), "UNEXPECTED_ANSWER"),
        (300, body(result=True), "UNEXPECTED_ANSWER"),
        (404, body(result=True), "UNEXPECTED_ANSWER"),
    ],
)
def test_what_is_no_answer_has_its_code_and_status(status: int, content: bytes, code: str) -> None:
    error = failure(Response(status, content))
    assert (error.code, error.status, error.said, error.details) == (code, status, "", {})


@pytest.mark.parametrize("status", [200, 400, 503])
def test_an_error_keeps_its_code_status_and_words_but_no_secret(status: int) -> None:
    content = body(error="access_denied", error_description="No right for abc-secret here", result=True)
    error = failure(Response(status, content), ("abc-secret",))
    assert (error.code, error.status, error.said) == ("ACCESS_DENIED", status, "No right for ••• here")


def test_a_methods_own_refusal_keeps_all_of_it_too() -> None:
    refusal = {"result": False, "error": "NAME_REQUIRED", "error_description": "abc-secret lacks a name"}
    error = failure(Response(200, body(result=refusal)), ("abc-secret",))
    assert (error.code, error.status, error.said) == ("NAME_REQUIRED", 200, "••• lacks a name")


@pytest.mark.parametrize(
    ("times", "seconds"),
    [
        ({"finish": 100, "operating_reset_at": 142}, "42"),
        ({"finish": 100.4, "operating_reset_at": 142}, "42"),
        ({"finish": 100, "operating_reset_at": 100.6}, "1"),
        ({"finish": 100, "operating_reset_at": 3700}, "3600"),
        ({"finish": 100, "operating_reset_at": 3701}, None),
        ({"finish": 100, "operating_reset_at": 100}, None),
        ({"finish": 100, "operating_reset_at": 99}, None),
        ({"finish": "100", "operating_reset_at": 142}, None),
        ({"finish": 100, "operating_reset_at": "142"}, None),
        ({"finish": 100}, None),
        ({"operating_reset_at": 142}, None),
        ([], None),
        ("soon", None),
        (None, None),
    ],
)
def test_a_block_ends_when_the_portal_says_so_within_an_hour(times: object, seconds: str | None) -> None:
    error = failure(Response(429, body(error="OPERATION_TIME_LIMIT", time=times)))
    assert error.details == ({"seconds": seconds} if seconds else {})

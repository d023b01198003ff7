"""Answers with something else around them: used where they can be read in one way only."""

from __future__ import annotations

import json

import pytest

from configurator.bitrix24 import answers
from configurator.bitrix24.answer_text import NoJsonError, read
from configurator.bitrix24.faults import PortalError
from configurator.http.response import Response

ANSWER = {"result": {"result": True, "name": "Чат {1} </b>"}, "time": {"start": 1.5}}
GOOD = json.dumps(ANSWER, ensure_ascii=False).encode()
WARNING = (
    b'<br />\n<b>Warning</b>:  Undefined array key "x" in <b>/home/bitrix/{main}.php</b> on line <b>7</b>\n'
)
TRACE = b"PHP Notice:  Undefined index: a in /x.php on line 3\nStack trace:\n#0 {main}\n"
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    "body",
    [
        BOM + GOOD,
        BOM + BOM + b"\r\n" + GOOD + b"\n" + BOM,
        b"\0\0" + GOOD + b"\0\0\0",
        GOOD.replace(b"{", b"{\0", 1),
        WARNING + GOOD,
        WARNING * 3 + BOM + GOOD + WARNING,
        TRACE + GOOD,
        GOOD + TRACE,
        b"<!-- cached -->" + GOOD + b"<!-- 0.012 s, {node: 3} -->",
        GOOD + b"\n<!-- a comment -->\n",
        GOOD + b"}",
        b"{" + GOOD,
        b"Deprecated: {\"a\": 1} in x.php\n" + GOOD,
        "Предупреждение: нет ключа\n".encode("cp1251") + GOOD,
        json.dumps(ANSWER).encode("utf-16"),
        b")]}',\n" + GOOD,
        b"while(1);" + GOOD,
        GOOD + b"\n" + GOOD,
        GOOD + b"<br />\n<b>Fatal error</b>: Uncaught Error in shutdown.php",
    ],
)  # fmt: skip
def test_an_answer_is_found_among_what_else_was_written(body: bytes) -> None:
    assert read(body) == ANSWER
    assert answers.rest_answer(Response(200, body)).result == ANSWER["result"]


@pytest.mark.parametrize(("before", "after"), [(b"", b""), (b"x ", b" y"), (WARNING, b'{"data": "\xff"}')])
def test_an_answer_may_speak_of_a_page(before: bytes, after: bytes) -> None:
    assert read(before + b'{"result": "<html>"}' + after) == {"result": "<html>"}


@pytest.mark.parametrize("body", [b"hello", b"<html></html>", b"<html>" + GOOD])
def test_what_is_no_answer_at_all_has_no_code_of_its_own(body: bytes) -> None:
    with pytest.raises(NoJsonError) as caught:
        read(body)
    assert caught.value.code == ""


@pytest.mark.parametrize("status", [200, 403])
def test_an_error_is_found_too(status: int) -> None:
    with pytest.raises(PortalError, match="ACCESS_DENIED"):
        answers.rest_answer(Response(status, WARNING + b'{"error":"ACCESS_DENIED","error_description":"No"}'))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"result":true}{"result":false}', "MIXED_ANSWER"),
        (b'{"error":"X"}\n' + GOOD, "MIXED_ANSWER"),
        (WARNING + b'{"result":1}' + WARNING + b'{"result":2}', "MIXED_ANSWER"),
        (b'Warning: bad value {"result":true} in x.php\n{"result":false}', "MIXED_ANSWER"),
        (WARNING + GOOD[:-9], "BROKEN_ANSWER"),
        (b'{"data":{"result":true},', "BROKEN_ANSWER"),
        (TRACE + b'{ "time": {"error": "X"}', "BROKEN_ANSWER"),
        (GOOD[:20] + WARNING, "BROKEN_ANSWER"),
        (GOOD[:20] + WARNING + GOOD[20:], "BROKEN_ANSWER"),
        (b'{"result":"\xff"}', "BROKEN_ANSWER"),
        (b'{"result":' * 60_000, "BROKEN_ANSWER"),
        (b"\0\0\0", "EMPTY_ANSWER"),
        (BOM + b" \0\r\n" + BOM, "EMPTY_ANSWER"),
        (b"<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function", "PHP_ERROR"),
        (b"PHP Parse error:  syntax error, unexpected '}' in /x.php on line 2", "PHP_ERROR"),
        (WARNING, "NOT_BITRIX24"),
        (b"<!DOCTYPE html><html><script>var answer = " + GOOD + b"</script></html>", "NOT_BITRIX24"),
        (GOOD + b"<html><body>Please sign in</body></html>", "NOT_BITRIX24"),
        (b"<html>" + GOOD, "NOT_BITRIX24"),
        (b"<script>" + GOOD + b"\n" + GOOD, "NOT_BITRIX24"),
        (b"hello", "NOT_BITRIX24"),
        (b"XML", "NOT_BITRIX24"),
        (b"\xff\xfe{\"result\"\0: tru", "NOT_BITRIX24"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_several_ways_or_in_none_is_named(body: bytes, code: str) -> None:
    with pytest.raises(PortalError) as caught:
        answers.rest_answer(Response(200, body))
    assert caught.value.code == code
    assert caught.value.__context__ is None or isinstance(caught.value.__context__, NoJsonError)


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (429, b"<html><h1>429 Too Many Requests</h1></html>", "TOO_MANY_REQUESTS"),
        (429, b"", "TOO_MANY_REQUESTS"),
        (429, b'{"message":"API rate limit exceeded"}', "TOO_MANY_REQUESTS"),
        (429, b'{"error":"Too many requests, slow down"}', "TOO_MANY_REQUESTS"),
        (429, b'{"error":"OPERATION_TIME_LIMIT"}', "OPERATION_TIME_LIMIT"),
        (413, b"<html><h1>413 Request Entity Too Large</h1></html>", "REQUEST_TOO_LARGE"),
        (413, b"", "REQUEST_TOO_LARGE"),
        (414, b"<html></html>", "REQUEST_TOO_LARGE"),
        (403, b"<html>Forbidden</html>", "BLOCKED"),
        (401, b"<html>Authorization Required</html>", "BLOCKED"),
        (407, b"<html>Squid</html>", "PROXY_PASSWORD"),
        (511, b"<html>Please log in</html>", "NETWORK_PAGE"),
        (400, b"<html>The plain HTTP request was sent to HTTPS port</html>", "HTTPS_EXPECTED"),
        (503, b"<html>Closed</html>", "PORTAL_UNAVAILABLE"),
        (500, b"<b>Fatal error</b>: Allowed memory size of 1 bytes exhausted", "PHP_ERROR"),
        (404, b"<html>Not found</html>", "NOT_BITRIX24"),
        (200, b"", "EMPTY_ANSWER"),
    ],
)
def test_a_page_is_named_by_its_status(status: int, body: bytes, code: str) -> None:
    with pytest.raises(PortalError) as caught:
        answers.rest_answer(Response(status, body))
    assert (caught.value.code, caught.value.status) == (code, status)

"""Planted secrets, every way to fail, and a search of everything a person or a log could ever show."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application
from configurator.bitrix24.signin.redirect import Redirect
from configurator.http.limits import Limits
from tests.support.scripted_portal import Answer, Scripted, answer

CANARY = "canary-7f3a"
APP = Application("local.1", f"{CANARY}-client-secret")
REDIRECT = Redirect(code=f"{CANARY}-code")
QUICK = Limits(connect=5, read=5, total=10, response_bytes=100_000)


def echo(handler: Any) -> None:
    """An answer that sends everything back it was sent, as an error code, a text and a header."""
    sent = handler.server.script.requests[-1]
    text = f"{sent[1]} {sent[3].decode()}"
    status, _, content = answer(400, error=text, error_description=text)
    handler.send_response(status)
    handler.send_header("X-Echo", text)
    handler.end_headers()
    handler.wfile.write(content)


def echo_redirect(handler: Any) -> None:
    sent = handler.server.script.requests[-1]
    handler.send_response(302)
    handler.send_header("Location", f"http://evil.example/?{sent[3].decode()}")
    handler.end_headers()


def hang_up(handler: Any) -> None:
    handler.connection.close()


def half(handler: Any) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(f'{{"access_token":"{CANARY}'.encode())


FAILURES: dict[str, list[Answer | Callable[[Any], None]]] = {
    "echo": [echo],
    "echo in a redirect": [echo_redirect],
    "hang up": [hang_up],
    "half an answer": [half],
    "page": [(200, {}, f"<html>{CANARY}</html>".encode())],
    "broken": [(200, {}, f'{{"access_token":"{CANARY}","'.encode())],
    "huge": [(200, {}, b'{"result":"' + CANARY.encode() * 20_000 + b'"}')],
    "deep": [(200, {}, b'{"' + CANARY.encode() + b'":' + b"[" * 40_000)],
    "no tokens": [answer(access_token=f"{CANARY}", client_endpoint=f"http://{CANARY}.example/rest/")],
    "unsafe endpoint": [
        answer(access_token=CANARY, refresh_token=CANARY, client_endpoint=f"http://{CANARY}@x.example/rest/")
    ],
    "post refused, then echo": [(405, {}, b""), echo],
    "post refused, then hang up": [(404, {}, b""), hang_up],
    "post refused, then a redirect": [(404, {}, b""), echo_redirect],
    "error in capitals": [answer(error=CANARY.upper())],
}


def everything_about(error: BaseException | None) -> str:
    """What a log, a bug report or a debugger's summary shows of an exception and what led to it."""
    shown = []
    while error is not None:
        shown += [str(error), repr(error), repr(vars(error)), *traceback.format_exception(error)]
        error = error.__cause__ or error.__context__
    return "\n".join(shown)


@pytest.mark.parametrize("name", FAILURES)
def test_no_failure_of_a_sign_in_shows_a_secret(
    scripted: Scripted, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    scripted.answers = list(FAILURES[name])
    with pytest.raises(PortalError) as caught:
        oauth.exchange(scripted.portal, APP, REDIRECT, limits=QUICK)
    assert CANARY in repr(scripted.requests)
    assert CANARY not in everything_about(caught.value).casefold()
    assert CANARY not in caplog.text.casefold()
    assert CANARY not in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", FAILURES)
def test_no_failure_of_a_call_shows_a_secret(
    scripted: Scripted, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    scripted.answers = list(FAILURES[name])
    tokens = scripted.tokens(access_token=f"{CANARY}-at", refresh_token=f"{CANARY}-rt")
    with Client(scripted.portal, tokens, application=APP, limits=QUICK) as client:
        with pytest.raises(PortalError) as caught:
            client.call("imconnector.list")
        shown = repr([client, vars(client)])
    assert CANARY in repr(scripted.requests)
    assert CANARY not in everything_about(caught.value).casefold()
    assert CANARY not in caplog.text.casefold() + shown
    assert CANARY not in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", FAILURES)
def test_no_failure_of_a_refresh_shows_a_secret(
    scripted: Scripted, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    scripted.answers = [answer(401, error="expired_token"), *FAILURES[name]]
    tokens = scripted.tokens(access_token=f"{CANARY}-at", refresh_token=f"{CANARY}-rt")
    with (
        Client(scripted.portal, tokens, application=APP, limits=QUICK) as client,
        pytest.raises(PortalError) as caught,
    ):
        client.call("imconnector.list")
    assert CANARY not in everything_about(caught.value).casefold()
    assert CANARY not in caplog.text.casefold()


def test_a_success_logs_no_secret_either(scripted: Scripted, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    good = answer(access_token=CANARY, refresh_token=CANARY, client_endpoint=scripted.portal.rest)
    scripted.answers = [(405, {}, b""), good, answer(result=True)]
    tokens = oauth.exchange(scripted.portal, APP, REDIRECT, limits=QUICK)
    with Client(scripted.portal, tokens, limits=QUICK) as client:
        client.call("imconnector.list")
    assert json.loads(scripted.requests[-1][3])["auth"] == CANARY
    assert scripted.requests[1][0] == "GET"
    assert CANARY not in caplog.text

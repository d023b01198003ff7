"""The check for updates against a release page on this computer, over HTTPS."""

from __future__ import annotations

import base64
import json
import socket
import sys
import threading
from collections.abc import Iterable

import pytest
import trustme
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sign_release import announcement

from configurator.http.errors import CancelledError
from configurator.http.limits import Limits
from configurator.services import signed_release, update_policy, updates
from configurator.services.update_policy import ReleasePage, is_due, off_reason
from configurator.wording.update_sentences import SENTENCES, update_sentence
from tests.support.raw_server import saying
from tests.support.release_server import (
    KEY,
    PAGE,
    PUBLIC,
    Answering,
    announcing,
    release_server,
    serving,
)

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only OpenSSL's own store takes an authority for one test"
)
HTML = "<!doctype html><title>Sign in to the guests' network</title><p>Welcome"
SIGNED = json.loads(announcement(KEY, "1.3.0", PAGE))


def tampered(**changes: object) -> Answering:
    """An announcement of which parts were changed; None takes one out."""
    values = {name: value for name, value in {**SIGNED, **changes}.items() if value is not None}
    return serving(json.dumps(values))


def signed(text: str) -> Answering:
    """A text with a signature of its own."""
    signature = base64.b64encode(KEY.sign(signed_release.signed_bytes(text))).decode()
    return serving(json.dumps({"release": text, "signature": signature}))


def asked(page: ReleasePage, installed: str = "1.2.0") -> updates.Answer:
    return updates.ask(page, installed=installed)


@pytest.mark.parametrize(
    ("released", "installed", "code"),
    [
        ("1.3.0", "1.2.0", "UPDATE_NEWER"),
        ("1.2.1", "1.2.0", "UPDATE_NEWER"),
        ("1.10.0", "1.9.9", "UPDATE_NEWER"),
        ("2.0", "1.9.9", "UPDATE_NEWER"),
        ("1.2.0", "1.2.0", "UPDATE_SAME"),
        ("1.2", "1.2.0", "UPDATE_SAME"),
        ("1.1.9", "1.2.0", "UPDATE_OLDER"),
        ("0.1.0", "1.2.0", "UPDATE_OLDER"),
    ],
)
def test_versions_are_compared_by_their_numbers(
    authority: trustme.CA, released: str, installed: str, code: str
) -> None:
    with release_server(authority, announcing(released)) as (page, _server):
        assert asked(page, installed) == updates.Answer(code, released, PAGE)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (announcing("1.3.0", Ed25519PrivateKey.generate()), "UPDATE_SIGNATURE_WRONG"),
        (tampered(release=SIGNED["release"].replace("1.3.0", "9.9.9")), "UPDATE_SIGNATURE_WRONG"),
        (tampered(release=SIGNED["release"].replace("example", "evil")), "UPDATE_SIGNATURE_WRONG"),
        (tampered(signature=None), "UPDATE_SIGNATURE_WRONG"),
        (tampered(signature=""), "UPDATE_SIGNATURE_WRONG"),
        (tampered(signature="not base64 ✓"), "UPDATE_SIGNATURE_WRONG"),
        (tampered(signature=[1, {}]), "UPDATE_SIGNATURE_WRONG"),
        (tampered(release=None), "UPDATE_NOT_A_RELEASE"),
        (tampered(release={"version": "9.9.9"}), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "9.9.9"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "9.9.9", "page": "file:///etc/passwd"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "9.9.9", "page": "javascript:alert(1)"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "newest", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": 9, "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (signed("no object"), "UPDATE_NOT_A_RELEASE"),
        (serving(HTML), "UPDATE_NOT_A_RELEASE"),
        (serving("[]"), "UPDATE_NOT_A_RELEASE"),
        (serving('{"version": "9.9.9", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (serving("[" * 60_000), "UPDATE_NOT_A_RELEASE"),
        (serving("\x00\x01"), "UPDATE_NOT_A_RELEASE"),
        (serving(""), "UPDATE_EMPTY"),
        (serving(" \n"), "UPDATE_EMPTY"),
        (saying(), "UPDATE_EMPTY"),
        (saying(b"HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n{"), "UPDATE_EMPTY"),
        (serving(HTML, "404 Not Found"), "UPDATE_REFUSED"),
        (serving("", "204 No Content"), "UPDATE_REFUSED"),
        (serving("", "503 Service Unavailable"), "UPDATE_REFUSED"),
        (serving("", "302 Found", "Location: https://example.com/elsewhere"), "UPDATE_REFUSED"),
        (serving("", "301 Moved Permanently", "Location: http://127.0.0.1/release.json"), "UPDATE_REFUSED"),
        (serving("", "308 Permanent Redirect", "Location: /release.json"), "UPDATE_REFUSED"),
        (signed('{"version": "1.3.0\\n", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "1.3.0-beta", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (signed('{"version": "١.٣.٠", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),  # noqa: RUF001
        (signed('{"version": "1.9999999.0", "page": "https://example.com"}'), "UPDATE_NOT_A_RELEASE"),
        (serving("x" * (updates.LIMITS.response_bytes + 1)), "UPDATE_TOO_LARGE"),
    ],
)
def test_whatever_isnt_a_signed_announcement_is_named_and_ignored(
    authority: trustme.CA, answer: Answering, code: str
) -> None:
    with release_server(authority, answer) as (page, server):
        assert asked(page) == updates.Answer(code)
    assert len([one for one in server.heard if one]) == 1


def test_a_page_of_another_authority_is_not_asked(authority: trustme.CA) -> None:
    with release_server(trustme.CA(), announcing("9.9.9")) as (page, server):
        assert asked(page) == updates.Answer("UPDATE_CERTIFICATE")
    assert not any(server.heard)


@pytest.mark.usefixtures("authority")
def test_without_a_network_there_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_arguments: object, **_named: object) -> Iterable[object]:
        raise socket.gaierror

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert asked(ReleasePage(f"https://127.0.0.1:{port}/", PUBLIC)) == updates.Answer("UPDATE_UNREACHABLE")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert asked(ReleasePage("https://releases.invalid/", PUBLIC)) == updates.Answer("UPDATE_UNREACHABLE")


def test_a_page_that_takes_its_time_is_given_up(authority: trustme.CA) -> None:
    over = threading.Event()

    def answer(_connection: socket.socket, _request: bytes) -> None:
        over.wait()

    with release_server(authority, answer) as (page, _server):
        limits = Limits(connect=20, read=0.2, total=20, response_bytes=1000)
        assert updates.ask(page, limits=limits) == updates.Answer("UPDATE_LATE")
        over.set()


@pytest.mark.parametrize(
    ("piece", "limits", "code"),
    [
        (b" ", Limits(connect=20, read=20, total=0.5, response_bytes=65_536), "UPDATE_LATE"),
        (b" " * 9000, Limits(connect=20, read=20, total=20, response_bytes=65_536), "UPDATE_TOO_LARGE"),
    ],
)
def test_a_page_that_never_ends_is_given_up(
    authority: trustme.CA, piece: bytes, limits: Limits, code: str
) -> None:
    over = threading.Event()

    def answer(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not over.wait(0.01):
            connection.sendall(piece)

    with release_server(authority, answer) as (page, _server):
        assert updates.ask(page, limits=limits) == updates.Answer(code)
        over.set()


def test_closing_the_window_ends_the_check(authority: trustme.CA) -> None:
    over, cancelled = threading.Event(), threading.Event()

    def answer(_connection: socket.socket, _request: bytes) -> None:
        cancelled.set()
        over.wait()

    with release_server(authority, answer) as (page, _server):
        with pytest.raises(CancelledError):
            updates.ask(page, cancelled)
        over.set()


def test_the_request_says_nothing_about_anybody(authority: trustme.CA) -> None:
    with release_server(authority, announcing("1.3.0")) as (page, server):
        asked(page)
    (request,) = (one for one in server.heard if one)
    first, *headers = request.decode("ascii").split("\r\n")
    assert first == "GET /release.json HTTP/1.1"
    assert sorted(header for header in headers if header) == [
        "Accept-Encoding: identity",
        "Accept: application/json",
        "Connection: keep-alive",
        f"Host: {page.address.split('/')[2]}",
        "User-Agent: ConnectorConfigurator",
    ]


@pytest.mark.parametrize(
    ("page", "variable", "managed", "code"),
    [
        (ReleasePage(), "", "", "UPDATE_OFF_UNSET"),
        (ReleasePage("https://example.com/release.json"), "", "", "UPDATE_OFF_UNSET"),
        (ReleasePage(public_key=PUBLIC), "", "", "UPDATE_OFF_UNSET"),
        (ReleasePage(PAGE, PUBLIC), "off", "", "UPDATE_OFF_VARIABLE"),
        (ReleasePage(PAGE, PUBLIC), " OFF ", "on", "UPDATE_OFF_VARIABLE"),
        (ReleasePage(PAGE, PUBLIC), "0", "", "UPDATE_OFF_VARIABLE"),
        (ReleasePage(PAGE, PUBLIC), "on", "off", "UPDATE_OFF_MANAGED"),
        (ReleasePage(PAGE, PUBLIC), "", "false", "UPDATE_OFF_MANAGED"),
        (ReleasePage(PAGE, PUBLIC), "", "", ""),
        (ReleasePage(PAGE, PUBLIC), "on", "on", ""),
    ],
)
def test_it_says_why_it_is_off(
    monkeypatch: pytest.MonkeyPatch, page: ReleasePage, variable: str, managed: str, code: str
) -> None:
    monkeypatch.setenv(update_policy.VARIABLE, variable)
    assert off_reason(page, managed) == code


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [(0, 1e9, True), (1e9, 1e9 + 86_399, False), (1e9, 1e9 + 86_400, True), (1e9, 1e9 - 5, True)],
)
def test_it_is_due_after_a_day(last: float, now: float, due: bool) -> None:
    assert is_due(last, now) is due


@pytest.mark.parametrize("code", SENTENCES)
def test_every_outcome_has_a_sentence(code: str) -> None:
    said = update_sentence(code, "1.3.0")
    assert said
    assert "{" not in said


def test_the_program_is_published_nowhere_yet_or_with_a_key_that_is_one() -> None:
    page = update_policy.RELEASE_PAGE
    assert bool(page.address) == bool(page.public_key)
    assert not page.address or page.address.startswith("https://")

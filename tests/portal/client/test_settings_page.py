"""Testing a settings page: real HTTPS with an authority of the test's, and what frames allow."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
import trustme
from trustme import LeafCert

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.settings_page import FINDING_CODES, STEPS, PageReport, check_handler, check_page
from configurator.wording.settings_page_report import FINDINGS, advice, finding_sentence
from tests.support.measuring import Measured
from tests.support.scripted_portal import scripted_server
from tests.support.unresponsive_server import never_answering

ORIGIN = "https://acme.bitrix24.com"
PAGE = {"Content-Type": "text/html"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.answer = 200, PAGE, b""

    def handle_error(self, *_: object) -> None:
        """Pass over clients that hang up."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append((self.path, parse_qs(body)))
        status, headers, content = self.server.answer
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args: str) -> None:
        pass


class Page:
    """A settings page; `answer` is status, headers, body."""

    def __init__(self, certificate: LeafCert) -> None:
        self.server = _Server()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        self.server.socket = context.wrap_socket(
            self.server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.answers(200, PAGE)
        self._thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.address = f"https://127.0.0.1:{self.server.server_port}/settings?for=us"

    def answers(
        self, status: int = 200, headers: dict[str, str] | None = None, content: bytes = b"<h1>Hello</h1>"
    ) -> None:
        self.server.answer = status, headers or {}, content

    def close(self) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[LeafCert], Page]]:
    pages = []

    def serve(certificate: LeafCert) -> Page:
        pages.append(Page(certificate))
        return pages[-1]

    yield serve
    for page in pages:
        page.close()


@pytest.fixture
def page(authority: trustme.CA, serve: Callable[[LeafCert], Page]) -> Page:
    return serve(authority.issue_cert("127.0.0.1"))


def codes(examined: PageReport) -> list[Any]:
    """What was found, but that a test's page is on this computer."""
    assert examined.findings[0].code == "NOT_PUBLIC"
    for finding in examined.findings:
        assert finding.code in FINDING_CODES
        assert finding.step in STEPS
        assert finding_sentence(finding)
    assert all(advice(examined))
    return [finding.code for finding in examined.findings[1:]]


def test_a_good_page_is_good_and_gets_all_that_bitrix24_sends_with_test_values(page: Page) -> None:
    examined = check_page(page.address, ORIGIN, "shop_chat")
    assert codes(examined) == []
    assert examined.reached == STEPS
    assert examined.is_good
    [(path, fields)] = page.server.asked
    query = "for=us&DOMAIN=acme.bitrix24.com&PROTOCOL=1&LANG=en&APP_SID=test-value"
    assert path == f"/settings?{query}"
    assert {name: value[0] for name, value in fields.items() if name != "PLACEMENT_OPTIONS"} == {
        "AUTH_ID": "test-value",
        "AUTH_EXPIRES": "3600",
        "REFRESH_ID": "test-value",
        "SERVER_ENDPOINT": "https://oauth.bitrix.info/rest/",
        "APPLICATION_TOKEN": "test-value",
        "APPLICATION_SCOPE": "imopenlines",
        "member_id": "test-value",
        "status": "L",
        "PLACEMENT": "SETTING_CONNECTOR",
    }
    assert json.loads(fields["PLACEMENT_OPTIONS"][0]) == {
        "LINE": "0", "CONNECTOR": "shop_chat", "ACTIVE_STATUS": False, "CONNECTION_STATUS": False,
        "REGISTER_STATUS": False, "ERROR_STATUS": False, "STATUS": False, "URI": "/settings",
    }  # fmt: skip


def test_a_real_token_is_sent_only_where_somebody_wants_it_and_never_the_one_that_renews_it(
    page: Page,
) -> None:
    check_page(page.address, ORIGIN, "shop_chat", access_token="a real one")
    check_page(page.address, ORIGIN)
    (_, fields), (_, without) = page.server.asked
    assert json.loads(without["PLACEMENT_OPTIONS"][0])["CONNECTOR"] == ""
    assert without["AUTH_ID"] == ["test-value"]
    assert fields["AUTH_ID"] == ["a real one"]
    assert fields["REFRESH_ID"] == ["test-value"]


@pytest.mark.parametrize(
    ("status", "headers", "content", "code"),
    [
        (405, PAGE, b"no", "POST_REFUSED"),
        (501, PAGE, b"no", "POST_REFUSED"),
        (404, PAGE, b"no", "NOT_FOUND"),
        (403, PAGE, b"no", "ACCESS_DENIED"),
        (419, PAGE, b"no", "STATUS"),
        (500, PAGE, b"no", "SERVER_ERROR"),
        (302, {"Location": "/settings/?next=secret"}, b"", "REDIRECTED"),
        (302, {"Location": "/login?next=secret"}, b"", "SIGN_IN_REDIRECT"),
        (303, {"Location": "https://sso.example/auth/realms/x?next=secret"}, b"", "SIGN_IN_REDIRECT"),
        (200, PAGE, b"<form><INPUT name=p TYPE=Password></form>", "SIGN_IN_PAGE"),
        (200, PAGE, b"<table width=1000><tr></table>", "TOO_WIDE"),
        (200, PAGE, b"<style>@media print {p {width: 2000px}} .page {min-width: 960px}</style>", "TOO_WIDE"),
        (200, PAGE, b"<meta name=viewport content='width=1280, initial-scale=1'>", "TOO_WIDE"),
        (200, PAGE, b"<div style='width: 1200px; color: red'>", "TOO_WIDE"),
        (307, {"Location": "/settings"}, b"", "REDIRECTED_OFTEN"),
        (308, {"Location": "http://127.0.0.1/"}, b"", "REDIRECT_INSECURE"),
        (200, PAGE, b" ", "EMPTY_PAGE"),
        (200, {"Content-Type": "application/json"}, b"{}", "NOT_A_PAGE"),
        (200, {**PAGE, "Content-Disposition": "attachment"}, b"x", "NOT_A_PAGE"),
        (200, {**PAGE, "X-Frame-Options": "SAMEORIGIN"}, b"x", "FRAME_OPTIONS"),
        (200, {**PAGE, "Content-Security-Policy": "frame-ancestors 'self'"}, b"x", "FRAME_ANCESTORS"),
        (200, PAGE, b"x" * (5 * 2**20), "TOO_LARGE"),
    ],
)
def test_what_keeps_bitrix24_from_showing_a_page_is_found(
    page: Page, status: int, headers: dict[str, str], content: bytes, code: str
) -> None:
    page.answers(status, headers, content)
    examined = check_page(page.address, ORIGIN)
    assert codes(examined) == [code]
    assert examined.is_good == (code in {"EMPTY_PAGE", "NOT_A_PAGE", "SIGN_IN_PAGE", "TOO_WIDE"})
    assert "next=secret" not in repr(examined)


def test_each_fault_of_a_certificate_is_told_apart(
    authority: trustme.CA, serve: Callable[[LeafCert], Page]
) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    for certificate, code in (
        (authority.issue_cert("127.0.0.1", not_after=past), "CERTIFICATE_EXPIRED"),
        (authority.issue_cert("other.example"), "CERTIFICATE_OTHER_HOST"),
        (trustme.CA().issue_cert("127.0.0.1"), "CERTIFICATE_UNKNOWN"),
    ):
        page = serve(certificate)
        examined = check_page(page.address, ORIGIN)
        assert codes(examined) == [code]
        assert examined.reached == STEPS[:2]
        assert not page.server.asked


def test_a_host_that_nobody_has_and_a_port_that_nobody_serves_are_told(authority: trustme.CA) -> None:
    assert [one.code for one in check_page("https://no-such-page.invalid/", ORIGIN).findings] == [
        "HOST_NOT_FOUND"
    ]
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert codes(check_page(f"https://127.0.0.1:{port}/", ORIGIN)) == ["NOT_REACHABLE"]


def test_a_page_that_never_answers_is_given_up(authority: trustme.CA, measured: Measured) -> None:
    cancel = threading.Event()
    with never_answering(authority) as address:
        timer = threading.Timer(0.2, cancel.set)
        timer.start()
        with measured(), pytest.raises(PortalError) as caught:
            check_page(address, ORIGIN, cancel=cancel)
        timer.join()
        assert caught.value.code == "CANCELLED"
        cancel = threading.Event()
        timer = threading.Timer(0.2, cancel.set)
        timer.start()
        with measured(), pytest.raises(PortalError) as caught:
            check_handler(address, cancel)
        timer.join()
        assert caught.value.code == "CANCELLED"


def test_a_server_that_does_not_speak_tls_has_no_certificate_that_holds(authority: trustme.CA) -> None:
    with scripted_server() as plain:
        examined = check_page(plain.address.replace("http:", "https:"), ORIGIN)
    assert codes(examined) == ["CERTIFICATE"]
    assert examined.reached == STEPS[:2]


@pytest.mark.parametrize(
    ("sources", "code"),
    [
        (ORIGIN, ""),
        ("acme.bitrix24.com", ""),
        ("https://other.bitrix24.com", "FRAME_ANCESTORS"),
        ("'self'", "FRAME_ANCESTORS"),
    ],
)
def test_a_page_may_name_the_portal_that_shows_it(page: Page, sources: str, code: str) -> None:
    page.answers(200, {**PAGE, "Content-Security-Policy": f"frame-ancestors {sources}"})
    assert codes(check_page(page.address, ORIGIN)) == ([code] if code else [])


def test_a_page_may_be_framed_by_the_site_that_it_is_of(page: Page) -> None:
    page.answers(200, {**PAGE, "Content-Security-Policy": "frame-ancestors 'self'"})
    assert codes(check_page(page.address, page.address.rpartition("/")[0])) == []


def test_every_finding_has_its_sentence_and_its_advice() -> None:
    assert FINDINGS.keys() == FINDING_CODES


@pytest.mark.parametrize(
    ("status", "location", "code", "target", "asked"),
    [
        (302, "/login?next=secret", "SIGN_IN_REDIRECT", "{origin}/login", 1),
        (302, "/blog/index?next=secret", "REDIRECTED", "{origin}/blog/index", 1),
        (303, "https://other.example/" + "a" * 300, "REDIRECTED", "https://other.example/" + "a" * 178, 1),
        (302, "//[broken?next=secret", "REDIRECTED", "//[broken", 1),
        (307, "next#secret", "REDIRECTED_OFTEN", "{origin}/next", 3),
        (307, "http://127.0.0.1/x?next=secret", "REDIRECT_INSECURE", "http://127.0.0.1/x", 1),
        (308, "ftp://127.0.0.1/x", "REDIRECT_INSECURE", "ftp://127.0.0.1/x", 1),
        (308, "//[broken?next=secret", "REDIRECT_INSECURE", "//[broken", 1),
    ],
)
def test_where_a_page_redirects_to_is_told_without_what_may_be_secret(
    page: Page, status: int, location: str, code: str, target: str, asked: int
) -> None:
    reached = {"REDIRECT_INSECURE": 2, "REDIRECTED_OFTEN": 3, "REDIRECTED": 4, "SIGN_IN_REDIRECT": 4}
    page.answers(status, {"Location": location})
    examined = check_page(page.address, ORIGIN)
    assert codes(examined) == [code]
    assert examined.findings[1].details == {"target": target.format(origin=page.address.rpartition("/")[0])}
    assert len(page.server.asked) == asked
    assert (examined.url, examined.origin) == (page.address, ORIGIN)
    assert examined.reached == STEPS[: reached[code]]


@pytest.mark.parametrize(
    ("status", "headers", "content", "details"),
    [
        (410, {}, b"no", {"status": "410"}),
        (401, {}, b"no", {"status": "401"}),
        (400, {}, b"no", {"status": "400"}),
        (499, {}, b"no", {"status": "499"}),
        (503, {}, b"no", {"status": "503"}),
        (200, {"Content-Type": "Image/PNG; x=y"}, b"x", {"value": "image/png"}),
        (200, {"Content-Disposition": "Attachment; filename=x"}, b"x", {"value": "text/html"}),
        (200, {"X-Frame-Options": "deny" + "," * 300}, b"x", {"value": "X-Frame-Options: deny" + "," * 179}),
        (200, {}, b"\n ", {}),
        (200, {}, b"<table width=1000>", {"value": "1000"}),
    ],
)
def test_a_finding_carries_what_its_sentence_needs(
    page: Page, status: int, headers: dict[str, str], content: bytes, details: dict[str, str]
) -> None:
    page.answers(status, headers, content)
    examined = check_page(page.address, ORIGIN)
    assert [one.details for one in examined.findings[1:]] == [details]
    assert (examined.url, examined.origin, examined.reached) == (page.address, ORIGIN, STEPS)


@pytest.mark.parametrize(
    "kind", ["text/html", "TEXT/HTML ; charset=x", "application/xhtml+xml", "text/plain", ""]
)
def test_a_page_that_browsers_show_is_good(page: Page, kind: str) -> None:
    headers = {"Content-Disposition": "inline", **({"Content-Type": kind} if kind else {})}
    page.answers(299, headers)
    examined = check_page(page.address, ORIGIN)
    assert codes(examined) == []
    assert examined.is_good


@pytest.mark.parametrize(
    "content",
    [
        b"<div style='width: 1200px; max-width: 100%'>",
        b"<style>@media (min-width: 1000px) {.page {width: 960px}}</style>",
        b"<style media=print>.page {width: 2000px}</style>",
        b"<style>.page {width: 100%; min-width: 320px} a {width: 1200}</style>",
        b"<meta name=viewport content='width=device-width, initial-scale=1'>",
        b"<input type=text><table width='100%'>",
        b"<table width=800>",
        b"<p>login password 2000px",
        b"\xff\xfe<![foo",
    ],
)
def test_a_page_that_fits_and_asks_for_no_password_is_good(page: Page, content: bytes) -> None:
    page.answers(200, PAGE, content)
    assert codes(check_page(page.address, ORIGIN)) == []


@pytest.mark.parametrize(
    ("status", "headers", "code"),
    [
        (200, {}, ""),
        (204, {}, ""),
        (200, {"Content-Type": "application/json"}, ""),
        (404, {}, "NOT_FOUND"),
        (500, {}, "SERVER_ERROR"),
        (302, {"Location": "/login"}, "SIGN_IN_REDIRECT"),
        (308, {"Location": "http://127.0.0.1/"}, "REDIRECT_INSECURE"),
    ],
)
def test_an_event_handler_is_tested_with_an_event_that_says_it_is_a_test(
    page: Page, status: int, headers: dict[str, str], code: str
) -> None:
    page.answers(status, headers, b"")
    assert [one.code for one in check_handler(page.address)] == ([code] if code else [])
    [(path, fields)] = page.server.asked
    assert path == "/settings?for=us"
    assert {name: value for name, [value] in fields.items()} == {
        "event": "ONAPPTEST",
        "event_handler_id": "0",
        "data[QUERY][marker]": "test-value",
        "ts": "0",
        "auth[domain]": "test-value",
        "auth[application_token]": "test-value",
    }


def test_only_a_page_on_this_computer_is_reached_past_any_proxy(
    authority: trustme.CA, serve: Callable[[LeafCert], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = serve(authority.issue_cert("127.0.0.1", "localhost"))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert codes(check_page(page.address, ORIGIN)) == []
    assert codes(check_page(page.address.replace("127.0.0.1", "localhost"), ORIGIN)) == []
    elsewhere = check_page("https://no-such-page.invalid/", ORIGIN)
    assert [one.code for one in elsewhere.findings] == ["PROXY"]


def test_a_handler_whose_address_is_none_is_not_reachable() -> None:
    assert [one.code for one in check_handler("https://[acme.example/handler")] == ["NOT_REACHABLE"]

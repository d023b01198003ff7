from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPException, HTTPResponse
from pathlib import Path

import httpx
import pytest

from configurator.practice import PracticePortal
from configurator.practice.serving_limits import ServingLimits
from tests.portal.practice.conftest import Browser
from tests.support.patience import PATIENCE
from tests.support.practice_forms import send_form, token_of

TEMPLATES = Path("configurator/practice/templates")
PAGE = "/oauth/authorize/"


def login(portal: PracticePortal) -> dict[str, str]:
    return {"login": portal.user, "password": portal.password}


def page_of(portal: PracticePortal) -> str:
    return f"{PAGE}?client_id={portal.client_id}"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "127.0.0.1.nip.io:{port}", "127.0.0.1", ""]
)
def test_a_name_that_leads_here_by_dns_is_refused(browser: Browser, host: str) -> None:
    for path in ("/", "/rest/scope", PAGE, "/nothing"):
        answer = browser.http.get(path, headers={"Host": host.format(port=browser.portal.port)})
        assert answer.status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_the_names_of_loopback_are_answered(browser: Browser, host: str) -> None:
    answer = browser.http.get("/", headers={"Host": host.format(port=browser.portal.port)})
    assert answer.status_code == 200


ORIGINS = ["https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}", ""]


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_form_that_another_site_sends_is_refused(browser: Browser, origin: str) -> None:
    portal = browser.portal
    token = token_of(browser.http.get(page_of(portal)).text)
    answer = browser.http.post(
        page_of(portal),
        data={**login(portal), "csrf_token": token},
        headers={"Origin": origin.format(port=portal.port)},
    )
    assert answer.status_code == 403
    assert not portal.state.sessions


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_is_refused_where_the_browser_says_that_it_is_foreign(browser: Browser, site: str) -> None:
    portal = browser.portal
    token = token_of(browser.http.get(page_of(portal)).text)
    answer = browser.http.post(
        page_of(portal), data={**login(portal), "csrf_token": token}, headers={"Sec-Fetch-Site": site}
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_page_of_another_site_cannot_use_a_stolen_token(browser: Browser, origin: str) -> None:
    for method in ("GET", "POST"):
        answer = browser.http.request(
            method,
            f"/rest/imconnector.list?auth={browser.portal.access_token}",
            headers={"Origin": origin.format(port=browser.portal.port)},
        )
        assert (answer.status_code, answer.json()["error"]) == (403, "WRONG_ORIGIN")


def test_a_link_from_another_site_leads_here(browser: Browser) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Referer": "https://evil.example/"}
    assert browser.http.get("/contact_center/", headers=headers).status_code == 200


def test_programs_without_an_origin_use_rest_and_the_token_endpoint(browser: Browser) -> None:
    assert browser.call("scope") == ["imopenlines"]
    code = browser.redirect().params["code"]
    assert "access_token" in browser.token(code=code).json()


def test_a_browser_may_call_with_the_portals_own_origin(browser: Browser) -> None:
    portal = browser.portal
    answer = browser.http.post(
        "/rest/scope", json={"auth": portal.access_token}, headers={"Origin": portal.address}
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("token", ["", "0" * 64, "é", "[]"])
def test_a_form_without_its_token_is_refused(browser: Browser, token: str) -> None:
    portal = browser.portal
    browser.http.get(page_of(portal))
    answer = browser.http.post(page_of(portal), data={**login(portal), "csrf_token": token})
    assert answer.status_code == 403
    assert "out of date" in answer.text
    assert not portal.state.sessions


def test_the_token_of_another_browser_is_refused(browser: Browser) -> None:
    portal = browser.portal
    with httpx.Client(base_url=portal.address, trust_env=False) as other:
        stolen = token_of(other.get(page_of(portal)).text)
    browser.http.get(page_of(portal))
    answer = browser.http.post(page_of(portal), data={**login(portal), "csrf_token": stolen})
    assert answer.status_code == 403


def test_a_token_ends_with_its_session(browser: Browser) -> None:
    portal = browser.portal
    before = token_of(browser.http.get(page_of(portal)).text)
    send_form(browser.http, page_of(portal), login(portal))
    answer = browser.http.post(page_of(portal), data={"answer": "allow", "csrf_token": before})
    assert answer.status_code == 403


def test_a_double_click_signs_in_once_more(browser: Browser) -> None:
    portal = browser.portal
    form = {**login(portal), "csrf_token": token_of(browser.http.get(page_of(portal)).text)}
    assert [browser.http.post(page_of(portal), data=form).status_code for _ in range(2)] == [303, 303]
    assert 'id="allow"' in browser.http.get(page_of(portal)).text


def test_a_script_may_send_the_token_as_a_header(browser: Browser) -> None:
    portal = browser.portal
    token = token_of(browser.http.get(page_of(portal)).text)
    answer = browser.http.post(page_of(portal), data=login(portal), headers={"X-CSRF-Token": token})
    assert answer.status_code == 303


@pytest.mark.parametrize(
    "body",
    [b"--x\r\nbroken", b"", b"\x00" * 100, b'--x\r\nContent-Disposition: form-data; name="csrf_token"'],
)
def test_a_form_that_cannot_be_read_is_refused(browser: Browser, body: bytes) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    assert browser.http.post(PAGE, content=body, headers=headers).status_code == 403


def test_every_form_of_the_templates_is_sent_to_the_portal_itself() -> None:
    """So each gets its token; a form for another site must not."""
    for file in TEMPLATES.glob("*.html"):
        for form in file.read_text("utf-8").split("<form")[1:]:
            assert 'method="post"' in form
            assert 'action=""' in form or 'action="/' in form or file.name == "settings_frame.html"


def test_no_page_may_be_framed(browser: Browser) -> None:
    for path in ("/", PAGE, "/nothing", "/rest/scope", "/icon/livechat"):
        headers = browser.http.get(path).headers
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_the_pages_language_is_spoken_by_a_refusal(browser: Browser) -> None:
    page = browser.http.post(PAGE, data={}, headers={"Accept-Language": "ru"})
    assert '<html lang="ru">' in page.text
    assert "out of date" not in page.text


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_over_one_megabyte_is_refused(browser: Browser, chunked: bool) -> None:
    size = 2**20 + 1
    for path in ("/rest/scope", "/oauth/token/", PAGE, "/nothing"):
        body: bytes | Iterator[bytes] = iter([b"x" * size]) if chunked else b"x" * size
        assert browser.http.post(path, content=body).status_code == 413
        assert browser.http.get("/").status_code == 200


def test_a_body_of_one_megabyte_is_read(browser: Browser) -> None:
    assert browser.http.post("/rest/scope", content=b"x" * 2**20).json()["error"] == "NO_AUTH_FOUND"


def connect(portal: PracticePortal) -> socket.socket:
    return socket.create_connection(("127.0.0.1", portal.port), timeout=PATIENCE)


def status_of(connection: socket.socket) -> int:
    """Read one whole answer; return its status."""
    answer = HTTPResponse(connection)
    answer.begin()
    answer.read()
    return answer.status


def rest_of(connection: socket.socket) -> bytes:
    """Return what arrives until the other side ends the connection, in whatever way."""
    arrived = b""
    try:
        while data := connection.recv(65536):
            arrived += data
    except ConnectionError:
        pass
    return arrived


def head(portal: PracticePortal, method: str = "GET", *more: str) -> bytes:
    lines = [f"{method} /rest/scope HTTP/1.1", f"Host: 127.0.0.1:{portal.port}", *more, "", ""]
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("sent", [b"", b"G", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nX: "])
def test_a_request_that_never_ends_is_cut(portal: PracticePortal, sent: bytes) -> None:
    portal.state.limits = ServingLimits(head_seconds=0.1)
    with connect(portal) as slow:
        slow.sendall(sent)
        assert rest_of(slow) == b""


def test_the_second_request_of_a_connection_is_cut_too(portal: PracticePortal) -> None:
    portal.state.limits = ServingLimits(head_seconds=0.1)
    with connect(portal) as slow:
        slow.sendall(head(portal))
        assert status_of(slow) == 401
        slow.sendall(b"GET / HT")
        assert rest_of(slow) == b""


def test_a_body_that_never_ends_is_refused(portal: PracticePortal) -> None:
    portal.state.limits = ServingLimits(body_seconds=0.1)
    with connect(portal) as slow:
        slow.sendall(head(portal, "POST", "Content-Length: 10") + b"x")
        assert rest_of(slow).startswith(b"HTTP/1.1 408")


def test_a_connection_without_requests_ends(portal: PracticePortal) -> None:
    portal.state.limits = ServingLimits(idle_seconds=0.1)
    with connect(portal) as idle:
        idle.sendall(head(portal))
        assert rest_of(idle).startswith(b"HTTP/1.1 401")


def test_a_client_that_takes_no_answer_is_cut(portal: PracticePortal) -> None:
    portal.state.limits = ServingLimits(idle_seconds=0.1)
    portal.faults = ["HUGE"]
    with connect(portal) as greedy:
        greedy.sendall(head(portal))
        assert greedy.recv(1) == b"H"
        # Its place is free again only when the portal has given it up.
        portal.state.limits = ServingLimits(connections=1)
        assert is_answered_soon(portal)
        assert len(rest_of(greedy)) < 64 * 2**20


def is_answered_soon(portal: PracticePortal) -> bool:
    """Ask until there is room for one more connection."""
    for _ in range(10_000):
        # What is turned away may end before it has read its answer.
        with suppress(OSError, HTTPException), connect(portal) as next_one:
            next_one.sendall(head(portal, "OPTIONS"))
            if status_of(next_one) != 503:
                return True
    return False


def test_only_so_many_connections_are_kept(portal: PracticePortal) -> None:
    kept = [connect(portal) for _ in range(64)]
    try:
        for one in kept:
            one.sendall(head(portal, "OPTIONS"))
            assert status_of(one) == 405
        with connect(portal) as refused:
            assert rest_of(refused).startswith(b"HTTP/1.1 503")
        kept.pop().close()
        assert is_answered_soon(portal)
    finally:
        for one in kept:
            one.close()

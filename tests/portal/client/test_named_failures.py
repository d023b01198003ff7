"""Whatever lies between here and a portal is named for what it is, over real sockets and real TLS."""

from __future__ import annotations

import gc
import socket
import ssl
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
import trustme

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.http import second_look
from configurator.http.limits import Limits
from configurator.wording.portal import words
from tests.support.portal_calls import QUICK, failure
from tests.support.raw_server import RawServer, page, raw_server, saying

SECRET = "canary-at"
PORTAL = parse("acme.bitrix24.com")
GOOD = b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 15\r\n\r\n{"result":true}'

own_authority = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only OpenSSL's own store takes an authority for one test"
)


def asked(address: str, limits: Limits = QUICK) -> PortalError:
    """Ask a portal for something that may not be done twice; return its failure, which names no secret."""
    portal = parse(address)
    with Client(portal, Tokens(SECRET, "", portal.rest), limits=limits) as client:
        error = failure(client, "imconnector.register")
    assert SECRET not in repr([error, vars(error), error.__cause__, error.__context__])
    said = words(error.code, portal.netloc, error.details)
    assert str(said).isprintable()
    return error


def said_of(error: PortalError) -> str:
    return words(error.code, "acme.bitrix24.com", error.details).unchanged


def nothing_arrived(server: RawServer) -> bool:
    return SECRET.encode() not in b"".join(server.heard)


# What a web server or firewall before the portal answers


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page("429 Too Many Requests", "<h1>429</h1>", "Retry-After: 30"), "TOO_MANY_REQUESTS"),
        (page("413 Request Entity Too Large", "<h1>nginx</h1>"), "REQUEST_TOO_LARGE"),
        (page("403 Forbidden", "<html>Cloudflare</html>"), "BLOCKED"),
        (page("401 Unauthorized", "<html></html>", 'WWW-Authenticate: Basic realm="x"'), "BLOCKED"),
        (page("407 Proxy Authentication Required", "<html>Squid</html>"), "PROXY_PASSWORD"),
        (page("511 Network Authentication Required", "<html>Hotel</html>"), "NETWORK_PAGE"),
        (page("302 Found", "", "Location: http://login.hotspot.example/?next=x"), "NETWORK_PAGE"),
        (page("307 Temporary Redirect", "", "Location: https://sso.example/realms/acme"), "NETWORK_PAGE"),
        (page("400 Bad Request", "The plain HTTP request was sent to HTTPS port"), "HTTPS_EXPECTED"),
    ],
)
def test_a_refusal_before_the_portal_is_named_and_nothing_was_changed(answer: bytes, code: str) -> None:
    with raw_server(saying(answer)) as server:
        error = asked(f"http://127.0.0.1:{server.port}")
    assert error.code == code
    assert said_of(error) == "Nothing was changed."


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page("200 OK", "<html>Welcome to the hotel</html>"), "NOT_BITRIX24"),
        (page("200 OK", "<b>Fatal error</b>: Uncaught Error"), "PHP_ERROR"),
        (page("500 Server Error", "PHP Fatal error:  Allowed memory size exhausted"), "PHP_ERROR"),
        (page("200 OK", '{"result":true}{"result":false}'), "MIXED_ANSWER"),
        (page("200 OK", '{"result":{"res'), "BROKEN_ANSWER"),
        (page("200 OK", ""), "EMPTY_ANSWER"),
        (page("200 OK", "\0\0"), "EMPTY_ANSWER"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", "CONNECTION_LOST"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", "CONNECTION_LOST"),
        (b"", "CONNECTION_LOST"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd", "BROKEN_ANSWER"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "CONNECTION_LOST"),
        (b"220 mail.example ESMTP\r\n\r\n", "NOT_HTTP"),
        (b"\x00\x01\x02\x03\r\n\r\n", "NOT_HTTP"),
        (b"<html>no status line</html>\r\n\r\n", "NOT_HTTP"),
    ],
)
def test_where_the_portal_may_have_done_it_that_is_said(answer: bytes, code: str) -> None:
    with raw_server(saying(answer)) as server:
        error = asked(f"http://127.0.0.1:{server.port}")
    assert error.code == code
    assert "may have been saved" in said_of(error)


@pytest.mark.parametrize(
    "body",
    ['\ufeff{"result":7}', '<b>Warning</b>: x in {main}\n{"result":7}', '{"result":7}<!-- 0.1 s -->\0'],
)
def test_an_answer_with_noise_around_it_counts(body: str) -> None:
    with raw_server(saying(page("200 OK", body))) as server:
        portal = parse(f"http://127.0.0.1:{server.port}")
        with Client(portal, Tokens(SECRET, "", portal.rest), limits=QUICK) as client:
            assert client.call("imconnector.register") == 7


def test_an_answer_that_trickles_is_a_time_out() -> None:
    def trickle(connection: socket.socket, _request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while True:
            connection.sendall(b" ")
            connection.settimeout(0.02)
            try:
                if not connection.recv(1):
                    return
            except TimeoutError:
                continue

    with raw_server(trickle) as server:
        error = asked(f"http://127.0.0.1:{server.port}", Limits(read=5, total=0.3))
    assert error.code == "TIMEOUT"


def test_an_answer_that_is_far_too_large_is_not_read_to_its_end() -> None:
    with raw_server(saying(page("200 OK", " " * 200_000))) as server:
        error = asked(f"http://127.0.0.1:{server.port}", Limits(response_bytes=100_000))
    assert error.code == "TOO_LARGE"


# Plain HTTP and TLS


@pytest.mark.parametrize(
    "answer",
    [page("400 Bad Request", "<html>?</html>"), b"SSH-2.0-OpenSSH_9.2\r\n", b"<html></html>", b"\x00" * 40],
)
def test_a_port_without_tls_is_named_and_gets_no_token(answer: bytes) -> None:
    with raw_server(saying(answer)) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == "NOT_HTTPS"
    assert said_of(error) == "Nothing was changed."
    assert nothing_arrived(server)


def test_plain_http_on_a_port_with_tls_is_named(authority: trustme.CA) -> None:
    with raw_server(saying(GOOD), server_context(authority.issue_cert("127.0.0.1"))) as server:
        error = asked(f"http://127.0.0.1:{server.port}")
    assert error.code == "HTTPS_EXPECTED"
    assert said_of(error) == "Nothing was changed."


@pytest.mark.parametrize("answer", [b"", b"\x15\x03\x01\x00\x02\x02\x28", b"\x15\x03\x03\x00\x02\x02\x46"])
def test_a_handshake_that_fails_is_no_matter_of_certificates(answer: bytes) -> None:
    """The other side hangs up, knows no common cipher (40), or no common version (70)."""
    with raw_server(saying(answer)) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == "HANDSHAKE_FAILED"
    assert nothing_arrived(server)


# Certificates and clocks


def server_context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@pytest.fixture
def secured(authority: trustme.CA) -> Callable[..., AbstractContextManager[RawServer]]:
    """A function that serves over TLS: with a certificate valid in these days from now, and this clock."""

    def serve(
        name: str = "127.0.0.1", begin: float = -30, end: float = 30, clock: float | None = 0
    ) -> AbstractContextManager[RawServer]:
        now = datetime.now(UTC)
        certificate = authority.issue_cert(
            name, not_before=now + timedelta(begin), not_after=now + timedelta(end)
        )
        date = "" if clock is None else f"Date: {format_datetime(now + timedelta(clock), usegmt=True)}"
        answer = page("404 Not Found", "", *filter(None, [date]))
        return raw_server(saying(answer), server_context(certificate))

    return serve


@own_authority
@pytest.mark.parametrize(
    ("begin", "end", "clock", "code"),
    [
        (-30, -0.5, -1, "CLOCK_WRONG"),  # this computer's clock is a day ahead
        (0.5, 90, 1, "CLOCK_WRONG"),  # a day behind
        (-30, -0.5, 0, "CERTIFICATE_EXPIRED"),  # both clocks agree
        (-30, -0.5, None, "CERTIFICATE_EXPIRED"),
        (-900, -800, -850, "CERTIFICATE_EXPIRED"),  # an old certificate, and a clock that suits it
        (-30, -5, -6, "CERTIFICATE_EXPIRED"),
        (0.5, 90, 0, "CERTIFICATE_NOT_YET_VALID"),
        (0.5, 90, None, "CERTIFICATE_NOT_YET_VALID"),
        (800, 900, 850, "CERTIFICATE_NOT_YET_VALID"),
    ],
)
def test_a_wrong_time_is_the_certificates_or_the_clocks(
    secured: Callable[..., AbstractContextManager[RawServer]],
    begin: float,
    end: float,
    clock: float | None,
    code: str,
) -> None:
    with secured(begin=begin, end=end, clock=clock) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == code
    assert ("time" in error.details) == (code == "CLOCK_WRONG")
    assert said_of(error) == "Nothing was changed."
    assert nothing_arrived(server)
    assert not any(b"/rest" in heard or b"imconnector" in heard for heard in server.heard)


@own_authority
def test_the_portals_time_is_told(secured: Callable[..., AbstractContextManager[RawServer]]) -> None:
    with secured(begin=-30, end=-0.5, clock=-1) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    yesterday = datetime.now(UTC) - timedelta(1)
    assert error.details["time"].startswith(f"{yesterday:%Y-%m-}")
    assert error.details["time"] in words(error.code, "acme.bitrix24.com", error.details).why


@own_authority
def test_a_server_that_tells_its_time_byte_by_byte_is_not_listened_to_for_long(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    certificate = authority.issue_cert(
        "127.0.0.1", not_before=now - timedelta(30), not_after=now - timedelta(0.5)
    )
    told = page("404 Not Found", "", f"Date: {format_datetime(now - timedelta(1), usegmt=True)}")

    def drip(connection: socket.socket, _request: bytes) -> None:
        for place in range(20):
            connection.sendall(told[place : place + 1])
            time.sleep(0.05)
        connection.sendall(told[20:])

    monkeypatch.setattr(second_look, "_TOTAL_SECONDS", 0.3)
    with raw_server(drip, server_context(certificate)) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == "CERTIFICATE_EXPIRED"


@own_authority
@pytest.mark.parametrize("name", ["login.hotspot.example", "localhost", "127.0.0.2"])
def test_a_certificate_of_another_name_is_another_server(
    secured: Callable[..., AbstractContextManager[RawServer]], name: str
) -> None:
    with secured(name) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == "CERTIFICATE_OTHER_HOST"
    assert nothing_arrived(server)


def test_a_certificate_of_an_unknown_authority_stays_one() -> None:
    with raw_server(saying(GOOD), server_context(trustme.CA().issue_cert("127.0.0.1"))) as server:
        error = asked(f"https://127.0.0.1:{server.port}")
    assert error.code == "CERTIFICATE"


# Proxies


@pytest.fixture
def through(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], PortalError]:
    """A function that asks a portal through a proxy."""

    def ask(proxy: str) -> PortalError:
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(name, proxy)
        for name in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        error = asked("https://acme.bitrix24.com")
        assert said_of(error) == "Nothing was changed."
        return error

    return ask


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page("407 Proxy Authentication Required", "x", "Proxy-Authenticate: NTLM"), "PROXY_PASSWORD"),
        (page("403 Forbidden", "<html>Blocked by policy</html>"), "PROXY"),
        (page("405 Method Not Allowed", "<html></html>"), "PROXY"),
        (page("502 Bad Gateway", "<html></html>"), "PROXY_UNREACHED"),
        (page("503 Service Unavailable", "<html>DNS</html>"), "PROXY_UNREACHED"),
        (page("504 Gateway Timeout", "<html></html>"), "PROXY_UNREACHED"),
        (page("302 Found", "", "Location: http://login.hotspot.example/"), "NETWORK_PAGE"),
        (page("511 Network Authentication Required", "<html></html>"), "NETWORK_PAGE"),
        (page("200 OK", "<html>Welcome to the hotel</html>"), "NETWORK_PAGE"),
        (b"HTTP/1.1 200 OK\r\n\r\n", "HANDSHAKE_FAILED"),
        (b"<html>not a proxy</html>\r\n\r\n", "PROXY_GONE"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "PROXY_GONE"),
        (b"\x00\xff\x00", "PROXY_GONE"),
        (b"", "PROXY_GONE"),
    ],
)
def test_a_proxy_is_named_by_what_it_says(
    through: Callable[[str], PortalError], answer: bytes, code: str
) -> None:
    with raw_server(saying(answer)) as proxy:
        error = through(f"http://user:canary-password@127.0.0.1:{proxy.port}")
    assert error.code == code
    assert "canary" not in repr(error.details)
    assert nothing_arrived(proxy)


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("kind", ["http", "socks5"])
def test_a_dead_proxy_is_named_with_its_address(
    through: Callable[[str], PortalError], closed_port: int, kind: str
) -> None:
    error = through(f"{kind}://user:canary-password@127.0.0.1:{closed_port}")
    assert (error.code, error.details) == ("PROXY_GONE", {"proxy": f"127.0.0.1:{closed_port}"})
    assert f"127.0.0.1:{closed_port}" in words(error.code, PORTAL.host, error.details).why


def test_a_proxy_that_is_not_found_is_not_taken_for_the_portal(through: Callable[[str], PortalError]) -> None:
    error = through("http://proxy.invalid:3128")
    assert (error.code, error.details) == ("PROXY_GONE", {"proxy": "proxy.invalid:3128"})


@pytest.mark.parametrize(
    ("pieces", "code"),
    [
        ((b"\x05\xff",), "PROXY_PASSWORD"),  # none of the offered ways to say who it is
        ((b"\x05\x00", b"\x05\x05\x00\x01" + bytes(6)), "PROXY_UNREACHED"),  # connection refused
        ((b"\x05\x00", b"\x05\x04\x00\x01" + bytes(6)), "PROXY_UNREACHED"),  # host unreachable
    ],
)
@pytest.mark.filterwarnings("ignore:unclosed transport")
@pytest.mark.filterwarnings("ignore:unclosed <socket:")
@pytest.mark.filterwarnings("ignore:.*Transport.__del__:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:.*<socket.socket fd=:pytest.PytestUnraisableExceptionWarning")
def test_a_socks_proxy_is_named_by_what_it_says(
    through: Callable[[str], PortalError], pieces: tuple[bytes, ...], code: str
) -> None:
    """RFC 1928; httpcore leaves the connection of a broken greeting to the collector, which closes it."""

    def greet(connection: socket.socket, _request: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)
            connection.recv(4096)

    with raw_server(greet) as proxy:
        told = through(f"socks5://127.0.0.1:{proxy.port}").code
        gc.collect()
    assert told == code

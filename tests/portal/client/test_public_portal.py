"""A portal on the internet: a name, Bitrix24's authorization server, HTTPS, and an office's proxy between."""

from __future__ import annotations

import gc
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import trustme

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.signin import oauth
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.signin.redirect import Redirect
from configurator.http import certificates
from configurator.practice import PracticePortal, serve
from tests.support.catch_all_proxy import CatchAllProxy, proxy_to
from tests.support.found import present
from tests.support.portal_calls import PARAMS, QUICK, failure
from tests.support.portal_clock import Clock
from tests.support.practice_forms import send_form

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only OpenSSL's own store takes an authority for one test"
)
NAME, SERVER = "acme.bitrix24.com", "oauth.bitrix.info"
PORTAL = parse(NAME)


@pytest.fixture
def public(tmp_path: Path, authority: trustme.CA, clock: Clock) -> Iterator[PracticePortal]:
    """A practice portal that goes by a name on the internet, whose authority this computer trusts."""
    file = tmp_path / "portal.pem"
    authority.issue_cert(NAME, SERVER).private_key_and_cert_chain_pem.write_to_path(file)
    with serve(certificate=(file, file), known_as=(NAME, SERVER), clock=clock) as public:
        yield public


@pytest.fixture(params=["http", "socks5"])
def proxy(
    request: pytest.FixtureRequest, public: PracticePortal, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CatchAllProxy]:
    """The office's proxy; nothing else reaches the portal."""
    with proxy_to(public.port) as proxy:
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(name, f"{request.param}://{proxy.address}")
        monkeypatch.setenv("NO_PROXY", "")
        yield proxy


def browse(public: PracticePortal) -> Redirect:
    state = oauth.new_state()
    url = oauth.authorize_url(PORTAL, public.client_id, state)
    with httpx.Client(verify=certificates.system_certificates(), follow_redirects=True) as browser:
        send_form(browser, url, {"login": public.user, "password": public.password})
        answer = send_form(browser, url, {"answer": "allow"}, follow_redirects=False)
    return present(oauth.parse_redirect(answer.headers["Location"], state))


def test_the_whole_life_of_a_sign_in_goes_through_the_proxy(
    public: PracticePortal, proxy: CatchAllProxy, clock: Clock
) -> None:
    application = Application(public.client_id, public.client_secret)
    redirect = browse(public)
    assert (redirect.domain, redirect.server_domain) == (NAME, SERVER)
    proxy.asked.clear()
    tokens = oauth.exchange(PORTAL, application, redirect, limits=QUICK)
    assert (tokens.client_endpoint, tokens.server_domain) == (PORTAL.rest, SERVER)
    clock.now += 3601
    with Client(PORTAL, tokens, application=application, limits=QUICK) as client:
        assert connectors.register(client, PARAMS).unconfirmed == ""
    assert proxy.asked == [f"{SERVER}:443", f"{NAME}:443", f"{SERVER}:443"]
    assert public.connectors()["shop_chat"]["NAME"] == "Shop chat"


def test_a_cancel_ends_the_thread_behind_a_proxy_too(public: PracticePortal, proxy: CatchAllProxy) -> None:
    public.faults = ["HANG"]
    cancel, before = threading.Event(), set(threading.enumerate())
    tokens = Tokens(public.access_token, "", PORTAL.rest)
    with Client(PORTAL, tokens, cancel=cancel) as client:
        threading.Timer(0.3, cancel.set).start()
        assert failure(client).code == "CANCELLED"
    for thread in set(threading.enumerate()) - before:
        if thread.name == "bounded":
            thread.join(2)
            assert not thread.is_alive()


@pytest.mark.parametrize(
    "setting", ["ftp://proxy:1", "socks://127.0.0.1:9", "http://[::", "socks4://u:canary@x"]
)
def test_a_proxy_that_cannot_be_used_is_told_without_its_password(
    monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", setting)
    with pytest.raises(PortalError, match="PROXY_SETTING") as caught:
        Client(PORTAL, Tokens("at", "", PORTAL.rest))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    application = Application("local.1", "s")
    with pytest.raises(PortalError, match="PROXY_SETTING"):
        oauth.refresh(PORTAL, application, Tokens("at", "rt", PORTAL.rest))


# httpcore leaves the connection of a broken SOCKS greeting to the collector, which closes it.
@pytest.mark.filterwarnings("ignore:unclosed transport")
@pytest.mark.filterwarnings("ignore:unclosed <socket:")
@pytest.mark.filterwarnings("ignore:.*Transport.__del__:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore:.*<socket.socket fd=:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("kind", ["http", "socks5"])
@pytest.mark.parametrize("said", [b"\x00\xff\x00\xff\x00\xff", b"HTTP/1.1 200\r\n\r\n\r\n", b""])
def test_a_proxy_that_talks_nonsense_is_a_failure_with_words(
    monkeypatch: pytest.MonkeyPatch, kind: str, said: bytes
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            client, _ = server.accept()
            with client:
                client.recv(4096)
                client.sendall(said)

        thread = threading.Thread(target=answer)
        thread.start()
        monkeypatch.setenv("HTTPS_PROXY", f"{kind}://127.0.0.1:{server.getsockname()[1]}")
        monkeypatch.setenv("NO_PROXY", "")
        with Client(PORTAL, Tokens("canary-at", "", PORTAL.rest), limits=QUICK) as client:
            error = failure(client)
        thread.join()
    gc.collect()
    assert error.code in {"PROXY_GONE", "HANDSHAKE_FAILED", "PROXY_PASSWORD", "CONNECTION_LOST"}
    assert "canary" not in repr([error, vars(error), error.__cause__, error.__context__])

"""HTTPS over a real socket, with a certificate authority made for the test."""

from __future__ import annotations

import inspect
import ssl
import sys
from pathlib import Path

import pytest
import trustme
from trustme import LeafCert

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.signin.credentials import Tokens
from configurator.bitrix24.transport import Transport
from configurator.http import certificates
from configurator.http.limits import Limits
from configurator.http.session import Session
from configurator.practice import PracticePortal, serve
from tests.support.portal_calls import QUICK, failure
from tests.support.scripted_portal import Scripted

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="only OpenSSL's own store takes an authority for one test"
)


def portal_with(certificate: LeafCert, folder: Path) -> PracticePortal:
    certificate.private_key_and_cert_chain_pem.write_to_path(folder / "portal.pem")
    return serve(certificate=(folder / "portal.pem", folder / "portal.pem"))


def client_of(practice: PracticePortal) -> Client:
    portal = parse(practice.address)
    assert portal.scheme == "https"
    return Client(portal, Tokens(practice.access_token, "", portal.rest), limits=QUICK)


def test_a_certificate_of_an_authority_that_the_system_trusts_is_good(
    authority: trustme.CA, tmp_path: Path
) -> None:
    with portal_with(authority.issue_cert("127.0.0.1"), tmp_path) as practice, client_of(practice) as client:
        assert client.call("imconnector.list")


def test_a_certificate_of_an_unknown_authority_is_refused(authority: trustme.CA, tmp_path: Path) -> None:
    with (
        portal_with(trustme.CA().issue_cert("127.0.0.1"), tmp_path) as practice,
        client_of(practice) as client,
    ):
        assert failure(client).code == "CERTIFICATE"


@pytest.mark.parametrize(
    ("name", "value"),
    [("PYTHONHTTPSVERIFY", "0"), ("CURL_CA_BUNDLE", ""), ("REQUESTS_CA_BUNDLE", ""), ("SSL_VERIFY", "0"),
     ("NODE_TLS_REJECT_UNAUTHORIZED", "0"), ("HTTPX_VERIFY", "0")],
)  # fmt: skip
def test_nothing_in_the_environment_switches_the_check_off(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    test_a_certificate_of_an_unknown_authority_is_refused(authority, tmp_path)


def test_no_argument_switches_the_check_off() -> None:
    context = certificates.system_certificates()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    for made in (Client, Transport, Session, Limits):
        assert not {"verify", "insecure", "ssl", "context"} & set(inspect.signature(made).parameters)


def test_a_certificate_for_another_host_is_refused(authority: trustme.CA, tmp_path: Path) -> None:
    certificate = authority.issue_cert("other.example")
    with portal_with(certificate, tmp_path) as practice, client_of(practice) as client:
        assert failure(client).code == "CERTIFICATE_OTHER_HOST"


def test_a_server_that_speaks_no_tls_is_refused(scripted: Scripted) -> None:
    scripted.answers = [(200, {}, b"{}")]
    portal = parse(scripted.address.replace("http:", "https:"))
    with Client(portal, Tokens("at", "", portal.rest), limits=QUICK) as client:
        assert failure(client).code == "NOT_HTTPS"
    assert scripted.requests == []

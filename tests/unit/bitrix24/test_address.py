from __future__ import annotations

import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.bitrix24.address import ADDRESS_CODES, AddressError, parse, webhook_portal


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("acme.bitrix24.com", "https://acme.bitrix24.com"),
        ("https://acme.bitrix24.com/", "https://acme.bitrix24.com"),
        ("HTTPS://ACME.Bitrix24.COM/company/personal/user/1/?a=b#c", "https://acme.bitrix24.com"),
        ("  acme.bitrix24.com\n", "https://acme.bitrix24.com"),
        ("<https://acme.bitrix24.com>", "https://acme.bitrix24.com"),
        ("\u200b«acme.bitrix24.com»\ufeff", "https://acme.bitrix24.com"),
        ("acme.bitrix24.com..", "https://acme.bitrix24.com"),
        ("//acme.bitrix24.com", "https://acme.bitrix24.com"),
        ("https:/acme.bitrix24.com", "https://acme.bitrix24.com"),
        ("http://acme.bitrix24.com", "https://acme.bitrix24.com"),
        ("http://acme.bitrix24.com:80/stream/", "https://acme.bitrix24.com"),
        ("acme.bitrix24.com:443", "https://acme.bitrix24.com"),
        ("https://crm.firm.local:8443/", "https://crm.firm.local:8443"),
        ("https://8.8.8.8", "https://8.8.8.8"),
        ("https://müller.de", "https://xn--mller-kva.de"),
        ("компания。рф", "https://" + "компания.рф".encode("idna").decode()),
        ("https://acme.bitrix24.com/rest/", "https://acme.bitrix24.com"),
    ],
)
def test_a_typed_or_pasted_address_is_understood(typed: str, origin: str) -> None:
    assert parse(typed).origin == origin


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("http://127.0.0.1:8321", "http://127.0.0.1:8321"),
        ("127.0.0.1:8321/oauth/authorize/", "http://127.0.0.1:8321"),
        ("LOCALHOST:8321", "http://localhost:8321"),
        ("http://localhost.:80", "http://localhost"),
        ("https://localhost:8443", "https://localhost:8443"),
        ("http://[::1]:8321/", "http://[::1]:8321"),
        ("http://[::1%lo]:8321", "http://[::1]:8321"),
        ("①27.0.0.1", "http://127.0.0.1"),
    ],
)
def test_plain_http_stays_on_loopback_alone(typed: str, origin: str) -> None:
    portal = parse(typed)
    assert portal.origin == origin
    assert portal.is_loopback


def test_rest_methods_lie_below_the_origin() -> None:
    assert parse("acme.bitrix24.com/x").rest == "https://acme.bitrix24.com/rest/"
    assert not parse("acme.bitrix24.com").is_loopback


def test_a_host_that_only_looks_like_loopback_gets_https() -> None:
    for typed in ("http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://notlocalhost.com"):
        portal = parse(typed)
        assert portal.scheme == "https"
        assert not portal.is_loopback


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "ADDRESS_EMPTY"),
        (" \n\u200b", "ADDRESS_EMPTY"),
        ("ftp://acme.bitrix24.com", "ADDRESS_SCHEME"),
        ("javascript:alert(1)", "ADDRESS_SCHEME"),
        ("file:///etc/passwd", "ADDRESS_SCHEME"),
        ("mailto:me@acme.com", "ADDRESS_SCHEME"),
        ("https://admin:hunter2@acme.bitrix24.com", "ADDRESS_PASSWORD"),
        ("me@acme.bitrix24.com", "ADDRESS_PASSWORD"),
        ("https://acme.bitrix24.com/rest/1/abcdef0123456789/", "WEBHOOK_ADDRESS"),
        ("acme.bitrix24.com/rest/12/abcdef0123456789/profile.json", "WEBHOOK_ADDRESS"),
        ("acme", "ADDRESS_INCOMPLETE"),
        ("https://portal/stream/", "ADDRESS_INCOMPLETE"),
        ("https://10.0.0.7", "ADDRESS_NOT_PUBLIC"),
        ("192.168.1.20:8443", "ADDRESS_NOT_PUBLIC"),
        ("http://169.254.169.254", "ADDRESS_NOT_PUBLIC"),
        ("https://[fd00::1]", "ADDRESS_NOT_PUBLIC"),
        ("224.0.0.1", "ADDRESS_NOT_PUBLIC"),
        ("portal.localhost", "ADDRESS_NOT_PUBLIC"),
        ("https://", "ADDRESS_INVALID"),
        ("acme bitrix24 com", "ADDRESS_INVALID"),
        ("acme..bitrix24.com", "ADDRESS_INVALID"),
        ("-acme.bitrix24.com", "ADDRESS_INVALID"),
        ("https://acme.com\\@evil.com", "ADDRESS_INVALID"),
        ("acme.bitrix24.com:port", "ADDRESS_INVALID"),
        ("acme.bitrix24.com:99999", "ADDRESS_INVALID"),
        ("acme.bitrix24.com:0", "ADDRESS_INVALID"),
        ("%61cme.com", "ADDRESS_INVALID"),
        ("http://[::1", "ADDRESS_INVALID"),
        ("http://[zz]", "ADDRESS_INVALID"),
        ("http://[v1.x]", "ADDRESS_INVALID"),
        ("127.1", "ADDRESS_INVALID"),
        ("2130706433", "ADDRESS_INVALID"),
        ("0x7f.0.0.1", "ADDRESS_INVALID"),
        ("0x7f000001", "ADDRESS_INVALID"),
        ("256.1.1.1", "ADDRESS_INVALID"),
        ("0.0.0.0", "ADDRESS_INVALID"),
        ("a" * 64 + ".com", "ADDRESS_INVALID"),
        ("acme.com/" + "x" * 3000, "ADDRESS_INVALID"),
        ("ac\x00me.com", "ADDRESS_INVALID"),
    ],
)
def test_what_is_no_portal_address_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse(typed)
    assert (caught.value.code, str(caught.value)) == (code, code)
    assert code in ADDRESS_CODES


@pytest.mark.parametrize(
    "typed",
    [
        "https://acme.bitrix24.com/rest/1/s3cr3twebhook/",
        "https://admin:s3cr3twebhook@acme.bitrix24.com",
        "https://[s3cr3twebhook]/",
    ],
)
def test_a_secret_pasted_with_the_address_is_not_repeated(typed: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse(typed)
    error = caught.value
    assert "s3cr3t" not in f"{error!r} {error} {''.join(traceback.format_exception(error))}".replace(
        f"parse({typed!r})", ""
    )
    assert "s3cr3t" not in repr(vars(error))


@given(st.text(max_size=80) | st.from_regex(r"(https?://)?[a-z0-9.:@\[\]/%-]{0,30}", fullmatch=True))
def test_any_text_gives_an_address_that_reads_the_same_again_or_a_known_code(typed: str) -> None:
    try:
        portal = parse(typed)
    except AddressError as error:
        code = error.code
    else:
        code = ""
        assert parse(portal.origin) == portal
        assert portal.scheme == "https" or portal.is_loopback
        assert portal.origin.isascii()
    assert code in {"", *ADDRESS_CODES}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://acme.bitrix24.com/rest/1/s3cr3t/profile.json", "https://acme.bitrix24.com"),
        (" ACME.bitrix24.com/rest/12/s3cr3t/ ", "https://acme.bitrix24.com"),
        ("http://acme.bitrix24.com:80/rest/1/s3cr3t/", "https://acme.bitrix24.com"),
        ("https://acme.bitrix24.com/rest/", None),
        ("https://me:pw@acme.bitrix24.com/rest/1/s3cr3t/", None),
        ("https://10.0.0.7/rest/1/s3cr3t/", None),
        ("", None),
    ],
)
def test_the_portal_of_a_webhook_is_known(text: str, origin: str | None) -> None:
    portal = webhook_portal(text)
    assert (portal.origin if portal else None) == origin

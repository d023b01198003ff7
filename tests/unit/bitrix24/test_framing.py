"""Headers that keep a page out of another site's frame, read as browsers read them."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from configurator.bitrix24.framing import frame_refusal

ORIGIN = "https://acme.bitrix24.com"
PAGE = urlsplit("https://shop.example/settings")
POLICY = "content-security-policy"


def refusal(*headers: tuple[str, str], origin: str = ORIGIN, page: str = "") -> tuple[str, str] | None:
    return frame_refusal(headers, origin, urlsplit(page) if page else PAGE)


@pytest.mark.parametrize(
    "source",
    [
        "*", "https:", "HTTPS:", "https://", "acme.bitrix24.com", "ACME.Bitrix24.com", "https://acme.bitrix24.com",
        "http://acme.bitrix24.com", "https://acme.bitrix24.com/", "https://acme.bitrix24.com:443",
        "https://acme.bitrix24.com:*", "acme.bitrix24.com:*", "*.bitrix24.com", "https://*.bitrix24.com:443",
        "*.com",
    ],
)  # fmt: skip
def test_a_source_that_names_the_portal_allows_it(source: str) -> None:
    assert refusal((POLICY, f"default-src 'self'; frame-ancestors {source}")) is None
    assert refusal((POLICY, f"frame-ancestors https://other.example {source}")) is None


@pytest.mark.parametrize(
    "source",
    [
        "'none'", "'self'", "http:", "/https:", "ftp://acme.bitrix24.com", "xcme.bitrix24.com",
        "https://acme.bitrix24.com:8443", "https://acme.bitrix24.com:80", "*.acme.bitrix24.com",
        "bitrix24.com", "cme.bitrix24.com", "https://acme.bitrix24.com.evil.example", "*.bitrix24.eu",
    ],
)  # fmt: skip
def test_a_source_that_does_not_name_the_portal_refuses_it(source: str) -> None:
    value = f"default-src *; frame-ancestors {source}; img-src *"
    assert refusal((POLICY, value)) == ("FRAME_ANCESTORS", f"frame-ancestors {source}")


@pytest.mark.parametrize(
    ("origin", "source", "allowed"),
    [
        ("https://crm.firm.local:8443", "https://crm.firm.local:8443", True),
        ("https://crm.firm.local:8443", "https://crm.firm.local", True),
        ("https://crm.firm.local:8443", "https://crm.firm.local:443", False),
        ("http://localhost:8321", "http://localhost:8321", True),
        ("http://localhost", "localhost:80", True),
        ("http://localhost", "localhost:443", False),
        ("http://localhost", "https://localhost", False),
    ],
)
def test_port_and_scheme_of_a_portal_count(origin: str, source: str, allowed: bool) -> None:
    assert (refusal((POLICY, f"frame-ancestors {source}"), origin=origin) is None) == allowed


@pytest.mark.parametrize("source", ["'self'", "'SELF'"])
def test_self_is_the_origin_of_the_page(source: str) -> None:
    header = (POLICY, f"frame-ancestors {source}")
    assert refusal(header, page="https://ACME.bitrix24.com/page") is None
    assert refusal(header, page="https://acme.bitrix24.com:8443/page") is not None
    assert refusal(header, page="http://acme.bitrix24.com/page") is not None


def test_every_policy_has_to_allow_it() -> None:
    both = f"frame-ancestors {ORIGIN}, frame-ancestors 'none' 'x'"
    assert refusal((POLICY, both)) == ("FRAME_ANCESTORS", "frame-ancestors 'none' 'x'")
    assert refusal((POLICY, "frame-ancestors *"), (POLICY, "frame-ancestors")) == (
        "FRAME_ANCESTORS",
        "frame-ancestors ",
    )


@pytest.mark.parametrize("word", ["DENY", "sameorigin", " SameOrigin , x"])
def test_the_older_header_counts_where_no_policy_names_ancestors(word: str) -> None:
    option = ("x-frame-options", word)
    assert refusal(("x-other", "deny"), option) == ("FRAME_OPTIONS", f"X-Frame-Options: {word}")
    assert refusal((POLICY, "default-src 'none';;"), option) is not None
    assert refusal((POLICY, f"frame-ancestors {ORIGIN}"), option) is None


def test_all_of_the_older_headers_are_shown() -> None:
    headers = [("x-frame-options", "ALLOW-FROM https://a.example"), ("x-frame-options", "deny")]
    assert refusal(*headers) == ("FRAME_OPTIONS", "X-Frame-Options: ALLOW-FROM https://a.example, deny")
    assert refusal(headers[0]) is None
    assert refusal() is None


@pytest.mark.parametrize(
    ("headers", "allowed"),
    [
        ([], True),
        ([("x-frame-options", "DENY")], False),
        ([("x-frame-options", "sameorigin, sameorigin")], False),
        ([("x-frame-options", "ALLOW-FROM https://acme.bitrix24.com")], True),
        ([("content-security-policy", "default-src 'self'")], True),
        ([("content-security-policy", "frame-ancestors *")], True),
        ([("content-security-policy", "frame-ancestors https:")], True),
        ([("content-security-policy", "frame-ancestors 'none'")], False),
        ([("content-security-policy", "frame-ancestors")], False),
        ([("content-security-policy", "frame-ancestors 'self' https://*.bitrix24.com")], True),
        ([("content-security-policy", "script-src x; FRAME-ancestors *.bitrix24.com:443")], True),
        ([("content-security-policy", "frame-ancestors http://acme.bitrix24.com/")], True),
        ([("content-security-policy", "frame-ancestors https://acme.bitrix24.com:8443")], False),
        ([("content-security-policy", "frame-ancestors *.bitrix24.eu")], False),
        ([("content-security-policy", "frame-ancestors *.acme.bitrix24.com")], False),
        ([("content-security-policy", "frame-ancestors *"), ("x-frame-options", "DENY")], True),
        (
            [
                ("content-security-policy", "frame-ancestors *"),
                ("content-security-policy", "frame-ancestors 'none'"),
            ],
            False,
        ),
        ([("content-security-policy", "frame-ancestors *, frame-ancestors 'none'")], False),
        ([("content-security-policy-report-only", "frame-ancestors 'none'")], True),
    ],
)
def test_a_frame_is_allowed_as_browsers_allow_it(headers: list[tuple[str, str]], allowed: bool) -> None:
    assert (refusal(*headers) is None) == allowed

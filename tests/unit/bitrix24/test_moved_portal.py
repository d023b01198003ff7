"""Whether an address is the same portal under another name."""

from __future__ import annotations

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.moved_portal import leads_to_a_page, may_follow


@pytest.mark.parametrize(
    ("old", "new", "follows"),
    [
        ("acme.bitrix24.com", "acme.bitrix24.de", True),
        ("acme.bitrix24.com", "acme.bitrix24.com.br", True),
        ("acme.bitrix24.com", "other.bitrix24.com", False),
        ("x.acme.bitrix24.com", "x.acme.bitrix24.de", False),  # nobody has such a name in the cloud
        ("crm.example", "crm2.example", False),
        ("acme.bitrix24.com", "crm.example", False),
        ("acme.bitrix24.com:8443", "acme.bitrix24.de:8443", False),
        ("http://localhost:8080", "http://127.0.0.1:8080", True),
        ("http://localhost:8080", "http://127.0.0.1:8081", False),
        ("http://localhost:8080", "https://localhost:8080", False),
        ("https://localhost", "acme.bitrix24.com", False),
        ("https://localhost", "https://crm.example", False),
    ],
)
def test_a_sign_in_follows_only_the_same_name_in_the_cloud_or_the_same_port_here(
    old: str, new: str, follows: bool
) -> None:
    assert may_follow(parse(old), parse(new)) == follows
    assert may_follow(parse(new), parse(old)) == follows
    assert may_follow(parse(old), parse(new), [parse(new)])


@pytest.mark.parametrize(
    ("url", "is_page"),
    [
        ("https://wifi.example/login", True), ("http://wifi.example/?to=x", True),
        ("https://wifi.example/restaurant", True), ("https://wifi.example/", False),
        ("https://wifi.example", False), ("https://acme.example/rest/x", False),
        ("ftp://wifi.example/login", False), ("/login", False), ("http://[", False),
        ("https://wifi.example/XX", True),
    ],
)  # fmt: skip
def test_a_page_is_told_from_the_address_of_a_portal(url: str, is_page: bool) -> None:
    assert leads_to_a_page(url) == is_page

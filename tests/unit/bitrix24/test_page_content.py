"""What a settings page shows, read from its HTML."""

from __future__ import annotations

import pytest

from configurator.bitrix24.page_content import PageContent, leads_to_sign_in


@pytest.mark.parametrize(
    ("body", "width"),
    [
        ("<p style='width: 900px'>", 900),
        ("<p style='width: 900px; min-width: 950.5px'>", 950),
        ("<p style='width: 900px; max-width: 100%'>", 0),
        ("<p style='max-width: 100%; min-width: 901px'>", 901),
        ("<p style='WIDTH: 900PX'>", 0),
        ("<p style='width: 900'>", 0),
        ("<p style='width: 90em'>", 0),
        ("<style>p {width: 900px} /* x */ @media (min-width: 1px) {p {width: 990px}}</style>", 900),
        ("<style>p {width: 900px}</style>q {width: 990px}", 900),
        ("<style>p {width: 900px}</style><p>q {width: 990px}</p>", 900),
        ("<style>p {width: 900px}</style><style media=print>p {width: 990px}</style>", 900),
        ("<style media=' Screen '>p {width: 900px}</style>", 900),
        ("<style media=''>p {width: 900px}</style>", 900),
        ("<table width=900>", 900),
        ("<TABLE WIDTH=' 900 px '>", 900),
        ("<table width='90%'>", 0),
        ("<iframe width='900px'>", 900),
        ("<img width=900>", 0),
        ("<table width><p style>", 0),
        ("<meta name=Viewport content='width=1280, initial-scale=1'>", 1280),
        ("<meta name=viewport content='initial-scale=1;width = 1281'>", 1281),
        ("<meta name=viewport content='min-width=1280'>", 0),
        ("<meta name=viewport>", 0),
        ("<meta content='width=1280'>", 0),
        ("<style media>p {width: 900px}</style>", 900),
        ("<style media=screen>p {width: 900px}</style>", 900),
        ("<table><iframe><style></style>", 0),
        ("<meta name=description content='width=1280'>", 0),
        ("<p style='width: 900px'><table width=901><style>p {width: 902px}</style>", 902),
        ("<![foo", 0),
        (f"<p style='width: {'(' * 5000}'><table width=900>", 900),
        (f"<table width=900><style>p {{{'(' * 5000}</style>", 900),
        ("p {width: 900px}<p>", 0),
        ("", 0),
    ],
)
def test_the_widest_fixed_width_of_a_page_is_found(body: str, width: int) -> None:
    assert PageContent(body.encode()).width == width


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("<input type=password>", True), ("<INPUT TYPE=' Password '>", True), ("<input type=text>", False),
        ("<input type>", False), ("<input>", False), ("<p type=password>", False),
        ("<!-- <input type=password> -->", False),
    ],
)  # fmt: skip
def test_a_field_for_a_password_is_found(body: str, asks: bool) -> None:
    assert PageContent(b"\xff<p>" + body.encode() + b"<p>").asks_for_password == asks


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://x.example/login", True), ("/Sign-In?next=/", True), ("https://x.example/a/auth.php", True),
        ("https://x.example/saml2/x", True), ("https://x.example/blog/login-tips", True),
        ("https://login.example/", False), ("https://x.example/authors", False), ("/blog?to=login", False),
        ("https://[", False), ("", False),
    ],
)  # fmt: skip
def test_a_sign_in_page_is_known_by_the_path_of_its_address(address: str, leads: bool) -> None:
    assert leads_to_sign_in(address) == leads

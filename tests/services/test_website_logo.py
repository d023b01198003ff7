"""A website's logo: only what it names is fetched, only from where the rule allows, within limits."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator

import pytest
import trustme

from configurator.http.limits import Limits
from configurator.http.public_fetcher import PublicFetcher
from configurator.services.website_logo import WebsiteError, website_logos
from configurator.wording.websites import website_sentence
from tests.support import pictures_of_pixels as pixels
from tests.support.website import Site, is_this_computer

PNG = pixels.saved(pixels.logo(side=60), "PNG")
OTHER = pixels.saved(pixels.logo((255, 255, 255, 255), 64), "PNG")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h4v4z"/></svg>'
LIMITS = Limits(connect=5, read=20, total=30, response_bytes=1_000_000)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def logos(
    address: str, rule: Callable[[str], bool] = is_this_computer, limits: Limits = LIMITS
) -> list[tuple[str, bytes]]:
    with PublicFetcher(limits, is_allowed=rule) as fetcher:
        return [(one.url, one.data) for one in website_logos(address, fetcher.get)]


def code_of(address: str, rule: Callable[[str], bool] = is_this_computer, limits: Limits = LIMITS) -> str:
    with pytest.raises(WebsiteError) as refused:
        logos(address, rule, limits)
    assert website_sentence(refused.value.code)
    return refused.value.code


def test_what_a_page_names_is_fetched_and_nothing_else(site: Site) -> None:
    site.pages = {
        "/": b'<link rel="icon" sizes="32x32" href="/small.png"><link rel=manifest href=/m.json>'
        b'<link rel="apple-touch-icon" href="touch.png"><meta property="og:image" content="/share.png">'
        b'<img src="/photo.png"><script src="/code.js"></script><link rel="stylesheet" href="/style.css">',
        "/m.json": b'{"icons": [{"src": "/app.png", "sizes": "512x512"}, {"src": "/app.svg"}]}',
        "/app.svg": SVG, "/app.png": PNG, "/touch.png": OTHER, "/small.png": PNG, "/share.png": OTHER,
    }  # fmt: skip
    found = logos(site.address)
    assert [url.rpartition("/")[2] for url, _ in found] == ["app.svg", "app.png", "touch.png"]
    assert not {"/photo.png", "/code.js", "/style.css"} & set(site.asked)
    assert [data for _, data in found] == [SVG, PNG, OTHER]


def test_the_usual_places_are_tried_too(site: Site) -> None:
    site.pages = {"/": b"<html>", "/favicon.svg": SVG, "/favicon.ico": pixels.KINDS["ICO"]()}
    assert [url.rpartition("/")[2] for url, _ in logos(site.address)] == ["favicon.svg", "favicon.ico"]


def test_the_address_of_a_picture_gives_that(site: Site) -> None:
    site.pages = {"/logo": PNG}
    assert logos(f"{site.address}logo") == [(f"{site.address}logo", PNG)]


def test_a_drawing_in_the_link_itself_is_taken(site: Site) -> None:
    site.pages = {"/": b'<link rel="icon" href="data:image/svg+xml,' + SVG.replace(b'"', b"'") + b'">'}
    assert logos(site.address)[0][1] == SVG.replace(b'"', b"'")


@pytest.mark.parametrize(
    "damage",
    [b"<![foo[bar]]>", b"<![]>", b'<link rel=icon href=/b.png sizes="%s">' % (b"9" * 5000)],
    ids=["unknown section", "nameless section", "long number"],
)
def test_a_damaged_page_names_its_logo_all_the_same(site: Site, damage: bytes) -> None:
    site.pages = {"/": b"<link rel=icon href=/a.png>" + damage, "/a.png": PNG}
    assert [data for _, data in logos(site.address)] == [PNG]


def test_a_host_in_another_alphabet_is_looked_up_as_browsers_do(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def look_up(host: object, *rest: object, **more: object) -> object:
        there = "127.0.0.1" if host == "xn--strae-oqa.invalid" else host
        return real(there, *rest, **more)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    site.pages = {"/": PNG}
    assert logos(f"http://straße.invalid:{site.port}/")[0][1] == PNG


def test_this_computer_is_not_public_and_is_not_even_connected_to(site: Site) -> None:
    with pytest.raises(WebsiteError) as refused, PublicFetcher(LIMITS) as fetcher:
        website_logos(site.address, fetcher.get)
    assert (refused.value.code, site.asked) == ("WEBSITE_NOT_PUBLIC", [])


def test_a_redirect_inwards_is_not_followed(site: Site) -> None:
    site.pages = {"/": (302, f"http://127.0.0.2:{site.port}/secret")}
    assert code_of(site.address) == "WEBSITE_NOT_PUBLIC"
    assert site.asked == ["/"]


def test_the_address_that_was_checked_is_the_one_that_is_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    real = socket.getaddrinfo

    def look_up(host: object, *rest: object, **more: object) -> object:
        asked.append(host)
        if host == "logo.example":
            host = "127.0.0.1" if asked.count(host) == 1 else "127.0.0.9"
        return real(host, *rest, **more)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    site.pages = {"/": PNG}
    assert logos(f"http://logo.example:{site.port}/")[0][1] == PNG
    assert asked.count("logo.example") == 1


def test_the_certificate_has_to_be_the_name_s(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    site = Site(context)
    site.pages = {"/": PNG}
    try:
        assert logos(f"https://localhost:{site.port}/")[0][1] == PNG
        assert code_of(f"https://127.0.0.1:{site.port}/") == "WEBSITE_CERTIFICATE"
    finally:
        site.close()


@pytest.mark.parametrize(
    ("pages", "code"),
    [
        ({"/": b"<html><body>Hello"}, "WEBSITE_NO_LOGO"),
        ({"/": b'<link rel=icon href=/a.png>', "/a.png": b"<html>not a picture"}, "WEBSITE_NO_LOGO"),
        ({"/": b'<link rel=icon href="//[x"><link rel=manifest href=/m>', "/m": b"{"}, "WEBSITE_NO_LOGO"),
        ({}, "WEBSITE_REFUSED"),
        ({"/": (302, "/")}, "WEBSITE_REDIRECTS"),
        ({"/": (302, "ftp://127.0.0.1/")}, "WEBSITE_ADDRESS_INVALID"),
        ({"/": bytes(1_100_000)}, "WEBSITE_TOO_LARGE"),
    ],
)  # fmt: skip
def test_a_website_without_a_logo_says_why(
    pages: dict[str, bytes | tuple[int, str]], code: str, site: Site
) -> None:
    site.pages = pages
    assert code_of(site.address) == code


def test_a_website_that_never_answers_is_given_up(site: Site) -> None:
    site.pages = {"/": (0, "")}
    assert code_of(site.address, limits=Limits(total=0.3)) == "WEBSITE_NO_ANSWER"


@pytest.mark.parametrize(
    "address", ["https://", "https://user:x@127.0.0.1/", "http://[::1", "https://exa mple/"]
)
def test_what_is_no_address_is_told(address: str) -> None:
    assert code_of(address) == "WEBSITE_ADDRESS_INVALID"

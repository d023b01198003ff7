"""The logos that a website names: its manifest's icons, touch icons, favicons and its picture for sharing."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Protocol
from urllib.parse import urljoin

from configurator.http import errors
from configurator.http.response import Fetched
from configurator.icon import data_uri
from configurator.icon.svg import gate
from configurator.icon.svg.file_kind import picture_format
from configurator.icon.trace.picture_limits import FORMATS

Fetch = Callable[[str], Fetched]
"""`PublicFetcher.get`."""


class Fetcher(Protocol):
    """What fetches addresses: `PublicFetcher`."""

    def get(self, url: str) -> Fetched:
        """Return what an address answers."""


FetcherMaker = Callable[[threading.Event], AbstractContextManager[Fetcher]]
"""Makes a fetcher that gives up once the event is set: `public_fetcher`, or that of a test."""


_MOST = 8
"""Pictures that are fetched."""
_PAGE = 1_000_000
"""Characters of a page in which its links are searched; they stand at its beginning."""
_VECTOR, _UNKNOWN = 10_000, 1
_TOUCH = 180
_MOST_DIGITS = 9
"""Digits of a side; a longer number isn't one, and Python refuses one of thousands."""
_SHARED = -1
_FAULTS: tuple[tuple[type[errors.HttpError], str], ...] = (
    (errors.NotPublicError, "WEBSITE_NOT_PUBLIC"),
    (errors.TooManyRedirectsError, "WEBSITE_REDIRECTS"),
    (errors.AddressError, "WEBSITE_ADDRESS_INVALID"),
    (errors.HostNotFoundError, "WEBSITE_NOT_FOUND"),
    (errors.CertificateError, "WEBSITE_CERTIFICATE"),
    (errors.TimedOutError, "WEBSITE_NO_ANSWER"),
    (errors.TooLargeError, "WEBSITE_TOO_LARGE"),
)
"""Codes of what can go wrong, the more specific first."""


class WebsiteError(Exception):
    """A website gives no logo.

    Attributes:
        code: one of `_FAULTS`, WEBSITE_UNREACHABLE, WEBSITE_REFUSED (it answers with an error) or
            WEBSITE_NO_LOGO.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class WebsiteLogo:
    """A logo of a website.

    Attributes:
        url: its address.
        data: the bytes of its file, an SVG or a picture of pixels.
    """

    url: str
    data: bytes


def public_fetcher(cancelled: threading.Event) -> AbstractContextManager[Fetcher]:
    """Return a fetcher that asks public addresses only, until `cancelled` is set."""
    from configurator.http.public_fetcher import PublicFetcher

    return PublicFetcher(cancel=cancelled)


def is_address(text: str) -> bool:
    """Whether a text is the address of a website, and not the name of a file."""
    return text.strip().lower().startswith(("https://", "http://"))


def website_logos(address: str, fetch: Fetch) -> list[WebsiteLogo]:
    """Return the logos of a website, the best for an icon first; nothing else of it is fetched.

    Args:
        address: the address of a page, or of a picture.
        fetch: fetches an address.

    Raises:
        WebsiteError: there is none.
    """
    try:
        url, response = fetch(address.strip())
    except errors.CancelledError:
        raise
    except errors.HttpError as error:
        codes = (code for kind, code in _FAULTS if isinstance(error, kind))
        raise WebsiteError(next(codes, "WEBSITE_UNREACHABLE")) from None
    if response.status >= 400:
        raise WebsiteError("WEBSITE_REFUSED")
    if _is_logo(response.body):
        return [WebsiteLogo(url, response.body)]
    named = _named(url, response.body.decode(errors="replace")[:_PAGE], fetch)
    found: dict[bytes, WebsiteLogo] = {}
    for one in list(named)[:_MOST]:
        data = _data(one, fetch)
        if data and _is_logo(data):
            found.setdefault(data, WebsiteLogo(one, data))
    if not found:
        raise WebsiteError("WEBSITE_NO_LOGO")
    # What can be traced at all comes before any picture of another kind.
    return sorted(found.values(), key=lambda logo: picture_format(logo.data) not in {"", *FORMATS})


def _named(url: str, page: str, fetch: Fetch) -> Iterator[str]:
    """Yield the addresses of a page's logos, the best first."""
    links = _Links(url)
    with contextlib.suppress(AssertionError):  # how Python's parser gives up on some damaged pages
        links.feed(page)
    weighed = list(links.found)
    if links.manifest:
        weighed += _of_manifest(links.manifest, fetch)
    base = links.base
    weighed += [(_VECTOR - 1, _joined(base, "/favicon.svg")), (0, _joined(base, "/favicon.ico"))]
    yield from dict.fromkeys(one for _, one in sorted(weighed, key=lambda one: -one[0]) if one)


class _Links(HTMLParser):
    """Reads the links of a page.

    Attributes:
        base: what they are relative to.
        found: addresses of pictures with their weight: pixels of a side, or more for a drawing.
        manifest: the address of its manifest; empty if it has none.
    """

    def __init__(self, url: str) -> None:
        super().__init__()
        self.base = url
        self.found: list[tuple[int, str]] = []
        self.manifest = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag names."""
        attributes = {name: value or "" for name, value in attrs}
        address = attributes.get("href" if tag != "meta" else "content", "").strip()
        if not address:
            return
        if tag == "base":
            self.base = _joined(self.base, address)
        elif tag == "meta" and attributes.get("property", attributes.get("name", "")) == "og:image":
            self.found.append((_SHARED, _joined(self.base, address)))
        elif tag == "link":
            self._link(set(attributes.get("rel", "").lower().split()), attributes, address)

    def _link(self, relations: set[str], attributes: dict[str, str], address: str) -> None:
        url = address if address.startswith("data:") else _joined(self.base, address)
        if "manifest" in relations:
            self.manifest = url
        elif "icon" in relations:
            self.found.append((_weight(url, attributes.get("type", ""), attributes.get("sizes", "")), url))
        elif relations & {"apple-touch-icon", "apple-touch-icon-precomposed"}:
            self.found.append((_side(attributes.get("sizes", "")) or _TOUCH, url))


def _of_manifest(url: str, fetch: Fetch) -> list[tuple[int, str]]:
    """Return the icons of a web application's manifest, with their weight."""
    try:
        fetched = fetch(url)
        icons = json.loads(fetched.response.body)["icons"]
        return [_of_icon(fetched.url, one) for one in icons]
    except errors.CancelledError:
        raise
    except (errors.HttpError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []  # written by hand in many places; the page's own links are left


def _of_icon(manifest: str, icon: dict[str, object]) -> tuple[int, str]:
    address = str(icon["src"])
    weight = _weight(address, str(icon.get("type", "")), str(icon.get("sizes", "")))
    return weight, _joined(manifest, address)


def _weight(url: str, kind: str, sizes: str) -> int:
    is_drawing = "svg" in kind or url.partition("?")[0].lower().endswith(".svg")
    is_drawing = is_drawing or url.startswith("data:image/svg")
    return _VECTOR if is_drawing else _side(sizes) or _UNKNOWN


def _side(sizes: str) -> int:
    """Return the longest side in a list like `16x16 32x32`; 0 without any."""
    parts = (part for size in sizes.lower().split() for part in size.split("x"))
    sides = [part for part in parts if part.isdecimal() and len(part) <= _MOST_DIGITS]
    return min(max(map(int, sides), default=0), _VECTOR - 2)


def _data(url: str, fetch: Fetch) -> bytes:
    """Return the bytes of a picture; empty if there is none."""
    try:
        if url.startswith("data:"):
            return data_uri.decode(url)
        response = fetch(url).response
    except errors.CancelledError:
        raise
    except (errors.HttpError, data_uri.DataUriError, ValueError):
        return b""
    return response.body if response.status < 400 else b""


def _is_logo(data: bytes) -> bool:
    """Whether a file is a picture, whatever the server calls it."""
    if picture_format(data):
        return True
    try:
        gate.admit(data)
    except gate.SvgRefused:
        return False
    return True


def _joined(base: str, address: str) -> str:
    """Return an absolute address; empty where the page's is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""

"""What a settings page shows, read from its HTML: does it ask for a sign-in, does it fit the slider?"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

import tinycss2

SLIDER_WIDTH = 800
"""CSS pixels of the narrowest slider in which a portal shows the page."""
_LONGEST = 600_000
_SIGN_IN = re.compile(
    r"(^|[/_.-])(log-?in|sign-?in|auth|authorize|sso|session|saml2?|cas|account)($|[/_.-])", re.IGNORECASE
)
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*", re.ASCII)
_VIEWPORT = re.compile(r"(?:^|[,;\s])width\s*=\s*(\d{1,5})", re.ASCII)


def leads_to_sign_in(address: str) -> bool:
    """Whether a redirect's address looks like a sign-in page."""
    with contextlib.suppress(ValueError):
        return bool(_SIGN_IN.search(urlsplit(address).path))
    return False


class PageContent:
    """What was found in a page.

    Args:
        body: the response's bytes.

    Attributes:
        asks_for_password: whether there is a password field.
        width: the widest fixed width in CSS pixels; 0 where there is none.
    """

    def __init__(self, body: bytes) -> None:
        reader = _Reader()
        with contextlib.suppress(AssertionError):  # how Python's parser gives up on some damaged pages
            reader.feed(body[:_LONGEST].decode("utf-8", "replace"))
            reader.close()
        self.asks_for_password = reader.asks_for_password
        widths = reader.widths
        with contextlib.suppress(RecursionError):  # thousands of brackets within each other
            widths += _widths_in("".join(reader.sheets))
        self.width = max(widths, default=0)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.asks_for_password = False
        self.widths: list[int] = []
        self.sheets: list[str] = []
        self._in_sheet = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_sheet = tag == "style" and given.get("media", "all").strip().lower() in {"", "all", "screen"}
        if tag == "input" and given.get("type", "").strip().lower() == "password":
            self.asks_for_password = True
        if tag == "meta" and given.get("name", "").lower() == "viewport":
            self.widths += map(int, _VIEWPORT.findall(given.get("content", "")))
        if tag in {"table", "iframe"} and (found := _PIXELS.fullmatch(given.get("width", ""))):
            self.widths.append(int(found[1]))
        with contextlib.suppress(RecursionError):
            self.widths += _widths_of(given.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        self._in_sheet = self._in_sheet and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_sheet:
            self.sheets.append(data)


def _widths_in(sheet: str) -> Iterator[int]:
    """Return the fixed widths in a style sheet; what depends on the screen is passed over."""
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            yield from _widths_of(tinycss2.serialize(rule.content))


def _widths_of(declarations: str) -> Iterator[int]:
    """Return the fixed widths among declarations; a `max-width` lets a wide element shrink."""
    found: dict[str, str] = {}
    for one in tinycss2.parse_blocks_contents(declarations, skip_comments=True, skip_whitespace=True):
        if one.type == "declaration":
            found[one.lower_name] = tinycss2.serialize(one.value)
    names = ("min-width",) if "max-width" in found else ("min-width", "width")
    for name in names:
        value = _PIXELS.fullmatch(found.get(name, ""))
        if value and "px" in found[name]:
            yield int(value[1])

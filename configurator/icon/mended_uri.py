"""Data URIs that were encoded once too often, or by a function for forms: what they were meant to hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, unquote_to_bytes

from configurator.icon import data_uri

FORM = "DATA_URI_FORM"
"""The `+` of `svg+xml` is a space: the address was decoded as a form field is."""
PLUS = "DATA_URI_PLUS"
"""Spaces are `+`, as PHP's urlencode writes them; browsers keep the `+`."""
TWICE = "DATA_URI_TWICE"
"""It was encoded once more than browsers decode it."""

_FORM_HEAD = re.compile(r"(\s*[\"']?data:\s*image/svg) (xml[^,]{0,99},)", re.IGNORECASE)
_PLUS_HEAD = re.compile(r"(\s*[\"']?data:\s*image/svg)%(?:25)*2b(xml)", re.IGNORECASE)
"""The + of the type alone is encoded, as a form's value has it."""
_URI = re.compile(rb"\s*data:\s*image/svg", re.IGNORECASE)
_WHOLE = re.compile(r"\s*data(?:%25)*%3A", re.IGNORECASE)
_BASE64_HEAD = re.compile(r"[^,]*;\s*base64\s*,", re.IGNORECASE)
_PLUS_TAG = re.compile(r"(?:<|%3c)(?:svg|\?xml)\+", re.IGNORECASE)
_ENCODED_TAG = re.compile(rb"\s*%(?:25)*3c(?:svg|%3f|\?xml|!--|%21)", re.IGNORECASE)
_MOST_TIMES = 4
"""How often a text may have been encoded."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What a Data URI was meant to hold.

    Attributes:
        svg: the drawing's bytes.
        codes: what was wrong with its spelling (`DATA_URI_…`); empty if browsers read the same.
    """

    svg: bytes
    codes: tuple[str, ...]


def read(uri: str) -> Mended:
    """Return what a Data URI was meant to hold, in the spellings of `data_uri.decode` and three wrong ones.

    Raises:
        DataUriError: it is none.
    """
    codes: list[str] = []
    for _ in range(_MOST_TIMES):
        if not _WHOLE.match(uri):
            break
        uri = unquote(uri)
        codes.append(TWICE)
    if _PLUS_HEAD.match(uri):
        uri = _PLUS_HEAD.sub(r"\1+\2", uri, count=1)
        codes.append(TWICE)
    if _FORM_HEAD.match(uri):
        uri = _FORM_HEAD.sub(r"\1+\2", uri, count=1)
        codes.append(FORM)
        if _BASE64_HEAD.match(uri):
            head, _, base64 = uri.partition(",")
            uri = f"{head},{base64.strip().replace(' ', '+')}"
    if not _BASE64_HEAD.match(uri) and _PLUS_TAG.search(uri):
        head, _, rest = uri.partition(",")
        uri = f"{head},{rest.replace('+', ' ')}"
        codes.append(PLUS)
    svg, times = _unpacked(data_uri.decode(uri))
    return Mended(svg, tuple(dict.fromkeys(codes + [TWICE] * times)))


def _unpacked(svg: bytes) -> tuple[bytes, int]:
    """Undo what is encoded once more in a Data URI's data; also return how often it was.

    Raises:
        DataUriError: a Data URI in it is damaged.
    """
    for times in range(_MOST_TIMES):
        if _URI.match(svg):
            svg = data_uri.decode(svg.decode(errors="replace"))
        elif _ENCODED_TAG.match(svg):
            plus = _PLUS_TAG.match(svg.lstrip().decode(errors="replace"))
            svg = unquote_to_bytes(svg.replace(b"+", b" ") if plus else svg)
        else:
            return svg, times
    return svg, _MOST_TIMES

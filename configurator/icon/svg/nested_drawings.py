"""SVGs that a document holds as Data URIs; browsers draw them like any other."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from urllib.parse import unquote

from configurator.icon.svg.svg_document import Document

_ADDRESS = re.compile(r"data:\s*image/svg\+xml([^,]{0,99}),([^\"'<>\s)]*)", re.IGNORECASE)
_WRITTEN_OUT = re.compile(r"data:\s*image/svg\+xml([^,]{0,99}),(.*)", re.IGNORECASE | re.DOTALL)
_KIND = re.compile(r"svg\+xml", re.IGNORECASE)
_MENTION = re.compile(r"svg(?:\+|%2b)xml", re.IGNORECASE)
_QUOTED = [re.compile(rf"{mark}(data:[^{mark}]*){mark}", re.IGNORECASE) for mark in "\"'"]
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_SPACE = re.compile(r"\s+")


def find(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the SVGs in a document's attributes and texts, each with the place of its element."""
    for element in document.elements:
        for name, value in element.attributes.items():
            if not _MENTION.search(value):
                continue
            whole = _WRITTEN_OUT.match(value.strip()) if name.endswith(("href", "src", "data")) else None
            if whole:  # here spaces and brackets needn't be escaped
                yield element.index, decoded(whole[1], whole[2])
            else:
                yield from ((element.index, text) for text in _in_css(value))
        if element.local_name == "style":
            yield from ((element.index, text) for text in _in_css(element.text))
    for _target, data, _start, _end in document.instructions:
        yield from ((0, text) for text in _in_css(unquote(data)))


def decoded(parameters: str, data: str) -> str:
    """Return the text of a Data URI.

    Args:
        parameters: what stands between its type and its comma.
        data: what follows the comma.
    """
    text = unquote(data)
    return from_base64(text) if "base64" in parameters.lower() else text


def from_base64(text: str) -> str:
    """Return what base64 says, as far as it's right; browsers forgive a wrong end."""
    packed = _NOT_BASE64.split(_SPACE.sub("", text), maxsplit=1)[0]
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]  # one digit alone says nothing
    return base64.b64decode(packed + "=" * (-len(packed) % 4)).decode(errors="replace")


def _in_css(text: str) -> Iterator[str]:
    """Yield the SVGs in CSS and in HTML."""
    if "%2b" in text.lower():  # CSS in CSS
        text = unquote(text)
    if not _KIND.search(text):
        return
    for found in _ADDRESS.finditer(text):
        yield decoded(found[1], found[2])
    for quoted in _QUOTED:
        for found in quoted.finditer(text):
            if whole := _WRITTEN_OUT.match(found[1]):
                yield decoded(whole[1], whole[2])

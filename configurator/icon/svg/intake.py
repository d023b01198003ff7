"""The SVG in whatever people paste, drop or choose: code, any Data URI, CSS, a piece of a web page."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.icon import data_uri
from configurator.icon.svg.refusal import SvgRefused
from configurator.icon.svg.svg_document import SVG, XLINK

_DOCUMENT = re.compile(r"\ufeff?\s*<(?:\?xml|svg[\s>/]|!--|!doctype\s+svg)", re.IGNORECASE)
_URI = re.compile(r"data:\s{0,9}image/svg\+xml[^,]{0,99},", re.IGNORECASE)
_PIXELS = re.compile(r"data:\s*image/(png|jpe?g|gif|webp|avif|bmp|x-icon)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)
_TAG_START = re.compile(r"</?svg(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_MOST_TAGS, _LONGEST_TAG = 500, 20_000
"""Of tags named svg: bounds that keep a hostile text from taking forever."""
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_FIGMA = re.compile(r"figmeta|\(figma\)", re.IGNORECASE)
_CLOSERS = {'"': '"', "'": "'", "(": ")", "`": "`"}
_LOOKED_AT = 5_000_000
"""Characters of a text in which an SVG is searched."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """What a clipboard or a drag offers.

    Attributes:
        svg: bytes of the first format that is SVG by its name; empty where there is none.
        text: its plain text.
        page: its text as a piece of a web page.
        has_pixels: it offers a bitmap.
        has_drawing: it offers a drawing in a format of printing (PDF, PostScript).
    """

    svg: bytes = b""
    text: str = ""
    page: str = ""
    has_pixels: bool = False
    has_drawing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        anything = (self.svg.strip(), self.text.strip(), self.page.strip())
        return not any((*anything, self.has_pixels, self.has_drawing))


def svg_of(clipping: Clipping) -> bytes | str:
    """Return the SVG in a clipping; the gate hasn't checked it yet.

    Raises:
        SvgRefused: there is none; the code says what is there instead.
        DataUriError: there is a damaged Data URI.
    """
    if clipping.svg.strip():
        return clipping.svg.rstrip(b"\0")  # Windows ends a text with it
    for text in (clipping.text, clipping.page):
        found = _svg_in(text[:_LOOKED_AT]) if text else None
        if found is not None:
            return found
    raise SvgRefused(_instead(clipping))


def svg_of_file(data: bytes) -> bytes | str:
    """Return the SVG of a file: its bytes, or what a Data URI or a style sheet in it holds.

    Raises:
        DataUriError: there is a damaged Data URI.
    """
    beginning = data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"<") or not re.search(rb"data:\s*image/svg\+xml", beginning, re.IGNORECASE):
        return data
    found = _svg_in(data.decode(errors="replace"))
    return data if found is None else found


def _svg_in(text: str) -> bytes | str | None:
    if _DOCUMENT.match(text):
        return _with_namespaces(text)
    if "image\\/svg" in text:  # as PHP writes JSON
        text = text.replace("\\/", "/")
    uri = _URI.search(text)
    element = next(_tags(text), None)
    if uri and not (element and element.start() < uri.start()):
        return _uri_at(text, uri)
    if element:
        return _with_namespaces(_element_at(text, element.start()))
    if pixels := _PIXELS.search(text):
        raise SvgRefused("SVG_IS_RASTER", details={"format": pixels[1].upper()})
    return None


def _instead(clipping: Clipping) -> str:
    """Return the code of the most helpful reason why there is no SVG."""
    if _FIGMA.search(clipping.page):
        return "PASTED_FROM_FIGMA"
    if clipping.has_pixels:
        return "PASTED_PIXELS"
    if _ADDRESS.fullmatch(clipping.text):
        return "PASTED_ADDRESS"
    return "PASTED_DRAWING" if clipping.has_drawing else "PASTED_NO_SVG"


def _uri_at(text: str, found: re.Match[str]) -> bytes:
    """Decode the Data URI that begins at `found`, in CSS, HTML, JSON or alone."""
    before = text[: found.start()].rstrip(" \t\r\n")
    quoted = before.endswith(("&quot;", "&#39;", "&#x27;"))
    if quoted or "&quot;" in text[found.start() :]:
        end = re.compile("&quot;|&#39;|&#x27;").search(text, found.end())
        return data_uri.decode(html.unescape(text[found.start() : end.start() if end else len(text)]))
    closer = _CLOSERS.get(before[-1:], "")
    end_at = _end(text, found.end(), closer)
    inside = text[found.start() : end_at]
    if closer in {"'", '"'} and before[:-1].rstrip().endswith("("):
        return data_uri.decode(f"url({closer}{inside}{closer})")  # with CSS's own escapes
    return data_uri.decode(inside.replace('\\"', '"'))


def _end(text: str, start: int, closer: str) -> int:
    """Return where a value ends: at its closing mark, or at the end of the text."""
    at = start
    while closer and at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == closer:
            return at
        at += 1
    return len(text)


def _tags(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The tags named svg, with whatever stands in their attributes."""
    for found in itertools.islice(_TAG_START.finditer(text, start), _MOST_TAGS):
        if tag := _TAG.match(text, found.start(), found.start() + _LONGEST_TAG):
            yield tag


def _element_at(text: str, start: int) -> str:
    """The `<svg>` that begins at `start`, to its own end tag."""
    depth = 0
    for tag in _tags(text, start):
        if not tag[0].endswith("/>"):
            depth += -1 if tag[0].startswith("</") else 1
        if depth <= 0:
            return _without_named_characters(text[start : tag.end()])
    return _without_named_characters(text[start:])


def _without_named_characters(text: str) -> str:
    """HTML knows &nbsp; and two thousand more, XML five."""
    return _NAMED.sub(lambda name: html.unescape(name[0]), text)


def _with_namespaces(text: str) -> str:
    """Add what an SVG inside a web page may leave out; a document that has it stays as it is."""
    root = next(_tags(text), None)
    if not root or root[0].startswith("</"):
        return text
    missing = ""
    if not re.search(r"\sxmlns\s*=", text):
        missing = f' xmlns="{SVG}"'
    if "xlink:" in text and "xmlns:xlink" not in text:
        missing += f' xmlns:xlink="{XLINK}"'
    at = root.start() + len("<svg")
    return text[:at] + missing + text[at:]

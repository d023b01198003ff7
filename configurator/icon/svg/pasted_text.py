"""Find the SVG in a text: markup, a Data URI in any language's quotes, a piece of a web page."""

from __future__ import annotations

import base64
import html
import itertools
import re
from collections.abc import Iterator
from urllib.parse import unquote

from configurator.icon import mended_uri
from configurator.icon.svg.refusal import SvgRefused
from configurator.icon.svg.svg_document import SVG, XLINK
from configurator.icon.svg.text_layers import json_unescaped, without_layers

_DOCUMENT = re.compile(
    r"\ufeff?\s*(?:<!--[^-]*(?:-(?!->)[^-]*)*-->\s*)*<(?:\?xml|svg[\s>/]|!doctype\s+svg)", re.IGNORECASE
)
_URI = re.compile(
    r"data:\s{0,9}image/svg(?:[+ ]|%(?:25){0,9}2b)xml[^,]{0,99},|"
    r"data(?:%25){0,9}%3aimage(?:%25)*(?:%2f|/)svg",
    re.IGNORECASE,
)
_PIXELS = re.compile(r"data:\s*image/(png|jpe?g|gif|webp|avif|bmp|x-icon)\b", re.IGNORECASE)
_PICTURE = re.compile(
    r"data:\s*image/[\w.+-]{2,20}(?:;[\w=-]{1,30})*;base64,((?:[\w+/=\s]|%[0-9a-fA-F]{2})+)"
)
_TAG_START = re.compile(r"</?svg(?=[\s/>])", re.IGNORECASE)
_TAG = re.compile(r"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_MOST_TAGS, _LONGEST_TAG = 500, 20_000
"""Of tags named svg: bounds that keep a hostile text from taking forever."""
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_QUOTE_ENTITY = re.compile(r"&(?:quot|apos|#0*3[49]|#x0*2[27]);\Z", re.IGNORECASE)
_BACKSLASH = re.compile(r"\\+(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\"'/])")
_MOST_LITERALS = 3
"""String literals inside each other, as JSON in JSON has them."""
_BEGINNING = re.compile(r"\s*(?:<|%3c)(?:svg|\?xml|%3f)", re.IGNORECASE)
_ESCAPED_BEGINNING = re.compile(r"[^,]{0,99},\s{0,9}&(?:lt|#60|#x3c);", re.IGNORECASE)
_END_TAG = re.compile(r"(?:<|%3c)(?:/|%2f)svg\s*(?:>|%3e)", re.IGNORECASE)
_CLOSERS = {'"': '"', "'": "'", "(": ")", "`": "`"}
_OPEN_ATTRIBUTE = re.compile(
    r"<[A-Za-z](?:[^<>\"'=]|=\s*(?:\"[^\"]*\"|'[^']*'|[^<>\"'=\s]+))*=\s*(?:(?P<quote>[\"'])[^\"']*)?"
)
"""A start tag up to the middle of an attribute's value."""
_MOST_BEFORE = 20
_LOOKED_BACK = 20_000


def is_document(text: str) -> bool:
    """Whether a text is an SVG document with plain markup from its beginning, right or wrong."""
    return bool(_DOCUMENT.match(text)) and without_layers(text) == text and bool(next(_tags(text), None))


def svg_in(text: str) -> bytes | str | None:
    """Return the SVG in a text, None if there is none; the gate hasn't checked it yet.

    Raises:
        SvgRefused: the text holds a bitmap instead.
        DataUriError: there is a damaged Data URI.
    """
    text = without_layers(text)
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


def picture_in(text: str) -> bytes:
    """Return the file of pixels in a text's first Data URI; empty if there is none that can be read."""
    found = _PICTURE.search(without_layers(text))
    if not found or not _PIXELS.match(found[0]):
        return b""
    try:
        return base64.b64decode("".join(unquote(found[1]).split()))
    except ValueError:
        return b""


def _uri_at(text: str, found: re.Match[str], *, in_page: bool = True) -> bytes:
    """Decode the Data URI that begins at `found`, in CSS, HTML, JSON or alone."""
    value = _attribute_around(text, found.start()) if in_page else None
    if value is not None and (inner := _URI.search(value := html.unescape(value))):
        return _uri_at(value, inner, in_page=False)
    before = text[: found.start()].rstrip(" \t\r\n")
    if entity := _QUOTE_ENTITY.search(before[-6:]):
        closer = entity[0]
    elif before.endswith(('\\"', "\\'")):
        closer = before[-2:]
    else:
        closer = _CLOSERS.get(before[-1:], "")
    inside = text[found.start() : _end(text, found.end(), closer)]
    if len(closer) > 2 or _ESCAPED_BEGINNING.match(inside):
        inside = html.unescape(inside)
    elif closer in {"'", '"'} and before[:-1].rstrip().endswith("("):
        return mended_uri.read(f"url({closer}{inside}{closer})").svg  # with CSS's own escapes
    for _ in range(_MOST_LITERALS):
        if not _BACKSLASH.search(inside):
            break
        inside = json_unescaped(inside)
    return mended_uri.read(inside).svg


def _attribute_around(text: str, position: int) -> str | None:
    """Return the value of the HTML attribute in which `position` stands, with its entities; None if none."""
    at, first = position, max(0, position - _LOOKED_BACK)
    for _ in range(_MOST_BEFORE):
        at = text.rfind("<", first, at)
        if at < 0:
            return None
        if opened := _OPEN_ATTRIBUTE.fullmatch(text, at, position):
            start = opened.end("quote") if opened["quote"] else position
            ended = re.compile(opened["quote"] or r"[\s>]").search(text, position)
            return text[start : ended.start() if ended else len(text)]
    return None


def _end(text: str, start: int, closer: str) -> int:
    """Return where a Data URI ends: at its closing mark, or at the end of the text.

    A spreadsheet and careless code have the same mark inside the drawing; it ends after its own end tag.
    """
    at = start
    while closer and at < len(text):
        if text.startswith(closer, at):
            end_tag = _END_TAG.search(text, start) if _BEGINNING.match(text, start) else None
            return max(at, end_tag.end()) if end_tag else at
        at += 2 if text[at] == "\\" else 1
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

"""An SVG as a Data URI and back."""

from __future__ import annotations

import base64
import binascii
import re
import string
from urllib.parse import quote, unquote_to_bytes

_SAFE = "!$*+,;=:@/?-._~"
"""What needs no escape anywhere: not in `url('…')`, `url("…")`, `url(…)`, an HTML attribute or `<style>`."""
_PREFIX = "data:image/svg+xml,"

_UNESCAPED = (string.ascii_letters + string.digits + _SAFE).encode()

_CSS_URL = re.compile(r"url\(\s*(.*?)\s*\)\s*;?", re.IGNORECASE | re.DOTALL)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n]?|\r?\n|(.))")
_HEAD = re.compile(r"data:\s*([^;,\s]*)\s*((?:;[^,]*?)?)\s*,", re.IGNORECASE)
_BASE64 = re.compile(r";\s*base64\s*\Z", re.IGNORECASE)


class DataUriError(ValueError):
    """A text is not the Data URI of an SVG.

    Attributes:
        code: DATA_URI_INVALID (no `data:` with a comma), DATA_URI_NOT_SVG (another kind of file) or
            DATA_URI_BASE64 (damaged Base64).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def encode(svg: str) -> str:
    """Return the Data URI of an SVG, in the spelling the Bitrix24 documentation gives.

    It is pure ASCII and safe inside the unescaped `<style>` that the portal's own template writes.

    Args:
        svg: the document's text; its UTF-8 bytes are encoded.
    """
    return _PREFIX + quote(svg, safe=_SAFE)


def encoded_length(svg: str) -> int:
    """Return how many bytes `encode(svg)` has without encoding: an escaped byte becomes three."""
    raw = svg.encode(errors="surrogatepass")
    return len(_PREFIX) + len(raw) + 2 * len(raw.translate(None, _UNESCAPED))


def decode(uri: str) -> bytes:
    """Return the bytes that a Data URI carries.

    Args:
        uri: a Data URI of an SVG in any spelling: with or without charset, `utf8` or `base64`, escaped or
            raw, in any letter case, with white space, quotes or a CSS `url(…)` around it.

    Raises:
        DataUriError: it is none.
    """
    text = _unwrapped(uri)
    head = _HEAD.match(text)
    if not head:
        raise DataUriError("DATA_URI_INVALID")
    if head[1].lower() != "image/svg+xml":
        raise DataUriError("DATA_URI_NOT_SVG")
    try:
        data = unquote_to_bytes(text[head.end() :])
    except UnicodeEncodeError:  # half of a surrogate pair: no text at all
        raise DataUriError("DATA_URI_INVALID") from None
    return _from_base64(data) if _BASE64.search(head[2]) else data


def _unwrapped(uri: str) -> str:
    text = uri.strip("\ufeff \t\r\n\f")
    css = _CSS_URL.fullmatch(text)
    if css:
        text = _CSS_ESCAPE.sub(_css_character, css[1])
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1].strip()
    return text


def _css_character(escape: re.Match[str]) -> str:
    if escape[1]:
        point = int(escape[1], 16)
        return chr(point) if 0 < point < 0x110000 else "\ufffd"
    return escape[2] or ""


def _from_base64(data: bytes) -> bytes:
    packed = b"".join(data.split()).rstrip(b"=")
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except binascii.Error:
        raise DataUriError("DATA_URI_BASE64") from None

"""Undo what wraps an SVG's text: escapes of JSON, JavaScript and HTML, a spreadsheet's quotes, Base64."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Callable
from urllib.parse import unquote, unquote_plus

_JSON_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_JSON_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_ESCAPED_TAG = re.compile(r"\\{1,8}(?:u003c|x3c)(?=svg\b|\?xml|!--)", re.IGNORECASE)
_ESCAPED_QUOTE = re.compile(r"<(?:svg|\?xml)\s[^<>]{0,2000}?=\s*\\+[\"']", re.IGNORECASE)
_ENTITY_TAG = re.compile(r"(?<!,)&(?:amp;)*(?:lt|#60|#x3c);(?=svg\b|\?xml)", re.IGNORECASE)
"""Not in a Data URI, whose attribute has these for a layer of its own."""
_DOUBLED_QUOTE = re.compile(
    r"<(?:svg|\?xml)\s[^<>]{0,2000}?(?:xmlns|viewBox|width|height|version|id|class|fill)\s?=\s?"
    r"(?P<two>\"\"|'')[^\"'<>=]+(?P=two)",
    re.IGNORECASE,
)
_PERCENT_TAG = re.compile(r"\s*[\"']?\s*%(?:25)*3c(?=svg\b|%3f|\?xml|!--|%21)", re.IGNORECASE)
_PERCENT_PLUS = re.compile(r"%3csvg\+", re.IGNORECASE)
_TAG = re.compile(r"<svg[\s>/]", re.IGNORECASE)
_AROUND = " \t\r\n\"'`"
_BASE64 = ("PHN2Zy", "PD94bW", "PCEtLS", "PCFET0")
"""How the Base64 of `<svg`, `<?xml`, `<!--` and `<!DO` begins."""
_MOST = 5
"""Layers that a text may have."""


def without_layers(text: str) -> str:
    """Return a text whose SVG is plain markup; the text itself where it's plain already."""
    for _ in range(_MOST):
        step = _step(text)
        if step is None:
            return text
        text = step(text)
    return text


def json_unescaped(text: str) -> str:
    """Return a text without the backslashes of JSON or JavaScript."""
    value = _JSON_ESCAPE.sub(_json_character, text)
    # Two escaped surrogates are one character; half of one is none.
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _json_character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _JSON_SHORT.get(escape[3], escape[3])


def _step(text: str) -> Callable[[str], str] | None:
    """Return what undoes the outermost layer, None for plain markup."""
    if _ESCAPED_TAG.search(text):
        return _from_literal
    if _ESCAPED_QUOTE.search(text):
        return json_unescaped
    if doubled := _DOUBLED_QUOTE.search(text):
        return lambda one: one.replace(doubled["two"], doubled["two"][0])
    if _PERCENT_TAG.match(text):
        return unquote_plus if _PERCENT_PLUS.search(text) else unquote
    if not _TAG.search(text):
        return _step_to_tag(text)
    return None


def _step_to_tag(text: str) -> Callable[[str], str] | None:
    """Return what undoes the outermost layer of a text without a tag."""
    if text.lstrip(_AROUND)[: len(_BASE64[0])].startswith(_BASE64) and _of_base64(text):
        return _of_base64
    return html.unescape if _ENTITY_TAG.search(text) else None


def _of_base64(text: str) -> str:
    """Return what a text holds that is nothing but Base64, empty if it isn't that."""
    plain = "".join(text.split()).strip(_AROUND).rstrip("=")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True).decode()
    except ValueError:
        return ""


def _from_literal(text: str) -> str:
    """Return the value of the string literal in which the escaped tag stands, or all of the text."""
    found = _ESCAPED_TAG.search(text)
    before = text[found.start() - 1 : found.start()] if found else ""
    quote = before if before in {"'", "`"} else '"'
    start = text.rfind(quote, 0, found.start()) + 1 if found else 0
    end = start
    while end < len(text) and text[end] != quote:
        end += 2 if text[end] == "\\" else 1
    return json_unescaped(text[start:end])

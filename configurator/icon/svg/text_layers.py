"""Undo what wraps an SVG's text: the escapes of JSON and HTML, a spreadsheet's quotes, percent signs."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import unquote, unquote_plus

_JSON_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_JSON_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_ESCAPED_TAG = re.compile(r"\\{1,8}u003c(?=svg\b|\?xml|!--)", re.IGNORECASE)
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
    return chr(int(escape[1], 16)) if escape[1] else _JSON_SHORT.get(escape[2], escape[2])


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
    if not _TAG.search(text) and _ENTITY_TAG.search(text):
        return html.unescape
    return None


def _from_literal(text: str) -> str:
    """Return the value of the string literal in which the escaped tag stands, or all of the text."""
    found = _ESCAPED_TAG.search(text)
    start = text.rfind('"', 0, found.start()) + 1 if found else 0
    end = start
    while end < len(text) and text[end] != '"':
        end += 2 if text[end] == "\\" else 1
    return json_unescaped(text[start:end])

"""Addresses of XML namespaces: Chromium 140 draws nothing where one isn't a URI reference (RFC 3986)."""

from __future__ import annotations

import html
import re
from urllib.parse import quote

_CHARACTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_NAME = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_HOST = rf"(?:(?:{_NAME[:-1]}|:)*@)?(?:\[[^\]\s]*\]|{_NAME})(?::[0-9]{{1,9}})?(?=[/?#]|\Z)"
# Like Chromium's: a port has digits, and brackets may stand in a fragment.
_REFERENCE = re.compile(
    rf"(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))(?://{_HOST}|(?!//))(?:{_CHARACTER}|/)*"
    rf"(?:\?(?:{_CHARACTER}|[/?])*)?(?:#(?:{_CHARACTER}|[/?\[\]])*)?"
)
_BINDING = re.compile(rb"(\sxmlns(?::[^\s=<>\"'/]+)?\s*=\s*)(\"[^\"<]*\"|'[^'<]*')")


def is_drawn(address: str) -> bool:
    """Whether every browser draws a document that binds a prefix to `address`."""
    return bool(_REFERENCE.fullmatch(address))


def with_right_addresses(raw: bytes) -> bytes:
    """Return a document in which each address of a namespace is one that all browsers take.

    White space around an address goes. What is still wrong becomes a name (`urn:`), the same for each use:
    it can only be a program's own, which no browser draws.
    """
    return _BINDING.sub(_corrected, raw)


def _corrected(found: re.Match[bytes]) -> bytes:
    written = found[2][1:-1].decode(errors="replace")
    address = html.unescape(written)
    if is_drawn(address):
        return found[0]
    right = address.strip()
    if not is_drawn(right):
        right = "urn:" + quote(right, safe=":/.-")
    return found[1] + b'"' + html.escape(right).encode() + b'"'

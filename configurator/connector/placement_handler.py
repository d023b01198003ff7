"""Checks of PLACEMENT_HANDLER, the address that the portal opens in a frame of its settings slider.

The portal stores any text. But its page can frame only an HTTPS address, and every operator's browser must
reach it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

_PRIVATE = re.compile(
    r"(?:.*\.)?(?:localhost|localdomain|local|lan|internal|intranet|private|corp|home|home\.arpa"
    r"|test|invalid|onion|alt)",
    re.IGNORECASE,
)
"""Host names that no public DNS server resolves (RFC 6761 and common private suffixes)."""
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"^`{|}\ud800-\udfff]")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_NUMERIC = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE | re.ASCII)


def faults(address: str) -> Iterator[str]:
    """Yield the codes of the address's problems.

    Args:
        address: the text of PLACEMENT_HANDLER.

    Yields:
        NO_PLACEMENT_HANDLER (the portal's own code), HANDLER_INVALID, HANDLER_NOT_HTTPS or
        HANDLER_NOT_PUBLIC.
    """
    if not address:
        yield "NO_PLACEMENT_HANDLER"
        return
    parts = _parts(address)
    if parts is None:
        yield "HANDLER_INVALID"
        return
    scheme, host = parts
    if scheme != "https":
        yield "HANDLER_NOT_HTTPS"
    if not _is_public(host):
        yield "HANDLER_NOT_PUBLIC"


def host_of(address: str) -> str:
    """Return the host of an address in lower case, without brackets; empty where it has none."""
    parts = _parts(address.strip())
    return parts[1].lower() if parts else ""


def _parts(address: str) -> tuple[str, str] | None:
    """Return scheme and host, or None if a browser wouldn't open the address in a frame."""
    if _NOT_IN_ADDRESS.search(address):
        return None
    try:
        url = urlsplit(address)
        port, host = url.port, (url.hostname or "").rstrip(".")
    except ValueError:
        return None
    named_or_numbered = _is_ip(host) or _is_name(host)
    usable = url.scheme in {"http", "https"} and port != 0 and "@" not in url.netloc and named_or_numbered
    return (url.scheme, host) if usable else None


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_name(host: str) -> bool:
    labels = host.split(".")
    # Browsers parse a name that ends in a number as an IPv4 address, and reject it if it isn't one.
    return len(host) <= 253 and all(map(_LABEL.fullmatch, labels)) and not _NUMERIC.fullmatch(labels[-1])


def _is_public(host: str) -> bool:
    if _is_ip(host):
        address = ipaddress.ip_address(host)
        return address.is_global and not address.is_multicast
    return "." in host and not _PRIVATE.fullmatch(host)

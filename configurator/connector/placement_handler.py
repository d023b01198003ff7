"""PLACEMENT_HANDLER: an address that the portal can open in a frame of its settings slider.

The portal stores any text. A frame inside a page of the portal opens it only over HTTPS, and only where
every operator's browser can reach it.
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
"""Names that exist on one machine or in one network only, or for no name server at all (RFC 6761)."""
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"^`{|}\ud800-\udfff]")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_NUMERIC = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE | re.ASCII)


def faults(address: str) -> Iterator[str]:
    """Yield the codes of what is wrong with the address.

    Args:
        address: the text of PLACEMENT_HANDLER.

    Yields:
        NO_PLACEMENT_HANDLER (the portal's own), HANDLER_INVALID, HANDLER_NOT_HTTPS, HANDLER_NOT_PUBLIC.
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


def _parts(address: str) -> tuple[str, str] | None:
    """Scheme and host, or None where a browser would not open the address in a frame."""
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
    # Browsers read a name whose last part is a number as an IPv4 address, and refuse it when it is none.
    return len(host) <= 253 and all(map(_LABEL.fullmatch, labels)) and not _NUMERIC.fullmatch(labels[-1])


def _is_public(host: str) -> bool:
    if _is_ip(host):
        address = ipaddress.ip_address(host)
        return address.is_global and not address.is_multicast
    return "." in host and not _PRIVATE.fullmatch(host)

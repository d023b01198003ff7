"""The part of an address by which a person can tell whose it is."""

from __future__ import annotations

from urllib.parse import urlsplit

import idna

_DEFAULT_PORTS = {"https": 443, "http": 80}


def shown_host(address: str) -> str:
    """Return the host and port of an address, as a person may trust them.

    A user name before the host, the path and the query are whatever the address's author likes, and letters
    of other alphabets can look like Latin ones: none of them is shown. A host in another alphabet stays in
    the ASCII form in which it goes on the wire (IDNA 2008, `xn--…`).

    Args:
        address: an absolute URL.

    Returns:
        `acme.bitrix24.com`, with `:port` unless it is the scheme's own; empty for an address without a host.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        if not host.isascii():
            host = idna.encode(host, uts46=True).decode("ascii")
    except (ValueError, idna.IDNAError):
        return ""
    if not host.isprintable() or any(c in host for c in " \\"):
        return ""
    host = f"[{host}]" if ":" in host else host
    return host if port in {None, _DEFAULT_PORTS.get(parts.scheme)} else f"{host}:{port}"

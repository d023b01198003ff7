"""Which proxy this computer's settings name for requests to the internet."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies


def proxy_in_use() -> str:
    """Return the proxy for https addresses as `host:port`, without a password; empty if there is none.

    It's the one that httpx takes: from the environment, on Windows and macOS from the system's settings.
    """
    named = getproxies()
    address = named.get("https") or named.get("all") or ""
    if not address:
        return ""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return f"{host}:{port}" if port else host

"""Which servers are trusted: those that this computer trusts."""

from __future__ import annotations

import functools
import ssl

import truststore


@functools.cache
def system_certificates() -> ssl.SSLContext:
    """Return the TLS context of all requests: the system's own authorities, an office's proxy included."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

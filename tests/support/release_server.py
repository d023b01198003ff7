"""A release page on this computer, over HTTPS with an authority of the test's own."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import trustme
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sign_release import announcement, public_key

from configurator.services.update_policy import ReleasePage
from tests.support.raw_server import RawServer, page, raw_server, saying

KEY = Ed25519PrivateKey.generate()
"""Of those who make the releases."""
PUBLIC = public_key(KEY)
PAGE = "https://example.com/download"
Answering = Callable[[socket.socket, bytes], None]


def announcing(version: str, key: Ed25519PrivateKey = KEY) -> Answering:
    """Return what answers with the announcement of a version."""
    return serving(announcement(key, version, PAGE))


def serving(text: str, status: str = "200 OK", *headers: str) -> Answering:
    """Return what answers with a text."""
    return saying(page(status, text, *headers))


@contextmanager
def release_server(authority: trustme.CA, answer: Answering) -> Iterator[tuple[ReleasePage, RawServer]]:
    """Serve on 127.0.0.1; give the page as the program knows it, and the server."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with raw_server(answer, context) as server:
        yield ReleasePage(f"https://127.0.0.1:{server.port}/release.json", PUBLIC), server

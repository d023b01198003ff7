"""A web server that is every host, with certificates of a test authority and two that aren't valid."""

from __future__ import annotations

import hashlib
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.support.hostile_login.cases import EVIL, PORTAL

_PAGE = "<!doctype html><title>Sign in</title><body><p id=here>Sign in</p><script>{}</script>"
_SCRIPTS = {
    "/moves-top": f"top.location = 'https://{EVIL}/'",
    "/moves-opener": f"opener.location = 'https://{EVIL}/'",
    "/alerts": "setTimeout(() => alert('A frame'), 0)",
    "/busy": "setTimeout(() => { for (;;); }, 500)",
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    over = threading.Event()

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == "/never":
            self.over.wait(60)
        if path in {"/never", "/hangs-up"}:
            self.close_connection = True
            return
        body = _PAGE.format(_SCRIPTS.get(path, "")).encode()
        self.send_response(302 if path == "/to" else 200)
        if path == "/to":
            self.send_header("Location", query)
        if path == "/refresh":
            self.send_header("Refresh", f"0;url=https://{EVIL}/")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 - the standard library's name

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser hangs up whenever it likes."""


def _context(folder: Path, name: str, certificate: trustme.LeafCert) -> ssl.SSLContext:
    file = folder / f"{name}.pem"
    certificate.private_key_and_cert_chain_pem.write_to_path(str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


@contextmanager
def every_host(folder: Path) -> Iterator[tuple[int, str]]:
    """Serve; yields the port, and the fingerprint of the key that browsers are told to trust."""
    trusted = trustme.CA().issue_cert(PORTAL, EVIL)  # Chromium is told to take this key's for every host
    others = {
        "unknown.example": _context(folder, "unknown", trustme.CA().issue_cert("unknown.example")),
        "wrong-name.example": _context(folder, "wrong", trustme.CA().issue_cert("another.example")),
    }
    context = _context(folder, "trusted", trusted)

    def choose(connection: ssl.SSLObject | ssl.SSLSocket, name: str | None, _: ssl.SSLContext) -> None:
        if name in others:
            connection.context = others[name]

    context.sni_callback = choose
    key = x509.load_pem_x509_certificate(trusted.cert_chain_pems[0].bytes()).public_key()
    spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    server = _Server(("127.0.0.1", 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1], b64encode(hashlib.sha256(spki).digest()).decode()
    finally:
        _Handler.over.set()
        server.shutdown()
        server.server_close()
        thread.join()

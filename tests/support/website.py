"""A website on this computer, and the rule that lets a fetcher go there."""

from __future__ import annotations

import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Site:
    """A website on this computer.

    Attributes:
        pages: what each path answers: the body, or a status and the address of a redirect.
        asked: the paths that were asked for.
    """

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, bytes | tuple[int, str]] = {}
        self.asked: list[str] = []
        self.silent = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                found = site.pages.get(self.path, (404, ""))
                if found == (0, ""):
                    site.silent.wait()
                    return
                body = found if isinstance(found, bytes) else b""
                self.send_response(200 if isinstance(found, bytes) else found[0])
                if isinstance(found, tuple) and found[1]:
                    self.send_header("Location", found[1])
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_arguments: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if context:
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def close(self) -> None:
        self.silent.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def is_this_computer(address: str) -> bool:
    """Whether an IP address is this computer's: where the website is, or the other one of `localhost`."""
    return address in {"127.0.0.1", "::1"}

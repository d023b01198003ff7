"""A server with a good certificate that takes every request and answers none."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def never_answering(authority: Any) -> Iterator[str]:
    """Yield its https address; at the end, all connections are closed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    listener = socket.create_server(("127.0.0.1", 0))
    taken = []

    def take() -> None:
        with contextlib.suppress(OSError):
            while True:
                taken.append(context.wrap_socket(listener.accept()[0], server_side=True))

    thread = threading.Thread(target=take)
    thread.start()
    yield f"https://127.0.0.1:{listener.getsockname()[1]}/settings"
    listener.shutdown(socket.SHUT_RDWR)
    thread.join()
    for one in (listener, *taken):
        one.close()

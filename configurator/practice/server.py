"""Starting and stopping a practice portal inside this process."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING

from configurator.practice import applications, kept_state
from configurator.practice.applications import DEFAULT_HANDLER
from configurator.practice.faults import Faults
from configurator.practice.grants import Holder
from configurator.practice.keeper import Keeper
from configurator.practice.portal_state import Asked, Portal

if TYPE_CHECKING:
    from pathlib import Path

    from configurator.practice.web import Server

_STOP_SECONDS = 1.0


class PracticePortal:
    """A running practice portal; a context manager that stops it at the end.

    Attributes:
        address: `http://127.0.0.1:PORT` (https with a certificate), or the name that it goes by.
        port: the port on 127.0.0.1.
        client_id: the identifier of the local application that the portal already has.
        client_secret: its key.
        handler: the redirect address saved in the application.
        user: who can sign in.
        password: with what.
        access_token: valid at once, for an hour.
        faults: the faults that are switched on, a list that may be changed at any time.
        state: what the portal keeps: its connectors, sign-ins and request limit.
        keeper: writes the state while the portal runs; None where nothing does.
    """

    def __init__(
        self, portal: Portal, server: Server, listener: socket.socket, keeper: Keeper | None = None
    ) -> None:
        self.state = portal
        self.keeper = keeper
        self._server = server
        self._thread = threading.Thread(
            target=server.run, args=([listener],), name="practice-portal", daemon=True
        )
        self.address = portal.address
        self.port = int(listener.getsockname()[1])
        self.client_id = portal.application.client_id
        self.client_secret = portal.application.client_secret
        self.handler = portal.application.handler
        self.user = portal.user
        self.password = portal.password
        self.access_token = portal.grants.issue_tokens().access
        self._thread.start()

    @property
    def faults(self) -> Faults:
        """The faults that are switched on (see `faults.py` for how they are written)."""
        return self.state.faults

    @faults.setter
    def faults(self, texts: Iterable[str]) -> None:
        self.state.faults[:] = texts

    def connectors(self) -> dict[str, dict[str, object]]:
        """Return what the application has registered: id → stored values by the documentation's names.

        Built-in connectors and those of other applications are left out. The values are copies.
        """
        return self.state.store.of(self.client_id)

    def asked(self) -> list[Asked]:
        """Return the last requests to the token endpoint (`token`) and to REST methods, oldest first."""
        return list(self.state.asked)

    def token(self, client_id: str = "", user: int = 1) -> str:
        """Return a new access token.

        Args:
            client_id: of which application; empty: the first one.
            user: of whom (see `people.py`).
        """
        holder = Holder("" if client_id == self.client_id else client_id, user)
        return self.state.grants.issue_tokens(holder).access

    def save(self, path: Path) -> None:
        """Write the portal's state into a file, from which `serve` goes on; stop the portal before.

        Raises:
            OSError: it can't be written.
        """
        kept_state.save(self.state, path)

    def stop(self) -> None:
        """Stop the server and its thread within a second; requests under way are cut off."""
        self._server.should_exit = True
        self._thread.join(_STOP_SECONDS)
        if self._thread.is_alive():
            self._server.force_exit = True
            self._thread.join(_STOP_SECONDS)
        self.state.poster.stop()
        if self.keeper is not None and not self._thread.is_alive():
            self.keeper.write()

    def __enter__(self) -> PracticePortal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"<PracticePortal {self.address}>"


def serve(
    port: int = 0,
    faults: Iterable[str] = (),
    *,
    handler: str = DEFAULT_HANDLER,
    scope: str = "imopenlines",
    certificate: tuple[str | Path, str | Path] | None = None,
    known_as: tuple[str, str] | None = None,
    clock: Callable[[], float] = time.time,
) -> PracticePortal:
    """Start a practice portal on 127.0.0.1 and return it running.

    Args:
        port: the port to listen on; 0 takes a free one.
        faults: ways to fail, written `[STEP:]CODE[@STATUS][*COUNT]` (see `faults.py`).
        handler: the redirect address saved in the portal's application.
        scope: the application's permissions, separated by commas.
        certificate: files with a certificate (chain) and its key, for HTTPS.
        known_as: the host name of the portal and of its authorization server, where a proxy leads those
            names to this computer: with a certificate for both it passes for a portal on the internet.
        clock: seconds since 1970; codes, tokens and the request limit go by it.

    Raises:
        OSError: the port is taken or not allowed.
        UnknownFaultError: a fault is not known.
    """
    application = applications.own(handler, scope)

    def make(own_host: str, scheme: str) -> Portal:
        host, authorization_server = known_as or (own_host, "")
        return Portal(f"{scheme}://{host}", application, switched_on, clock, authorization_server)

    switched_on = Faults(faults)
    return _start(port, make, certificate)


def resume(
    kept: Path,
    port: int = 0,
    faults: Iterable[str] = (),
    *,
    certificate: tuple[str | Path, str | Path] | None = None,
) -> PracticePortal:
    """Start a practice portal with the state that an earlier one has saved.

    Args:
        kept: a file written by `PracticePortal.save`; if there is none yet, a new portal begins.
        port: as for `serve`.
        faults: as for `serve`.
        certificate: as for `serve`.

    Raises:
        NotKeptError: the file holds something else, or can't be read.
        OSError: the port is taken or not allowed.
        UnknownFaultError: a fault is not known.
    """
    switched_on = Faults(faults)
    application = applications.own(DEFAULT_HANDLER, "imopenlines")

    def make(host: str, scheme: str) -> Portal:
        portal = Portal(f"{scheme}://{host}", application, switched_on, time.time)
        kept_state.load(portal, kept)
        return portal

    return _start(port, make, certificate)


def keep_open(kept: Path, port: int = 0) -> PracticePortal:
    """Start a practice portal that goes on from a file and writes into it after each change.

    Neither keys nor the password are in the file: they are new at each start.

    Args:
        kept: the file, in a folder that exists; if there is none yet, a new portal begins.
        port: the port to listen on; 0 takes a free one.

    Raises:
        NotKeptError: the file holds something else, or can't be read.
        OSError: the port is taken or not allowed.
    """
    application = applications.own(DEFAULT_HANDLER, "imopenlines")

    def make(host: str, scheme: str) -> Portal:
        portal = Portal(f"{scheme}://{host}", application, Faults(), time.time)
        kept_state.load(portal, kept)
        return portal

    return _start(port, make, None, kept)


def _start(
    port: int,
    make: Callable[[str, str], Portal],
    certificate: tuple[str | Path, str | Path] | None,
    kept: Path | None = None,
) -> PracticePortal:
    """Start a portal, which `make` makes for host and scheme, and keep it in a file where one is given."""
    listener = _listen(port)
    try:
        portal = make(f"127.0.0.1:{listener.getsockname()[1]}", "https" if certificate else "http")
        # Starlette, uvicorn and jinja2 take 0.3 s to import, so only when a portal starts.
        from configurator.practice.web import make_server  # noqa: PLC0415

        keeper = Keeper(portal, kept) if kept is not None else None
        return PracticePortal(portal, make_server(portal, certificate, keeper), listener, keeper)
    except BaseException:
        listener.close()
        raise


def _listen(port: int) -> socket.socket:
    """Open the port in the caller's thread, which gets the OSError of a taken one and can connect at once.

    The protocol is named because asyncio turns Nagle's delay (40 ms per answer) off only where it is.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            # There, SO_REUSEADDR would let another program take over the port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(128)
    except BaseException:
        listener.close()
        raise
    return listener

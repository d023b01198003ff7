"""The web application and its server: everything that needs Starlette and uvicorn."""

from __future__ import annotations

import asyncio
import logging
import socket
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from configurator.practice import (
    contact_center,
    oauth_server,
    operator_pages,
    operator_requests,
    rest,
    settings_frame,
)
from configurator.practice.error_answers import CUT
from configurator.practice.keeper import Keeper
from configurator.practice.limited_protocol import limited_protocol
from configurator.practice.portal_state import Portal
from configurator.practice.protection import Protection

_SHUTDOWN_SECONDS = 0.5


class Server(uvicorn.Server):
    """A uvicorn server that can cut connections, and cuts all of them when it stops."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening and cut every connection; requests that are under way get no answer."""
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            _abort(connection)
        tasks = set(self.server_state.tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=_SHUTDOWN_SECONDS)

    def cut(self, client: tuple[str, int]) -> None:
        """Cut the connection of one client (host, port)."""
        for connection in list(self.server_state.connections):
            if getattr(connection, "client", None) == client:
                _abort(connection)


def _abort(connection: object) -> None:
    transport = getattr(connection, "transport", None)
    if transport is not None:
        transport.abort()


def _may_change(scope: Scope) -> bool:
    """Whether a request may change the portal: its pages change something by forms only."""
    return scope["method"] != "GET" or str(scope["path"]).startswith("/rest/")


def make_server(
    portal: Portal, certificate: tuple[str | Path, str | Path] | None, keeper: Keeper | None = None
) -> Server:
    """Return a server for a portal, ready to run in any thread, that never prints or logs.

    Args:
        portal: the portal.
        certificate: files with a certificate (chain) and its key, for HTTPS.
        keeper: hears of each request that may have changed the portal.
    """
    rooms = (oauth_server, rest, contact_center, settings_frame, operator_requests, operator_pages)
    routes = [route for room in rooms for route in room.routes(portal)]
    application: ASGIApp = Protection(Starlette(routes=routes), portal)

    async def with_cut(scope: Scope, receive: Receive, send: Send) -> None:
        scope[CUT] = server.cut
        await application(scope, receive, send)
        if keeper is not None and _may_change(scope):
            keeper.note_change()

    certificate_file, key_file = certificate or (None, None)
    config = uvicorn.Config(
        with_cut,
        loop="asyncio",
        http=limited_protocol(portal),
        ws="none",
        lifespan="off",
        log_config=None,
        log_level=logging.CRITICAL + 1,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ssl_certfile=certificate_file,
        ssl_keyfile=str(key_file) if key_file else None,
    )
    config.load()
    server = Server(config)
    return server

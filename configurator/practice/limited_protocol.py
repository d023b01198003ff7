"""HTTP connections that nobody can hold open for nothing."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from asyncio import AbstractEventLoop, TimerHandle, Transport
from typing import Any

from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from configurator.practice.portal_state import Portal
from configurator.practice.serving_limits import ServingLimits

_FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\nretry-after: 1\r\n\r\n"
)


class LimitedProtocol(H11Protocol):
    """A connection with a time limit for whatever the other side has to do.

    uvicorn itself limits only the time between two requests. A TLS handshake is limited by asyncio.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._limits = self.limits()
        self.timeout_keep_alive = self._limits.idle_seconds  # type: ignore[assignment]  # for call_later
        self._waiting: TimerHandle | None = None
        self._stuck: TimerHandle | None = None

    @classmethod
    @abstractmethod
    def limits(cls) -> ServingLimits:
        """Return the limits of a connection that begins now."""

    # uvicorn's own type is narrower.
    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request, or turn the client away if there are too many."""
        super().connection_made(transport)
        if len(self.connections) > self._limits.connections:
            transport.write(_FULL)
            transport.close()
            return
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """End every wait."""
        for timer in (self._waiting, self._stuck):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what arrived; a request has to be complete, up to its body, soon after its first byte."""
        if self.transport.is_closing():
            return
        if self._waiting is None and not self._is_busy():
            self._await_head()
        super().data_received(data)
        if self._waiting is not None and self._is_busy():
            self._waiting.cancel()
            self._waiting = None

    def pause_writing(self) -> None:
        """Wait for the client to take more of the answer, but not for ever."""
        self._stuck = self.loop.call_later(self._limits.idle_seconds, self.transport.abort)
        super().pause_writing()

    def resume_writing(self) -> None:
        """Go on with the answer."""
        if self._stuck is not None:
            self._stuck.cancel()
        super().resume_writing()

    def _await_head(self) -> None:
        """Cut the connection unless a whole request line and its headers arrive in time."""
        self._waiting = self.loop.call_later(self._limits.head_seconds, self.transport.abort)

    def _is_busy(self) -> bool:
        """Say whether a request is being answered."""
        return self.cycle is not None and not self.cycle.response_complete


def limited_protocol(portal: Portal) -> type[asyncio.Protocol]:
    """Return the class of a portal's connections, which go by the portal's limits."""

    class PortalProtocol(LimitedProtocol):
        """A connection to this portal."""

        @classmethod
        def limits(cls) -> ServingLimits:
            """Return the limits that the portal has now."""
            return portal.limits

    return PortalProtocol

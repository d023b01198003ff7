"""How much one client may take of a practice portal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServingLimits:
    """Limits that keep the portal answering, whatever other programs on this computer do.

    Attributes:
        connections: how many may be open at once; what comes after that gets status 503.
        body: the largest request body in bytes; more gets status 413.
        head_seconds: how long a request's first line and headers may take; then the connection is cut.
        body_seconds: how long its body may take; then the answer is status 408.
        idle_seconds: how long a connection may stay open between two requests, and how long a client may
            take nothing of an answer.
    """

    connections: int = 64
    body: int = 2**20
    head_seconds: float = 10.0
    body_seconds: float = 20.0
    idle_seconds: float = 10.0

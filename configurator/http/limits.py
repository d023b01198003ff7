"""How long a request may take, and how much it may bring."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one request.

    Attributes:
        connect: seconds until connected.
        read: seconds between two pieces of the response.
        total: seconds for the request and its whole response, DNS lookup included.
        response_bytes: bytes of the response's body.
    """

    connect: float = 10.0
    read: float = 30.0
    total: float = 60.0
    response_bytes: int = 4 * 1024 * 1024

"""What came back from a server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP response, read to its end.

    Attributes:
        status: HTTP status.
        body: the bytes, decompressed.
        location: the `Location` header, empty where there is none.
        headers: all headers, names in lower case, each as often as it came.
    """

    status: int
    body: bytes
    location: str = ""
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def is_redirect(self) -> bool:
        """Whether the server sends us to another address; following it is the caller's decision."""
        return self.status in {301, 302, 303, 307, 308}


class Fetched(NamedTuple):
    """A response that is no redirect.

    Attributes:
        url: the address that it came from.
        response: the response.
    """

    url: str
    response: Response

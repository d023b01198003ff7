"""GET from public addresses alone: what was looked up is checked, and exactly that is connected to."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpx

from configurator.http import network
from configurator.http.errors import AddressError, NotPublicError, TooManyRedirectsError
from configurator.http.limits import Limits
from configurator.http.public_addresses import is_public
from configurator.http.response import Fetched
from configurator.http.session import Session
from configurator.http.shown_host import shown_host

_LIMITS = Limits(connect=5.0, read=8.0, total=12.0, response_bytes=8 * 1024 * 1024)
_MOST_REDIRECTS = 5


class PublicFetcher:
    """Fetches from websites; a context manager. It goes past any proxy, which would look names up itself.

    Args:
        limits: time and size limits of each request.
        cancel: set by anybody to give up.
        is_allowed: the rule for IP addresses; only tests replace it.
    """

    def __init__(
        self,
        limits: Limits = _LIMITS,
        cancel: threading.Event | None = None,
        is_allowed: Callable[[str], bool] = is_public,
    ) -> None:
        self._limits = limits
        self._cancel = cancel
        self._is_allowed = is_allowed
        self._session = Session(direct=True, limits=limits, cancel=cancel)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._session.close()

    def get(self, url: str) -> Fetched:
        """Return what an address answers, after redirects, each of which is checked like the first.

        Raises:
            NotPublicError: the rule forbids one of the IP addresses.
            TooManyRedirectsError: more than five redirects.
            HttpError: no usable response arrived.
        """
        for _ in range(_MOST_REDIRECTS + 1):
            response = self._session.get_from(url, self._checked_address(url))
            if not response.is_redirect or not response.location:
                return Fetched(url, response)
            url = _joined(url, response.location)
        raise TooManyRedirectsError

    def _checked_address(self, url: str) -> str:
        """Return the IP address to connect to."""
        try:
            parts = urlsplit(url)
        except ValueError:
            raise AddressError from None
        if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not shown_host(url):
            raise AddressError
        found = network.addresses_of(_looked_up(url), self._limits.connect, self._cancel)
        if not found or not all(map(self._is_allowed, found)):
            raise NotPublicError
        # Many computers have IPv6 addresses without a way to the internet.
        return min(found, key=lambda address: ":" in address)


def _looked_up(url: str) -> str:
    """Return a host as it is asked for: by itself, Python takes straße.de for strasse.de, another website."""
    try:
        return httpx.URL(url).raw_host.decode("ascii")
    except httpx.InvalidURL:
        raise AddressError from None


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        raise AddressError from None

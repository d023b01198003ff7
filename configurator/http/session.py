"""One HTTP request and its whole response, within limits, cancellable, with nothing secret in any error."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Mapping
from typing import Any

import httpx

from configurator import __version__
from configurator.harmless_log import logger
from configurator.http import errors, network, second_look
from configurator.http.certificates import system_certificates
from configurator.http.diagnosis import Progress, ours
from configurator.http.limits import Limits
from configurator.http.response import Response

_log = logger(__name__)
# httpx logs each address at INFO, and an address can hold a secret.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

_CLOSE_SECONDS = 0.5
"""How long closing waits for connections to be hung up; it takes a millisecond unless the network hangs."""
_NAME = "ConnectorConfigurator"
_HEADERS = {
    "User-Agent": f"{_NAME}/{__version__}",
    "Accept-Encoding": "identity",  # a limit in bytes says little about what unpacks to more
}


class Session:
    """Sends requests over kept connections. Safe to use from several threads, several at a time.

    Args:
        direct: go past any proxy (a server on this computer).
        limits: time and size limits of each request.
        cancel: set by anybody to give up; every request under way then ends.
        accept: the `Accept` header.
        anonymous: name the program, but not its version.

    Raises:
        ProxySettingError: the proxy of this computer can't be used.
    """

    def __init__(
        self,
        *,
        direct: bool,
        limits: Limits,
        cancel: threading.Event | None = None,
        accept: str = "*/*",
        anonymous: bool = False,
    ) -> None:
        self._limits = limits
        self._cancel = cancel
        self._direct = direct
        self._closed = False
        self._requests: set[asyncio.Task[object]] = set()
        named = {"User-Agent": _NAME} if anonymous else {}
        self._http = _client(limits, {**_HEADERS, **named, "Accept": accept}, direct=direct)

    def post_json(self, url: str, content: bytes) -> Response:
        """POST a JSON document.

        Raises:
            HttpError: no usable response arrived.
        """
        return self._send("POST", url, content=content, headers={"Content-Type": "application/json"})

    def post_form(self, url: str, fields: Mapping[str, str]) -> Response:
        """POST urlencoded fields.

        Raises:
            HttpError: no usable response arrived.
        """
        return self._send("POST", url, data=fields)

    def get(self, url: str, fields: Mapping[str, str]) -> Response:
        """GET with the fields in the query.

        Raises:
            HttpError: no usable response arrived.
        """
        return self._send("GET", url, params=fields)

    def get_from(self, url: str, address: str) -> Response:
        """GET an address from one computer, wherever the DNS says meanwhile that it is.

        The certificate still has to be the one of the name in the address.

        Args:
            url: the address.
            address: IP address of the computer.

        Raises:
            HttpError: no usable response arrived.
        """
        try:
            whole = httpx.URL(url)
            there = whole.copy_with(host=address)
        except (httpx.InvalidURL, ValueError):
            raise errors.AddressError from None
        host = whole.netloc.decode("ascii")
        name = whole.raw_host.decode("ascii")
        return self._send("GET", str(there), headers={"Host": host}, extensions={"sni_hostname": name})

    def close(self) -> None:
        """End every request under way and hang up. May be called again."""
        self._closed = True
        with contextlib.suppress(TimeoutError):
            network.submit(self._hang_up()).result(_CLOSE_SECONDS)

    def _send(self, method: str, url: str, **content: Any) -> Response:
        outcome = network.run(self._within_limits(method, url, content), self._cancel)
        if isinstance(outcome, errors.HttpError):
            raise outcome  # here and not where it arose: an error of httpx refers to the whole request
        return outcome

    async def _within_limits(
        self, method: str, url: str, content: Mapping[str, Any]
    ) -> Response | errors.HttpError:
        if self._closed:  # asked here: `close` ends whatever has come further
            return errors.CancelledError()
        task = asyncio.current_task()
        if task:
            self._requests.add(task)
        try:
            return await self._asked(method, url, content)
        except Exception as error:  # noqa: BLE001 - whatever a library raises would show the request
            _log.info("a request failed in an unforeseen way: %s", type(error).__name__)
            return errors.ConnectionLostError()
        finally:
            if task:
                self._requests.discard(task)

    async def _asked(self, method: str, url: str, content: Mapping[str, Any]) -> Response | errors.HttpError:
        try:
            progress = Progress(url)
        except httpx.InvalidURL:
            return errors.AddressError()
        extensions = {**content.get("extensions", {}), "trace": progress}
        try:
            async with (
                asyncio.timeout(self._limits.total),
                self._http.stream(method, url, **{**content, "extensions": extensions}) as response,
            ):
                return await self._read(response)
        except httpx.InvalidURL:  # httpx reads a Location even where it doesn't follow it
            return errors.AddressError()
        except (TimeoutError, httpx.HTTPError) as error:
            failure = ours(error, progress)
        return await second_look.explained(failure, url, direct=self._direct)

    async def _read(self, response: httpx.Response) -> Response | errors.HttpError:
        body = bytearray()
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > self._limits.response_bytes:
                return errors.TooLargeError()
        headers = tuple((name.lower(), value) for name, value in response.headers.multi_items())
        return Response(response.status_code, bytes(body), response.headers.get("Location", ""), headers)

    async def _hang_up(self) -> None:
        under_way = tuple(self._requests)
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._http.aclose()


def _client(limits: Limits, headers: Mapping[str, str], *, direct: bool) -> httpx.AsyncClient:
    """Return a client that goes through the proxy of this computer, if it has one."""
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    # The text of such an error isn't repeated: it may hold the proxy's password.
    with contextlib.suppress(ValueError, ImportError, httpx.InvalidURL):
        return httpx.AsyncClient(
            verify=system_certificates(), trust_env=not direct, headers=headers, timeout=timeout
        )
    raise errors.ProxySettingError

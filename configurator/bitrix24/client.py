"""Calling a portal's REST methods."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

from configurator import bounded
from configurator.bitrix24 import answers, oauth
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.credentials import Application, Tokens
from configurator.bitrix24.errors import PortalError
from configurator.bitrix24.transport import Limits, Transport

LIMIT_PAUSES = (1.0, 2.0, 4.0)
"""Seconds before each repetition after QUERY_LIMIT_EXCEEDED: the portal forgets two requests a second."""


class Client:
    """Calls methods of one portal with one sign-in. Safe to use from several threads.

    Args:
        portal: the portal.
        tokens: the sign-in.
        application: needed to refresh the tokens; without it an expired token is the end.
        on_refresh: gets new tokens, in another thread, before they are used for anything: the portal takes
            the old refresh token no more.
        cancel: set by anybody to give up; every call in progress then raises `CANCELLED` at once.
        limits: time and size limits of each request.
        wait: waits so many seconds unless cancelled; for tests.
    """

    def __init__(
        self,
        portal: Portal,
        tokens: Tokens,
        *,
        application: Application | None = None,
        on_refresh: Callable[[Tokens], None] | None = None,
        cancel: threading.Event | None = None,
        limits: Limits | None = None,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self._portal = portal
        self._tokens = tokens
        self._endpoint = oauth.safe_endpoint(portal, tokens.client_endpoint)
        self._application = application
        self._on_refresh = on_refresh
        self._cancel = cancel or threading.Event()
        self._limits = limits or Limits()
        self._wait = wait or self._cancel.wait
        self._refreshing = threading.Lock()
        self._transport = Transport(direct=portal.is_loopback, limits=self._limits, cancel=self._cancel)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def call(self, method: str, params: Mapping[str, object] | None = None) -> object:
        """Call a method and return its result, as JSON values.

        Args:
            method: the method's name, `imconnector.list`.
            params: its parameters, JSON values by name.

        Raises:
            PortalError: the portal refused, in whichever of its two ways, or did not answer. After a
                time-out or a lost connection the portal may have done what it was asked.
        """
        for pause in LIMIT_PAUSES:
            try:
                return self._signed_in(method, params or {})
            except PortalError as error:
                if error.code != "QUERY_LIMIT_EXCEEDED":
                    raise
            self._wait(pause)
        return self._signed_in(method, params or {})

    def _signed_in(self, method: str, params: Mapping[str, object]) -> object:
        """Call with the present token, once more with a new one where it has expired."""
        used = self._tokens
        try:
            return self._once(method, params, used)
        except PortalError as error:
            if error.code != "EXPIRED_TOKEN" or not self._application or not used.refresh_token:
                raise
            application = self._application
        return self._once(method, params, self._refreshed(application, used))

    def _once(self, method: str, params: Mapping[str, object], tokens: Tokens) -> object:
        content = json.dumps({**params, "auth": tokens.access_token}).encode()
        answer = self._post(method, content)
        if answer.is_redirect:
            self._endpoint = self._renamed(answer.location)
            answer = self._post(method, content)
            if answer.is_redirect:
                raise PortalError("RENAMED_REFUSED", status=answer.status)
        return answers.result(answer)

    def _post(self, method: str, content: bytes) -> answers.Answer:
        if self._cancel.is_set():
            raise PortalError("CANCELLED")
        return self._transport.post_json(self._endpoint + method, content)

    def _renamed(self, location: str) -> str:
        """Return the REST address of a renamed portal, which answers with 302 to its new host.

        Raises:
            PortalError: `RENAMED_REFUSED` for a place that may not have the token, `NOT_BITRIX24` for a
                redirect within the portal, such as to a page for signing in.
        """
        url, target = location, None
        with contextlib.suppress(ValueError):  # of which AddressError is one
            url = urljoin(self._endpoint, location)
            target = parse(url)
        if target == parse(self._endpoint):
            raise PortalError("NOT_BITRIX24", status=302)
        secure = url.lower().startswith(f"{self._portal.scheme}://")
        if target is None or not secure or target.is_loopback != self._portal.is_loopback:
            raise PortalError("RENAMED_REFUSED", status=302)
        return target.rest

    def _refreshed(self, application: Application, used: Tokens) -> Tokens:
        """Return tokens newer than `used`; of several calls whose token expired one alone asks for them."""
        with self._refreshing:
            if self._tokens is used:
                # The thread goes on after a cancel: new tokens that nobody stored would be lost.
                with contextlib.suppress(bounded.CancelledError):
                    bounded.run(lambda: self._renew(application, used), cancel=self._cancel)
            if self._tokens is used:
                raise PortalError("CANCELLED")
            return self._tokens

    def _renew(self, application: Application, used: Tokens) -> None:
        tokens = oauth.refresh(self._portal, application, used, limits=self._limits)
        try:
            if self._on_refresh:
                self._on_refresh(tokens)
        finally:
            self._tokens = tokens

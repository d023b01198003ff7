"""Calls a portal's REST methods."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

from configurator import bounded
from configurator.bitrix24 import answers, rate_limit
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.faults import PortalError, reading_guard
from configurator.bitrix24.limit_wait import OnWait, wait_out
from configurator.bitrix24.moved_portal import leads_to_a_page, may_follow
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.bitrix24.transport import Transport
from configurator.http.limits import Limits
from configurator.http.response import Response

LIMIT_PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds before each retry after QUERY_LIMIT_EXCEEDED; the portal accepts two requests a second."""
BLOCKED_SECONDS = 600.0
"""Seconds that OPERATION_TIME_LIMIT lasts if the portal doesn't say (Bitrix24 documentation)."""
_STORED_ELSEWHERE_PAUSES = (0.0, 0.2, 0.3, 0.5)
"""Seconds before each check for tokens that another process stores; storing takes it a moment."""


class Client:
    """Calls methods of one portal with one sign-in. Safe to use from several threads.

    Args:
        portal: the portal.
        tokens: the sign-in.
        application: needed to refresh the tokens; without it, an expired token is final.
        on_refresh: gets new tokens, in another thread, before they are used: the portal no longer accepts the
            old refresh token.
        stored: returns the sign-in as it is stored now; another process may have renewed it.
        alone: keeps other processes from renewing it at the same time.
        cancel: set by anybody to give up; every call in progress then raises `CANCELLED` at once.
        on_wait: gets a report about every second during a pause for the portal's limits. Without it,
            OPERATION_TIME_LIMIT isn't waited for: nobody waits ten minutes for something they can't see.
        moved_to: where a person has agreed that the portal is now.
        limits: time and size limits of each request.
        wait: waits for a number of seconds unless cancelled; for tests.

    Attributes:
        on_call: gets each method's name after it was called, in that thread, and the code of its failure;
            empty for a success.
        clock_lead: seconds by which the portal's clock is ahead of this computer's, by its last answer; None
            where it never said.
    """

    def __init__(  # noqa: PLR0913 - each has a default but the first two
        self,
        portal: Portal,
        tokens: Tokens,
        *,
        application: Application | None = None,
        on_refresh: Callable[[Tokens], None] | None = None,
        stored: Callable[[], Tokens | None] | None = None,
        alone: renewal.Alone | None = None,
        cancel: threading.Event | None = None,
        on_wait: OnWait | None = None,
        moved_to: Portal | None = None,
        limits: Limits | None = None,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self.on_call: Callable[[str, str], None] | None = None
        self.clock_lead: float | None = None
        self._portal = portal
        self._tokens = tokens
        self._endpoint = oauth.safe_endpoint(portal, tokens.client_endpoint)
        self._agreed = {portal, parse(self._endpoint), *filter(None, (moved_to,))}
        self._application = application
        self._on_refresh = on_refresh
        self._stored = stored
        self._alone = alone
        self._cancel = cancel or threading.Event()
        self._on_wait = on_wait
        self._limits = limits or Limits()
        self._wait = wait or self._cancel.wait
        self._pace = rate_limit.of(portal.origin)
        self._transport = Transport(direct=portal.is_loopback, limits=self._limits, cancel=self._cancel)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def moved_to(self) -> str:
        """Host and port that answer calls now, where that isn't the portal's own address; else empty."""
        now = parse(self._endpoint)
        return "" if now == self._portal else now.netloc

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    @reading_guard
    def call(self, method: str, params: Mapping[str, object] | None = None) -> object:
        """Call a method and return its result, as JSON values.

        After a refusal because of the portal's limits the call is repeated: nothing was done yet.

        Args:
            method: the method's name, `imconnector.list`.
            params: its parameters, JSON values by name.

        Raises:
            PortalError: the portal refused, in either of its two ways, or didn't answer. After a timeout or a
                lost connection the portal may have done what it was asked.
        """
        try:
            result = self._patiently(method, params or {})
        except PortalError as error:
            self._tell(method, error.code)
            raise
        self._tell(method, "")
        return result

    def _tell(self, method: str, code: str) -> None:
        if self.on_call:
            self.on_call(method, code)

    def _patiently(self, method: str, params: Mapping[str, object]) -> object:
        """Call, and wait out the portal's limits."""
        pauses, blocked = iter(LIMIT_PAUSES), False
        while True:
            try:
                return self._signed_in(method, params)
            except PortalError as error:
                seconds = self._seconds_after(error, pauses, blocked=blocked)
                if seconds is None:
                    raise
                reason = error.code
                blocked = blocked or reason == "OPERATION_TIME_LIMIT"
            self._wait_out(reason, seconds)

    def _seconds_after(self, error: PortalError, pauses: Iterator[float], *, blocked: bool) -> float | None:
        """Return the seconds to wait before a refused call is repeated; None if it isn't."""
        if error.code == "QUERY_LIMIT_EXCEEDED":
            self._pace.full()
            return next(pauses, None)
        if error.code == "OPERATION_TIME_LIMIT" and self._on_wait and not blocked:
            return float(error.details.get("seconds", BLOCKED_SECONDS))
        return None

    def _wait_out(self, reason: str, seconds: float) -> None:
        wait_out(reason, seconds, pause=self._wait, cancel=self._cancel, on_wait=self._on_wait)

    def _signed_in(self, method: str, params: Mapping[str, object]) -> object:
        """Call with the current token, and again with a new one if it has expired."""
        renewed, tried = False, set[str]()
        while True:
            used = self._tokens
            try:
                return self._once(method, params, used)
            except PortalError as error:
                final = renewed or not self._application or not used.refresh_token
                if error.code != "EXPIRED_TOKEN" or final or self._application is None:
                    raise
                application = self._application
            tried.add(used.access_token)
            renewed = self._renewed(application, used, tried)

    def _once(self, method: str, params: Mapping[str, object], tokens: Tokens) -> object:
        content = json.dumps({**params, "auth": tokens.access_token}).encode()
        answer = self._post(method, content)
        if answer.is_redirect:
            self._endpoint = self._renamed(answer.location)
            answer = self._post(method, content)
            if answer.is_redirect:
                raise PortalError("RENAMED_REFUSED", status=answer.status)
        read = answers.rest_answer(answer, hide=(tokens.access_token, tokens.refresh_token))
        if read.finished is not None:
            self.clock_lead = read.finished - time.time()
        return read.result

    def _post(self, method: str, content: bytes) -> Response:
        if self._cancel.is_set():
            raise PortalError("CANCELLED")
        seconds = self._pace.reserve()
        if seconds:
            self._wait_out("QUERY_LIMIT_EXCEEDED", seconds)
        return self._transport.post_json(self._endpoint + method, content)

    def _renamed(self, location: str) -> str:
        """Return the REST address of a renamed portal, which answers with 302 and its new host.

        Raises:
            PortalError: `RENAMED_REFUSED` for an address that may not have the token, `MOVED` for one that
                a person has to agree to, `NOT_BITRIX24` for a redirect within the portal, for example to a
                sign-in page, `NETWORK_PAGE` for one to a page elsewhere.
        """
        url, target = location, None
        with contextlib.suppress(ValueError):  # of which AddressError is one
            url = urljoin(self._endpoint, location)
            target = parse(url)
        if target == parse(self._endpoint):
            raise PortalError("NOT_BITRIX24", status=302)
        secure = url.lower().startswith(f"{self._portal.scheme}://")
        if target is None or not secure or target.is_loopback != self._portal.is_loopback:
            raise PortalError("NETWORK_PAGE" if leads_to_a_page(url) else "RENAMED_REFUSED", status=302)
        if may_follow(parse(self._endpoint), target, self._agreed):
            return target.rest
        if leads_to_a_page(url):
            raise PortalError("NETWORK_PAGE", status=302)
        raise PortalError("MOVED", status=302, details={"host": target.netloc})

    def _renewed(self, application: Application, used: Tokens, tried: set[str]) -> bool:
        """Get tokens newer than `used`; return whether the authorization server was asked for them.

        If several calls and clients have an expired token, only one asks; the others take what it got.
        """
        # The thread goes on after a cancel, because new tokens that nobody stores are lost.
        with contextlib.suppress(bounded.CancelledError):
            return bounded.run(lambda: self._renew(application, used, tried), cancel=self._cancel)
        raise PortalError("CANCELLED")

    def _renew(self, application: Application, used: Tokens, tried: set[str]) -> bool:
        origin, end = self._portal.origin, time.monotonic() + self._limits.total
        while True:
            left = max(0.0, end - time.monotonic())
            with renewal.only_one(origin, left, self._cancel, self._alone) as is_alone:
                stored = self._stored_now()
                if self._take(renewal.newest(origin, used), tried) or self._take(stored, tried):
                    return False
                if is_alone:
                    return self._exchanged(application, used, stored, tried)

    def _exchanged(
        self, application: Application, used: Tokens, stored: Tokens | None, tried: set[str]
    ) -> bool:
        """Exchange the refresh token; return False where another process had done so."""
        origin = self._portal.origin
        # A process that was killed while it stored a renewal leaves the new refresh token beside the old
        # access token.
        spent = stored if stored and stored.refresh_token else used
        spent = renewal.newest(origin, spent) or spent
        try:
            # Never cut shorter for the time spent waiting: tokens that arrive too late are lost.
            tokens = oauth.refresh(self._portal, application, spent, limits=self._limits)
        except PortalError as error:
            if error.code == "INVALID_GRANT" and self._renewed_elsewhere(tried):
                return False
            raise
        try:
            if self._on_refresh:
                self._on_refresh(tokens)
        finally:
            for old in (used, spent):
                renewal.remember(origin, old, tokens)
            self._tokens = tokens
        return True

    def _renewed_elsewhere(self, tried: set[str]) -> bool:
        """Take what another process stores; it may have just used up the refresh token."""
        for pause in _STORED_ELSEWHERE_PAUSES if self._stored else ():
            self._cancel.wait(pause)
            if self._take(self._stored_now(), tried):
                return True
        return False

    def _stored_now(self) -> Tokens | None:
        return self._stored() if self._stored else None

    def _take(self, tokens: Tokens | None, tried: set[str]) -> bool:
        """Use tokens that somebody else got, unless there are none or they were already tried."""
        if tokens is None or tokens.access_token in tried:
            return False
        self._tokens = tokens
        return True

"""What an error of httpx means: which of ours it is, by what had been done when it arose."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

import httpx

from configurator.http import errors

_NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "HTTPS_PROXY_REQUEST", "UNKNOWN_PROTOCOL",
                     "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE", "UNEXPECTED_MESSAGE"})  # fmt: skip
"""OpenSSL's reasons where what arrived was no TLS at all."""
_CERTIFICATE_REASONS = {
    # OpenSSL: X509_V_ERR_…
    9: "NOT_YET_VALID", 10: "EXPIRED", 18: "UNKNOWN", 19: "UNKNOWN", 20: "UNKNOWN", 21: "UNKNOWN",
    62: "OTHER_HOST", 64: "OTHER_HOST",
    # Windows: CERT_E_EXPIRED (also for what isn't valid yet), CERT_E_UNTRUSTEDROOT, CERT_E_CN_NO_MATCH
    0x800B0101: "EXPIRED", 0x800B0109: "UNKNOWN", 0x800B010F: "OTHER_HOST",
    # macOS: errSecCertificateExpired, errSecCertificateNotValidYet, errSecNotTrusted, errSecHostNameMismatch
    -67818: "EXPIRED", -67819: "NOT_YET_VALID", -67843: "UNKNOWN", -67602: "OTHER_HOST",
}  # fmt: skip
"""By the code that `truststore` passes on, which is the system's own."""
_SOCKS_PASSWORD = re.compile(r"password|auth", re.IGNORECASE)
_NOT_HTTP = re.compile(r"illegal status line|illegal header line|not a valid", re.IGNORECASE)
_USUAL: tuple[tuple[type[Exception], type[errors.HttpError]], ...] = (
    (httpx.TimeoutException, errors.TimedOutError),
    (httpx.DecodingError, errors.DecodingError),
    (httpx.HTTPError, errors.ConnectionLostError),
)
"""What httpx raises once the request is under way, the more specific first."""


class Progress:
    """How far a request has come; httpcore calls it at each step (its extension `trace`).

    It hangs up when the request is cancelled during the TLS handshake: httpcore does so only after an error.

    Attributes:
        sent: whether any of the request itself has been sent, to whomever.
        proxy: host and port of the proxy that it goes through; empty without one.
        in_handshake: whether TLS has been begun and not completed.
        has_page: whether the proxy sent a page along when it accepted the connection.
    """

    def __init__(self, url: str) -> None:
        parts = httpx.URL(url)
        self._host = parts.host
        self._port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
        self.sent = False
        self.proxy = ""
        self.in_handshake = False
        self.has_page = False
        self._hang_up: Callable[[], Awaitable[None]] | None = None

    async def __call__(self, event: str, details: Mapping[str, Any]) -> None:
        """Take notice of a step, for example `connection.connect_tcp.started`."""
        if event.endswith("connect_tcp.started"):
            host, port = details["host"], details["port"]
            self.proxy = "" if (host, port) == (self._host, self._port) else f"{host}:{port}"
        elif event.endswith("connect_tcp.complete"):
            self._hang_up = details["return_value"].aclose
        elif event.endswith("start_tls.failed"):
            if self._hang_up and isinstance(details["exception"], asyncio.CancelledError):
                await self._hang_up()
        elif event.endswith("start_tls.started"):
            self.in_handshake = True
        elif event.endswith("start_tls.complete"):
            self.in_handshake = False
        elif event.endswith("receive_response_headers.complete") and not self.sent:
            self.has_page = any(name.lower() == b"content-type" for name, _ in details["return_value"][3])
        elif event.endswith("send_request_headers.started"):
            self.sent = self.sent or details["request"].method != b"CONNECT"


def ours(error: Exception, progress: Progress) -> errors.HttpError:
    """Return our error for one of httpx, or for a time limit; nothing of what it refers to is kept."""
    if isinstance(error, httpx.ProxyError):
        return errors.ProxyError(_proxy_status(str(error)))
    if not progress.sent:
        return _before_sending(error, progress)
    if isinstance(error, httpx.RemoteProtocolError) and _NOT_HTTP.search(str(error)):
        return errors.NotHttpError()
    if isinstance(error, TimeoutError):
        return errors.TimedOutError()
    return next(kind for theirs, kind in _USUAL if isinstance(error, theirs))()


def _before_sending(error: Exception, progress: Progress) -> errors.HttpError:
    causes = tuple(_causes(error))
    tls = next((one for one in causes if isinstance(one, ssl.SSLError)), None)
    if isinstance(tls, ssl.SSLCertVerificationError):
        code = getattr(tls, "verify_code", 0)
        reason = _CERTIFICATE_REASONS.get(code) or _CERTIFICATE_REASONS.get(code & 0xFFFFFFFF, "")
        return errors.CertificateError(reason)
    if progress.has_page or (tls is not None and (tls.reason or "") in _NO_TLS):
        return errors.NotTlsError(behind_proxy=bool(progress.proxy))
    if progress.in_handshake:
        return errors.HandshakeError()
    if progress.proxy:
        return errors.ProxyGoneError(progress.proxy)
    if any(isinstance(one, socket.gaierror) for one in causes):
        return errors.HostNotFoundError()
    return errors.ConnectError()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _proxy_status(said: str) -> int:
    """Return the HTTP status in httpcore's text; SOCKS proxies are given the one that means the same."""
    first = said.partition(" ")[0]
    if first.isdecimal():
        return int(first)
    return 407 if _SOCKS_PASSWORD.search(said) else 502

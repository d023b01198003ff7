"""What a server is asked once more, to say why a request failed.

A wrong clock is the usual reason where only the time is wrong with a certificate, and nothing but another
clock can tell. Whether a port is for HTTPS shows only to somebody who speaks TLS. The server is asked without
believing anything it says: no secret, no path and no name but the host's is sent, and the answer decides
nothing but a sentence.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from configurator.http.errors import (
    CertificateError,
    ClockError,
    ConnectionLostError,
    HttpError,
    TlsExpectedError,
)

_SECONDS = 5.0
_TOTAL_SECONDS = 15.0
"""For a whole answer, which a server may send byte by byte."""
_TIMES = {"EXPIRED", "NOT_YET_VALID"}
"""Why a certificate is refused where a wrong clock may be the reason."""
_MOST = timedelta(days=2)
"""Beyond this difference nobody is told to set the clock: an old certificate may be in the wrong hands."""
_VALIDITY = re.compile(
    rb"\x30[\x1e-\x22](\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)(\x17\x0d\d{12}Z|\x18\x0f\d{14}Z)", re.DOTALL
)
"""The first two times in a certificate: not before, not after (RFC 5280, 4.1.2.5)."""


async def explained(error: HttpError, url: str, *, direct: bool) -> HttpError:
    """Return an error as exactly as the server lets itself be known.

    Args:
        error: why a request failed.
        url: the address that was asked.
        direct: go past any proxy.
    """
    try:
        if isinstance(error, CertificateError) and error.reason in _TIMES:
            return _by_clock(error, *await _asked(url, direct=direct))
        if isinstance(error, ConnectionLostError) and direct and httpx.URL(url).scheme == "http":
            await _shake_hands(httpx.URL(url))
            return TlsExpectedError()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, TypeError, KeyError, OSError):
        pass  # of which TimeoutError and SSLError are one
    return error


def _by_clock(error: CertificateError, begin: datetime, end: datetime, theirs: datetime) -> CertificateError:
    """Judge a certificate that is valid from `begin` to `end` by this computer's clock and the server's."""
    now = datetime.now(UTC)
    if begin <= theirs <= end and abs(theirs - now) <= _MOST and not begin <= now <= end:
        return ClockError(error.reason, f"{theirs:%Y-%m-%d %H:%M} UTC")
    return CertificateError("NOT_YET_VALID" if now < begin else "EXPIRED" if now > end else error.reason)


async def _asked(url: str, *, direct: bool) -> tuple[datetime, datetime, datetime]:
    """Return from when to when a server's certificate is valid, and the time of its clock.

    Raises:
        ValueError: there are no such times.
        TypeError: there is no certificate.
        KeyError: the server says no time.
        TimeoutError: it takes too long.
    """
    parts = httpx.URL(url)
    root = httpx.URL(scheme=parts.scheme, host=parts.host, port=parts.port, path="/")
    async with (
        asyncio.timeout(_TOTAL_SECONDS),
        httpx.AsyncClient(verify=_unverified(), trust_env=not direct, timeout=_SECONDS) as client,
        client.stream("HEAD", root) as response,
    ):
        tls = response.extensions["network_stream"].get_extra_info("ssl_object")
        dates = _VALIDITY.search(tls.getpeercert(binary_form=True))
        if dates is None:
            raise ValueError
        theirs = parsedate_to_datetime(response.headers["Date"])
        return _time(dates[1]), _time(dates[2]), theirs.replace(tzinfo=theirs.tzinfo or UTC)


async def _shake_hands(url: httpx.URL) -> None:
    """Do a TLS handshake.

    Raises:
        OSError: the server doesn't speak TLS (`SSLError`), or not in time.
    """
    async with asyncio.timeout(_SECONDS):
        _, writer = await asyncio.open_connection(url.host, url.port or 80, ssl=_unverified())
        writer.transport.abort()


def _unverified() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _time(der: bytes) -> datetime:
    """Return a UTCTime or GeneralizedTime; a year of two digits is from 1950 to 2049."""
    digits = der[2:-1].decode("ascii")
    if len(digits) == len("YYMMDDhhmmss"):
        digits = ("20" if digits < "50" else "19") + digits
    return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

"""Requests to a portal: what `http` raises becomes a `PortalError`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import TypeVar

from configurator.bitrix24.faults import PortalError
from configurator.http import errors
from configurator.http.limits import Limits
from configurator.http.response import Response
from configurator.http.session import Session

_Result = TypeVar("_Result")
_CODES: dict[type[errors.HttpError], str] = {
    errors.CancelledError: "CANCELLED",
    errors.AddressError: "RENAMED_REFUSED",  # our own addresses are checked: only a redirect names another
    errors.ProxySettingError: "PROXY_SETTING",
    errors.ConnectError: "NOT_REACHABLE",
    errors.HostNotFoundError: "HOST_NOT_FOUND",
    errors.NotTlsError: "NOT_HTTPS",
    errors.HandshakeError: "HANDSHAKE_FAILED",
    errors.TimedOutError: "TIMEOUT",
    errors.ConnectionLostError: "CONNECTION_LOST",
    errors.NotHttpError: "NOT_HTTP",
    errors.TlsExpectedError: "HTTPS_EXPECTED",
    errors.DecodingError: "BROKEN_ANSWER",
    errors.TooLargeError: "TOO_LARGE",
}
_CERTIFICATE = {
    "EXPIRED": "CERTIFICATE_EXPIRED",
    "NOT_YET_VALID": "CERTIFICATE_NOT_YET_VALID",
    "OTHER_HOST": "CERTIFICATE_OTHER_HOST",
}
"""By the reason why a certificate is refused; any other is `CERTIFICATE`."""
_PROXY = {407: "PROXY_PASSWORD", 502: "PROXY_UNREACHED", 503: "PROXY_UNREACHED", 504: "PROXY_UNREACHED",
          511: "NETWORK_PAGE", **dict.fromkeys((301, 302, 303, 307, 308), "NETWORK_PAGE")}  # fmt: skip
"""By the status that a proxy refuses with; any other is `PROXY`."""


def portal_error(error: errors.HttpError) -> PortalError:
    """Return what an error of `http` means for a call to a portal."""
    match error:
        case errors.ClockError():
            return PortalError("CLOCK_WRONG", details={"time": error.server_time})
        case errors.CertificateError():
            return PortalError(_CERTIFICATE.get(error.reason, "CERTIFICATE"))
        case errors.NotTlsError(behind_proxy=True):
            return PortalError("NETWORK_PAGE")
        case errors.ProxyGoneError():
            return PortalError("PROXY_GONE", details={"proxy": error.address})
        case errors.ProxyError():
            return PortalError(_PROXY.get(error.status, "PROXY"))
    return PortalError(_CODES[type(error)])


class Transport:
    """Sends requests to one portal, or to its authorization server.

    Args:
        direct: go past any proxy (a portal on this computer).
        limits: time and size limits of each request.
        cancel: set by anybody to give up.

    Raises:
        PortalError: `PROXY_SETTING`.
    """

    def __init__(self, *, direct: bool, limits: Limits, cancel: threading.Event | None = None) -> None:
        self._session = _answered(
            lambda: Session(direct=direct, limits=limits, cancel=cancel, accept="application/json")
        )

    def post_json(self, url: str, content: bytes) -> Response:
        """POST a JSON document.

        Raises:
            PortalError: no usable answer arrived; a code of `faults.NO_ANSWER_CODES`.
        """
        return _answered(lambda: self._session.post_json(url, content))

    def post_form(self, url: str, fields: Mapping[str, str]) -> Response:
        """POST urlencoded fields.

        Raises:
            PortalError: no usable answer arrived; a code of `faults.NO_ANSWER_CODES`.
        """
        return _answered(lambda: self._session.post_form(url, fields))

    def get(self, url: str, fields: Mapping[str, str]) -> Response:
        """GET with the fields in the query.

        Raises:
            PortalError: no usable answer arrived; a code of `faults.NO_ANSWER_CODES`.
        """
        return _answered(lambda: self._session.get(url, fields))

    def close(self) -> None:
        """End every request under way and close the connections."""
        self._session.close()


def _answered(ask: Callable[[], _Result]) -> _Result:
    try:
        return ask()
    except errors.HttpError as error:
        failure = portal_error(error)
    raise failure

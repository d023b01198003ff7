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
CODES: dict[type[errors.HttpError], str] = {
    errors.CancelledError: "CANCELLED",
    errors.AddressError: "RENAMED_REFUSED",  # our own addresses are checked: only a redirect names another
    errors.ProxySettingError: "PROXY_SETTING",
    errors.ConnectError: "NOT_REACHABLE",
    errors.HostNotFoundError: "HOST_NOT_FOUND",
    errors.CertificateError: "CERTIFICATE",
    errors.ProxyError: "PROXY",
    errors.TimedOutError: "TIMEOUT",
    errors.ConnectionLostError: "CONNECTION_LOST",
    errors.DecodingError: "BROKEN_ANSWER",
    errors.TooLargeError: "TOO_LARGE",
}
"""What each error of `http` means for a call to a portal."""


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
        code = CODES[type(error)]
    raise PortalError(code)

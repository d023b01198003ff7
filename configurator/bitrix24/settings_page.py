"""Checks that Bitrix24 can show a connector's settings page, which it opens by POST in a frame."""

from __future__ import annotations

import contextlib
import ipaddress
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.framing import frame_refusal
from configurator.bitrix24.page_content import SLIDER_WIDTH, PageContent, leads_to_sign_in
from configurator.bitrix24.page_request import event_fields, placement_address, placement_fields
from configurator.http import errors
from configurator.http.limits import Limits
from configurator.http.network import addresses_of
from configurator.http.response import Response
from configurator.http.session import Session

STEPS = ("public", "secure", "post", "frame")
"""What is checked, in this order."""
FINDING_CODES = frozenset({
    # public
    "HOST_NOT_FOUND", "NOT_REACHABLE", "TIMEOUT", "CONNECTION_LOST", "PROXY", "NOT_PUBLIC",
    # secure
    "CERTIFICATE", "CERTIFICATE_EXPIRED", "CERTIFICATE_OTHER_HOST", "CERTIFICATE_UNKNOWN",
    "REDIRECT_INSECURE",
    # post
    "POST_REFUSED", "NOT_FOUND", "ACCESS_DENIED", "SERVER_ERROR", "STATUS", "REDIRECTED", "REDIRECTED_OFTEN",
    "EMPTY_PAGE", "NOT_A_PAGE", "TOO_LARGE", "BROKEN_ANSWER",
    "SIGN_IN_REDIRECT", "SIGN_IN_PAGE",
    # frame
    "FRAME_OPTIONS", "FRAME_ANCESTORS", "TOO_WIDE",
})  # fmt: skip
"""Every code that a `Finding` can carry."""
_WARNINGS = frozenset({"NOT_PUBLIC", "EMPTY_PAGE", "NOT_A_PAGE", "SIGN_IN_PAGE", "TOO_WIDE"})
"""Codes after which the page may still work."""

_LIMITS = Limits(connect=8, read=10, total=15)
_MOST_REDIRECTS = 3
_CERTIFICATE = {"EXPIRED": "CERTIFICATE_EXPIRED", "OTHER_HOST": "CERTIFICATE_OTHER_HOST",
                "UNKNOWN": "CERTIFICATE_UNKNOWN"}  # fmt: skip
"""By the reason why a certificate is refused; any other is `CERTIFICATE`."""
_FAILURES: dict[type[errors.HttpError], tuple[str, str]] = {
    errors.HostNotFoundError: ("public", "HOST_NOT_FOUND"),
    errors.TimedOutError: ("public", "TIMEOUT"),
    errors.ConnectionLostError: ("public", "CONNECTION_LOST"),
    errors.ProxyError: ("public", "PROXY"),
    errors.DecodingError: ("post", "BROKEN_ANSWER"),
    errors.TooLargeError: ("post", "TOO_LARGE"),
}
"""Step and code of what keeps a response from coming; anything else is `NOT_REACHABLE`."""
_STATUSES = {404: "NOT_FOUND", 410: "NOT_FOUND", 401: "ACCESS_DENIED", 403: "ACCESS_DENIED",
             405: "POST_REFUSED", 501: "POST_REFUSED"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong, or may be.

    Attributes:
        step: one of `STEPS`.
        code: one of `FINDING_CODES`.
        details: values for the sentence: `status`, `target`, `value`.
    """

    step: str
    code: str
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        """Whether Bitrix24 can show the page all the same."""
        return self.code in _WARNINGS


@dataclass(frozen=True, slots=True)
class PageReport:
    """What was found.

    Attributes:
        url: the address.
        origin: the portal for which framing was judged.
        findings: in the order of `STEPS`.
        reached: the steps that could be checked.
    """

    url: str
    origin: str
    findings: tuple[Finding, ...]
    reached: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether Bitrix24 can show the page."""
        return all(finding.is_warning for finding in self.findings) and len(self.reached) == len(STEPS)


def check_page(
    url: str,
    origin: str,
    connector_id: str = "",
    cancel: threading.Event | None = None,
    access_token: str = "",
) -> PageReport:
    """Open a settings page the way Bitrix24 does, with everything that it sends.

    Args:
        url: an https address.
        origin: the portal that shows it, `https://acme.bitrix24.com`.
        connector_id: the connector it belongs to.
        cancel: set to give up.
        access_token: a real token that the page gets; without one, it gets a value that says it is a test.

    Raises:
        PortalError: `CANCELLED`.
    """
    fields = placement_fields(url, connector_id, access_token)
    try:
        found = [Finding("public", "NOT_PUBLIC")] if _leads_inside(url, cancel) else []
        answer = _post(placement_address(url, origin), fields, cancel)
    except errors.CancelledError:
        raise PortalError("CANCELLED") from None
    except _StoppedError as end:
        return PageReport(url, origin, (*found, end.finding), end.reached)
    found += _of_answer(answer)
    if not found or found[-1].code == "NOT_PUBLIC":
        content = PageContent(answer.body)
        if content.asks_for_password:
            found.append(Finding("post", "SIGN_IN_PAGE"))
        if content.width > SLIDER_WIDTH:
            found.append(Finding("frame", "TOO_WIDE", {"value": str(content.width)}))
    refusal = frame_refusal(answer.headers, origin, urlsplit(url))
    if refusal:
        found.append(Finding("frame", refusal[0], {"value": refusal[1][:200]}))
    return PageReport(url, origin, tuple(found), STEPS)


def check_handler(url: str, cancel: threading.Event | None = None) -> tuple[Finding, ...]:
    """Post a test event to an event handler, with values that say they are a test; return what is wrong.

    Args:
        url: the handler's address.
        cancel: set to give up.

    Raises:
        PortalError: `CANCELLED`.
    """
    try:
        answer = _post(url, event_fields(), cancel)
    except errors.CancelledError:
        raise PortalError("CANCELLED") from None
    except _StoppedError as end:
        return (end.finding,)
    return tuple(one for one in _of_answer(answer) if not one.is_warning)


class _StoppedError(Exception):
    """Nothing more can be checked."""

    def __init__(self, finding: Finding, reached: tuple[str, ...]) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.reached = reached


def _post(url: str, fields: Mapping[str, str], cancel: threading.Event | None) -> Response:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # a handler's address is whatever somebody has bound
        raise _StoppedError(*_failed(errors.AddressError())) from None
    try:
        session = Session(direct=_is_loopback(host), limits=_LIMITS, cancel=cancel)
        with contextlib.closing(session):
            return _past_redirects(session, url, fields)
    except errors.CancelledError:
        raise
    except errors.HttpError as error:
        raise _StoppedError(*_failed(error)) from None


def _past_redirects(session: Session, url: str, fields: Mapping[str, str]) -> Response:
    """POST to the page, and to wherever it redirects a POST; other redirects turn it into a GET."""
    for _ in range(_MOST_REDIRECTS):
        answer = session.post_form(url, fields)
        target = _absolute(url, answer.location)
        if answer.status not in {307, 308}:
            return replace(answer, location=target)
        url = target
        if not url.lower().startswith("https://"):
            raise _StoppedError(_redirected("secure", "REDIRECT_INSECURE", url), STEPS[:2])
    raise _StoppedError(_redirected("post", "REDIRECTED_OFTEN", url), STEPS[:3])


def _failed(error: errors.HttpError) -> tuple[Finding, tuple[str, ...]]:
    """Return what an error says of the page, and the steps that were reached."""
    if isinstance(error, errors.TlsError):
        step, code = "secure", _CERTIFICATE.get(getattr(error, "reason", ""), "CERTIFICATE")
    else:
        kinds = (_FAILURES[kind] for kind in type(error).__mro__ if kind in _FAILURES)
        step, code = next(kinds, ("public", "NOT_REACHABLE"))
    return Finding(step, code), STEPS[: STEPS.index(step) + 1]


def _of_answer(answer: Response) -> list[Finding]:
    """Check the status and content type of the answer to the POST."""
    status = {"status": str(answer.status)}
    if answer.is_redirect:
        sign_in = leads_to_sign_in(answer.location)
        return [_redirected("post", "SIGN_IN_REDIRECT" if sign_in else "REDIRECTED", answer.location)]
    if answer.status >= 400:
        usual = "SERVER_ERROR" if answer.status >= 500 else "STATUS"
        return [Finding("post", _STATUSES.get(answer.status, usual), status)]
    if not answer.body.strip():
        return [Finding("post", "EMPTY_PAGE")]
    headers = dict(answer.headers)
    kind = headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    saved = headers.get("content-disposition", "").lower().startswith("attachment")
    if saved or kind not in {"text/html", "application/xhtml+xml", "text/plain"}:
        return [Finding("post", "NOT_A_PAGE", {"value": kind})]
    return []


def _absolute(url: str, location: str) -> str:
    """Return where a redirect leads, or its text as it is where that's no address."""
    try:
        return urljoin(url, location)
    except ValueError:
        return location


def _redirected(step: str, code: str, target: str) -> Finding:
    """Return a finding that names the redirect's target without its query, which may hold a secret."""
    return Finding(step, code, {"target": re.split("[?#]", target, maxsplit=1)[0][:200]})


def _leads_inside(url: str, cancel: threading.Event | None) -> bool:
    """Whether the host's name leads, from here, to an address that isn't on the internet."""
    try:
        addresses = addresses_of(urlsplit(url).hostname or "", _LIMITS.connect, cancel)
    except (errors.HostNotFoundError, errors.TimedOutError):
        return False  # the request finds out
    return any(not ipaddress.ip_address(one.partition("%")[0]).is_global for one in addresses)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

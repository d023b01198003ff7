"""Would Bitrix24 get a connector's settings page to see? It opens PLACEMENT_HANDLER by POST, in a frame."""

from __future__ import annotations

import ipaddress
import json
import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from configurator import bounded
from configurator.bitrix24.answers import Answer
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.framing import frame_refusal
from configurator.bitrix24.transport import Limits, Transport, system_certificates

STEPS = ("public", "secure", "post", "frame")
"""What is looked at, in this order."""
FINDING_CODES = frozenset({
    # public
    "HOST_NOT_FOUND", "NOT_REACHABLE", "TIMEOUT", "CONNECTION_LOST", "PROXY", "NOT_PUBLIC",
    # secure
    "CERTIFICATE", "CERTIFICATE_EXPIRED", "CERTIFICATE_OTHER_HOST", "CERTIFICATE_UNKNOWN",
    "REDIRECT_INSECURE",
    # post
    "POST_REFUSED", "NOT_FOUND", "ACCESS_DENIED", "SERVER_ERROR", "STATUS", "REDIRECTED", "REDIRECTED_OFTEN",
    "EMPTY_PAGE", "NOT_A_PAGE", "TOO_LARGE", "BROKEN_ANSWER",
    # frame
    "FRAME_OPTIONS", "FRAME_ANCESTORS",
})  # fmt: skip
"""Every code that a `Finding` can carry."""
WARNINGS = frozenset({"NOT_PUBLIC", "EMPTY_PAGE", "NOT_A_PAGE"})
"""Codes after which the page may still work."""

_LIMITS = Limits(connect=8, read=10, total=15)
_MOST_REDIRECTS = 3
_OPENSSL = {10: "CERTIFICATE_EXPIRED", 62: "CERTIFICATE_OTHER_HOST", 64: "CERTIFICATE_OTHER_HOST"}
"""OpenSSL's reasons (X509_V_ERR_…); 18 to 21 are of chains that lead to nobody who is trusted."""
_UNKNOWN = frozenset({18, 19, 20, 21})
_PUBLIC = frozenset({"HOST_NOT_FOUND", "NOT_REACHABLE", "TIMEOUT", "CONNECTION_LOST", "PROXY"})
_STATUSES = {404: "NOT_FOUND", 410: "NOT_FOUND", 401: "ACCESS_DENIED", 403: "ACCESS_DENIED",
             405: "POST_REFUSED", 501: "POST_REFUSED"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be.

    Attributes:
        step: one of `STEPS`.
        code: one of `FINDING_CODES`.
        details: what a sentence names: `status`, `target`, `value`.
    """

    step: str
    code: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of it.

    Attributes:
        url: the address.
        origin: the portal for which framing was judged.
        findings: in the order of `STEPS`.
        reached: the steps that could be looked at.
    """

    url: str
    origin: str
    findings: tuple[Finding, ...]
    reached: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether nothing keeps Bitrix24 from showing the page."""
        return all(finding.code in WARNINGS for finding in self.findings) and len(self.reached) == len(STEPS)


def examine(url: str, origin: str, connector_id: str = "", cancel: threading.Event | None = None) -> Examined:
    """Open a settings page as Bitrix24 does, without a sign-in: no token is sent.

    Args:
        url: an https address.
        origin: the portal in whose pages it is to be shown, `https://acme.bitrix24.com`.
        connector_id: whose page it is.
        cancel: set to give up.

    Raises:
        PortalError: `CANCELLED`.
    """
    found = [Finding("public", "NOT_PUBLIC")] if _leads_inside(url, cancel) else []
    try:
        answer = _post(url, connector_id, cancel)
    except _EndedError as end:
        return Examined(url, origin, (*found, end.finding), end.reached)
    found += _of_answer(answer)
    refusal = frame_refusal(answer.headers, origin, urlsplit(url))
    if refusal:
        found.append(Finding("frame", refusal[0], {"value": refusal[1][:200]}))
    return Examined(url, origin, tuple(found), STEPS)


class _EndedError(Exception):
    """Nothing more can be looked at."""

    def __init__(self, finding: Finding, reached: tuple[str, ...]) -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.reached = reached


def _post(url: str, connector_id: str, cancel: threading.Event | None) -> Answer:
    options = {"CONNECTOR": connector_id, "LINE": "0", "ACTIVE_STATUS": False}
    fields = {"PLACEMENT": "SETTING_CONNECTOR", "PLACEMENT_OPTIONS": json.dumps(options)}
    host = urlsplit(url).hostname or ""
    transport = Transport(direct=_is_loopback(host), limits=_LIMITS, cancel=cancel)
    try:
        for _ in range(_MOST_REDIRECTS):
            answer = transport.post_form(url, fields)
            if answer.status not in {307, 308}:  # the others make a GET of it
                return answer
            url = urljoin(url, answer.location)
            if urlsplit(url).scheme != "https":
                raise _EndedError(_redirected("secure", "REDIRECT_INSECURE", url), STEPS[:2])
        raise _EndedError(_redirected("post", "REDIRECTED_OFTEN", url), STEPS[:3])
    except PortalError as error:
        if error.code == "CANCELLED":
            raise
        raise _EndedError(*_failed(error.code, url)) from None
    finally:
        transport.close()


def _failed(code: str, url: str) -> tuple[Finding, tuple[str, ...]]:
    if code == "CERTIFICATE":
        return Finding("secure", _why(url)), STEPS[:2]
    if code in _PUBLIC or code not in FINDING_CODES:
        return Finding("public", code if code in _PUBLIC else "NOT_REACHABLE"), STEPS[:1]
    return Finding("post", code), STEPS[:3]


def _of_answer(answer: Answer) -> list[Finding]:
    """Judge status and kind of the answer to the POST."""
    status = {"status": str(answer.status)}
    if answer.is_redirect:
        return [_redirected("post", "REDIRECTED", answer.location)]
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


def _redirected(step: str, code: str, target: str) -> Finding:
    parts = urlsplit(target)
    return Finding(step, code, {"target": f"{parts.scheme}://{parts.netloc}{parts.path}"[:200]})


def _why(url: str) -> str:
    """Return what is wrong with a certificate, by asking once more: the answer itself is not looked at."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 443

    def ask() -> str:
        try:
            with socket.create_connection((host, port), timeout=_LIMITS.connect) as plain:
                system_certificates().wrap_socket(plain, server_hostname=host).close()
        except ssl.SSLCertVerificationError as error:
            unknown = "CERTIFICATE_UNKNOWN" if error.verify_code in _UNKNOWN else "CERTIFICATE"
            return _OPENSSL.get(error.verify_code, unknown)
        except (OSError, ValueError):
            pass
        return "CERTIFICATE"

    try:
        return bounded.run(ask, _LIMITS.total)
    except bounded.TimedOutError:
        return "CERTIFICATE"


def _leads_inside(url: str, cancel: threading.Event | None) -> bool:
    """Whether the host's name leads, seen from here, to an address that is not on the internet."""
    host = urlsplit(url).hostname or ""

    def look_up() -> list[str]:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]

    try:
        addresses = bounded.run(look_up, _LIMITS.connect, cancel)
    except bounded.CancelledError:
        raise PortalError("CANCELLED") from None
    except (bounded.TimedOutError, OSError, UnicodeError):
        return False  # the request finds out
    return any(not ipaddress.ip_address(one.partition("%")[0]).is_global for one in addresses)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

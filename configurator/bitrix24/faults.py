"""What can go wrong with a portal, as codes. The sentences are in `wording.portal_faults`, one row per code.

A call that does not succeed raises `PortalError` with a code, and each code has one of three kinds:

    PortalError
    ├── NOT_REACHABLE       no usable answer arrived
    │   ├── before sending  HOST_NOT_FOUND, NOT_REACHABLE, CERTIFICATE…, CLOCK_WRONG, HANDSHAKE_FAILED,
    │   │                   NOT_HTTPS, PROXY…, KEYRING_SILENT, KEYRING_REFUSED
    │   ├── under way       TIMEOUT, CONNECTION_LOST, RENEWAL_BUSY, CANCELLED
    │   └── not an answer   PORTAL_UNAVAILABLE, NOT_BITRIX24, EMPTY_ANSWER, BROKEN_ANSWER, MIXED_ANSWER,
    │                       UNEXPECTED_ANSWER, TOO_LARGE, PHP_ERROR, NOT_HTTP, HTTPS_EXPECTED,
    │                       NETWORK_PAGE, BLOCKED, TOO_MANY_REQUESTS, REQUEST_TOO_LARGE, RENAMED_REFUSED
    ├── NOT_SIGNED_IN       the sign-in doesn't count
    │   ├── ours            NOT_SIGNED_IN, WRONG_PORTAL, TOKEN_HOST_REFUSED, ENDPOINT_REFUSED
    │   └── the portal's    NO_AUTH_FOUND, EXPIRED_TOKEN, INVALID_GRANT …
    └── REFUSED             the portal answered, but not with a yes
        ├── ours            NOT_IN_LIST, NO_SUCH_CONNECTOR, NO_SUCH_LINE, NOT_ACCEPTED, MESSAGE_REFUSED,
        │                   UNKNOWN_ERROR, MOVED, NOT_STARTED, INTERNAL_FAULT
        └── the portal's    whatever else it answers
"""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Mapping
from enum import Enum
from typing import NoReturn

from configurator.foreign_text import one_line
from configurator.guard import FAULT, guarded


class Kind(Enum):
    """What an error means for the person in front of the screen."""

    REFUSED = "refused"
    NOT_REACHABLE = "not reachable"
    NOT_SIGNED_IN = "not signed in"


_KINDS: dict[str, Kind] = {
    "HOST_NOT_FOUND": Kind.NOT_REACHABLE,  # the DNS lookup failed
    "NOT_REACHABLE": Kind.NOT_REACHABLE,  # no connection
    "CERTIFICATE": Kind.NOT_REACHABLE,  # the portal can't prove who it is
    "CERTIFICATE_EXPIRED": Kind.NOT_REACHABLE,
    "CERTIFICATE_NOT_YET_VALID": Kind.NOT_REACHABLE,
    "CERTIFICATE_OTHER_HOST": Kind.NOT_REACHABLE,  # somebody else answers, or the address is wrong
    "CLOCK_WRONG": Kind.NOT_REACHABLE,  # the certificate is valid by the portal's clock
    "HANDSHAKE_FAILED": Kind.NOT_REACHABLE,  # no agreement on an encryption
    "NOT_HTTPS": Kind.NOT_REACHABLE,  # what answers there doesn't encrypt
    "PROXY": Kind.NOT_REACHABLE,  # the proxy refused
    "PROXY_PASSWORD": Kind.NOT_REACHABLE,  # the proxy wants to know who it is
    "PROXY_UNREACHED": Kind.NOT_REACHABLE,  # the proxy doesn't reach the portal
    "PROXY_GONE": Kind.NOT_REACHABLE,  # the proxy doesn't answer
    "PROXY_SETTING": Kind.NOT_REACHABLE,  # this computer's proxy has an address that can't be used
    "KEYRING_SILENT": Kind.NOT_REACHABLE,  # this computer's password store didn't release the sign-in
    "KEYRING_REFUSED": Kind.NOT_REACHABLE,  # it can't save a renewed sign-in
    "TIMEOUT": Kind.NOT_REACHABLE,  # connected, but no answer in time
    "CONNECTION_LOST": Kind.NOT_REACHABLE,  # broken off before the answer was complete
    "RENEWAL_BUSY": Kind.NOT_REACHABLE,  # another window or command is still renewing the sign-in
    "CANCELLED": Kind.NOT_REACHABLE,
    "PORTAL_UNAVAILABLE": Kind.NOT_REACHABLE,  # 5xx with a page for people: maintenance, a closed site
    "NOT_BITRIX24": Kind.NOT_REACHABLE,  # a page or anything else that is no REST answer
    "PHP_ERROR": Kind.NOT_REACHABLE,  # the portal's software stopped
    "NETWORK_PAGE": Kind.NOT_REACHABLE,  # a network's sign-in page, or a proxy's
    "BLOCKED": Kind.NOT_REACHABLE,  # 401 or 403 as a page: a firewall or a password in front of the portal
    "TOO_MANY_REQUESTS": Kind.NOT_REACHABLE,  # 429 as a page
    "REQUEST_TOO_LARGE": Kind.NOT_REACHABLE,  # 413 as a page
    "NOT_HTTP": Kind.NOT_REACHABLE,  # what answers there isn't a web server
    "HTTPS_EXPECTED": Kind.NOT_REACHABLE,  # plain HTTP on a port for HTTPS
    "EMPTY_ANSWER": Kind.NOT_REACHABLE,
    "BROKEN_ANSWER": Kind.NOT_REACHABLE,  # JSON that breaks off
    "MIXED_ANSWER": Kind.NOT_REACHABLE,  # several answers in one
    "UNEXPECTED_ANSWER": Kind.NOT_REACHABLE,  # JSON of another shape than documented
    "TOO_LARGE": Kind.NOT_REACHABLE,
    "RENAMED_REFUSED": Kind.NOT_REACHABLE,  # redirected to an address that may not have the token
    "NOT_SIGNED_IN": Kind.NOT_SIGNED_IN,
    "WRONG_PORTAL": Kind.NOT_SIGNED_IN,  # signed in to another portal than asked
    "TOKEN_HOST_REFUSED": Kind.NOT_SIGNED_IN,  # a host that isn't Bitrix24's was to get the secret
    "ENDPOINT_REFUSED": Kind.NOT_SIGNED_IN,  # an address that isn't secure was to get the token
    "NOT_IN_LIST": Kind.REFUSED,  # registered, but not there
    "NO_SUCH_CONNECTOR": Kind.REFUSED,  # asked about one that the portal doesn't list
    "NO_SUCH_LINE": Kind.REFUSED,  # asked about an open channel that the portal doesn't list
    "MESSAGE_REFUSED": Kind.REFUSED,  # the call was accepted, but not this message in it
    "NOT_ACCEPTED": Kind.REFUSED,  # a plain no without a code: no such connector or open channel
    "UNKNOWN_ERROR": Kind.REFUSED,  # the portal's code isn't a plain name
    "MOVED": Kind.REFUSED,  # redirected to an address that may be somebody else's
    "NOT_STARTED": Kind.REFUSED,  # cancelled before anything was sent to this portal
    FAULT: Kind.REFUSED,  # the program itself failed at what the portal sent
}
"""The codes that are ours, not the portal's."""

OWN_CODES = frozenset(_KINDS)
"""Every code of ours that a `PortalError` can carry."""
NO_ANSWER_CODES = frozenset(code for code, kind in _KINDS.items() if kind is Kind.NOT_REACHABLE)
"""Ours: no usable answer arrived."""

_SIGN_IN_AGAIN = frozenset({
    "NO_AUTH_FOUND", "EXPIRED_TOKEN", "INVALID_TOKEN", "AUTHORIZATION_ERROR", "ERROR_OAUTH", "INVALID_CLIENT",
    "WRONG_CLIENT", "INVALID_GRANT", "BAD_VERIFICATION_CODE",
})  # fmt: skip
"""The portal's codes after which signing in again helps (Bitrix24 documentation and official SDKs)."""
# Words and underscores only: a token that a server sends back as its "code" has digits.
_PLAIN_NAME = re.compile(r"(?=.{2,64}\Z)[A-Z]+(_[A-Z]+)*")
_SECRETIVE = re.compile(r"[^\s\"'<>«»“”,;:()]*[?&=][^\s]*|(?=[^\s,;]*[0-9])[^\s\"'<>«»“”,;:()]{16,}")
_HIDDEN = "•••"
_LONGEST_TEXT = 400


def kind_of(code: str) -> Kind:
    """Return the kind of a code, ours or the portal's, in upper case."""
    if code in _SIGN_IN_AGAIN:
        return Kind.NOT_SIGNED_IN
    return _KINDS.get(code, Kind.REFUSED)


class PortalError(Exception):
    """A call that did not succeed. Its text is the code alone, so it can hold no secret.

    Attributes:
        code: one of `OWN_CODES`, or the portal's code in upper case.
        status: HTTP status, None where no answer arrived.
        details: values a sentence may need, by name (`host`, `seconds`); never secrets.
        said: the portal's own text, in its language and without secrets: for the details, not for people.
        time: seconds since 1970 at which it happened.
    """

    def __init__(
        self,
        code: str,
        *,
        status: int | None = None,
        details: Mapping[str, str] | None = None,
        said: str = "",
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.details = dict(details or {})
        self.said = said
        self.time = time.time()

    @property
    def kind(self) -> Kind:
        """Whether the portal refused, didn't answer, or needs a sign-in."""
        return kind_of(self.code)


def _faulty(*_arguments: object, **_named: object) -> NoReturn:
    raise PortalError(FAULT)


reading_guard = guarded(_faulty, PortalError)
"""Guards whatever reads what a portal or its authorization server sends."""


def from_answer(
    code: object,
    status: int,
    said: object = "",
    details: Mapping[str, str] | None = None,
    hide: Collection[str] = (),
) -> PortalError:
    """Return the error for a code as the portal spelled it; spellings differ in case between servers.

    Args:
        code: the code in the answer, whatever it is.
        status: HTTP status.
        said: the text beside it.
        details: values a sentence may need.
        hide: the secrets that were sent, which a server may repeat.
    """
    name = code.upper() if isinstance(code, str) else ""
    if not _PLAIN_NAME.fullmatch(name):
        name = "UNKNOWN_ERROR"
    return PortalError(name, status=status, details=details, said=harmless(said, hide))


def harmless(text: object, hide: Collection[str] = ()) -> str:
    """Return a server's text, shortened, without what is secret or could be.

    Whatever has 16 or more characters in a row and a digit among them may be a token that the server repeats,
    and so may whatever looks like an address's query.

    Args:
        text: what the server sent; anything but a text becomes an empty one.
        hide: the secrets that were sent to it.
    """
    if not isinstance(text, str):
        return ""
    for secret in filter(None, hide):
        text = re.sub(re.escape(secret), _HIDDEN, text, flags=re.IGNORECASE)
    return _SECRETIVE.sub(_HIDDEN, one_line(text)[:_LONGEST_TEXT])

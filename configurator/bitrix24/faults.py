"""Everything that can go wrong with a portal, as codes. The sentences live in the window's package."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Mapping
from enum import Enum

REGISTER_CODES = frozenset(
    {
        "APPLICATION_REGISTRATION_ERROR_POINT",
        "CONNECTOR_ID_REQUIRED",
        "NAME_REQUIRED",
        "ICON_REQUIRED",
        "NO_APPLICATION_ID",
        "NO_PLACEMENT_HANDLER",
        "APPLICATION_REGISTRATION_ERROR",
        "GENERAL_CONNECTOR_REGISTRATION_ERROR",
        "WRONG_AUTH_TYPE",
    }
)
"""What `imconnector.register` itself refuses (Bitrix24 documentation)."""

SIBLING_CODES = frozenset({"APPLICATION_UNREGISTRATION_ERROR", "ERROR_ARGUMENT"})
"""What the other imconnector methods refuse (Bitrix24 documentation)."""

SYSTEM_CODES = frozenset(
    {
        "INTERNAL_SERVER_ERROR",
        "ERROR_UNEXPECTED_ANSWER",
        "PORTAL_DELETED",
        "QUERY_LIMIT_EXCEEDED",
        "OVERLOAD_LIMIT",
        "OPERATION_TIME_LIMIT",
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        "ERROR_BATCH_LENGTH_EXCEEDED",
        "INVALID_REQUEST",
        "NO_AUTH_FOUND",
        "EXPIRED_TOKEN",
        "ACCESS_DENIED",
        "INVALID_CREDENTIALS",
        "INSUFFICIENT_SCOPE",
        "USER_ACCESS_ERROR",
        "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        "ERROR_OAUTH",
        "INVALID_TOKEN",
        "APPLICATION_NOT_FOUND",
        "AUTHORIZATION_ERROR",
        "PAYMENT_REQUIRED",
        "METHOD_CONFIRM_WAITING",
        "METHOD_CONFIRM_DENIED",
        "ERROR_METHOD_NOT_FOUND",
        "ALLOWED_ONLY_INTRANET_USER",
    }
)
"""What any method may answer (Bitrix24 documentation and official SDKs)."""

OAUTH_CODES = frozenset(
    {
        "INVALID_REQUEST",
        "INVALID_CLIENT",
        "INVALID_GRANT",
        "INVALID_SCOPE",
        "INSUFFICIENT_SCOPE",
        "WRONG_CLIENT",
        "NOT_INSTALLED",
        "PAYMENT_REQUIRED",
        "NO_AUTH_FOUND",
        "BAD_VERIFICATION_CODE",
    }
)
"""What the authorization server answers (Bitrix24 documentation and official SDKs)."""

DOCUMENTED_CODES = REGISTER_CODES | SIBLING_CODES | SYSTEM_CODES | OAUTH_CODES
"""Every code a portal or its authorization server is known to answer, in upper case."""

TRANSPORT_CODES = frozenset(
    {
        "NOT_REACHABLE",  # no connection
        "HOST_NOT_FOUND",  # the name means nothing to the name servers
        "CERTIFICATE",  # the portal cannot prove who it is
        "PROXY",  # the proxy between here and there refused
        "PROXY_SETTING",  # this computer's proxy has an address that cannot be used
        "TIMEOUT",  # connected, but no answer in time
        "CONNECTION_LOST",  # broken off before the answer was complete
        "CANCELLED",
        "PORTAL_UNAVAILABLE",  # 5xx with a page for people: maintenance, a gateway, a closed site
        "NOT_BITRIX24",  # a page or anything else that is no REST answer
        "EMPTY_ANSWER",
        "BROKEN_ANSWER",  # JSON that breaks off
        "UNEXPECTED_ANSWER",  # JSON of another shape than documented
        "TOO_LARGE",
        "RENAMED_REFUSED",  # sent on to an address that may not have the token
    }
)
"""Ours: no usable answer arrived."""

SIGN_IN_CODES = frozenset(
    {
        "NOT_SIGNED_IN",
        "WRONG_PORTAL",  # signed in to another portal than asked
        "TOKEN_HOST_REFUSED",  # told to send the secret to a host that is not Bitrix24's
        "ENDPOINT_REFUSED",  # told to send the token to an address that is not secure
    }
)
"""Ours: nothing is wrong with the portal, but there is no sign-in to use."""

RESULT_CODES = frozenset(
    {
        "NOT_IN_LIST",  # registered, but not there
        "NO_SUCH_CONNECTOR",  # asked about one that the portal does not list
        "NOT_ACCEPTED",  # a plain no without a code: no such connector or open channel
        "UNKNOWN_ERROR",  # its code is no plain name
    }
)
"""Ours: the portal answered, but not with a yes."""

RUN_CODES = frozenset({"NOT_STARTED"})
"""Ours: cancelled before anything was sent to this portal."""

OWN_CODES = TRANSPORT_CODES | SIGN_IN_CODES | RESULT_CODES | RUN_CODES
"""Every code of ours that a `PortalError` can carry."""

_SIGN_IN_AGAIN = SIGN_IN_CODES | {
    "NO_AUTH_FOUND",
    "EXPIRED_TOKEN",
    "INVALID_TOKEN",
    "AUTHORIZATION_ERROR",
    "ERROR_OAUTH",
    "INVALID_CLIENT",
    "WRONG_CLIENT",
    "INVALID_GRANT",
    "BAD_VERIFICATION_CODE",
}
# Words and underscores only: a token that a server sends back as its "code" has digits.
_PLAIN_NAME = re.compile(r"(?=.{2,64}\Z)[A-Z]+(_[A-Z]+)*")
_SECRETIVE = re.compile(r"[^\s\"'<>«»“”,;:()]*[?&=][^\s]*|(?=[^\s,;]*[0-9])[^\s\"'<>«»“”,;:()]{16,}")
_HIDDEN = "•••"
_LONGEST_TEXT = 400


class Kind(Enum):
    """What an error means for the person in front of the screen."""

    REFUSED = "refused"
    NOT_REACHABLE = "not reachable"
    NOT_SIGNED_IN = "not signed in"


class PortalError(Exception):
    """A call that did not succeed. Its text is the code alone, so it can hold no secret.

    Attributes:
        code: one of `DOCUMENTED_CODES`, `OWN_CODES`, or another plain upper-case name the portal sent.
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
        """Whether the portal refused, did not answer, or needs a sign-in."""
        if self.code in _SIGN_IN_AGAIN:
            return Kind.NOT_SIGNED_IN
        return Kind.NOT_REACHABLE if self.code in TRANSPORT_CODES else Kind.REFUSED


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
    if name not in DOCUMENTED_CODES and not _PLAIN_NAME.fullmatch(name):
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
    shown = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return _SECRETIVE.sub(_HIDDEN, shown[:_LONGEST_TEXT])

"""What can go wrong between here and a server. Neither text nor cause repeats anything that was sent.

HttpError
├── CancelledError
├── AddressError
├── NotPublicError
├── TooManyRedirectsError
├── ProxySettingError
├── ConnectError            nothing was sent
│   ├── HostNotFoundError
│   ├── TlsError
│   │   ├── CertificateError
│   │   │   └── ClockError
│   │   ├── NotTlsError
│   │   └── HandshakeError
│   └── ProxyError
│       └── ProxyGoneError
└── ResponseError           the server may have done what it was asked
    ├── TimedOutError
    ├── ConnectionLostError
    │   ├── NotHttpError
    │   └── TlsExpectedError
    ├── DecodingError
    └── TooLargeError
"""

from __future__ import annotations


class HttpError(Exception):
    """A request without a usable response."""


class CancelledError(HttpError):
    """Somebody cancelled, or the session was closed."""


class AddressError(HttpError):
    """The address, or the one a redirect names, isn't a URL."""


class NotPublicError(HttpError):
    """The address, or one that it redirects to, isn't a public one."""


class TooManyRedirectsError(HttpError):
    """The server redirects again and again."""


class ProxySettingError(HttpError):
    """This computer's proxy has an address that can't be used."""


class ConnectError(HttpError):
    """No connection."""


class HostNotFoundError(ConnectError):
    """The DNS lookup failed."""


class TlsError(ConnectError):
    """No encrypted connection to whom it should be."""


class CertificateError(TlsError):
    """The server can't prove who it is.

    Attributes:
        reason: `EXPIRED`, `NOT_YET_VALID`, `OTHER_HOST`, `UNKNOWN` (not signed by an authority that this
            computer trusts), or empty for another reason.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__()
        self.reason = reason


class ClockError(CertificateError):
    """The certificate is valid by the server's clock, which differs from this computer's.

    Attributes:
        server_time: what the server's clock shows, as text.
    """

    def __init__(self, reason: str, server_time: str) -> None:
        super().__init__(reason)
        self.server_time = server_time


class NotTlsError(TlsError):
    """What answers doesn't speak TLS.

    Attributes:
        behind_proxy: whether it may be the proxy that answers.
    """

    def __init__(self, *, behind_proxy: bool = False) -> None:
        super().__init__()
        self.behind_proxy = behind_proxy


class HandshakeError(TlsError):
    """No agreement on an encryption, or the connection broke off before there was one."""


class ProxyError(ConnectError):
    """The proxy refused.

    Attributes:
        status: the HTTP status that it answered, or the one that means the same.
    """

    def __init__(self, status: int = 0) -> None:
        super().__init__()
        self.status = status


class ProxyGoneError(ProxyError):
    """The proxy doesn't answer, or not as a proxy does.

    Attributes:
        address: its host and port.
    """

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address


class ResponseError(HttpError):
    """The request was sent, or part of it, but no whole response arrived."""


class TimedOutError(ResponseError):
    """No response, or no whole one, in time."""


class ConnectionLostError(ResponseError):
    """The connection broke off before the response was complete."""


class NotHttpError(ConnectionLostError):
    """What arrived isn't HTTP."""


class TlsExpectedError(ConnectionLostError):
    """The server speaks TLS, and the address said that it doesn't."""


class DecodingError(ResponseError):
    """The body doesn't unpack."""


class TooLargeError(ResponseError):
    """The body is larger than the limit."""

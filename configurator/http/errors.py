"""What can go wrong between here and a server. Neither text nor cause repeats anything that was sent.

HttpError
├── CancelledError
├── AddressError
├── NotPublicError
├── TooManyRedirectsError
├── ProxySettingError
├── ConnectError            nothing was sent
│   ├── HostNotFoundError
│   ├── CertificateError
│   └── ProxyError
└── ResponseError           the server may have done what it was asked
├── TimedOutError
├── ConnectionLostError
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


class CertificateError(ConnectError):
    """The server can't prove who it is, or doesn't speak TLS.

    Attributes:
        verify_code: OpenSSL's reason (`X509_V_ERR_…`); 0 where it isn't known.
    """

    def __init__(self, verify_code: int = 0) -> None:
        super().__init__()
        self.verify_code = verify_code


class ProxyError(ConnectError):
    """The proxy refused."""


class ResponseError(HttpError):
    """The request was sent, or part of it, but no whole response arrived."""


class TimedOutError(ResponseError):
    """No response, or no whole one, in time."""


class ConnectionLostError(ResponseError):
    """The connection broke off before the response was complete."""


class DecodingError(ResponseError):
    """The body doesn't unpack."""


class TooLargeError(ResponseError):
    """The body is larger than the limit."""

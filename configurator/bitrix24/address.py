"""Reads a portal's address the way people type and paste it."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urlsplit

import idna

from configurator.guard import guarded

ADDRESS_CODES = frozenset(
    {
        "ADDRESS_EMPTY",
        "ADDRESS_SCHEME",
        "ADDRESS_PASSWORD",
        "ADDRESS_INVALID",
        "ADDRESS_INCOMPLETE",  # a name without a dot
        "ADDRESS_NOT_PUBLIC",  # an address of one network alone
        "WEBHOOK_ADDRESS",
    }
)
"""Every code an `AddressError` can carry."""

_LONGEST = 2048
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_WEB = re.compile(r"(https?):/*", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?![0-9])", re.IGNORECASE)
_WEBHOOK_PATH = re.compile(r"/rest/[0-9]+/[^/]", re.IGNORECASE)
_AROUND = " \t\r\n\f\v\u00a0\u200b\u200e\u200f\u2060\ufeff<>\"'“”«»"
"""Characters around an address that was copied from an email or a chat."""
_NOWHERE = re.compile(r"(?:.+\.)?(?:localhost|localdomain|onion|alt)")
"""Names that never lead to another computer (RFC 6761). Names of a local network are allowed, for on-premise
portals."""
_DEFAULT_PORTS = {"https": 443, "http": 80}


class AddressError(ValueError):
    """A text that isn't a portal's address. The error doesn't repeat the text, which may hold a secret.

    Attributes:
        code: one of `ADDRESS_CODES`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Portal:
    """Where a portal is.

    Attributes:
        scheme: `https`; `http` only on loopback.
        host: host name in lower-case ASCII (IDNA), or an IP address without brackets.
        port: the port, None where it is the scheme's own.
    """

    scheme: str
    host: str
    port: int | None = None

    @property
    def netloc(self) -> str:
        """Host, and the port unless it is the default: the portal's name for people."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and host without a trailing slash: `https://acme.bitrix24.com`."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def rest(self) -> str:
        """Address of the REST methods: `https://acme.bitrix24.com/rest/`."""
        return f"{self.origin}/rest/"

    @property
    def is_loopback(self) -> bool:
        """Whether the portal is on this computer."""
        return self.host == "localhost" or _is_loopback_ip(self.host)


def _faulty(_text: str) -> NoReturn:
    raise AddressError("ADDRESS_INVALID")


@guarded(_faulty, AddressError)
def parse(text: str) -> Portal:
    """Read a portal's address from typed or pasted text.

    Paths, capitals, surrounding spaces and trailing dots are ignored; `http://` becomes `https://` except on
    loopback (Bitrix24 documentation: REST requires HTTPS).

    Args:
        text: the address, with or without a scheme.

    Raises:
        AddressError: the text isn't the address of a portal that this program may talk to.
    """
    scheme, authority, path = _parts(text)
    if _WEBHOOK_PATH.match(path):
        raise AddressError("WEBHOOK_ADDRESS")
    return _portal(scheme, authority)


def webhook_portal(text: str) -> Portal | None:
    """Return the portal of a pasted webhook address, None where it isn't a webhook's."""
    try:
        scheme, authority, path = _parts(text)
        return _portal(scheme, authority) if _WEBHOOK_PATH.match(path) else None
    except AddressError:
        return None


def _parts(text: str) -> tuple[str, str, str]:
    """Return scheme, authority and path."""
    address = text.strip(_AROUND)
    if not address:
        raise AddressError("ADDRESS_EMPTY")
    if len(address) > _LONGEST or not address.isprintable() or any(c in address for c in " \\"):
        raise AddressError("ADDRESS_INVALID")
    scheme, rest = _split_scheme(address)
    parts = _split(f"//{rest}")
    if parts is None:
        raise AddressError("ADDRESS_INVALID")
    authority, path = parts
    if "@" in authority:
        raise AddressError("ADDRESS_PASSWORD")
    return scheme, authority, path


def _split_scheme(address: str) -> tuple[str, str]:
    """Return the scheme ("" where none is written) and what follows it."""
    if web := _WEB.match(address):
        return web[1].lower(), address[web.end() :]
    if _OTHER_SCHEME.match(address):
        raise AddressError("ADDRESS_SCHEME")
    return "", address.lstrip("/")


def _split(address: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(address)
    except ValueError:  # its text repeats the address
        return None
    return parts.netloc, parts.path


def _portal(scheme: str, authority: str) -> Portal:
    host_text, port = _split_port(authority)
    host = _ascii_host(host_text)
    loopback = Portal("https", host).is_loopback
    if not loopback:
        _refuse_nowhere(host)
    if not scheme or not loopback:
        # Without a scheme, a portal on this computer is the practice portal, which speaks plain HTTP.
        written, scheme = scheme, "http" if loopback else "https"
        if port == _DEFAULT_PORTS.get(written):
            port = None
    return Portal(scheme, host, None if port == _DEFAULT_PORTS[scheme] else port)


def _refuse_nowhere(host: str) -> None:
    """Refuse a host that only exists in one network or on this computer."""
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        if _NOWHERE.fullmatch(host):
            raise AddressError("ADDRESS_NOT_PUBLIC") from None
        if "." not in host:
            raise AddressError("ADDRESS_INCOMPLETE") from None
        return
    if not number.is_global or number.is_multicast:
        raise AddressError("ADDRESS_NOT_PUBLIC")


def _split_port(authority: str) -> tuple[str, int | None]:
    found = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]*)(?::([0-9]{0,5}))?", authority, re.ASCII)
    if found is None:
        raise AddressError("ADDRESS_INVALID")
    port = int(found[2]) if found[2] else None
    if port is not None and not 0 < port < 65536:
        raise AddressError("ADDRESS_INVALID")
    return found[1], port


def _ascii_host(text: str) -> str:
    """Return the host as it goes on the wire."""
    if text.startswith("["):
        return _ipv6(text[1:-1])
    host = text.lower() if text.isascii() else _idna(text)
    host = host.rstrip(".")
    labels = host.split(".")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError("ADDRESS_INVALID")
    # 127.1, 2130706433 and 0x7f.1 are IP addresses too, but systems disagree on which.
    if _NUMBER.fullmatch(labels[-1]) and not _is_plain_ipv4(host):
        raise AddressError("ADDRESS_INVALID")
    return host


def _idna(text: str) -> str:
    try:
        return idna.encode(text, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise AddressError("ADDRESS_INVALID") from None


def _ipv6(text: str) -> str:
    try:
        return ipaddress.IPv6Address(text.partition("%")[0]).compressed
    except ValueError:
        raise AddressError("ADDRESS_INVALID") from None


def _is_plain_ipv4(host: str) -> bool:
    try:
        return not ipaddress.IPv4Address(host).is_unspecified
    except ValueError:
        return False


def _is_loopback_ip(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

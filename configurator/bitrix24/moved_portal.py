"""Whether an address that a portal redirects to is the same portal under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Collection

    from configurator.bitrix24.address import Portal

ZONES = (
    "bitrix24.com", "bitrix24.eu", "bitrix24.ru", "bitrix24.by", "bitrix24.kz", "bitrix24.ua", "bitrix24.uz",
    "bitrix24.de", "bitrix24.fr", "bitrix24.es", "bitrix24.it", "bitrix24.pl", "bitrix24.uk", "bitrix24.co",
    "bitrix24.com.br", "bitrix24.com.tr", "bitrix24.mx", "bitrix24.cn", "bitrix24.in", "bitrix24.id",
    "bitrix24.jp", "bitrix24.vn",
)  # fmt: skip
"""The domains of Bitrix24's cloud: whoever has a name in one of them has a portal there, nothing else."""


def may_follow(old: Portal, new: Portal, agreed: Collection[Portal] = ()) -> bool:
    """Return whether a sign-in may be sent on from one address to another.

    Args:
        old: where it was sent.
        new: where that address redirects to.
        agreed: addresses that the authorization server or a person has named for this portal.

    Returns:
        Whether it is one of those, the same name in another of Bitrix24's domains, or the same port of this
        computer. Anything else is a question for a person: it may be somebody else's.
    """
    if new in agreed:
        return True
    if old.is_loopback and new.is_loopback:
        return (old.scheme, old.port) == (new.scheme, new.port)
    return old.port is None and new.port is None and _cloud_name(old) == _cloud_name(new) != ""


def leads_to_a_page(url: str) -> bool:
    """Return whether an address is a web page's: a network's sign-in, for example.

    A portal that has moved redirects a call to the same path of its new address, or to that address alone.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"}
    return is_web and bool(parts.path.strip("/") or parts.query) and not parts.path.startswith("/rest/")


def _cloud_name(portal: Portal) -> str:
    """Return `acme` of `acme.bitrix24.com`, or an empty text where it isn't in Bitrix24's cloud."""
    for zone in ZONES:
        name = portal.host.removesuffix(f".{zone}")
        if name != portal.host and "." not in name:
            return name
    return ""

"""Which IP addresses are public: websites are fetched from nowhere else, whatever their names lead to."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_TRANSLATED = ip_network("64:ff9b::/96")
"""IPv6 addresses of translators (RFC 6052), which carry an IPv4 address in their last 32 bits."""
_LAST_32_BITS = 0xFFFFFFFF


def is_public(address: str) -> bool:
    """Whether an IP address is reached over the internet, and not on this computer or in its network.

    Args:
        address: an IPv4 or IPv6 address, the latter maybe with a zone.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if not isinstance(found, IPv6Address):
        return _is_global(found)
    if found.sixtofour or found.teredo:  # tunnels that nobody needs any more, and that hide where they lead
        return False
    carried = IPv4Address(int(found) & _LAST_32_BITS) if found in _TRANSLATED else found.ipv4_mapped
    return _is_global(carried or found)


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)

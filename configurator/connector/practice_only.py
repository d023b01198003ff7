"""What only practice accepts: addresses that are reserved for examples, and what is left of the sample.

A real portal stores both without a word, and its operators then open a page that doesn't exist.
"""

from __future__ import annotations

import ipaddress
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from configurator.connector.model import Connector
from configurator.connector.placement_handler import host_of
from configurator.connector.problems import Problem, Severity

SAMPLE_ID = "shop_chat"
"""The ID of the connector in `resources/examples/shop_chat.connector`."""
SETTINGS_PAGE = "https://practice.example/settings-page"
"""Stands for the practice portal's own settings page, whose real address may change from start to start."""

_RESERVED_ENDS = ("example", "test", "invalid", "localhost", "localdomain")
"""Top-level domains that never lead to another computer (RFC 2606, RFC 6761)."""
_RESERVED_NAMES = ("example.com", "example.net", "example.org")
"""Second-level domains that are kept for documentation (RFC 2606)."""


def in_force(
    connector: Connector,
    problems: Iterable[Problem],
    *,
    is_practice: bool,
    sample_comments: Collection[str] = (),
) -> tuple[Problem, ...]:
    """Return the problems that a connector has in the portal where it is to be registered.

    Args:
        connector: the connector.
        problems: what is wrong with it in any portal.
        is_practice: whether the portal is a practice portal.
        sample_comments: the sample's comment in every language.
    """
    if is_practice:
        harmless = _harmless_here(host_of(connector.placement_handler))
        return tuple(one for one in problems if one.code not in harmless)
    known = tuple(problems)
    fields = {one.field for one in known if one.severity is Severity.ERROR}
    return (*known, *(one for one in _of_real_portal(connector, sample_comments) if one.field not in fields))


def is_reserved_host(host: str) -> bool:
    """Whether a host is reserved for examples and tests, or is this computer itself.

    Args:
        host: a name or an IP address without brackets, in any spelling that browsers take for the same.
    """
    labels = _plain(host).split(".")
    is_example = labels[-1] in _RESERVED_ENDS or ".".join(labels[-2:]) in _RESERVED_NAMES
    return is_example or _is_this_computer(host)


def _is_this_computer(host: str) -> bool:
    name = _plain(host)
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return name.split(".")[-1] in {"localhost", "localdomain"}
    mapped = getattr(address, "ipv4_mapped", None) or address
    return mapped.is_loopback or mapped.is_unspecified


def _plain(host: str) -> str:
    return unicodedata.normalize("NFKC", host).replace("\u3002", ".").casefold().rstrip(".")


def _harmless_here(host: str) -> frozenset[str]:
    """Return the codes that a practice portal, on this computer, doesn't mind of a settings page."""
    if _is_this_computer(host):
        return frozenset({"HANDLER_NOT_PUBLIC", "HANDLER_NOT_HTTPS"})
    return frozenset({"HANDLER_NOT_PUBLIC"}) if is_reserved_host(host) else frozenset()


def _of_real_portal(connector: Connector, sample_comments: Collection[str]) -> Iterator[Problem]:
    address = connector.placement_handler.strip()
    host = host_of(address)
    if connector.id.lower() == SAMPLE_ID:
        yield Problem(Severity.ERROR, "ID", "SAMPLE_ID")
    if is_reserved_host(host):
        is_ours = host == host_of(SETTINGS_PAGE)
        code = "HANDLER_OF_PRACTICE" if is_ours else "HANDLER_RESERVED"
        yield Problem(Severity.ERROR, "PLACEMENT_HANDLER", code, {"host": host})
    if connector.comment.strip() in sample_comments:
        yield Problem(Severity.ERROR, "COMMENT", "SAMPLE_COMMENT")

"""Whether a page may be shown in another site's frame: X-Frame-Options (RFC 7034), CSP frame-ancestors."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

_PORTS = {"https": 443, "http": 80}


def frame_refusal(
    headers: Iterable[tuple[str, str]], origin: str, page: SplitResult
) -> tuple[str, str] | None:
    """Return what forbids showing a page in a frame, None where nothing does.

    Browsers ignore X-Frame-Options when a policy has frame-ancestors, and no longer support `ALLOW-FROM`.

    Args:
        headers: the response's headers, names in lower case.
        origin: the site whose page holds the frame, `https://acme.bitrix24.com`.
        page: the address of the framed page.

    Returns:
        `FRAME_ANCESTORS` or `FRAME_OPTIONS`, and the header's value.
    """
    given = list(headers)
    policies = [
        sources
        for name, value in given
        if name == "content-security-policy"
        for policy in value.split(",")
        if (sources := _ancestors(policy)) is not None
    ]
    for sources in policies:
        if not any(_allows(source, origin, page) for source in sources):
            return "FRAME_ANCESTORS", f"frame-ancestors {' '.join(sources)}"
    if policies:
        return None
    options = [value for name, value in given if name == "x-frame-options"]
    words = {word.strip().lower() for value in options for word in value.split(",")}
    if words & {"deny", "sameorigin"}:
        return "FRAME_OPTIONS", f"X-Frame-Options: {', '.join(options)}"
    return None


def _ancestors(policy: str) -> list[str] | None:
    for directive in policy.split(";"):
        words = directive.split()
        if words and words[0].lower() == "frame-ancestors":
            return words[1:]
    return None


def _allows(source: str, origin: str, page: SplitResult) -> bool:
    """Whether a CSP level 3 source expression matches an origin; 'self' is the framed page's origin."""
    portal, source = urlsplit(origin), source.lower()
    if source == "'self'":
        return (page.scheme, page.netloc.lower()) == (portal.scheme, portal.netloc)
    if source == "*" or source.rstrip("/") == f"{portal.scheme}:":
        return True
    scheme, _, rest = source.rpartition("://")
    if scheme not in {"", portal.scheme, "http"}:  # http also allows https
        return False
    host, _, port = rest.partition("/")[0].partition(":")
    if port not in {"", "*"} and port != str(portal.port or _PORTS[portal.scheme]):
        return False
    name = portal.hostname or ""
    return name.endswith(host[1:]) if host.startswith("*.") else name == host

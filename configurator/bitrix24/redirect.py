"""The address at which a sign-in ends: recognised wherever the application has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Redirect:
    """What the portal appended to the application's address (Bitrix24 documentation).

    Attributes:
        code: to be exchanged for tokens within 30 seconds; empty after an error.
        domain: the portal somebody signed in to.
        member_id: the portal's permanent id.
        scope: what the application may do.
        server_domain: the authorization server it names; used only if it is a known one.
        error: the error's code as the server spelled it, empty after a success.
    """

    code: str = field(repr=False)
    domain: str = ""
    member_id: str = ""
    scope: tuple[str, ...] = ()
    server_domain: str = ""
    error: str = ""


def parse_redirect(url: str, state: str) -> Redirect | None:
    """Return what a redirect carries, or None where the address is not the end of our sign-in.

    The application's address is whatever its owner entered in the portal, so only our own `state` (compared
    in constant time) beside a code or an error tells.

    Args:
        url: the address a window is about to open, or one that somebody pasted.
        state: what `new_state` gave for this sign-in.
    """
    try:
        query = urlsplit(url.strip()).query
        fields = parse_qs(query, max_num_fields=100)
    except ValueError:
        return None
    if not state or not _same(fields.get("state", []), state):
        return None

    def one(name: str) -> str:
        return fields.get(name, [""])[0]

    code, error = one("code"), one("error")
    if not code and not error:
        return None
    return Redirect(
        code="" if error else code,
        domain=one("domain"),
        member_id=one("member_id"),
        scope=tuple(part for part in one("scope").split(",") if part),
        server_domain=one("server_domain"),
        error=error,
    )


def _same(given: list[str], state: str) -> bool:
    import secrets  # noqa: PLC0415 - brings OpenSSL's hashes along: not before the first paint

    if len(given) != 1:
        return False
    return secrets.compare_digest(given[0].encode("utf-8", "replace"), state.encode())

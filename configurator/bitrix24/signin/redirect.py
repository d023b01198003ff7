"""Recognizes the address at which a sign-in ends, whatever address the application has."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import parse_qs, urlsplit

from configurator.guard import guarded

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

STRAY_CODES = frozenset({"STATE_MISSING", "STATE_FOREIGN", "CODE_MISSING"})
"""Every code that `stray` can return."""
PASTE_CODES = frozenset({
    "PASTE_EMPTY",
    "PASTE_SIGN_IN_PAGE",  # the page that asks, not the address that comes after it
    "PASTE_OTHER_TRY",  # of an earlier sign-in, or of somebody else's
    "PASTE_WITHOUT_CODE",
    "PASTE_UNREADABLE",
})  # fmt: skip
"""Every code that a `PasteError` can carry."""

_LONGEST = 4096
_BARE_CODE = re.compile(r"[A-Za-z0-9._~-]{16,512}")
_BITRIX24 = re.compile(r"(.+\.)?(bitrix24\.[a-z.]{2,10}|bitrix\.info|bitrix24\.tech)")
_MARKS = frozenset({"member_id", "server_domain"})
"""What only a portal appends beside the code."""


class PasteError(ValueError):
    """A pasted text that isn't the end of a sign-in. It isn't repeated, because it may hold a code.

    Attributes:
        code: one of `PASTE_CODES`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Redirect:
    """What the portal appended to the application's address (Bitrix24 documentation).

    Attributes:
        code: exchanged for tokens within 30 seconds; empty after an error.
        domain: the portal that was signed in to.
        member_id: the portal's permanent id.
        scope: what the application may do.
        server_domain: the authorization server it names; used only if it is known.
        error: the error's code as the server spelled it, empty after a success.
    """

    code: str = field(repr=False)
    domain: str = ""
    member_id: str = ""
    scope: tuple[str, ...] = ()
    server_domain: str = ""
    error: str = ""


@guarded(lambda *_: None)
def parse_redirect(url: str, state: str) -> Redirect | None:
    """Return what a redirect carries, or None where the address isn't the end of our sign-in.

    The application's owner may enter any address in the portal. So only our own `state`, compared in constant
    time, together with a code or an error identifies the end of our sign-in.

    Args:
        url: the address that a window is about to open, or a pasted one.
        state: what `new_state` returned for this sign-in.
    """
    fields = _fields(url)
    if not state or not _same(fields.get("state", []), state):
        return None
    return _redirect(fields)


@guarded(lambda *_: "")
def stray(url: str, state: str, portal: Portal) -> str:
    """Return why an address that looks like the end of a sign-in isn't the end of ours.

    The portal's way to Bitrix24's own servers carries a code and a state too; those addresses are left alone.

    Args:
        url: the address that a window is about to open.
        state: what `new_state` returned for this sign-in.
        portal: the portal that was asked.

    Returns:
        One of `STRAY_CODES`; empty for any other address, and for the end of our sign-in.
    """
    fields = _fields(url)
    if not _MARKS & fields.keys() or _is_bitrix24(url, portal):
        return ""
    if not fields.get("state"):
        return "STATE_MISSING" if fields.get("code") else ""
    if not _same(fields["state"], state):
        return "STATE_FOREIGN" if fields.get("code") else ""
    return "" if fields.get("code") or fields.get("error") else "CODE_MISSING"


def _unreadable(*_: str) -> NoReturn:
    raise PasteError("PASTE_UNREADABLE")


@guarded(_unreadable, PasteError)
def read_pasted(text: str, state: str) -> Redirect:
    """Read the address at which a browser ended, or only the code.

    Args:
        text: what was pasted.
        state: what `new_state` returned for this sign-in; a code alone has none to compare.

    Raises:
        PasteError: it is neither.
    """
    pasted = text.strip(" \t\r\n\u00a0\u200b\ufeff<>\"'«»“”")
    if not pasted:
        raise PasteError("PASTE_EMPTY")
    if len(pasted) > _LONGEST:
        raise PasteError("PASTE_UNREADABLE")
    if _BARE_CODE.fullmatch(pasted):
        return Redirect(code=pasted)
    fields = _fields(pasted) or _fields(f"?{pasted}")
    if "client_id" in fields and "code" not in fields:
        raise PasteError("PASTE_SIGN_IN_PAGE")
    if not fields.get("code") and not fields.get("error"):
        raise PasteError("PASTE_WITHOUT_CODE" if "://" in pasted else "PASTE_UNREADABLE")
    found = _redirect(fields) if not fields.get("state") or _same(fields["state"], state) else None
    if found is None or (not fields.get("state") and "://" in pasted):
        raise PasteError("PASTE_OTHER_TRY")
    return found


def _is_bitrix24(url: str, portal: Portal) -> bool:
    """Whether an address belongs to the portal or to one of Bitrix24's servers."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    return parts.netloc.lower() == portal.netloc or bool(_BITRIX24.fullmatch(host))


def _fields(url: str) -> dict[str, list[str]]:
    try:
        return parse_qs(urlsplit(url.strip()).query, max_num_fields=100)
    except ValueError:
        return {}


def _redirect(fields: dict[str, list[str]]) -> Redirect | None:
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
    if len(given) != 1:
        return False
    return secrets.compare_digest(given[0].encode("utf-8", "replace"), state.encode())

"""What the portal has issued: authorization codes, access tokens and refresh tokens."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

#: Lifetimes in seconds, as in the Bitrix24 documentation.
CODE_SECONDS = 30
ACCESS_SECONDS = 3600
REFRESH_SECONDS = 180 * 24 * 3600


class TokenState(Enum):
    """The state of an access token."""

    VALID = "valid"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TokenPair:
    """An access token (with the time it ends, in seconds since 1970) and the refresh token beside it."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires: float


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a code or token was given to.

    Attributes:
        client_id: the application; empty for the portal's first one.
        user: the number of the user who signed in.
    """

    client_id: str = ""
    user: int = 1


_FIRST = Holder()


class Grants:
    """Issues and checks codes and tokens by one clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._codes: dict[str, tuple[float, Holder]] = {}
        self._access: dict[str, tuple[float, Holder]] = {}
        self._refresh: dict[str, tuple[float, Holder]] = {}

    def issue_code(self, holder: Holder = _FIRST) -> str:
        """Return a new authorization code, valid once and for 30 seconds."""
        code = secrets.token_hex(20)
        self._codes[code] = (self._clock() + CODE_SECONDS, holder)
        return code

    def issue_tokens(self, holder: Holder = _FIRST) -> TokenPair:
        """Return a new pair: an hour of access, 180 days to refresh it."""
        now = self._clock()
        pair = TokenPair(secrets.token_hex(35), secrets.token_hex(35), now + ACCESS_SECONDS)
        self._access[pair.access] = (pair.expires, holder)
        self._refresh[pair.refresh] = (now + REFRESH_SECONDS, holder)
        return pair

    def redeem_code(self, code: str, client_id: str = "") -> TokenPair | None:
        """Exchange a code for tokens; None where it is unknown, used, too old or another application's."""
        return self._redeem(self._codes, code, client_id)

    def redeem_refresh(self, token: str, client_id: str = "") -> TokenPair | None:
        """Exchange a refresh token for new tokens; the old one is invalid from then on."""
        return self._redeem(self._refresh, token, client_id)

    def _redeem(
        self, grants: dict[str, tuple[float, Holder]], value: str, client_id: str
    ) -> TokenPair | None:
        ends, holder = grants.get(value, (0.0, _FIRST))
        if holder.client_id != client_id:
            return None
        grants.pop(value, None)
        return self.issue_tokens(holder) if self._clock() < ends else None

    def secrets(self) -> set[str]:
        """Return every code and token that has been issued and not used up, expired ones included."""
        return {*self._codes, *self._access, *self._refresh}

    def count_issued(self) -> int:
        """Return how many pairs of tokens have been issued."""
        return len(self._access)

    def access_state(self, token: str) -> TokenState:
        """Return the state of an access token now."""
        if token not in self._access:
            return TokenState.UNKNOWN
        ends, _ = self._access[token]
        return TokenState.VALID if self._clock() < ends else TokenState.EXPIRED

    def holder(self, token: str) -> Holder:
        """Return whom an access token was given to; it must be a known one."""
        return self._access[token][1]

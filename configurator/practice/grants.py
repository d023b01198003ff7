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


class Grants:
    """Issues and checks codes and tokens by one clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._codes: dict[str, float] = {}
        self._access: dict[str, float] = {}
        self._refresh: dict[str, float] = {}

    def issue_code(self) -> str:
        """Return a new authorization code, valid once and for 30 seconds."""
        code = secrets.token_hex(20)
        self._codes[code] = self._clock() + CODE_SECONDS
        return code

    def issue_tokens(self) -> TokenPair:
        """Return a new pair: an hour of access, 180 days to refresh it."""
        now = self._clock()
        pair = TokenPair(secrets.token_hex(35), secrets.token_hex(35), now + ACCESS_SECONDS)
        self._access[pair.access] = pair.expires
        self._refresh[pair.refresh] = now + REFRESH_SECONDS
        return pair

    def redeem_code(self, code: str) -> TokenPair | None:
        """Exchange a code for tokens; None where it is unknown, used or too old."""
        return self._redeem(self._codes, code)

    def redeem_refresh(self, token: str) -> TokenPair | None:
        """Exchange a refresh token for new tokens; the old one is invalid from then on."""
        return self._redeem(self._refresh, token)

    def _redeem(self, grants: dict[str, float], value: str) -> TokenPair | None:
        ends = grants.pop(value, None)
        return self.issue_tokens() if ends is not None and self._clock() < ends else None

    def secrets(self) -> set[str]:
        """Return every code and token that has been issued and not used up, expired ones included."""
        return {*self._codes, *self._access, *self._refresh}

    def count_issued(self) -> int:
        """Return how many pairs of tokens have been issued."""
        return len(self._access)

    def access_state(self, token: str) -> TokenState:
        """Return the state of an access token now."""
        ends = self._access.get(token)
        if ends is None:
            return TokenState.UNKNOWN
        return TokenState.VALID if self._clock() < ends else TokenState.EXPIRED

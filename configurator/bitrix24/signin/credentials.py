"""What signing in needs and returns. No `repr` here shows a secret."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Application:
    """A local application of a portal, as its page in the portal shows it.

    Attributes:
        client_id: the application's public name, `local.…`.
        client_secret: its secret; only the authorization server gets it.
    """

    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The right to call a portal's methods as one user of one application.

    Attributes:
        access_token: sent with each call; valid for an hour (Bitrix24 documentation).
        refresh_token: exchanged for the next pair; valid for 180 days, replaced at every use; empty if none.
        client_endpoint: address of the REST methods, with a trailing slash.
        server_domain: host (and port) of the authorization server.
        member_id: the portal's permanent id.
        scope: what the application may do, `imopenlines` among it.
        expires_at: when access_token expires, in seconds since 1970; 0 if unknown.
    """

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    client_endpoint: str
    server_domain: str = ""
    member_id: str = ""
    scope: tuple[str, ...] = ()
    expires_at: float = 0.0

"""What signing in needs and gives. Nothing here shows a secret in its repr."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Application:
    """A local application of a portal, as its page in the portal shows it.

    Attributes:
        client_id: the application's public name, `local.…`.
        client_secret: its secret; it goes to the authorization server only.
    """

    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The right to call a portal's methods as one user of one application.

    Attributes:
        access_token: goes into each call; lives an hour.
        refresh_token: gives the next pair; lives 180 days and is replaced at every use. Empty: none.
        client_endpoint: address before the method's name, with a slash at its end.
        server_domain: host (and port) of the authorization server.
        member_id: the portal's permanent id.
        scope: what the application may do, `imopenlines` among it.
        expires_at: seconds since 1970 at which access_token expires, 0 where that is unknown.
    """

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    client_endpoint: str
    server_domain: str = ""
    member_id: str = ""
    scope: tuple[str, ...] = ()
    expires_at: float = 0.0

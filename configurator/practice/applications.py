"""The local applications that an administrator has created in the portal."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

#: A public-looking address under a reserved domain, which never resolves.
DEFAULT_HANDLER = "https://connector.example/oauth/handler"
#: Owner of the connector `acme_help_desk`, which the portal has from the start.
ACME = "local.another.application"


@dataclass(slots=True)
class Application:
    """A local application.

    Attributes:
        handler: the redirect address saved in it.
        scope: its permissions, separated by commas.
        token: the `application_token` by which its handlers know that an event comes from this portal.
        installed: whether its installation is complete; before that, it gets no events.
    """

    client_id: str
    client_secret: str = field(repr=False)
    handler: str
    scope: str
    name: str = "Connector Configurator"
    token: str = field(default_factory=lambda: new_token(), repr=False)  # noqa: PLW0108  made below
    installed: bool = True

    def may(self, scope: str) -> bool:
        """Say whether the application has a permission; every one has the empty one."""
        return not scope or scope in self.scope.split(",")


def own(handler: str, scope: str) -> Application:
    """Return the application that a person has made for the program."""
    return Application(_new_id(), new_secret(), handler, scope)


def others(scope: str) -> list[Application]:
    """Return two applications to try out whose connectors' events go where.

    One belongs to somebody else. The other's installation is not complete yet.
    """
    return [
        Application(ACME, new_secret(), DEFAULT_HANDLER, scope, "Acme Help Desk"),
        Application(_new_id(), new_secret(), DEFAULT_HANDLER, scope, "Unfinished App", installed=False),
    ]


def _new_id() -> str:
    return f"local.{secrets.token_hex(7)}.{secrets.randbelow(10**8):08}"


def new_secret() -> str:
    """Return a new key of an application."""
    return secrets.token_urlsafe(36)


def new_token() -> str:
    """Return a new `application_token`."""
    return secrets.token_hex(16)

"""The state of one practice portal."""

from __future__ import annotations

import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from configurator.practice.bucket import LeakyBucket
from configurator.practice.faults import Faults
from configurator.practice.grants import Grants
from configurator.practice.serving_limits import ServingLimits
from configurator.practice.tables import Store

#: A public-looking address under a reserved domain, which never resolves.
DEFAULT_HANDLER = "https://connector.example/oauth/handler"

_REMEMBERED = 1000
"""How many requests are remembered."""


@dataclass(frozen=True, slots=True)
class Application:
    """The local application that an administrator has created in this portal."""

    client_id: str
    client_secret: str = field(repr=False)
    handler: str
    scope: str
    name: str = "Connector Configurator"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that arrived, whatever was answered.

    Attributes:
        step: `token`, or the name of a REST method.
        time: seconds of a clock that only goes forward.
    """

    step: str
    time: float


@dataclass(slots=True, repr=False)
class Portal:
    """Everything the routes need to know; changed only by the thread that serves.

    Attributes:
        address: `http://127.0.0.1:PORT`, or https.
        authorization_server: the host that hands out tokens, as the redirect names it; empty: this one.
        clock: seconds since 1970; tests bring their own to make codes and tokens expire.
        sessions: cookies of signed-in users.
        asked: the last requests to the token endpoint and to REST methods, oldest first.
        pending: marks of users who have given the password and not yet the second code.
        names: by what else a client may call the portal (host, or host and port), where a proxy leads here.
        limits: how much a client may take; may be replaced at any time, for connections that come after that.
    """

    address: str
    application: Application
    faults: Faults
    clock: Callable[[], float]
    authorization_server: str = ""
    user: str = "admin"
    password: str = field(default_factory=lambda: f"practice-{secrets.randbelow(9000) + 1000}")
    member_id: str = field(default_factory=lambda: secrets.token_hex(16))
    store: Store = field(default_factory=Store)
    sessions: set[str] = field(default_factory=set)
    asked: deque[Asked] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    pending: set[str] = field(default_factory=set)
    limits: ServingLimits = field(default_factory=ServingLimits)
    names: set[str] = field(default_factory=set)
    grants: Grants = field(init=False)
    bucket: LeakyBucket = field(init=False)

    def __post_init__(self) -> None:
        self.grants = Grants(self.clock)
        self.bucket = LeakyBucket(self.clock)
        for connector_id, (name, color, glyph, application) in _OTHERS.items():
            icon = {"DATA_IMAGE": _picture(glyph), "COLOR": color, "SIZE": "60%", "POSITION": "center"}
            values = {"ID": connector_id, "NAME": name, "ICON": icon, "ICON_DISABLED": icon}
            self.store.save({**values, "PLACEMENT_HANDLER": ""}, application)

    def note(self, step: str) -> None:
        """Remember that a request arrived."""
        self.asked.append(Asked(step, time.monotonic()))

    @property
    def host(self) -> str:
        """Host and port, as Bitrix24 writes a portal's domain."""
        return self.address.partition("://")[2]

    @property
    def session_cookie(self) -> str:
        """Name of the cookie of a signed-in user, with the port in it: all ports of a host share cookies."""
        return f"practice_session_{self.host.rpartition(':')[2]}"


def _picture(glyph: str) -> str:
    """Return a white drawing on a 24 by 24 grid as a Data URI."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#fff">{glyph}</svg>'
    return "data:image/svg+xml," + quote(svg)


#: Connectors that are there from the start: id → (name, colour, drawing, owner). The last one belongs to
#: another application.
_OTHERS = {
    "livechat": (
        "Live chat",
        "#3bc8f5",
        '<path d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/>',
        "",
    ),
    "telegrambot": ("Telegram", "#2fc6f6", '<path d="M2 11 22 3l-3 18-7-5-3 4-1-6z"/>', ""),
    "viber": (
        "Viber",
        "#995aca",
        '<path d="M6 3h3l2 5-2 2c1 2 3 4 5 5l2-2 5 2v3c0 2-1 3-3 3C11 21 3 13 3 6c0-2 1-3 3-3z"/>',
        "",
    ),
    "network": (
        "Bitrix24.Network",
        "#0b66c3",
        '<path d="M12 3 5 16l2 1 5-9 5 9 2-1z"/><path d="M9 3h6v6H9z"/><path d="M3 15h6v6H3zM15 15h6v6h-6"/>',
        "",
    ),
    "acme_help_desk": (
        "Acme Help Desk",
        "#f7a700",
        '<path d="M12 2a9 9 0 0 0-9 9v6h5v-7H5.5a6.5 6.5 0 0 1 13 0H16v7h5v-6a9 9 0 0 0-9-9z"/>',
        "local.another.application",
    ),
}

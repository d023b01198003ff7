"""The state of one practice portal."""

from __future__ import annotations

import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from configurator.practice import applications
from configurator.practice.applications import ACME, Application
from configurator.practice.bucket import LeakyBucket
from configurator.practice.conversations import Conversations
from configurator.practice.event_bindings import Bindings
from configurator.practice.event_posting import Poster
from configurator.practice.faults import Faults
from configurator.practice.grants import Grants
from configurator.practice.offline_queue import OfflineQueue
from configurator.practice.open_lines import Lines
from configurator.practice.people import ADMINISTRATOR
from configurator.practice.serving_limits import ServingLimits
from configurator.practice.tables import Store

_REMEMBERED = 1000
"""How many requests are remembered."""


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
        application: the local application of the person who practises.
        authorization_server: the host that hands out tokens, as the redirect names it; empty: this one.
        clock: seconds since 1970; tests bring their own to make codes and tokens expire.
        others: two more applications, to try out whose connectors' events go where.
        sessions: cookies of signed-in users, with the users' numbers.
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
    user: str = ADMINISTRATOR.login
    password: str = field(default_factory=lambda: f"practice-{secrets.randbelow(9000) + 1000}")
    member_id: str = field(default_factory=lambda: secrets.token_hex(16))
    store: Store = field(default_factory=Store)
    lines: Lines = field(default_factory=Lines)
    conversations: Conversations = field(default_factory=Conversations)
    bindings: Bindings = field(default_factory=Bindings)
    offline: OfflineQueue = field(default_factory=OfflineQueue)
    poster: Poster = field(default_factory=Poster)
    others: list[Application] = field(init=False)
    sessions: dict[str, int] = field(default_factory=dict)
    asked: deque[Asked] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    pending: dict[str, int] = field(default_factory=dict)
    limits: ServingLimits = field(default_factory=ServingLimits)
    names: set[str] = field(default_factory=set)
    grants: Grants = field(init=False)
    bucket: LeakyBucket = field(init=False)

    def __post_init__(self) -> None:
        self.grants = Grants(self.clock)
        self.bucket = LeakyBucket(self.clock)
        self.others = applications.others(self.application.scope)
        for connector_id, (name, color, glyph, application) in _OTHERS.items():
            icon = {"DATA_IMAGE": _picture(glyph), "COLOR": color, "SIZE": "60%", "POSITION": "center"}
            values = {"ID": connector_id, "NAME": name, "ICON": icon, "ICON_DISABLED": icon}
            self.store.save({**values, "PLACEMENT_HANDLER": ""}, application)

    @property
    def applications(self) -> list[Application]:
        """Every application; the one of the person who practises comes first."""
        return [self.application, *self.others]

    def find_application(self, client_id: str) -> Application | None:
        """Return an application by its client_id."""
        return next((one for one in self.applications if one.client_id == client_id), None)

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
        ACME,
    ),
}

"""What a portal remembers."""

from __future__ import annotations

import itertools
import secrets
import threading
import time
from dataclasses import dataclass, field

from tests.second_portal.php_values import Value, to_text
from tests.second_portal.switchable_faults import Manners

BUILT_IN = {
    "livechat": "Live Chat",
    "network": "Bitrix24.Network",
    "telegrambot": "Telegram",
    "viber": "Viber",
    "fbinstagramdirect": "Instagram Direct",
    "whatsappbytwilio": "WhatsApp",
    "notifications": "Bitrix24 Notifications",
}
ACCESS_SECONDS = 3600
REFRESH_SECONDS = 180 * 86400
CODE_SECONDS = 30
FULL_SCOPE = frozenset({"imopenlines", "imconnector", "im"})


@dataclass
class Application:
    """A local application, as its administrator created it."""

    client_id: str
    secret: str
    title: str
    redirect: str
    scope: set[str]
    installed: bool = True
    token: str = field(default_factory=lambda: secrets.token_hex(16))


@dataclass
class User:
    """Someone who works in the portal."""

    id: int
    name: str
    last_name: str
    admin: bool


@dataclass
class Grant:
    """What a sign-in, or a renewal of it, gave."""

    application: Application
    user: User
    access: str
    refresh: str
    access_until: float
    refresh_until: float
    spent: bool = False


@dataclass
class Connector:
    """A registered connector; `fields` are the parameters of `imconnector.register`, keys in upper case."""

    id: str
    owner: str
    fields: dict[str, Value]

    def flag(self, name: str, default: bool) -> bool:
        """A switch of the registration."""
        value = self.fields.get(name)
        return default if value is None else to_text(value).lower() in {"1", "y", "true"}


@dataclass
class Status:
    """A connector on a line."""

    active: bool = False
    error: bool = False
    data: dict[str, Value] = field(default_factory=dict)

    @property
    def on(self) -> bool:
        """Whether messages pass."""
        return self.active and not self.error


@dataclass
class Message:
    """A message of a chat; `outer` are the ids that it has outside of the portal."""

    id: int
    author: str
    text: str
    at: float
    outer: list[str] = field(default_factory=list)
    files: list[Value] = field(default_factory=list)
    sending: bool = False
    deleted: bool = False


@dataclass
class Chat:
    """A conversation: its key is connector, line, outer chat and outer user ("0" in group chats)."""

    id: int
    key: tuple[str, int, str, str]
    title: str
    customer: int
    session: int = 0
    open: bool = False
    waits_for_vote: bool = False
    vote: str = ""
    messages: list[Message] = field(default_factory=list)


@dataclass
class Binding:
    """Who wants to hear of an event: an address, or a queue with a key."""

    client_id: str
    event: str
    handler: str = ""
    auth_type: int = 0
    offline: bool = False
    queue: str = ""


@dataclass
class Queued:
    """A record of an offline queue."""

    id: int
    client_id: str
    queue: str
    event: str
    data: Value
    at: float
    message_id: str
    process: str = ""
    failed: bool = False


class PortalState:
    """All of it; whoever reads or writes holds `lock`."""

    def __init__(self, manners: Manners, lines: int) -> None:
        self.lock = threading.RLock()
        self.manners = manners
        self.skipped = 0.0
        self.member_id = secrets.token_hex(16)
        self.applications: dict[str, Application] = {}
        self.users = {1: User(1, "Ada", "Lovelace", True), 7: User(7, "Karl", "Ohneamt", False)}
        self.codes: dict[str, tuple[Application, User, float]] = {}
        self.grants: list[Grant] = []
        self.connectors: dict[str, Connector] = {}
        self.statuses: dict[tuple[str, int], Status] = {}
        # Deleted lines leave gaps: a number is never a place in the list.
        self.lines = {
            3 + 2 * n: {"LINE_NAME": f"Открытая линия {n + 1}", "ACTIVE": "Y"} for n in range(lines)
        }
        self.chats: dict[tuple[str, int, str, str], Chat] = {}
        self.customers: dict[str, int] = {}
        self.bindings: list[Binding] = []
        self.queue: list[Queued] = []
        self.lost: list[tuple[str, Value]] = []
        self.cached_list: tuple[float, dict[str, str]] | None = None
        self._numbers = itertools.count(1001)

    def number(self) -> int:
        """A number that nothing has yet."""
        return next(self._numbers)

    def now(self) -> float:
        """The portal's time in Unix seconds."""
        return time.time() + self.skipped

    def monotonic(self) -> float:
        """Seconds for measuring the pace; `skipped` counts."""
        return time.monotonic() + self.skipped

    def status(self, connector: str, line: int) -> Status:
        """The status row of a connector on a line; asking makes it."""
        return self.statuses.setdefault((connector, line), Status())

    def secrets(self) -> dict[str, str]:
        """Everything that must not be seen, with its kind."""
        found = {application.secret: "client secret" for application in self.applications.values()}
        found |= dict.fromkeys(self.codes, "code")
        for grant in self.grants:
            found |= {grant.access: "access token", grant.refresh: "refresh token"}
        return found

"""The portal's tables: connectors, and their status on each open channel (line).

Nothing is checked here beyond what the portal's own database does to values.
"""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable
from dataclasses import dataclass

from configurator.practice.php_parameters import is_empty

ICON_FIELDS = ("DATA_IMAGE", "COLOR", "SIZE", "POSITION")

#: The texts of `imconnector.register` that may stay empty.
TEXTS = ("COMMENT",)

#: The switches of `imconnector.register` with their documented defaults.
SWITCHES = {
    "DEL_EXTERNAL_MESSAGES": True,
    "EDIT_INTERNAL_MESSAGES": True,
    "DEL_INTERNAL_MESSAGES": True,
    "NEWSLETTER": True,
    "NEED_SYSTEM_MESSAGES": True,
    "NEED_SIGNATURE": True,
    "CHAT_GROUP": False,
}

#: Bytes that fit into a MySQL TEXT column, where the portal keeps an icon in PHP's serialised form.
TEXT_BYTES = 65_535

_MOST_STATUSES = 5000


@dataclass(slots=True)
class StoredConnector:
    """A row of the table.

    Attributes:
        values: by the documentation's parameter names; every optional one is there.
        application: client_id of the application it belongs to; empty for a built-in connector.
    """

    values: dict[str, object]
    application: str

    @property
    def id(self) -> str:
        """The identifier, lower-cased."""
        return str(self.values["ID"])

    @property
    def name(self) -> str:
        """The name shown to people."""
        return str(self.values["NAME"])

    def switch(self, name: str) -> bool:
        """Say whether one of `SWITCHES` is on; forms send texts, of which PHP calls "" and "0" empty."""
        return not is_empty(self.values[name])

    def icon(self, *, disabled: bool = False) -> dict[str, str]:
        """Return the four icon fields as text; what was not given is empty."""
        icon = self.values["ICON_DISABLED" if disabled else "ICON"]
        given = icon if isinstance(icon, dict) else {}
        return {name: "" if given.get(name) is None else str(given[name]) for name in ICON_FIELDS}


@dataclass(slots=True)
class LineStatus:
    """A row: how one connector is on one open channel.

    Attributes:
        data: what `imconnector.connector.data.set` stored; None if nothing.
    """

    active: bool = False
    connected: bool = False
    registered: bool = False
    error: bool = False
    data: object = None

    @property
    def is_configured(self) -> bool:
        """Whether everything is set up, error or not."""
        return self.active and self.connected and self.registered

    @property
    def works(self) -> bool:
        """Whether messages pass: this is what NOT_ACTIVE_LINE is about."""
        return self.is_configured and not self.error

    def switch_on(self) -> None:
        """Set everything up and clear the error."""
        self.active = self.connected = self.registered = True
        self.error = False

    def switch_off(self) -> None:
        """Forget everything, the channel's data included."""
        self.active = self.connected = self.registered = self.error = False
        self.data = None


def _serialised_size(value: object) -> int:
    """Return how many bytes PHP's `serialize()` makes of a value."""
    if isinstance(value, dict):
        inside = sum(_serialised_size(key) + _serialised_size(item) for key, item in value.items())
        return len(f"a:{len(value)}:{{}}") + inside
    if value is None:
        return len("N;")
    if isinstance(value, str):
        size = len(value.encode("utf-8", "surrogatepass"))
        return len(f's:{size}:"";') + size
    return len(f"x:{value};")  # booleans and numbers


def _icon_column(icon: object) -> dict[str, object]:
    """Return an icon as it reads back from the database.

    MySQL silently truncates a value that doesn't fit into TEXT, and PHP can't unserialise the rest: the whole
    icon is lost.
    """
    given = icon if isinstance(icon, dict) else {}
    kept = {name: given[name] for name in ICON_FIELDS if name in given}
    return kept if _serialised_size(kept) <= TEXT_BYTES else {}


class Store:
    """All connectors of the portal and their line statuses.

    Safe to read from another thread than the one that serves.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connectors: dict[str, StoredConnector] = {}
        self._statuses: dict[tuple[str, int], LineStatus] = {}

    def save(self, params: dict[str, object], application: str) -> None:
        """Add a connector, or update the one with the same ID (whoever it belonged to).

        Keys that are left out of an update keep their old values; a key that is sent replaces the old value
        as a whole, an icon included. The ID of a connector of Bitrix24 itself never reaches a new one:
        nothing happens then [the portal's published code].
        """
        values: dict[str, object] = {"ID": str(params["ID"]).lower()}
        for name in ("NAME", "PLACEMENT_HANDLER", *TEXTS, *SWITCHES):
            if name in params:
                values[name] = params[name]
        for name in ("ICON", "ICON_DISABLED"):
            if name in params:
                values[name] = _icon_column(params[name])
        with self._lock:
            known = self._connectors.get(str(values["ID"]))
            if known is not None and not known.application:
                return
            if known is None:
                fresh = {
                    "ID": "",
                    "NAME": "",
                    "ICON": {},
                    "PLACEMENT_HANDLER": "",
                    "ICON_DISABLED": {},
                    **dict.fromkeys(TEXTS, ""),
                }
                self._connectors[str(values["ID"])] = StoredConnector(
                    {**fresh, **SWITCHES, **values}, application
                )
            else:
                known.values.update(values)
                known.application = application

    def remove(self, connector_id: str, application: str) -> bool:
        """Delete an application's own connector and its line statuses; False where it has none."""
        with self._lock:
            known = self._connectors.get(connector_id.lower())
            if known is None or known.application != application:
                return False
            del self._connectors[known.id]
            self._forget(lambda connector, _line: connector == known.id)
            return True

    def status(self, connector_id: str, line: int) -> LineStatus:
        """Return a connector's row for a line; it is made if there is none, whether or not both exist."""
        with self._lock:
            if len(self._statuses) >= _MOST_STATUSES:
                self._statuses.pop(next(iter(self._statuses)))
            return self._statuses.setdefault((connector_id.lower(), line), LineStatus())

    def has_status(self, connector_id: str) -> bool:
        """Say whether a connector has a row for any line."""
        with self._lock:
            return any(connector == connector_id.lower() for connector, _ in self._statuses)

    def statuses(self) -> dict[tuple[str, int], LineStatus]:
        """Return every row by connector and line."""
        with self._lock:
            return dict(self._statuses)

    def works(self, connector_id: str, line: int) -> bool:
        """Say whether a connector passes messages on a line; makes no row."""
        row = self._statuses.get((connector_id.lower(), line))
        return row is not None and row.works

    def active_lines(self, connector_id: str) -> set[int]:
        """Return the lines on which a connector is switched on."""
        rows = self.statuses().items()
        return {line for (connector, line), row in rows if connector == connector_id.lower() and row.active}

    def data(self, connector_id: str, line: int) -> object:
        """Return what `imconnector.connector.data.set` stored; None if nothing. Makes no row."""
        row = self._statuses.get((connector_id.lower(), line))
        return row and row.data

    def forget_line(self, line: int) -> list[str]:
        """Delete every row of a line and return whose they were."""
        with self._lock:
            return self._forget(lambda _connector, of: of == line)

    def _forget(self, matches: Callable[[str, int], bool]) -> list[str]:
        found = [key for key in self._statuses if matches(*key)]
        for key in found:
            del self._statuses[key]
        return [connector for connector, _ in found]

    def restore(self, connectors: list[StoredConnector], rows: dict[tuple[str, int], LineStatus]) -> None:
        """Replace everything by what was kept."""
        with self._lock:
            self._connectors = {known.id: known for known in connectors}
            self._statuses = rows

    def get(self, connector_id: str) -> StoredConnector | None:
        """Return a connector by its ID in any case."""
        return self._connectors.get(connector_id.lower())

    def all(self) -> list[StoredConnector]:
        """Return every connector, oldest first."""
        with self._lock:
            return list(self._connectors.values())

    def of(self, application: str) -> dict[str, dict[str, object]]:
        """Return a copy of the stored values of one application's connectors, by ID."""
        with self._lock:
            own = [known for known in self._connectors.values() if known.application == application]
            return {known.id: copy.deepcopy(known.values) for known in own}

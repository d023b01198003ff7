"""The connectors that were used last: files that were open, and what was registered without a file."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from configurator.bitrix24.address import AddressError, parse
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage import files
from configurator.storage.history_file import Sent

_LIMIT = 20_000_000
"""Bytes of the largest file that is read, as when it is opened."""


@dataclass(frozen=True, slots=True)
class RecentConnector:
    """A connector that can be opened again.

    Attributes:
        connector: the connector as it is now.
        path: its file; empty where it is in the history alone.
        time: when it was changed or registered last, in seconds since 1970.
        portal: the origin of the portal where it is registered; empty where it isn't. Your own portals come
            before the practice portal.
        registered: when it was registered there last, in seconds since 1970.
        is_changed: whether it has been changed since.
        others: the origins of the other portals where it is registered, the latest first.
    """

    connector: Connector
    path: str = ""
    time: float = 0.0
    portal: str = ""
    registered: float = 0.0
    is_changed: bool = False
    others: tuple[str, ...] = ()

    @property
    def is_practice(self) -> bool:
        """Whether `portal` is a practice portal."""
        return is_practice(self.portal)


def is_practice(origin: str) -> bool:
    """Whether an origin is that of a practice portal, which is on this computer."""
    try:
        return parse(origin).is_loopback
    except AddressError:
        return False


def recent_connectors(
    paths: Sequence[str], history: Iterable[Sent], most: int, cancelled: threading.Event
) -> list[RecentConnector]:
    """Return the connectors that were used last, the latest first; what can't be read is left out.

    Reads the disk.

    Args:
        paths: the files that were open last.
        history: what was registered or removed, the newest first.
        most: how many are wanted.
        cancelled: set by anybody to give up.
    """
    standings = _standings(history)
    found = []
    for path in paths:
        if cancelled.is_set():
            return []
        if one := _of_file(Path(path), standings):
            found.append(one)
    known = {one.connector.id.lower() for one in found}
    found += [_of_history(one) for identifier, one in standings.items() if identifier not in known]
    return sorted(found, key=lambda one: one.time, reverse=True)[:most]


class _Standing(NamedTuple):
    """Where a connector is registered: what was sent there last, and the other portals that have it."""

    sent: Sent
    connector: Connector
    others: tuple[str, ...] = ()


def _standings(history: Iterable[Sent]) -> dict[str, _Standing]:
    """Return the last registration that counts, by the ID in lower case."""
    last: dict[tuple[str, str], tuple[Sent, Connector]] = {}
    for sent in history:
        try:
            connector = project_file.read(sent.project).connector
        except project_file.ProjectError:  # somebody changed the file
            continue
        # The practice portal may have had another address.
        where = "" if is_practice(sent.portal) else sent.portal
        last.setdefault((connector.id.lower(), where), (sent, connector))
    standings: dict[str, _Standing] = {}
    for (identifier, where), (sent, connector) in last.items():
        if sent.removed:
            continue
        before = standings.get(identifier)
        if before is None or (where and is_practice(before.sent.portal)):
            standings[identifier] = _Standing(sent, connector)
        elif where:
            standings[identifier] = before._replace(others=(*before.others, where))
    return standings


def _of_file(path: Path, standings: dict[str, _Standing]) -> RecentConnector | None:
    try:
        connector = project_file.read(files.as_text(files.read_bytes(path, _LIMIT))).connector
        time = path.stat().st_mtime
    except (files.FileProblem, project_file.ProjectError, OSError):
        return None
    if (standing := standings.get(connector.id.lower())) is None:
        return RecentConnector(connector, str(path), time)
    sent = standing.sent
    return RecentConnector(
        connector,
        str(path),
        max(time, sent.time),
        sent.portal,
        sent.time,
        is_changed=connector != standing.connector,
        others=standing.others,
    )


def _of_history(standing: _Standing) -> RecentConnector:
    sent = standing.sent
    return RecentConnector(standing.connector, "", sent.time, sent.portal, sent.time, others=standing.others)

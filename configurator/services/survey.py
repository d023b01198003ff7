"""Finds out, before sending, what is in a portal under the connector's ID."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import connectors
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage.history_file import Sent

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client

_LIST_CODES = frozenset({"ACCESS_DENIED", "UNEXPECTED_ANSWER"})
"""The list needs the right to change connectors, registering does not (Bitrix24 documentation)."""


class Standing(Enum):
    """What sending the connector would do."""

    NEW = "new"
    UPDATE = "update"
    """It is there, and was sent from this computer."""
    OTHERS = "others"
    """The ID is taken, and this computer has never sent it there."""
    BUILT_IN = "built-in"
    """The ID is one of Bitrix24's own."""
    UNKNOWN = "unknown"
    """The portal does not show its list."""


@dataclass(frozen=True, slots=True)
class LastSent:
    """A connector as this computer sent it last.

    Attributes:
        connector: the connector.
        time: seconds since 1970.
        removed: whether this computer has removed it there since; `time` is then that of the removal.
        application: client ID of the application it was sent with; empty if unknown.
    """

    connector: Connector
    time: float
    removed: bool = False
    application: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What the portal and our own history say about an ID.

    Attributes:
        standing: what sending the connector would do.
        listed_name: the name under which the portal lists the ID, empty where it does not.
        last: what was sent there last; None where nothing was, or not from this computer.
    """

    standing: Standing
    listed_name: str = ""
    last: LastSent | None = None

    @property
    def was_changed(self) -> bool:
        """Whether the portal lists another name than was sent: another app changed it."""
        return bool(self.last and self.listed_name and self.listed_name != self.last.connector.name)

    @property
    def may_be_there(self) -> bool:
        """Whether the portal has the ID; where it hides its list, what was sent last is taken to be there."""
        if self.standing is Standing.UNKNOWN:
            return self.last is not None
        return self.standing is not Standing.NEW

    @property
    def before(self) -> Connector | None:
        """What the portal has, as far as it is known: its list has the name, the rest was sent from here."""
        if self.last is None or not self.may_be_there:
            return None
        return replace(self.last.connector, name=self.listed_name or self.last.connector.name)


def sent_to(origin: str, history: Iterable[Sent]) -> dict[str, LastSent]:
    """Return what was sent to a portal last, by the connector's ID in lower case.

    Args:
        origin: the portal, `https://acme.bitrix24.com`.
        history: what was sent, the newest first.
    """
    found: dict[str, LastSent] = {}
    for sent in history:
        if sent.portal != origin:
            continue
        try:
            connector = project_file.read(sent.project).connector
        except project_file.ProjectError:  # somebody changed the file
            continue
        last = LastSent(connector, sent.time, sent.removed, sent.application)
        found.setdefault(connector.id.lower(), last)
    return found


def ours(sent: dict[str, LastSent]) -> set[str]:
    """Return, of what `sent_to` gave, the IDs that were registered and not removed since."""
    return {identifier for identifier, last in sent.items() if not last.removed}


def survey(client: Client, identifier: str, sent: dict[str, LastSent]) -> Survey:
    """Look an ID up in the portal's list.

    Args:
        client: a signed-in client.
        identifier: the connector's ID.
        sent: what `sent_to` gave for the portal.

    Raises:
        PortalError: not reachable, not signed in, or refused for a reason that registering would meet too.
    """
    identifier = identifier.lower()
    last = sent.get(identifier)
    if last and last.removed:
        last = None
    try:
        listed = {one.id: one for one in connectors.list_connectors(client, ours(sent))}
    except PortalError as error:
        if error.code not in _LIST_CODES:
            raise
        return Survey(Standing.UNKNOWN, last=last)
    there = listed.get(identifier)
    if there is None:
        return Survey(Standing.NEW, last=last)
    standing = {
        connectors.Kind.OURS: Standing.UPDATE,
        connectors.Kind.BUILT_IN: Standing.BUILT_IN,
        connectors.Kind.OTHER: Standing.OTHERS,
    }[there.kind]
    return Survey(standing, there.name, last)

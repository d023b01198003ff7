"""What a practice portal keeps between two starts, if a file is given for it.

Applications, connectors, open channels, conversations, handlers and offline queues are kept; tokens and
sessions are not. Keys and password, which open nothing but this practice portal, are kept where asked for.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from configurator.practice import applications
from configurator.practice.applications import Application
from configurator.practice.conversations import Conversation, Customer
from configurator.practice.event_bindings import Binding
from configurator.practice.offline_queue import OfflineEvent
from configurator.practice.open_lines import OpenLine
from configurator.practice.plain_values import WrongShapeError, restored
from configurator.practice.portal_state import Portal
from configurator.practice.tables import ICON_FIELDS, SWITCHES, TEXTS, LineStatus, StoredConnector

VERSION = 1
_LARGEST = 64 * 2**20
_TEXTS = {"ID", "NAME"}
_REQUIRED = {"ID", "NAME", "ICON", "PLACEMENT_HANDLER", "ICON_DISABLED"}
_DEFAULTS = {**dict.fromkeys(TEXTS, ""), **SWITCHES}
"""What a state lacks that was kept before the documentation had these parameters."""


class NotKeptError(ValueError):
    """A file does not hold the state of a practice portal, or one of another version."""


@dataclass(slots=True)
class _Row:
    connector: str
    line: int
    status: LineStatus


@dataclass(slots=True)
class _Known:
    connector: str
    customer: Customer


@dataclass(slots=True)
class _State:
    version: int
    member_id: str
    password: str
    applications: list[Application]
    connectors: list[StoredConnector]
    rows: list[_Row]
    lines: list[OpenLine]
    last_line: int
    customers: list[_Known]
    conversations: list[Conversation]
    last_number: int
    bindings: list[Binding]
    offline: list[OfflineEvent]


def save(portal: Portal, path: Path) -> None:
    """Write the state of a portal that has stopped; the file is there as a whole or as it was before.

    Only this user may read the file.

    Raises:
        OSError: it can't be written.
    """
    write(text_of(portal), path)


def text_of(portal: Portal, *, keys: bool = True) -> str:
    """Return the state of a portal as a file has it; call it where nothing changes the portal meanwhile.

    Args:
        portal: the portal.
        keys: whether the applications' keys and the password are in it; otherwise `load` makes new ones.
    """
    state = _State(
        VERSION,
        portal.member_id,
        portal.password if keys else "",
        portal.applications if keys else [_without_keys(one) for one in portal.applications],
        portal.store.all(),
        [_Row(connector, line, row) for (connector, line), row in portal.store.statuses().items()],
        portal.lines.all(),
        portal.lines.last,
        [_Known(connector, known) for (connector, _), known in portal.conversations.customers().items()],
        portal.conversations.all(),
        portal.conversations.last,
        portal.bindings.all(),
        portal.offline.all(),
    )
    return json.dumps(asdict(state), ensure_ascii=False, indent=1)


def _without_keys(application: Application) -> Application:
    return replace(application, client_secret="", token="")


def write(text: str, path: Path) -> None:
    """Write a state; the file is there as a whole or as it was before, and only this user may read it.

    Raises:
        OSError: it can't be written.
    """
    number, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=_prefix(path))
    written = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", errors="replace", newline="\n") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def clear_leftovers(path: Path) -> None:
    """Remove what kills have left of a file that was being written; call it where nobody writes it now."""
    for one in path.parent.iterdir():
        if one.name.startswith(_prefix(path)):
            with contextlib.suppress(OSError):
                one.unlink()


def _prefix(path: Path) -> str:
    """Return how the names begin of files that are to replace another one."""
    return f".{path.name}."


def load(portal: Portal, path: Path) -> None:
    """Give a new portal the state in a file; without the file it stays as it is.

    Raises:
        NotKeptError: the file holds something else, or can't be read.
    """
    try:
        with path.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
    except FileNotFoundError:
        return
    except OSError as error:
        raise NotKeptError(str(path)) from error
    try:
        if len(content) > _LARGEST:
            raise WrongShapeError("too large")
        read = json.loads(content)
        if not isinstance(read, dict) or read.get("version") != VERSION:
            raise WrongShapeError("another version")
        state: _State = restored(_State, read)
        _check(state)
    except (ValueError, RecursionError) as error:
        raise NotKeptError(str(path)) from error
    _fill(portal, state)


def _check(state: _State) -> None:
    """Refuse what the types alone allow and the portal never wrote; add what an older one didn't know.

    Raises:
        WrongShapeError: there is no application, or a connector lacks a value.
    """
    if not state.applications:
        raise WrongShapeError("no application")
    for known in state.connectors:
        if not known.values.keys() >= _REQUIRED:
            raise WrongShapeError("a connector lacks a value")
        if not all(isinstance(known.values[name], str) for name in _TEXTS):
            raise WrongShapeError("a connector has no name")
        for icon in (known.values["ICON"], known.values["ICON_DISABLED"]):
            if not isinstance(icon, dict) or not icon.keys() <= set(ICON_FIELDS):
                raise WrongShapeError("a connector's icon is none")
        known.values = {**_DEFAULTS, **known.values}


def _fill(portal: Portal, state: _State) -> None:
    portal.member_id, portal.password = state.member_id, state.password or portal.password
    portal.application, *portal.others = [_with_keys(one) for one in state.applications]
    rows = {(row.connector, row.line): row.status for row in state.rows}
    portal.store.restore(state.connectors, rows)
    portal.lines.restore(state.lines, state.last_line)
    customers = {(known.connector, known.customer.external): known.customer for known in state.customers}
    by_number = {known.id: known for known in customers.values()}
    for conversation in state.conversations:
        # One and the same customer, whichever way leads there.
        conversation.customers = {
            number: by_number.get(number, known) for number, known in conversation.customers.items()
        }
    portal.conversations.restore(state.conversations, customers, state.last_number)
    portal.bindings.restore(state.bindings)
    portal.offline.restore(state.offline)


def _with_keys(application: Application) -> Application:
    """Give an application that was kept without its keys new ones."""
    secret = application.client_secret or applications.new_secret()
    return replace(application, client_secret=secret, token=application.token or applications.new_token())

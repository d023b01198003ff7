"""What was last seen of each connector in each portal, and when; kept between starts.

None of it is a secret, and none of it is proof: a portal changes without notice. What a portal has said in
this run counts as heard, everything else is a memory with its age.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from configurator.bitrix24.address import Portal
from configurator.storage import folders
from configurator.storage.state_file import State, StateFile
from configurator.storage.stored_moment import moment

PRACTICE = "practice"
"""Stands for the practice portal, whose address may be another one at a later start."""
_MOST_PORTALS = 200
_MOST_CONNECTORS = 500
"""How many are kept; beyond that, those seen longest ago go."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Whether the portal has the connector.

    Attributes:
        time: when it was asked, in seconds since 1970.
        listed: whether its list has the ID; None where it doesn't show its list.
        name: the name under which it lists it.
        owner: whose application registered it: `ours`, `others`, `built-in` or `unknown`.
    """

    time: float
    listed: bool | None = None
    name: str = ""
    owner: str = "unknown"


@dataclass(frozen=True, slots=True)
class ChannelStates:
    """On which open channels the connector is.

    Attributes:
        time: when the portal was asked, in seconds since 1970.
        on: names of the channels on which messages are delivered.
        trouble: names of those on which it is connected, but something is wrong.
        count: how many open channels were asked about.
    """

    time: float
    on: tuple[str, ...] = ()
    trouble: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Conversation:
    """How the last test conversation went.

    Attributes:
        time: when something of it was last seen, in seconds since 1970.
        channel: the open channel's name.
        to_operator: when a customer's message was delivered last; 0 if none was.
        to_customer: when an operator's reply arrived last; 0 if none did.
    """

    time: float
    channel: str = ""
    to_operator: float = 0
    to_customer: float = 0


@dataclass(frozen=True, slots=True)
class Replies:
    """Whether operators' replies reach the developer's server.

    Attributes:
        time: when that was looked at, in seconds since 1970.
        light: `green`, `yellow` or `red`.
        reason: code of the worst reason (`reply_check.REASONS`); empty where nothing is wrong.
    """

    time: float
    light: str = "red"
    reason: str = ""


Aspect = Listing | ChannelStates | Conversation | Replies
Note = Callable[[Portal, str, Aspect], object]
"""Takes what a portal has just told about the connector with an ID."""
_ASPECTS: dict[str, type[Any]] = {
    "listing": Listing,
    "channels": ChannelStates,
    "conversation": Conversation,
    "replies": Replies,
}
Kept = TypeVar("Kept", Listing, ChannelStates, Conversation, Replies)


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that was seen of one connector in one portal; None where it never was.

    Attributes:
        listing: whether the portal has it.
        channels: on which open channels it is.
        conversation: how the last test conversation went.
        replies: whether replies reach the developer's server.
        heard: which of these the portal has told in this run of the program.
    """

    listing: Listing | None = None
    channels: ChannelStates | None = None
    conversation: Conversation | None = None
    replies: Replies | None = None
    heard: frozenset[str] = frozenset()


def portal_key(portal: Portal | None) -> str:
    """Return under which key a portal's sightings are kept; None is practice."""
    return portal.origin if portal else PRACTICE


class PortalSightings:
    """Keeps what was seen, in memory and on the disk; any thread may use it.

    What reads or writes the disk says so: the window calls that off its own thread.

    Args:
        state: folder of the file; the system's own place if None.
    """

    def __init__(self, state: Path | None = None) -> None:
        self._file = StateFile((state or folders.state_folder()) / "seen.json")
        self._lock = threading.Lock()
        self._now: dict[tuple[str, str], Seen] = {}
        self._stored: State | None = None

    def of(self, portal: str, connector: str) -> Seen:
        """Return what was seen of a connector; without `load`, only what was told in this run.

        Args:
            portal: from `portal_key`.
            connector: its ID, in any case.
        """
        with self._lock:
            heard = self._now.get((portal, connector.lower()), Seen())
            kept = _read(_within(_within(self._stored or {}, portal), connector.lower()))
        told = {name: value for name in _ASPECTS if (value := getattr(heard, name)) is not None}
        return replace(kept, heard=frozenset(told), **told)

    def load(self) -> None:
        """Read from the disk what earlier runs have seen, unless that was done.

        Raises:
            FileProblem: the file can't be read.
        """
        if self._stored is None:
            stored = self._file.read()
            with self._lock:
                self._stored = stored if self._stored is None else self._stored

    def note(self, portal: str, connector: str, seen: Aspect) -> None:
        """Take what a portal has just told about a connector; `of` knows it from now on."""
        name = next(key for key, kind in _ASPECTS.items() if isinstance(seen, kind))
        place = portal, connector.lower()
        with self._lock:
            change: dict[str, Any] = {name: seen}
            self._now[place] = replace(self._now.get(place, Seen()), **change)

    def keep(self, portal: str, connector: str) -> None:
        """Write to the disk what a portal has told about a connector in this run.

        Raises:
            FileProblem: it couldn't be written; it is known until the program ends.
        """

        def edit(state: State) -> State:
            with self._lock:  # the latest: another thread may be writing, too
                heard = self._now.get((portal, connector.lower()), Seen())
            for name in _ASPECTS:
                if (told := getattr(heard, name)) is not None:
                    state = _with(state, portal, connector.lower(), name, asdict(told))
            return state

        stored = self._file.change(edit)
        with self._lock:
            self._stored = stored

    def forget_portal(self, portal: str) -> None:
        """Drop what was seen in a portal that the user has removed, on the disk too.

        Raises:
            FileProblem: it couldn't be written.
        """
        with self._lock:
            self._now = {place: seen for place, seen in self._now.items() if place[0] != portal}
        stored = self._file.change(lambda state: {key: one for key, one in state.items() if key != portal})
        with self._lock:
            self._stored = stored


def _with(state: State, portal: str, connector: str, name: str, told: dict[str, Any]) -> State:
    """Return what the file holds with one aspect replaced, within the limits."""
    connectors = dict(_within(state, portal))
    aspects = {**_within(connectors, connector), name: told}
    connectors.pop(connector, None)
    connectors[connector] = aspects  # last: it was seen last
    kept = dict(list(connectors.items())[-_MOST_CONNECTORS:])
    others = {key: one for key, one in state.items() if key != portal}
    return dict(list({**others, portal: kept}.items())[-_MOST_PORTALS:])


def _within(state: Mapping[str, object], key: str) -> dict[str, object]:
    found = state.get(key)
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _read(aspects: Mapping[str, object]) -> Seen:
    """Return what the file says of one connector; what somebody has damaged is left out."""
    found = {name: _aspect(kind, _within(aspects, name)) for name, kind in _ASPECTS.items()}
    return Seen(**found)


def _aspect(kind: type[Any], told: Mapping[str, object]) -> Any:
    """Return an aspect; None where it isn't there or isn't whole."""
    if moment(told.get("time")) is None:
        return None
    values: dict[str, Any] = {}
    for one in fields(kind):
        value = told.get(one.name, one.default)
        if isinstance(one.default, tuple):
            if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
                return None
            value = tuple(value)
        elif one.name == "listed":
            if value is not None and not isinstance(value, bool):
                return None
        elif isinstance(one.default, str):
            if not isinstance(value, str):
                return None
        elif isinstance(value, bool) or not isinstance(value, int | float):
            return None
        values[one.name] = value
    return kind(**values)

"""Who listens to a portal on this computer, what is bound there for them, and the events that arrived.

A session is one listener: a test conversation in a window, or a command. All sessions of a portal share the
events that were read, because reading removes them from the portal.
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.incoming import Happening, Incoming
from configurator.bitrix24.methods.offline_events import OfflineEvent
from configurator.storage import folders
from configurator.storage.event_journal import EventJournal
from configurator.storage.file_lock import HeldElsewhereError, Lock
from configurator.storage.files import FileProblem
from configurator.storage.state_file import StateFile, make_folder, turn

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

_TEXTS = (
    "connector", "line", "chat", "im_chat", "im_message", "author", "text", "session", "customer",
)  # fmt: skip
_TURN_SECONDS = 20.0
"""How long to wait while another window or command binds or unbinds: a few requests to the portal."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a session wants to hear.

    Attributes:
        connector: the connector's ID, in lower case.
        line: the open channel's number.
        chat: the chat's ID in the outer system; empty for every chat.
    """

    connector: str
    line: str
    chat: str = ""

    def covers(self, event: Incoming) -> bool:
        """Whether the session wants an event; what has no chat or connector concerns all of them."""
        return (
            event.connector in {"", self.connector}
            and event.line == self.line
            and (not self.chat or event.chat in {"", self.chat})
        )


class Session:
    """A listener that is alive; created by `SessionFolder.open`."""

    def __init__(
        self, folder: SessionFolder, path: Path, lock: Lock | None, wish: Wish, position: int
    ) -> None:
        self._folder = folder
        self._file = StateFile(path)
        self._lock = lock
        self.wish = wish
        self._position = position
        self._shown = position

    def read(self) -> tuple[Incoming, ...]:
        """Return the wanted events since the last call, whose events count as shown from now on.

        Raises:
            FileProblem: the journal can't be read.
        """
        if self._shown != self._position:
            self._shown = self._position
            self.keep()
        entries, self._position = self._folder.journal.read(self._position)
        return tuple(event for entry in entries if (event := from_entry(entry)) and self.wish.covers(event))

    def keep(self) -> None:
        """Write down what is wanted, and how far it was shown.

        Raises:
            FileProblem: it couldn't be written.
        """
        entry: dict[str, object] = {**asdict(self.wish), "position": self._shown}
        self._file.change(lambda _old: entry)

    def close(self) -> None:
        """Stop listening."""
        self._file.delete()
        if self._lock:
            self._lock.release(remove=True)


class SessionFolder:
    """The sessions of one portal.

    Args:
        portal: the portal.
        state: the folder of all of them; the program's own place if None.
    """

    def __init__(self, portal: Portal, state: Path | None = None) -> None:
        name = hashlib.sha256(portal.origin.encode()).hexdigest()[:16]
        self._path = conversations(state) / name
        self._turn = conversations(state) / f"{name}.turn"
        self._portal = portal
        self.journal = EventJournal(self._path / "events.jsonl")
        self._bound = StateFile(self._path / "bound.json")
        self._doubtful = StateFile(self._path / "doubtful.json")

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Keep other windows and commands from beginning, binding and unbinding meanwhile."""
        with turn(self._turn, _TURN_SECONDS):
            yield

    def open(self, wish: Wish) -> Session:
        """Begin to listen. What a crashed session with the same wish hasn't shown is shown by this one.

        Raises:
            FileProblem: the folder can't be written.
        """
        make_folder(self._path)
        with self.turn():
            make_folder(self._path)  # somebody may have ended meanwhile
            position = self.journal.size
            for path, other in self._entries():
                if other and other[0] == wish and not _is_alive(path):
                    position = min(position, other[1])
                    _remove(path)
            path = self._path / f"{secrets.token_hex(8)}.session"
            # The lock comes first: a session without one would be taken for a crashed one.
            session = Session(self, path, Lock.take(path.with_suffix(".lock")), wish, position)
            session.keep()
        return session

    def wanted(self, events: Iterable[Incoming]) -> list[Incoming]:
        """Return those of the events that some session wants, a crashed one included."""
        wishes = [entry[0] for _, entry in self._entries() if entry]
        return [event for event in events if any(wish.covers(event) for wish in wishes)]

    @property
    def in_use(self) -> bool:
        """Whether somebody is listening."""
        return any(_is_alive(path) for path, _ in self._entries())

    def note_bound(self, reader: str) -> bool:
        """Write down that something is bound from now on; return whether nothing was before.

        Raises:
            FileProblem: it couldn't be written.
        """
        if self.bound_for:
            return False
        entry: dict[str, object] = {"portal": self._portal.origin, "reader": reader, "since": time.time()}
        self._bound.change(lambda _old: entry)
        return True

    def note_unbound(self) -> None:
        """Write down that nothing is bound."""
        self._bound.delete()

    @property
    def bound_for(self) -> str:
        """The reader for whom something may be bound in the portal; empty where nothing is."""
        return str(_bound_in(self._path).get("reader", ""))

    def doubtful(self) -> list[OfflineEvent]:
        """Return the events that were asked for and may have been removed from the portal.

        Raises:
            FileProblem: they can't be read.
        """
        found = self._doubtful.read().get("events")
        rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
        return [
            OfflineEvent(str(row.get("id")), str(row.get("key")), str(row.get("name")), row.get("data"))
            for row in rows
        ]

    def note_doubtful(self, events: Iterable[OfflineEvent]) -> None:
        """Write down which events are about to be removed from the portal; none once they are in the journal.

        Raises:
            FileProblem: it couldn't be written.
        """
        entries = [{"id": one.id, "key": one.key, "name": one.name, "data": one.data} for one in events]
        if entries:
            self._doubtful.change(lambda _old: {"events": entries})
        else:
            self._doubtful.delete()

    def tidy(self) -> None:
        """Delete everything where nobody listens, nothing is bound and nobody is just beginning."""
        try:
            held = Lock.wait(self._turn, 0)
        except HeldElsewhereError:
            return  # whoever has the turn listens next, or tidies up
        if not self.bound_for and not self.in_use:
            self.delete()
        if held:
            held.release()

    def delete(self) -> None:
        """Delete everything: nobody listens any more, and nothing is bound."""
        shutil.rmtree(self._path, ignore_errors=True)

    def _entries(self) -> list[tuple[Path, tuple[Wish, int] | None]]:
        return [(path, _wish_in(path)) for path in sorted(self._path.glob("*.session"))]


def conversations(state: Path | None = None) -> Path:
    """Return the folder of all portals' sessions; it may not exist yet."""
    return (state or folders.state_folder()) / "conversations"


def abandoned(state: Path | None = None) -> list[tuple[str, float]]:
    """Return the portals where something may be bound for nobody: origin and when that began, in seconds."""
    found = []
    for path in sorted(conversations(state).glob("*/bound.json")):
        bound = _bound_in(path.parent)
        since = bound.get("since")
        alive = any(_is_alive(one) for one in path.parent.glob("*.session"))
        if bound.get("reader") and not alive:
            found.append((str(bound.get("portal", "")), since if isinstance(since, float) else 0.0))
    return found


def to_entry(event: Incoming) -> dict[str, object]:
    """Return an event as JSON values for the journal."""
    return {**asdict(event), "what": event.what.value}


def from_entry(entry: dict[str, object]) -> Incoming | None:
    """Return the event of a journal's entry, None where somebody damaged it."""
    try:
        what = Happening(entry["what"])
        connector, line, chat, im_chat, im_message, author, text, session, customer = (
            str(entry[name]) for name in _TEXTS
        )
        ids, links = entry["ids"], entry["files"]
        if not isinstance(ids, list) or not isinstance(links, list):
            return None
        pairs = tuple((str(name), str(link)) for name, link in links)
        moment = float(str(entry.get("time", 0.0)))
    except (KeyError, TypeError, ValueError):
        return None
    outer = tuple(map(str, ids))
    return Incoming(
        what,
        connector,
        line,
        chat,
        im_chat,
        im_message,
        outer,
        author,
        text,
        pairs,
        session,
        customer,
        moment,
    )


def _bound_in(folder: Path) -> dict[str, object]:
    with contextlib.suppress(FileProblem):
        return StateFile(folder / "bound.json").read()
    return {}


def _wish_in(path: Path) -> tuple[Wish, int] | None:
    with contextlib.suppress(FileProblem):
        kept = StateFile(path).read()
        position = kept.get("position")
        if kept and isinstance(position, int):
            return Wish(*(str(kept.get(name, "")) for name in ("connector", "line", "chat"))), position
    return None


def _is_alive(path: Path) -> bool:
    """Whether a session's process still holds its lock; the system releases it when the process ends."""
    lock_file = path.with_suffix(".lock")
    if not lock_file.exists():
        return False
    held = Lock.take(lock_file)
    if held is None:
        return True
    held.release()
    return False


def _remove(path: Path) -> None:
    for one in (path, path.with_suffix(".lock"), path.with_name(f"{path.name}.turn")):
        with contextlib.suppress(OSError):
            one.unlink(missing_ok=True)

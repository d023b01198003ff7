"""What to do with unsaved work that a crash left behind."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage.drafts import Slot, Unsaved, left_behind


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsaved work.

    Attributes:
        slot: its place on the disk, locked by this process.
        unsaved: what lies there.
        connector: the connector in it.
    """

    slot: Slot
    unsaved: Unsaved
    connector: Connector


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What a search found.

    Attributes:
        drafts: unsaved work that can be read.
        damaged: the files that can't, moved aside.
    """

    drafts: tuple[Draft, ...] = ()
    damaged: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Which unsaved work a window gets.

    Attributes:
        draft: the work; None if there is none.
        at_once: show it now; otherwise the user is asked, because they are already editing something.
        others: how many more there are, left for other windows.
    """

    draft: Draft | None = None
    at_once: bool = False
    others: int = 0


def search(folder: Path, cancelled: threading.Event) -> LeftBehind:
    """Return what lies in `folder`, locked; nothing once `cancelled` is set: the next window gets it.

    Reads the disk.
    """
    found = left_behind(folder)
    damaged = list(found.damaged)
    drafts = []
    for slot, unsaved in found.unsaved:
        try:
            drafts.append(Draft(slot, unsaved, project_file.read(unsaved.project).connector))
        except project_file.ProjectError:
            damaged.append(slot.set_aside())
    if cancelled.is_set():
        release(drafts)
        return LeftBehind()
    return LeftBehind(tuple(drafts), tuple(damaged))


def decide(drafts: Sequence[Draft], path: Path | None, *, untouched: bool) -> Decision:
    """Choose the work for a window, and release the rest.

    Args:
        drafts: what was found.
        path: the file in the window; its own unsaved work goes first.
        untouched: nothing was edited in the window yet.
    """
    if not drafts:
        return Decision()
    mine = next((one for one in drafts if one.unsaved.path == str(path)), drafts[0])
    release([one for one in drafts if one is not mine])
    belongs_here = path is None or mine.unsaved.path == str(path)
    return Decision(mine, at_once=belongs_here and untouched, others=len(drafts) - 1)


def release(drafts: Sequence[Draft]) -> None:
    """Unlock unsaved work, so that another window can take it."""
    for draft in drafts:
        draft.slot.release()

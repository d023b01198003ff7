"""Finding a command by what somebody types. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Entry(NamedTuple):
    """What a command is found by.

    Attributes:
        id: the command's.
        name: what it is called.
        path: the titles of its menus.
        words: other words for it, with commas between them.
    """

    id: str
    name: str
    path: str
    words: str


def ranked(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Return the entries that have every word that was typed, the best first.

    A name that begins with what was typed comes first, then one with such a word, then the rest. Among equals
    those used last come first; if nothing was typed, that alone counts.

    Args:
        entries: what there is, in the order of the menus.
        typed: what somebody typed.
        recent: ids of what was used, the last one first.
    """
    wanted = typed.casefold().split()
    places = {id_: place for place, id_ in enumerate(recent)}
    found = []
    for order, entry in enumerate(entries):
        rank = _rank(entry, wanted)
        if rank is not None:
            found.append((rank, places.get(entry.id, len(places)), order, entry))
    return [entry for *_, entry in sorted(found, key=lambda one: one[:3])]


def _rank(entry: Entry, wanted: Sequence[str]) -> int | None:
    """Return how well an entry fits, 0 the best; None if a word is missing."""
    name = entry.name.casefold()
    everything = f"{name} {entry.path} {entry.words}".casefold()
    if not all(word in everything for word in wanted):
        return None
    if not wanted or name.startswith(" ".join(wanted)):
        return 0
    words = name.split()
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 1
    if all(part in name for part in wanted):
        return 2
    others = f"{entry.words}, {entry.path}".casefold().replace(",", " ").split()
    return 3 if all(any(word.startswith(part) for word in (*words, *others)) for part in wanted) else 4

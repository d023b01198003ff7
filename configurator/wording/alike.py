"""Telling apart what reads alike, for people who hear one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from configurator.wording.translation import _


def told_apart(names: Iterable[str], ids: Iterable[str]) -> list[str]:
    """Return the names, those that several have with their IDs: “Shop chat, shop_chat_2”."""
    listed = [*names]
    counts = Counter(name.strip().casefold() for name in listed)
    both = _("{name}, {id}")
    return [
        both.format(name=name, id=id_) if counts[name.strip().casefold()] > 1 else name
        for name, id_ in zip(listed, ids, strict=True)
    ]

"""How much a document grows when its `<use>`, patterns, masks, markers and clip paths are followed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from configurator.icon.refused import SvgRefused

MAX_COST = 50_000
"""Most elements a document may repeat, times the levels of repetition; Chromium needs about half a second."""
MAX_LEVELS = 100
"""Most repetitions inside repetitions: a chain of 1,000 stops Chromium for over 20 seconds."""

_URL = re.compile(r"url\(\s*[\"']?#([^\"')]+)")
# Drawn once and then looked up, however often they are referred to.
_SHARED = {"linearGradient", "radialGradient", "filter"}


class References:
    """The elements of a document in their order, and which refers to which."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._open: list[int] = []
        self._ids: dict[str, int] = {}
        self._shared: set[int] = set()
        self._places: list[int] = []
        self._targets: list[str] = []
        self._grown: dict[int, tuple[int, int]] = {}

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element's start."""
        place = len(self._ends)
        self._open.append(place)
        self._ends.append(place)
        if tag in _SHARED:
            self._shared.add(place)
        for name, value in attributes.items():
            if name == "id":
                self._ids.setdefault(value, place)
            elif "#" in value:
                self._refer(place, name, value)

    def _refer(self, place: int, name: str, value: str) -> None:
        targets = [value[1:]] if name.endswith("href") and value[0] == "#" else _URL.findall(value)
        for target in targets:
            self._places.append(place)
            self._targets.append(target)

    def close(self) -> None:
        """Take an element's end."""
        self._ends[self._open.pop()] = len(self._ends)

    def check(self) -> None:
        """Refuse a document that grows too much.

        Raises:
            SvgRefused: SVG_USE_BOMB.
        """
        if self._places:
            self._growth(0, 0)

    def _growth(self, place: int, level: int) -> tuple[int, int]:
        """Elements that the references inside an element add, and the levels they nest."""
        if place in self._grown:
            return self._grown[place]
        self._grown[place] = 0, 0  # in force while it is being followed: browsers do not draw circles
        if level > MAX_LEVELS:
            raise SvgRefused("SVG_USE_BOMB")
        added, levels = 0, 0
        first = bisect_left(self._places, place)
        last = bisect_left(self._places, self._ends[place])
        for target in self._targets[first:last]:
            added += 1
            at = self._ids.get(target)
            if at is not None and at not in self._shared:
                inner, deeper = self._growth(at, level + 1)
                added += self._ends[at] - at + inner
                levels = max(levels, deeper + 1)
            if added * max(levels, 1) > MAX_COST:
                raise SvgRefused("SVG_USE_BOMB")
        self._grown[place] = added, levels
        return added, levels

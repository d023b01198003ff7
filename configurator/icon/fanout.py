"""How much a document grows when its `<use>`, patterns, masks, markers and clip paths are followed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from configurator.icon.refused import SvgRefused, place_of

MAX_REPEATED = 25_000
"""Most elements that references may repeat; Chromium needs about half a second for these."""
MAX_LEVELS = 150
"""Most repetitions inside repetitions: such a chain repeats more than the other limit allows."""

_URL = re.compile(r"url\(\s*[\"']?#([^\"')]+)")
_AT_EACH_POINT = re.compile(r"marker(-mid)?(\s*:|\Z)")
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
        self._bytes: list[int] = []
        self._times: list[int] = []
        self._grown: dict[int, int] = {}

    def open(self, tag: str, attributes: Mapping[str, str], at: int) -> None:
        """Take an element's start, which is the document's byte `at`."""
        place = len(self._ends)
        self._open.append(place)
        self._ends.append(place)
        if tag in _SHARED:
            self._shared.add(place)
        for name, value in attributes.items():
            if name == "id":
                self._ids.setdefault(value, place)
            elif "#" in value:
                at_points = _AT_EACH_POINT.search(value if name == "style" else name)
                self._refer(place, name, value, at, _most_points(attributes) if at_points else 1)

    def _refer(self, place: int, name: str, value: str, at: int, times: int) -> None:
        targets = [value[1:]] if name.endswith("href") and value[0] == "#" else _URL.findall(value)
        for target in targets:
            self._places.append(place)
            self._targets.append(target)
            self._bytes.append(at)
            self._times.append(times)

    def close(self) -> None:
        """Take an element's end."""
        self._ends[self._open.pop()] = len(self._ends)

    def check(self, raw: bytes) -> None:
        """Refuse a document that grows too much.

        Args:
            raw: the document's bytes.

        Raises:
            SvgRefused: SVG_USE_BOMB, at the reference with which it is too much.
        """
        try:
            if self._places:
                self._growth(0, 0)
        except _TooMuchError as too_much:
            raise SvgRefused("SVG_USE_BOMB", *place_of(raw, self._bytes[too_much.reference])) from None

    def _growth(self, element: int, level: int) -> int:
        """How many elements the references inside an element add."""
        if element in self._grown:
            return self._grown[element]
        self._grown[element] = 0  # in force while it is being followed: browsers do not draw circles
        added = 0
        first = bisect_left(self._places, element)
        last = bisect_left(self._places, self._ends[element])
        for reference in range(first, last):
            target = self._ids.get(self._targets[reference])
            added += 1
            if target is not None and target not in self._shared:
                if level >= MAX_LEVELS:
                    raise _TooMuchError(reference)
                once = self._ends[target] - target + self._growth(target, level + 1)
                added += once * self._times[reference]
            if added > MAX_REPEATED:
                raise _TooMuchError(reference)
        self._grown[element] = added
        return added


def _most_points(attributes: Mapping[str, str]) -> int:
    """At most so many points has a path or a line, each of which is written in two characters or more."""
    return max(1, len(attributes.get("d", "") or attributes.get("points", "")) // 2)


class _TooMuchError(Exception):
    def __init__(self, reference: int) -> None:
        super().__init__()
        self.reference = reference

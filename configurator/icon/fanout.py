"""How much a document grows when its `<use>`, patterns, masks, markers and clip paths are followed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from configurator.icon.refused import SvgRefused, place_of

MAX_REPEATED = 25_000
"""Most elements that references may repeat; Chromium needs about half a second for these."""
MAX_LEVELS = 150
"""Most repetitions inside repetitions: such a chain repeats more than the other limit allows."""

_URL = re.compile(r"url\(\s*[\"']?#([^\"')]+)")
_AT_EACH_POINT = {"marker", "marker-mid"}
_INHERITED = ("fill", "stroke", "marker")
"""Beginnings of the properties that hold for each shape inside an element, not for the element as one."""
# Drawn once and then looked up, however often they are referred to.
_SHARED = {"linearGradient", "radialGradient", "filter"}

_STYLE = re.compile(r"<(?:[\w.-]+:)?style\b[^<>]*>(.*?)</", re.DOTALL)
_NO_CSS = re.compile(r"/\*.*?(?:\*/|\Z)|<!\[CDATA\[", re.DOTALL)
_PART = re.compile(r"[#.]?[\w-]+")
"""Of a selector's last parts one stands for all: rather too many elements than too few."""
_MOST_CLASSES = 100


class _Reference(NamedTuple):
    """Where it stands, what it refers to, and by which property (`href` for `<use>` and its like)."""

    place: int
    target: str
    by: str


class References:
    """The elements of a document in their order, and which refers to which."""

    def __init__(self) -> None:
        self._ends: list[int] = []
        self._open: list[int] = []
        self._ids: dict[str, int] = {}
        self._selected: dict[str, list[int]] = {}
        self._shared: set[int] = set()
        self._bytes: list[int] = []
        self._points: list[int] = []
        self._references: list[_Reference] = []
        self._all_points: list[int] = []
        self._grown: dict[int, int] = {}

    def open(self, tag: str, attributes: Mapping[str, str], at: int) -> None:
        """Take an element's start, which is the document's byte `at`."""
        place = len(self._ends)
        self._open.append(place)
        self._ends.append(place)
        self._bytes.append(at)
        self._points.append(_most_points(attributes))
        if tag in _SHARED:
            self._shared.add(place)
        classes = attributes.get("class", "").split(maxsplit=_MOST_CLASSES)
        names = [tag, *(f".{name}" for name in classes[:_MOST_CLASSES])]
        for name, value in attributes.items():
            if name == "id":
                self._ids.setdefault(value, place)
                names.append(f"#{value}")
            elif name.endswith("href") and value.startswith("#"):
                self._references.append(_Reference(place, value[1:], "href"))
            elif "#" in value:
                self._declare(place, value if name == "style" else f"{name}:{value}")
        for name in names:
            self._selected.setdefault(name, []).append(place)

    def _declare(self, place: int, declarations: str) -> None:
        self._references += (_Reference(place, target, by) for target, by in _declared(declarations))

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
            if b"<style" in raw or b":style" in raw:
                self._follow_rules(raw.decode())
            if self._references:
                self._references.sort()
                self._all_points = [0, *accumulate(self._points)]
                self._growth(0, 0)
        except _TooMuchError as too_much:
            raise SvgRefused("SVG_USE_BOMB", *place_of(raw, self._bytes[too_much.place])) from None

    def _follow_rules(self, text: str) -> None:
        """Add what the document's style sheets refer to: many drawing programs write properties there."""
        selectors = 0
        for style in _STYLE.findall(text, 0, text.rfind("</") + 2):
            for rule in _NO_CSS.sub(" ", style).split("}") if "#" in style else ():
                before, _, declarations = rule.rpartition("{")
                declared = [one for one in _declared(declarations) if self._is_drawn_each_time(one[0])]
                for selector in before.rpartition("{")[2].split(",") if declared else ():
                    selectors += 1
                    self._references += (
                        _Reference(place, *one) for place in self._places(selector) for one in declared
                    )
                    if max(selectors, len(self._references)) > 2 * MAX_REPEATED:
                        raise _TooMuchError(0)

    def _is_drawn_each_time(self, target: str) -> bool:
        return target in self._ids and self._ids[target] not in self._shared

    def _places(self, selector: str) -> Sequence[int]:
        """The elements that a selector may mean."""
        parts = _PART.findall(selector.rsplit(maxsplit=1)[-1]) if selector.strip() else []
        if not parts:
            return range(len(self._ends))
        return self._selected.get(max(parts, key=lambda part: ".#".find(part[0])), ())

    def _growth(self, element: int, level: int) -> int:
        """How many elements the references inside an element add."""
        if element in self._grown:
            return self._grown[element]
        self._grown[element] = 0  # in force while it is being followed: browsers do not draw circles
        added = 0
        first = bisect_left(self._references, (element,))
        last = bisect_left(self._references, (self._ends[element],))
        for reference in self._references[first:last]:
            target = self._ids.get(reference.target)
            added += 1
            if target is not None and target not in self._shared:
                if level >= MAX_LEVELS:
                    raise _TooMuchError(reference.place)
                once = self._ends[target] - target + self._growth(target, level + 1)
                added += once * self._times(reference)
            if added > MAX_REPEATED:
                raise _TooMuchError(reference.place)
        self._grown[element] = added
        return added

    def _times(self, reference: _Reference) -> int:
        """How often a reference is drawn, at most."""
        first, last = reference.place, self._ends[reference.place]
        if reference.by in _AT_EACH_POINT:
            return self._all_points[last] - self._all_points[first]
        return last - first if reference.by.startswith(_INHERITED) else 1


def _declared(declarations: str) -> Iterator[tuple[str, str]]:
    """Yield what CSS declarations refer to, and by which property."""
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        for target in _URL.findall(value):
            yield target, name.strip().lower()


def _most_points(attributes: Mapping[str, str]) -> int:
    """At most so many points has a path or a line, each of which is written in two characters or more."""
    return max(1, len(attributes.get("d", "") or attributes.get("points", "")) // 2)


class _TooMuchError(Exception):
    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place

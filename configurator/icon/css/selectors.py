"""Which elements the rules of a style sheet may mean: rather too many than too few.

Every browser's way of choosing elements is to be covered, since it takes one rule to repeat a drawing a
thousandfold. What depends on an element's place (`:not()`, `a > b`) is taken to hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_PART = re.compile(r"[#.]?[\w-]+")
_NESTED = re.compile(r"\([^()]*\)")
_ATTRIBUTE = re.compile(
    r"\[\s*(?:[\w*-]*\|)?([\w-]+)\s*(?:([~|^$*]?)=\s*(\"[^\"]*\"|'[^']*'|[^\s\]]*)\s*([is]?)\s*)?\]",
    re.IGNORECASE,
)
_PSEUDO = re.compile(r"::?[\w-]+")
_STEP = re.compile(r"from|to|[\d.]+%", re.IGNORECASE)
_COMBINED = re.compile(r"[\s>+~]+")
_MOST_CLASSES = 100
_MOST_TESTS = 300_000
"""Comparisons of attributes in one document; from there on each selector of them is taken to hold."""
_MOST_NESTED = 20


class Test(NamedTuple):
    """A selector's condition on an attribute, as in `[name^="value" i]`."""

    name: str
    how: str
    value: str
    ignores_case: bool

    def holds(self, attributes: Mapping[str, str]) -> bool:
        """Whether an element with these attributes meets it."""
        for name, value in attributes.items():
            if name.rpartition("\x1f")[2].lower() == self.name and self._fits(value):
                return True
        return False

    def _fits(self, value: str) -> bool:
        wanted, found = self.value, value
        if self.ignores_case:
            wanted, found = wanted.lower(), found.lower()
        return {
            "": found == wanted,
            "~": wanted in found.split(),
            "|": found == wanted or found.startswith(f"{wanted}-"),
            "^": found.startswith(wanted),
            "$": found.endswith(wanted),
            "*": wanted in found,
            "there": True,
        }[self.how]


class Elements:
    """The elements of a document in their order, as selectors see them."""

    def __init__(self) -> None:
        self._attributes: list[Mapping[str, str]] = []
        self._named: dict[str, list[int]] = {}
        self._tests = 0

    def add(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the next element."""
        place = len(self._attributes)
        self._attributes.append(attributes)
        classes = attributes.get("class", "").split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]
        for name in (tag, *(f".{one}" for one in classes), f"#{attributes.get('id', '')}"):
            self._named.setdefault(name, []).append(place)

    def chosen(self, selector: str) -> Sequence[int]:
        """Return the places of the elements that a selector may mean."""
        if selector in self._named and not _STEP.fullmatch(selector):
            return self._named[selector]
        tests: list[Test] = []

        def noted(found: re.Match[str]) -> str:
            value = (found[3] or "").strip("\"'")
            how = "there" if found[3] is None else found[2]
            tests.append(Test(found[1].lower(), how, value, (found[4] or "").lower() == "i"))
            return ""

        plain = _without_nested(selector)
        plain = _ATTRIBUTE.sub(noted, plain).strip()
        last = _COMBINED.split(plain)[-1] if plain else ""
        if _STEP.fullmatch(last):  # of an animation, which may be any element's
            return range(len(self._attributes))
        if last == ":root":
            return (0,)
        parts = _PART.findall(_PSEUDO.sub("", last))
        if not parts:
            return self._tested(range(len(self._attributes)), tests)
        return self._tested(self._named.get(max(parts, key=lambda part: ".#".find(part[0])), ()), tests)

    def _tested(self, places: Sequence[int], tests: Iterable[Test]) -> Sequence[int]:
        for test in tests:
            self._tests += len(places)
            if self._tests > _MOST_TESTS:
                return places
            places = [place for place in places if test.holds(self._attributes[place])]
        return places


def split(selectors: str) -> list[str]:
    """Return the single selectors of a list; a comma inside brackets divides nothing."""
    return _without_nested(selectors).split(",") if "(" in selectors else selectors.split(",")


def _without_nested(selector: str) -> str:
    """A selector without what stands in its round brackets."""
    for _ in range(_MOST_NESTED if "(" in selector else 0):
        shorter = _NESTED.sub("", selector)
        if shorter == selector:
            break
        selector = shorter
    return selector

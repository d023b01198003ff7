"""How much a document grows when its `<use>`, patterns, masks, markers and clip paths are followed."""

from __future__ import annotations

import base64
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import unquote

from configurator.icon.css import selectors
from configurator.icon.css.selectors import Elements
from configurator.icon.svg.refusal import SvgRefused, place_of

MAX_REPEATED = 25_000
"""Most elements that references may repeat; Chromium needs about half a second for these."""
MAX_LEVELS = 150
"""Most repetitions inside repetitions: such a chain repeats more than the other limit allows."""

_URL = re.compile(r"url\(\s*[\"']?#([^\"')]+)", re.IGNORECASE)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)", re.IGNORECASE)
_SHEET_ADDRESS = re.compile(r"data:\s*text/css([^,]{0,99}),", re.IGNORECASE)
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_AT_EACH_POINT = {"marker", "marker-mid"}
_INHERITED = ("fill", "stroke", "marker")
"""Beginnings of the properties that hold for each shape inside an element, not for the element as one."""
# Drawn once and then looked up, however often they are referred to.
_SHARED = {"linearGradient", "radialGradient", "filter"}
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_MOST_SHEETS = 10
"""Style sheets inside a document as Data URIs; what is left of the text is looked at for each."""
_ANIMATIONS = {"set", "animate"}
_ANIMATED = ("to", "from", "by", "values")


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
        self._elements = Elements()
        self._shared: set[int] = set()
        self._bytes: list[int] = []
        self._points: list[int] = []
        self._references: list[_Reference] = []
        self._sheets: list[str] = []
        self._sheets_held = 0
        self._variables: dict[str, set[str]] = {}
        self._uses: list[_Reference] = []
        self._all_points: list[int] = []
        self._grown: dict[int, int] = {}

    def open(self, tag: str, attributes: Mapping[str, str], at: int) -> None:
        """Take an element's start, which is the document's byte `at`."""
        place = len(self._ends)
        self._open.append(place)
        self._ends.append(place)
        self._bytes.append(at)
        self._points.append(_most_points(attributes))
        self._elements.add(tag, attributes)
        if tag in _SHARED:
            self._shared.add(place)
        if tag in _ANIMATIONS:
            self._animate(attributes)
        for name, value in attributes.items():
            if name == "id":
                self._ids.setdefault(value, place)
            elif name.endswith("href") and value.startswith("#"):
                self._references.append(_Reference(place, value[1:], "href"))
            elif name.endswith("href"):
                self.add_sheets_in(value)
            elif "#" in value or "var(" in value or "inherit" in value:
                self._declare(place, _unescaped(value) if name == "style" else f"{name}:{value}")

    def _animate(self, attributes: Mapping[str, str]) -> None:
        """Take what an animation sets a property of the element around it to."""
        place = self._open[-2] if len(self._open) > 1 else self._open[-1]
        name = attributes.get("attributeName", "").rpartition(":")[2].lower()
        for value in (attributes[one] for one in _ANIMATED if one in attributes):
            if name == "href":
                targets = (one.strip()[1:] for one in value.split(";") if one.strip().startswith("#"))
                self._references += (_Reference(place, target, "href") for target in targets)
            elif "#" in value:
                self._declare(place, ";".join(f"{name}:{one}" for one in value.split(";")))

    def add_sheet(self, text: str) -> None:
        """Take the text of a style sheet: many drawing programs write properties there."""
        if "(" in text or "\\" in text or "@" in text:
            plain = _COMMENT.sub(" ", _unescaped(text))
            self._sheets.append(plain)
            self.add_sheets_in(plain)

    def add_sheets_in(self, text: str) -> None:
        """Take the style sheets that a text holds as Data URIs; each may hold others."""
        for found in _SHEET_ADDRESS.finditer(text):
            self._sheets_held += 1
            if self._sheets_held > _MOST_SHEETS:
                return  # and the document is refused in the end
            rest = unquote(text[found.end() :])
            if "base64" in found[1].lower():
                packed = _NOT_BASE64.split(rest, maxsplit=1)[0]
                rest = base64.b64decode(packed + "=" * (-len(packed) % 4)).decode(errors="replace")
            self.add_sheet(rest)

    def _declare(self, place: int, declarations: str) -> None:
        """Take the declarations of an element."""
        for one in _declared(declarations):
            self._take(place, one)

    def _take(self, place: int, one: _Declared) -> None:
        if one.variable:  # known when all of the document is
            self._uses.append(_Reference(place, one.variable, one.by))
        elif one.by.startswith("--"):
            self._variables.setdefault(one.by, set()).add(one.target)
        else:
            self._references.append(_Reference(place, one.target, one.by))

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
            self._follow_rules()
            self._follow_variables()
            if self._references:
                self._references.sort()
                self._all_points = [0, *accumulate(self._points)]
                self._growth(0, 0)
        except _TooMuchError as too_much:
            raise SvgRefused("SVG_USE_BOMB", *place_of(raw, self._bytes[too_much.place])) from None

    def _follow_rules(self) -> None:
        """Add what the rules of the document's style sheets refer to."""
        chosen = 0
        if self._sheets_held > _MOST_SHEETS:
            raise _TooMuchError(0)
        for rule in (rule for sheet in self._sheets for rule in sheet.split("}")):
            before, _, declarations = rule.rpartition("{")
            declared = [one for one in _declared(declarations) if self._counts(one)]
            for selector in selectors.split(before.rpartition("{")[2]) if declared else ():
                places = self._elements.chosen(selector.rpartition(";")[2].strip())
                chosen += 1 + len(places) * len(declared)
                if chosen > 3 * MAX_REPEATED:
                    raise _TooMuchError(0)
                for place in places:
                    for one in declared:
                        self._take(place, one)

    def _counts(self, one: _Declared) -> bool:
        """Whether a declaration may repeat something: it refers to what is drawn each time."""
        return bool(one.variable) or (one.target in self._ids and self._ids[one.target] not in self._shared)

    def _follow_variables(self) -> None:
        """Add what `var()` and `inherit` stand for: anything that the document declares under that name."""
        for reference in self._references if any(use.target == _INHERIT for use in self._uses) else ():
            self._variables.setdefault(_INHERIT + reference.by, set()).add(reference.target)
        own = [use for use in self._uses if use.by.startswith("--")]
        for _ in range(_MOST_ROUNDS):  # one that stands for another, and so on
            before = self._variables_size()
            for use in own:
                self._variables.setdefault(use.by, set()).update(self._variables.get(use.target, ()))
            if self._variables_size() == before:
                break
        else:
            raise _TooMuchError(own[0].place)
        for use in self._uses:
            name = _INHERIT + use.by if use.target == _INHERIT else use.target
            if not use.by.startswith("--"):
                self._references += (
                    _Reference(use.place, target, use.by) for target in self._variables.get(name, ())
                )
            if len(self._references) > 4 * MAX_REPEATED:
                raise _TooMuchError(use.place)

    def _variables_size(self) -> int:
        size = sum(map(len, self._variables.values()))
        if size > 4 * MAX_REPEATED:
            raise _TooMuchError(0)
        return size

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


class _Declared(NamedTuple):
    """What a declaration refers to, by which property, or the variable that stands for it."""

    target: str
    by: str
    variable: str = ""


_INHERIT = "inherit"
_REFERS = re.compile(r"#|var\(|inherit", re.IGNORECASE)
_MOST_ROUNDS = 20
"""Variables that stand for variables, one inside another."""


def _declared(declarations: str) -> Iterator[_Declared]:
    """Yield what CSS declarations refer to."""
    if not _REFERS.search(declarations):
        return
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        by = name.strip().lower()
        for target in _URL.findall(value):
            yield _Declared(target, by)
        for variable in _VARIABLE.findall(value):
            yield _Declared("", by, variable)
        if value.strip().lower() == _INHERIT and not by.startswith(_INHERITED):
            yield _Declared("", by, _INHERIT)


def _unescaped(css: str) -> str:
    if "\\" not in css:
        return css
    return _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0xFFFD)) if found[1] else found[2], css)


def _most_points(attributes: Mapping[str, str]) -> int:
    """At most so many points has a path or a line, each of which is written in two characters or more."""
    return max(1, len(attributes.get("d", "") or attributes.get("points", "")) // 2)


class _TooMuchError(Exception):
    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place

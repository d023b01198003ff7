"""Entities that a document declares itself: browsers draw harmless ones, but no entity bombs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.svg.refusal import SvgRefused, place_of

MAX_NESTED = 9
"""Most references inside one entity's text, followed to the end (Chromium draws nothing from the tenth)."""
MAX_EXPANDED = 1_000_000
"""Most bytes that all references of a document may expand to: Chromium 140 draws nothing above."""
_COST = 20
"""Bytes that each reference counts for by itself, as in Chromium 140 (libxml2)."""

REFERENCE = re.compile(r"&([^\s;&<#]+);")
# Comments, CDATA and processing instructions are skipped: an ampersand there refers to nothing.
_BODY_REFERENCE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|&([^\s;&<#]+);", re.DOTALL
)
PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
_PART = re.compile(rb"<!--.*?-->|<\?.*?\?>|\"[^\"]*\"|'[^']*'|%[^\s;%<>\"']+;", re.DOTALL)


def check_parts(raw: bytes, start: int, end: int) -> None:
    """Refuse a DOCTYPE that includes a part of itself by name (`%name;`): Chromium 140 draws nothing.

    Args:
        raw: the document's bytes.
        start: a byte in the DOCTYPE, before what it declares.
        end: the byte after it.

    Raises:
        SvgRefused: SVG_NOT_XML, at the reference.
    """
    for found in _PART.finditer(raw, start, end):
        if found[0].startswith(b"%"):
            raise SvgRefused("SVG_NOT_XML", *place_of(raw, found.start()))


def without_parts(raw: bytes) -> bytes:
    """Return a document whose DOCTYPE includes no part of itself by name; what it leaves out isn't drawn."""
    doctype = re.search(rb"<!DOCTYPE\s[^>\[]*\[", raw)
    end = raw.find(b"]", doctype.end()) if doctype else -1
    if not doctype or end < 0:
        return raw
    kept = _PART.sub(lambda found: b"" if found[0].startswith(b"%") else found[0], raw[doctype.end() : end])
    return raw[: doctype.end()] + kept + raw[end:]


class Expansion:
    """How much the entities and attribute defaults of one document expand to."""

    def __init__(self, declared: Mapping[str, str]) -> None:
        """Count for entities with these texts, by name."""
        self._declared = declared
        self._sizes = _Sizes(declared)
        self._defaults: dict[str, int] = {}
        self._bytes = 0

    def add_default(self, element: str, _name: str, _kind: str, value: str | None, _required: int) -> None:
        """Take the default of an attribute from expat: each element of that name gets a copy."""
        if value:
            tag = element.rpartition(":")[2]
            self._defaults[tag] = self._defaults.get(tag, 0) + len(value.encode()) + _COST

    def add_element(self, tag: str, raw: bytes, at: int) -> None:
        """Count what an element gets by default.

        Args:
            tag: its name without prefix.
            raw: the document's bytes.
            at: the byte at which it starts.

        Raises:
            SvgRefused: SVG_ENTITY_BOMB.
        """
        self._add(self._defaults.get(tag, 0), raw, at)

    def check(self, raw: bytes, start: int) -> None:
        """Refuse entities that swell, or that are used without being declared.

        Args:
            raw: the document's bytes.
            start: the byte at which its DOCTYPE ends.

        Raises:
            SvgRefused: SVG_ENTITY_BOMB or SVG_UNDEFINED_ENTITY.
        """
        if any(self._sizes.of(name).references > MAX_NESTED for name in self._declared):
            raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, start))
        for found in _BODY_REFERENCE.finditer(raw, start):
            name = (found[1] or b"amp").decode(errors="replace")
            if name in PREDEFINED:
                continue
            if name not in self._declared:
                raise SvgRefused("SVG_UNDEFINED_ENTITY", *place_of(raw, found.start()), {"name": name[:40]})
            self._add(self._sizes.of(name).length + _COST, raw, found.start())

    def _add(self, length: int, raw: bytes, at: int) -> None:
        self._bytes += length
        if self._bytes > MAX_EXPANDED:
            raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, at))


class _Size(NamedTuple):
    """How much an entity expands to.

    Attributes:
        references: references inside it, followed to the end; too many if they never end.
        length: bytes of its expanded text, and what its references count for.
    """

    references: int
    length: int


class _Sizes:
    """The sizes of declared entities, each calculated once."""

    def __init__(self, declared: Mapping[str, str]) -> None:
        self._declared = declared
        self._known: dict[str, _Size] = {}

    def of(self, name: str, level: int = 0) -> _Size:
        """Return the size of an entity that stands `level` references deep."""
        if name in self._known:
            return self._known[name]
        text = self._declared[name]
        references, length = 0, len(text.encode())
        for found in REFERENCE.finditer(text):
            if found[1] in self._declared and references <= MAX_NESTED:
                # Too deep is a long chain, or a circle.
                inner = self.of(found[1], level + 1) if level < MAX_NESTED else _Size(MAX_NESTED, 0)
                references += 1 + inner.references
                length += inner.length + _COST
        self._known[name] = size = _Size(references, length)
        return size

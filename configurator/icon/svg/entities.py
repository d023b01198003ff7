"""Entities that a document declares itself: browsers draw harmless ones, but no entity bombs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.svg.refusal import SvgRefused, place_of

MAX_NESTED = 9
"""Most references inside one entity's text, followed to the end (Chromium draws nothing from the tenth)."""
MAX_EXPANDED = 10_000_000
"""Most bytes that all references of a document may expand to."""

REFERENCE = re.compile(r"&([^\s;&<#]+);")
# Comments, CDATA and processing instructions are skipped: an ampersand there refers to nothing.
_BODY_REFERENCE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|&([^\s;&<#]+);", re.DOTALL
)
PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}


def check(declared: Mapping[str, str], raw: bytes, start: int) -> None:
    """Refuse entities that swell, or that are used without being declared.

    Args:
        declared: the texts of the entities that the DOCTYPE declares, by name.
        raw: the document's bytes.
        start: the byte at which its DOCTYPE ends.

    Raises:
        SvgRefused: SVG_ENTITY_BOMB or SVG_UNDEFINED_ENTITY.
    """
    sizes = _Sizes(declared)
    if any(sizes.of(name).references > MAX_NESTED for name in declared):
        raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, start))
    expanded = 0
    for found in _BODY_REFERENCE.finditer(raw, start):
        name = (found[1] or b"amp").decode(errors="replace")
        if name in PREDEFINED:
            continue
        if name not in declared:
            raise SvgRefused("SVG_UNDEFINED_ENTITY", *place_of(raw, found.start()), {"name": name[:40]})
        expanded += sizes.of(name).length
        if expanded > MAX_EXPANDED:
            raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, found.start()))


class _Size(NamedTuple):
    """How much an entity expands to.

    Attributes:
        references: references inside it, followed to the end; too many if they never end.
        length: characters of its expanded text.
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
        references, length = 0, len(text)
        for found in REFERENCE.finditer(text):
            if found[1] in self._declared and references <= MAX_NESTED:
                # Too deep is a long chain, or a circle.
                inner = self.of(found[1], level + 1) if level < MAX_NESTED else _Size(MAX_NESTED, 0)
                references += 1 + inner.references
                length += inner.length
        self._known[name] = size = _Size(references, length)
        return size

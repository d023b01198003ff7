"""Entities that a document declares itself: harmless ones are drawn by browsers, bombs are not."""

from __future__ import annotations

import re

from configurator.icon.svg.refusal import SvgRefused, place_of

MAX_NESTED = 9
"""Most references inside one entity's text, followed to the end (Chromium draws nothing from the tenth)."""
MAX_EXPANDED = 10_000_000
"""Most bytes that all references of a document may expand to."""

_REFERENCE = re.compile(r"&([^\s;&<#]+);")
# Comments, CDATA and processing instructions are skipped: an ampersand there refers to nothing.
_BODY_REFERENCE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|&([^\s;&<#]+);", re.DOTALL
)
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}


class Declared:
    """The entities of one DOCTYPE."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._sizes: dict[str, tuple[int, int]] = {}

    def add(self, name: str, is_parameter: int, text: str | None, *_external: object) -> None:
        """Take one declaration from expat; the first of a name is the one in force."""
        if not is_parameter:
            self._texts.setdefault(name, text or "")  # an external entity is never loaded

    def check(self, raw: bytes, start: int) -> None:
        """Refuse entities that swell, or that are used without being declared.

        Args:
            raw: the document's bytes.
            start: where its DOCTYPE ends.

        Raises:
            SvgRefused: SVG_ENTITY_BOMB or SVG_UNDEFINED_ENTITY.
        """
        if any(self._size(name, 0)[0] > MAX_NESTED for name in self._texts):
            raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, start))
        expanded = 0
        for found in _BODY_REFERENCE.finditer(raw, start):
            name = (found[1] or b"amp").decode(errors="replace")
            if name in _PREDEFINED:
                continue
            if name not in self._texts:
                place = place_of(raw, found.start())
                raise SvgRefused("SVG_UNDEFINED_ENTITY", *place, {"name": name[:40]})
            expanded += self._size(name, 0)[1]
            if expanded > MAX_EXPANDED:
                raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, found.start()))

    def _size(self, name: str, level: int) -> tuple[int, int]:
        """References inside an entity, one too many where they never end, and characters it expands to."""
        if name in self._sizes:
            return self._sizes[name]
        text = self._texts[name]
        nested, length = 0, len(text)
        for found in _REFERENCE.finditer(text):
            if found[1] in self._texts and nested <= MAX_NESTED:
                deep = level >= MAX_NESTED  # a long chain, or a circle
                more, longer = (MAX_NESTED, 0) if deep else self._size(found[1], level + 1)
                nested, length = nested + 1 + more, length + longer
        self._sizes[name] = nested, length
        return nested, length

"""Entities that a document declares itself: harmless ones are drawn by browsers, bombs are not."""

from __future__ import annotations

import re

from configurator.icon.refused import SvgRefused

MAX_NESTED = 9
"""Most references inside one entity's text, followed to the end (Chromium draws nothing from the tenth)."""
MAX_EXPANDED = 10_000_000
"""Most bytes that all references of a document may expand to."""

_REFERENCE = re.compile(r"&([^\s;&<#]+);")
# Comments, CDATA and processing instructions are skipped: an ampersand there refers to nothing.
_BODY_REFERENCE = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|&([^\s;&<#]+);", re.DOTALL)
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

    def fault(self, body: bytes) -> SvgRefused | None:
        """What is wrong with the entities, or with their use in the rest of the document.

        Args:
            body: the document's bytes after the DOCTYPE.
        """
        try:
            for name in self._texts:
                self._size(name, 0)
            expanded = 0
            for found in _BODY_REFERENCE.finditer(body):
                name = (found[1] or b"amp").decode(errors="replace")
                if name in _PREDEFINED:
                    continue
                if name not in self._texts:
                    return SvgRefused("SVG_UNDEFINED_ENTITY", details={"name": name[:40]})
                expanded += self._size(name, 0)[1]
                if expanded > MAX_EXPANDED:
                    return SvgRefused("SVG_ENTITY_BOMB")
        except SvgRefused as refused:
            return refused
        return None

    def _size(self, name: str, level: int) -> tuple[int, int]:
        """References inside an entity and characters it expands to."""
        if name in self._sizes:
            return self._sizes[name]
        text = self._texts[name]
        nested, length = 0, len(text)
        for inner in _REFERENCE.findall(text):
            if inner not in self._texts:
                continue
            if level >= MAX_NESTED:  # deep, or going round in a circle
                raise SvgRefused("SVG_ENTITY_BOMB")
            more, longer = self._size(inner, level + 1)
            nested, length = nested + 1 + more, length + longer
            if nested > MAX_NESTED:
                raise SvgRefused("SVG_ENTITY_BOMB")
        self._sizes[name] = nested, length
        return nested, length

"""Entities that a document declares itself: harmless ones are drawn by browsers, bombs are not."""

from __future__ import annotations

import re

from configurator.icon.svg.refusal import SvgRefused, place_of

MAX_NESTED = 9
"""Most references inside one entity's text, followed to the end (Chromium draws nothing from the tenth)."""
MAX_EXPANDED = 1_000_000
"""Most bytes that all references of a document may expand to: Chromium 140 draws nothing above."""
_COST = 20
"""Bytes that each reference counts for by itself, as in Chromium 140 (libxml2)."""

_REFERENCE = re.compile(r"&([^\s;&<#]+);")
# Comments, CDATA and processing instructions are skipped: an ampersand there refers to nothing.
_BODY_REFERENCE = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|&([^\s;&<#]+);", re.DOTALL
)
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
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


class Declared:
    """The entities of one DOCTYPE."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._defaults: dict[str, int] = {}
        self._expanded = 0

    def add(self, name: str, is_parameter: int, text: str | None, *_external: object) -> None:
        """Take one declaration from expat; the first of a name is the one in force."""
        if not is_parameter:
            self._texts.setdefault(name, text or "")  # an external entity is never loaded

    def add_default(self, element: str, _name: str, _kind: str, value: str | None, _required: int) -> None:
        """Take the default of an attribute from expat: each element of the name gets a copy."""
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
        self._expand(self._defaults.get(tag, 0), raw, at)

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
        for found in _BODY_REFERENCE.finditer(raw, start):
            name = (found[1] or b"amp").decode(errors="replace")
            if name in _PREDEFINED:
                continue
            if name not in self._texts:
                place = place_of(raw, found.start())
                raise SvgRefused("SVG_UNDEFINED_ENTITY", *place, {"name": name[:40]})
            self._expand(self._size(name, 0)[1] + _COST, raw, found.start())

    def _expand(self, length: int, raw: bytes, at: int) -> None:
        self._expanded += length
        if self._expanded > MAX_EXPANDED:
            raise SvgRefused("SVG_ENTITY_BOMB", *place_of(raw, at))

    def _size(self, name: str, level: int) -> tuple[int, int]:
        """References inside an entity, one too many where they never end, and bytes it expands to."""
        if name in self._sizes:
            return self._sizes[name]
        text = self._texts[name]
        nested, length = 0, len(text.encode())
        for found in _REFERENCE.finditer(text):
            if found[1] in self._texts and nested <= MAX_NESTED:
                deep = level >= MAX_NESTED  # a long chain, or a circle
                more, longer = (MAX_NESTED, 0) if deep else self._size(found[1], level + 1)
                nested, length = nested + 1 + more, length + longer + _COST
        self._sizes[name] = nested, length
        return nested, length

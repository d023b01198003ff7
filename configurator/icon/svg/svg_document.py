"""An SVG document as a list of its elements, each with its place in the file.

Single elements can be edited; bytes that no edit touches stay as they are.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_ATTRIBUTE = re.compile(rb"\s+([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_TAG_NAME = re.compile(rb"<[^\s/>]+")


class Edit(NamedTuple):
    """A replacement: the bytes of the document from `start` to `end`, and what stands there instead."""

    start: int
    end: int
    new: bytes = b""


class WrittenAttribute(NamedTuple):
    """An attribute as it is written in its tag.

    Attributes:
        name: its name with the prefix that the file uses.
        start: the byte before the white space in front of it.
        value_start: the byte of the opening quote.
        end: the byte after the closing quote.
    """

    name: str
    start: int
    value_start: int
    end: int


@dataclass(slots=True, weakref_slot=True, eq=False)
class Element:
    """An element. It knows what is around it as long as its document is kept.

    Were the way up a reference like that down, only the garbage collector would find a document that nobody
    needs any more, and the window would wait for it.

    Attributes:
        name: its name without prefix if it is SVG, otherwise `{namespace}name`.
        attributes: its attributes' values; names with a prefix are `{namespace}name`.
        around: refers to its parent, None for the root.
        start: the byte at which it starts.
        head_end: the byte after its start tag.
        index: its place in `Document.elements`.
        end: the byte after its end tag.
        after: the place in `Document.elements` of the first element after its last descendant.
        content: its child elements and the texts between them, in their order.
    """

    name: str
    attributes: dict[str, str]
    around: weakref.ref[Element] | None
    start: int
    head_end: int
    index: int
    end: int = 0
    after: int = 0
    content: list[Element | str] = field(default_factory=list)

    @property
    def parent(self) -> Element | None:
        """The element around it, None for the root."""
        return self.around() if self.around else None

    @property
    def local_name(self) -> str:
        """Its name without namespace."""
        return self.name.rpartition("}")[2]

    @property
    def children(self) -> list[Element]:
        """The elements directly in it."""
        return [one for one in self.content if not isinstance(one, str)]

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join(one for one in self.content if isinstance(one, str))

    @property
    def href(self) -> str | None:
        """What it refers to; None if it has no such attribute."""
        return self.attributes.get("href", self.attributes.get(f"{{{XLINK}}}href"))

    def with_ancestors(self) -> Iterator[Element]:
        """Yield this element and all around it, the innermost first."""
        element: Element | None = self
        while element:
            yield element
            element = element.parent


@dataclass(slots=True)
class Document:
    """An SVG document.

    Attributes:
        raw: its bytes, UTF-8.
        elements: its elements in the order of their start tags, the root first.
        doctype: first byte and the byte after its DOCTYPE, `(0, 0)` if it has none.
        entities: the text of each entity that the DOCTYPE declares, by name; empty for an external one.
        instructions: target, data, first byte and the byte after each processing instruction.
    """

    raw: bytes
    elements: list[Element] = field(default_factory=list)
    doctype: tuple[int, int] = (0, 0)
    entities: dict[str, str] = field(default_factory=dict)
    instructions: list[tuple[str, str, int, int]] = field(default_factory=list)

    @property
    def root(self) -> Element:
        """The document's `<svg>`."""
        return self.elements[0]

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names (SVG's own, without prefix)."""
        return (element for element in self.elements if element.name in names)

    def within(self, element: Element) -> list[Element]:
        """Return an element and all its descendants, in their order."""
        return self.elements[element.index : element.after]

    def written_attributes(self, element: Element) -> Iterator[WrittenAttribute]:
        """Yield the attributes of an element as they are written."""
        head = self.raw[element.start : element.head_end]
        for found in _ATTRIBUTE.finditer(head):
            places = [element.start + place for place in (found.start(), found.start(2), found.end())]
            yield WrittenAttribute(found[1].decode(), *places)

    def prefix_of(self, element: Element) -> str:
        """Return the prefix with its colon that an element's tag is written with, empty without one."""
        head = _TAG_NAME.match(self.raw, element.start)
        prefix, colon, _ = head[0][1:].decode().partition(":") if head else ("", "", "")
        return prefix + colon if colon else ""

    def removal(self, element: Element) -> Edit:
        """Return the edit that removes an element and the white space before it."""
        start = element.start
        while start and self.raw[start - 1 : start].isspace():
            start -= 1
        return Edit(start, element.end)

    def with_attribute(self, element: Element, name: str, value: str) -> Edit:
        """Return the edit that sets an attribute; `value` needs no escape."""
        quoted = f'"{value}"'.encode()
        for one in self.written_attributes(element):
            if one.name == name:
                return Edit(one.value_start, one.end, quoted)
        head = _TAG_NAME.match(self.raw, element.start)
        at = head.end() if head else element.start
        return Edit(at, at, f" {name}=".encode() + quoted)

    def edited(self, edits: Iterable[Edit]) -> str:
        """Return the document's text after these edits; one inside another is dropped."""
        parts: list[bytes] = []
        at = 0
        for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
            if edit.start >= at:
                parts += [self.raw[at : edit.start], edit.new]
                at = edit.end
        return b"".join([*parts, self.raw[at:]]).decode()

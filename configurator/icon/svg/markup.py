"""An admitted SVG as a list of its tags, each with its place in the file, so that single ones can be changed.

What is not changed stays as it is, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
_SEPARATOR = "\x1f"
_HEAD = re.compile(rb"<[^\s/>]+(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>")
_ATTRIBUTE = re.compile(rb"\s+([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")


class Edit(NamedTuple):
    """Bytes of the document from `start` to `end` and what stands there instead."""

    start: int
    end: int
    new: bytes = b""


class Written(NamedTuple):
    """An attribute as it is written in its tag; `start` is before the white space in front of it."""

    name: str
    start: int
    value_start: int
    end: int


@dataclass(slots=True)
class Tag:
    """An element.

    Attributes:
        name: its name without prefix, of the SVG namespace; else `{namespace}name`.
        attributes: its attributes' values; names with a prefix are `{namespace}name`.
        parent: the element around it, None for the root.
        start: the byte at which it starts.
        head_end: the byte after its start tag.
        end: the byte after its end tag.
        text: what stands directly in it.
    """

    name: str
    attributes: dict[str, str]
    parent: Tag | None
    start: int
    head_end: int
    end: int = 0
    text: str = ""
    children: list[Tag] = field(default_factory=list)

    def above(self) -> Iterator[Tag]:
        """Yield this element and all around it."""
        tag: Tag | None = self
        while tag:
            yield tag
            tag = tag.parent

    def within(self) -> Iterator[Tag]:
        """Yield this element and all in it, in no certain order; nesting may be deeper than calls can be."""
        waiting = [self]
        while waiting:
            tag = waiting.pop()
            yield tag
            waiting += tag.children

    def href(self) -> str | None:
        """What it refers to, None where it refers to nothing."""
        return self.attributes.get("href", self.attributes.get(f"{{{XLINK}}}href"))


@dataclass(slots=True)
class Markup:
    """A document.

    Attributes:
        raw: its bytes.
        tags: its elements in their order, the root first.
        doctype: where its DOCTYPE stands, `(0, 0)` where it has none.
        entities: what the DOCTYPE declares, by name.
        instructions: target and place of each processing instruction.
    """

    raw: bytes
    tags: list[Tag] = field(default_factory=list)
    doctype: tuple[int, int] = (0, 0)
    entities: dict[str, str] = field(default_factory=dict)
    instructions: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def root(self) -> Tag:
        """The document's `<svg>`."""
        return self.tags[0]

    def written(self, tag: Tag) -> Iterator[Written]:
        """Yield the attributes of an element as they are written."""
        head = self.raw[tag.start : tag.head_end]
        for found in _ATTRIBUTE.finditer(head):
            at = [tag.start + found.start(), tag.start + found.start(2), tag.start + found.end()]
            yield Written(found[1].decode(), *at)

    def removed(self, tag: Tag) -> Edit:
        """The edit that takes an element out, with the white space before it."""
        start = tag.start
        while start and self.raw[start - 1 : start].isspace():
            start -= 1
        return Edit(start, tag.end)

    def with_attribute(self, tag: Tag, name: str, value: str) -> Edit:
        """The edit that gives an element an attribute."""
        quoted = f'"{value}"'.encode()
        for one in self.written(tag):
            if one.name == name:
                return Edit(one.value_start, one.end, quoted)
        head = re.compile(rb"<[^\s/>]+").match(self.raw, tag.start)
        at = head.end() if head else tag.start
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


def read(svg: str) -> Markup:
    """Read a document that the gate has admitted."""
    reader = _Reader(svg.encode())
    return reader.read()


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self._markup = Markup(raw)
        self._open: list[Tag] = []
        parser = self._parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EndDoctypeDeclHandler = self._doctype_end
        parser.EntityDeclHandler = self._entity

    def read(self) -> Markup:
        self._parser.Parse(self._markup.raw, True)
        return self._markup

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        start, raw = self._parser.CurrentByteIndex, self._markup.raw
        head = _HEAD.match(raw, start)  # none where the element comes out of an entity
        parent = self._open[-1] if self._open else None
        tag = Tag(
            _short(name),
            {_short(key) if _SEPARATOR in key else key: value for key, value in attributes.items()},
            parent,
            start,
            head.end() if head else start,
        )
        if parent:
            parent.children.append(tag)
        self._markup.tags.append(tag)
        self._open.append(tag)

    def _end(self, _name: str) -> None:
        tag, raw = self._open.pop(), self._markup.raw
        at = self._parser.CurrentByteIndex
        if raw[tag.head_end - 2 : tag.head_end] == b"/>" or raw[at : at + 2] != b"</":
            tag.end = tag.head_end
        else:
            tag.end = raw.index(b">", at) + 1

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text += text

    def _instruction(self, target: str, _data: str) -> None:
        start = self._parser.CurrentByteIndex
        self._markup.instructions.append((target, start, self._markup.raw.index(b"?>", start) + 2))

    def _doctype(self, *_about: object) -> None:
        self._markup.doctype = (self._markup.raw.index(b"<!DOCTYPE"), 0)

    def _doctype_end(self) -> None:
        at = self._parser.CurrentByteIndex
        self._markup.doctype = (self._markup.doctype[0], self._markup.raw.index(b">", at) + 1)

    def _entity(self, name: str, is_parameter: int, text: str | None, *_external: object) -> None:
        if not is_parameter:
            self._markup.entities.setdefault(name, text or "")


def _short(name: str) -> str:
    """A name with its namespace as the rest of the program writes it."""
    namespace, _, local = name.rpartition(_SEPARATOR)
    return local if namespace == SVG else f"{{{namespace}}}{local}"

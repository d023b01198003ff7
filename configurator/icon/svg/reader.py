"""The one pass of the XML parser (expat) over a document, from which everything else is known."""

from __future__ import annotations

import re
import weakref
from collections.abc import Mapping
from xml.parsers import expat

from configurator.icon.svg.svg_document import SVG, Document, Element

_SEPARATOR = "\x1f"
"""Between namespace and name; XML allows it nowhere."""
_START_TAG = re.compile(rb"<[^\s/>]+(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>")
_HANDLERS = [name for name in dir(expat.XMLParserType) if name.endswith("Handler")]


class Reader:
    """Reads one document; a subclass adds rules by extending the handlers.

    Attributes:
        document: what was read so far.
        open: the elements that are open at the parser's place, the outermost first.
        parser: expat, whose place a refusal names.
    """

    def __init__(self, raw: bytes) -> None:
        """Prepare to read `raw`, which is UTF-8 whatever its XML declaration says."""
        self.document = Document(raw)
        self.open: list[Element] = []
        self.parser = parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.ProcessingInstructionHandler = self.instruction
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EndDoctypeDeclHandler = self.doctype_end
        parser.EntityDeclHandler = self.entity

    def read(self) -> Document:
        """Read all of it.

        Raises:
            xml.parsers.expat.ExpatError: it is not well-formed XML.
        """
        try:
            self.parser.Parse(self.document.raw, True)
        finally:
            self._let_go()
        return self.document

    def _let_go(self) -> None:
        """Forget the parser's way back to this object, or only the garbage collector would find both."""
        for name in _HANDLERS:
            setattr(self.parser, name, None)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take a start tag."""
        document = self.document
        at = self.parser.CurrentByteIndex
        head = _START_TAG.match(document.raw, at)  # none if the element comes out of an entity
        parent = self.open[-1] if self.open else None
        element = Element(
            _short(name),
            {_short(key) if _SEPARATOR in key else key: value for key, value in attributes.items()},
            weakref.ref(parent) if parent else None,
            at,
            head.end() if head else at,
            len(document.elements),
        )
        if parent:
            parent.content.append(element)
        document.elements.append(element)
        self.open.append(element)

    def end(self, _name: str) -> None:
        """Take an end tag, or the end of an empty element."""
        element, raw = self.open.pop(), self.document.raw
        element.after = len(self.document.elements)
        at = self.parser.CurrentByteIndex
        if raw[element.head_end - 2 : element.head_end] == b"/>" or raw[at : at + 2] != b"</":
            element.end = element.head_end
        else:
            element.end = raw.index(b">", at) + 1

    def text(self, text: str) -> None:
        """Take a text."""
        if self.open:
            self.open[-1].content.append(text)

    def instruction(self, target: str, data: str) -> None:
        """Take a processing instruction."""
        start = self.parser.CurrentByteIndex
        end = self.document.raw.find(b"?>", start) + 2
        written = self.document.raw.startswith(b"<?", start)  # not if it comes out of an entity
        self.document.instructions.append((target, data, start, end if written else start))

    def doctype(self, _name: str, _address: str | None, _public: str | None, _has_subset: int) -> None:
        """Take the start of the DOCTYPE."""
        self.document.doctype = (self.document.raw.index(b"<!DOCTYPE"), 0)

    def doctype_end(self) -> None:
        """Take the end of the DOCTYPE."""
        end = self.document.raw.index(b">", self.parser.CurrentByteIndex) + 1
        self.document.doctype = (self.document.doctype[0], end)

    def entity(self, name: str, is_parameter: int, text: str | None, *_external: object) -> None:
        """Take the declaration of an entity: the first of a name is in force, no external one is loaded."""
        if not is_parameter:
            self.document.entities.setdefault(name, text or "")


def _short(name: str) -> str:
    """A name as `Element.name` has it."""
    namespace, _, local = name.rpartition(_SEPARATOR)
    return local if namespace == SVG else f"{{{namespace}}}{local}"

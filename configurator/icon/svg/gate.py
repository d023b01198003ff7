"""The gate: would a browser draw this file at all?

Browsers show nothing for an SVG with an XML mistake that most other renderers forgive. Every SVG passes
the gate before anything draws it. So the preview never promises a picture that the portal won't show, and
no renderer meets a file that is built to make it hang.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.parsers import expat
from xml.parsers.expat import errors

from configurator.guard import guarded
from configurator.icon.svg import declaration, entities, expansion_limit, file_kind, namespaces
from configurator.icon.svg.reader import Reader
from configurator.icon.svg.refusal import SvgRefused
from configurator.icon.svg.svg_document import XML, Document

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_ELEMENTS", "SvgRefused", "admit", "read"]

MAX_BYTES = 5_000_000
"""Largest document that is read; an icon that the portal can store is 100 times smaller."""
MAX_BYTES_WITH_ENTITIES = 1_000_000
"""Largest document that declares entities: following them takes time by itself."""
MAX_DEPTH = 1_000
"""Deepest nesting of elements. Browsers give up at 5,000; recursive renderers long before that."""
MAX_ELEMENTS = 50_000
"""Most elements in one document, entities expanded."""
MAX_ATTRIBUTES = 1_000
"""Most attributes of one element."""

_CACHED = 4
_LARGEST_CACHED = 300_000
"""Characters of a document that is remembered, five times what the portal keeps."""
EXHAUSTING = frozenset(
    {"SVG_TOO_LARGE", "SVG_TOO_DEEP", "SVG_TOO_MANY_ELEMENTS", "SVG_TOO_MANY_ATTRIBUTES", "SVG_USE_BOMB",
     "SVG_ENTITY_BOMB"}
)  # fmt: skip
"""Codes of documents that are built to exhaust a renderer."""
_REFUSED_IN_ADDRESS = frozenset("<>&;")
"""Chromium 156 draws nothing where they stand in the address of a DOCTYPE; 140 and Firefox do."""
_WEB_PAGES = ("XHTML", "MathML")
"""In a DOCTYPE's public name: browsers know its entities. Standing alone too, it crashes Chromium 156."""
_BARE_AMPERSAND = re.compile(rb"&[^\s;<>\"'&]*\Z")

_CODES = {
    errors.codes[errors.XML_ERROR_UNCLOSED_TOKEN]: "SVG_INCOMPLETE",
    errors.codes[errors.XML_ERROR_PARTIAL_CHAR]: "SVG_INCOMPLETE",
    errors.codes[errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: "SVG_INCOMPLETE",
    errors.codes[errors.XML_ERROR_TAG_MISMATCH]: "SVG_TAG_MISMATCH",
    errors.codes[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "SVG_DUPLICATE_ATTRIBUTE",
    errors.codes[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "SVG_TEXT_AFTER_END",
    errors.codes[errors.XML_ERROR_UNDEFINED_ENTITY]: "SVG_UNDEFINED_ENTITY",
    errors.codes[errors.XML_ERROR_RECURSIVE_ENTITY_REF]: "SVG_ENTITY_BOMB",
    errors.codes[errors.XML_ERROR_UNBOUND_PREFIX]: "SVG_UNBOUND_PREFIX",
}
_NO_ELEMENTS = errors.codes[errors.XML_ERROR_NO_ELEMENTS]
_MISPLACED_DECLARATION = errors.codes[errors.XML_ERROR_MISPLACED_XML_PI]
_AMPLIFICATION = 43  # XML_ERROR_AMPLIFICATION_LIMIT_BREACH, which Python's table does not name
_ENTITY_NAME = re.compile(rb"&([^\s;&<]+);")
_PREFIX = re.compile(rb"\"[^\"]*\"|'[^']*'|[\s<]([^\s<>:=\"'/]+):")
_SEARCHED = 10_000
"""Bytes of a faulty tag in which the name at fault is searched."""


def admit(data: bytes | str) -> str:
    """Return the text of an SVG document exactly as it is, or refuse it.

    Args:
        data: the file's bytes, or its text. A byte order mark and the kind of newlines are kept.

    Returns:
        The document's text; its UTF-8 bytes are those that came in.

    Raises:
        SvgRefused: a browser would draw nothing, or the document is built to exhaust a renderer.
    """
    if isinstance(data, str):
        read(data)
        return data
    return _read(data).raw.decode()


def read(svg: str) -> Document:
    """Return an SVG document as its elements, or refuse it.

    The last few documents are remembered: the gate, the rules and the drawing ask for the same one. Nobody
    may change what is returned.

    Args:
        svg: the document's text.

    Raises:
        SvgRefused: as `admit`.
    """
    _check_size(len(svg), MAX_BYTES)  # before a huge text is encoded
    return (_remembered if len(svg) <= _LARGEST_CACHED else _large)(svg)


@lru_cache(_CACHED)
def _remembered(svg: str) -> Document:
    return _read(_utf8(svg))


@lru_cache(1)
def _large(svg: str) -> Document:
    """Remember one large document, which takes a second to read and up to 100 MB."""
    return _read(_utf8(svg))


def _refused(_raw: bytes) -> Document:
    """Refuse a document that can't be read because of a fault of ours."""
    raise SvgRefused("SVG_FAULT")


@guarded(_refused, SvgRefused)
def _read(raw: bytes) -> Document:
    _check_size(len(raw), MAX_BYTES_WITH_ENTITIES if b"<!ENTITY" in raw else MAX_BYTES)
    file_kind.check(raw)
    return _Gate(raw, stands_alone=declaration.stands_alone(raw)).read()


def _nested(text: str) -> Document | None:
    """Return an SVG that another one holds, None if no browser draws it.

    Raises:
        SvgRefused: it is built to exhaust a renderer.
    """
    try:
        raw = text.encode(errors="replace")
        _check_size(len(raw), MAX_BYTES_WITH_ENTITIES if b"<!ENTITY" in raw else MAX_BYTES)
        file_kind.check(raw)
        return _Gate(raw, stands_alone=declaration.stands_alone(raw), is_outermost=False).read()
    except SvgRefused as refused:
        if refused.code in EXHAUSTING:
            raise
        return None


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise SvgRefused("SVG_TOO_LARGE", details={"limit": limit, "bytes": size})


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - text.rfind("\n", 0, error.start)
        raise SvgRefused("SVG_NOT_UTF8", line, column) from None


class _Gate(Reader):
    """Reads a document by the rules that expat doesn't know.

    Verdict and place are the same with every expat: seen with 2.5.0, 2.6.1 and 2.9.0.
    """

    def __init__(self, raw: bytes, *, stands_alone: bool, is_outermost: bool = True) -> None:
        super().__init__(raw)
        self._is_outermost = is_outermost
        self._stands_alone = stands_alone
        self._expansion: entities.Expansion | None = None  # of a document with a DOCTYPE
        self._doctype_start = 0
        self._prefixes = {"xml", "xmlns"}
        self._declared = 0  # prefixes of the element whose start tag comes next
        self.parser.StartNamespaceDeclHandler = self._bind
        self.parser.SkippedEntityHandler = self._skipped_entity

    def read(self) -> Document:
        """Read all of it.

        Raises:
            SvgRefused: a browser would draw nothing, or the document is built to exhaust a renderer.
        """
        try:
            document = super().read()
        except expat.ExpatError as error:
            raise self._explained(error.code) from None
        if self._is_outermost:
            expansion_limit.check(document, _nested)
        return document

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take a start tag, unless there are too many."""
        self._declared = 0
        if len(attributes) > MAX_ATTRIBUTES:
            raise self._refuse("SVG_TOO_MANY_ATTRIBUTES", limit=MAX_ATTRIBUTES)
        super().start(name, attributes)
        elements = self.document.elements
        if len(elements) == 1:
            self._check_root(elements[0].name)
        if elements[-1].name.startswith(f"{{{XML}}}"):  # Chromium 156 draws no file with such an element
            raise self._refuse("SVG_NOT_XML")
        if len(self.open) > MAX_DEPTH:
            raise self._refuse("SVG_TOO_DEEP", limit=MAX_DEPTH)
        if len(elements) > MAX_ELEMENTS:
            raise self._refuse("SVG_TOO_MANY_ELEMENTS", limit=MAX_ELEMENTS)
        if self._expansion:
            self._expansion.add_element(
                elements[-1].local_name, self.document.raw, self.parser.CurrentByteIndex
            )

    def doctype(self, _name: str, address: str | None, public: str | None, has_subset: int) -> None:
        """Take the start of the DOCTYPE, unless a browser gives up at it."""
        if address and not _REFUSED_IN_ADDRESS.isdisjoint(address):
            raise self._refuse("SVG_NOT_XML")
        if self._stands_alone and public and any(one in public for one in _WEB_PAGES):
            raise self._refuse("SVG_NOT_XML")
        super().doctype(_name, address, public, has_subset)
        self._doctype_start = self.parser.CurrentByteIndex
        self._expansion = entities.Expansion(self.document.entities)
        self.parser.AttlistDeclHandler = self._expansion.add_default

    def doctype_end(self) -> None:
        """Take the end of the DOCTYPE; its entities are judged before one of them is expanded."""
        super().doctype_end()
        raw, end = self.document.raw, self.parser.CurrentByteIndex
        entities.check_parts(raw, self._doctype_start, end)
        if self._expansion:
            self._expansion.check(raw, end)

    def _refuse(self, code: str, **details: str | int) -> SvgRefused:
        """Return a refusal at the place the parser has reached."""
        return SvgRefused(code, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, details)

    def _bind(self, prefix: str | None, address: str | None) -> None:
        if address and not namespaces.is_drawn(address):
            raise self._refuse("SVG_NOT_XML")
        if prefix:
            self._prefixes.add(prefix)
        self._declared += 1
        if self._declared > MAX_ATTRIBUTES:
            raise self._refuse("SVG_TOO_MANY_ATTRIBUTES", limit=MAX_ATTRIBUTES)

    def _check_root(self, name: str) -> None:
        namespace, _, local = name.rpartition("}")
        if local != "svg":
            raise self._refuse("SVG_NOT_SVG_ROOT", name=local[:40])
        if namespace:
            raise self._refuse("SVG_WRONG_NAMESPACE" if namespace != "{" else "SVG_NO_NAMESPACE")

    def _skipped_entity(self, name: str, is_parameter: int) -> None:
        if not is_parameter:
            raise self._refuse("SVG_UNDEFINED_ENTITY", name=name)

    def _explained(self, error: int) -> SvgRefused:
        """Return our code for an error of expat's, with its place."""
        parser, raw, any_element = self.parser, self.document.raw, bool(self.document.elements)
        at, line, column = parser.ErrorByteIndex, parser.ErrorLineNumber, parser.ErrorColumnNumber + 1
        code = _CODES.get(error, "SVG_NOT_XML")
        if error == _AMPLIFICATION:
            code = "SVG_ENTITY_BOMB"
        elif error == _NO_ELEMENTS and any_element:
            code = "SVG_INCOMPLETE"
        elif error == _MISPLACED_DECLARATION and not any_element:
            code = "SVG_BEFORE_DECLARATION"
        elif code == "SVG_NOT_XML" and any_element and not self.open:
            code = "SVG_TEXT_AFTER_END"
        elif code == "SVG_NOT_XML" and (found := _BARE_AMPERSAND.search(raw[max(0, at - 200) : at])):
            code, column = "SVG_BARE_AMPERSAND", column - len(found[0].decode(errors="replace"))
        return SvgRefused(code, line, column, self._name_at_fault(code, raw[at : at + _SEARCHED]))

    def _name_at_fault(self, code: str, tag: bytes) -> dict[str, str | int]:
        """Return the name at fault as details; expat doesn't tell it, so it is read where expat stopped."""
        names: list[str] = []
        if code == "SVG_UNDEFINED_ENTITY":
            names = [found[1].decode(errors="replace") for found in _ENTITY_NAME.finditer(tag)]
        elif code == "SVG_UNBOUND_PREFIX":
            prefixes = (found[1].decode(errors="replace") for found in _PREFIX.finditer(tag) if found[1])
            names = [prefix for prefix in prefixes if prefix not in self._prefixes]
        return {"name": names[0][:40]} if names else {}

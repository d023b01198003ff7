"""The gate: would a browser draw this file at all?

Browsers show nothing for an SVG with an XML mistake that most other renderers forgive. Every SVG passes
here before anything draws it, so that the preview never promises a picture the portal will not show, and
so that no renderer meets a file built to make it hang.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat
from xml.parsers.expat import errors

from configurator.icon.svg import declaration, entities, file_kind, namespaces
from configurator.icon.svg.expansion_limit import References
from configurator.icon.svg.refusal import SvgRefused

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_ELEMENTS", "SvgRefused", "admit"]

MAX_BYTES = 5_000_000
"""Largest document that is looked at; an icon the portal can store is 100 times smaller."""
MAX_BYTES_WITH_ENTITIES = 1_000_000
"""Largest document that declares entities: following them takes time by itself."""
MAX_DEPTH = 1_000
"""Deepest nesting of elements. Browsers give up at 5,000; recursive renderers long before that."""
MAX_ELEMENTS = 50_000
"""Most elements in one document, entities expanded."""

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_SEPARATOR = "\x1f"
"""Cannot occur in a name, nor anywhere else in XML."""
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
_LOOKED_AT = 10_000
"""Bytes of a faulty tag that are searched for the name at fault."""


def admit(data: bytes | str) -> str:
    """Return the SVG document exactly as it is, or refuse it.

    Args:
        data: the file's bytes, or its text. A byte order mark and the kind of newlines are kept.

    Returns:
        The document's text; its UTF-8 bytes are those that came in.

    Raises:
        SvgRefused: a browser would draw nothing, or the document is built to exhaust a renderer.
    """
    _check_size(len(data), MAX_BYTES)  # before a huge text is encoded
    raw = _utf8(data) if isinstance(data, str) else data
    _check_size(len(raw), MAX_BYTES_WITH_ENTITIES if b"<!ENTITY" in raw else MAX_BYTES)
    text = file_kind.text_of(raw)
    _Reader(raw, declaration.stands_alone(raw, text)).read()
    return text


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


class _Reader:
    """One pass of expat over a document, with the rules expat does not know.

    Verdict and place are the same with every expat: seen with 2.5.0, 2.6.1 and 2.9.0.
    """

    def __init__(self, raw: bytes, stands_alone: bool) -> None:
        self._raw = raw
        self._stands_alone = stands_alone
        self._entities: entities.Declared | None = None
        self._depth = 0
        self._elements = 0
        self._prefixes = {"xml", "xmlns"}
        self._references = References()
        self._sheet: list[str] = []
        self._sheet_depth = 0
        # A forced encoding: what the declaration says is not what the Data URI carries.
        parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._bind
        parser.SkippedEntityHandler = self._skipped_entity
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        self._parser = parser

    def read(self) -> None:
        try:
            self._parser.Parse(self._raw, True)
        except expat.ExpatError as error:
            raise self._explained(error.code) from None
        self._references.check(self._raw)

    def _refuse(self, code: str, **details: str | int) -> SvgRefused:
        """A refusal at the place the parser has reached."""
        parser = self._parser
        return SvgRefused(code, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, details)

    def _bind(self, prefix: str | None, address: str | None) -> None:
        if address and not namespaces.is_drawn(address):
            raise self._refuse("SVG_NOT_XML")
        if prefix:
            self._prefixes.add(prefix)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, tag = name.rpartition(_SEPARATOR)
        if not self._elements:
            self._check_root(namespace, tag)
        if namespace == _XML_NAMESPACE:  # Chromium 156 draws no file with such an element
            raise self._refuse("SVG_NOT_XML")
        self._elements += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._refuse("SVG_TOO_DEEP", limit=MAX_DEPTH)
        if self._elements > MAX_ELEMENTS:
            raise self._refuse("SVG_TOO_MANY_ELEMENTS", limit=MAX_ELEMENTS)
        if self._entities:
            self._entities.add_element(tag, self._raw, self._parser.CurrentByteIndex)
        self._references.open(tag, attributes, self._parser.CurrentByteIndex)
        if tag == "style" and not self._sheet_depth:
            self._sheet_depth = self._depth
            self._parser.CharacterDataHandler = self._sheet.append

    def _check_root(self, namespace: str, tag: str) -> None:
        if tag == "svg" and namespace != SVG_NAMESPACE:
            code = "SVG_WRONG_NAMESPACE" if namespace else "SVG_NO_NAMESPACE"
            raise self._refuse(code)
        if tag != "svg":
            raise self._refuse("SVG_NOT_SVG_ROOT", name=tag[:40])

    def _end(self, _name: str) -> None:
        if self._depth == self._sheet_depth:
            self._references.add_sheet("".join(self._sheet))
            self._sheet.clear()
            self._sheet_depth = 0
            self._parser.CharacterDataHandler = None
        self._depth -= 1
        self._references.close()

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            self._references.add_sheets_in(data.replace("&amp;", "&"))

    def _doctype(self, _name: str, address: str | None, public: str | None, _subset: int) -> None:
        """Watch the declarations of entities; a document without a DOCTYPE is spared the cost."""
        if address and not _REFUSED_IN_ADDRESS.isdisjoint(address):
            raise self._refuse("SVG_NOT_XML")
        if self._stands_alone and public and any(one in public for one in _WEB_PAGES):
            raise self._refuse("SVG_NOT_XML")
        start = self._parser.CurrentByteIndex
        self._entities = declared = entities.Declared()
        self._parser.EntityDeclHandler = declared.add
        self._parser.AttlistDeclHandler = declared.add_default

        def check() -> None:
            end = self._parser.CurrentByteIndex
            entities.check_parts(self._raw, start, end)
            declared.check(self._raw, end)

        self._parser.EndDoctypeDeclHandler = check

    def _skipped_entity(self, name: str, is_parameter: int) -> None:
        if not is_parameter:
            raise self._refuse("SVG_UNDEFINED_ENTITY", name=name)

    def _explained(self, error: int) -> SvgRefused:
        """Our code for an error of expat's, with its place."""
        parser = self._parser
        at, line, column = parser.ErrorByteIndex, parser.ErrorLineNumber, parser.ErrorColumnNumber + 1
        before = self._raw[:at]
        code = _CODES.get(error, "SVG_NOT_XML")
        if error == _AMPLIFICATION:
            code = "SVG_ENTITY_BOMB"
        elif error == _NO_ELEMENTS and self._elements:
            code = "SVG_INCOMPLETE"
        elif error == _MISPLACED_DECLARATION and not self._elements:
            code = "SVG_BEFORE_DECLARATION"
        elif code == "SVG_NOT_XML" and self._elements and not self._depth:
            code = "SVG_TEXT_AFTER_END"
        elif code == "SVG_NOT_XML" and (found := _BARE_AMPERSAND.search(before[-200:])):
            code, column = "SVG_BARE_AMPERSAND", column - len(found[0].decode(errors="replace"))
        return SvgRefused(code, line, column, self._named(code, self._raw[at : at + _LOOKED_AT]))

    def _named(self, code: str, tag: bytes) -> dict[str, str | int]:
        """The name at fault, which expat does not tell, from the text where it stopped."""
        names: list[str] = []
        if code == "SVG_UNDEFINED_ENTITY":
            names = [found[1].decode(errors="replace") for found in _ENTITY_NAME.finditer(tag)]
        elif code == "SVG_UNBOUND_PREFIX":
            prefixes = (found[1].decode(errors="replace") for found in _PREFIX.finditer(tag) if found[1])
            names = [prefix for prefix in prefixes if prefix not in self._prefixes]
        return {"name": names[0][:40]} if names else {}

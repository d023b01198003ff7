"""Data in a file that isn't drawn: the DOCTYPE, and what a drawing program stores for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from configurator.icon.check.finding import Detected
from configurator.icon.svg.svg_document import SVG, XLINK, XML, Document, Edit, Element

_WORTH_TELLING = 100
"""Bytes of a drawing program's own data from which they are reported."""
_STRUCTURAL = re.compile(r":(?:nth|first|last|only|empty)|[+~]")
"""Selectors that depend on an element's neighbours: removing one could change the picture."""
_DECLARES_ATTRIBUTES = re.compile(rb"<!ATTLIST\s+\S+\s+(?!xmlns)")
_TOKEN = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|(?P<tag><[^\s/>!?](?:\"[^\"]*\"|'[^']*'|[^\"'>])*>)"
    rb"|&(?P<name>[^\s;&<#]+);",
    re.DOTALL,
)
_REFERENCE = re.compile(r"&([^\s;&<#]+);")
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
_MOST_NESTED = 20


def find_doctype(document: Document) -> Detected | None:
    """Find a DOCTYPE; removing it writes its entities out."""
    start, end = document.doctype
    if not end or _DECLARES_ATTRIBUTES.search(document.raw, start, end):
        return None
    while document.raw[end : end + 1].isspace():
        end += 1
    body = document.raw[end:]
    expanded = _expanded(body, document.entities) if document.entities else body
    return Detected(edits=(Edit(start, end), Edit(end, len(document.raw), expanded)))


def _expanded(body: bytes, entities: Mapping[str, str]) -> bytes:
    def in_text(found: re.Match[str]) -> str:
        return _text(found[1], entities, 0)

    def in_value(found: re.Match[str]) -> str:
        return _text(found[1], entities, 0).replace('"', "&quot;").replace("'", "&apos;")

    def replaced(token: re.Match[bytes]) -> bytes:
        if token["name"]:
            return _REFERENCE.sub(in_text, token[0].decode()).encode()
        return _REFERENCE.sub(in_value, token[0].decode()).encode() if token["tag"] else token[0]

    return _TOKEN.sub(replaced, body)


def _text(name: str, entities: Mapping[str, str], level: int) -> str:
    """What an entity stands for, to the end; the gate has bounded how much that is."""
    if name in _PREDEFINED or name not in entities or level > _MOST_NESTED:
        return f"&{name};"
    return _REFERENCE.sub(lambda found: _text(found[1], entities, level + 1), entities[name])


def find_metadata(document: Document) -> Detected | None:
    """Find what a drawing program wrote for itself: elements and attributes that aren't SVG."""
    if any(_STRUCTURAL.search(element.text) for element in document.elements if element.name == "style"):
        return None
    edits: list[Edit] = []
    used = {XLINK, XML, SVG}
    kept: list[Element] = []
    until = 0
    for element in document.elements:
        if element.start < until:
            continue
        if _is_foreign(element) and not _is_referred_to(document, element):
            edits.append(document.removal(element))
            until = element.end
        elif element.name == "foreignObject":  # a page inside the drawing, which is drawn
            until = element.end
            used |= {_namespace(inner) for inner in document.elements if inner.name.startswith("{")}
        else:
            kept.append(element)
            if element.name.startswith("{"):
                used.add(_namespace(element))
    for element in kept:
        edits += _foreign_attributes(document, element, used)
    size = sum(edit.end - edit.start for edit in edits)
    return Detected({"bytes": size}, tuple(edits)) if size >= _WORTH_TELLING else None


def _namespace(element: Element) -> str:
    return element.name[1:].partition("}")[0]


def _is_foreign(element: Element) -> bool:
    return element.parent is not None and (element.name == "metadata" or element.name.startswith("{"))


def _is_referred_to(document: Document, element: Element) -> bool:
    """Whether the drawing may use something in there."""
    own = (one for one in document.within(element) if not one.name.startswith("{") and one.name != "metadata")
    return any("id" in one.attributes for one in own)


def _foreign_attributes(document: Document, element: Element, used: set[str]) -> list[Edit]:
    prefixes = {name[1:].partition("}")[0] for name in element.attributes if name.startswith("{")}
    declares = [one for one in document.written_attributes(element) if one.name.startswith("xmlns:")]
    if not declares and prefixes <= {XLINK, XML}:
        return []
    edits = []
    for one in document.written_attributes(element):
        prefix, _, local = one.name.partition(":")
        value = document.raw[one.value_start + 1 : one.end - 1].decode()
        if prefix == "xmlns" and local:
            if value not in used:
                edits.append(Edit(one.start, one.end))
        elif local and prefix != "xml" and f"{{{XLINK}}}{local}" not in element.attributes:
            edits.append(Edit(one.start, one.end))
    return edits

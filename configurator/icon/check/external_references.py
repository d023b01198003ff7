"""What a drawing takes from outside its file: as a background, an SVG loads nothing at all."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from html import unescape
from itertools import chain

from configurator.icon.check.finding import Detected, LoadFile, shortened
from configurator.icon.svg import file_kind
from configurator.icon.svg.svg_document import Document, Edit, Element, WrittenAttribute

_URL = r"url\(\s*(?P<quote>&quot;|&apos;|[\"']?)(?!\s*#|\s*data:)(?P<address>[^\"'()]*?)(?P=quote)\s*\)"
_IN_VALUE = re.compile(rf"{_URL}\s*(?P<rest>[^\s;,}}\"']*)")
_IMPORT = re.compile(
    r"@import\b(?!\s*(?:url\(\s*)?[\"']?\s*data:)(?:\"[^\"]*\"|'[^']*'|url\([^)]*\)|[^;}\"'])*;?",
    re.IGNORECASE,
)
_FONT = re.compile(r"@font-face\s*\{[^}]*\}", re.IGNORECASE)
_OWN_SHEET = re.compile(rb"href\s*=\s*[\"']\s*(?:data:|#)", re.IGNORECASE)
_NOT_IN_PAGE = re.compile(r"(?!\s*#|\s*data:)\s*\S", re.IGNORECASE)
_REMOVED = {"image", "use"}
"""Elements that draw nothing without what they refer to."""
_SCHEME = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")
_KINDS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif", "WebP": "webp", "AVIF": "avif"}
_STYLE_END = re.compile(rb"</[^<]*\Z")


def find_external_references(document: Document, load: LoadFile | None = None) -> Detected | None:
    """Find what is not in the file.

    Args:
        document: the document.
        load: gives the files that lie beside the drawing; these are put into it. All else is dropped.
    """
    names: list[str] = []
    edits: list[Edit] = []
    for target, _data, start, end in document.instructions:
        if target == "xml-stylesheet" and not _OWN_SHEET.search(document.raw, start, end):
            names.append(target)
            edits.append(Edit(start, end))
    for element in document.elements:
        found = (_references(document, element, load), _values(document, element), _sheet(document, element))
        for name, edit in chain.from_iterable(found):
            names.append(name)
            edits.append(edit)
    return Detected({"name": shortened(names[0]), "count": len(names)}, tuple(edits)) if edits else None


def addresses(document: Document) -> list[str]:
    """Return the addresses of the pictures that may lie beside a drawing."""
    written = (one for image in document.named("image") for one in document.written_attributes(image))
    named = (_address(document, one) for one in written if _is_href(one))
    return [address for address in named if _NOT_IN_PAGE.match(address) and not _SCHEME.match(address)]


def _is_href(one: WrittenAttribute) -> bool:
    return one.name.rpartition(":")[2] == "href"


def _references(document: Document, element: Element, load: LoadFile | None) -> Iterator[tuple[str, Edit]]:
    """What an element shows or uses from elsewhere."""
    if element.name.rpartition("}")[2] == "a":  # nothing follows a link in a background
        return
    for one in document.written_attributes(element):
        is_source = one.name == "src" and element.name.startswith("{")
        address = _address(document, one)
        is_copy = element.name == "use" and address.lstrip().lower().startswith("data:")
        if not (_is_href(one) or is_source):
            continue
        if not (_NOT_IN_PAGE.match(address) or is_copy) or address.lower().lstrip().startswith("javascript:"):
            continue
        inlined = _inlined(address, load) if load and element.name == "image" else ""
        if inlined:
            yield address, Edit(one.value_start, one.end, f'"{inlined}"'.encode())
        elif element.name in _REMOVED:
            yield address, document.removal(element)
        else:
            yield address, Edit(one.start, one.end)


def _address(document: Document, one: WrittenAttribute) -> str:
    return unescape(document.raw[one.value_start + 1 : one.end - 1].decode())


def _inlined(address: str, load: LoadFile) -> str:
    """Return a file of the drawing's own folder as a Data URI, empty if it can't be read."""
    data = None if _SCHEME.match(address) else load(address)
    kind = file_kind.picture_format(data) if data else ""
    if data and kind in _KINDS:
        return f"data:image/{_KINDS[kind]};base64,{base64.b64encode(data).decode()}"
    return ""


def _values(document: Document, element: Element) -> Iterator[tuple[str, Edit]]:
    """What an element's properties refer to."""
    for one in document.written_attributes(element):
        value = document.raw[one.value_start : one.end].decode()
        if "url(" in value and (found := _IN_VALUE.search(value)):
            new = _IN_VALUE.sub(_instead, value)
            yield found["address"], Edit(one.value_start, one.end, new.encode())


def _sheet(document: Document, element: Element) -> Iterator[tuple[str, Edit]]:
    """What a style sheet refers to."""
    if element.name.rpartition("}")[2] != "style" or element.head_end == element.end:
        return
    whole = document.raw[element.head_end : element.end]
    end = _STYLE_END.search(whole)
    css = whole[: end.start() if end else len(whole)].decode()
    names = [found[0] for found in _IMPORT.finditer(css)]
    new = _IMPORT.sub("", css)
    new = _FONT.sub(lambda font: "" if _IN_VALUE.search(font[0]) else font[0], new)
    new = _IN_VALUE.sub(_instead, new)
    if new != css:
        names += [found["address"] for found in _IN_VALUE.finditer(css)]
        start = element.head_end
        yield (*names, "@font-face")[0], Edit(start, start + len(css.encode()), new.encode())


def _instead(found: re.Match[str]) -> str:
    """What a browser draws instead: the colour that is named for this case, or nothing."""
    return found["rest"] or "none"

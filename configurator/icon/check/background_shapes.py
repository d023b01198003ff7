"""The shapes of a drawing that may be a background behind the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from configurator.icon.css.declarations import declarations
from configurator.icon.svg import gate
from configurator.icon.svg.svg_document import Document, Edit, Element

_SHAPES = frozenset({"rect", "path", "polygon", "use", "image"})
_LEAVES = _SHAPES | {"circle", "ellipse", "line", "polyline", "text"}
_NOT_DRAWN = frozenset(
    {"defs", "clipPath", "mask", "pattern", "marker", "symbol", "linearGradient", "radialGradient", "filter"}
)
_STRUCTURAL = re.compile(r":(?:nth|first|last|only|empty)|[+~]")
"""Selectors that depend on an element's neighbours: removing one could change the picture."""
_MOST = 3
"""How many of the first shapes are tried: an invisible one may lie below the background."""


def without_background(svg: str) -> Iterator[str]:
    """Yield the documents that a drawing may be without its background; pictures tell which one it is.

    Args:
        svg: a document that the gate has admitted.
    """
    document = gate.read(svg)
    if any(_STRUCTURAL.search(element.text) for element in document.named("style")) or document.entities:
        return
    edits = [*_style_of_root(document), *map(document.removal, _lowest(document))]
    for edit in edits:
        yield document.edited([edit])


def _lowest(document: Document) -> Iterator[Element]:
    """Yield the shapes that are painted first, as far as they may be a background."""
    tried = 0
    until = 0
    for element in document.elements:
        if element.index < until:
            continue
        if element.name in _NOT_DRAWN:
            until = element.after
        elif element.name in _LEAVES:
            tried += 1
            identifier = element.attributes.get("id")
            is_used = identifier and f"#{identifier}".encode() in document.raw
            if element.name in _SHAPES and not is_used:
                yield element
            if tried == _MOST:
                return


def _style_of_root(document: Document) -> Iterator[Edit]:
    """Yield the edit that takes the background from the root's style: browsers paint it like a page's."""
    style = document.root.attributes.get("style", "")
    kept = [one for one in declarations(style) if not one.name.startswith("background")]
    if len(kept) < len(declarations(style)):
        text = ";".join(f"{one.name}:{one.text}{'!important' * one.is_important}" for one in kept)
        yield document.with_attribute(document.root, "style", text)

"""An invisible rectangle over the whole drawing: many programs leave one behind."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Detected
from configurator.icon.css.declarations import declarations
from configurator.icon.css.lengths import NUMBER
from configurator.icon.svg.svg_document import Document, Element

_NUMBER = re.compile(NUMBER)
_RECTANGLE = re.compile(
    rf"\s*[Mm]\s*(?P<x>{NUMBER})[\s,]*(?P<y>{NUMBER})\s*"
    rf"(?:h\s*(?P<w>{NUMBER})\s*v\s*(?P<h>{NUMBER})\s*[hH]\s*{NUMBER}"
    rf"|H\s*(?P<right>{NUMBER})\s*V\s*(?P<bottom>{NUMBER})\s*[hH]\s*{NUMBER})"
    rf"\s*(?:[vV]\s*{NUMBER}\s*)?[Zz]?\s*"
)
_NOTHING = {"none", "transparent"}
_ZERO = {"0", "0%", "0px"}
_PLAIN_PARENTS = {"svg", "g"}
_KEPT = ("id", "class", "clip-path", "mask", "filter", "transform")


def find_invisible_cover(document: Document) -> Detected | None:
    """Find an invisible full-size rectangle."""
    if any(element.name == "style" for element in document.elements):
        return None  # rules may colour it
    box = _box(document.root)
    if box is None:
        return None
    shapes = (element for element in document.named("rect", "path") if _covers(element, box))
    edits = tuple(document.removal(shape) for shape in shapes if _is_invisible(shape))
    return Detected(edits=edits) if edits else None


def _box(root: Element) -> tuple[float, ...] | None:
    """Left, top, right and bottom of what is shown."""
    numbers = [float(one) for one in _NUMBER.findall(root.attributes.get("viewBox", ""))]
    if len(numbers) != 4:
        return None
    x, y, width, height = numbers
    return x, y, x + width, y + height


def _covers(element: Element, box: tuple[float, ...]) -> bool:
    if any(name in element.attributes for name in _KEPT) or element.children:
        return False
    if any(
        above.name not in _PLAIN_PARENTS or "transform" in above.attributes
        for above in element.with_ancestors()
        if above is not element
    ):
        return False
    edges = _edges(element)
    if not edges:
        return False
    return edges[0] <= box[0] and edges[1] <= box[1] and edges[2] >= box[2] and edges[3] >= box[3]


def _edges(element: Element) -> tuple[float, ...] | None:
    try:
        if element.name == "rect":
            x, y = float(element.attributes.get("x", 0)), float(element.attributes.get("y", 0))
            return x, y, x + float(element.attributes["width"]), y + float(element.attributes["height"])
        found = _RECTANGLE.fullmatch(element.attributes["d"]) if element.name == "path" else None
    except (KeyError, ValueError):
        return None
    if not found:
        return None
    x, y = float(found["x"]), float(found["y"])
    if found["w"]:
        return x, y, x + float(found["w"]), y + float(found["h"])
    return x, y, float(found["right"]), float(found["bottom"])


def _is_invisible(element: Element) -> bool:
    no_fill = _value(element, "fill", "black") in _NOTHING or _value(element, "fill-opacity", "1") in _ZERO
    no_line = _value(element, "stroke", "none") in _NOTHING or _value(element, "stroke-width", "1") in _ZERO
    hidden = _own(element, "opacity") == "0" or _own(element, "display") == "none"
    return hidden or (no_fill and no_line)


def _value(element: Element, name: str, default: str) -> str:
    """A property as it holds for an element."""
    return next(filter(None, (_own(one, name) for one in element.with_ancestors())), default)


def _own(element: Element, name: str) -> str:
    style = element.attributes.get("style", "")
    declared = {one.name: one.text for one in declarations(style)} if name in style else {}
    return (declared.get(name) or element.attributes.get(name, "")).strip().lower()

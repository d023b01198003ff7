"""How many dashes the strokes of a document have: each is drawn by itself."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from configurator.icon.css import declarations as css
from configurator.icon.css.lengths import NUMBER, PIXELS
from configurator.icon.css.selectors import Elements
from configurator.icon.plain import numbers, outlines
from configurator.icon.plain.figures import FIGURES, Viewport, outline
from configurator.icon.plain.reasons import NotPlainError
from configurator.icon.svg.svg_document import Document, Element

MOST = 1_000_000
"""Where counting ends."""

_NAME = "stroke-dasharray"
_PART = re.compile(rf"({NUMBER})(%|[a-z]*)", re.IGNORECASE)
_VARIABLE = re.compile(r"--[\w-]+\s*:([^;}<]*)")
_SIDE = 1000.0
"""Side of a picture whose size nobody knows."""
_TINY = 1e-9


def count(document: Document) -> dict[int, int]:
    """Return the number of dashes of each shape that may have any, by its place; it's never too small."""
    if _NAME.encode() not in document.raw:
        return {}
    box = numbers_of_box(document.root)
    viewport = Viewport(*box)
    shortest: dict[int, float] = {}
    for place, value in _declared(document):
        dash = _shortest(value, math.hypot(*box), document)
        for shape in _shapes_of(document, place) if dash else ():
            shortest[shape] = min(dash, shortest.get(shape, dash))
    return {shape: _dashes(document.elements[shape], dash, viewport) for shape, dash in shortest.items()}


def numbers_of_box(root: Element) -> tuple[float, float]:
    """Return the sides of a document's `viewBox`, or large ones."""
    try:
        box = numbers.view_box(root.attributes.get("viewBox", ""))
    except NotPlainError:
        box = None
    return (box[2], box[3]) if box else (_SIDE, _SIDE)


def _declared(document: Document) -> Iterator[tuple[int, str]]:
    """Yield each value of the property with the place of an element that it is for."""
    elements: Elements | None = None
    for element in document.elements:
        if value := element.attributes.get(_NAME):
            yield element.index, value
        if _NAME in element.attributes.get("style", ""):
            yield from (
                (element.index, one.text)
                for one in css.declarations(element.attributes["style"])
                if one.name == _NAME
            )
        if element.attributes.get("attributeName", "").strip() == _NAME:
            values = ";".join(element.attributes.get(name, "") for name in ("from", "to", "by", "values"))
            yield from ((_animated(document, element), value) for value in values.split(";"))
        if element.local_name == "style" and _NAME in element.text:
            elements = elements or Elements(document.elements)
            yield from _of_sheet(element.text, elements)


def _animated(document: Document, animation: Element) -> int:
    """Return the place of the element that an animation changes: the root if it may be any."""
    return animation.parent.index if animation.parent and not animation.href else document.root.index


def _of_sheet(sheet: str, elements: Elements) -> Iterator[tuple[int, str]]:
    for rule in css.rules(sheet):
        values = [one.text for one in rule.declarations if one.name == _NAME]
        for places in elements.chosen(rule.selectors) if values else ():
            yield from ((place, value) for place in places for value in values)


def _shortest(value: str, diagonal: float, document: Document) -> float:
    """Return the mean length of a dash with its gap or without; 0 where the line is solid."""
    if "var(" in value:
        texts = _VARIABLE.findall(document.raw.decode())
        return min(
            filter(None, (_shortest(text, diagonal, document) for text in texts if "var(" not in text)),
            default=0.0,
        )
    lengths: list[float] = []
    for number, unit in _PART.findall(value):
        scale = diagonal / 100 if unit == "%" else PIXELS.get(unit.lower(), 1.0)
        length = abs(float(number)) * scale
        if math.isfinite(length):
            lengths.append(length)
    if "(" in value:  # a calculation: nobody knows, but it's hardly less than this
        return min(lengths, default=0.0) / max([1.0, *lengths])
    return sum(lengths) / len(lengths) if sum(lengths) else 0.0


def _shapes_of(document: Document, place: int) -> Iterator[int]:
    """Yield the places of the shapes that an element may give its property to, copies included."""
    within = document.within(document.elements[place])
    if any(element.name == "use" for element in within):
        within = document.elements
    yield from (element.index for element in within if element.name in FIGURES)


def _dashes(element: Element, dash: float, viewport: Viewport) -> int:
    try:
        given = numbers.attribute_length(element.attributes.get("pathLength", "0").strip() or "0")
        length = (
            given.value
            if given and given.value > 0
            else _length(outline(element.name, element.attributes, viewport))
        )
    except NotPlainError:
        return MOST
    return min(MOST, int(length / max(dash, _TINY)))


def _length(segments: list[outlines.Segment]) -> float:
    """Return how long an outline is at most."""
    found, here, start = 0.0, 0j, 0j
    for kind, points in segments:
        if kind == "M":
            here = start = points[0]
        for point in points if kind != "Z" else (start,):
            found += abs(point - here)
            here = point
    return found

"""How many dashes the strokes of a document have: each is drawn by itself."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

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
    return {
        shape.index: _dashes(shape, dash, viewport)
        for shape, dash in _shortest_of_shapes(document, _own(document, math.hypot(*box)))
    }


def numbers_of_box(root: Element) -> tuple[float, float]:
    """Return the sides of a document's `viewBox`, or large ones."""
    try:
        box = numbers.view_box(root.attributes.get("viewBox", ""))
    except NotPlainError:
        box = None
    return (box[2], box[3]) if box else (_SIDE, _SIDE)


def _own(document: Document, diagonal: float) -> dict[int, float]:
    """Return the shortest dash that an element is given, by its place."""
    lengths = _Lengths(document, diagonal)
    given: dict[int, tuple[Sequence[int], float]] = {}  # thousands of rules may be for the same elements
    for places, value in _declared(document):
        if dash := lengths.shortest(value):
            given[id(places)] = places, min(dash, given.get(id(places), (places, dash))[1])
    own: dict[int, float] = {}
    for places, dash in given.values():
        for place in places:
            own[place] = min(dash, own.get(place, dash))
    return own


def _shortest_of_shapes(document: Document, own: Mapping[int, float]) -> Iterator[tuple[Element, float]]:
    """Yield the shapes that may have dashes, those of the places of their copies too, with the shortest."""
    uses = [element.index for element in document.elements if element.name == "use"]

    def copies(element: Element) -> bool:
        return bisect_left(uses, element.index) < bisect_left(uses, element.after)

    everywhere = [dash for place, dash in own.items() if copies(document.elements[place])]
    in_force = {-1: min(everywhere, default=math.inf)}
    for element in document.elements:
        above = in_force[element.parent.index if element.parent else -1]
        in_force[element.index] = dash = min(above, own.get(element.index, math.inf))
        if element.name in FIGURES and dash < math.inf:
            yield element, dash


def _declared(document: Document) -> Iterator[tuple[Sequence[int], str]]:
    """Yield each value of the property with the places of the elements that it is for."""
    elements: Elements | None = None
    for element in document.elements:
        if value := element.attributes.get(_NAME):
            yield (element.index,), value
        if _NAME in element.attributes.get("style", ""):
            yield from (
                ((element.index,), one.text)
                for one in css.declarations(element.attributes["style"])
                if one.name == _NAME
            )
        if element.attributes.get("attributeName", "").strip() == _NAME:
            values = ";".join(element.attributes.get(name, "") for name in ("from", "to", "by", "values"))
            yield from (((_animated(document, element),), value) for value in values.split(";"))
        if element.local_name == "style" and _NAME in element.text:
            elements = elements or Elements(document.elements)
            yield from _of_sheet(element.text, elements)


def _animated(document: Document, animation: Element) -> int:
    """Return the place of the element that an animation changes: the root if it may be any."""
    return animation.parent.index if animation.parent and not animation.href else document.root.index


def _of_sheet(sheet: str, elements: Elements) -> Iterator[tuple[Sequence[int], str]]:
    for rule in css.rules(sheet):
        values = [one.text for one in rule.declarations if one.name == _NAME]
        for places in elements.chosen(rule.selectors) if values else ():
            yield from ((places, value) for value in values)


class _Lengths:
    """What the values of the property mean in a document."""

    def __init__(self, document: Document, diagonal: float) -> None:
        self._document = document
        self._diagonal = diagonal
        self._known: dict[str, float] = {}

    def shortest(self, value: str) -> float:
        """Return the mean length of a dash with its gap or without; 0 where the line is solid."""
        if "var(" in value:
            return self._of_variables
        if value not in self._known:
            self._known[value] = self._read(value)
        return self._known[value]

    @cached_property
    def _of_variables(self) -> float:
        """The shortest that any variable may stand for."""
        texts = _VARIABLE.findall(self._document.raw.decode())
        known = (self.shortest(text) for text in texts if "var(" not in text)
        return min(filter(None, known), default=0.0)

    def _read(self, value: str) -> float:
        lengths: list[float] = []
        for number, unit in _PART.findall(value):
            scale = self._diagonal / 100 if unit == "%" else PIXELS.get(unit.lower(), 1.0)
            length = abs(float(number)) * scale
            if math.isfinite(length):
                lengths.append(length)
        if "(" in value:  # a calculation: nobody knows, but it's hardly less than this
            return min(lengths, default=0.0) / max([1.0, *lengths])
        return sum(lengths) / len(lengths) if sum(lengths) else 0.0


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

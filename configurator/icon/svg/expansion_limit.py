"""How much a document grows when its `<use>`, patterns, masks, filters and nested SVGs are followed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate

from configurator.icon.svg import dashes, filter_graphs, nested_drawings
from configurator.icon.svg.references import INHERITED, Reference, References, TooMuchError
from configurator.icon.svg.refusal import SvgRefused, place_of
from configurator.icon.svg.svg_document import Document, Element

MAX_REPEATED = 25_000
"""Most elements that references may repeat; Chromium needs about half a second for these."""
MAX_LEVELS = 150
"""Most repetitions inside repetitions: such a chain repeats more than the other limit allows."""
MAX_NESTED = 5
"""Most SVGs one inside another."""

_AT_EACH_POINT = {"marker", "marker-mid"}
"""Properties whose target is drawn at each point of a path."""
# What takes as long to draw as an element, measured in Chromium.
_DASHES = 2
_LETTERS = 10
_CHARACTERS_OF_A_PATH = 80
_LEAST_DASHES = 100
_TEXTS = {"text", "tspan", "textPath"}


def check(document: Document, read_nested: Callable[[str], Document | None], level: int = 0) -> int:
    """Refuse a document that grows too much; return by how many elements it grows.

    Args:
        document: the document.
        read_nested: returns an SVG inside it, None if no browser draws that one.
        level: in how many documents this one is.

    Raises:
        SvgRefused: SVG_USE_BOMB, at the element with which it is too much.
    """
    try:
        extra = _extra(document, read_nested, level)
        references = References(document)
        found = references.sorted()
        return sum(extra.values()) + (_Growth(document, references, found, extra).of(0) if found else 0)
    except TooMuchError as error:
        at = document.elements[error.place].start
        raise SvgRefused("SVG_USE_BOMB", *place_of(document.raw, at)) from None


def _extra(document: Document, read_nested: Callable[[str], Document | None], level: int) -> dict[int, int]:
    """Return how many more elements than one an element is worth, by its place."""
    extra: dict[int, int] = {}
    for place, number in dashes.count(document).items():
        if number > _LEAST_DASHES:
            extra[place] = number // _DASHES
    for place, text in nested_drawings.find(document):
        if level >= MAX_NESTED:
            raise TooMuchError(place)
        try:
            if nested := read_nested(text):
                growth = check(nested, read_nested, level + 1)
                extra[place] = extra.get(place, 0) + len(nested.elements) + growth
        except SvgRefused:
            raise TooMuchError(place) from None
        if sum(extra.values()) > MAX_REPEATED:
            break
    if sum(extra.values()) > MAX_REPEATED:
        raise TooMuchError(max(extra, key=lambda place: extra[place]))
    return extra


class _Growth:
    """How many elements the references of a document add."""

    def __init__(
        self, document: Document, references: References, found: list[Reference], extra: dict[int, int]
    ) -> None:
        self._elements = document.elements
        self._references = references
        self._found = found
        self._points = [0, *accumulate(map(_most_points, document.elements))]
        weights = (_weight(element) + extra.get(element.index, 0) for element in document.elements)
        self._weights = [0, *accumulate(weights)]
        self._known: dict[int, int] = {}

    def of(self, place: int, level: int = 0) -> int:
        """Return how many elements the references inside an element add.

        Raises:
            TooMuchError: more than MAX_REPEATED.
        """
        if place in self._known:
            return self._known[place]
        self._known[place] = 0  # while it is being followed: browsers don't draw circles
        added = 0
        first = bisect_left(self._found, (place,))
        last = bisect_left(self._found, (self._elements[place].after,))
        for reference in self._found[first:last]:
            added += 1
            if self._references.is_drawn_again(reference.target):
                if level >= MAX_LEVELS:
                    raise TooMuchError(reference.place)
                target = self._references.targets[reference.target]
                own = self._weights[self._elements[target].after] - self._weights[target]
                added += (own + self.of(target, level + 1)) * self._times(reference)
            if added > MAX_REPEATED:
                raise TooMuchError(reference.place)
        self._known[place] = added
        return added

    def _times(self, reference: Reference) -> int:
        """Return how often a reference is drawn, at most."""
        first, last = reference.place, self._elements[reference.place].after
        if reference.by in _AT_EACH_POINT:
            return self._points[last] - self._points[first]
        return last - first if reference.by.startswith(INHERITED) else 1


def _most_points(element: Element) -> int:
    """Return a number that the points of a path can't exceed: each takes two characters or more."""
    return max(1, len(_outline(element)) // 2)


def _outline(element: Element) -> str:
    return element.attributes.get("d", "") or element.attributes.get("points", "")


def _weight(element: Element) -> int:
    """Return how many elements one is worth where it's drawn once more."""
    letters = len(element.text) // _LETTERS if element.name in _TEXTS else 0
    graph = filter_graphs.drawings(element) if element.name == "filter" else 0
    return 1 + letters + graph + len(_outline(element)) // _CHARACTERS_OF_A_PATH

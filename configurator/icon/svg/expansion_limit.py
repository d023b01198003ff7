"""How much a document grows when its `<use>`, patterns, masks, markers and clip paths are followed."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from configurator.icon.svg.references import INHERITED, Reference, References, TooMuchError
from configurator.icon.svg.refusal import SvgRefused, place_of
from configurator.icon.svg.svg_document import Document, Element

MAX_REPEATED = 25_000
"""Most elements that references may repeat; Chromium needs about half a second for these."""
MAX_LEVELS = 150
"""Most repetitions inside repetitions: such a chain repeats more than the other limit allows."""

_AT_EACH_POINT = {"marker", "marker-mid"}
"""Properties whose target is drawn at each point of a path."""


def check(document: Document) -> None:
    """Refuse a document that grows too much.

    Raises:
        SvgRefused: SVG_USE_BOMB, at the element with which it is too much.
    """
    try:
        references = References(document)
        if found := references.sorted():
            _Growth(document, references, found).of(0)
    except TooMuchError as error:
        at = document.elements[error.place].start
        raise SvgRefused("SVG_USE_BOMB", *place_of(document.raw, at)) from None


class _Growth:
    """How many elements the references of a document add."""

    def __init__(self, document: Document, references: References, found: list[Reference]) -> None:
        self._elements = document.elements
        self._references = references
        self._found = found
        self._points = [0, *accumulate(map(_most_points, document.elements))]
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
                once = self._elements[target].after - target + self.of(target, level + 1)
                added += once * self._times(reference)
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
    written = element.attributes.get("d", "") or element.attributes.get("points", "")
    return max(1, len(written) // 2)

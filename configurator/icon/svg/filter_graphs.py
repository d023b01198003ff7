"""How much a filter draws: each use of a result draws all of it again."""

from __future__ import annotations

from configurator.icon.svg.svg_document import Element

MOST = 1_000_000
"""Where counting ends."""


def drawings(filter_element: Element) -> int:
    """Return how many primitives a filter draws when each result is drawn for every primitive that takes it.

    Chromium takes about half a second for 8,000.
    """
    known: dict[str, int] = {}
    last = most = 0
    for primitive in filter_element.children:
        if not primitive.name.startswith("fe"):
            continue
        takers = [one for one in primitive.children if one.name == "feMergeNode"] or [primitive]
        taken = [taker.attributes.get("in", "") for taker in takers]
        if "in2" in primitive.attributes:
            taken.append(primitive.attributes["in2"])
        last = min(MOST, 1 + sum(known.get(name.strip(), 0) if name.strip() else last for name in taken))
        if result := primitive.attributes.get("result", "").strip():
            known[result] = last
        most = max(most, last)
    return most

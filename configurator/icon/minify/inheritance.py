"""What an element inherits, as far as it can be told."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.icon.minify.properties import INHERITED
from configurator.icon.minify.tree import Node

UNKNOWN = "?"
"""The value of a property that nobody can tell, as no property has it."""
ANYTHING: Mapping[str, str] = dict.fromkeys(INHERITED, UNKNOWN)


def inherited(node: Node, above: Mapping[str, str], copied: set[str]) -> dict[str, str]:
    """Return the inherited properties that hold for an element's content.

    Args:
        node: the element.
        above: what holds for the content of its parent.
        copied: the IDs of elements that `<use>` draws, which then inherit from there.
    """
    if node.tag == "symbol" or node.attributes.get("id") in copied:
        above = ANYTHING
    own = {name: value for name, value in node.attributes.items() if name in INHERITED}
    return {**above, **own, **{name: UNKNOWN for name in node.opaque if name in INHERITED}}


def has_markers(properties: Mapping[str, str]) -> bool:
    """Whether a shape may have markers at its points."""
    return any(properties[f"marker-{part}"] != "none" for part in ("start", "mid", "end"))

"""A rectangle over the whole drawing that is not seen: many programs leave one behind."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Found
from configurator.icon.css.color import NUMBER
from configurator.icon.svg.markup import Markup, Tag

_NUMBER = re.compile(NUMBER)
_RECTANGLE = re.compile(
    rf"\s*[Mm]\s*(?P<x>{NUMBER})[\s,]*(?P<y>{NUMBER})\s*"
    rf"(?:h\s*(?P<w>{NUMBER})\s*v\s*(?P<h>{NUMBER})\s*[hH]\s*{NUMBER}"
    rf"|H\s*(?P<right>{NUMBER})\s*V\s*(?P<bottom>{NUMBER})\s*[hH]\s*{NUMBER})"
    rf"\s*(?:[vV]\s*{NUMBER}\s*)?[Zz]?\s*"
)
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_NOTHING = {"none", "transparent"}
_PLAIN_PARENTS = {"svg", "g"}
_KEPT = ("id", "class", "clip-path", "mask", "filter", "transform")


def cover(markup: Markup) -> Found | None:
    """Find a full-size rectangle that is not seen."""
    if any(tag.name == "style" for tag in markup.tags):
        return None  # rules may colour it
    box = _box(markup.root)
    edits = [markup.removed(tag) for tag in markup.tags if box and _covers(tag, box) and _is_unseen(tag)]
    return Found(edits=tuple(edits)) if edits else None


def _box(root: Tag) -> tuple[float, ...] | None:
    """Left, top, right and bottom of what is shown."""
    numbers = [float(one) for one in _NUMBER.findall(root.attributes.get("viewBox", ""))]
    if len(numbers) != 4:
        return None
    x, y, width, height = numbers
    return x, y, x + width, y + height


def _covers(tag: Tag, box: tuple[float, ...]) -> bool:
    if any(name in tag.attributes for name in _KEPT) or tag.children:
        return False
    if any(
        above.name not in _PLAIN_PARENTS or "transform" in above.attributes
        for above in tag.above()
        if above is not tag
    ):
        return False
    edges = _edges(tag)
    if not edges:
        return False
    return edges[0] <= box[0] and edges[1] <= box[1] and edges[2] >= box[2] and edges[3] >= box[3]


def _edges(tag: Tag) -> tuple[float, ...] | None:
    try:
        if tag.name == "rect":
            x, y = float(tag.attributes.get("x", 0)), float(tag.attributes.get("y", 0))
            return x, y, x + float(tag.attributes["width"]), y + float(tag.attributes["height"])
        found = _RECTANGLE.fullmatch(tag.attributes["d"]) if tag.name == "path" else None
    except (KeyError, ValueError):
        return None
    if not found:
        return None
    x, y = float(found["x"]), float(found["y"])
    if found["w"]:
        return x, y, x + float(found["w"]), y + float(found["h"])
    return x, y, float(found["right"]), float(found["bottom"])


def _is_unseen(tag: Tag) -> bool:
    no_fill = _value(tag, "fill", "black") in _NOTHING or _value(tag, "fill-opacity", "1") in {"0", "0%"}
    no_line = _value(tag, "stroke", "none") in _NOTHING or _value(tag, "stroke-width", "1") in {"0", "0px"}
    hidden = _own(tag, "opacity") == "0" or _own(tag, "display") == "none"
    return hidden or (no_fill and no_line)


def _value(tag: Tag, name: str, default: str) -> str:
    """A property as it holds for an element."""
    return next(filter(None, (_own(one, name) for one in tag.above())), default)


def _own(tag: Tag, name: str) -> str:
    declared = dict(_DECLARATION.findall(tag.attributes.get("style", "")))
    return str(declared.get(name) or tag.attributes.get(name, "")).strip().lower()

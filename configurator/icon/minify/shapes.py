"""Rectangles and lines as paths, paths without a transform, and neighbours that can be one path."""

from __future__ import annotations

import math
from collections.abc import Mapping

from configurator.icon.minify import id_references, path_data, value_grammar, values
from configurator.icon.minify.inheritance import UNKNOWN, has_markers, inherited
from configurator.icon.minify.number_spelling import FREE_DIGITS
from configurator.icon.minify.properties import INHERITED
from configurator.icon.minify.tree import Node

_OWN = {"id", "style", "class", "filter", "mask", "clip-path", "transform", "pathLength", "vector-effect"}
"""What keeps a path from being one with its neighbour."""
_PARTS = {
    "rect": ("x", "y", "width", "height", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}


def to_paths(root: Node) -> None:
    """Turn shapes into paths if that is shorter; their numbers must be shortened already."""
    _to_paths(root, INHERITED, id_references.copied(root))


def _to_paths(node: Node, above: Mapping[str, str], copied: set[str]) -> None:
    here = inherited(node, above, copied)
    data = "" if has_markers(here) else _data(node)  # paths have them where rectangles have none
    if data:
        left = {name: value for name, value in node.attributes.items() if name not in _PARTS[node.tag]}
        made = {**left, "d": values.shortest_path(data, FREE_DIGITS, path_data.Role(is_stroked=True))}
        if _length("path", made) < _length(node.tag, node.attributes):
            node.tag, node.attributes = "path", made
    for child in node.elements():
        _to_paths(child, here, copied)


def _length(tag: str, attributes: dict[str, str]) -> int:
    """Bytes of an element without children in a Data URI, nearly."""
    return len(tag) + sum(len(name) + len(value) + 10 for name, value in attributes.items())


def _data(node: Node) -> str:
    """Return the path of a shape, empty if it should stay as it is."""
    parts = {name: node.attributes.get(name, "0") for name in _PARTS.get(node.tag, ())}
    if node.children:
        return ""
    if "points" in parts:
        numbers = value_grammar.numbers_of(parts["points"]) or []
        whole = len(numbers) >= 4 and len(numbers) % 2 == 0
        return f"M{' '.join(map(repr, numbers))}{'z' if node.tag == 'polygon' else ''}" if whole else ""
    if not parts or not all(map(value_grammar.is_number, parts.values())):
        return ""
    if node.tag == "line":
        return "M{x1} {y1}L{x2} {y2}".format_map(parts)
    width, height, rx, ry = (float(parts[name]) for name in ("width", "height", "rx", "ry"))
    is_plain = width > 0 and height > 0 and not rx and not ry
    return "M{x} {y}h{width}v{height}H{x}z".format_map(parts) if is_plain else ""


def merge(root: Node) -> None:
    """Make one path of neighbours that say the same and do not touch."""
    _merge(root, INHERITED, id_references.copied(root))


def _merge(node: Node, above: Mapping[str, str], copied: set[str]) -> None:
    here = inherited(node, above, copied)
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, Node):
            _merge(child, here, copied)
            before = kept[-1] if kept else None
            if isinstance(before, Node) and _are_one(before, child, here):
                before.attributes["d"] += child.attributes["d"]
                continue
        kept.append(child)
    if node.tag not in {"clipPath", "switch"}:
        node.children = kept


def _are_one(one: Node, other: Node, above: Mapping[str, str]) -> bool:
    if one.tag != "path" or other.tag != "path" or one.children or other.children:
        return False
    if {**one.attributes, "d": ""} != {**other.attributes, "d": ""} or one.opaque or other.opaque:
        return False
    if not other.attributes.get("d", "").startswith("M") or _OWN & one.attributes.keys():
        return False
    holds = inherited(one, above, set())
    # The measure of a gradient is what it fills, and a marker sits at the ends of a path.
    if has_markers(holds) or any(holds[name].startswith(("url(", UNKNOWN)) for name in ("fill", "stroke")):
        return False
    box, box2 = _box(one.attributes["d"]), _box(other.attributes["d"])
    if box is None or box2 is None:
        return False
    (left, top, right, bottom), (left2, top2, right2, bottom2) = box, box2
    reach = _reach(holds)
    return right + reach < left2 or right2 + reach < left or bottom + reach < top2 or bottom2 + reach < top


def _reach(holds: Mapping[str, str]) -> float:
    """How far strokes may reach beyond two paths together, long corners included."""
    if holds["stroke"] == "none":
        return 0.0
    width, limit = holds["stroke-width"], holds["stroke-miterlimit"]
    if not (value_grammar.is_number(width) and value_grammar.is_number(limit)):
        return math.inf
    return float(width) * max(2.0, float(limit))


def _box(data: str) -> tuple[float, float, float, float] | None:
    """Return a rectangle around a path, never too small; None if it has arcs."""
    segments = path_data.read(data)
    if not segments:
        return None
    xs: list[float] = []
    ys: list[float] = []
    for segment in segments:
        spread = 2 * max(segment.values[:2]) if segment.kind == "A" else 0.0
        points = segment.values[5:] if segment.kind == "A" else segment.values
        for x, y in zip(points[::2], points[1::2], strict=True):
            xs += [x - spread, x + spread]
            ys += [y - spread, y + spread]
    return min(xs), min(ys), max(xs), max(ys)

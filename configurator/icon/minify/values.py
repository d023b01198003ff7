"""Numbers, colours and transforms of a document, each as short as it can be written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.minify import color_spelling, id_references, path_data, transforms, value_grammar
from configurator.icon.minify.grid import Grid
from configurator.icon.minify.inheritance import ANYTHING, has_markers, inherited
from configurator.icon.minify.number_spelling import FREE_DIGITS, joined, rounded, significant
from configurator.icon.minify.path_data import Role
from configurator.icon.minify.path_writing import Writer
from configurator.icon.minify.properties import COLORS, FRACTIONS, INHERITED, LENGTHS, REFERRED
from configurator.icon.minify.tree import Node

_WHOLE = {"meet", "xMinYMin", "xMidYMin", "xMaxYMin", "xMinYMid", "xMidYMid", "xMaxYMid", "xMinYMax",
          "xMidYMax", "xMaxYMax"}  # fmt: skip
"""Last words of a preserveAspectRatio that lets the whole picture be seen."""
_TRANSFORMS = {"transform", "gradientTransform", "patternTransform"}
_ROWS = {"preserveAspectRatio", "viewBox", "points", "stroke-dasharray"}
_CRISP = {"crispedges", "optimizespeed"}
"""Renderings in which an edge that moves by a hair may fill another row of pixels."""
_UNITLESS = FRACTIONS | {"stroke-miterlimit"}


class Doubts(NamedTuple):
    """What something beside the attributes may change, a style sheet or an animation.

    Attributes:
        stroke: whether anything may get a stroke or markers.
        color: whether the current colour may change.
        shape: whether the data of paths may change, which must keep its commands then.
        transform: whether transforms may change, which must keep their functions then.
    """

    stroke: bool = False
    color: bool = False
    shape: bool = False
    transform: bool = False


class _Extras(NamedTuple):
    """What holds for the whole document.

    Attributes:
        copied: the IDs of what `<use>` draws.
        largest: how much larger than the root something may be drawn by transforms.
        is_black: whether the current colour is black everywhere.
        is_measured: whether the size of a shape may matter.
        doubts: what may change.
    """

    copied: set[str]
    largest: float
    is_black: bool
    is_measured: bool
    doubts: Doubts


def shorten(root: Node, digits: int, doubts: Doubts) -> None:
    """Shorten every value of a document that is known to be valid.

    Args:
        root: the document.
        digits: decimals beyond those that can be seen.
        doubts: what something beside the attributes may change.
    """
    has_color = any("color" in node.attributes or "color" in node.opaque for node in root.walk())
    extras = _Extras(
        id_references.copied(root),
        transforms.largest_scale(root),
        is_black=not (has_color or doubts.color),
        is_measured=any(node.tag in REFERRED for node in root.walk()),
        doubts=doubts,
    )
    is_crisp = any(node.attributes.get("shape-rendering", "").lower() in _CRISP for node in root.walk())
    grid = Grid(extent_of(root), more=FREE_DIGITS if is_crisp else digits)
    _shorten(root, grid, ANYTHING if doubts.stroke else INHERITED, extras, is_root=True)


def extent_of(root: Node) -> float:
    """Return the side of a picture in its own units, by which it may be stretched; 0 if it has none."""
    box = value_grammar.box_of(root.attributes.get("viewBox", ""))
    if box:
        fit = root.attributes.get("preserveAspectRatio", "").split() or ["meet"]
        is_whole = fit[-1] in _WHOLE
        return max(box[2:]) if is_whole else min(box[2:])
    if "viewBox" in root.attributes:
        return 0.0
    sides = [root.attributes.get(name, "").removesuffix("px") for name in ("width", "height")]
    return max(map(float, sides)) if all(map(value_grammar.is_number, sides)) else 0.0


def _shorten(
    node: Node, grid: Grid, above: Mapping[str, str], extras: _Extras, *, is_root: bool = False
) -> None:
    attributes = node.attributes
    outer = grid
    grid = _grid_inside(node, grid, extras, is_root=is_root)
    here = inherited(node, above, extras.copied)
    for name, value in list(attributes.items()):
        if name not in node.opaque:
            attributes[name] = _value(node, name, value, outer if name == "transform" else grid, extras)
    for name in ("transform", "preserveAspectRatio"):
        if not attributes.get(name, "kept"):
            del attributes[name]
    if node.tag == "path" and "d" in attributes and not extras.doubts.shape:
        role = Role(
            is_stroked=here["stroke"] != "none" or "id" in attributes or "style" in attributes,
            is_marked=has_markers(here),
            is_measured=extras.is_measured,
        )
        is_dashed = here["stroke-dasharray"] != "none"  # whose dashes begin where the line before them ends
        digits = max(grid.digits, FREE_DIGITS) if is_dashed else grid.digits
        attributes["d"] = shortest_path(attributes["d"], digits, role)
    for child in node.elements():
        _shorten(child, grid, here, extras)


def _grid_inside(node: Node, grid: Grid, extras: _Extras, *, is_root: bool) -> Grid:
    attributes = node.attributes
    if "transform" in attributes:
        scale = transforms.scale_of(attributes["transform"])
        grid = grid._replace(extent=0.0) if scale is None else grid._replace(scale=grid.scale * scale)
    if node.tag in REFERRED or node.tag == "defs":
        is_box = attributes.get("clipPathUnits") == "objectBoundingBox"
        fine = 3 if is_box or node.tag not in {"defs", "clipPath"} else 1
        grid = grid._replace(scale=extras.largest, fine=max(grid.fine, fine))
    elif attributes.get("id") in extras.copied:
        grid = grid._replace(scale=extras.largest)
    if not is_root and ("viewBox" in attributes or node.tag == "svg"):
        grid = grid._replace(extent=0.0)  # it has a scale of its own
    return grid


def _value(node: Node, name: str, value: str, grid: Grid, extras: _Extras) -> str:
    if name in COLORS:
        short = color_spelling.shortest(value)
        return "black" if short.lower() == "currentcolor" and extras.is_black else short
    if name in value_grammar.KEYWORDS:
        return value.lower()
    if name in LENGTHS or name in FRACTIONS:
        return _length(node, name, value, grid)
    if name in _TRANSFORMS and not extras.doubts.transform:
        return transforms.shortest(value, grid if name == "transform" else grid.finer(2))
    if name in _ROWS and "pathLength" not in node.attributes:
        return _row(name, value, grid)
    return value


def _row(name: str, value: str, grid: Grid) -> str:
    """Words or numbers in a row; those of dashes add up along a path."""
    if name == "preserveAspectRatio":
        return "" if value.split() in (["xMidYMid"], ["xMidYMid", "meet"]) else value
    if name == "viewBox":
        box = value_grammar.box_of(value)
        return ",".join(significant(number, 9) for number in box) if box else value
    numbers = value_grammar.numbers_of(value)
    if numbers is None:
        return value
    if name == "points":
        return joined([rounded(number, grid.digits) for number in numbers])
    return ",".join(rounded(number, grid.finer(2).digits) for number in numbers)


def _length(node: Node, name: str, value: str, grid: Grid) -> str:
    """A length or a fraction; what has another unit stays as it is."""
    value = value.strip(value_grammar.SPACES)
    number, is_percent = value.removesuffix("%"), value.endswith("%")
    if name not in _UNITLESS and not is_percent:
        number = number.removesuffix("px")
    if not value_grammar.is_number(number):
        return value
    if is_percent:
        return f"{rounded(float(number), min(FREE_DIGITS, 2 + grid.more))}%"
    return rounded(float(number), _digits(node, name, grid))


def _digits(node: Node, name: str, grid: Grid) -> int:
    """Decimals of a length or a fraction."""
    if name in FRACTIONS:
        return min(FREE_DIGITS, 3 + grid.more)
    if name in {"stroke-miterlimit", "stroke-dashoffset"} or (
        node.tag == "svg" and name in {"width", "height"}
    ):
        return FREE_DIGITS
    fine = node.tag in {"linearGradient", "radialGradient", "filter"} or node.tag.startswith("fe")
    return max(grid.digits, 4) if fine else grid.digits


def shortest_path(data: str, digits: int, role: Role) -> str:
    """Return path data in its shortest spelling; what holds a mistake stays as it is."""
    segments = path_data.read(data)
    if segments is None:
        return data.strip(value_grammar.SPACES)
    return Writer(digits).write(path_data.on_grid(segments, digits, role))

"""Numbers, colours and transforms of a document, each as short as it can be written."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from configurator.icon.minify import color_spelling, path_data
from configurator.icon.minify.number_spelling import NUMBER, digits_for, joined, rounded, significant
from configurator.icon.minify.path_writing import Writer
from configurator.icon.minify.properties import COLORS, FRACTIONS, INHERITED, LENGTHS, REFERRED
from configurator.icon.minify.tree import Node

_PIXELS = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:px)?")
_FUNCTION = re.compile(r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)\s*")
_FREE = 8
"""Decimals of something that may be drawn in any size."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Grid(NamedTuple):
    """How exact coordinates must be.

    Attributes:
        extent: the picture's longer side in units of the root; 0 where nobody knows.
        scale: how much larger the units here are drawn than those of the root.
        more: decimals on top, inside definitions.
    """

    extent: float
    scale: float = 1.0
    more: int = 0

    @property
    def digits(self) -> int:
        """Decimals of a coordinate."""
        return min(_FREE, digits_for(self.extent, self.scale) + self.more)


def extent_of(root: Node) -> float:
    """Return the longer side of a picture in its own units, 0 if it has none."""
    box = [float(number) for number in NUMBER.findall(root.attributes.get("viewBox", ""))]
    if len(box) == 4:
        return max(box[2], box[3])
    sides = [_PIXELS.fullmatch(root.attributes.get(name, "")) for name in ("width", "height")]
    return max(float(side[1]) for side in sides if side) if all(sides) else 0.0


def shorten(root: Node, *, is_styled: bool = False) -> None:
    """Shorten every value of a document; `is_styled`: a style sheet may give anything a stroke."""
    extent = extent_of(root)
    largest = max((_scale(node.attributes.get("transform", "")) for node in root.walk()), default=1.0)
    black = not any("color" in node.attributes for node in root.walk())
    above = {**INHERITED, "stroke": "?"} if is_styled else INHERITED
    _shorten(root, Grid(extent), above, max(1.0, largest), is_black=black)


def _shorten(node: Node, grid: Grid, above: dict[str, str], largest: float, *, is_black: bool) -> None:
    attributes = node.attributes
    if "transform" in attributes:
        grid_above = grid
        grid = grid._replace(scale=grid.scale * _scale(attributes["transform"]))
        attributes["transform"] = transform(attributes["transform"], grid_above)
        if not attributes["transform"]:
            del attributes["transform"]
    if node.tag in REFERRED or node.tag == "defs":
        fine = (
            3
            if attributes.get("clipPathUnits") == "objectBoundingBox" or node.tag not in {"defs", "clipPath"}
            else 1
        )
        grid = Grid(grid.extent, largest, max(grid.more, fine))
    elif node.tag == "svg" and above.get(""):
        grid = grid._replace(extent=0.0)  # a picture in the picture has a scale of its own
    here = {**above, **{name: value for name, value in attributes.items() if name in INHERITED}, "": "inside"}
    for name, value in list(attributes.items()):
        if name == "transform":
            continue
        attributes[name] = _value(node, name, value, grid, is_black=is_black)
    if not attributes.get("preserveAspectRatio", "kept"):
        del attributes["preserveAspectRatio"]
    if node.tag == "path":
        marked = any(here[f"marker-{one}"] != "none" for one in ("start", "mid", "end"))
        stroked = here["stroke"] != "none" or marked or "style" in attributes or "id" in attributes
        attributes["d"] = shortest_path(attributes.get("d", ""), grid.digits, stroked=stroked)
    for child in node.elements():
        _shorten(child, grid, here, largest, is_black=is_black)


def _value(node: Node, name: str, value: str, grid: Grid, *, is_black: bool) -> str:
    if name in COLORS:
        short = color_spelling.shortest(value)
        return "black" if short.lower() == "currentcolor" and is_black else short
    if name in LENGTHS or name in FRACTIONS:
        return _length(value, _digits(node, name, grid))
    if name in {"gradientTransform", "patternTransform"}:
        return transform(value, grid._replace(more=grid.more + 2))
    if name == "preserveAspectRatio" and value.split() in (["xMidYMid"], ["xMidYMid", "meet"]):
        return ""
    if name in {"points", "viewBox", "stroke-dasharray"}:
        return _row(name, value, 4 if name == "viewBox" else grid.digits)
    return value


def _digits(node: Node, name: str, grid: Grid) -> int:
    """Decimals of a length or a fraction."""
    if name in FRACTIONS or (node.tag == "svg" and name in {"width", "height"}):
        return 3
    fine = node.tag in {"linearGradient", "radialGradient", "filter"} or node.tag.startswith("fe")
    return max(grid.digits, 4) if fine else grid.digits


def _row(name: str, value: str, digits: int) -> str:
    """Numbers in a row."""
    if not re.fullmatch(r"[-+\d.eE,\s]+", value):
        return value
    numbers = [rounded(float(number), digits) for number in NUMBER.findall(value)]
    return joined(numbers) if name == "points" else ",".join(numbers)


def _length(value: str, digits: int) -> str:
    found = _PIXELS.fullmatch(value.strip())
    if found:
        return rounded(float(found[1]), digits)
    percent = re.fullmatch(r"([+-]?[\d.]+)%", value.strip())
    return f"{rounded(float(percent[1]), 2)}%" if percent and percent[1].count(".") < 2 else value.strip()


def shortest_path(data: str, digits: int, *, stroked: bool) -> str:
    """Return path data in its shortest spelling; what holds a mistake stays as it is."""
    segments = path_data.read(data)
    if segments is None:
        return data.strip()
    return Writer(digits).write(path_data.on_grid(segments, digits, stroked=stroked))


def functions(text: str) -> list[tuple[str, list[float]]] | None:
    """Return the functions of a transform with their numbers; None if it has anything else."""
    found, at = [], 0
    while at < len(text):
        part = _FUNCTION.match(text, at)
        if not part:
            return None
        found.append((part[1], [float(number) for number in NUMBER.findall(part[2])]))
        at = part.end()
    return found


def matrix_of(name: str, numbers: list[float]) -> Matrix | None:
    """Return the matrix of one function of a transform, None if its numbers are too few or too many."""
    count = len(numbers)
    if name == "matrix" and count == 6:
        return tuple(numbers)  # type: ignore[return-value]
    if name == "translate" and count in {1, 2}:
        return (1, 0, 0, 1, numbers[0], numbers[1] if count == 2 else 0)
    if name == "scale" and count in {1, 2}:
        return (numbers[0], 0, 0, numbers[-1], 0, 0)
    if name == "rotate" and count in {1, 3}:
        turn = math.radians(numbers[0])
        cos, sin = math.cos(turn), math.sin(turn)
        x, y = numbers[1:] if count == 3 else (0, 0)
        return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
    if name in {"skewX", "skewY"} and count == 1:
        lean = math.tan(math.radians(numbers[0]))
        return (1, 0, lean, 1, 0, 0) if name == "skewX" else (1, lean, 0, 1, 0, 0)
    return None


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does `other` and then `one`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def matrix(text: str) -> Matrix | None:
    """Return the matrix of a transform, None if it isn't understood."""
    found = IDENTITY
    for name, numbers in functions(text) or [("", [])]:
        part = matrix_of(name, numbers)
        if part is None:
            return None
        found = times(found, part)
    return found


def _scale(text: str) -> float:
    """How much larger a transform draws at most."""
    found = matrix(text) if text else None
    if found is None:
        return 1.0
    a, b, c, d = found[:4]
    return max(math.hypot(a, b), math.hypot(c, d)) or 1.0


def transform(text: str, grid: Grid) -> str:
    """Return a transform in a short spelling; one that is not understood stays as it is."""
    whole = matrix(text)
    parts = functions(text)
    if whole is None or parts is None:
        return text.strip()
    spellings = ["".join(_function(name, numbers, grid) for name, numbers in parts)]
    a, b, c, d, e, f = whole
    if abs(b) < 1e-9 and abs(c) < 1e-9:
        move = _function("translate", [e, f], grid)
        size = _function("scale", [a] if abs(a - d) < 1e-9 else [a, d], grid)
        spellings.append(move + size)
    spellings.append(_function("matrix", list(whole), grid))
    return min(spellings, key=len)


def _function(name: str, numbers: list[float], grid: Grid) -> str:
    digits = min(_FREE, digits_for(grid.extent, grid.scale) + grid.more)
    if name == "translate":
        texts = [rounded(number, digits) for number in numbers]
        texts = texts[:1] if texts[1:] == ["0"] else texts
        return "" if texts in (["0"], ["0", "0"]) else f"translate({joined(texts)})"
    if name == "scale":
        texts = [significant(number, 6) for number in numbers]
        texts = texts[:1] if texts[1:] == texts[:1] else texts
        return "" if texts == ["1"] else f"scale({joined(texts)})"
    if name == "rotate":
        texts = [rounded(numbers[0], 3), *(rounded(number, digits + 1) for number in numbers[1:])]
        return "" if texts[0] == "0" else f"rotate({joined(texts)})"
    if name == "matrix":
        texts = [rounded(number, 6) for number in numbers[:4]] + [
            rounded(number, digits + 1) for number in numbers[4:]
        ]
        return f"matrix({joined(texts)})"
    return f"{name}({joined([significant(number, 6) for number in numbers])})"

"""The extent of a drawing whose file has no viewBox."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from configurator.icon.css.lengths import NUMBER
from configurator.icon.plain import outlines
from configurator.icon.plain.reasons import NotPlainError
from configurator.icon.svg.svg_document import Document, Element

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NUMBER = re.compile(NUMBER)
_NOT_DRAWN = {
    "defs", "clipPath", "mask", "pattern", "marker", "symbol", "linearGradient", "radialGradient", "filter",
    "style", "metadata", "title", "desc", "script",
}  # fmt: skip
_UNKNOWN = {"text", "use", "foreignObject", "switch"}
"""Elements whose extent can't be read from their numbers."""
_MOST_PATH = 60_000
"""Characters of all paths; what has more cannot be an icon."""
_FARTHEST = 1e9
"""Farther from its origin nothing is an icon."""
_WIDEST_MARGIN = 0.35
"""In parts of the drawing: a margin up to this on the left was meant to be on the right too."""


def draws_anything(document: Document) -> bool:
    """Whether a drawing draws anything."""
    return any(element.name not in _NOT_DRAWN | {"svg", "g"} for element in document.elements)


def view_box(document: Document) -> tuple[float, float, float, float] | None:
    """Return x, y, width and height of a viewBox around the whole drawing, None if they can't be known."""
    size = sum(len(element.attributes.get("d", "")) for element in document.elements)
    if size > _MOST_PATH or any(element.name in _UNKNOWN for element in document.elements):
        return None
    try:
        reached = list(_points(document.root))
    except NotPlainError:  # a path with numbers that no icon needs
        return None
    if not reached or not all(abs(number) <= _FARTHEST for point in reached for number in point):
        return None
    left, top = min(x for x, _ in reached), min(y for _, y in reached)
    right, bottom = max(x for x, _ in reached), max(y for _, y in reached)
    width, height = right - left, bottom - top
    if not (width > 0 and height > 0):
        return None
    margin = _WIDEST_MARGIN * max(width, height)
    if 0 <= left <= margin and 0 <= top <= margin:
        return 0, 0, _round(left + right), _round(top + bottom)
    x, y = math.floor(left * 100) / 100, math.floor(top * 100) / 100
    return x, y, _round(right - x), _round(bottom - y)


def _round(number: float) -> float:
    return math.ceil(number * 100 - 1e-6) / 100


def _points(root: Element) -> Iterator[tuple[float, float]]:
    """Yield points around everything that is drawn."""
    waiting = [(root, _SAME, 0.0)]
    while waiting:  # nesting may be deeper than calls can be
        element, outer, line = waiting.pop()
        if element.name in _NOT_DRAWN:
            continue
        matrix = _times(outer, matrix_of(element.attributes.get("transform", "")))
        line = _line(element, line)
        for point in _own_points(element):
            for reach in (line, -line) if line else (0.0,):
                x, y = point.real + reach, point.imag + reach
                yield matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]
        waiting += [(child, matrix, line) for child in element.children]


def _line(element: Element, outer: float) -> float:
    """Return half of the width of its line, 0 if it has none."""
    stroke = element.attributes.get("stroke", "" if outer else "none")
    if stroke == "none":
        return 0.0
    found = _NUMBER.match(element.attributes.get("stroke-width", ""))
    return float(found[0]) / 2 if found else outer or 0.5


def _own_points(element: Element) -> Iterator[complex]:
    def number(name: str) -> float:
        found = _NUMBER.match(element.attributes.get(name, "").strip())
        return float(found[0]) if found else 0.0

    if element.name == "path":
        yield from outlines.reached_points(outlines.of_path(element.attributes.get("d", "")))
    elif element.name in {"polygon", "polyline"}:
        numbers = [float(one) for one in _NUMBER.findall(element.attributes.get("points", ""))]
        yield from (complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=False))
    elif element.name == "line":
        yield from (complex(number("x1"), number("y1")), complex(number("x2"), number("y2")))
    elif element.name in {"circle", "ellipse"}:
        reach = complex(number("rx") or number("r"), number("ry") or number("r"))
        center = complex(number("cx"), number("cy"))
        yield from (center - reach, center + reach, center + reach.conjugate(), center - reach.conjugate())
    elif element.name in {"rect", "image"}:
        corner, size = complex(number("x"), number("y")), complex(number("width"), number("height"))
        yield from (corner, corner + size, corner + size.real, corner + 1j * size.imag)


def matrix_of(transform: str) -> Matrix:
    """Return what the functions of a `transform` attribute come to; what isn't one changes nothing."""
    matrix = _SAME
    for name, written in _TRANSFORM.findall(transform):
        numbers = [float(one) for one in _NUMBER.findall(written)]
        matrix = _times(matrix, _one(name, numbers or [0.0]))
    return matrix


def _one(name: str, numbers: list[float]) -> Matrix:
    first, second, third, *more = (*numbers, *[math.nan] * (6 - len(numbers)))
    angle = math.radians(first) if math.isfinite(first) else math.nan
    sin, cos, tan = math.sin(angle), math.cos(angle), math.tan(angle)
    x, y = (0.0, 0.0) if math.isnan(third) else (second, third)
    by_name: dict[str, Matrix] = {
        "translate": (1, 0, 0, 1, first, 0 if math.isnan(second) else second),
        "scale": (first, 0, 0, first if math.isnan(second) else second, 0, 0),
        "rotate": (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y),
        "skewX": (1, 0, tan, 1, 0, 0),
        "skewY": (1, tan, 0, 1, 0, 0),
        "matrix": (first, second, third, more[0], more[1], more[2]),
    }
    return by_name.get(name, _SAME)


def _times(one: Matrix, other: Matrix) -> Matrix:
    """First `other`, then `one`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)

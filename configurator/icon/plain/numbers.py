"""Numbers, lengths and transforms of SVG attributes, read as Chromium reads them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node

from configurator.icon.css.lengths import FONT_UNITS, PIXELS, Length
from configurator.icon.plain.reasons import NotPlainError, Reason

LARGEST = 1e6
"""Beyond this, browsers and renderers lose digits each in their own way."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

# https://www.w3.org/TR/SVG2/paths.html#PathDataBNF; Chromium refuses "2." and "2e".
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_CUT = re.compile(r"[eE][^xm]", re.DOTALL)
_WHOLE = re.compile(r"[+-]?[0-9]+")
_GAP = re.compile(r"[ \t\r\n\f]*(?:,[ \t\r\n\f]*)?")
_FUNCTION = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)[ \t\r\n\f]*\(([^()]*)\)")
_COUNTS = {"matrix": {6}, "translate": {1, 2}, "scale": {1, 2}, "rotate": {1, 3}, "skewX": {1}, "skewY": {1}}
_SPACE = " \t\r\n\f"


def number_at(text: str, at: int) -> tuple[float, int] | None:
    """Return the number that stands at a place and the place after it; None if there is none.

    Raises:
        NotPlainError: it is too large.
    """
    found = _NUMBER.match(text, at)
    if not found or _CUT.match(text, found.end()):
        return None
    if text.startswith(".", found.end()) and _WHOLE.fullmatch(found[0]):
        return None
    return bounded(float(found[0])), found.end()


def bounded(value: float) -> float:
    """Return a number as it is.

    Raises:
        NotPlainError: it is too large, infinite, or none.
    """
    if not abs(value) <= LARGEST:
        raise NotPlainError(Reason.NUMBER)
    return value


def gap_end(text: str, at: int) -> int:
    """Return the place after white space with at most one comma in it."""
    found = _GAP.match(text, at)
    return found.end() if found else at


def numbers(text: str) -> list[float] | None:
    """Return the numbers of a list, None if it has anything else."""
    text = text.strip(_SPACE)
    found: list[float] = []
    at = 0
    while at < len(text):
        read = number_at(text, at)
        if read is None:
            return None
        found.append(read[0])
        at = gap_end(text, read[1])
        if at == len(text) and text[-1] == ",":
            return None
    return found


def usual_numbers(text: str) -> list[float] | None:
    """Return the numbers of a list; None if it has anything else, or a number that no icon needs."""
    try:
        return numbers(text)
    except NotPlainError:
        return None


def view_box(text: str) -> tuple[float, float, float, float] | None:
    """Return the four numbers of a `viewBox`, None if browsers ignore it."""
    found = numbers(text)
    if not found or len(found) != 4 or found[2] < 0 or found[3] < 0:
        return None
    return found[0], found[1], found[2], found[3]


def transform(text: str) -> Matrix:
    """Return the matrix of a `transform` attribute; one with a mistake counts for nothing.

    Raises:
        NotPlainError: it has a number that is too large.
    """
    text = text.strip(_SPACE)
    result, at = IDENTITY, 0
    while at < len(text):
        found = _FUNCTION.match(text, at)
        values = numbers(found[2]) if found else None
        if not found or values is None or len(values) not in _COUNTS[found[1]]:
            return IDENTITY
        result = times(result, _matrix(found[1], values))
        at = gap_end(text, found.end())
        if at == len(text) and text[-1] == ",":
            return IDENTITY
    for value in result:
        bounded(value)
    return result


def _matrix(name: str, values: Sequence[float]) -> Matrix:
    first, last = values[0], values[-1]
    if name == "matrix":
        return values[0], values[1], values[2], values[3], values[4], values[5]
    if name == "translate":
        return 1, 0, 0, 1, first, last if len(values) == 2 else 0
    if name == "scale":
        return first, 0, 0, last, 0, 0
    angle = math.radians(first)
    if name == "rotate":
        cos, sin = math.cos(angle), math.sin(angle)
        x, y = values[1:] if len(values) == 3 else (0, 0)
        return cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y
    lean = math.tan(angle)
    return (1, 0, lean, 1, 0, 0) if name == "skewX" else (1, lean, 0, 1, 0, 0)


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that applies `other` and then `one`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def stretch(matrix: Matrix) -> float:
    """Return how much longer a matrix draws at most, about."""
    return max(math.hypot(matrix[0], matrix[1]), math.hypot(matrix[2], matrix[3]))


def is_flat(matrix: Matrix) -> bool:
    """Whether a matrix leaves nothing of an area."""
    return abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) < 1e-12


@lru_cache(4096)
def attribute_length(text: str) -> Length | None:
    """Return the length that an attribute says, None if browsers ignore it.

    Raises:
        NotPlainError: only a browser knows.
    """
    token = tinycss2.parse_one_component_value(text)
    return None if token.type == "error" else length(token)


def length(token: Node) -> Length | None:
    """Return the length of a property or an attribute; a plain number counts pixels.

    Raises:
        NotPlainError: its unit or its function is one that only a browser knows.
    """
    if token.type == "function":
        raise NotPlainError(Reason.FUNCTION)
    if token.type == "number":
        return Length(bounded(token.value), "px")
    if token.type == "percentage":
        return Length(bounded(token.value), "%")
    if token.type != "dimension":
        return None
    unit = token.lower_unit
    if unit in FONT_UNITS or unit not in PIXELS:  # a unit that doesn't exist is ignored, but which ones do?
        raise NotPlainError(Reason.UNIT)
    return Length(bounded(token.value * PIXELS[unit]), "px")


def pixels(found: Length, whole: float | None) -> float:
    """Return a length in user units.

    Args:
        found: the length.
        whole: what a percentage is of; None if it isn't known.

    Raises:
        NotPlainError: it isn't known.
    """
    if found.unit != "%":
        return found.value
    if whole is None:
        raise NotPlainError(Reason.UNIT)
    return found.value * whole / 100

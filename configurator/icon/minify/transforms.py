"""Transform attributes: what they do, and their shortest spelling."""

from __future__ import annotations

import math

from configurator.icon.minify import value_grammar
from configurator.icon.minify.grid import Grid
from configurator.icon.minify.number_spelling import FREE_DIGITS, joined, rounded, significant
from configurator.icon.minify.tree import Node

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
_COUNTED = 7
"""Digits that count in a factor: as many as a browser's own numbers have."""


def matrix_of(name: str, numbers: list[float]) -> Matrix:
    """Return the matrix of one function of a valid transform."""
    if name == "matrix":
        return tuple(numbers)  # type: ignore[return-value]  # a valid matrix has six
    if name == "translate":
        return (1, 0, 0, 1, numbers[0], numbers[1] if len(numbers) == 2 else 0)
    if name == "scale":
        return (numbers[0], 0, 0, numbers[-1], 0, 0)
    if name == "rotate":
        turn = math.radians(numbers[0])
        cos, sin = math.cos(turn), math.sin(turn)
        x, y = numbers[1:] if len(numbers) == 3 else (0, 0)
        return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
    lean = math.tan(math.radians(numbers[0]))
    return (1, 0, lean, 1, 0, 0) if name == "skewX" else (1, lean, 0, 1, 0, 0)


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does `other` and then `one`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def matrix(text: str) -> Matrix | None:
    """Return the matrix of a transform attribute, None if it isn't valid."""
    functions = value_grammar.functions_of(text)
    if functions is None:
        return None
    found = IDENTITY
    for name, numbers in functions:
        found = times(found, matrix_of(name, numbers))
    return found


def scale_of(text: str) -> float | None:
    """Return how much larger a transform draws at most, None if it isn't valid."""
    found = matrix(text)
    if found is None:
        return None
    a, b, c, d = found[:4]
    return max(math.hypot(a, b), math.hypot(c, d))


def largest_scale(root: Node) -> float:
    """Return how much larger something may be drawn than the root, at least 1."""
    largest = 1.0
    waiting = [(root, 1.0)]
    while waiting:
        node, scale = waiting.pop()
        scale *= scale_of(node.attributes.get("transform", "")) or 1.0
        largest = max(largest, scale)
        waiting += [(child, scale) for child in node.elements()]
    return largest


def shortest(text: str, grid: Grid) -> str:
    """Return a transform in a short spelling; one that is not valid stays as it is."""
    functions = value_grammar.functions_of(text)
    whole = matrix(text)
    if functions is None or whole is None:
        return text
    spellings = ["".join(_function(name, numbers, grid) for name, numbers in functions)]
    a, b, c, d, e, f = whole
    if abs(b) < 1e-9 and abs(c) < 1e-9:
        move = _function("translate", [e, f], grid)
        size = _function("scale", [a] if abs(a - d) < 1e-9 else [a, d], grid)
        spellings.append(move + size)
    spellings.append(_function("matrix", list(whole), grid))
    return min(spellings, key=len)


def _function(name: str, numbers: list[float], grid: Grid) -> str:
    if name == "translate":
        texts = [rounded(number, grid.digits) for number in numbers]
        texts = texts[:1] if texts[1:] == ["0"] else texts
        return "" if texts in (["0"], ["0", "0"]) else f"translate({joined(texts)})"
    if name == "scale":
        texts = [significant(number, _COUNTED) for number in numbers]
        texts = texts[:1] if texts[1:] == texts[:1] else texts
        return "" if texts == ["1"] else f"scale({joined(texts)})"
    finer = grid.finer(1).digits
    if name == "rotate":
        turn = rounded(numbers[0], min(FREE_DIGITS, 4 + grid.more))
        texts = [turn, *(rounded(number, finer) for number in numbers[1:])]
        return "" if turn == "0" else f"rotate({joined(texts)})"
    if name == "matrix":
        texts = [*_factors(numbers[:4]), *(rounded(number, finer) for number in numbers[4:])]
        return f"matrix({joined(texts)})"
    return f"{name}({joined([significant(number, _COUNTED) for number in numbers])})"


def _factors(numbers: list[float]) -> list[str]:
    """Numbers with as many decimals as the largest of them needs."""
    largest = max(map(abs, numbers))
    digits = max(0, _COUNTED - 1 - math.floor(math.log10(largest))) if largest else 0
    return [rounded(number, digits) for number in numbers]

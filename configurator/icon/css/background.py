"""CSS `background-size` and `background-position`: a strict grammar, and the values in it.

Like the colour, both are written by the portal's own template into a `<style>` without any escaping.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from configurator.icon.css.color import NUMBER, is_color

__all__ = ["Length", "Position", "Size", "is_color", "is_position", "is_size", "parse_position", "parse_size"]

_UNITS = r"%|px|cm|mm|in|pt|pc|q|r?em|ex|ch|vw|vh|vmin|vmax"
_LENGTH = re.compile(rf"({NUMBER})({_UNITS})?", re.ASCII)
_LONGEST = 100


class Length(NamedTuple):
    """A length or a percentage; the unit of a plain 0 is `px`."""

    value: float
    unit: str


Size = tuple[str] | tuple[Length | None, Length | None]
"""`("contain",)`, `("cover",)`, or width and height, where None is `auto`."""


class Position(NamedTuple):
    """Where the picture lies: the distance from an edge on each axis.

    Attributes:
        x_edge: `left` or `right`.
        x: distance of the picture's side from that edge; a percentage is of (box - picture).
        y_edge: `top` or `bottom`.
        y: the same downwards.
    """

    x_edge: str
    x: Length
    y_edge: str
    y: Length


_ZERO = Length(0, "px")
_HALF = Length(50, "%")
_X_EDGES = ("left", "right")
_Y_EDGES = ("top", "bottom")


def is_size(value: str) -> bool:
    """Whether a text is one valid CSS `background-size`; empty is none."""
    return parse_size(value) is not None


def is_position(value: str) -> bool:
    """Whether a text is one valid CSS `background-position`; empty is none."""
    return parse_position(value) is not None


def parse_size(value: str) -> Size | None:
    """Return the size that a text says, or None where CSS would drop the declaration.

    Args:
        value: the text of `background-size`, e.g. `90%`, `24px auto`, `contain`.
    """
    words = _words(value)
    if words in (["contain"], ["cover"]):
        return (words[0],)
    if not 1 <= len(words) <= 2:
        return None
    sides: list[Length | None] = []
    for word in words:
        side = None if word == "auto" else _length(word)
        if word != "auto" and (side is None or side.value < 0):
            return None
        sides.append(side)
    return sides[0], sides[1] if len(sides) == 2 else None


def parse_position(value: str) -> Position | None:
    """Return the position that a text says, or None where CSS would drop the declaration.

    Args:
        value: the text of `background-position`: one to four values, e.g. `center`, `right 10px bottom 5px`.
    """
    words = _words(value)
    if not 1 <= len(words) <= 4:
        return None
    if len(words) <= 2:
        return _short(words)
    for first in (1, 2):  # one axis, then the other; each is an edge with or without a distance
        one, two = words[:first], words[first:]
        for across, down in ((one, two), (two, one)):
            x, y = _axis(across, _X_EDGES), _axis(down, _Y_EDGES)
            if x and y:
                return Position(*x, *y)
    return None


def _words(value: str) -> list[str]:
    """The words of a value; an impossible one where a character is not ours, so that nothing matches."""
    if len(value) > _LONGEST or not value.isascii() or not value.replace("\t", " ").isprintable():
        return []
    return value.lower().split()


def _length(word: str) -> Length | None:
    found = _LENGTH.fullmatch(word)
    if not found:
        return None
    number, unit = float(found[1]), found[2]
    return Length(number, unit or "px") if unit or number == 0 else None


def _short(words: list[str]) -> Position | None:
    """One or two values: keywords in any order, distances always across and then down."""
    if len(words) == 1:
        words = ["center", words[0]] if words[0] in _Y_EDGES else [words[0], "center"]
    across, down = words
    if across in _Y_EDGES or down in _X_EDGES:
        if _length(across) or _length(down):
            return None
        across, down = down, across
    x, y = _one(across, _X_EDGES), _one(down, _Y_EDGES)
    return Position(*x, *y) if x and y else None


def _one(word: str, edges: tuple[str, str]) -> tuple[str, Length] | None:
    distance = _length(word)
    return (edges[0], distance) if distance else _axis([word], edges)


def _axis(words: list[str], edges: tuple[str, str]) -> tuple[str, Length] | None:
    """`center`, an edge, or an edge and the distance from it."""
    if words == ["center"]:
        return edges[0], _HALF
    if words[0] not in edges or len(words) > 2:
        return None
    distance = _length(words[1]) if len(words) == 2 else _ZERO
    return (words[0], distance) if distance else None

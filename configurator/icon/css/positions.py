"""CSS `background-position`: its grammar, and the words and percentages in which the form shows it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from tinycss2.ast import Node

from configurator.icon.css import words
from configurator.icon.css.lengths import HALF, ZERO, Length, length_of

_MOST_PERCENT = 999
_X_EDGES = ("left", "right")
_Y_EDGES = ("top", "bottom")


class Position(NamedTuple):
    """Where a picture lies: the distance from an edge on each axis.

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


CENTER = Position("left", HALF, "top", HALF)


def is_position(value: str) -> bool:
    """Whether a text is one valid CSS `background-position`; empty is none."""
    return parse_position(value) is not None


@lru_cache(maxsize=64)  # each keystroke asks again for values that it leaves alone
def parse_position(value: str) -> Position | None:
    """Return the position that a text says, or None if CSS would drop the declaration.

    Args:
        value: the text of `background-position`: one to four values, e.g. `center`, `right 10px bottom 5px`.
    """
    found = [_word(token) for token in words.split(value)]
    if not 1 <= len(found) <= 4:
        return None
    if len(found) <= 2:
        return _short(found)
    for first in (1, 2):  # one axis, then the other; each is an edge with or without a distance
        one, two = found[:first], found[first:]
        for across, down in ((one, two), (two, one)):
            x, y = _axis(across, _X_EDGES), _axis(down, _Y_EDGES)
            if x and y:
                return Position(*x, *y)
    return None


def cell_of(position: str) -> int | None:
    """Return which of the nine places (0 to 8, row by row) a CSS position means, None for any other place.

    An empty position means the centre, as the portal's base rule does.
    """
    across, down = _percentages(position)
    if across not in {0, 50, 100} or down not in {0, 50, 100}:
        return None
    return int(down // 50 * 3 + across // 50)


def percentages_of(position: str) -> tuple[int, int] | None:
    """Return a CSS position as whole percentages across and down; None if it has other units.

    What is farther than 999 % away has none either.
    """
    across, down = _percentages(position)
    if across is None or down is None or max(abs(across), abs(down)) > _MOST_PERCENT:
        return None
    return round(across), round(down)


def percentage_of(edge: str, distance: Length) -> float | None:
    """Return a distance as a percentage from the left or upper edge; None if it has another unit."""
    if (distance.unit != "%" and distance.value) or not math.isfinite(distance.value):
        return None
    return distance.value if edge in {"left", "top"} else 100 - distance.value


def _percentages(position: str) -> tuple[float | None, float | None]:
    place = parse_position(position) if position.strip() else CENTER
    if place is None:
        return None, None
    return percentage_of(place.x_edge, place.x), percentage_of(place.y_edge, place.y)


def _word(token: Node) -> str | Length:
    """Return a keyword or a length; an empty keyword, which is none, for anything else."""
    return token.lower_value if token.type == "ident" else length_of(token) or ""


def _short(found: list[str | Length]) -> Position | None:
    """Return the position of one or two values: keywords in any order, distances across and then down."""
    if len(found) == 1:
        found = ["center", found[0]] if found[0] in _Y_EDGES else [found[0], "center"]
    across, down = found
    if across in _Y_EDGES or down in _X_EDGES:
        if isinstance(across, Length) or isinstance(down, Length):
            return None
        across, down = down, across
    x, y = _axis([across], _X_EDGES, alone=True), _axis([down], _Y_EDGES, alone=True)
    return Position(*x, *y) if x and y else None


def _axis(
    found: list[str | Length], edges: tuple[str, str], *, alone: bool = False
) -> tuple[str, Length] | None:
    """Return the distance on one axis: `center`, an edge with or without one, or one `alone`."""
    edge = found[0]
    if isinstance(edge, Length):
        return (edges[0], edge) if alone else None
    if found == ["center"]:
        return edges[0], HALF
    if edge not in edges or len(found) > 2:
        return None
    distance = found[1] if len(found) == 2 else ZERO
    return (edge, distance) if isinstance(distance, Length) else None

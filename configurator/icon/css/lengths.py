"""CSS lengths and percentages."""

from __future__ import annotations

from typing import NamedTuple

from tinycss2.ast import Node

NUMBER = r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?"
"""A CSS or SVG number as a pattern; match it with `re.IGNORECASE`."""
PIXELS = {
    "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 4 / 3, "pc": 16.0,
    "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0,
}  # fmt: skip
"""CSS pixels per unit. Font units are those of a browser's standard font of 16 px."""
FONT_UNITS = frozenset({"em", "rem", "ex", "ch"})
_UNITS = frozenset({*PIXELS, "vw", "vh", "vmin", "vmax"})


class Length(NamedTuple):
    """A length or a percentage.

    Attributes:
        value: the number.
        unit: the unit in lower case, or `%`; that of a plain 0 is `px`.
    """

    value: float
    unit: str


HALF = Length(50, "%")
ZERO = Length(0, "px")


def length_of(token: Node) -> Length | None:
    """Return the length or percentage that a token says, None if it says none."""
    if token.type == "percentage":
        return Length(token.value, "%")
    if token.type == "dimension" and token.lower_unit in _UNITS:
        return Length(token.value, token.lower_unit)
    return ZERO if token.type == "number" and token.value == 0 else None

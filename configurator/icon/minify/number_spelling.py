"""Numbers in their shortest spelling without a visible difference."""

from __future__ import annotations

import math
import re

NUMBER = re.compile(r"[+-]?(?:[0-9]*\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]+)?")
"""A number as SVG and CSS have it: browsers don't read `5.` as one."""
_STEPS = 3_300_000
"""Into so many steps the picture's longer side is divided at least. With a hundredth of them, and files that
are 2 % shorter, two pictures of a hundred have an edge that falls on other pixels."""
MOST_DIGITS = 12
"""Decimals of what is drawn a million times larger."""
FREE_DIGITS = 8
"""Decimals of what may be drawn in any size."""


def digits_for(extent: float, scale: float = 1.0) -> int:
    """Return how many decimals coordinates need.

    Args:
        extent: the picture's longer side in its own units.
        scale: how much larger they are drawn by the transforms around them.
    """
    if not (extent > 0 and scale > 0):
        return FREE_DIGITS
    return max(0, min(MOST_DIGITS, math.ceil(math.log10(_STEPS * scale / extent))))


def written(steps: int, digits: int) -> str:
    """Return a number of steps of 10^-digits, without what can be left out."""
    sign, text = ("-" if steps < 0 else ""), str(abs(steps)).rjust(digits + 1, "0")
    whole, part = (text[:-digits], text[-digits:].rstrip("0")) if digits else (text, "")
    return (
        (sign if steps else "") + (whole if whole != "0" or not part else "") + (f".{part}" if part else "")
    )


def rounded(value: float, digits: int) -> str:
    """Return a number with at most so many decimals."""
    return written(steps_of(value, digits), digits)


def steps_of(value: float, digits: int) -> int:
    """Return the nearest whole number of steps of 10^-digits."""
    return math.floor(value * 10.0**digits + 0.5)


def significant(value: float, digits: int) -> str:
    """Return a number with so many digits that count."""
    if value == 0:
        return "0"
    return rounded(value, max(0, digits - 1 - math.floor(math.log10(abs(value)))))


def joined(numbers: list[str]) -> str:
    """Return numbers in a row; between them a comma, which is one byte, or nothing (a space is three)."""
    out = ""
    for number in numbers:
        out += number if not out or follows(out, number) else f",{number}"
    return out


def follows(before: str, number: str) -> bool:
    """Whether a number may follow a text that ends in a number without anything between."""
    if number[0] == "-":
        return True
    last = before[max(before.rfind(mark) for mark in ",-abcdefghijklmnopqrstuvwxyzMLHVCSQTAZ") + 1 :]
    return number[0] == "." and "." in last
